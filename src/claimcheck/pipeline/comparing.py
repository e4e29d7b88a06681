"""Comparison spread over the engine that the settings name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

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
from claimcheck.records.conflict import Conflict
from claimcheck.records.document import Failure
from claimcheck.reference.additions import using
from claimcheck.settings import Settings

# What a worker finds imported when it begins.
_PRELOAD: Final = ("claimcheck.pipeline.comparing",)

_ENCODER: Final = msgspec.msgpack.Encoder()
_DOCUMENTS: Final = msgspec.msgpack.Decoder(list[list[bytes]])
_FEATURES: Final = msgspec.msgpack.Decoder(list[Features])


def find_spread(
    shelf: Shelf, capped: list[Capped], failures: list[Failure] | None, *, relations: bool, settings: Settings
) -> list[Conflict]:
    """Find conflicts in the engine that the settings name; few claims are compared in this process.

    Args:
        shelf: The claims.
        capped: As for `find_conflicts`.
        failures: As for `find_conflicts`.
        relations: As for `find_conflicts`.
        settings: Settings.

    Raises:
        StoryFailed: As for `find_conflicts`.
        EngineError: As for `find_conflicts`.
    """
    if settings.engine == "processes" and (settings.jobs == 1 or shelf.count() < unit_settings().break_even):
        return find(shelf, capped, relations=relations, failures=failures)
    engine = make_engine(settings, _PRELOAD)
    cut = units(shelf, *group_features(spread_features(shelf, engine)), relations=relations)
    done = engine.run(partial(compare_stories, settings=settings), map(encode, cut), single_stories)
    failed: list[Failure] = [] if failures is None else failures
    conflicts = join(map(compared, done), capped, failed)
    if failures is None and failed:
        raise StoryFailed(failed[0].message)
    return conflicts


def spread_features(shelf: Shelf, engine: Engine) -> dict[str, Features]:
    """Return the features of each document; they are found in the engine, only the grouping has to be in one place."""
    names = shelf.documents()
    batches = (_ENCODER.encode([shelf.packed((name,)) for name in batch]) for batch in _batches(names, shelf))
    found: list[Features] = []
    for done in engine.run(find_features, batches, single_documents):
        found += _FEATURES.decode(find_features(done.unit) if isinstance(done, Lost) else done)
    return dict(zip(names, found, strict=True))


def _batches(names: Sequence[str], shelf: Shelf) -> Iterator[list[str]]:
    """Cut documents into batches, about so many claims as a unit holds."""
    batch: list[str] = []
    size = 0
    for name in names:
        batch.append(name)
        size += shelf.count((name,))
        if size >= unit_settings().claims:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


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
