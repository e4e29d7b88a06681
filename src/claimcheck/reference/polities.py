"""Polities of the record: countries, organisations, and the regions and cities that have officials."""

from __future__ import annotations

from functools import cache, lru_cache

import msgspec

from claimcheck.reference.additions import depends_on_additions
from claimcheck.reference.countries import countries, country_codes, demonym
from claimcheck.reference.folding import place_key
from claimcheck.reference.metonyms import metonym
from claimcheck.reference.organisations import organisation, organisations
from claimcheck.reference.places import hits
from claimcheck.reference.tables import load_rows


class SubPolity(msgspec.Struct, frozen=True, kw_only=True):
    """A region or city with officials.

    Attributes:
        code: `USA/texas`.
        name: Name as the source has it.
        country: ISO 3166-1 alpha-3.
        kind: `region`, `city`, or both.
        place_id: The place in the gazetteer, empty if unknown.
    """

    code: str
    name: str
    country: str
    kind: str
    place_id: str


def polity_codes(name: str) -> tuple[str, ...]:
    """Return the polities that a name, demonym, metonym or place identifier can mean.

    Args:
        name: `Russia`, `Russian`, `Moscow`, `the Kremlin`, `NATO`, `Texas`, `Kursk region`, or `gn:4736286`.

    Returns:
        Codes of the record, states and organisations before regions and cities; none if the name means none.
    """
    return _codes(name)


def is_polity(code: str) -> bool:
    """Whether it is the code of a state, organisation, region or city that we know."""
    return code in countries() or code in organisations() or code in _sub_names()


def polity_name(code: str) -> str:
    """Return the name to show for a polity of the record, the code itself if it has none."""
    if code in countries():
        return countries()[code].name
    if code in organisations():
        return organisations()[code].name
    return _sub_names().get(code, code)


@depends_on_additions
@lru_cache(maxsize=16384)
def _codes(name: str) -> tuple[str, ...]:
    body = metonym(name)
    found = [*country_codes(name), demonym(name), organisation(name), body.polity if body else None]
    places = [name] if name.startswith("gn:") else [hit.entry.place_id for hit in hits(name)]
    by_place, by_name = sub_polities()
    found += [code for place_id in places for code in by_place.get(place_id, ())]
    found += by_name.get(place_key(name), ())
    return tuple(dict.fromkeys(filter(None, found)))


@cache
def sub_polities() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """Return the codes of regions and cities by place identifier and by folded name.

    Raises:
        DataError: The table is invalid.
    """
    by_place: dict[str, tuple[str, ...]] = {}
    by_name: dict[str, tuple[str, ...]] = {}
    for row in _rows():
        for table, key in ((by_place, row.place_id), (by_name, place_key(row.name))):
            if key:
                table[key] = (*table.get(key, ()), row.code)
    return by_place, by_name


@cache
def _sub_names() -> dict[str, str]:
    return {row.code: row.name for row in _rows()}


@cache
def _rows() -> list[SubPolity]:
    return load_rows("officials/polities.csv", SubPolity)
