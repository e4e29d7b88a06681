"""What a reading gives, and the small words that all readings share."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from claimcheck.normalise.lexemes import Lexemes
from claimcheck.normalise.numbers import read_number
from claimcheck.normalise.times import period
from claimcheck.normalise.times.period import Period
from claimcheck.normalise.times.words import time_words
from claimcheck.records.vocabulary import DayPart, TimexType

Groups = dict[str, str]

UNKNOWN_DAY = Period(None, "XXXX-XX-XX")

_MID_MONTH, _MONTH, _HALF_YEAR = 15, 30.4, 183  # days
_SOON = 45  # days ahead within which a date is of this year, whatever the tense: `he has a court date of Nov. 1`
_NEAR_YEAR = 200  # days from publication within which the year of a date need not be said
_DAY_PARTS: dict[str, DayPart] = {"MO": "morning", "AF": "afternoon", "EV": "evening", "NI": "night", "MI": "afternoon"}


class Reading(NamedTuple):
    """A time expression as understood; unresolved ones have no EDTF."""

    timex_type: TimexType
    timex_value: str
    edtf: str | None = None
    day_part: DayPart | None = None
    clock: str | None = None


def dated(found: Period) -> Reading:
    """Return a DATE."""
    return Reading("DATE", found.timex, found.edtf)


def month_number(text: str) -> int:
    """Return 1 to 12."""
    return time_words().months[text.lower().rstrip(".")]


def weekday_number(text: str) -> int:
    """Return 0 (Monday) to 6."""
    return time_words().weekdays[text.lower().rstrip(".")]


def day_number(text: str) -> int:
    """Return the day of the month of `26` or `26th`."""
    return int(re.sub(r"\D", "", text))


def amount(text: str) -> float | None:
    """Return the number of `three`, `a`, `half an`, `2.5`; None for `several`."""
    words = text.lower()
    if words in ("a", "an"):
        return 1
    if words.startswith("half") or words.endswith("half"):
        return 0.5
    if "couple" in words:
        return 2
    found = read_number(Lexemes(words), 0)
    return None if found is None or found.is_vague else float(found.lower)


def with_part(found: Period, part: str | None) -> Reading:
    """Add the part of a day: `Friday night` is 2024-10-18TNI."""
    if not part:
        return dated(found)
    letters = time_words().day_parts[part.lower()]
    return Reading("TIME", f"{found.timex}T{letters}", found.edtf, _DAY_PARTS[letters])


def with_clock(found: Period | None, clock: str, zone: str | None) -> Reading:
    """Add a clock time: `1:28am on Tuesday` is 2024-03-26T01:28."""
    match = re.match(r"(\d{1,2})(?:[:.](\d\d))?(?:[:.]\d\d)?\s?([ap])?", clock.lower())
    if match is None:
        return Reading("TIME", clock)
    hour, minute = int(match[1]), int(match[2] or 0)
    if match[3]:
        hour = hour % 12 + (12 if match[3] == "p" else 0)
    time = f"{hour:02d}:{minute:02d}"
    mark = _zone(zone)
    found = found or UNKNOWN_DAY
    return Reading("TIME", f"{found.timex}T{time}", found.edtf, part_of_hour(hour), time + mark)


def part_of_hour(hour: int) -> DayPart:
    """Return the part of the day that a clock hour lies in (night from 21 to 5)."""
    if hour < 5 or hour >= 21:
        return "night"
    return "morning" if hour < 12 else "afternoon" if hour < 18 else "evening"


def _zone(zone: str | None) -> str:
    """Write a zone as an offset where it is known, `Z` for UTC, ` local` for local time."""
    if not zone:
        return ""
    minutes = time_words().zones.get(zone.lower())
    if minutes is None:
        return " local" if "local" in zone.lower() else ""
    sign = "-" if minutes < 0 else "+"
    return "Z" if minutes == 0 else f"{sign}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


def nearest_weekday(base: dt.date, weekday: int, sign: int) -> dt.date:
    """Return the nearest such weekday in a direction, the day itself included."""
    offset = (base.weekday() - weekday) % 7 if sign < 0 else (weekday - base.weekday()) % 7
    return base + dt.timedelta(days=sign * offset)


def nearest_year(base: dt.date, month: int, day: int | None, sign: int) -> int:
    """Return the year that brings a month or a day nearest in a direction (0: in either), the present one included."""
    if sign == 0:
        days = (day or _MID_MONTH) + _MONTH * month - base.day - _MONTH * base.month
        return base.year - (days > _HALF_YEAR) + (days < -_HALF_YEAR)
    there = (month, day) if day else (month,)
    here = (base.month, base.day) if day else (base.month,)
    if sign < 0:
        soon = period.safe_date(base.year, month, day) if day else None
        return base.year - (there > here and (soon is None or (soon - base).days > _SOON))
    return base.year + (there < here)


def fitting_year(base: dt.date, year: int, month: int, day: int, weekday: str | None) -> int:
    """Return a year, or one beside it, in which a day near the base falls on a weekday; the year itself if none does.

    `Wednesday, March 22`, in an article of 18 March that is a Saturday, is four days on, whatever the tense.
    """
    if weekday is None:
        return year
    number = weekday_number(weekday)
    days = [period.safe_date(one, month, day) for one in (year, year - 1, year + 1)]
    fits = [one for one in days if one and one.weekday() == number and abs((one - base).days) <= _NEAR_YEAR]
    return min(fits, key=lambda one: abs((one - base).days)).year if fits else year


def unanchored(month: int, day: int | None = None) -> Period:
    """Return a date whose year nobody says."""
    text = f"XXXX-{month:02d}" + (f"-{day:02d}" if day else "")
    return Period(text, text)


def day_of(year: int | None, month: int, day: int) -> Period | None:
    """Return a day of a year, or of no known year; None where the calendar has none."""
    if year is None:
        return unanchored(month, day)
    date = period.safe_date(year, month, day)
    return period.day(date) if date else None
