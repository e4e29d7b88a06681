"""What an article says: that a person holds an office of a polity at a time, brought into the terms of the record."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Final

import msgspec

from claimcheck.records.vocabulary import OfficeStatus
from claimcheck.reference.names import SAME_PERSON, family_name, name_words_of, same_person
from claimcheck.reference.offices import deputy_of, fits_role, office_ids, posts
from claimcheck.reference.officials import Person, officials
from claimcheck.reference.polities import polity_codes
from claimcheck.reference.spelling import SAME_SKELETON, likeness
from claimcheck.reference.tables import load_rows
from claimcheck.reference.tenure import Membership, first_day, last_day

# An undated article may speak of any time since then.
HORIZON: Final = date(2010, 1, 1)
LEAST_OWN: Final = 0.7  # a family name alone is enough beside the office
_RARE: Final = 3  # so many persons of a polity may bear a family name that tells one of them
_DEPUTIES: Final = ("deputy_", "vice_", "lieutenant_")


class EarlierLeader(msgspec.Struct, frozen=True):
    """Somebody who led a polity before the record begins, and of whom news still speaks."""

    polity: str
    name: str


class Attribution(msgspec.Struct, frozen=True, kw_only=True):
    """A person in an office, as an article has it.

    Attributes:
        person: Name as written.
        title: Title as written.
        offices: Offices of the record.
        polity: Polity of the record.
        status: Status as the article has it.
        earliest: First day it can speak of.
        latest: Last day it can speak of; `date.max` if that is open.
        is_dated: Whether these days are known.
    """

    person: str
    title: str
    offices: tuple[str, ...]
    polity: str
    status: OfficeStatus | None
    earliest: date
    latest: date
    is_dated: bool

    def tenures(self) -> tuple[Membership, ...]:
        """Return all tenures on record of the post, worded as the title may be."""
        found = (m for office in self.offices for m in officials().tenures(office, self.polity))
        return tuple(sorted((m for m in found if fits_role(self.title, m.role)), key=lambda m: m.start_date))

    def own(self) -> tuple[Membership, ...]:
        """Return the tenures of the post of persons who bear the name, a family name alone included."""
        return tuple(m for m in self.tenures() if is_named(m, self.person, LEAST_OWN))

    def speaks_of(self, membership: Membership) -> bool:
        """Whether the tenure may run on a day that the article can speak of."""
        return membership.overlaps(self.earliest, self.latest)


def attribution(
    *,
    person: str,
    title: str,
    office_ids: tuple[str, ...],
    polity_id: str | None,
    status: OfficeStatus | None,
    earliest: str | None,
    latest: str | None,
    is_dated: bool,
) -> Attribution | None:
    """Bring what an article says into the terms of the record.

    Returns:
        The attribution; null if title and caller name no office of the record, or no polity can be told.
    """
    offices, polity = _post(person, title, office_ids, polity_id)
    if status == "deputy":
        offices = tuple(filter(None, (o if o.startswith(_DEPUTIES) else deputy_of(o) for o in offices)))
    if not offices or not polity:
        return None
    has_days = bool(earliest or latest)
    return Attribution(
        person=person,
        title=title,
        offices=offices,
        polity=polity,
        status=status,
        earliest=first_day(earliest) if earliest else first_day(latest) if latest else HORIZON,
        latest=last_day(latest) if latest else last_day(earliest) if earliest else date.max,
        is_dated=is_dated or has_days,
    )


def is_named(membership: Membership, name: str, least: float) -> bool:
    """Whether the holder of a tenure bears a name, with at least that score."""
    holder = officials().person(membership.person_id)
    return holder is not None and holder.matches(name) >= least


def known_persons(name: str) -> tuple[Person, ...]:
    """Return the persons of the record whose full name it is; a family name alone is nobody's full name."""
    return officials().known_as(name) if len(name_words_of(name)) > 1 else ()


def slip_of(name: str, polity: str) -> Person | None:
    """Return the person of a polity whose family name is right and whose given name is not.

    Args:
        name: Full name as written, `Vladimir Nebenzia`.
        polity: Polity of the record.

    Returns:
        The only person of the polity with that family name; null if the name has one word or an initial, if there is
        no such person or more than one, if the given name fits, or if a leader of earlier times bore the name.
    """
    words = name_words_of(name)
    family = family_name(name)
    if len(words) == 1 or any(len(word) == 1 for word in words) or is_earlier_leader(name, polity):
        return None
    bearers = [c.person for c in officials().persons(family) if any(post.polity == polity for post in c.person.posts)]
    alike = [p for p in bearers if family_name(p.name) == family] or [
        p for p in bearers if likeness(family, family_name(p.name)) >= SAME_SKELETON
    ]
    if len(alike) != 1 or len(bearers) > _RARE or alike[0].matches(name) >= SAME_PERSON:
        return None
    given = [word for word in words if word != family]
    return None if any(likeness(word, other) for word in given for other in _given_names(alike[0])) else alike[0]


def likely_slip_of(name: str, polity: str) -> Person | None:
    """Return the person of `slip_of` if nothing but the name tells it: a rare family name, the same initial.

    A person who does not hold the office that the article says is told by the family name alone, so nobody else of the
    whole record may bear it.
    """
    person = slip_of(name, polity)
    if person is None or len(officials().persons(family_name(name))) > 1:
        return None
    initials = {word[0] for word in name_words_of(name) if word != family_name(name)}
    return person if initials & {word[0] for word in _given_names(person)} else None


def is_earlier_leader(name: str, polity: str) -> bool:
    """Whether a leader of the polity from before the record bore the name (Pierre Trudeau)."""
    return any(same_person(name, leader) >= SAME_PERSON for leader in _earlier_leaders().get(polity, ()))


def _given_names(person: Person) -> list[str]:
    family = family_name(person.name)
    return [w for each in (person.name, *person.other_names) for w in name_words_of(each) if not likeness(w, family)]


@cache
def _earlier_leaders() -> dict[str, list[str]]:
    table: dict[str, list[str]] = {}
    for row in load_rows("officials/earlier_leaders.csv", EarlierLeader):
        table.setdefault(row.polity, []).append(row.name)
    return table


def _post(
    person: str, title: str, offices: tuple[str, ...], polity_id: str | None
) -> tuple[tuple[str, ...], str | None]:
    """Return the offices and the polity, from the caller, else from the title, else from the person."""
    offices = offices or office_ids(title, polity_id)
    if polity_id:
        codes = polity_codes(polity_id) if polity_id.startswith("gn:") else (polity_id,)
        return offices, next((c for c in codes if any(officials().tenures(o, c) for o in offices)), None)
    named = [post for post in posts(title) if post.polity]
    if named:
        return tuple(post.office for post in named if post.polity == named[0].polity), named[0].polity
    return offices, _polity_of(person, offices)


def _polity_of(person: str, offices: tuple[str, ...]) -> str | None:
    """Return the one polity whose minister a known person can be taken for, if the title does not say of which."""
    known = known_persons(person)
    held = {post.polity for each in known for post in each.posts if post.office in offices}
    is_minister = bool(offices) and all(o.endswith("minister") or o == "head_of_government" for o in offices)
    of_any = {post.polity for each in known for post in each.posts} if is_minister else set()
    return next((next(iter(group)) for group in (held, of_any) if len(group) == 1), None)
