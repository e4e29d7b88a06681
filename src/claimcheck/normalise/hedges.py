"""Hedges: words that turn a number into a bound or soften it."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

import msgspec

from claimcheck.normalise.lexemes import Lexemes
from claimcheck.normalise.phrases import PhraseTable
from claimcheck.resources import load_toml

Effect = Literal["about", "lower", "upper", "exact"]


class HedgeRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hedges of one effect."""

    effect: Effect
    change: Literal["=", "~", "<", ">"]
    phrases: tuple[str, ...]
    in_span: bool = True


class HedgeExample(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A hedged number and its interval."""

    text: str
    approximate: bool
    lower: float | None = None
    upper: float | None = None


class HedgeTable(msgspec.Struct, forbid_unknown_fields=True):
    """The file of hedges."""

    handing: frozenset[str]
    before: list[HedgeRow]
    after: list[HedgeRow]
    example: list[HedgeExample]


class Hedge(NamedTuple):
    """The hedges around a number; `start` and `end` count lexemes of the span with them."""

    start: int
    end: int
    effects: tuple[Effect, ...]
    change: str


def hedge_table() -> HedgeTable:
    """Return the file of hedges."""
    return load_toml("numbers/hedges.toml", HedgeTable)


def _stands_with(lexemes: Lexemes, end: int) -> bool:
    """Whether a plus sign belongs to the number before it and not to one behind: `200+`, not `500 +0.3%`."""
    return lexemes[end].text != "+" or (lexemes.touches(end) and not lexemes[end + 1].is_number)


@cache
def _tables() -> tuple[PhraseTable[HedgeRow], PhraseTable[HedgeRow]]:
    table = hedge_table()
    return (
        PhraseTable((phrase, row) for row in table.before for phrase in row.phrases),
        PhraseTable((phrase, row) for row in table.after for phrase in row.phrases),
    )


def read_hedges(lexemes: Lexemes, start: int, end: int) -> Hedge:
    """Read the hedges on both sides of a number.

    Args:
        lexemes: The text.
        start: First lexeme of the number with its currency.
        end: One past the last lexeme of the number with its unit.

    Returns:
        The widened span with the effects, nearest first.
    """
    before, after = _tables()
    effects: list[Effect] = []
    change = "="
    span_start, at = start, start
    while (found := before.before(lexemes, at)) is not None:
        if lexemes[found[0]].lower == "over" and lexemes[found[0] - 1].lower in hedge_table().handing:
            break  # handed over fourteen people
        at, row = found
        effects.append(row.effect)
        change = row.change if change in "=~" and row.change != "=" else change
        span_start = at if row.in_span else span_start
    span_end = end
    if (follow := after.at(lexemes, end)) is not None and _stands_with(lexemes, end):
        span_end, row = follow
        effects.append(row.effect)
        change = row.change if row.change != "=" else change
    return Hedge(span_start, span_end, tuple(effects), change)
