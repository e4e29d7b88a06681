"""SARIF 2.1.0 (OASIS): conflicts as results, for code hosts and editors that show such files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

import msgspec

from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Conflict
from claimcheck.records.vocabulary import Severity
from claimcheck.reference.rules import Rule, rules
from claimcheck.report.json_report import Run
from claimcheck.report.location import end_of, uri_of
from claimcheck.report.position_of import values_of
from claimcheck.report.sanitise import json_bytes
from claimcheck.report.words import location_words, standing_words

_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: Final[dict[Severity, str]] = {"high": "error", "medium": "warning", "low": "note"}
_LINK_MARKS: Final = re.compile(r"[\\\[\]]")

Node = dict[str, Any]


def conflicts_sarif(run: Run, conflicts: Sequence[Conflict]) -> Iterator[bytes]:
    """Write a SARIF log of one run.

    The first claim of a conflict is its location, the others are related locations that the message links to; the
    conflict's id is its fingerprint, so that viewers know it again when lines have moved.

    Args:
        run: How the conflicts came about.
        conflicts: The conflicts; relations that are none become informational results.
    """
    log = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": _driver(run)},
                "invocations": [{"executionSuccessful": True, "startTimeUtc": run.started}],
                "columnKind": "unicodeCodePoints",
                "results": [_result(conflict) for conflict in conflicts],
            }
        ],
    }
    yield json_bytes(msgspec.json.format(msgspec.json.encode(log), indent=1)) + b"\n"


def _driver(run: Run) -> Node:
    return {
        "name": "claimcheck",
        "semanticVersion": run.version,
        "properties": {"rules": run.rules},
        "rules": [_rule(rule) for rule in rules().values()],
    }


def _rule(rule: Rule) -> Node:
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in re.findall(r"\w+", rule.title)),
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": _one_line(rule.meaning)},
        "help": {
            "text": "\n".join([_one_line(rule.why), "Ruled out before:", *(f"- {text}" for text in rule.ruled_out)])
        },
        "properties": {"tags": [rule.type]},
    }


def _result(conflict: Conflict) -> Node:
    is_real = conflict.relation == "conflict"
    first, *others = conflict.claims
    return {
        "ruleId": conflict.code,
        "ruleIndex": list(rules()).index(conflict.code),
        "kind": "fail" if is_real else "informational",
        "level": _LEVELS[conflict.severity] if is_real else "none",
        "message": {"text": _message(conflict, others)},
        "locations": [_location(first)],
        "relatedLocations": [_location(claim, number) for number, claim in enumerate(others, 1)],
        "partialFingerprints": {"conflict/v1": conflict.conflict_id},
        "rank": round(100 * conflict.confidence, 1),
        "properties": {
            "type": conflict.type,
            "relation": conflict.relation,
            "severity": conflict.severity,
            "confidence": conflict.confidence,
            "positions": [position.value for position in conflict.positions],
            "reasons": list(conflict.reasons),
        },
    }


def _message(conflict: Conflict, others: Iterable[Claim]) -> str:
    """The question, and each value with where it stands; all but the first as links to the related locations."""
    values = values_of(conflict)
    first = conflict.claims[0]
    lines = [f"{values.get(first.claim_id, first.exact)}: {location_words(first)}"]
    texts = [_plain(conflict.question), *map(_plain, lines)]
    for number, claim in enumerate(others, 1):
        texts.append(f"{_plain(values.get(claim.claim_id, claim.exact))}: [{_plain(location_words(claim))}]({number})")
    return "\n".join([*texts, *map(_plain, conflict.reasons)])


def _location(claim: Claim, number: int | None = None) -> Node:
    physical: Node = {"artifactLocation": {"uri": uri_of(claim)}}
    if end := end_of(claim):
        physical["region"] = {
            "startLine": claim.line,
            "startColumn": claim.column,
            "endLine": end[0],
            "endColumn": end[1],
            "snippet": {"text": claim.exact},
        }
    words = f"{claim.sentence} ({standing_words(claim)})"
    location: Node = {"physicalLocation": physical, "message": {"text": _plain(words)}}
    return location if number is None else {"id": number} | location


def _plain(text: str) -> str:
    """Text in which brackets make no link (section 3.11.6)."""
    return _LINK_MARKS.sub(r"\\\g<0>", text)


def _one_line(text: str) -> str:
    return " ".join(text.split())
