"""Readings of dates that name a day, a month, a year, or a part of one; the year is found by the anchor."""

from __future__ import annotations

import calendar
import datetime as dt

from claimcheck.normalise.times import period
from claimcheck.normalise.times.anchor import Anchor
from claimcheck.normalise.times.period import Period
from claimcheck.normalise.times.reading import (
    Groups,
    Reading,
    dated,
    day_number,
    day_of,
    fitting_year,
    month_number,
    nearest_weekday,
    nearest_year,
    unanchored,
    weekday_number,
    with_clock,
    with_part,
)
from claimcheck.normalise.times.words import time_words


def iso(groups: Groups, _anchor: Anchor) -> Reading | None:
    """Read `2024-10-17` and `2024-10-17T09:30`."""
    found = day_of(int(groups["y"]), int(groups["m"]), int(groups["d"]))
    if found and "clock" in groups:
        return with_clock(found, groups["clock"], None)
    return dated(found) if found else None


def numeric(groups: Groups, _anchor: Anchor) -> Reading | None:
    """Read `10/17/2024` (month first unless that cannot be)."""
    first, second, year = int(groups["a"]), int(groups["b"]), int(groups["y"])
    year += 0 if year > 99 else 2000 if year < 70 else 1900
    month, day = (second, first) if first > 12 else (first, second)
    found = day_of(year, month, day)
    return dated(found) if found else None


def _year(groups: Groups, anchor: Anchor, month: int, day: int | None, key: str = "y") -> int | None:
    if key in groups:
        return int(groups[key])
    if anchor.published is None:
        return None
    year = nearest_year(anchor.published, month, day, anchor.year_sign)
    return fitting_year(anchor.published, year, month, day, groups.get("w")) if day else year


def date(groups: Groups, anchor: Anchor) -> Reading | None:
    """Read `17 October 2024`, `Oct. 17`, `the night of 11 November`, `Friday, 31 October 2024`."""
    month, day = month_number(groups["m"]), day_number(groups["d"])
    found = day_of(_year(groups, anchor, month, day), month, day)
    return with_part(found, groups.get("part") or groups.get("part2")) if found else None


def days(groups: Groups, anchor: Anchor) -> Reading | None:
    """Read `3 and 9 June`, `June 3-9, 2024`: the stretch from the first to the last."""
    month = month_number(groups["m"])
    first, last = day_number(groups["d"]), day_number(groups["d2"])
    year = _year(groups, anchor, month, last)
    start, end = day_of(year, month, first), day_of(year, month, last)
    if start is None or end is None or first >= last:
        return None
    return Reading("DATE", start.timex, f"{start.edtf}/{end.edtf}" if year else None)


def month(groups: Groups, anchor: Anchor) -> Reading | None:
    """Read `October 2024`, `last November`, `mid-May`, `the first week of August`, `the end of March`."""
    number, rel = month_number(groups["m"]), groups.get("rel", "").lower()
    sign = 1 if rel == "next" else -1 if rel in ("last", "past") else anchor.year_sign
    if "y" in groups:
        year: int | None = int(groups["y"])
    elif anchor.published is None:
        year = None
    else:
        year = nearest_year(anchor.published, number, None, sign)
        if rel in ("last", "next") and (year, number) == (anchor.published.year, anchor.published.month):
            year += sign
    found = period.month(year, number) if year else unanchored(number)
    return Reading("DATE", found.timex, _edge_of_month(year, number, groups.get("edge", "").lower()) or found.edtf)


def _edge_of_month(year: int | None, number: int, edge: str) -> str | None:
    """Return the days of `the first week of`, `the end of`; None where the whole month is meant."""
    if year is None:
        return None
    last = calendar.monthrange(year, number)[1]
    stem = f"{year:04d}-{number:02d}"
    if edge.startswith("end"):
        return f"{stem}-{last:02d}"
    if edge.startswith(("start", "beginning")):
        return f"{stem}-01"
    spans = {"first week": (1, 7), "second week": (8, 14), "third week": (15, 21), "last week": (last - 6, last),
             "first half": (1, 15), "second half": (16, last)}  # fmt: skip
    for name, (start, end) in spans.items():
        if edge.startswith(name):
            return f"{stem}-{start:02d}/{stem}-{end:02d}"
    return None


def year(groups: Groups, _anchor: Anchor) -> Reading | None:
    """Read `2024`, `mid-2019`, `the end of 2024`."""
    number = int(groups["y"])
    edge = groups.get("edge", "").lower()
    found = period.whole_year(number)
    if edge.startswith("the end"):
        return Reading("DATE", found.timex, f"{number:04d}-12-31")
    return dated(found)


def years(groups: Groups, _anchor: Anchor) -> Reading | None:
    """Read `2012-13`, `2013-2017`."""
    first = int(groups["y"])
    last = int(groups["y2"]) if len(groups["y2"]) == 4 else first // 100 * 100 + int(groups["y2"])
    if not first < last <= first + 60:
        return None
    return Reading("DATE", f"{first}/{last}", f"{first:04d}/{last:04d}")


def decade(groups: Groups, _anchor: Anchor) -> Reading | None:
    """Read `the 1990s`, `the '80s`."""
    if "dec" in groups:
        return dated(period.decade(int(groups["dec"]) * 10))
    return dated(period.decade(1900 + int(groups["short"]) * 10))


