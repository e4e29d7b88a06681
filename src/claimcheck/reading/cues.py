"""Cues of the layout: patterns for whole lines, kept as data with examples."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

import msgspec

from claimcheck.errors import DataError
from claimcheck.resources import load_toml

_LONGEST_LINE: Final = 400


class Cue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A pattern for a line.

    Attributes:
        id: Its name.
        pattern: Regular expression for the whole line, in linear time.
        match: Lines that it has to match.
        no_match: Lines that it must not match.
    """

    id: str
    pattern: str
    match: tuple[str, ...]
    no_match: tuple[str, ...]


@cache
def load_cues(name: str) -> tuple[Cue, ...]:
    """Return the cues of a file of `data/reading`.

    Raises:
        DataError: The file is invalid.
    """
    table: dict[str, tuple[Cue, ...]] = load_toml(f"reading/{name}.toml", dict[str, tuple[Cue, ...]])
    return table["cue"]


@lru_cache(maxsize=64)
def is_furniture_line(line: str) -> bool:
    """Whether a line is a control, notice, credit or advert of the page."""
    return _matches(_pattern("furniture", re.IGNORECASE), line)


@lru_cache(maxsize=64)
def is_section_line(line: str) -> bool:
    """Whether a line is a heading under which a page lists other stories."""
    return _matches(_pattern("sections", re.IGNORECASE), line)


def is_byline(line: str) -> bool:
    """Whether a line says who wrote or reports."""
    return _matches(_pattern("bylines", re.NOFLAG), line)


def _matches(pattern: re.Pattern[str], line: str) -> bool:
    return len(line) <= _LONGEST_LINE and bool(pattern.fullmatch(line))


@cache
def _pattern(name: str, flags: re.RegexFlag) -> re.Pattern[str]:
    """Join the cues of a file; each is compiled alone first, so that a bad one is named."""
    for cue in load_cues(name):
        try:
            re.compile(cue.pattern, flags)
        except re.error as error:
            raise DataError(f"data/reading/{name}.toml: bad pattern of cue {cue.id!r}: {error}") from error
    return re.compile("|".join(cue.pattern for cue in load_cues(name)), flags)
