"""Comparison spread over the engine that the settings name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain
from math import inf
from typing import Final, NamedTuple

import msgspec

from claimcheck.compare.disputes import compare_unit, lost_story
from claimcheck.compare.features import Features, features_of, group_features
from claimcheck.compare.find import find, join
from claimcheck.compare.shelf import Shelf, unpack
from claimcheck.compare.unit import Compared, decode_compared, encode, single_stories, unit_settings, units
from claimcheck.engine.work import Engine, Lost
from claimcheck.errors import StoryFailed
from claimcheck.garbage import uncollected
from claimcheck.pipeline.engines import held, make_engine
from claimcheck.records.capped import Capped
from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Conflict
from claimcheck.records.document import Failure
from claimcheck.reference.additions import using
from claimcheck.settings import Settings

# What a worker finds imported when it begins.
_PRELOAD: Final = ("claimcheck.pipeline.comparing",)

_ENCODER: Final = msgspec.msgpack.Encoder()
_DOCUMENTS: Final = msgspec.msgpack.Decoder(list[list[bytes]])
_FEATURES: Final = msgspec.msgpack.Decoder(list[Features])


class Gathered(NamedTuple):
    """Claims with the features of their documents, null where these were not worth finding apart."""

    shelf: Shelf
    features: dict[str, Features] | None


def gather(claims: Iterable[Claim], settings: Settings) -> Gathered:
    """Gather claims; of many, find the features of their documents meanwhile, in the engine that the settings name.

    Args:
        claims: Claims of any number of documents, in any order.
        settings: Settings.

    Raises:
        EngineError: Worker processes cannot be used.
    """
    shelf = Shelf()
    filling = shelf.fill(claims)
    least = 0 if settings.engine == "ray" else inf if settings.jobs == 1 else unit_settings().break_even
    first: list[tuple[str, int]] = []
    size = 0
    for name, number in filling:
        first.append((name, number))
        size += number
        if size >= least:
            return Gathered(shelf, _spread_features(chain(first, filling), shelf, make_engine(settings, _PRELOAD)))
    return Gathered(shelf, None)


def _spread_features(filling: Iterable[tuple[str, int]], shelf: Shelf, engine: Engine) -> dict[str, Features]:
    names: list[str] = []
    batches = _batches(_whole(filling, shelf), names)
    units = (_ENCODER.encode([shelf.packed((name,)) for name in batch]) for batch in batches)
    found: list[Features] = []
    for done in engine.run(find_features, units, single_documents):
        found += _FEATURES.decode(find_features(done.unit) if isinstance(done, Lost) else done)
    return dict(zip(names, found, strict=True))


def _whole(filling: Iterable[tuple[str, int]], shelf: Shelf) -> Iterator[tuple[str, int]]:
    """Yield documents as they come; at the end once more, as a whole, those that have come in several runs."""
    seen: set[str] = set()
    torn: dict[str, None] = {}
    for name, number in filling:
        if name in seen:
            torn[name] = None
        else:
            seen.add(name)
            yield name, number
    yield from ((name, shelf.count((name,))) for name in torn)


def _batches(documents: Iterable[tuple[str, int]], names: list[str]) -> Iterator[list[str]]:
    """Cut documents into batches, about so many claims as a unit holds; their names are noted in order."""
    batch: list[str] = []
    size = 0
    for name, number in documents:
        batch.append(name)
        names.append(name)
        size += number
        if size >= unit_settings().claims:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def find_spread(
    gathered: Gathered,
    capped: list[Capped],
    failures: list[Failure] | None,
    pairs: list[int],
    *,
    relations: bool,
    settings: Settings,
) -> list[Conflict]:
    """Find conflicts in the engine that the settings name; few claims are compared in this process.

    Args:
        gathered: The claims.
        capped: As for `find_conflicts`.
        failures: As for `find_conflicts`.
        pairs: Is given how many pairs of claims were compared.
        relations: As for `find_conflicts`.
        settings: Settings.

    Raises:
        StoryFailed: As for `find_conflicts`.
        EngineError: As for `find_conflicts`.
    """
    shelf, features = gathered
    if features is None:
        return find(shelf, capped, relations=relations, failures=failures, pairs=pairs)
    cut = units(shelf, *group_features(features), relations=relations)
    work = partial(compare_stories, settings=settings)
    done = make_engine(settings, _PRELOAD).run(work, map(encode, cut), single_stories)
    failed: list[Failure] = [] if failures is None else failures
    conflicts = join(map(compared, done), capped, failed, pairs)
    if failures is None and failed:
        raise StoryFailed(failed[0].message)
    return conflicts


def find_features(unit: bytes) -> bytes:
    """Find the features of documents, in any process."""
    with uncollected():
        return _ENCODER.encode([features_of(unpack(packed)) for packed in _DOCUMENTS.decode(unit)])


def single_documents(unit: bytes) -> list[bytes]:
    """Cut a batch into batches of one document."""
    return [_ENCODER.encode([packed]) for packed in _DOCUMENTS.decode(unit)]


def compare_stories(unit: bytes, settings: Settings) -> bytes:
    """Compare a unit, in any process: the work that engines run."""
    with using(held(settings)), uncollected():
        return compare_unit(unit)


def compared(done: bytes | Lost) -> Compared:
    """Read what came of a unit."""
    return lost_story(done.unit) if isinstance(done, Lost) else decode_compared(done)
