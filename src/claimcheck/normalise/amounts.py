"""Read amounts: a number with currency, unit, rate, range and hedges, as one span of text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.normalise.hedges import Hedge, read_hedges
from claimcheck.normalise.lexemes import Lexemes
from claimcheck.normalise.links import lend, read_link
from claimcheck.normalise.measured import Measured, Shape, read_measured
from claimcheck.normalise.money import read_suffix
from claimcheck.normalise.numbers import Number, number_starts, read_number
from claimcheck.normalise.units import PerRow, UnitRow, read_per


class Amount(NamedTuple):
    """An amount as read; all offsets are code points of the text.

    Attributes:
        start: Start of the span with its hedges.
        end: End of the span with unit and hedges.
        number_start: Start of the digits or number words.
        number_end: End of the digits or number words (of the last number of a range).
        lower: Lower end, null where open.
        upper: Upper end, null where open.
        approximate: Whether a hedge or a vague numeral softens it.
        change: Sign of its hedge.
        is_vague: Whether a vague numeral sets the bounds.
        is_digits: Whether it is written in digits.
        unit: Unit of the record, `""` for counts.
        measures: Class of what the unit measures, `""` for counts.
        currency: Name of the currency as an item (`dollar`), `""` if none.
        shape: What kind of phrase it is; `ends` is "from A to B", `score` one side of "5-4".
        is_compound: Whether it is a hyphenated modifier (`40-tonne crane`).
        parts: The two amounts of a range.
        converts: Start of the number that this one converts: `7 miles (11 km)`; null for others.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    lower: Number | None
    upper: Number | None
    approximate: bool = False
    change: str = "="
    is_vague: bool = False
    is_digits: bool = False
    unit: str = ""
    measures: str = ""
    currency: str = ""
    shape: Shape = "plain"
    is_compound: bool = False
    parts: tuple[Amount, ...] = ()
    converts: int | None = None


def read_amounts(text: str, blocked: Sequence[tuple[int, int]] = ()) -> list[Amount]:
    """Find every amount of a text.

    Args:
        text: One sentence or more.
        blocked: Spans that are something else (dates, clock times), sorted; numbers in them are left alone.

    Returns:
        The amounts in order of their numbers; spans of numbers do not overlap.
    """
    lexemes = Lexemes(text)
    starts = number_starts(lexemes)
    if not starts:
        return []
    found: list[Amount] = []
    taken = _taken(lexemes, blocked)
    has_money = any(symbol in text for symbol in "$€£¥")
    end = 0
    for at in starts:
        if at < end or taken[at] or (bare := read_measured(lexemes, at, taken, has_money=has_money)) is None:
            continue
        amounts, end = _composed(lexemes, bare, taken, has_money=has_money)
        found += amounts
        has_money = has_money or lexemes[bare.number.end - 1].text in ("m", "b")  # millions once, millions again
    return _with_conversions(text, found)


def _with_conversions(text: str, amounts: list[Amount]) -> list[Amount]:
    """Give a figure in other units the hedges of what it converts: `just under 296 hp (224 kW / 300 PS)`."""
    rows: list[Amount] = []
    for amount in amounts:
        is_converted = bool(rows) and _converts(text, rows[-1], amount)
        rows.append(_as_hedged(amount, rows[-1]) if is_converted else amount)
    return rows


def _as_hedged(amount: Amount, before: Amount) -> Amount:
    is_point = amount.lower is not None and amount.lower == amount.upper
    return amount._replace(
        lower=None if is_point and before.lower is None else amount.lower,
        upper=None if is_point and before.upper is None else amount.upper,
        approximate=amount.approximate or before.approximate,
        change=before.change if amount.change == "=" else amount.change,
        converts=before.number_start,
    )


def _converts(text: str, before: Amount, amount: Amount) -> bool:
    between = text[before.end : amount.start].strip()
    is_told = between == "(" or (between in ("/", ";", "or") and before.converts is not None)
    return is_told and bool(amount.measures) and amount.measures == before.measures and amount.unit != before.unit


