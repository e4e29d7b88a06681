"""The public record of office-holders: who held which office of which polity, and when (Popolo).

Sources and licences: `data/officials/README.md`. The record is frozen: read `as_of` before calling anybody current.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache, lru_cache
from heapq import merge
from itertools import chain, groupby, permutations
from operator import itemgetter
from typing import Final

import msgspec

from claimcheck.reference.additions import depends_on_additions, in_use
from claimcheck.reference.names import SAME_PERSON, name_words_of, same_person, same_words
from claimcheck.reference.overlay import laid_over
from claimcheck.reference.record_tables import Tables, shipped_tables, unpack
from claimcheck.reference.spelling import skeleton, sound_alike, spoken_form
from claimcheck.reference.tenure import Membership, first_day, last_day

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
    """Look-ups in the record. Use `officials()` for the one of this process.

    Args:
        tables: The records that it is made of; a later one counts more than those before it (see `overlay`).
    """

    def __init__(self, *tables: Tables) -> None:
        self._tables = tables
        self.tenures = lru_cache(maxsize=8192)(self._tenures)
        self._entry = lru_cache(maxsize=32768)(self._load_entry)
        self._bearers = lru_cache(maxsize=16384)(self._load_bearers)
        self._with_key = lru_cache(maxsize=16384)(self._load_key)

    def person(self, person_id: str) -> Person | None:
        """Return the person of an identifier, null if there is none."""
        entry = self._entry(person_id)
        return entry[0] if entry else None

    def name(self, person_id: str) -> str:
        """Return the name to show for a person, the identifier itself if nobody has it."""
        person = self.person(person_id)
        return person.name if person else person_id

    def _tenures(self, office: str, polity: str) -> tuple[Membership, ...]:
        """Return all memberships of one post, by start."""
        return next(self.posts(polity, office), ())

    def posts(self, polity: str | None = None, office: str | None = None) -> Iterator[tuple[Membership, ...]]:
        """Yield the memberships of each post, by start, the posts by polity and office.

        Args:
            polity: Only the posts of this polity.
            office: Only this post of the polity.
        """
        prefix = f"{polity}\t{office}\t" if polity and office else f"{polity}\t" if polity else ""
        streams = (self._rows(layer, prefix) for layer in range(len(self._tables)))
        for _, found in groupby(merge(*streams), key=itemgetter(0)):
            layers: list[list[Membership]] = [[] for _ in self._tables]
            for _, layer, row in found:
                layers[layer].append(self._tables[layer].membership(row))
            counting = layers[0]
            for newer in layers[1:]:
                counting = laid_over(counting, newer)
            yield tuple(counting)

    def _rows(self, layer: int, prefix: str) -> Iterator[tuple[list[str], int, list[str]]]:
        """The rows of a table that start so, each after its post and the number of the table."""
        for row in self._tables[layer].memberships.starting(prefix):
            yield row[:2], layer, row

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
        else:
            found = chain.from_iterable(self.posts(polity, office))
        for membership in found:
            fits = office in {None, membership.office} and polity in {None, membership.polity}
            if fits and membership.overlaps(since, until):
                yield membership

    def _load_entry(self, person_id: str) -> tuple[Person, tuple[tuple[str, ...], ...]] | None:
        """A person, and the words of each spelling of the name."""
        rows = [row for row in (table.person(person_id) for table in self._tables) if row]
        if not rows:
            return None
        name = rows[0][0]
        others = dict.fromkeys(other for shown, more, _ in rows for other in (shown, *more) if other != name)
        pairs = dict.fromkeys(post.rpartition(":") for _, _, posts in rows for post in posts)
        person = Person(
            person_id=person_id,
            name=name,
            other_names=tuple(others),
            posts=tuple(Post(office, polity) for polity, _, office in pairs),
        )
        return person, tuple({name_words_of(each) for each in (name, *others)})

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
        families: dict[str, list[str]] = {}
        anywhere: set[str] = set()
        for table in self._tables:
            by_family, others = table.bearers(key)
            for family, persons in by_family.items():
                families[family] = [*families.get(family, ()), *persons]
            anywhere.update(others, *by_family.values())
        return families, anywhere


@depends_on_additions
@cache
def officials() -> Officials:
    """Return the record of this process: the shipped one, and what the user adds.

    Raises:
        DataError: What the user adds is damaged.
    """
    added = in_use()
    if added.officials is None:
        return shipped_officials()
    return Officials(shipped_tables(), unpack(added.officials, added.named[0] or "officials"))


@cache
def shipped_officials() -> Officials:
    """Return the record that is shipped, and nothing else."""
    return Officials(shipped_tables())
