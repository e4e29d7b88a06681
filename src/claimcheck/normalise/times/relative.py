"""Readings of times that count from the anchor: yesterday, last week, two days ago, the past 24 hours."""

from __future__ import annotations

import datetime as dt

from claimcheck.normalise.times import period
from claimcheck.normalise.times.absolute import weekday_period
from claimcheck.normalise.times.anchor import Anchor
from claimcheck.normalise.times.period import Period
from claimcheck.normalise.times.reading import (
    UNKNOWN_DAY,
    Groups,
    Reading,
    amount,
    dated,
    day_number,
    day_of,
    fitting_year,
    month_number,
    nearest_year,
    with_clock,
    with_part,
)
from claimcheck.normalise.times.words import HOURS, time_words

_DEICTIC = {"today": 0, "tonight": 0, "this morning": 0, "yesterday": -1, "last night": -1, "tomorrow": 1}
_TIMEX_UNIT = {"TS": "S", "TM": "M", "TH": "H"}
_BACK = frozenset(["last", "past", "previous", "prior", "preceding"])
_AHEAD = frozenset(("next", "following", "coming", "this coming"))
_ANAPHORIC = frozenset(["same", "that", "following", "previous", "preceding", "prior"])


def _moved(base: dt.date | None, count: int) -> Period | None:
    return period.day(base + dt.timedelta(days=count)) if base else None


def deictic(groups: Groups, anchor: Anchor) -> Reading | None:
    """Read `today`, `tomorrow morning`, `the day before yesterday`."""
    if "two" in groups:
        count = -2 if groups["two"].lower().startswith("before") else 2
    else:
        count = _DEICTIC[groups["day"].lower()]
    found = _moved(anchor.published, count)
    if found is None:
        return Reading("DATE", "PRESENT_REF" if count == 0 else "PAST_REF" if count < 0 else "FUTURE_REF")
    part = groups.get("part")
    reading = with_part(found, part)
    if groups.get("day", "").lower() == "tonight" and not part:
        return Reading("TIME", f"{found.timex}TNI", found.edtf, "night")
    return reading


def this_part(groups: Groups, anchor: Anchor) -> Reading | None:
    """Read `this morning`, `last night`, `that evening`."""
    rel = groups["rel"].lower()
    base = anchor.published if rel in ("this", "last") else anchor.base
    found = _moved(base, {"last": -1, "the next": 1, "the following": 1}.get(rel, 0))
    return with_part(found or UNKNOWN_DAY, groups["part"])


def overnight(_groups: Groups, anchor: Anchor) -> Reading | None:
    """Read `overnight`: the day before and the day of publication."""
    if anchor.published is None:
        return Reading("TIME", "XXXX-XX-XXTNI", None, "night")
    before = anchor.published - dt.timedelta(days=1)
    return Reading("TIME", f"{before.isoformat()}TNI", f"{before.isoformat()}/{anchor.published.isoformat()}", "night")


def now(groups: Groups, _anchor: Anchor) -> Reading | None:
    """Read `now`, `recently`, `soon`: references without a date."""
    name = "PRESENT_REF" if "present" in groups else "PAST_REF" if "past" in groups else "FUTURE_REF"
    return Reading("DATE", name)


def clock(groups: Groups, anchor: Anchor) -> Reading | None:
    """Read `9:30 p.m. Friday`, `17:06 local time`, `11:05 a.m. on 3 May`."""
    found: Period | None = None
    if "w" in groups and "m3" not in groups:
        found = weekday_period(groups, anchor)
    elif "deictic" in groups:
        found = _moved(anchor.published, _DEICTIC[" ".join(groups["deictic"].lower().split())])
    else:
        for month_key, day_key, year_key in (("m", "d", "y"), ("m2", "d2", "y2"), ("m3", "d3", "y3")):
            if month_key in groups:
                number, day = month_number(groups[month_key]), day_number(groups[day_key])
                year = int(groups[year_key]) if year_key in groups else None
                if year is None and anchor.published:
                    year = nearest_year(anchor.published, number, day, anchor.sign)
                    year = fitting_year(anchor.published, year, number, day, groups.get("w"))
                found = day_of(year, number, day)
    return with_clock(found, groups["clock"], groups.get("zone"))