def _taken(lexemes: Lexemes, blocked: Sequence[tuple[int, int]]) -> list[bool]:
    taken = [any(start <= item.start < end for start, end in blocked) for item in lexemes.items]
    for run in _runs_of_digits(lexemes):  # telephone numbers: three groups of digits or more, or a leading zero
        number = read_number(lexemes, run[0])
        is_mixed = number is not None and number.end > run[-1]  # 2 1/2
        first = lexemes[run[0]].text
        if _is_area_code(lexemes, run):
            taken[run[0]] = taken[run[0] + 2] = True
        begin = run[0] - 3 if _has_area_code(lexemes, run) else run[0]
        if (len(run) >= 3 or begin < run[0]) and not is_mixed:
            taken[begin : run[-1] + 1] = [True] * (run[-1] + 1 - begin)
        elif first.startswith("0") and first.isdigit() and len(first) > 1:
            taken[run[0]] = True
    return taken


def _is_area_code(lexemes: Lexemes, run: list[int]) -> bool:
    """`(800) 577-TIPS`: three digits in brackets before three more and a hyphen."""
    first = run[0]
    is_bracketed = lexemes[first - 1].text == "(" and lexemes[first + 1].text == ")" and len(lexemes[first].text) == 3
    return (
        is_bracketed
        and len(lexemes[first + 2].text) == 3
        and lexemes[first + 2].is_number
        and lexemes[first + 3].is_dash
    )


def _has_area_code(lexemes: Lexemes, run: list[int]) -> bool:
    """`(555) 123-4567`: three digits in brackets before two groups."""
    first = run[0]
    is_bracketed = lexemes[first - 1].text == ")" and lexemes[first - 3].text == "("
    return is_bracketed and len(run) == 2 and lexemes[first - 2].is_number and len(lexemes[first - 2].text) == 3


def _runs_of_digits(lexemes: Lexemes) -> Iterator[list[int]]:
    """Yield the places of digits that follow each other, joined by nothing or by `-`, `.` or `/`."""
    run: list[int] = []
    for index in range(len(lexemes) + 1):
        lexeme = lexemes[index]
        if lexeme.is_number and "," not in lexeme.text:
            run.append(index)
            continue
        is_link = lexeme.text in ("-", ".", "/") and lexemes.touches(index) and lexemes.touches(index + 1)
        if run and not (is_link and lexemes[index + 1].is_number):
            yield run
            run = []


def _composed(lexemes: Lexemes, first: Measured, taken: list[bool], *, has_money: bool) -> tuple[list[Amount], int]:
    """Join what belongs together: ranges, scores, ratios, rates; then add the hedges."""
    joined = read_link(lexemes, first, taken, has_money=has_money)
    if joined is None:
        first, shape = _with_rate(lexemes, first), first.shape
        return [_amount(lexemes, first, shape)], max(first.end, first.number.end)
    second, shape = joined
    if shape == "score":
        pair = [_amount(lexemes, first, "score"), _amount(lexemes, second, "score")]
        return pair, second.end
    if shape == "ratio":
        value = first.lower / second.lower
        whole = first._replace(
            end=second.end, lower=value, upper=value, unit="1", number=first.number._replace(end=second.number.end)
        )
        return [_amount(lexemes, whole, "ratio")], second.end
    second = _with_rate(lexemes, second)
    first = lend(first, second)
    if not second.unit and first.unit:
        second = second._replace(unit=first.unit, measures=first.measures, currency=first.currency)
    parts = (_amount(lexemes, first, "plain"), _amount(lexemes, second, "plain"))
    return [_joined(lexemes, first, second, shape, parts)], second.end


