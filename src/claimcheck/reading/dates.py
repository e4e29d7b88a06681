"""Dates as pages write them: found in lines that hold little else."""

from __future__ import annotations

import re
from datetime import date
from functools import cache, lru_cache
from typing import Final, Literal

import msgspec

from claimcheck.resources import load_toml

_LONGEST_LINE: Final = 200
_DIGIT: Final = re.compile(r"[0-9]")

Label = Literal["published", "updated", "today"]


class DateWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Patterns of `data/reading/dates.toml`.

    Attributes:
        month: Names of the months, in order.
        weekday: Names of the days.
        clock: Time of day, with zone.
        between: What may stand between the parts of a date line.
        label: What a label says of the date after it.
    """

    month: tuple[str, ...]
    weekday: str
    clock: str
    between: str
    label: dict[Label, str]


class FoundDate(msgspec.Struct, frozen=True):
    """A date in a line.

    Attributes:
        start: First character, of the label if there is one.
        end: One past the last character.
        edtf: The date, `XXXX-MM-DD` without year; null if day and month cannot be told apart.
        label: What its label says of it.
    """

    start: int
    end: int
    edtf: str | None
    label: Label | None


@cache
def date_words() -> DateWords:
    """Return the words of date lines."""
    words: DateWords = load_toml("reading/dates.toml", DateWords)
    return words


@lru_cache(maxsize=64)
def find_dates(text: str) -> tuple[FoundDate, ...]:
    """Return the dates of a line, with their labels, from left to right."""
    if not _DIGIT.search(text):
        return ()
    return tuple(
        FoundDate(match.start(), match.end(), _edtf(match), _label(match))
        for match in _date_pattern().finditer(text)
        if _is_date(match)
    )


def without_dates(text: str) -> str:
    """Return what is left of a line without its dates, times of day and what joins them."""
    text = _date_pattern().sub(" ", text)
    return _filler().sub(" ", text).strip()


def is_date_line(text: str) -> bool:
    """Whether a line holds dates and nothing else."""
    return len(text) <= _LONGEST_LINE and bool(find_dates(text)) and not re.search(r"\w", without_dates(text))


@cache
def _date_pattern() -> re.Pattern[str]:
    words = date_words()
    month = "(?P<{0}>" + "|".join(words.month) + r")\.?"
    day, year = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th)?", r"(?P<{0}>(?:19|20)\d\d)"
    labels = _verbose("|".join(f"(?P<{name}>{pattern})" for name, pattern in words.label.items()))
    forms = (
        rf"{month.format('m1')} {day.format('d1')}(?:,? {year.format('y1')})?",
        rf"{day.format('d2')}(?: of)?[ -]{month.format('m2')}(?:,?[ -]{year.format('y2')})?",
        r"(?P<y3>(?:19|20)\d\d)-(?P<m3>\d\d)-(?P<d3>\d\d)(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?",
        r"(?P<a>\d{1,2})(?P<separator>[./])(?P<b>\d{1,2})(?P=separator)(?P<y4>(?:19|20)\d\d)",
    )
    spelled, clock = _verbose("|".join(forms)), _verbose(words.clock)
    pattern = rf"""
        (?<![\w.,/-])
        (?:\(?(?:{labels})[ ]?:?[ ]? (?:(?:{clock})[ ,|]{{1,3}})?)?
        (?:\(?{words.weekday}[.,]{{0,2}}[ ])?
        (?:{spelled})
        (?![\w/-]|[.,]\d)
    """
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE)


def _verbose(pattern: str) -> str:
    """Keep the spaces of a pattern that becomes part of a verbose one."""
    return pattern.replace(" ", r"\ ")


@cache
def _filler() -> re.Pattern[str]:
    words = date_words()
    return re.compile(rf"(?<!\w)(?:{words.clock})(?!\w)|{words.between}", re.IGNORECASE)


def _label(match: re.Match[str]) -> Label | None:
    return next((name for name in date_words().label if match[name]), None)


def _is_date(match: re.Match[str]) -> bool:
    """Whether day and month exist; `_edtf` says null of what may be one of two dates."""
    return match["separator"] == "/" or _edtf(match) is not None


def _edtf(match: re.Match[str]) -> str | None:
    if match["separator"]:
        return _numeric(int(match["a"]), int(match["b"]), match["y4"], is_american=match["separator"] == "/")
    if match["m3"]:
        return _valid(match["y3"], int(match["m3"]), int(match["d3"]))
    name, day, year = (match[f"{part}1"] or match[f"{part}2"] for part in "mdy")
    months = date_words().month
    month = next(n for n, pattern in enumerate(months, 1) if re.fullmatch(pattern, name, re.IGNORECASE))
    return _valid(year, month, int(day))


def _numeric(first: int, second: int, year: str, *, is_american: bool) -> str | None:
    """Read 17.10.2024 and 10/17/2024; 10/11/2024 may be either, depending on the country."""
    if not is_american:
        return _valid(year, second, first)
    if first <= 12 and second <= 12 and first != second:
        return None
    return _valid(year, first, second) if second > 12 else _valid(year, second, first)


def _valid(year: str | None, month: int, day: int) -> str | None:
    try:
        date(int(year or 2000), month, day)
    except ValueError:
        return None
    return f"{year or 'XXXX'}-{month:02}-{day:02}"
