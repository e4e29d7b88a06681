"""Figures of the past that a sentence only recalls."""

from __future__ import annotations

import re

from claimcheck.records.claim import Claim

_EARLIER = re.compile(
    r"\b(?:previous(?:ly)?|earlier|initially|originally|at first|had been|record|last year|compared)\b", re.IGNORECASE
)
_REACH = 60  # characters before a figure in which such a word speaks of it


def is_background(claim: Claim) -> bool:
    """Whether a sentence recalls an earlier figure: `the previous package was worth 4.6 billion`."""
    offset = claim.start - claim.sentence_start
    told = claim.sentence[max(0, offset - _REACH) : offset]
    return bool(_EARLIER.search(told) or _EARLIER.search(f"{claim.source or ''} {claim.actor or ''}"))
