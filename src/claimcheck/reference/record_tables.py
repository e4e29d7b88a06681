"""The tables of a record: memberships, persons, and an index of their names, as shipped or as a user adds them.

The tables of a user lie in one file, one section each, behind a first line with the digest of the rest: a file that is
damaged is told from one that is whole before anything is believed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from hashlib import blake2b
from typing import Final, cast

import msgspec

from claimcheck.errors import DataError
from claimcheck.reference.names import blocking_keys, family_words
from claimcheck.reference.spelling import skeleton, spoken_form
from claimcheck.reference.tables import SortedLines
from claimcheck.reference.tenure import Confidence, EndKind, Membership, Status, last_day

SOURCES: Final = {"w": "wikidata", "f": "cia_factbook", "p": "public_record"}
HEADER: Final = b"#claimcheck officials 1\t"
_DIGEST_BYTES: Final = 16


class Tables(msgspec.Struct, frozen=True, kw_only=True):
    """The tables of one record.

    Attributes:
        name: What an error calls the file.
        memberships: Who held which post, by polity and office.
        persons: Names and posts of the persons, by identifier.
        names: Persons by the consonants of the words of their names.
        has_letters: Whether sources are letters (see `SOURCES`).
    """

    name: str
    memberships: SortedLines
    persons: SortedLines
    names: SortedLines
    has_letters: bool

    def membership(self, row: list[str]) -> Membership:
        """Return a row of the memberships.

        Raises:
            DataError: It is none.
        """
        try:
            polity, office, start, end, person_id, status, confidence, end_kind, as_of, sources, role = row
            for day in (start, end or start, as_of or start):
                last_day(day)
            named = tuple(SOURCES[letter] for letter in sources) if self.has_letters else _parts(sources)
        except (ValueError, KeyError) as error:
            raise damaged(self.name) from error
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
            sources=named,
        )

    def person(self, person_id: str) -> tuple[str, tuple[str, ...], tuple[str, ...]] | None:
        """Return name, other names and posts (`RUS:foreign_minister`) of a person, null if there is none.

        Raises:
            DataError: The row is none of a person.
        """
        rows = self.persons.find(person_id)
        if not rows:
            return None
        try:
            _, name, others, posts = rows[0]
        except ValueError as error:
            raise damaged(self.name) from error
        return name, _parts(others), _parts(posts)

    def bearers(self, key: str) -> tuple[dict[str, list[str]], list[str]]:
        """Return the persons of each spoken family name that has the key, and those of whom another word has it.

        Raises:
            DataError: The row is none of the index.
        """
        rows = self.names.find(key)
        if not rows:
            return {}, []
        try:
            _, families, others = rows[0]
        except ValueError as error:
            raise damaged(self.name) from error
        cells = (cell.split(" ") for cell in _parts(families))
        return {family: persons for family, *persons in cells}, others.split()


@cache
def shipped_tables() -> Tables:
    """Return the record that is shipped."""
    return Tables(
        name="data/officials",
        memberships=SortedLines.shipped("officials/memberships.tsv"),
        persons=SortedLines.shipped("officials/persons.tsv"),
        names=SortedLines.shipped("officials/person_names.tsv"),
        has_letters=True,
    )


def unpack(data: bytes, name: str) -> Tables:
    """Open tables that `pack` has written.

    Args:
        data: The content of the file.
        name: What an error calls it.

    Raises:
        DataError: The file is damaged.
    """
    header, _, body = data.partition(b"\n")
    if header != HEADER + _digest(body):
        raise damaged(name)
    return Tables(
        name=name,
        memberships=SortedLines(data, "m"),
        persons=SortedLines(data, "p"),
        names=SortedLines(data, "n"),
        has_letters=False,
    )


def pack(names: Mapping[str, Sequence[str]], memberships: Iterable[Membership]) -> bytes:
    """Write memberships and persons as tables in one file.

    Args:
        names: The names of each person, the one to show first.
        memberships: The tenures; no cell may hold a tab or line break, no identifier a space.
    """
    posts: dict[str, set[str]] = defaultdict(set)
    lines: set[str] = set()
    for m in memberships:
        posts[m.person_id].add(f"{m.polity}:{m.office}")
        status = "" if m.status == "full" else m.status
        confidence = "" if m.confidence == "high" else m.confidence
        head = ("m", m.polity, m.office, m.start_date, m.end_date or "", m.person_id, status, confidence)
        lines.add("\t".join((*head, m.end_kind, m.as_of or "", "|".join(m.sources), m.role)))
    held = {person_id: names[person_id] for person_id in posts}
    for person_id, (name, *others) in held.items():
        lines.add("\t".join(("p", person_id, name, "|".join(others), "|".join(sorted(posts[person_id])))))
    lines |= {"\t".join(("n", *row)) for row in name_index(held)}
    body = b"".join(line + b"\n" for line in sorted(line.encode() for line in lines))
    return HEADER + _digest(body) + b"\n" + body


def name_index(names: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str, str]]:
    """Yield, for the consonants of each word of a name, the persons whose family name it is, and those of other words.

    Args:
        names: All names of each person.
    """
    families: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    others: dict[str, set[str]] = defaultdict(set)
    for person_id, borne in names.items():
        called = {word for name in borne for word in family_words(name)}
        for word in called:
            families[skeleton(word)][spoken_form(word)].add(person_id)
        for key in {key for name in borne for key in blocking_keys(name)} - set(map(skeleton, called)):
            others[key].add(person_id)
    for key in {*families, *others}:
        spoken = families[key]
        grouped = "|".join(" ".join((word, *sorted(spoken[word]))) for word in sorted(spoken))
        yield key, grouped, " ".join(sorted(others[key]))


def damaged(name: str) -> DataError:
    """Return the error of tables that cannot be believed."""
    return DataError(
        f"{name} is damaged, or was written by another version",
        hint="Run `claimcheck officials import FILE` again, or delete it.",
    )


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


def _digest(body: bytes) -> bytes:
    return blake2b(body, digest_size=_DIGEST_BYTES).hexdigest().encode()
