"""How two places lie to each other: one in the other, compatible as one location, how far apart."""

from __future__ import annotations

import math
from functools import cache, lru_cache
from typing import Final

from claimcheck.reference.additions import depends_on_additions
from claimcheck.reference.countries import countries
from claimcheck.reference.places import PlaceEntry, areas, place

EARTH_RADIUS_KM: Final = 6371.0


def contains(outer_id: str, inner_id: str) -> bool:
    """Whether one place lies in the other, as most states see it. A claim on a contested area does not count.

    Args:
        outer_id: Identifier of the larger place.
        inner_id: Identifier of the smaller place.

    Returns:
        True for Russia and Kursk, Ukraine and Crimea, Europe and Spain; False for Russia and Crimea, and for a place
        and itself.
    """
    return outer_id != inner_id and outer_id in _containers(inner_id)


@depends_on_additions
@lru_cache(maxsize=16384)
def claimed_by(place_id: str) -> tuple[str, ...]:
    """Return the countries that claim a place which does not belong to them (Crimea: RUS)."""
    around = {place_id, *_containers(place_id)}
    claims = [area.claimed_by for area_id, area in areas().items() if area_id in around]
    own = _countries(place_id)
    return tuple(sorted({code for codes in claims for code in codes} - own))


@depends_on_additions
@lru_cache(maxsize=65536)
def compatible(a_id: str, b_id: str) -> bool:
    """Whether an event in the one place may be the event in the other.

    True if the places are equal, one contains the other, one claims the other (Crimea and Russia), one of them is a
    water or mountain range that touches the country of the other (the Red Sea and Yemen), or one is an area in the
    country of the other of which the gazetteer does not know the towns (Siberia).
    """
    if a_id == b_id or contains(a_id, b_id) or contains(b_id, a_id):
        return True
    return _meets(a_id, b_id) or _meets(b_id, a_id)


def distance_km(a: PlaceEntry, b: PlaceEntry) -> float | None:
    """Return the great-circle distance of two places in kilometres, null if one has no coordinates."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    lat_a, lat_b = math.radians(a.lat), math.radians(b.lat)
    half_lat, half_lon = (lat_b - lat_a) / 2, math.radians(b.lon - a.lon) / 2
    root = math.sin(half_lat) ** 2 + math.cos(lat_a) * math.cos(lat_b) * math.sin(half_lon) ** 2
    return 2 * EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(root)))


def bearing(a: PlaceEntry, b: PlaceEntry) -> str | None:
    """Return the compass direction from the first place to the second (`north-east`), null without coordinates."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    lat_a, lat_b, lon = math.radians(a.lat), math.radians(b.lat), math.radians(b.lon - a.lon)
    east = math.sin(lon) * math.cos(lat_b)
    north = math.cos(lat_a) * math.sin(lat_b) - math.sin(lat_a) * math.cos(lat_b) * math.cos(lon)
    names = ("north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west")
    return names[round(math.degrees(math.atan2(east, north)) / 45) % 8]


def _meets(a_id: str, b_id: str) -> bool:
    """Whether the first is a contested or vague place that the second may be at."""
    if set(claimed_by(a_id)) & ({b_id} | _countries(b_id)):
        return True
    area = areas().get(a_id)
    if area is None:
        return False
    if area.borders:
        return bool(set(area.borders) & (_countries(b_id) | _bordered(b_id)))
    is_vague = not any(member.startswith("gn:") or member in countries() for member in area.members)
    return is_vague and bool(_countries(a_id) & _countries(b_id))


def _bordered(place_id: str) -> set[str]:
    area = areas().get(place_id)
    return set(area.borders) if area else set()


def _countries(place_id: str) -> set[str]:
    """Codes of the countries that a place is or lies in."""
    entry = place(place_id)
    if entry is None:
        return set()
    own = {entry.country} if entry.country else set()
    return own | {code for code in _containers(place_id) if len(code) == 3}


@depends_on_additions
@lru_cache(maxsize=16384)
def _containers(place_id: str) -> frozenset[str]:
    """All places that contain a place, near and far."""
    found: set[str] = set()
    waiting = [place_id]
    while waiting:
        for parent in _parents(waiting.pop()):
            if parent not in found:
                found.add(parent)
                waiting.append(parent)
    return frozenset(found - {place_id})


def _parents(place_id: str) -> tuple[str, ...]:
    entry = place(place_id)
    if entry is None:
        return ()
    area = areas().get(place_id)
    own = area.within if area else (entry.region_id, entry.country)
    return tuple(parent for parent in (*own, *_memberships().get(place_id, ())) if parent and parent != place_id)


@depends_on_additions
@cache
def _memberships() -> dict[str, tuple[str, ...]]:
    """For each place that areas list as a member: those areas."""
    table: dict[str, tuple[str, ...]] = {}
    for area in areas().values():
        for member in area.members:
            table[member] = (*table.get(member, ()), area.place_id)
    return table
