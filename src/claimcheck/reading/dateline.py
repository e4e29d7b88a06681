"""Datelines: the place, date and agency that open a report, before its first sentence."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import Final

import msgspec

from claimcheck.reading.dates import date_words, find_dates, without_dates
from claimcheck.resources import load_toml

_LONGEST: Final = 120
_MOST_DELIMITERS: Final = 8
# A hyphen needs a space beside it (Port-au-Prince has none); `(CNN) Four people` has nothing but the space.
_DELIMITER: Final = re.compile(
    r"\s(?:--?|[–—_])\s{0,3}|(?:--?|[–—_])\s{1,3}|--\s{0,3}|—\s{0,3}|:\s{1,3}|(?<=\))\s{1,3}"
)
_LAST_DELIMITER: Final = re.compile(r" ?(?:--?|[–—_])$")
_SENTENCE: Final = re.compile(r"[\"“‘'(\[]*[A-Z0-9]")
_AGENCY: Final = re.compile(r"\(([A-Z][\w.&'’/-]+(?: [\w.&'’/-]+){0,3})\)$")
_REGION: Final = r"(?:, [A-Z][\w.'’-]*(?: (?:of|and|the|[A-Z][\w.'’-]*)){0,3})?,?"
_CAPITALS: Final = re.compile(r"[A-Z][A-Z.'’-]+(?:[ /][A-Z][A-Z.'’-]*){0,3}" + _REGION)
_MIXED: Final = re.compile(
    r"[A-Z][\w.'’-]+(?:[ /](?:[A-Z][\w.'’-]*|de|del|la|el|al|am|an|of|the|der|den|do|da|es|sur|upon)){0,3}" + _REGION
)


class DatelineExample(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A paragraph and what its dateline says; nothing for a counterexample."""

    text: str
    place: str | None = None
    date: str | None = None
    agency: str | None = None


class DatelineWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Content of `data/reading/datelines.toml`."""

    not_place: frozenset[str]
    agency_word: str
    example: tuple[DatelineExample, ...]
    counterexample: tuple[DatelineExample, ...]


class Dateline(msgspec.Struct, frozen=True, kw_only=True):
    """A dateline.

    Attributes:
        start: First code point of it.
        end: One past its dash, where the first sentence may start.
        place: Place as written.
        date: EDTF, `XXXX-MM-DD` without year.
        agency: Agency, station or newspaper.
    """

    start: int
    end: int
    place: str | None
    date: str | None
    agency: str | None


@cache
def dateline_words() -> DatelineWords:
    """Return the words and examples of datelines."""
    words: DatelineWords = load_toml("reading/datelines.toml", DatelineWords)
    return words


def find_dateline(text: str, start: int, end: int) -> Dateline | None:
    """Find the dateline of a paragraph.

    Args:
        text: The article.
        start: First code point of the paragraph.
        end: One past its last.
    """
    head = text[start : min(end, start + _LONGEST)]
    for delimiter in islice(_DELIMITER.finditer(head), _MOST_DELIMITERS):
        if _SENTENCE.match(head, delimiter.end()):
            found = _parse(head[: delimiter.start()], delimiter[0].strip())
            if found is not None:
                place, date, agency = found
                return Dateline(start=start, end=start + delimiter.end(), place=place, date=date, agency=agency)
    return None


def dateline_alone(line: str) -> Dateline | None:
    """Read a line that is a dateline and no more (`MADISON, Wis. -`); offsets are those of the line.

    A name in capitals before a dash may be a speaker, so a region, date or agency is asked for.
    """
    delimiter = _LAST_DELIMITER.search(line[:_LONGEST])
    found = _parse(line[: delimiter.start()], delimiter[0].strip()) if delimiter else None
    if found is None:
        return None
    place, date, agency = found
    if not (agency or date or "," in (place or "")):
        return None
    return Dateline(start=0, end=len(line), place=place, date=date, agency=agency)


def _parse(opening: str, delimiter: str) -> tuple[str | None, str | None, str | None] | None:
    """Read what stands before the dash: place, date, agency; null if that is no dateline."""
    agency = _AGENCY.search(opening)
    if agency and without_dates(agency[1]):
        rest, name = opening[: agency.start()].rstrip(), agency[1]
    else:
        rest, name = opening.replace("(", "").replace(")", ""), None
    rest, date, is_dated = _cut_date(rest)
    if not rest:
        return (None, date, name) if name and (delimiter or name.isupper()) else None
    if not delimiter or _is_barred(rest):
        return None
    if _CAPITALS.fullmatch(rest) or (_MIXED.fullmatch(rest) and (is_dated or name) and delimiter != ":"):
        return rest, date, name if name and _is_agency(name) else None
    return None


def _is_agency(name: str) -> bool:
    """Whether a name in brackets is that of an agency or station; a reporter's has two words of a person's look."""
    return " " not in name or bool(re.search(dateline_words().agency_word, name))


def _cut_date(text: str) -> tuple[str, str | None, bool]:
    """Cut the date or weekday off the end: what is left, the date in EDTF, whether there was one."""
    dates = find_dates(text)
    if dates and dates[-1].end == len(text):
        return text[: dates[-1].start].rstrip(" ,–—-"), dates[-1].edtf, True
    weekday = _weekday().search(text)
    return (text[: weekday.start()], None, True) if weekday else (text, None, False)


def _is_barred(place: str) -> bool:
    return not dateline_words().not_place.isdisjoint(re.findall(r"\b[A-Z]+\b", place.split(",")[0]))


@cache
def _weekday() -> re.Pattern[str]:
    return re.compile(rf",? {date_words().weekday}$", re.IGNORECASE)
