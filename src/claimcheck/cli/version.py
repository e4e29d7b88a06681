"""Which claimcheck this is: version of the program, of its rules and data, and of the language model it trusts."""

from __future__ import annotations

from functools import cache

from claimcheck.language.models import locked_model
from claimcheck.reference.additions import in_use
from claimcheck.resources import digest


@cache
def program_version() -> str:
    """Return the version of the installed program."""
    from importlib import metadata  # heavy, and needed by few commands

    return metadata.version("claimcheck")


def rules_version() -> str:
    """Return a digest of all words, rules, thresholds and reference data, other data, other findings.

    The officials and places that a user adds to the run are data, too.
    """
    return in_use().mark(digest("data"))


def version_lines() -> list[str]:
    """Return what `--version` says, a line each."""
    model = locked_model()
    return [f"claimcheck {program_version()}", f"rules {rules_version()}", f"model {model.name} {model.version}"]
