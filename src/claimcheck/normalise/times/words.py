"""The vocabulary of the time grammar, and the pieces of patterns made from it."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from claimcheck.normalise.numbers import words as number_words
from claimcheck.resources import load_toml


class TimeWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file `data/times/words.toml`."""

    before_month: frozenset[str]
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
    """Alternatives for capitalised names; abbreviations, which have a longer form, take an optional point."""
    longest = {value: max((word for word in words if words[word] == value), key=len) for value in words.values()}
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(word.capitalize() + ("" if word == longest[words[word]] else r"\.?") for word in ordered)


def _any(words: dict[str, object] | dict[str, int] | dict[str, str], suffix: str = "") -> str:
    return "|".join(re.escape(word) + suffix for word in sorted(words, key=len, reverse=True))


# Words before an article-like "an hour" that make it a duration; each is a look-behind of its own, of fixed width.
_PREPOSITIONS = ("for", "in", "of", "nearly", "almost", "within", "after", "about", "spent", "over", "than", "lasted")
_VAGUE = r"(?:a\s+)?(?:few|couple(?:\s+of)?)|several|many|some|half\s+an?|an?\s+half"
_CLOCK_12 = r"(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)?\s?(?:[aApP]\.\s?[mM]\.?|[AaPp][Mm]\b)"
_CLOCK_24 = r"(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?![\d:])"
_NO_YEAR = r"(?![\d]|[.,]\d|[-\u2013]?(?:year|month|mile|pound|foot|km|mm|metre|meter)s?\b)"
HOURS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


@cache
def macros() -> dict[str, str]:
    """Return the named pieces that patterns are written with."""
    words = time_words()
    number = _number()
    return {
        "MONTH": f"(?:{_names(words.months)})",
        "WEEKDAY": f"(?:{_weekdays(words.weekdays)})",
        "YEAR": r"(?:(?:1[5-9]|2[01])\d\d)" + _NO_YEAR,
        "DAY": r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d:%]|[.,]\d)",
        "NUMBER": number,
        "AMOUNT": f"(?:{number}|an?|{_VAGUE})",
        "LATE": "(?:early|mid|late|earlier|later|sometime)",
        "UNIT": f"(?:{_any(words.units)})",
        "PART": f"(?:{_any(words.day_parts)})",
        "SEASON": f"(?:{_any(words.seasons)})",
        "ORDINAL": f"(?:{_any(words.ordinals)})",
        "HOLIDAY": f"(?:{_any(words.holidays)})".replace("'", "['\u2019]"),
        "ZONE": f"(?:{'|'.join(zone.upper() for zone in words.zones if len(zone) > 1)})",
        "HOUR": f"(?:{'|'.join(HOURS)}|1[0-2]|[1-9])(?![\\d:.%]\\d|[\\d:%])",
        "CLOCK": f"(?:{_CLOCK_12}|{_CLOCK_24})",
        "AFTER_PREPOSITION": "(?:" + "|".join(rf"(?<=\b{word}\s)" for word in _PREPOSITIONS) + ")",
    }


def _number() -> str:
    """Digits, or number words up to ninety-nine."""
    cardinals = sorted((word for word, value in words_of_numbers().items() if value), key=len, reverse=True)
    units = "|".join(word for word, value in words_of_numbers().items() if 0 < value < 10)
    return rf"(?:\d{{1,3}}(?:,\d{{3}}){{0,5}}+(?:\.\d++)?|(?:{'|'.join(cardinals)})(?:-(?:{units}))?)"


def words_of_numbers() -> dict[str, int]:
    """Return the cardinals of the number grammar."""
    return number_words().cardinals


def _weekdays(weekdays: dict[str, int]) -> str:
    """Full names, and abbreviations with their point: a bare `Sun` or `Sat` is a word."""
    return "|".join(
        word.capitalize() if word.endswith("day") else rf"{word.capitalize()}\."
        for word in sorted(weekdays, key=len, reverse=True)
    )