def _with_rate(lexemes: Lexemes, bare: Measured) -> Measured:
    """Add what a rate is per: USD/barrel, t/a, %/a, RUB/USD."""
    if not bare.unit or bare.unit == "1" or bare.shape == "age" or bare.measures == "duration":
        return bare
    if bare.currency and lexemes.says(bare.end, ("to", "the")) and (quote := read_suffix(lexemes, bare.end + 2)):
        return bare._replace(end=quote.edge, unit=f"{bare.unit}/{quote.currency.code}", measures="rate")
    found = read_per(lexemes, bare.end)
    if found is None:
        return bare
    end, per = found
    if isinstance(per, PerRow):
        name = per.name if bare.currency else per.short
        if bare.unit == "percent":
            return bare._replace(end=end, unit="%/a") if per.name == "year" else bare
    else:
        name = per.name if isinstance(per, UnitRow) else per
    is_rate = not bare.currency or name not in ("share",)
    return bare._replace(end=end, unit=f"{bare.unit}/{name}", measures="rate" if is_rate else bare.measures)


def _amount(lexemes: Lexemes, bare: Measured, shape: Shape) -> Amount:
    hedge = read_hedges(lexemes, _sign_start(lexemes, bare), bare.end)
    sign = _sign(lexemes, bare)
    lower, upper = sorted((sign * bare.lower, sign * bare.upper))
    return _finished(lexemes, hedge, lower, upper, bare, shape, ())


def _joined(lexemes: Lexemes, first: Measured, second: Measured, shape: Shape, parts: tuple[Amount, ...]) -> Amount:
    number = first.number._replace(end=second.number.end)
    whole = second._replace(start=first.start, number=number, is_compound=second.is_compound)
    start = first.start
    if lexemes[start - 1].lower == "between" and lexemes[first.end].lower == "and":
        start -= 1
    hedge = read_hedges(lexemes, start, second.end)
    sign = _sign(lexemes, first)
    ends = sorted((sign * first.lower, sign * second.upper))
    return _finished(lexemes, hedge, ends[0], ends[1], whole, shape, parts)


def _finished(
    lexemes: Lexemes,
    hedge: Hedge,
    lower: Number,
    upper: Number,
    bare: Measured,
    shape: Shape,
    parts: tuple[Amount, ...],
) -> Amount:
    bound = next((effect for effect in hedge.effects if effect in ("lower", "upper") and shape != "score"), None)
    is_vague = bare.number.is_vague
    low: Number | None = None if bound == "upper" and not is_vague and not parts else lower
    high: Number | None = None if bound == "lower" and not is_vague and not parts else upper
    is_strong = hedge.end > bare.end and lexemes[hedge.end - 1].lower == "strong"
    start = min(hedge.start, _sign_start(lexemes, bare))
    return Amount(
        start=lexemes[start].start,
        end=lexemes[hedge.end - 1].end,
        number_start=lexemes[bare.number.start].start,
        number_end=lexemes[bare.number.end - 1].end,
        lower=low,
        upper=high,
        approximate=is_vague or "about" in hedge.effects,
        change=hedge.change,
        is_vague=is_vague,
        is_digits=bare.number.is_digits,
        unit=bare.unit,
        measures=bare.measures,
        currency=bare.currency,
        shape="strong" if is_strong else shape,
        is_compound=bare.is_compound,
        parts=parts,
    )


def _sign_start(lexemes: Lexemes, bare: Measured) -> int:
    """Return where the span begins with its minus sign."""
    has_inner = lexemes[bare.number.start - 1].is_dash and bare.number.start - 1 > bare.start
    if has_inner or _sign(lexemes, bare) > 0:
        return bare.start
    return bare.start - (2 if lexemes[bare.start - 2].lower == "minus" and lexemes[bare.start - 1].is_dash else 1)


def _sign(lexemes: Lexemes, bare: Measured) -> int:
    """`minus 31.5C`, `-5%`: a minus sign stands before the number and after no word."""
    before = lexemes[bare.start - 1]
    if before.lower == "minus" or (before.is_dash and lexemes[bare.start - 2].lower == "minus"):
        return -1
    if lexemes[bare.number.start - 1].is_dash and bare.number.start - 1 > bare.start:
        return -1  # $-50.8bn
    if before.is_dash and lexemes.touches(bare.start) and not lexemes.touches(bare.start - 1) and bare.unit:
        return -1
    return 1