def hours(groups: Groups, _anchor: Anchor) -> Reading | None:
    """Read `0737 GMT`."""
    return with_clock(None, f"{groups['h']}:{groups['min']}", groups["zone"])


def noon(groups: Groups, anchor: Anchor) -> Reading | None:
    """Read `noon Monday`, `midnight`."""
    found = weekday_period(groups, anchor) if "w" in groups else None
    return with_clock(found, "00:00" if groups["part"].lower() == "midnight" else "12:00", None)


_MINUTES = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
_NOON = 12


def spoken(groups: Groups, anchor: Anchor) -> Reading | None:
    """Read `half past four on Sunday morning`, `8 on Tuesday night`; with no part of the day the hour is left open."""
    found = weekday_period(groups, anchor) if "w" in groups else None
    part = (groups.get("part") or groups.get("part2") or groups.get("night") or "").lower()
    told = (groups.get("h") or groups["h2"]).lower()
    hour = (HOURS.index(told) + 1 if told in HOURS else int(told)) % _NOON
    if not part:
        return Reading("TIME", "XXXX-XX-XX") if found is None else with_part(found, None)
    past = (groups.get("past") or groups.get("past2") or "").lower().split()
    minutes = _MINUTES[past[-1]] if past else 0
    minutes = -minutes if (groups.get("way") or "").lower() == "to" else minutes
    is_late = time_words().day_parts[part] in ("AF", "EV", "MI") or (part == "night" and hour > _SMALL)
    at = (hour + (_NOON if is_late else 0)) * 60 + minutes
    return with_clock(found, f"{at // 60 % 24:02d}:{at % 60:02d}", None)


_SMALL = 5  # the last hour that `at night` is of the next day


def unit(groups: Groups, anchor: Anchor) -> Reading | None:
    """Read `last week`, `early next year`, `the same day`, `the previous month`, `this decade`."""
    rel = " ".join(groups["rel"].lower().split())
    name = groups["u"].lower()
    step = -1 if rel in _BACK or rel == "this past" else 1 if rel in _AHEAD else 0
    base = anchor.base if rel in _ANAPHORIC or (rel == "next" and name == "day") else anchor.published
    if rel == "past" and name not in ("weekend",):
        return _stretch(1, name, -1, anchor)
    if base is None:
        return Reading("DATE", "PAST_REF" if step < 0 else "FUTURE_REF" if step else "PRESENT_REF")
    found = _named(name, base, step)
    return dated(found) if found else None


