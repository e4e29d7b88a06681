"""Popolo JSON: one object with persons, organizations, posts, memberships, areas (popoloproject.com)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import msgspec

from claimcheck.errors import DataError
from claimcheck.reference.interchange.told import Told
from claimcheck.reference.polities import is_polity

COLUMNS: Final = {"name": "person_id", "other_names": "person_id", "roles": "role", "polities": "organization_id"}
_WIKIDATA: Final = "wikidata"


class Identifier(msgspec.Struct, frozen=True):
    """An identifier of a scheme."""

    identifier: str | None = None
    scheme: str | None = None


class Source(msgspec.Struct, frozen=True):
    """Where something comes from."""

    note: str | None = None
    url: str | None = None


class OtherName(msgspec.Struct, frozen=True):
    """Another name of a person."""

    name: str | None = None


class Person(msgspec.Struct, frozen=True):
    """A person."""

    id: str
    name: str | None = None
    other_names: tuple[OtherName, ...] | None = None
    identifiers: tuple[Identifier, ...] | None = None


class Area(msgspec.Struct, frozen=True):
    """The area of an organization, post or membership."""

    id: str
    name: str | None = None
    identifier: str | None = None


class Organization(msgspec.Struct, frozen=True):
    """An organization, such as a government or a ministry."""

    id: str
    name: str | None = None
    area_id: str | None = None


class Post(msgspec.Struct, frozen=True):
    """A post in an organization."""

    id: str
    label: str | None = None
    role: str | None = None
    organization_id: str | None = None
    area_id: str | None = None


class Membership(msgspec.Struct, frozen=True):
    """A person in a post or organization, from when to when; the last five fields are those that we write beside it."""

    person_id: str
    label: str | None = None
    role: str | None = None
    post_id: str | None = None
    organization_id: str | None = None
    area_id: str | None = None
    start_date: str | None = None
    end_date: str | None = None
    sources: tuple[Source, ...] | None = None
    office: str | None = None
    status: str | None = None
    confidence: str | None = None
    end_kind: str | None = None
    as_of: str | None = None


class Popolo(msgspec.Struct, frozen=True):
    """The whole file."""

    memberships: tuple[Membership, ...]
    persons: tuple[Person, ...]
    organizations: tuple[Organization, ...] = ()
    posts: tuple[Post, ...] = ()
    areas: tuple[Area, ...] = ()


def tell_popolo(data: bytes, name: str) -> Iterator[Told]:
    """Yield the tenures of a Popolo file.

    Raises:
        DataError: It is no Popolo file; the message names the place in it.
    """
    file = _decode(data, name)
    persons = {person.id: person for person in file.persons}
    posts = {post.id: post for post in file.posts}
    organizations = {organization.id: organization for organization in file.organizations}
    areas = {area.id: area for area in file.areas}
    for number, membership in enumerate(file.memberships):
        where = f", memberships[{number}]"
        person = persons.get(membership.person_id)
        if person is None:
            raise DataError(f"{name}{where}, field person_id: no person {membership.person_id!r} in the file")
        post = posts.get(membership.post_id or "", Post(id=""))
        organization = organizations.get(membership.organization_id or post.organization_id or "", Organization(id=""))
        area = areas.get(membership.area_id or post.area_id or organization.area_id or "", Area(id=""))
        yield Told(
            where=where,
            name=person.name or "",
            other_names=_filled(other.name for other in person.other_names or ()),
            person_id=_wikidata(person) or person.id,
            roles=_filled((membership.role, post.label, post.role, membership.label)),
            polities=_filled((area.identifier, area.id, area.name, *_names(organization))),
            start_date=membership.start_date or "",
            end_date=membership.end_date or "",
            sources=_filled(source.note or source.url for source in membership.sources or ()),
            office=membership.office or "",
            status=membership.status or "",
            confidence=membership.confidence or "",
            end_kind=membership.end_kind or "",
            as_of=membership.as_of or "",
        )


def _decode(data: bytes, name: str) -> Popolo:
    try:
        return msgspec.json.decode(data, type=Popolo)
    except msgspec.ValidationError as error:
        problem, _, path = str(error).partition(" - at `$.")
        place, _, field = path.rstrip("`").rpartition(".")
        place = "".join(f", {part}" for part in (place, field and f"field {field}") if part)
        raise DataError(f"{name}{place}: {problem}") from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise DataError(f"{name} is no JSON: {error}") from error


def _wikidata(person: Person) -> str | None:
    return next((each.identifier for each in person.identifiers or () if each.scheme == _WIKIDATA), None)


def _names(organization: Organization) -> tuple[str | None, ...]:
    """Name and identifier; first the identifier, if it is the code of a polity: names are shared."""
    names = (organization.name, organization.id)
    return names[::-1] if is_polity(organization.id) else names


def _filled(texts: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text and text.strip()))
