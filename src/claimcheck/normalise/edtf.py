"""EDTF (ISO 8601-2), the part that news needs: bounds of dates, intervals, seasons, quarters and decades."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from functools import lru_cache

from claimcheck.records.claim import Claim

_DATE = re.compile(
    r"(?P<y>(?!0000)\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(?P<m>\d\d|XX)(?:-(?P<d>\d\d|XX))?)?[~?%]?\Z", re.ASCII
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}
_QUARTERS = {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}


def bounds(edtf: str | None) -> tuple[str | None, str | None]:
    """Return the first and the last day of a date or an interval.

    Args:
        edtf: `2024-10-17`, `2024-10`, `2024`, `199X`, `2024-23` (season), `2024-33` (quarter), `A/B`, `../B`, `A/..`;
            `XXXX-04-26` (no year) has no bounds.

    Returns:
        Days as ISO 8601, None where open or unknown.

    Raises:
        ValueError: The text is none of these.
    """
    if not edtf:
        return None, None
    if "/" in edtf:
        start, end = edtf.split("/", 1)
        return _date_bounds(start)[0] if start not in ("", "..") else None, (
            _date_bounds(end)[1] if end not in ("", "..") else None
        )
    return _date_bounds(edtf)


def _date_bounds(text: str) -> tuple[str | None, str | None]:
    match = _DATE.match(text)
    if match is None:
        raise ValueError(f"not an EDTF date: {text!r}")
    year, month, day = match["y"], match["m"], match["d"]
    if year == "XXXX":
        return None, None
    if "X" in year:
        return f"{year.replace('X', '0')}-01-01", f"{year.replace('X', '9')}-12-31"
    number = int(year)
    if month in (None, "XX"):
        return f"{year}-01-01", f"{year}-12-31"
    span = _SEASONS.get(int(month)) or _QUARTERS.get(int(month)) or (int(month), int(month))
    if not 1 <= span[0] <= 12:
        raise ValueError(f"no such month: {text!r}")
    if day not in (None, "XX"):
        return (dt.date(number, int(month), int(day)).isoformat(),) * 2
    last_year = number + (span[1] < span[0])
    if last_year > dt.MAXYEAR:
        raise ValueError(f"no such year: {text!r}")
    last = calendar.monthrange(last_year, span[1])[1]
    return f"{year}-{span[0]:02d}-01", f"{last_year:04d}-{span[1]:02d}-{last:02d}"


def check_times(claim: Claim) -> None:
    """Refuse a claim from outside whose times nothing could be compared with.

    Raises:
        ValueError: A date is no EDTF, or a day no day.
    """
    for name in ("published", "time_edtf"):
        if (text := getattr(claim, name)) is not None and not is_edtf(text):
            raise ValueError(f"`{name}` is no EDTF date: {text!r}")
    for name in ("time_earliest", "time_latest"):
        if (text := getattr(claim, name)) is not None and as_day(text) is None:
            raise ValueError(f"`{name}` is no day: {text!r}")


@lru_cache(maxsize=4096)
def is_edtf(text: str) -> bool:
    """Whether a text is a date or an interval that `bounds` understands."""
    try:
        bounds(text)
    except ValueError:
        return False
    return bool(text)


@lru_cache(maxsize=4096)
def as_day(edtf: str | None) -> dt.date | None:
    """Return the day if an EDTF text names exactly one."""
    if edtf and _DAY.fullmatch(edtf):
        try:
            return dt.date.fromisoformat(edtf)
        except ValueError:
            return None
    return None
