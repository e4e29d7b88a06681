"""Where a claim stands, for programs that open files."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote

from claimcheck.records.claim import Claim

_RECORD: Final = re.compile(r"#[0-9]+$")


def file_of(claim: Claim) -> str:
    """Return the file that a claim is found in: its path without the number of the record."""
    return _RECORD.sub("", claim.path) if claim.line is None else claim.path


def uri_of(claim: Claim) -> str:
    """Return the file of a claim as a URI, relative where the path is."""
    file = file_of(claim)
    return f"file://{quote(file)}" if file.startswith("/") else quote(file)


def end_of(claim: Claim) -> tuple[int, int] | None:
    """Return line and column one past the last character of a claim, null where the file has no lines."""
    if claim.line is None or claim.column is None:
        return None
    newlines = claim.exact.count("\n")
    if newlines:
        return claim.line + newlines, len(claim.exact) - claim.exact.rfind("\n")
    return claim.line, claim.column + len(claim.exact)
