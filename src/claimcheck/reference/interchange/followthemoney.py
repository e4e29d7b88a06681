"""FollowTheMoney: one entity a line; Person, Organization, Position, Occupancy count (followthemoney.tech)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import msgspec

from claimcheck.errors import DataError
from claimcheck.reference.interchange.post import is_office
from claimcheck.reference.interchange.told import Told

COLUMNS: Final = {
    "name": "holder",
    "other_names": "holder",
    "person_id": "holder",
    "roles": "post",
    "polities": "post",
    "start_date": "startDate",
    "end_date": "endDate",
    "as_of": "last_seen",
    "sources": "datasets",
}
_SCHEMATA: Final = ("Person", "Organization", "Position", "Occupancy")
_PROPERTIES: Final = (
    "name", "alias", "wikidataId", "country", "subnationalArea", "holder", "post", "startDate", "endDate", "status",
    "organization", "keywords", "summary",
)  # fmt: skip
_REMARK: Final = re.compile(r"(?P<key>status|confidence|end_kind): (?P<word>[a-z_]{1,20})")
_DAY: Final = len("2024-10-17")


class Entity(msgspec.Struct, frozen=True):
    """A line of the file.

    Attributes:
        id: Identifier.
        schema: What it is.
        properties: Lists of texts, of those properties that count for anything.
        caption: Name to show.
        datasets: Where it comes from.
        last_seen: When the source had it last.
    """

    id: str
    schema: str
    properties: dict[str, msgspec.Raw]
    caption: str | None = None
    datasets: tuple[str, ...] = ()
    last_seen: str | None = None


class Read(msgspec.Struct, frozen=True):
    """An entity of a schema that counts, with its line and its properties."""

    line: int
    entity: Entity
    properties: dict[str, list[str]]

    def texts(self, name: str) -> list[str]:
        """Return the texts of a property."""
        return self.properties.get(name, [])


_DECODER: Final = msgspec.json.Decoder(Entity)


def tell_followthemoney(data: bytes, name: str) -> Iterator[Told]:
    """Yield the tenures of a file of FollowTheMoney entities.

    Raises:
        DataError: A line is no entity, or an occupancy names nobody; the message names file, line and property.
    """
    found: dict[str, dict[str, Read]] = {schema: {} for schema in _SCHEMATA}
    for read in _entities(data, name):
        found[read.entity.schema][read.entity.id] = read
    for occupancy in found["Occupancy"].values():
        for holder in occupancy.texts("holder") or [""]:
            person = found["Person"].get(holder)
            if person is None:
                raise DataError(f"{name}:{occupancy.line}, property holder: no person {holder!r} in the file")
            for post in occupancy.texts("post") or [""]:
                position = found["Position"].get(post)
                if position is None:
                    raise DataError(f"{name}:{occupancy.line}, property post: no position {post!r} in the file")
                yield _told(occupancy, person, position, _organizations(position, found["Organization"]))


def is_entity(line: bytes) -> bool:
    """Whether a line of a file is an entity."""
    try:
        _DECODER.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False
    return True


def _told(occupancy: Read, person: Read, position: Read, organizations: tuple[str, ...]) -> Told:
    names = [text for text in (person.entity.caption, *person.texts("name"), *person.texts("alias")) if text]
    remarks = dict(_remarks(occupancy))
    is_over = "ended" in occupancy.texts("status") and not occupancy.texts("endDate")
    return Told(
        where=f":{occupancy.line}",
        name=names[0] if names else "",
        other_names=tuple(dict.fromkeys(names[1:])),
        person_id=next(iter(person.texts("wikidataId")), person.entity.id),
        roles=tuple(position.texts("name")),
        polities=(*(position.texts("subnationalArea") or position.texts("country")), *organizations),
        office=next(filter(is_office, position.texts("keywords")), ""),
        start_date=_most_precise(occupancy.texts("startDate")),
        end_date=_most_precise(occupancy.texts("endDate")),
        status="ended" if is_over else remarks.get("status", ""),
        confidence=remarks.get("confidence", ""),
        end_kind=remarks.get("end_kind", ""),
        as_of=(occupancy.entity.last_seen or "")[:_DAY],
        sources=occupancy.entity.datasets,
    )


def _organizations(position: Read, known: dict[str, Read]) -> tuple[str, ...]:
    """The names of the bodies that a position is in, as far as the file tells them; a code before a name."""
    bodies = [known[body] for body in position.texts("organization") if body in known]
    return tuple(name for body in bodies for name in (*body.texts("alias"), *body.texts("name")))


def _remarks(occupancy: Read) -> Iterator[tuple[str, str]]:
    """What an export of ours says in the summary; summaries of others are passed over."""
    for text in occupancy.texts("summary"):
        if found := _REMARK.fullmatch(text):
            yield found["key"], found["word"]


def _entities(data: bytes, name: str) -> Iterator[Read]:
    for number, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if not line.strip():
            continue
        try:
            entity = _DECODER.decode(line)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise DataError(f"{name}:{number} is no entity: {error}") from error
        if entity.schema in _SCHEMATA:
            where = f"{name}:{number}"
            wanted = entity.properties.keys() & _PROPERTIES
            yield Read(
                number, entity, {key: _texts(entity.properties[key], f"{where}, property {key}") for key in wanted}
            )


def _texts(value: msgspec.Raw, where: str) -> list[str]:
    try:
        return msgspec.json.decode(value, type=list[str])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise DataError(f"{where}: {error}") from error


def _most_precise(days: list[str]) -> str:
    """The day, else the month, else the year, of days in words of ISO 8601; times of day are cut off."""
    return max((day.partition("T")[0] for day in days), key=len, default="")
