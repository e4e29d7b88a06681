"""The gazetteer: which places a name can mean, best first, and which one it means beside other names."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache, lru_cache
from typing import Final

from claimcheck.reference import geography
from claimcheck.reference.countries import countries
from claimcheck.reference.folding import place_key
from claimcheck.reference.places import NameHit, PlaceEntry, hits, place

# A city is taken without context if it is this many times larger than the next of its name in another region.
MARGIN: Final = 4
_ALTERNATE_SHARE: Final = 0.1  # an alternate name counts as a town of a tenth of the size would
_RANKS: Final = {"country": 0, "continent": 1, "ocean": 1, "contested": 1, "constituent": 1, "region": 3, "city": 4}
_OTHER_AREA: Final = 2


class Gazetteer:
    """Look-ups over all places. Use `gazetteer()` for the one of this process."""

    def get(self, place_id: str) -> PlaceEntry | None:
        """Return the place of an identifier, null if there is none."""
        return place(place_id)

    def candidates(self, name: str) -> tuple[PlaceEntry, ...]:
        """Return all places that bear a name, best first.

        Args:
            name: A name as written: `Kursk`, `the Kursk region`, `St. Petersburg`, `U.S.`, `Calif.`.

        Returns:
            Country, then contested area, other area, first-level region, city by population. A city comes before a
            region that bears its name only with a class noun (Kursk before Kursk Oblast), and before the region of
            the same name around it, if there is one; a capital before any region.
        """
        return _candidates(name)

    def resolve(self, name: str, countries: Collection[str] = ()) -> PlaceEntry | None:
        """Return the place that a name means.

        Args:
            name: A name as written.
            countries: Identifiers of countries, regions or areas named nearby; a place in one of them is preferred.

        Returns:
            The best place; null if no place bears the name, or cities of a like size in different regions do.
        """
        found = self.candidates(name)
        near = [entry for entry in found if any(self._lies_in(entry, context) for context in countries)]
        return _sole(near or list(found), name)

    def contains(self, outer_id: str, inner_id: str) -> bool:
        """Whether one place lies in the other (see `geography.contains`)."""
        return geography.contains(outer_id, inner_id)

    def compatible(self, a_id: str, b_id: str) -> bool:
        """Whether two places may be one location (see `geography.compatible`)."""
        return geography.compatible(a_id, b_id)

    def claimed_by(self, place_id: str) -> tuple[str, ...]:
        """Return the countries that claim a place without its belonging to them."""
        return geography.claimed_by(place_id)

    def distance_km(self, a: PlaceEntry, b: PlaceEntry) -> float | None:
        """Return the distance of two places in kilometres, null if one has no coordinates."""
        return geography.distance_km(a, b)

    @staticmethod
    def _lies_in(entry: PlaceEntry, context: str) -> bool:
        return entry.place_id == context or entry.country == context or geography.contains(context, entry.place_id)


@cache
def gazetteer() -> Gazetteer:
    """Return the gazetteer of this process; its tables are opened at the first look-up."""
    return Gazetteer()


@lru_cache(maxsize=65536)
def _candidates(name: str) -> tuple[PlaceEntry, ...]:
    found = {hit.entry.place_id: hit for hit in sorted(hits(name), key=lambda hit: hit.how != "main", reverse=True)}
    cities = [hit.entry for hit in found.values() if hit.entry.kind == "city" and hit.how == "main"]
    capital = _is_capital(name, cities)
    ordered = sorted(found.values(), key=lambda hit: _order(hit, cities, is_capital=capital))
    return tuple(hit.entry for hit in ordered)


def _order(hit: NameHit, cities: list[PlaceEntry], *, is_capital: bool) -> tuple[float, float, str]:
    entry = hit.entry
    rank: float = _RANKS.get(entry.kind, _OTHER_AREA)
    yields = hit.how == "bare" or is_capital or any(city.country == entry.country for city in cities)
    if entry.kind == "region" and yields:
        rank = _RANKS["city"] + 0.5
    weight = entry.population * (1 if hit.how == "main" else _ALTERNATE_SHARE)
    return rank, -weight, entry.place_id


def _is_capital(name: str, cities: list[PlaceEntry]) -> bool:
    key = place_key(name)
    return any(key in map(place_key, countries()[city.country].capital) for city in cities if city.country)


def _sole(found: list[PlaceEntry], name: str) -> PlaceEntry | None:
    """The first of the candidates, unless another town is nearly as likely."""
    if not found or found[0].kind != "city":
        return found[0] if found else None
    best = found[0]
    if _is_capital(name, [best]):
        return best
    rivals = [e for e in found[1:] if e.kind == "city" and (e.country, e.region_id) != (best.country, best.region_id)]
    return None if any(rival.population * MARGIN > best.population for rival in rivals) else best
