"""Hours: when on its days an event may have been, so that Thursday night here and Friday there can meet."""

from __future__ import annotations

import datetime as dt

from claimcheck.normalise.edtf import as_day
from claimcheck.records.claim import Claim

_DAY = 24.0
# Hours of a day from and to which a part of it lasts; the night goes on into the next morning.
_PARTS = {"morning": (4.0, 12.0), "afternoon": (12.0, 18.5), "evening": (16.0, 23.0), "night": (18.0, 30.0)}
_EARLY = (0.0, 9.0)
_BEFORE = 8  # characters before a date in which `early` stands


def hours(claim: Claim) -> tuple[float, float] | None:
    """Return first and last hour of a claim's day, counted from the year 1; None where no day is known."""
    day = as_day(claim.time_edtf)
    if day is None:
        return None
    start = (day - dt.date.min).days * _DAY
    if claim.clock and ":" in claim.clock[:3]:
        at = start + int(claim.clock[:2]) + int(claim.clock[3:5]) / 60
        return at, at
    low, high = _part(claim)
    return start + low, start + high


def _part(claim: Claim) -> tuple[float, float]:
    before = claim.sentence[max(0, claim.start - claim.sentence_start - _BEFORE) : claim.start - claim.sentence_start]
    if claim.exact.lower().startswith("early") or before.rstrip().lower().endswith("early"):
        return _EARLY
    return _PARTS.get(claim.day_part or "", (0.0, _DAY))


def are_apart(one: Claim, two: Claim) -> bool | None:
    """Whether two claims cannot speak of one hour; None where a day is not known."""
    a, b = hours(one), hours(two)
    if a is None or b is None:
        return None
    return a[0] >= b[1] or b[0] >= a[1] if a != b else False
