"""Which position a claim holds."""

from __future__ import annotations

from claimcheck.records.conflict import Conflict


def values_of(conflict: Conflict) -> dict[str, str]:
    """Return the value in dispute that each claim holds, by its id."""
    return {claim_id: position.value for position in conflict.positions for claim_id in position.claim_ids}
