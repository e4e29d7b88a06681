"""Read a number with what stands against it: currency, unit, age."""

from __future__ import annotations

from typing import Literal, NamedTuple

from claimcheck.normalise.lexemes import Lexemes
from claimcheck.normalise.linkwords import link_words
from claimcheck.normalise.money import MoneyPhrase, read_letter, read_prefix, read_suffix
from claimcheck.normalise.numbers import Number, NumberPhrase, read_number, words
from claimcheck.normalise.units import UnitRow, read_unit, read_unit_before

_WEIGHT_REACH = 14  # lexemes in which a height makes pounds a weight: "6 feet tall and about 220 pounds"

Shape = Literal["plain", "range", "ends", "score", "ratio", "age", "multiplier", "strong"]

_AGE = tuple(
    tuple(form.split())
    for form in (
        "years old", "year old", "years of age", "- year - old", "year - old", "- year - olds", "year olds",
        "- years - old", "- year old", "years - old", "month old", "months old", "- month - old", "- month old",
        "- month - olds", "month - old", "months of age", "weeks old", "week old", "- week - old", "- week old",
        "days old", "day old", "- day - old", "- day old", "yr old", "- yr - old", "- yo", "yo",
    )
)  # fmt: skip


class Measured(NamedTuple):
    """A number with its currency and unit, counted in lexemes."""

    start: int
    end: int
    number: NumberPhrase
    lower: Number
    upper: Number
    unit: str = ""
    measures: str = ""
    currency: str = ""
    is_compound: bool = False
    shape: Shape = "plain"


def read_measured(
    lexemes: Lexemes, at: int, taken: list[bool], *, has_money: bool, is_linked: bool = False
) -> Measured | None:
    """Read one number with what stands against it.

    Args:
        lexemes: The text.
        at: First lexeme of the number.
        taken: For each lexeme, whether something else owns it.
        has_money: Whether the text has a currency symbol, which decides what `m` and `b` mean.
        is_linked: Whether it is the second number of a pair, so that a dash before it is the link.

    Returns:
        The number, or None where it is part of a name, a date or nothing at all.
    """
    single = _single(lexemes, at)
    if single is not None and not taken[at]:
        return single
    number = read_number(lexemes, at)
    if number is None or any(taken[at : number.end]) or (not is_linked and _is_name(lexemes, number)):
        return None
    money = read_prefix(lexemes, number.start)
    if money is not None and (money.edge < 0 or taken[money.edge]):
        money = None
    number = _with_suffix(lexemes, number, has_money=has_money or money is not None)
    if money is not None:
        is_american = money.currency.code == "USD" and lexemes.says(number.end, ("u", ".", "s", "."))
        return with_money(number, money, start=money.edge, end=number.end + 4 * is_american)  # $75 U.S. per barrel
    if (age := _age_end(lexemes, number.end)) is not None:
        words = lexemes.text[lexemes[number.end].start : lexemes[age - 1].end].lower()
        unit = next((name for name in ("month", "week", "day") if name in words), "year")
        compound = lexemes[number.end].is_dash
        return Measured(at, age, number, number.lower, number.upper, unit, "age", "", compound, "age")
    return _measured(lexemes, number)


def _single(lexemes: Lexemes, at: int) -> Measured | None:
    """Read one span of time without a number: `for a week`, `lasts a day`, `a week-long truce`."""
    words_ = link_words()
    if lexemes[at].lower in ("a", "an") and lexemes[at - 1].lower in words_.before_single:
        unit = read_unit(lexemes, at + 1)
        follow = lexemes[at + 2].lower
        if (
            unit is None
            or lexemes[at + 1].lower not in words_.singles
            or unit.end != at + 2
            or follow in words_.after_single
        ):
            return None
        number = NumberPhrase(at, at + 1, 1, 1)
        return Measured(at, unit.end, number, 1, 1, unit.row.name, unit.row.measures)
    is_long = lexemes[at + 1].is_dash and lexemes[at + 2].lower == "long" and lexemes.touches(at + 1)
    if is_long and lexemes[at].lower in words_.singles and (unit := read_unit(lexemes, at)) is not None:
        return Measured(
            at, at + 3, NumberPhrase(at, at + 1, 1, 1), 1, 1, unit.row.name, unit.row.measures, is_compound=True
        )
    return None


