"""Word a finding: the question in dispute, one line of summary, the reasons, and what was ruled out."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.compare.findings import Finding
from claimcheck.compare.fingerprint import fingerprint
from claimcheck.compare.questions import question
from claimcheck.compare.values import show
from claimcheck.compare.vector import Pair
from claimcheck.compare.wording import wording
from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Conflict, Position
from claimcheck.records.identity import identify
from claimcheck.records.vocabulary import ConflictType


def conflict_of(finding: Finding, sources: Mapping[str, str]) -> Conflict:
    """Turn a finding into the record.

    Args:
        finding: The finding.
        sources: For each document that is a copy the id of the text that it was made of: they are one source.
    """
    groups = finding.groups or [list(range(len(finding.claims)))]
    positions = tuple(
        Position(
            value=value,
            claim_ids=tuple(finding.claims[index].claim_id for index in group),
            sources=len({sources.get(name, name) for name in (finding.claims[at].document_id for at in group)}),
        )
        for value, group in zip(finding.values, groups, strict=True)
    )
    return Conflict(
        conflict_id=fingerprint(finding),
        type=finding.type,
        code=finding.code,
        severity=finding.severity,
        confidence=finding.confidence,
        question=question(finding),
        summary=summary(finding),
        reasons=tuple(finding.reasons or reasons(finding)),
        positions=positions,
        claims=tuple(finding.claims),
        reference=finding.reference,
        relation_notes=tuple(finding.notes),
        steps=tuple(finding.steps),
    )


def relation_of(pair: Pair, type_: ConflictType, code: str) -> Conflict:
    """Turn a pair that is no conflict into a record with its relation."""
    detail = next((step.detail for step in reversed(pair.steps) if step.name == "relation"), "")
    values = tuple(
        Position(value=_value(claim), claim_ids=(claim.claim_id,), sources=1) for claim in (pair.one, pair.two)
    )
    finding = Finding(type_, code, [pair.one, pair.two], [], ("relation",), "low", 0.5)
    return Conflict(
        conflict_id=identify("k", "relation", pair.one.claim_id, pair.two.claim_id),
        type=type_,
        code=code,
        relation=pair.relation or "different_thing",
        severity="low",
        confidence=0.5,
        question=question(finding),
        summary=f"no conflict: {(pair.relation or '').replace('_', ' ')}" + (f", {detail}" if detail else ""),
        reasons=(detail,) if detail else (),
        positions=values,
        claims=(pair.one, pair.two),
        relation_notes=tuple(pair.notes),
        steps=tuple(pair.steps),
    )


def _value(claim: Claim) -> str:
    return show(claim) if claim.kind == "quantity" else claim.place or claim.exact


def summary(finding: Finding) -> str:
    """Return one line: who says what."""
    if finding.reference is not None:
        return finding.reference.text
    groups = finding.groups or [list(range(len(finding.claims)))]
    parts = []
    for value, group in zip(finding.values, groups, strict=True):
        paths = list(dict.fromkeys(finding.claims[index].path for index in group))
        more = " \u2026" if len(paths) > 3 else ""
        parts.append(f"{value} ({', '.join(paths[:3])}{more})")
    return " against ".join(parts)


def reasons(finding: Finding) -> list[str]:
    """Return why the claims are about one fact, why they cannot all hold, and what was ruled out."""
    words = wording()
    by_result = {
        result: [words.steps[s.name] for s in finding.steps if s.result == result and s.name in words.steps]
        for result in ("equal", "compatible")
    }
    rows = []
    if by_result["equal"]:
        rows.append("both speak of " + ", ".join(by_result["equal"]))
    if by_result["compatible"]:
        rows.append("compatible: " + ", ".join(word.removeprefix("the same ") for word in by_result["compatible"]))
    rows.append(words.apart[finding.type].format(values=" and ".join(finding.values[:3])))
    unknown = [
        step.name for step in finding.steps if step.result == "unknown" and step.name in ("time", "place", "owner")
    ]
    untold = f" (not stated by both: {', '.join(unknown)})" if unknown else ""
    rows.append(f"not explained by {words.ruled_out[finding.type]}{untold}")
    return rows[:4]
