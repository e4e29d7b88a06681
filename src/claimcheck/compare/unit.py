"""Comparing as units of work: whole stories, packed, that any process or machine compares without the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from hashlib import blake2b

import msgspec

from claimcheck.compare.shelf import Shelf
from claimcheck.records.capped import Capped
from claimcheck.records.conflict import Conflict
from claimcheck.records.document import Failure
from claimcheck.resources import load_toml


class UnitSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file `data/compare/units.toml`."""

    claims: int
    break_even: int


@cache
def unit_settings() -> UnitSettings:
    """Return how comparing is cut into units."""
    return load_toml("compare/units.toml", UnitSettings)


class Unit(msgspec.Struct, frozen=True):
    """Stories to compare.

    Attributes:
        stories: The claims of each, packed as on the shelf.
        sources: For each of their documents that is a copy the id of the text that it was made of.
        relations: Whether pairs that are no conflict are wanted, too.
    """

    stories: list[list[bytes]]
    sources: dict[str, str]
    relations: bool


class Compared(msgspec.Struct, frozen=True):
    """What came of a unit.

    Attributes:
        conflicts: The conflicts, story by story.
        told: The relations that are none, if they were wanted.
        capped: What was left out, a record for each type of conflict.
        failures: Stories that could not be compared, by the path of their first article.
        pairs: How many pairs of claims were compared, those told apart at a glance included.
    """

    conflicts: list[Conflict]
    told: list[Conflict]
    capped: list[Capped]
    failures: list[Failure]
    pairs: int = 0


_ENCODER = msgspec.msgpack.Encoder()
_UNITS = msgspec.msgpack.Decoder(Unit)
_COMPARED = msgspec.msgpack.Decoder(Compared)


def units(shelf: Shelf, stories: Iterable[list[str]], sources: Mapping[str, str], *, relations: bool) -> Iterator[Unit]:
    """Cut stories into units.

    Args:
        shelf: The claims.
        stories: The documents of each story.
        sources: For each document the id of the text that it was made of.
        relations: Whether pairs that are no conflict are wanted, too.
    """
    for batch in batches(stories, shelf.count):
        yield _unit(shelf, batch, sources, relations=relations)


def batches(stories: Iterable[list[str]], count: Callable[[list[str]], int]) -> list[list[list[str]]]:
    """Put stories together, about so many claims as a unit holds; a larger story is a unit of its own.

    Which go together is told by a hash of their first documents, so that a new story touches one unit only.

    Args:
        stories: The documents of each story.
        count: From the documents of a story to the number of their claims.

    Returns:
        The stories of each unit, the largest units first: whoever gets these must not begin with them at the end.
    """
    most = unit_settings().claims
    sizes = {min(documents): (count(documents), documents) for documents in stories}
    small = sum(size for size, _ in sizes.values() if size < most)
    groups = 1
    while groups * most < small:
        groups *= 2
    members: dict[str | int, list[str]] = defaultdict(list)
    for first, (size, _) in sizes.items():
        members[first if size >= most else int.from_bytes(blake2b(first.encode()).digest()) % groups].append(first)
    units = sorted((-sum(sizes[first][0] for first in firsts), sorted(firsts)) for firsts in members.values())
    return [[sizes[first][1] for first in firsts] for _, firsts in units]


def _unit(shelf: Shelf, stories: list[list[str]], sources: Mapping[str, str], *, relations: bool) -> Unit:
    copies = {name: sources[name] for story in stories for name in story if sources[name] != name}
    return Unit([shelf.packed(story) for story in stories], copies, relations)


def single_stories(unit: bytes) -> list[bytes]:
    """Cut an encoded unit into units of one story."""
    whole = _UNITS.decode(unit)
    return [encode(Unit([story], whole.sources, whole.relations)) for story in whole.stories]


def encode(record: Unit | Compared) -> bytes:
    """Encode a unit, or what came of it, for transport."""
    return _ENCODER.encode(record)


def decode_unit(data: bytes) -> Unit:
    """Decode a unit."""
    return _UNITS.decode(data)


def decode_compared(data: bytes) -> Compared:
    """Decode what came of a unit."""
    return _COMPARED.decode(data)
