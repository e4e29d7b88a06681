"""Figures of the past that a sentence only recalls."""

from __future__ import annotations

import re

from claimcheck.compare.settings import thresholds
from claimcheck.normalise.edtf import as_day
from claimcheck.records.claim import Claim

_EARLIER = re.compile(
    r"\b(?:previous(?:ly)?|earlier|initially|originally|at first|had been|record|last year|compared"
    r"|outgoing|predecessor|former|until now|used to)\b",
    re.IGNORECASE,
)
_YEARS = re.compile(r"(?<![\w.,$-])(?:19|20)\d\d(?![\w,.-]*\d)")
_REACH = 60  # characters before a figure in which such a word speaks of it


def is_old(claim: Claim) -> bool:
    """Whether a sentence tells of a year long gone before it comes to the figure: `In 2018 four people were hurt`."""
    if not claim.published or not claim.published[:4].isdigit():
        return False
    told = claim.sentence[: claim.start - claim.sentence_start]
    years = _YEARS.findall(told) if "19" in told or "20" in told else ()
    return bool(years) and max(years) < claim.published[:4]


def is_past(claim: Claim) -> bool:
    """Whether a figure is told of a day months before its article: `In January 30,000 marched`."""
    told, latest = as_day(claim.published), as_day(claim.time_latest)
    return told is not None and latest is not None and (told - latest).days > thresholds().recurrent_days


def is_background(claim: Claim) -> bool:
    """Whether a sentence recalls an earlier figure: `the previous package was worth 4.6 billion`."""
    offset = claim.start - claim.sentence_start
    told = claim.sentence[max(0, offset - _REACH) : offset]
    return bool(_EARLIER.search(told) or _EARLIER.search(f"{claim.source or ''} {claim.actor or ''}"))
