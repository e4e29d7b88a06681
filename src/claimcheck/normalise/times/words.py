"""The vocabulary of the time grammar, and the pieces of patterns made from it."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from claimcheck.resources import load_toml


class TimeWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file `data/times/words.toml`."""

    months: dict[str, int]
    weekdays: dict[str, int]
    units: dict[str, str]
    day_parts: dict[str, str]
    seasons: dict[str, int]
    ordinals: dict[str, int]
    holidays: dict[str, str]
    zones: dict[str, int]


def time_words() -> TimeWords:
    """Return the vocabulary."""
    return load_toml("times/words.toml", TimeWords)


def _names(words: dict[str, int]) -> str:
    """Alternatives for capitalised names; abbreviations take an optional point."""
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(rf"{word.capitalize()}\.?" if len(word) <= 5 else word.capitalize() for word in ordered)


def _any(words: dict[str, object] | dict[str, int] | dict[str, str], suffix: str = "") -> str:
    return "|".join(re.escape(word) + suffix for word in sorted(words, key=len, reverse=True))


_SMALL = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety"
).split()


@cache
def macros() -> dict[str, str]:
    """Return the named pieces that patterns are written with."""
    words = time_words()
    capital = [word for word in words.weekdays if len(word) > 3] + ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    weekday = "|".join(
        word.capitalize() if word.endswith("day") else rf"{word.capitalize()}\."
        for word in sorted(capital, key=len, reverse=True)
    )
    return {
        "MONTH": f"(?:{_names(words.months)})",
        "WEEKDAY": f"(?:{weekday})",
        "YEAR": r"(?:(?:1[5-9]|20)\d\d)(?![\d]|[.,]\d|[-\u2013]?(?:year|month|mile|pound|foot|km|mm|metre|meter)s?\b)",
        "DAY": r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d:%]|[.,]\d)",
        "SMALL": f"(?:{'|'.join(sorted(_SMALL, key=len, reverse=True))})",
        "NUMBER": rf"(?:\d{{1,3}}(?:,\d{{3}})*(?:\.\d+)?|(?:{'|'.join(sorted(_SMALL, key=len, reverse=True))})(?:-(?:{'|'.join(_SMALL[:9])}))?)",
        "UNIT": f"(?:{_any(words.units)})",
        "PART": f"(?:{_any(words.day_parts)})",
        "SEASON": f"(?:{_any(words.seasons)})",
        "ORDINAL": f"(?:{_any(words.ordinals)})",
        "HOLIDAY": f"(?:{_any(words.holidays).replace(chr(39), '[' + chr(39) + chr(8217) + ']')})",
        "ZONE": f"(?:{'|'.join(zone.upper() for zone in words.zones if len(zone) > 1)})",
        "CLOCK": r"(?:(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)?\s?(?:[ap]\.\s?m\.?|[AaPp][Mm]\b)|(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?![\d:]))",
    }
