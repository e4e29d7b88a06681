"""What a conflict rests on, for every form in which a person reads it: which sentences first, which reasons."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Conflict, Position

_RULED_OUT: Final = "not explained by"  # how the reason begins that names the innocent explanations


def chosen(claims: Sequence[Claim], limit: int | None) -> list[Claim]:
    """Keep so many claims (null: all), of as many articles as possible, in their order."""
    firsts = {claim.document_id: claim for claim in reversed(claims)}
    ranked = sorted(claims, key=lambda claim: claim is not firsts[claim.document_id])
    return sorted(ranked[:limit], key=claims.index)


def positions_with_rest(conflict: Conflict) -> list[Position]:
    """Return the positions, and one more for claims that no position names."""
    named = {claim_id for position in conflict.positions for claim_id in position.claim_ids}
    rest = tuple(claim.claim_id for claim in conflict.claims if claim.claim_id not in named)
    return [*conflict.positions, *([Position(value="also", claim_ids=rest, sources=0)] if rest else [])]


def split_reasons(conflict: Conflict) -> tuple[list[str], str]:
    """Return the reasons, and apart from them what was ruled out (empty where no reason says so)."""
    reasons = [reason for reason in conflict.reasons if not reason.startswith(_RULED_OUT)]
    ruled_out = [
        reason.removeprefix(_RULED_OUT).strip() for reason in conflict.reasons if reason.startswith(_RULED_OUT)
    ]
    return reasons, "; ".join(ruled_out)
