"""Calendar arithmetic: days, weeks, months, quarters, years as periods with their EDTF and TIMEX3 names."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import NamedTuple

_SEASON_LETTERS = {21: "SP", 22: "SU", 23: "FA", 24: "WI"}


class Period(NamedTuple):
    """A stretch of the calendar with its names; the EDTF is null where nothing anchors it."""

    edtf: str | None
    timex: str


def day(date: dt.date) -> Period:
    """Return one day."""
    return Period(date.isoformat(), date.isoformat())


def week(date: dt.date) -> Period:
    """Return the week, Monday to Sunday, that holds a day."""
    monday = date - dt.timedelta(days=date.weekday())
    year, number, _ = date.isocalendar()
    return Period(f"{monday.isoformat()}/{(monday + dt.timedelta(days=6)).isoformat()}", f"{year:04d}-W{number:02d}")


def weekend(date: dt.date) -> Period:
    """Return the Saturday and Sunday of the week that holds a day."""
    saturday = date - dt.timedelta(days=date.weekday() - 5)
    year, number, _ = saturday.isocalendar()
    sunday = saturday + dt.timedelta(days=1)
    return Period(f"{saturday.isoformat()}/{sunday.isoformat()}", f"{year:04d}-W{number:02d}-WE")


def month(year: int, number: int) -> Period:
    """Return one month; numbers past 12 or below 1 run on into other years."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    return Period(f"{year:04d}-{number:02d}", f"{year:04d}-{number:02d}")


def quarter(year: int, number: int) -> Period:
    """Return one quarter; numbers past 4 or below 1 run on into other years."""
    year, number = year + (number - 1) // 4, (number - 1) % 4 + 1
    first = 3 * number - 2
    return Period(f"{year:04d}-{first:02d}/{year:04d}-{first + 2:02d}", f"{year:04d}-Q{number}")


def half(year: int, number: int) -> Period:
    """Return the first or the second half of a year; numbers past 2 or below 1 run on into other years."""
    year, number = year + (number - 1) // 2, (number - 1) % 2 + 1
    first = 1 if number == 1 else 7
    return Period(f"{year:04d}-{first:02d}/{year:04d}-{first + 5:02d}", f"{year:04d}-H{number}")


def season(year: int, code: int) -> Period:
    """Return one season (21 spring to 24 winter) of a year."""
    return Period(f"{year:04d}-{code}", f"{year:04d}-{_SEASON_LETTERS[code]}")


def whole_year(year: int) -> Period:
    """Return one year."""
    return Period(f"{year:04d}", f"{year:04d}")


def decade(year: int) -> Period:
    """Return the decade that holds a year."""
    return Period(f"{year // 10:03d}X", f"{year // 10:03d}")


def shift_months(date: dt.date, count: int) -> dt.date:
    """Move a day by months; the day of the month is kept where it exists."""
    total = date.year * 12 + date.month - 1 + count
    year, number = divmod(total, 12)
    last = calendar.monthrange(year, number + 1)[1]
    return dt.date(year, number + 1, min(date.day, last))


def nth_weekday(year: int, number: int, weekday: int, nth: int) -> dt.date:
    """Return the n-th weekday of a month (n = -1: the last)."""
    if nth < 0:
        last = dt.date(year, number, calendar.monthrange(year, number)[1])
        return last - dt.timedelta(days=(last.weekday() - weekday) % 7)
    first = dt.date(year, number, 1)
    return first + dt.timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


def easter(year: int) -> dt.date:
    """Return Easter Sunday (Gregorian computus of Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e, f = b // 4, b % 4, (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    ell = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * ell) // 451
    number, rest = divmod(h + ell - 7 * m + 114, 31)
    return dt.date(year, number, rest + 1)


def safe_date(year: int, number: int, day_of_month: int) -> dt.date | None:
    """Return a day, or None where the calendar has none."""
    try:
        return dt.date(year, number, day_of_month)
    except ValueError:
        return None
