"""The command line: thin commands that parse, call plain functions and show what comes back."""

from claimcheck.garbage import seldom

seldom()  # before anything else is imported
