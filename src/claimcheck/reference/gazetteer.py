"""The gazetteer: which places a name can mean, best first, and which one it means beside other names."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache, lru_cache
from typing import Final

from claimcheck.reference import geography
from claimcheck.reference.additions import depends_on_additions
from claimcheck.reference.countries import countries
from claimcheck.reference.folding import place_key
from claimcheck.reference.places import NameHit, PlaceEntry, hits, place

# A town or region is taken without context if it is this many times larger than the next of its name elsewhere.
MARGIN: Final = 2
_ALTERNATE_SHARE: Final = 0.1  # an alternate name counts as a town of a tenth of the size would
_RANKS: Final = {
    "country": 0, "continent": 1, "ocean": 1, "contested": 1, "constituent": 1, "city": 3, "historic": 5,
}  # fmt: skip
_OTHER_AREA: Final = 2
_SIZED: Final = frozenset({"region", "city"})


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
            Country, then contested area, then other area, then regions and cities by population. A city comes before a
            region that bears its name only with a class noun (Kursk before Kursk Oblast), and before a region of the
            same name in its country; a capital before any region.
        """
        return tuple(entry for entry, _ in _ranked(_plain(name)))

    def resolve(self, name: str, countries: Collection[str] = ()) -> PlaceEntry | None:
        """Return the place that a name means.

        Args:
            name: A name as written.
            countries: Identifiers of countries, regions or areas named nearby; a place in one of them is preferred.

        Returns:
            The best place; null if no place bears the name, or if towns or regions of a like size do.
        """
        name = _plain(name)
        found = list(_ranked(name))
        near = [item for item in found if any(self._lies_in(item[0], context) for context in countries)]
        return _sole(near or found, name)

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


def _plain(name: str) -> str:
    """Return the name of a town without what it is: `City of London`, unless a place is called so."""
    plain = name.removeprefix("City of ")
    return plain if plain != name and not _ranked(name) else name


@depends_on_additions
@lru_cache(maxsize=16384)
def _ranked(name: str) -> tuple[tuple[PlaceEntry, float], ...]:
    """The places that bear a name, best first, each with its weight."""
    found = {hit.entry.place_id: hit for hit in sorted(hits(name), key=lambda hit: hit.how == "main")}
    cities = [hit.entry for hit in found.values() if hit.entry.kind == "city" and hit.how == "main"]
    home = {city.country for city in cities}
    is_capital = any(_is_capital(name, city) for city in cities)
    ordered = sorted(found.values(), key=lambda hit: (_rank(hit, home, is_capital=is_capital), -_weight(hit)))
    return tuple((hit.entry, _weight(hit)) for hit in ordered)


def _rank(hit: NameHit, home: set[str], *, is_capital: bool) -> int:
    """Class of a candidate: the smaller, the better. `home` are the countries with a city of the name."""
    if hit.entry.kind != "region":
        return _RANKS.get(hit.entry.kind, _OTHER_AREA)
    yields = hit.how == "bare" or is_capital or hit.entry.country in home
    return _RANKS["city"] + yields


def _weight(hit: NameHit) -> float:
    return hit.entry.population * (1.0 if hit.how == "main" else _ALTERNATE_SHARE)


def _is_capital(name: str, city: PlaceEntry) -> bool:
    return place_key(name) in map(place_key, countries()[city.country].capital)


def _sole(found: list[tuple[PlaceEntry, float]], name: str) -> PlaceEntry | None:
    """The first of the candidates, unless another place is nearly as likely."""
    if not found:
        return None
    best, weight = found[0]
    if best.kind not in _SIZED or (best.kind == "city" and _is_capital(name, best)):
        return best
    rivals = [
        rival
        for entry, rival in found[1:]
        if entry.kind in _SIZED
        and not geography.compatible(entry.place_id, best.place_id)
        and (entry.country, entry.region_id) != (best.country, best.region_id)
    ]
    return None if any(rival * MARGIN > weight for rival in rivals) else best
