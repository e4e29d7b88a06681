"""The places of the record: countries, areas and the regions and cities of GeoNames, by identifier and by name.

Sources: CIA World Factbook (countries), public record (areas), GeoNames CC BY 4.0 (regions, cities).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Literal

import msgspec

from claimcheck.errors import DataError
from claimcheck.reference.additions import depends_on_additions, in_use
from claimcheck.reference.area import Area, PlaceKind
from claimcheck.reference.class_nouns import class_nouns, without_class_noun
from claimcheck.reference.countries import countries, country_codes
from claimcheck.reference.folding import abbreviation, place_key, place_keys
from claimcheck.reference.tables import SortedLines, load_rows


class PlaceEntry(msgspec.Struct, frozen=True, kw_only=True):
    """A place of the gazetteer.

    Attributes:
        place_id: ISO 3166-1 alpha-3 of a country, `gn:` and the GeoNames number of a region or city, `x:` and a word
            for an area of our own table.
        name: Main name.
        kind: What it is.
        country: ISO 3166-1 alpha-3 of the country it belongs to, empty where there is none or more than one.
        region_id: First-level region it lies in, empty if unknown or none.
        lat: Degrees north, null if unknown.
        lon: Degrees east, null if unknown.
        population: Inhabitants, of a region those of its towns on record; 0 if unknown.
    """

    place_id: str
    name: str
    kind: PlaceKind
    country: str = ""
    region_id: str = ""
    lat: float | None = None
    lon: float | None = None
    population: int = 0


class NameHit(msgspec.Struct, frozen=True):
    """A place that bears a name.

    Attributes:
        entry: The place.
        how: `main` its name, `alternate` another of its names, `bare` the name of a region without its class noun.
    """

    entry: PlaceEntry
    how: Literal["main", "alternate", "bare"]


@depends_on_additions
@cache
def areas() -> dict[str, Area]:
    """Return the areas of our own table, and the places that the user adds, by identifier.

    Raises:
        DataError: The table is invalid.
    """
    added = {area.place_id: area for area in in_use().places if area.place_id.startswith("x:")}
    return shipped_areas() | added


@cache
def shipped_areas() -> dict[str, Area]:
    """Return the areas of our own table by identifier.

    Raises:
        DataError: The table is invalid.
    """
    rows = load_rows("places/areas.csv", Area)
    table = {row.place_id: row for row in rows}
    known = table.keys() | countries().keys()
    for number, row in enumerate(rows, start=2):
        for place in (*row.within, *row.members, *row.borders, *row.claimed_by):
            if place not in known and not place.startswith("gn:"):
                raise DataError(f"data/places/areas.csv:{number}: unknown place {place!r}")
    return table


@depends_on_additions
@lru_cache(maxsize=16384)
def place(place_id: str) -> PlaceEntry | None:
    """Return the place of an identifier, null if there is none."""
    if place_id.startswith("gn:"):
        rows = _places().find(place_id[3:])
        return _from_geonames(rows[0]) if rows else None
    if area := areas().get(place_id):
        owners = [owner for owner in area.within if owner in countries()]
        region = next((owner for owner in area.within if owner.startswith("gn:")), "")
        country = owners[0] if len(owners) == 1 else ""
        return PlaceEntry(
            place_id=place_id,
            name=area.name,
            kind=area.kind,
            country=country,
            region_id=region,
            lat=area.lat,
            lon=area.lon,
            population=area.population,
        )
    if country_row := countries().get(place_id):
        return PlaceEntry(place_id=place_id, name=country_row.name, kind="country", country=place_id)
    return None


def hits(name: str) -> Iterator[NameHit]:
    """Yield the places that bear a name, in no particular order.

    Args:
        name: A name as written; "Kursk region" also finds Kursk Oblast, and no city; "the North" finds nothing.
    """
    if place_key(name) in class_nouns().never_bare:
        return
    found = list(_exact_hits(name))
    yield from found
    if not found and (bare := without_class_noun(place_key(name))):
        regions = [hit for hit in _hits_of_key(bare) if hit.entry.kind in {"region", "constituent", "contested"}]
        named_so = [hit for hit in regions if hit.how == "bare"]
        yield from named_so or regions


def _exact_hits(name: str) -> Iterator[NameHit]:
    for code in country_codes(name):
        if entry := place(code):
            yield NameHit(entry, "main")
    for key in place_keys(name):
        found = list(_hits_of_key(key))
        yield from found
        if found:
            return


def _hits_of_key(key: str) -> Iterator[NameHit]:
    for place_id in _area_names().get(key, ()):
        if entry := place(place_id):
            yield NameHit(entry, "main")
    for line in _names().find(key):
        for item in line[1].split(" "):
            if entry := place("gn:" + item.rstrip("ab")):
                yield NameHit(entry, "alternate" if item.endswith("a") else "bare" if item.endswith("b") else "main")


@depends_on_additions
@cache
def _area_names() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for row in (*shipped_areas().values(), *in_use().places):
        for name in (row.name, *row.other_names):
            key = abbreviation(name) or place_key(name)
            table[key] = tuple(dict.fromkeys((*table.get(key, ()), row.place_id)))
    return table


@cache
def _places() -> SortedLines:
    return SortedLines.shipped("places/places.tsv")


@cache
def _names() -> SortedLines:
    return SortedLines.shipped("places/names.tsv")


def _from_geonames(row: list[str]) -> PlaceEntry:
    number, name, kind, country, region, lat, lon, population = row
    return PlaceEntry(
        place_id="gn:" + number,
        name=name,
        kind="region" if kind == "region" else "city",
        country=country,
        region_id="gn:" + region if region else "",
        lat=float(lat) if lat else None,
        lon=float(lon) if lon else None,
        population=int(population or 0),
    )
