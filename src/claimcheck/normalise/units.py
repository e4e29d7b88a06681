"""Units of measure: from words and symbols to the names of the record, and between units of one dimension."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import msgspec

from claimcheck.normalise.lexemes import Lexemes
from claimcheck.normalise.linkwords import link_words
from claimcheck.normalise.phrases import PhraseTable
from claimcheck.resources import load_toml

# Shares, and steps between shares, in hundredths.
_SHARES = ({"1": 100.0, "percent": 1.0}, {"percentage_point": 1.0, "basis_point": 0.01})


class UnitRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One unit of `data/numbers/units.toml`; `before` are forms that stand before the number."""

    name: str
    measures: str
    pint: str
    forms: tuple[str, ...]
    symbols: tuple[str, ...] = ()
    before: tuple[str, ...] = ()


class PerRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One span of time that rates are per."""

    name: str
    short: str
    forms: tuple[str, ...]


class UnitTable(msgspec.Struct, forbid_unknown_fields=True):
    """The file of units."""

    unit: list[UnitRow]
    per: list[PerRow]


class UnitPhrase(NamedTuple):
    """A unit as read; `end` counts lexemes."""

    end: int
    row: UnitRow


@cache
def _tables() -> tuple[PhraseTable[UnitRow], PhraseTable[UnitRow], dict[str, PerRow], dict[str, UnitRow]]:
    table = load_toml("numbers/units.toml", UnitTable)
    worded = PhraseTable((form, row) for row in table.unit for form in row.forms)
    symbols = PhraseTable(((form, row) for row in table.unit for form in row.symbols), by_case=True)
    return (
        worded,
        symbols,
        {form: row for row in table.per for form in row.forms},
        {row.name: row for row in table.unit},
    )


def read_unit(lexemes: Lexemes, start: int) -> UnitPhrase | None:
    """Read the longest unit that begins at a lexeme."""
    worded, symbols, _, _ = _tables()
    found = [match for match in (worded.at(lexemes, start), symbols.at(lexemes, start)) if match]
    if not found:
        return None
    end, row = max(found, key=lambda match: match[0])
    return UnitPhrase(end, row)


def read_unit_before(lexemes: Lexemes, number: int) -> UnitRow | None:
    """Read a unit that stands before its number: `magnitude 6.1`, `a magnitude of 6.1`."""
    found = _before().before(lexemes, number)
    return found[1] if found else None


@cache
def _before() -> PhraseTable[UnitRow]:
    return PhraseTable((form, row) for row in load_toml("numbers/units.toml", UnitTable).unit for form in row.before)


def unit_row(name: str) -> UnitRow | None:
    """Return the row of a unit of the record."""
    return _tables()[3].get(name)


def read_per(lexemes: Lexemes, start: int) -> tuple[int, PerRow | UnitRow | str] | None:
    """Read what a rate is per: `a day`, `per barrel`, `each year`, `/share`, `a square metre`, `barrel-a-day`.

    Returns:
        End and the time, the unit, or the noun in lower case; None where no rate follows.
    """
    at = start + 1 if lexemes[start].is_dash else start
    word = lexemes[at].lower
    if word not in ("a", "an", "per", "each", "every", "/"):
        return None
    at += 2 if at > start and lexemes[at + 1].is_dash else 1
    after = lexemes[at]
    if (row := _tables()[2].get(after.lower)) is not None:
        is_time = word in ("a", "an") and lexemes[at + 1].lower in link_words().after_time
        return None if is_time else (at + 1, row)
    if word not in ("each", "every") and (unit := read_unit(lexemes, at)) is not None:
        return unit.end, unit.row
    if (word in ("per", "/") and after.kind == "word") or after.lower in link_words().per_nouns:
        return at + 1, after.lower
    return None


def convert(value: float, unit: str, target: str) -> float | None:
    """Convert between units of one dimension, by pint.

    Args:
        value: Amount in `unit`.
        unit: Unit name of the record.
        target: Unit name of the record.

    Returns:
        The amount in `target`, or None when the units do not measure the same.
    """
    if unit == target:
        return value
    for family in _SHARES:
        if unit in family and target in family:
            return value * family[unit] / family[target]
    known = _tables()[3]
    source, aim = known.get(unit), known.get(target)
    if source is None or aim is None or not source.pint or not aim.pint or source.measures != aim.measures:
        return None
    import pint  # slow to import, and only comparing across units needs it

    registry = _registry()
    try:
        result = registry.Quantity(value, source.pint).to(aim.pint)
    except pint.PintError:
        return None
    return float(result.magnitude)


@cache
def _registry() -> pint.UnitRegistry:  # type: ignore[name-defined]  # noqa: F821
    import pint

    return pint.UnitRegistry()
