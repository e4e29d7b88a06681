"""Cues of the layout: patterns for whole lines, kept as data with examples."""

from __future__ import annotations

import re
from functools import cache
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


def is_furniture_line(line: str) -> bool:
    """Whether a line is a control, notice, credit or advert of the page."""
    return _matches("furniture", line, re.IGNORECASE)


def is_section_line(line: str) -> bool:
    """Whether a line is a heading under which a page lists other stories."""
    return _matches("sections", line, re.IGNORECASE)


def is_byline(line: str) -> bool:
    """Whether a line says who wrote or reports."""
    return _matches("bylines", line, re.NOFLAG)


def _matches(name: str, line: str, flags: re.RegexFlag) -> bool:
    return len(line) <= _LONGEST_LINE and any(pattern.fullmatch(line) for pattern in _patterns(name, flags))


@cache
def _patterns(name: str, flags: re.RegexFlag) -> tuple[re.Pattern[str], ...]:
    try:
        return tuple(re.compile(cue.pattern, flags) for cue in load_cues(name))
    except re.error as error:
        raise DataError(f"data/reading/{name}.toml: bad pattern {error.pattern!r}: {error}") from error
