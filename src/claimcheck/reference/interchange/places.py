"""Places of a user's own, and further names of places on record: flat CSV."""

from __future__ import annotations

from typing import Final

import msgspec

from claimcheck.errors import DataError, EmptyInput, InputTooLarge
from claimcheck.reference.additions import Additions, using
from claimcheck.reference.area import Area, PlaceKind
from claimcheck.reference.folding import fold
from claimcheck.reference.gazetteer import gazetteer
from claimcheck.reference.interchange.flat import decode
from claimcheck.reference.interchange.text import tidy
from claimcheck.reference.places import place
from claimcheck.reference.tables import numbered_rows

MAX_BYTES: Final = 16_000_000
MAX_PLACES: Final = 50_000


class PlaceRow(msgspec.Struct, frozen=True, kw_only=True):
    """The columns; those with a default may be missing.

    Attributes:
        name: Main name.
        place_id: Identifier of a place on record, which gets the names of this row; else `x:` and a word, or empty.
        other_names: Other names and spellings, joined by `|`.
        kind: What it is; empty for a place on record, and so are all the following.
        within: Places that contain it, by identifier or name, joined by `|`.
        claimed_by: Countries that claim it without its belonging to them.
        lat: Degrees north.
        lon: Degrees east.
        population: Inhabitants.
        note: What a reader should know.
    """

    name: str
    place_id: str = ""
    other_names: tuple[str, ...] = ()
    kind: PlaceKind | None = None
    within: tuple[str, ...] = ()
    claimed_by: tuple[str, ...] = ()
    lat: float | None = None
    lon: float | None = None
    population: int = 0
    note: str = ""


def read_places(data: bytes, name: str) -> tuple[Area, ...]:
    """Read a table of places.

    Args:
        data: Content of the CSV file.
        name: What an error calls the file.

    Raises:
        InputTooLarge: It is too long, or holds too many places.
        EmptyInput: It holds no place.
        UndecodableInput: It is not UTF-8.
        DataError: Something in it is wrong; the message names file, line and column.
    """
    if len(data) > MAX_BYTES:
        raise InputTooLarge(f"{name} is over the limit of {MAX_BYTES:,} bytes")
    with using(Additions()):
        rows = list(numbered_rows(decode(data, name), PlaceRow, name))
        if not rows:
            raise EmptyInput(f"{name} holds no place")
        if len(rows) > MAX_PLACES:
            raise InputTooLarge(f"{name} holds more than {MAX_PLACES:,} places")
        own = {row.place_id for _, row in rows if row.place_id.startswith("x:")}
        return tuple(_area(row, f"{name}:{line}", own) for line, row in rows)


def _area(row: PlaceRow, where: str, own: set[str]) -> Area:
    name = _text(row.name, where, "name")
    if not fold(name):
        raise DataError(f"{where}, column name: {name!r} holds no letter")
    others = tuple(filter(None, (_text(other, where, "other_names") for other in row.other_names)))
    if row.place_id and not row.place_id.startswith("x:"):
        return _further_names(row, where, name, others)
    if row.kind is None:
        raise DataError(f"{where}, column kind: is empty")
    try:
        return msgspec.convert(
            {
                "place_id": _text(row.place_id, where, "place_id") or f"x:{fold(name).replace(' ', '-')}",
                "name": name,
                "other_names": others,
                "kind": row.kind,
                "within": [_place_id(text, f"{where}, column within", own) for text in row.within],
                "claimed_by": [_place_id(text, f"{where}, column claimed_by", set()) for text in row.claimed_by],
                "note": _text(row.note, where, "note"),
                "lat": row.lat,
                "lon": row.lon,
                "population": row.population,
            },
            Area,
        )
    except msgspec.ValidationError as error:
        problem, _, path = str(error).partition(" - at `$.")
        raise DataError(f"{where}, column {path.rstrip('`')}: {problem}") from error


def _further_names(row: PlaceRow, where: str, name: str, others: tuple[str, ...]) -> Area:
    """The names of a place on record."""
    entry = place(row.place_id)
    if entry is None:
        raise DataError(f"{where}, column place_id: no place {row.place_id!r} on record")
    if row != PlaceRow(name=row.name, place_id=row.place_id, other_names=row.other_names):
        raise DataError(f"{where}, column place_id: {row.place_id} is on record; only names can be added to it")
    return Area(place_id=row.place_id, name=name, other_names=others, kind=entry.kind)


def _place_id(text: str, where: str, own: set[str]) -> str:
    """The identifier of a place that is meant by identifier or name."""
    if text in own or place(text):
        return text
    entry = gazetteer().resolve(text)
    if entry is None:
        raise DataError(f"{where}: {text!r} is no place, or more than one")
    return entry.place_id


def _text(text: str, where: str, column: str) -> str:
    try:
        return tidy(text)
    except ValueError as error:
        raise DataError(f"{where}, column {column}: {error}") from error
