"""Names of buildings, capitals and bodies of state that stand for a government or one of its parts."""

from __future__ import annotations

from functools import cache

import msgspec

from claimcheck.reference.countries import countries
from claimcheck.reference.folding import abbreviation, place_key, place_keys
from claimcheck.reference.tables import load_rows


class MetonymRow(msgspec.Struct, frozen=True, kw_only=True):
    """A row of `data/places/metonyms.csv`."""

    name: str
    other_names: tuple[str, ...]
    kind: str
    role: str
    polity: str
    place_id: str
    note: str


class Metonym(msgspec.Struct, frozen=True, kw_only=True):
    """A name that stands for a government or a part of it.

    Attributes:
        name: Main name.
        polity: ISO 3166-1 alpha-3, code of an organisation, or `GBR/scotland`.
        role: Which part: `government`, `presidency`, `foreign_ministry`, `central_bank` and so on.
        is_place: Whether the name is also a location, as the Kremlin and every capital are, and the Knesset is not.
        place_id: Place where it is, empty if it is none or not in the gazetteer; capitals have it by their name.
    """

    name: str
    polity: str
    role: str
    is_place: bool
    place_id: str = ""


def metonym(name: str) -> Metonym | None:
    """Return what a name stands for besides, or instead of, a place.

    Args:
        name: A name as written: `the Kremlin`, `Downing Street`, `Pyongyang`, `CIA`, `Knesset`.

    Returns:
        The government or body, null if the name stands for none.
    """
    table = metonyms()
    return next((table[key] for key in place_keys(name) if key in table), None)


@cache
def metonyms() -> dict[str, Metonym]:
    """Return all metonyms by key (see `folding.place_keys`).

    Raises:
        DataError: The table is invalid.
    """
    table: dict[str, Metonym] = {}
    for row in load_rows("places/metonyms.csv", MetonymRow):
        is_place = row.kind == "metonym" and bool(row.place_id)
        found = Metonym(name=row.name, polity=row.polity, role=row.role, is_place=is_place, place_id=row.place_id)
        for name in (row.name, *row.other_names):
            table.setdefault(abbreviation(name) or place_key(name), found)
    for country in countries().values():
        if country.status == "state":
            for name in country.capital:
                capital = Metonym(name=name, polity=country.code, role="government", is_place=True)
                table.setdefault(abbreviation(name) or place_key(name), capital)
    return table
