"""Confidence of a claim, from what the analysis had to guess."""

from __future__ import annotations

from claimcheck.records.frames import Seed
from claimcheck.records.values import Quantity, Tenure

# Shares of right claims on the annotated development passages, by kind; a guess lowers them.
_BASE = {"quantity": 0.93, "date": 0.93, "place": 0.88, "office": 0.9, "quote": 0.93, "event": 0.6}
_NO_EVENT = 0.85
_RANK = 0.4


def confidence(kind: str, seed: Seed, *, has_event: bool) -> float:
    """Return how likely the claim is right, from 0 to 1."""
    value = _BASE[kind]
    if kind in ("quantity", "date", "place") and not has_event:
        value *= _NO_EVENT
    if isinstance(seed.mention.value, Quantity) and seed.mention.value.is_vague:
        value *= 0.95
    if isinstance(seed.mention.value, Tenure) and seed.mention.value.status is None:
        value = _RANK
    return round(value, 2)
