"""Read number phrases: digits, words, fractions, magnitudes and vague numerals.

The grammar is our own; words and magnitudes come from `data/numbers/words.toml`.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import NamedTuple

import msgspec

from claimcheck.normalise.lexemes import Lexemes
from claimcheck.resources import load_toml

Number = int | float

# Nothing in the news is larger; digits that go on are no number, and must not overflow a float.
LARGEST = 10**18
_MOST_DIGITS = 30

_FRACTIONS = {"½": 0.5, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 0.25, "¾": 0.75, "⅕": 0.2, "⅖": 0.4, "⅗": 0.6, "⅘": 0.8,
              "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 0.125, "⅜": 0.375, "⅝": 0.625, "⅞": 0.875}  # fmt: skip


_BOTTOMS = frozenset(("2", "3", "4", "5", "8", "10", "16"))


class NumberExample(msgspec.Struct, forbid_unknown_fields=True):
    """A phrase and what it means."""

    text: str
    lower: Number
    upper: Number


class NumberWords(msgspec.Struct, forbid_unknown_fields=True):
    """The vocabulary of the number grammar."""

    cardinals: dict[str, int]
    magnitudes: dict[str, int]
    suffixes: dict[str, int]
    plural_magnitudes: dict[str, int]
    denominators: dict[str, int]
    multipliers: dict[str, int]
    vague_quantifiers: dict[str, int]
    after_times: frozenset[str]
    example: list[NumberExample]


class NumberPhrase(NamedTuple):
    """A number as read; `start` and `end` count lexemes, half open.

    `scale` is the magnitude that was written out (1 if none), so that `$2-3bn` can lend it to its first number.
    `suffix` is the letter written against the digits whose meaning is left to the reader (`m`, `b`, `t`, `mm`).
    """

    start: int
    end: int
    lower: Number
    upper: Number
    is_vague: bool = False
    is_digits: bool = False
    is_fraction: bool = False
    is_multiplier: bool = False
    scale: int = 1
    suffix: str = ""


def words() -> NumberWords:
    """Return the vocabulary."""
    return load_toml("numbers/words.toml", NumberWords)


def read_number(lexemes: Lexemes, start: int) -> NumberPhrase | None:
    """Read the longest number phrase that begins at a lexeme.

    Args:
        lexemes: The text.
        start: Index of the first lexeme of the phrase.

    Returns:
        The phrase, or None where no number begins, or one beyond all news.
    """
    found = _phrase(lexemes, start)
    found = _times(lexemes, found) if found is not None else None
    return found if found is not None and found.upper <= LARGEST else None


def number_starts(lexemes: Lexemes) -> list[int]:
    """Return the indexes of the lexemes with which a number may begin; most texts have few."""
    words = _beginnings()
    return [
        index
        for index, item in enumerate(lexemes.items)
        if item.lower in words or item.kind == "num" or item.text in _FRACTIONS
    ]


def _phrase(lexemes: Lexemes, start: int) -> NumberPhrase | None:
    first = lexemes[start]
    if first.kind == "num":
        return _digits(lexemes, start)
    if (vulgar := _FRACTIONS.get(first.text)) is not None:
        return NumberPhrase(start, start + 1, vulgar, vulgar, is_fraction=True)
    if first.kind != "word" or first.lower not in _beginnings():
        return None
    fold = first.lower.removesuffix("fold")
    if fold != first.lower and fold in words().cardinals:
        value = words().cardinals[fold]
        return NumberPhrase(start, start + 1, value, value, is_multiplier=True)
    if lexemes.says(start, ("a", "score", "of")) and lexemes[start + 3].kind == "word":
        return NumberPhrase(start, start + 2, 20, 20, is_vague=True)
    return _vague(lexemes, start) or _fraction(lexemes, start) or _worded(lexemes, start) or _multiplier(lexemes, start)


@cache
def _beginnings() -> frozenset[str]:
    """Return the words that a number phrase begins with."""
    table = words()
    folds = (f"{word}fold" for word in table.cardinals)
    groups = (table.cardinals, table.plural_magnitudes, table.multipliers, table.vague_quantifiers)
    return frozenset(("a", "an", "half", "tens", *folds, *(word for group in groups for word in group)))


def _digits(lexemes: Lexemes, start: int) -> NumberPhrase | None:
    if len(lexemes[start].text) > _MOST_DIGITS:
        return None
    value = _value(lexemes[start].text)
    end = start + 1
    is_fraction = False
    following = lexemes[end]
    if following.text in _FRACTIONS and lexemes.touches(end):
        value, end = value + _FRACTIONS[following.text], end + 1
    elif (simple := _slashed(lexemes, start)) is not None:
        value, end, is_fraction = simple, start + 3, True
    elif following.kind == "num" and not lexemes.touches(end) and (part := _slashed(lexemes, end)) is not None:
        value, end = value + part, end + 3
    scale, end = _magnitudes(lexemes, end)
    suffix = ""
    if scale == 1 and lexemes.touches(end) and lexemes[end].kind == "word":
        suffix = lexemes[end].text if lexemes[end].lower in words().suffixes else ""
        if suffix and lexemes[end].lower not in ("m", "b", "t", "mm", "mil"):
            scale, suffix = words().suffixes[lexemes[end].lower], ""
            end += 1
    value = _product(value, scale)
    if scale > 1 and lexemes.says(end, ("and", "a", "half")):
        value, end = value + scale // 2, end + 3
    return NumberPhrase(start, end, value, value, is_digits=True, is_fraction=is_fraction, scale=scale, suffix=suffix)


def _slashed(lexemes: Lexemes, start: int) -> float | None:
    """Read `1/2`: proper fractions with a usual denominator only, since 9/11 and 24/7 are none."""
    upper, slash, lower = lexemes[start], lexemes[start + 1], lexemes[start + 2]
    if (
        slash.text not in ("/", "\u2044")
        or not (lexemes.touches(start + 1) and lexemes.touches(start + 2))
        or lower.kind != "num"
    ):
        return None
    top, bottom = upper.text, lower.text
    if top == "1" and bottom.isdigit() and int(bottom) > 1 and lexemes[start + 3].lower == "of":
        return 1 / int(bottom)
    if top.isdigit() and len(top) <= 2 and bottom in _BOTTOMS and int(top) < int(bottom):
        return int(top) / int(bottom)
    return None


def _magnitudes(lexemes: Lexemes, end: int) -> tuple[int, int]:
    """Read the magnitudes that follow a number: `million`, `hundred thousand`."""
    scale = 1
    table = words().magnitudes
    while True:
        at = end + 1 if lexemes[end].is_dash and lexemes[end + 1].lower in table else end
        step = table.get(lexemes[at].lower)
        if step is None or (scale > 1 and step < 1000):
            return scale, end
        scale, end = scale * step, at + 1


def _worded(lexemes: Lexemes, start: int) -> NumberPhrase | None:
    """Read number words: `two hundred and five thousand`, `a million and a half`, `nine and a half`."""
    table = words()
    at, total, group, scale = start, 0, 0, 1
    if lexemes[at].lower in ("a", "an"):
        if lexemes[at + 1].lower not in table.magnitudes:
            return None
        group, at = 1, at + 1
    begun = at
    while True:
        step = at + 1 if at > begun and lexemes[at].is_dash and lexemes.touches(at) else at
        if at > begun and lexemes[at].lower == "and" and group % 100 == 0 and lexemes[at + 1].lower in table.cardinals:
            if lexemes[at - 1].lower not in ("hundred", "thousand", "million", "billion"):
                break
            step = at + 1
        word = lexemes[step].lower
        if word in table.cardinals and _may_follow(group, table.cardinals[word], is_first=at == begun):
            group += table.cardinals[word]
        elif word in table.magnitudes and (group or at > begun or start < begun):
            if table.magnitudes[word] < 1000:
                group = max(group, 1) * table.magnitudes[word]
            else:
                scale = table.magnitudes[word]
                total, group = total + max(group, 1) * scale, 0
        else:
            break
        at = step + 1
    if at == begun:
        return None
    value: Number = total + group
    half = _and_a_half(lexemes, at)
    multiple: int | None = None
    if half and (scale == 1 or not group):
        at, value = half, value + (scale // 2 if scale > 1 else _half_of(lexemes, at))
        multiple = table.magnitudes.get(lexemes[at].lower) if scale == 1 else None
        if multiple:
            at, value, scale = at + 1, _product(value, multiple), multiple
    return NumberPhrase(start, at, value, value, scale=scale)


def _may_follow(group: int, value: int, *, is_first: bool) -> bool:
    """Whether a cardinal may be added to what was read: `twenty` + `one`, `hundred` + `twelve`, not `one` + `two`."""
    if is_first or group == 0:
        return True
    last = group % 100
    return value > 0 and (last == 0 or (last >= 20 and last % 10 == 0 and value < 10))


def _half_of(lexemes: Lexemes, at: int) -> Number:
    """Return the half that is added behind a number: of one, or of the dozen right before it."""
    step = words().magnitudes.get(lexemes[at - 1].lower, 1)
    return step // 2 if 1 < step < 100 else 0.5


def _and_a_half(lexemes: Lexemes, at: int) -> int:
    """Return where `and a half` ends, or 0."""
    for words_ in (("and", "a", "half"), ("-", "and", "-", "a", "-", "half")):
        if lexemes.says(at, words_):
            return at + len(words_)
    return 0


def _fraction(lexemes: Lexemes, start: int) -> NumberPhrase | None:
    """Read `half`, `half a million`, `a third`, `two-thirds`, `three quarters`."""
    table = words()
    first = lexemes[start].lower
    if first == "half":
        for offset in (1, 2):
            step = table.magnitudes.get(lexemes[start + offset].lower)
            if step and (offset == 1 or lexemes[start + 1].lower in ("a", "an", "-")):
                value = _product(0.5, step)
                return NumberPhrase(start, start + offset + 1, value, value, scale=step)
        return NumberPhrase(start, start + 1, 0.5, 0.5, is_fraction=True)
    top = 1 if first in ("a", "an") else table.cardinals.get(first)
    if not top:
        return None
    at = start + 2 if lexemes[start + 1].is_dash else start + 1
    bottom = table.denominators.get(lexemes[at].lower)
    is_plural = lexemes[at].lower.endswith("s") or lexemes[at].lower == "halves"
    if not bottom or is_plural != (top > 1):
        return None
    return NumberPhrase(start, at + 1, top / bottom, top / bottom, is_fraction=True)


def _vague(lexemes: Lexemes, start: int) -> NumberPhrase | None:
    """Read vague numerals: `dozens`, `tens of thousands`, `several hundred`, `a few thousand`, `a couple of dozen`."""
    table = words()
    at = start + 1 if lexemes[start].lower == "a" and lexemes[start + 1].lower in ("few", "couple") else start
    word = lexemes[at].lower
    if word in ("few", "several", "many") or (word == "couple" and at > start):
        step_at = at + 2 if lexemes[at + 1].lower == "of" else at + 1
        name = lexemes[step_at].lower
        step = table.magnitudes.get(name) or (table.plural_magnitudes.get(name) if step_at == at + 2 else None)
        if not step:
            return None
        if word == "couple":
            return NumberPhrase(start, step_at + 1, 2 * step, 2 * step, is_vague=True, scale=step)
        lower = table.vague_quantifiers[word] * step
        return NumberPhrase(start, step_at + 1, lower, 10 * step, is_vague=True, scale=step)
    if word in ("tens", "hundreds") and lexemes[at + 1].lower == "of":
        big = table.plural_magnitudes.get(lexemes[at + 2].lower, 0)
        if big >= 1000:
            lower = (10 if word == "tens" else 100) * big
            return NumberPhrase(start, at + 3, lower, 10 * lower, is_vague=True, scale=big)
    plural = table.plural_magnitudes.get(word)
    if not plural or at != start:
        return None
    return NumberPhrase(start, at + 1, plural, 10 * plural, is_vague=True, scale=plural)


def _multiplier(lexemes: Lexemes, start: int) -> NumberPhrase | None:
    """Read `twice` and `thrice`."""
    value = words().multipliers.get(lexemes[start].lower)
    return NumberPhrase(start, start + 1, value, value, is_multiplier=True) if value else None


def _times(lexemes: Lexemes, found: NumberPhrase) -> NumberPhrase:
    """Read `three times as big`, `10-fold`: the number is a multiple; `three times a week` counts."""
    end = found.end
    is_fold = lexemes[end].is_dash and lexemes[end + 1].lower == "fold"
    is_times = lexemes[end].lower == "times" and lexemes[end + 1].lower in words().after_times
    if not (is_fold or is_times) or found.is_fraction or found.is_vague:
        return found
    return found._replace(end=end + 2 if is_fold else end + 1, is_multiplier=True)


def _value(digits: str) -> Number:
    """Turn digits with any grouping into a number."""
    plain = digits.replace(",", "").replace("'", "").replace("\u2019", "")
    plain = plain.replace("\u00a0", "").replace("\u2009", "").replace("\u202f", "").replace(" ", "")
    if plain.count(".") > 1:
        plain = plain.replace(".", "")
    return float(plain) if "." in plain else int(plain)


def _product(value: Number, scale: int) -> Number:
    """Multiply exactly: 2.3 billion is 2300000000, not 2299999999.9999995."""
    if scale == 1 or isinstance(value, int):
        return value * scale
    product = Decimal(str(value)) * scale
    return int(product) if product == int(product) else float(product)