def _measured(lexemes: Lexemes, number: NumberPhrase) -> Measured | None:
    """Read the unit or the name of a currency behind a number."""
    end, at = number.end, number.start
    is_compound = lexemes[end].is_dash and lexemes.touches(end) and lexemes.touches(end + 1)
    unit_at = end + 1 if is_compound else end
    if lexemes[unit_at].lower in link_words().before_time and (later := read_unit(lexemes, unit_at + 1)) is not None:
        unit_at += later.row.measures == "duration"
    if number.is_digits and lexemes.touches(end) and (letter := read_letter(lexemes, end)) is not None:
        return with_money(number, letter, start=at, end=letter.edge)
    of_at = _of_unit(lexemes, end) if number.is_fraction else None
    suffix = read_suffix(lexemes, of_at or unit_at)
    unit = read_unit(lexemes, of_at or unit_at)
    if unit is not None and suffix is not None and unit.end > suffix.edge:
        suffix = None
    if suffix is not None and not _is_weight(lexemes, suffix) and _may_be_money(lexemes, number, suffix):
        return with_money(number, suffix, start=at, end=suffix.edge)
    if suffix is not None and _is_weight(lexemes, suffix):
        return Measured(at, suffix.edge, number, number.lower, number.upper, "lb", "mass", "", is_compound)
    if unit is not None and not (number.is_fraction and of_at is None) and _fits(lexemes, number, unit.row, unit_at):
        return Measured(
            at, unit.end, number, number.lower, number.upper, unit.row.name, unit.row.measures, "", is_compound
        )
    if _touching_letters(lexemes, number):
        return None
    if number.is_fraction and lexemes[end].is_dash and lexemes.touches(end):
        return None  # third-party, half-time
    if (row := read_unit_before(lexemes, at)) is not None:
        return Measured(at, end, number, number.lower, number.upper, row.name, row.measures)
    shape: Shape = "multiplier" if number.is_multiplier else "ratio" if number.is_fraction else "plain"
    unit_name = "1" if shape != "plain" else ""
    return Measured(at, end, number, number.lower, number.upper, unit_name, "", "", is_compound, shape)


def with_money(number: NumberPhrase, money: MoneyPhrase, *, start: int, end: int) -> Measured:
    """Turn a number beside a currency into an amount of money; hundredths (cents, pence) are converted."""
    lower, upper = number.lower, number.upper
    if money.is_hundredth:
        lower, upper = round(lower / 100, 10), round(upper / 100, 10)
    return Measured(start, end, number, lower, upper, money.currency.code, "money", money.currency.item)


def _with_suffix(lexemes: Lexemes, number: NumberPhrase, *, has_money: bool) -> NumberPhrase:
    """Decide what a letter against the digits means: `340m` is millions beside money, metres elsewhere."""
    if not number.suffix:
        return number
    letter = number.suffix.lower()
    follow = lexemes[number.end + 1]
    measured = read_unit(lexemes, number.end + 1) is not None and follow.lower != "long"
    measured = measured or follow.lower in link_words().counted_by_millions
    is_capital = number.suffix in ("M", "B")
    if letter in ("m", "b", "t", "mil") and (has_money or measured or is_capital):
        step = words().suffixes[letter]
        scaled = round(number.lower * step, 6)
        value = int(scaled) if scaled == int(scaled) else scaled
        return number._replace(end=number.end + 1, lower=value, upper=value, scale=step, suffix="")
    return number


def _of_unit(lexemes: Lexemes, end: int) -> int | None:
    """`a quarter of a percentage point`, `half a mile`: where the unit of a fraction begins."""
    at = end + 1 if lexemes[end].lower == "of" else end
    if lexemes[at].lower not in ("a", "an"):
        return None
    return at + 1 if read_unit(lexemes, at + 1) or read_suffix(lexemes, at + 1) else None


