"""Hours: when on its days an event may have been, so that Thursday night here and Friday there can meet."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

import msgspec

from claimcheck.compare.clauses import clause_of
from claimcheck.normalise.edtf import as_day
from claimcheck.records.claim import Claim
from claimcheck.resources import load_toml

_DAY = 24.0
# Hours of a day from and to which a part of it lasts; the night goes on into the next morning.
_PARTS = {"morning": (4.0, 12.0), "afternoon": (12.0, 18.5), "evening": (16.0, 23.0), "night": (18.0, 30.0)}
_EARLY, _LATE = (0.0, 9.0), (17.0, 24.5)
_BEFORE = 12  # characters before a date in which `early on` stands
_ABOUT = 0.25  # hours by which a clock time may be rounded


class Cue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that tell the hours of a day."""

    words: tuple[str, ...]
    first: float
    last: float


class Cues(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file `data/compare/hours.toml`."""

    cue: tuple[Cue, ...]


def hours(claim: Claim) -> tuple[float, float] | None:
    """Return first and last hour of a claim's day, counted from the year 1; None where no day is known."""
    day = as_day(claim.time_edtf)
    if day is None:
        return None
    start = (day - dt.date.min).days * _DAY
    if claim.clock and ":" in claim.clock[:3]:
        at = start + int(claim.clock[:2]) + int(claim.clock[3:5]) / 60
        return at - _ABOUT, at + _ABOUT
    low, high = _part(claim)
    return start + low, start + high


def _part(claim: Claim) -> tuple[float, float]:
    words = _beside(claim)
    if "early" in words:
        return _EARLY
    if claim.day_part is not None:
        return _PARTS.get(claim.day_part, (0.0, _DAY))
    if "late" in words:
        return _LATE
    return _told(f"{clause_of(claim).text} {claim.exact}".lower())


def part_of_day(claim: Claim) -> str | None:
    """Return the part of the day that a date names itself: `Sunday night`, `early on Sunday`."""
    return claim.day_part or next((word for word in ("early", "late") if word in _beside(claim)), None)


def _beside(claim: Claim) -> set[str]:
    """Return the words right before a date, and its first."""
    before = claim.sentence[max(0, claim.start - claim.sentence_start - _BEFORE) : claim.start - claim.sentence_start]
    return {*before.lower().split()[-2:], *claim.exact.lower().split()[:1]}


def _told(text: str) -> tuple[float, float]:
    """Return the hours that words around a date tell: `as families were sitting down to dinner`."""
    for pattern, first, last in _cues():
        if pattern.search(text):
            return first, last
    return 0.0, _DAY


@cache
def _cues() -> tuple[tuple[re.Pattern[str], float, float], ...]:
    rows = load_toml("compare/hours.toml", Cues).cue
    return tuple((re.compile(rf"\b(?:{'|'.join(map(re.escape, row.words))})\b"), row.first, row.last) for row in rows)


def are_apart(one: Claim, two: Claim) -> bool | None:
    """Whether two claims cannot speak of one hour; None where a day is not known."""
    a, b = hours(one), hours(two)
    if a is None or b is None:
        return None
    return a[0] >= b[1] or b[0] >= a[1] if a != b else False
