"""Check dates against the calendar: `Friday, 31 October 2024` was a Thursday."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from claimcheck.compare.findings import Finding
from claimcheck.normalise.edtf import as_day
from claimcheck.normalise.times.words import time_words
from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Reference

_WEEKDAY = re.compile(r"\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b")
_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def check_calendar(claims: Iterable[Claim]) -> Iterator[Finding]:
    """Find dates whose weekday is not the one that the calendar gives.

    Args:
        claims: Claims of one story.
    """
    for claim in claims:
        day = as_day(claim.time_edtf)
        if claim.kind != "date" or day is None:
            continue
        said = _WEEKDAY.search(claim.exact)
        if said is None or not re.search(r"\d", claim.exact) or not re.search(r"\b\d{1,2}\b", claim.exact):
            continue
        if not re.search(r"(?:1[5-9]|20)\d\d", claim.exact) and claim.published is None:
            continue
        if time_words().weekdays[said[1].lower()] != day.weekday():
            yield _finding(claim, day)


def _finding(claim: Claim, day: dt.date) -> Finding:
    real = _NAMES[day.weekday()]
    text = f"{day.day} {day:%B} {day.year} was a {real}"
    return Finding(
        type="calendar",
        code="CC801",
        claims=[claim],
        values=[claim.exact],
        key=("calendar",),
        severity="high" if re.search(r"\d{4}", claim.exact) else "medium",
        confidence=0.95,
        reference=Reference(text=text, source="Gregorian calendar"),
        reasons=[f"the article says {claim.exact!r}", text + ", by the calendar"],
    )