def _is_weight(lexemes: Lexemes, suffix: MoneyPhrase) -> bool:
    """`200 pounds of cocaine`, `weighing 200 pounds`: the pound of weight."""
    if suffix.currency.code != "GBP" or lexemes[suffix.edge - 1].lower not in ("pound", "pounds"):
        return False
    around = {lexemes[index].lower for index in range(max(0, suffix.edge - _WEIGHT_REACH), suffix.edge + 3)}
    near = {lexemes[index].lower for index in range(max(0, suffix.edge - 7), suffix.edge)}
    is_weight = lexemes[suffix.edge].lower == "of" or bool(near & link_words().weighing)
    return is_weight or bool(around & link_words().build)


def _may_be_money(lexemes: Lexemes, number: NumberPhrase, suffix: MoneyPhrase) -> bool:
    """`won`, `real` and `crown` are words of their own: take them for money only after digits or a magnitude."""
    name = lexemes[suffix.edge - 1].lower
    if name in link_words().homographs:
        return number.scale > 1 or (number.is_digits and number.lower >= 1000)
    return not (name in link_words().coins and number.lower < 2)


def _fits(lexemes: Lexemes, number: NumberPhrase, row: UnitRow, at: int) -> bool:
    """Guards of units: `100 C` needs digits, `155mm shells` is a model, `one second` after `one` is fine."""
    symbol = lexemes[at].text
    if symbol in row.symbols and not number.is_digits:
        return False
    if row.name == "foot" and lexemes[at].lower == "foot" and not lexemes[at - 1].is_dash:
        return number.lower == 1 or number.is_digits or row.name != "foot"
    return not (
        row.name == "second"
        and lexemes[at].lower == "second"
        and number.lower != 1
        and not lexemes[at - 1].is_dash
        and "." not in number_text(lexemes, number)
    )


def _touching_letters(lexemes: Lexemes, number: NumberPhrase) -> bool:
    """`26th`, `1980s`, `2A6`: digits that run on into letters are ordinals, decades and model names."""
    return number.is_digits and lexemes.touches(number.end) and lexemes[number.end].kind == "word"


def _is_name(lexemes: Lexemes, number: NumberPhrase) -> bool:
    """Whether the digits belong to a name: `F-16`, `G20`, `9/11`, `1:28`, `#3`."""
    if not number.is_digits:
        before, end = lexemes[number.start - 1], number.end
        if (
            lexemes[end - 1].lower == "one"
            and lexemes[end].is_dash
            and lexemes[end + 1].lower in link_words().after_one
        ):
            return True
        return before.is_dash and lexemes.touches(number.start) and lexemes.touches(number.start - 1)
    before, follow = lexemes[number.start - 1], lexemes[number.end]
    touches = lexemes.touches(number.start)
    if touches and before.kind == "word" and read_prefix(lexemes, number.start) is None:
        return True
    if touches and before.text in ("#", ":", "/", "_", "@", "&"):
        return True
    if (
        touches
        and before.text in "'\u2019"
        and (lexemes[number.start - 2].is_number or len(number_text(lexemes, number)) == 2)
    ):
        return True  # 5'7, '96
    if touches and before.text == "[" and follow.text == "]":  # a footnote
        return True
    if (
        touches
        and before.is_dash
        and not lexemes.touches(number.start - 1)
        and lexemes[number.start - 2].text.isupper()
    ):
        return lexemes[number.start - 2].kind == "word" and len(lexemes[number.start - 2].text) > 2  # COVID -19
    if touches and before.is_dash and lexemes.touches(number.start - 1) and lexemes[number.start - 2].kind == "word":
        return lexemes[number.start - 2].lower not in ("minus", "mid", "sub")
    return (
        follow.text in ("/", ":", "'", "\u2019")
        and lexemes.touches(number.end)
        and lexemes[number.end + 1].is_number
        and (lexemes.touches(number.end + 1) and not number.is_fraction)
    )


def number_text(lexemes: Lexemes, number: NumberPhrase) -> str:
    """Return a number as written."""
    return lexemes.text[lexemes[number.start].start : lexemes[number.end - 1].end]


def _age_end(lexemes: Lexemes, end: int) -> int | None:
    for tail in _AGE:
        if lexemes.says(end, tail):
            return end + len(tail) + (1 if lexemes[end + len(tail)].lower == "s" else 0)
    return None
