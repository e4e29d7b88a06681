"""Money: symbols, codes and names of currencies to ISO 4217."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import msgspec

from claimcheck.normalise.lexemes import Lexemes
from claimcheck.normalise.linkwords import link_words
from claimcheck.normalise.phrases import PhraseTable
from claimcheck.resources import load_toml


class Currency(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One currency of `data/numbers/currencies.toml`.

    `prefixes` are symbols that mean something else after a number; `letter` is that of its hundredths behind digits.
    `countries` use it as their own, given where others have a currency of the same name.
    """

    code: str
    item: str
    symbols: tuple[str, ...]
    names: tuple[str, ...]
    hundredths: tuple[str, ...]
    prefixes: tuple[str, ...] = ()
    letter: str = ""
    countries: tuple[str, ...] = ()


class CurrencyTable(msgspec.Struct, forbid_unknown_fields=True):
    """The file of currencies."""

    currency: list[Currency]


class MoneyPhrase(NamedTuple):
    """A currency as read; `edge` counts lexemes: the end of a suffix, the start of a prefix."""

    edge: int
    currency: Currency
    is_hundredth: bool = False


@cache
def _currencies() -> list[Currency]:
    return load_toml("numbers/currencies.toml", CurrencyTable).currency


@cache
def _symbols() -> PhraseTable[Currency]:
    rows = [(symbol, row) for row in _currencies() for symbol in (*row.symbols, *row.prefixes)]
    return PhraseTable([*rows, *((row.code, row) for row in _currencies())], by_case=True)


@cache
def _names() -> PhraseTable[tuple[Currency, bool]]:
    rows = []
    for row in _currencies():
        for names, is_hundredth in ((row.names, False), (row.hundredths, True)):
            for name in names:
                plurals = (name, name + "s") if not name.endswith(("y", "s")) else (name, name[:-1] + "ies")
                rows += [(form, (row, is_hundredth)) for form in plurals]
    return PhraseTable(rows)


def currency(code: str) -> Currency | None:
    """Return the currency of an ISO 4217 code."""
    return next((row for row in _currencies() if row.code == code), None)


def own_currency(exact: str, country: str) -> str | None:
    """Return the currency that a country calls by a bare name: 40 million pounds of Egypt are EGP.

    Args:
        exact: The amount as written.
        country: ISO 3166-1 alpha-3 of whose money it is.

    Returns:
        ISO 4217 code; None where the amount says more than a bare name, or the country has no money of that name.
    """
    lexemes = Lexemes(exact)
    found = _names().before(lexemes, len(lexemes))
    if found is None or found[0] != len(lexemes) - 1:
        return None
    item = found[1][0].item
    return next((row.code for row in _currencies() if row.item == item and country in row.countries), None)


def read_prefix(lexemes: Lexemes, number: int) -> MoneyPhrase | None:
    """Read the symbol or code before a number: `$`, `US$`, `US $`, `CHF `, `SEK `."""
    found = _symbols().before(lexemes, number)
    if found is None and lexemes[number - 1].is_dash and lexemes.touches(number):
        found = _symbols().before(lexemes, number - 1) if lexemes.touches(number - 1) else None
    if found is None:
        return None
    start, row = found
    if lexemes[start].text == "$" and lexemes[start - 1].text in ("US", "A", "C", "HK", "NZ", "R", "S"):
        letter = lexemes[start - 1].text
        if longer := _symbols().at(Lexemes(letter + "$"), 0):
            return MoneyPhrase(start - 1, longer[1])
    return MoneyPhrase(start, row)


def read_letter(lexemes: Lexemes, start: int) -> MoneyPhrase | None:
    """Read the letter of hundredths against the digits before it: `50p`, but not `1080p`."""
    letter = lexemes[start].text
    if not letter or lexemes[start - 1].text in link_words().resolutions:
        return None
    row = next((row for row in _currencies() if row.letter == letter), None)
    return MoneyPhrase(start + 1, row, is_hundredth=True) if row else None


def read_suffix(lexemes: Lexemes, start: int) -> MoneyPhrase | None:
    """Read the name or code after a number: `dollars`, `Swiss francs`, `CHF`, `cents`, `€`."""
    if (found := _names().at(lexemes, start)) is not None:
        end, (row, is_hundredth) = found
        return MoneyPhrase(end, row, is_hundredth)
    symbol = _symbols().at(lexemes, start)
    if symbol is not None and lexemes[start].text not in symbol[1].prefixes:
        return MoneyPhrase(symbol[0], symbol[1])
    return None