def century(groups: Groups, _anchor: Anchor) -> Reading | None:
    """Read `the 19th century`."""
    return Reading("DATE", f"{int(groups['c']) - 1:02d}", f"{int(groups['c']) - 1:02d}XX")


def quarter(groups: Groups, anchor: Anchor) -> Reading | None:
    """Read `the third quarter of 2024`, `Q3`, `the first half`, `last year's second quarter`."""
    is_half = groups.get("u", "").lower() == "half"
    make, parts = (period.half, 2) if is_half else (period.quarter, 4)
    base = anchor.published
    nth = int(groups["q"]) if "q" in groups else time_words().ordinals.get(groups.get("nth", "").lower(), 0)
    nth = parts if nth == -1 else nth
    if "before" in groups and not nth:  # a year before the one that ended last
        return dated(make(base.year - 1, (base.month - 1) * parts // 12)) if base else Reading("DATE", "PAST_REF")
    if not 1 <= nth <= parts:
        return None
    number = _quarter_year(groups, base, (nth - 1) * 12 // parts + 1, anchor.sign)
    if number is None:
        letter = "H" if is_half else "Q"
        return Reading("DATE", f"XXXX-{letter}{nth}")
    return dated(make(number - (1 if "before" in groups else 0), nth))


def _quarter_year(groups: Groups, base: dt.date | None, first_month: int, sign: int) -> int | None:
    if "y" in groups:
        return int(groups["y"])
    if base is None:
        return None
    whose = (groups.get("whose") or groups.get("yrel") or "").lower().split()
    if whose:
        return base.year + {"last": -1, "next": 1}.get(whose[0], 0)
    return nearest_year(base, first_month, None, sign)


def season(groups: Groups, anchor: Anchor) -> Reading | None:
    """Read `last summer`, `the autumn of 2023`, `this winter`."""
    code = time_words().seasons[groups["s"].lower()]
    if "y" in groups:
        return dated(period.season(int(groups["y"]), code))
    if anchor.published is None:
        return Reading("DATE", f"XXXX-{period.season(2000, code).timex[5:]}")
    first_month = {21: 3, 22: 6, 23: 9, 24: 12}[code]
    base, rel = anchor.published, groups.get("rel", "").lower()
    if rel == "this":
        number = base.year - (code == 24 and base.month < 3)
    else:
        base = (anchor.base or base) if rel in ("previous", "preceding", "following", "same") else base
        sign = {"next": 1, "coming": 1, "following": 1, "last": -1, "past": -1, "previous": -1, "preceding": -1}.get(
            rel, anchor.sign
        )
        number = nearest_year(base, first_month, None, sign)
        is_now = number == base.year and first_month <= base.month < first_month + 3
        number += sign if rel in ("last", "next", "previous", "preceding", "following") and is_now else 0
    return dated(period.season(number, code))


def holiday(groups: Groups, anchor: Anchor) -> Reading | None:
    """Read `Thanksgiving Day`, `Christmas 2023`, `Easter week`."""
    rule = time_words().holidays[groups["h"].lower().replace("\u2019", "'")]
    if "y" not in groups and anchor.published is None:
        return Reading("DATE", "XXXX-XX-XX")
    if "y" in groups:
        found = _holiday(rule, int(groups["y"]))
    else:
        assert anchor.published is not None  # noqa: S101  # the branch above returned
        near = [_holiday(rule, anchor.published.year + step) for step in (-1, 0, 1)]
        wanted = [one for one in near if (one <= anchor.published) == (anchor.sign < 0) or one == anchor.published]
        found = max(wanted) if anchor.sign < 0 else min(wanted)
    return dated(period.week(found) if "week" in groups else period.day(found))


def _holiday(rule: str, number: int) -> dt.date:
    if rule.startswith("easter"):
        return period.easter(number) + dt.timedelta(days=int(rule.removeprefix("easter")))
    if rule == "black":
        return period.nth_weekday(number, 11, 3, 4) + dt.timedelta(days=1)
    if rule == "election":
        return period.nth_weekday(number, 11, 0, 1) + dt.timedelta(days=1)
    month_, first, *rest = rule.split("-", 2)
    if rest:
        return period.nth_weekday(number, int(month_), int(first), int(rest[0]))
    return dt.date(number, int(month_), int(first))


def weekday(groups: Groups, anchor: Anchor) -> Reading | None:
    """Read `Monday`, `last Thursday`, `Friday night`, `Tuesday at 9 a.m.`, `shortly after dawn on Tuesday`."""
    found = weekday_period(groups, anchor)
    if "clock" in groups:
        return with_clock(found, groups["clock"], groups.get("zone"))
    return with_part(found, groups.get("part"))


def weekday_period(groups: Groups, anchor: Anchor) -> Period:
    """Return the day that a weekday names, `XXXX-WXX-4` where nothing anchors it."""
    number = weekday_number(groups["w"])
    rel = " ".join(groups.get("rel", "").lower().split())
    if anchor.published is None:
        return Period(None, f"XXXX-WXX-{number + 1}")
    sign = {
        "next": 1,
        "coming": 1,
        "this coming": 1,
        "following": 1,
        "last": -1,
        "past": -1,
        "this past": -1,
        "previous": -1,
    }.get(rel, anchor.sign)
    base = anchor.published
    if rel in ("following", "previous") and anchor.reference:
        base = anchor.reference
    if rel in ("last", "next", "following", "previous") and base.weekday() == number:
        base += dt.timedelta(days=sign)
    return period.day(nearest_weekday(base, number, sign))
