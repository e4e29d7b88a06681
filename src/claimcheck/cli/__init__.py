"""The command line: thin commands that parse, call plain functions and show what comes back."""