def _named(name: str, base: dt.date, step: int) -> Period | None:
    """Return the calendar unit that lies `step` units from the one that holds a day."""
    match name:
        case "day":
            return period.day(base + dt.timedelta(days=step))
        case "week":
            return period.week(base + dt.timedelta(weeks=step))
        case "weekend":
            is_over = base.weekday() < 5 and step == 0
            return period.weekend(base + dt.timedelta(weeks=-1 if is_over else step))
        case "month":
            return period.month(base.year, base.month + step)
        case "quarter":
            return period.quarter(base.year, (base.month - 1) // 3 + 1 + step)
        case "year":
            return period.whole_year(base.year + step)
        case "decade":
            return period.decade(base.year + 10 * step)
    return None


def weekend(_groups: Groups, anchor: Anchor) -> Reading | None:
    """Read `the weekend`: the last one, or the coming one where the verb looks forward."""
    if anchor.published is None:
        return Reading("DATE", "XXXX-WXX-WE")
    base = anchor.published
    if anchor.sign < 0 and base.weekday() < 5:
        base -= dt.timedelta(weeks=1)
    return dated(period.weekend(base))


def edge_of_unit(groups: Groups, anchor: Anchor) -> Reading | None:
    """Read `the end of the year`, `the beginning of next week`, `year end`."""
    if anchor.published is None:
        return Reading("DATE", "PRESENT_REF")
    rel = groups.get("rel", "the").lower()
    step = {"last": -1, "next": 1}.get(rel, 0)
    base = anchor.base if rel == "that" and anchor.base else anchor.published
    edge = groups["edge"].lower()
    if edge.endswith("half") and groups["u"].lower() == "year":
        return dated(period.half(base.year + step, 1 if edge.startswith("first") else 2))
    found = _named(groups["u"].lower(), base, step)
    if found is None:
        return None
    if edge in ("end", "close", "start", "beginning"):
        from claimcheck.normalise.edtf import bounds  # kept here: reading absolute dates does not need it

        first, last = bounds(found.edtf)
        return Reading("DATE", found.timex, last if edge in ("end", "close") else first)
    return dated(found)


def ago(groups: Groups, anchor: Anchor) -> Reading | None:
    """Read `two weeks ago`, `a day earlier`, `three months later`, `the day before`."""
    way = " ".join(groups["way"].lower().split())
    is_back = way in ("ago", "earlier", "before", "previously")
    base = anchor.published if way in ("ago", "from now", "hence") else anchor.base
    count = amount(groups.get("n", "a"))
    if count is None or base is None:
        return Reading("DATE", "PAST_REF" if is_back else "FUTURE_REF")
    return dated(
        _distant(base, (-1 if is_back else 1) * (count + (0.5 if "half" in groups else 0)), groups["u"].lower())
    )


def _distant(base: dt.date, count: float, name: str) -> Period:
    """Return the day, month or year that lies so many units away; its grain is that of the unit."""
    match time_words().units[name]:
        case "Y":
            return period.whole_year(base.year + round(count))
        case "E":
            return period.whole_year(base.year + round(10 * count))
        case "C":
            return period.whole_year(base.year + round(100 * count))
        case "M":
            return period.month(base.year, base.month + round(count))
        case "Q":
            return period.quarter(base.year, (base.month - 1) // 3 + 1 + round(count))
        case "W" | "WE":
            return period.day(base + dt.timedelta(weeks=count))
        case "2W":
            return period.day(base + dt.timedelta(weeks=2 * count))
        case "D":
            return period.day(base + dt.timedelta(days=count))
    hours = {"TH": 1, "TM": 1 / 60, "TS": 1 / 3600}[time_words().units[name]]
    return period.day(base + dt.timedelta(days=round(count * hours / 24)))


def stretch(groups: Groups, anchor: Anchor) -> Reading | None:
    """Read `the past 24 hours`, `the next three years`, `the first nine months`."""
    rel, name = groups["rel"].lower(), groups["u"].lower()
    count = amount(groups["n"])
    if rel in ("first", "final"):
        edtf = None
        if rel == "first" and name == "month" and count and anchor.published:
            edtf = f"{anchor.published.year:04d}-01/{anchor.published.year:04d}-{min(12, int(count)):02d}"
        return Reading("DURATION", duration_value(count, name), edtf)
    return _stretch(count, name, 1 if rel in ("next", "coming", "following") else -1, anchor)


def _stretch(count: float | None, name: str, sign: int, anchor: Anchor) -> Reading:
    value = duration_value(count, name)
    if count is None or anchor.published is None:
        return Reading("DURATION", value)
    base = anchor.published
    code = time_words().units[name]
    if code in ("Y", "M", "E", "Q"):
        months = {"Y": 12, "M": 1, "E": 120, "Q": 3}[code]
        edge = period.shift_months(base, round(sign * count * months))
    else:
        days = {"W": 7, "2W": 14, "D": 1, "WE": 7, "TH": 1 / 24, "TM": 1 / 1440, "TS": 1 / 86400, "C": 36525}[code]
        edge = base + dt.timedelta(days=sign * max(0, round(count * days)))
    first, last = sorted((base, edge))
    return Reading("DURATION", value, f"{first.isoformat()}/{last.isoformat()}")


def duration_value(count: float | None, name: str) -> str:
    """Return the TIMEX3 value of a duration: P3D, PT5H, P2W, PXY where the number is vague."""
    code = time_words().units[name]
    if code == "2W" and count is not None:
        count, code = 2 * count, "W"
    number = "X" if count is None else f"{count:g}"
    if code in _TIMEX_UNIT:
        return f"PT{number}{_TIMEX_UNIT[code]}"
    return f"P{number}{code}"
