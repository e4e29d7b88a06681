"""Comparison of whole shards on many machines: files of claims to conflicts, by a shuffle of articles to their stories.

Claims are read where there is room. What is known of an article for grouping comes here, the claims go from where they
were read to where their story is compared. What comes of a unit of stories is kept in a file whose name tells all that
it depends on, so that a run killed at any point goes on where it was.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import partial
from hashlib import blake2b
from importlib import metadata
from typing import Final, NamedTuple

import msgspec

from claimcheck.compare.disputes import compare
from claimcheck.compare.features import Contents, Features, contents_of, digest_of, features_of, group_features
from claimcheck.compare.find import join
from claimcheck.compare.shelf import Shelf, pack, unpack
from claimcheck.compare.unit import Compared, Unit, batches, decode_compared, encode
from claimcheck.engine.shuffle import Parcel, Place, Row, Rows
from claimcheck.garbage import uncollected
from claimcheck.pipeline.claim_files import claims_in
from claimcheck.pipeline.engines import held
from claimcheck.reading.source import named_source
from claimcheck.records.capped import Capped
from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Conflict
from claimcheck.records.document import Failure
from claimcheck.records.vocabulary import KINDS
from claimcheck.reference.additions import in_use, using
from claimcheck.report.summary import ClaimsSummary
from claimcheck.report.unit_folder import UnitFolder
from claimcheck.resources import digest
from claimcheck.settings import Settings

_UNIT_BYTES: Final = 8_000_000
_PARTS: Final = ("compare", "normalise", "records", "reference", "data")


class Found(NamedTuple):
    """What came of a comparison: conflicts and other relations, the figures of the claims, the pairs compared."""

    conflicts: list[Conflict]
    figures: ClaimsSummary
    pairs: int


class Ticket(msgspec.Struct, frozen=True, array_like=True):
    """What goes with the claims of a document to where its story is compared.

    Attributes:
        story: Number of its story in the unit.
        source: The document whose text it copies, null if none.
        key: The key of the unit.
    """

    story: int
    source: str | None
    key: str


class Told(msgspec.Struct, frozen=True, array_like=True):
    """What is told of a document to where they are grouped."""

    features: Features
    contents: Contents


_TOLD: Final = msgspec.msgpack.Decoder(Told)
_TICKETS: Final = msgspec.msgpack.Decoder(Ticket)


def find_in_shards(
    files: Sequence[str],
    *,
    relations: bool,
    settings: Settings,
    folder: UnitFolder | None,
    capped: list[Capped],
    failures: list[Failure],
) -> Found:
    """Find the conflicts among the claims of files, in a Ray cluster.

    Args:
        files: Paths, which all machines see, and addresses of files of claim records.
        relations: As for `find_conflicts`.
        settings: Settings.
        folder: Where what comes of units is kept, for a run that goes on; which all machines see.
        capped: As for `find_conflicts`.
        failures: As for `find_conflicts`.

    Raises:
        InputError: A file cannot be read, or holds something else than claims.
        PackageMissing: Ray or pyarrow is not installed.
    """
    rows = Rows(pack_files, [msgspec.json.encode(unit) for unit in _groups(files)], settings.jobs)
    told = gathered(rows)
    stories, sources = group_features({name: one.features for name, one in told.items()})
    contents = {name: one.contents for name, one in told.items()}
    units = batches(stories, lambda documents: sum(contents[name].claims for name in documents))
    marks = f"{metadata.version('claimcheck')} {in_use().mark(digest(*_PARTS))} relations={relations} ".encode()
    keys = [_digest(marks + digest_of(unit, contents, sources)) for unit in units]
    if folder:
        folder.make()
    places = dict(_places(units, keys, sources, folder))
    work = partial(compare_parcels, relations=relations, settings=settings, folder=folder)
    done = dict(rows.grouped(places, work))
    pairs: list[int] = []
    conflicts = join(_results(keys, done, folder), capped, failures, pairs)
    if folder:
        folder.keep(set(keys))
    return Found(conflicts, _figures(contents.values()), sum(pairs))


def pack_files(unit: bytes) -> Iterator[Row]:
    """Read files, and yield their claims article by article: the work of a mapper."""
    shelf = Shelf(claim for name in msgspec.json.decode(unit, type=list[str]) for claim in claims_in(name))
    for claims in shelf:
        yield Row(claims[0].document_id, _told(claims), pack(claims))


def gathered(rows: Rows) -> dict[str, Told]:
    """Return what is told of each document; those whose claims lie in several files are brought together for it."""
    found: dict[str, Told] = {}
    torn: dict[str, Place] = {}
    for name, told in rows.light():
        if name in found and name not in torn:
            torn[name] = Place(len(torn))
        found[name] = _TOLD.decode(told)
    names = list(torn)
    found.update((names[number], _TOLD.decode(told)) for number, told in rows.grouped(torn, told_of_parcels))
    return found


def told_of_parcels(parcels: list[Parcel]) -> bytes:
    """Tell of a document whose claims lay in several files."""
    return _told(unpack(sorted(parcel.heavy for parcel in parcels)))


def _told(claims: list[Claim]) -> bytes:
    return msgspec.msgpack.encode(Told(features_of(claims), contents_of(claims)))


def compare_parcels(parcels: list[Parcel], *, relations: bool, settings: Settings, folder: UnitFolder | None) -> bytes:
    """Compare the stories of a unit, the work of a reducer; what came of it lies in the folder, or is returned."""
    stories: dict[int, list[bytes]] = defaultdict(list)
    sources: dict[str, str] = {}
    key = ""
    for name, word, packed in sorted(parcels):
        ticket = _TICKETS.decode(word)
        key = ticket.key
        stories[ticket.story].append(packed)
        if ticket.source is not None:
            sources[name] = ticket.source
    with using(held(settings)), uncollected():
        done = compare(Unit([stories[number] for number in sorted(stories)], sources, relations))
    if folder is None or done.failures:  # what failed is tried again by the next run
        return encode(done)
    folder.write(key, encode(done))
    return b""


def _groups(files: Sequence[str]) -> Iterator[list[str]]:
    """Put small files together, so that there are not more units than it takes."""
    group: list[str] = []
    size = 0
    for name in files:
        length = named_source(name).size
        if group and size + length > _UNIT_BYTES:
            yield group
            group, size = [], 0
        group.append(name)
        size += length
    if group:
        yield group


def _places(
    units: Sequence[list[list[str]]], keys: Sequence[str], sources: Mapping[str, str], folder: UnitFolder | None
) -> Iterator[tuple[str, Place]]:
    """Yield where each document goes; those of units that are done go nowhere."""
    for number, (unit, key) in enumerate(zip(units, keys, strict=True)):
        if folder and folder.has(key):
            continue
        for story, documents in enumerate(unit):
            for name in documents:
                ticket = Ticket(story, sources[name] if sources[name] != name else None, key)
                yield name, Place(number, msgspec.msgpack.encode(ticket))


def _results(keys: Sequence[str], done: Mapping[int, bytes], folder: UnitFolder | None) -> Iterator[Compared]:
    for number, key in enumerate(keys):
        given = done.get(number)
        yield decode_compared(given or (folder.read(key) if folder else b""))


def _figures(contents: Collection[Contents]) -> ClaimsSummary:
    kinds: Counter[str] = Counter()
    for one in contents:
        kinds.update(one.kinds)
    return ClaimsSummary(articles=len(contents), claims=kinds.total(), by_kind={kind: kinds[kind] for kind in KINDS})


def _digest(data: bytes) -> str:
    return blake2b(data, digest_size=16).hexdigest()
