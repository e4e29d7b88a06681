"""The patterns of the time grammar, compiled from `data/times/patterns.toml`."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

import msgspec

from claimcheck.normalise.times.words import macros
from claimcheck.resources import load_toml


class PatternRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One pattern; each of its examples is matched whole by some pattern of that name."""

    name: str
    trigger: str
    pattern: str
    examples: tuple[str, ...] = ()


class PatternTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file of patterns."""

    triggers: dict[str, str]
    lower_triggers: dict[str, str]
    pattern: tuple[PatternRow, ...]


class TimePattern(NamedTuple):
    """One compiled pattern with the trigger that a text must hold."""

    name: str
    trigger: str
    pattern: re.Pattern[str]


def pattern_table() -> PatternTable:
    """Return the file of patterns."""
    return load_toml("times/patterns.toml", PatternTable)


@cache
def patterns() -> tuple[TimePattern, ...]:
    """Return the compiled patterns, in order of precedence."""
    rows = pattern_table().pattern
    return tuple(TimePattern(row.name, row.trigger, re.compile(_filled(row.pattern))) for row in rows)


def triggered(text: str) -> set[str]:
    """Return the triggers that a text holds: cheap tests that spare most texts most patterns."""
    lower = text.lower()
    return {name for name, is_lower, trigger in _triggers() if trigger.search(lower if is_lower else text)}


@cache
def _triggers() -> tuple[tuple[str, bool, re.Pattern[str]], ...]:
    table = pattern_table()
    cased = ((name, False, re.compile(text)) for name, text in table.triggers.items())
    return (*cased, *((name, True, re.compile(text)) for name, text in table.lower_triggers.items()))


def _filled(template: str) -> str:
    return re.sub(r"\{([A-Z_]+)\}", lambda match: macros()[match[1]], template)
