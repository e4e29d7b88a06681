"""Resolve time expressions against their anchor."""

from __future__ import annotations

from collections.abc import Callable

from claimcheck.normalise.edtf import bounds
from claimcheck.normalise.times import absolute, relative
from claimcheck.normalise.times.anchor import Anchor
from claimcheck.normalise.times.reading import Groups, Reading, amount, weekday_number
from claimcheck.normalise.times.recognise import RawTime
from claimcheck.records.values import TimeExpression

_SETS = {"daily": "P1D", "weekly": "P1W", "monthly": "P1M", "quarterly": "P3M", "annually": "P1Y", "yearly": "P1Y",
         "nightly": "P1D", "hourly": "PT1H"}  # fmt: skip


def _duration(groups: Groups, _anchor: Anchor) -> Reading | None:
    """Read `three days`, `16-hour`, `half an hour`, `a minute and a half`, `year-long`."""
    count = amount(groups.get("n", "a"))
    name = groups["u"].lower().rstrip("s") if groups["u"].lower() not in ("centuries",) else "century"
    if count is not None and ("half" in groups or "inner" in groups):
        count += 0.5
    return Reading("DURATION", relative.duration_value(count, name))


def _durations(groups: Groups, _anchor: Anchor) -> Reading | None:
    """Read `for years`."""
    name = {"centuries": "century"}.get(groups["u"].lower(), groups["u"].lower().rstrip("s"))
    return Reading("DURATION", relative.duration_value(None, name))


def _set(groups: Groups, _anchor: Anchor) -> Reading | None:
    """Read `every day`, `each month`, `annually`, `every Tuesday`."""
    if "adv" in groups:
        return Reading("SET", _SETS[groups["adv"].lower()])
    if "w" in groups:
        return Reading("SET", f"XXXX-WXX-{weekday_number(groups['w']) + 1}")
    if "part" in groups:
        return Reading("SET", "P1D")
    count = 2 if groups.get("n") == "other" else amount(groups["n"]) if "n" in groups else 1
    return Reading("SET", relative.duration_value(count, groups["u"].lower()))


def _weekdays(groups: Groups, _anchor: Anchor) -> Reading | None:
    """Read `on Fridays`."""
    return Reading("SET", f"XXXX-WXX-{weekday_number(groups['w']) + 1}")


_READINGS: dict[str, Callable[[Groups, Anchor], Reading | None]] = {
    "iso": absolute.iso, "numeric": absolute.numeric, "days": absolute.days, "date": absolute.date,
    "month": absolute.month, "year": absolute.year, "years": absolute.years, "decade": absolute.decade,
    "century": absolute.century, "quarter": absolute.quarter, "season": absolute.season,
    "holiday": absolute.holiday, "weekday": absolute.weekday, "part_of_weekday": absolute.weekday,
    "day_part_on": absolute.weekday, "weekdays": _weekdays, "clock": relative.clock, "hours": relative.hours,
    "spoken": relative.spoken,
    "noon": relative.noon, "deictic": relative.deictic, "this_part": relative.this_part,
    "overnight": relative.overnight, "now": relative.now, "unit": relative.unit, "weekend": relative.weekend,
    "edge_of_unit": relative.edge_of_unit, "ago": relative.ago, "stretch": relative.stretch, "set": _set,
    "duration": _duration, "durations": _durations,
}  # fmt: skip


def resolve(raw: RawTime, anchor: Anchor) -> TimeExpression | None:
    """Anchor a time expression.

    Args:
        raw: The expression as found.
        anchor: What it is read against.

    Returns:
        The expression with its TIMEX3 value; EDTF and bounds only where they follow from text and anchor. None where
        the calendar has no such day.
    """
    try:
        reading = _READINGS[raw.name](raw.groups, anchor)
        if reading is None:
            return None
        earliest, latest = bounds(reading.edtf)
    except (OverflowError, ValueError):  # before the year 1 or after 9999: no calendar of ours has it
        return None
    return TimeExpression(
        timex_type=reading.timex_type,
        timex_value=reading.timex_value,
        edtf=reading.edtf,
        earliest=earliest,
        latest=latest,
        day_part=reading.day_part,
        clock=reading.clock,
    )
