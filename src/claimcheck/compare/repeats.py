"""Repeats: findings that tell one dispute twice: in other units, by the other side of a vote, by the record."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from claimcheck.compare.findings import Finding
from claimcheck.compare.votes import is_vote
from claimcheck.records.claim import Claim

_NEAR = 40  # characters between a figure and its conversion, or between the two sides of a vote


def without_repeats(findings: Sequence[Finding]) -> list[Finding]:
    """Leave out findings that another one tells as well.

    Args:
        findings: Findings of one story.
    """
    kept: list[Finding] = []
    told: dict[tuple[str, int], list[Claim]] = defaultdict(list)  # by sentence the figures of the findings kept
    for finding in sorted(_with_record(findings), key=lambda one: -one.confidence):
        if finding.type == "quantity":
            if any(_are_twins(claim, other) for claim in finding.claims for other in told.get(_sentence(claim), ())):
                continue
            for claim in finding.claims:
                told[_sentence(claim)].append(claim)
        kept.append(finding)
    return kept


def _with_record(findings: Sequence[Finding]) -> list[Finding]:
    """Tell the record with the dispute that it settles: two holders of an office, one of them against the record."""
    holders = {claim.claim_id: one for one in findings if one.code == "CC402" for claim in one.claims}
    kept = []
    for finding in findings:
        dispute = next((holders[one.claim_id] for one in finding.claims if one.claim_id in holders), None)
        if finding.code != "CC401" or dispute is None:
            kept.append(finding)
        elif dispute.reference is None:
            dispute.reference, dispute.reasons = finding.reference, finding.reasons
            dispute.severity, dispute.confidence = finding.severity, max(dispute.confidence, finding.confidence)
    return kept


def _sentence(claim: Claim) -> tuple[str, int]:
    return claim.document_id, claim.sentence_start


def _are_twins(one: Claim, two: Claim) -> bool:
    """Whether a sentence tells a figure in two units side by side, or both sides of a vote."""
    gap = max(one.start, two.start) - min(one.end, two.end)
    if gap > _NEAR or one.claim_id == two.claim_id:
        return False
    if is_vote(one) and is_vote(two):
        return True
    return bool(one.unit and two.unit) and one.item_class == two.item_class and one.unit != two.unit
