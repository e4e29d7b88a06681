"""The public record of office-holders: who held which office of which polity, and when (Popolo).

Sources and licences: `data/officials/README.md`. The record is frozen: read `as_of` before calling anybody current.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache, lru_cache
from itertools import permutations
from typing import Final, cast

import msgspec

from claimcheck.reference.names import SAME_PERSON, name_words_of, same_person, same_words
from claimcheck.reference.spelling import skeleton, sound_alike, spoken_form
from claimcheck.reference.tables import SortedLines
from claimcheck.reference.tenure import Confidence, EndKind, Membership, Status, first_day, last_day

SOURCES: Final = {"w": "wikidata", "f": "cia_factbook", "p": "public_record"}
_LEAST_SCORE: Final = 0.6


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """A person of the record (Popolo).

    Attributes:
        person_id: A Wikidata QID, else `<polity>-<slug>`.
        name: Name to show.
        other_names: Other spellings on record.
        posts: The posts ever held.
    """

    person_id: str
    name: str
    other_names: tuple[str, ...]
    posts: tuple[Post, ...]

    def matches(self, name: str) -> float:
        """Return how well a name as written fits, from 0 to 1 (see `names.same_person`)."""
        return max(same_person(name, own) for own in (self.name, *self.other_names))


class Post(msgspec.Struct, frozen=True, order=True):
    """An office of a polity (Popolo).

    Attributes:
        office: Normalised office, `foreign_minister`.
        polity: ISO 3166-1 alpha-3, code of an organisation, or `USA/texas`.
    """

    office: str
    polity: str


class Candidate(msgspec.Struct, frozen=True):
    """A person whom a name may mean, and how well it fits, from 0 to 1."""

    person: Person
    score: float


class Officials:
    """Look-ups in the record. Use `officials()` for the one of this process."""

    def __init__(self) -> None:
        self._memberships = SortedLines("officials/memberships.tsv")
        self._persons = SortedLines("officials/persons.tsv")
        self._names = SortedLines("officials/person_names.tsv")
        self.tenures = lru_cache(maxsize=8192)(self._tenures)
        self._entry = lru_cache(maxsize=32768)(self._load_entry)
        self._bearers = lru_cache(maxsize=16384)(self._load_bearers)
        self._with_key = lru_cache(maxsize=16384)(self._load_key)

    def person(self, person_id: str) -> Person | None:
        """Return the person of an identifier, null if there is none."""
        entry = self._entry(person_id)
        return entry[0] if entry else None

    def _tenures(self, office: str, polity: str) -> tuple[Membership, ...]:
        """Return all memberships of one post, by start."""
        return tuple(map(_membership, self._memberships.starting(f"{polity}\t{office}\t")))

    def persons(self, name: str) -> tuple[Candidate, ...]:
        """Return the persons whom a name as written may mean, the best first.

        Args:
            name: Full name in any transliteration and order, or a family name, with or without titles.

        Returns:
            Candidates with a score of 0.6 and more; from `names.SAME_PERSON` on the name is theirs, a family name
            alone scores less. None if nobody of the record bears the name.
        """
        words = name_words_of(name)
        found = []
        for person, wordings in filter(None, map(self._entry, self._sharing(words))):
            score = max(same_words(words, own) for own in wordings)
            if score >= _LEAST_SCORE:
                found.append(Candidate(person, score))
        return tuple(sorted(found, key=lambda candidate: (-candidate.score, candidate.person.person_id)))

    def known_as(self, name: str) -> tuple[Person, ...]:
        """Return the persons whose full name this is, in some spelling."""
        return tuple(c.person for c in self.persons(name) if c.score >= SAME_PERSON)

    def holders(
        self, offices: Iterable[str], polity: str, earliest: str | None = None, latest: str | None = None
    ) -> tuple[Membership, ...]:
        """Return everybody who may have held one of the offices on some day of an interval, by start.

        Args:
            offices: Normalised offices.
            polity: ISO 3166-1 alpha-3, code of an organisation, or `USA/texas`.
            earliest: First day, month or year, ISO 8601; null for an open interval.
            latest: Last day, month or year; null for an open interval.
        """
        since = first_day(earliest) if earliest else date.min
        until = last_day(latest) if latest else date.max
        found = [
            m for office in dict.fromkeys(offices) for m in self.tenures(office, polity) if m.overlaps(since, until)
        ]
        return tuple(sorted(found, key=lambda m: (m.start_date, m.person_id)))

    def memberships(self, person_id: str) -> tuple[Membership, ...]:
        """Return all tenures of a person, by start."""
        person = self.person(person_id)
        posts = person.posts if person else ()
        found = [m for post in posts for m in self.tenures(post.office, post.polity) if m.person_id == person_id]
        return tuple(sorted(found, key=lambda m: (m.start_date, m.polity, m.office)))

    def search(
        self, name: str | None = None, office: str | None = None, polity: str | None = None, on: str | None = None
    ) -> Iterator[Membership]:
        """Yield the tenures that fit all that is given.

        Args:
            name: Name of a person as written.
            office: Normalised office.
            polity: ISO 3166-1 alpha-3, code of an organisation, or `USA/texas`.
            on: Day, month or year, ISO 8601: tenures that may have run then.

        Raises:
            ValueError: `on` is no date.
        """
        since, until = (first_day(on), last_day(on)) if on else (date.min, date.max)
        if name is not None:
            found: Iterable[Membership] = (
                m for candidate in self.persons(name) for m in self.memberships(candidate.person.person_id)
            )
        elif polity is not None:
            prefix = f"{polity}\t{office}\t" if office else f"{polity}\t"
            found = map(_membership, self._memberships.starting(prefix))
        else:
            found = map(_membership, self._memberships)
        for membership in found:
            fits = office in {None, membership.office} and polity in {None, membership.polity}
            if fits and membership.overlaps(since, until):
                yield membership

    def _load_entry(self, person_id: str) -> tuple[Person, tuple[tuple[str, ...], ...]] | None:
        """A person, and the words of each spelling of the name."""
        rows = self._persons.find(person_id)
        if not rows:
            return None
        _, name, others, posts = rows[0]
        other_names = tuple(others.split("|")) if others else ()
        pairs = (post.rpartition(":") for post in posts.split("|"))
        person = Person(
            person_id=person_id,
            name=name,
            other_names=other_names,
            posts=tuple(Post(office, polity) for polity, _, office in pairs),
        )
        return person, tuple({name_words_of(each) for each in (name, *other_names)})

    def _sharing(self, words: tuple[str, ...]) -> set[str]:
        """The persons who share the family name and another word of a name in some spelling, if it has another."""
        bearers = [self._bearers(word) for word in words if len(word) > 1]
        if len(bearers) == 1:
            return bearers[0][0]
        return set().union(*(family & anywhere for (family, _), (_, anywhere) in permutations(bearers, 2)))

    def _load_bearers(self, word: str) -> tuple[set[str], set[str]]:
        """The persons whose family name is the word in some spelling, and those of whom any word sounds like it."""
        families, anywhere = self._with_key(skeleton(word))
        spoken = spoken_form(word)
        return set().union(*(families[family] for family in families if sound_alike(spoken, family))), anywhere

    def _load_key(self, key: str) -> tuple[dict[str, list[str]], set[str]]:
        """The persons of each spoken family name that has the key, and all of whom any word has it."""
        rows = self._names.find(key)
        if not rows:
            return {}, set()
        cells = (cell.split(" ") for cell in rows[0][1].split("|") if cell)
        families = {family: persons for family, *persons in cells}
        return families, set(rows[0][2].split()).union(*families.values())


@cache
def officials() -> Officials:
    """Return the record of this process."""
    return Officials()


def _membership(row: list[str]) -> Membership:
    polity, office, start, end, person_id, status, confidence, end_kind, as_of, sources, role = row
    return Membership(
        person_id=person_id,
        office=office,
        polity=polity,
        role=role,
        start_date=start,
        end_date=end or None,
        status=cast("Status", status or "full"),
        confidence=cast("Confidence", confidence or "high"),
        end_kind=cast("EndKind", end_kind),
        as_of=as_of or None,
        sources=tuple(SOURCES[letter] for letter in sources),
    )
