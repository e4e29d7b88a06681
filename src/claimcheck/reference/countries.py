"""Countries: their names, capitals and the words for their people (source: CIA World Factbook, ISO 3166)."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import Literal

import msgspec

from claimcheck.errors import DataError
from claimcheck.reference.folding import abbreviation, place_key, place_keys
from claimcheck.reference.tables import load_rows


class Country(msgspec.Struct, frozen=True, kw_only=True):
    """A country or dependent territory.

    Attributes:
        code: ISO 3166-1 alpha-3, and XKX for Kosovo.
        iso2: ISO 3166-1 alpha-2, and XK for Kosovo.
        name: Short English name.
        other_names: Long, former and short names and abbreviations.
        status: `state` or `territory`.
        capital: Names of the capital, or of the seat of government first where they differ.
        demonyms: Adjectives and nouns for its people, singular and plural.
    """

    code: str
    iso2: str
    name: str
    other_names: tuple[str, ...]
    status: Literal["state", "territory"]
    capital: tuple[str, ...]
    demonyms: tuple[str, ...]


@cache
def countries() -> MappingProxyType[str, Country]:
    """Return all countries by their code.

    Raises:
        DataError: The table is invalid, or a code stands twice.
    """
    rows = load_rows("places/countries.csv", Country)
    table = {row.code: row for row in rows}
    if len(table) < len(rows):
        raise DataError("data/places/countries.csv: a code stands twice")
    return MappingProxyType(table)


def country_codes(name: str) -> tuple[str, ...]:
    """Return the codes of the countries that bear a name.

    Args:
        name: Short, long or former name or abbreviation: `Burma`, `UAE`, `the Netherlands`.

    Returns:
        ISO 3166-1 alpha-3 codes; more than one for `Congo`, none if no country bears the name.
    """
    table = _by_name()
    return next((table[key] for key in place_keys(name) if key in table), ())


def is_country(name: str) -> bool:
    """Whether a country bears the name."""
    return bool(country_codes(name))


def country_names() -> frozenset[str]:
    """Return all names of countries as written: short, long, former, abbreviations."""
    return frozenset(name for row in countries().values() for name in (row.name, *row.other_names))


def demonym(word: str) -> str | None:
    """Return the country a word for people or things of a country stands for.

    Args:
        word: `Russian`, `Russians`, `North Korean`, `Briton`, `Dutch`, `US`; case counts as little as in a title.

    Returns:
        ISO 3166-1 alpha-3 code; null if the word is none, or stands for two countries (`Congolese`).
    """
    key = abbreviation(word)
    if key:
        codes = _by_name().get(key, ())
        return codes[0] if len(codes) == 1 else None
    return _demonyms().get(place_key(word))


def demonyms() -> frozenset[str]:
    """Return all demonyms as written."""
    return frozenset(word for row in countries().values() for word in row.demonyms)


@cache
def _by_name() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for row in countries().values():
        for name in (row.name, *row.other_names):
            key = abbreviation(name) or place_key(name)
            if row.code not in table.get(key, ()):
                table[key] = (*table.get(key, ()), row.code)
    return table


@cache
def _demonyms() -> dict[str, str]:
    table: dict[str, str] = {}
    for row in countries().values():
        for word in row.demonyms:
            table.setdefault(place_key(word), row.code)
    return table
