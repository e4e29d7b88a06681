"""Places in rows that are kept by hand: ours, and those that a user adds."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

PlaceKind = Literal[
    "country", "contested", "constituent", "region", "city", "continent", "macroregion", "historic", "area", "island",
    "mountains", "desert", "river", "lake", "canal", "sea", "ocean", "gulf", "strait", "facility",
]  # fmt: skip


class Area(msgspec.Struct, frozen=True, kw_only=True):
    """A place that no list of countries and towns holds: contested areas, seas, rivers, sites, a user's own.

    Attributes:
        place_id: `x:` and a word.
        name: Main name.
        other_names: Other names and spellings.
        kind: What it is.
        within: Places that contain it.
        members: Places that it contains.
        borders: Countries on its shore or edge.
        claimed_by: Countries that claim it, without its belonging to them.
        note: What a reader should know.
        lat: Degrees north, null if unknown.
        lon: Degrees east, null if unknown.
        population: Inhabitants, 0 if unknown.
    """

    place_id: str
    name: str
    other_names: tuple[str, ...] = ()
    kind: PlaceKind
    within: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    borders: tuple[str, ...] = ()
    claimed_by: tuple[str, ...] = ()
    note: str = ""
    lat: Annotated[float, msgspec.Meta(ge=-90, le=90)] | None = None
    lon: Annotated[float, msgspec.Meta(ge=-180, le=180)] | None = None
    population: Annotated[int, msgspec.Meta(ge=0, le=100_000_000)] = 0
