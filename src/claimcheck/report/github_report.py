"""Conflicts as annotations of GitHub Actions: workflow commands on standard output."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from claimcheck.records.conflict import Conflict
from claimcheck.records.vocabulary import Severity
from claimcheck.report.location import end_of, file_of
from claimcheck.report.position_of import values_of
from claimcheck.report.sanitise import inline
from claimcheck.report.words import label_words, location_words

_COMMANDS: Final[dict[Severity, str]] = {"high": "error", "medium": "warning", "low": "notice"}


def conflicts_github(conflicts: Iterable[Conflict]) -> Iterator[bytes]:
    """Write one annotation for each conflict, at its first claim; the message names the others."""
    for conflict in conflicts:
        command = _COMMANDS[conflict.severity] if conflict.relation == "conflict" else "notice"
        properties = ",".join(f"{name}={_property(value)}" for name, value in _properties(conflict).items())
        yield f"::{command} {properties}::{_message(conflict)}\n".encode()


def _properties(conflict: Conflict) -> dict[str, str]:
    claim = conflict.claims[0]
    properties = {"title": f"{label_words(conflict)} {conflict.code}: {conflict.question}", "file": file_of(claim)}
    if end := end_of(claim):
        properties |= {"line": str(claim.line), "endLine": str(end[0]), "col": str(claim.column)}
        # GitHub takes columns only of annotations on one line.
        properties |= {"endColumn": str(end[1])} if end[0] == claim.line else {}
    return properties


def _message(conflict: Conflict) -> str:
    values = values_of(conflict)
    lines = [
        f"{values.get(claim.claim_id, claim.exact)} - {location_words(claim)}: {claim.sentence}"
        for claim in conflict.claims
    ]
    return "%0A".join(_data(line) for line in (*lines, f"claimcheck explain {conflict.conflict_id}"))


def _data(text: str) -> str:
    """Escape what would end the command; newlines are spaces already."""
    return inline(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
