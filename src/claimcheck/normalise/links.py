"""Join two numbers: ranges, ends of a change, scores, ratios."""

from __future__ import annotations

import re

from claimcheck.normalise.hedges import read_hedges
from claimcheck.normalise.lexemes import Lexemes
from claimcheck.normalise.linkwords import link_words
from claimcheck.normalise.measured import Measured, Shape, read_measured
from claimcheck.normalise.money import read_prefix
from claimcheck.normalise.numbers import read_number

_WHOLES = frozenset((3, 4, 5, 6, 8, 10, 20, 100))  # of nine in ten, two in three
_YEARISH = re.compile(r"(?:1[5-9]|20)\d\d\Z")


def read_link(
    lexemes: Lexemes, first: Measured, taken: list[bool], *, has_money: bool
) -> tuple[Measured, Shape] | None:
    """Read the second number of `A-B`, `A to B`, `between A and B`, `A or B`, `one in nine`, `5-4`."""
    at = first.end
    if (proportion := _proportion(lexemes, first, taken)) is not None:
        return proportion, "ratio"
    link = lexemes[at].lower
    is_dash = lexemes[at].is_dash
    begin = at + 1
    if link == "to" and lexemes[begin].is_dash and lexemes.touches(begin + 1):
        begin += 1  # 200,000 to-260,000
    if link == "out" and lexemes[at + 1].lower == "of":
        link, begin = "in", at + 2
    if is_dash and lexemes[at + 1].lower == "to" and lexemes[at + 2].is_dash:
        link, is_dash, begin = "to", False, at + 3
    if not (is_dash or link in ("to", "and", "or", "in")) or begin >= len(lexemes):
        return None
    if link == "in" and lexemes[begin].lower == "every":
        begin += 1
    number_at = next((index for index in (begin, begin + 1, begin + 2) if read_number(lexemes, index)), None)
    if number_at is None or taken[number_at] or (number_at > begin and read_prefix(lexemes, number_at) is None):
        return None
    second = read_measured(lexemes, number_at, taken, has_money=has_money, is_linked=True)
    if second is None or second.start != begin:
        return None
    shape = _link(lexemes, first, second, link="-" if is_dash else link)
    return (second, shape) if shape else None


def _proportion(lexemes: Lexemes, first: Measured, taken: list[bool]) -> Measured | None:
    """Read the second number of `nine votes in ten`, `two men out of three`: nothing is counted by it any more."""
    at = first.end + 1
    if first.unit or first.number.scale > 1 or first.number.is_vague or lexemes[first.end].kind != "word":
        return None
    at += 2 if lexemes.says(at, ("out", "of")) else 1 if lexemes[at].lower == "in" else len(lexemes)
    at += lexemes[at].lower == "every"
    number = read_number(lexemes, at) if at < len(lexemes) else None
    if number is None or taken[at] or number.is_vague or number.lower not in _WHOLES or first.lower >= number.lower:
        return None
    follow = lexemes[number.end]
    if follow.kind == "word" and follow.lower not in link_words().after_ratio:
        return None
    return Measured(at, number.end, number, number.lower, number.upper)


def _link(lexemes: Lexemes, first: Measured, second: Measured, *, link: str) -> Shape | None:
    """Say what two linked numbers are to each other."""
    if first.number.is_fraction or second.number.is_fraction or first.number.is_multiplier:
        return None
    low, high = first.lower, second.upper
    same = not first.unit or not second.unit or first.unit == second.unit
    scaled = low * second.number.scale if first.number.scale == 1 and not first.unit else low
    before = lexemes[read_hedges(lexemes, first.start, first.end).start - 1].lower
    if link == "in":
        is_count = not first.unit and not second.unit and first.number.scale == 1
        return "ratio" if is_count and low < high <= 1000 and not second.number.is_vague and low <= 99 else None
    if not same:
        return None
    if link == "-":
        bare = not first.unit and not second.unit and second.lower < 1000
        if bare and (low >= high or _is_score(lexemes, second)):
            return "score"
        return "range" if scaled < high or low < high else None
    if link == "to":
        if before == "from":
            return "ends" if not (_YEARISH.match(str(low)) and _YEARISH.match(str(high))) else None
        if not first.unit and not second.unit and (low > high or _is_score(lexemes, second)):
            return "score"
        is_change = before in link_words().changes and not (second.unit and not first.unit)
        if is_change or (first.unit and not second.unit):
            return None
        return "range" if scaled < high or low < high else None
    if link == "and":
        return "range" if before == "between" and (scaled < high or low < high) else None
    is_pair = not first.unit and first.end == first.number.end and (high == low + 1 or (high == 2 * low and low >= 10))
    return "range" if is_pair or (scaled < high and second.number.scale > 1 and low < high) else None


def _is_score(lexemes: Lexemes, second: Measured) -> bool:
    """Whether the word behind two numbers makes them the sides of a vote or a match: `a 5-4 vote`."""
    return lexemes[second.end].lower in link_words().scores


def lend(first: Measured, second: Measured) -> Measured:
    """Lend the first number what only the second says: `$2-3bn` begins at two billion dollars."""
    lower = first.lower
    if first.number.scale == 1 and second.number.scale > 1 and lower * second.number.scale < second.upper:
        lower = lower * second.number.scale
        lower = int(lower) if lower == int(lower) else lower
    if not first.unit and second.unit:
        first = first._replace(unit=second.unit, measures=second.measures, currency=second.currency)
        if second.unit and second.lower != second.number.lower and second.number.lower:
            lower = lower * second.lower / second.number.lower
    return first._replace(lower=lower, upper=lower)
