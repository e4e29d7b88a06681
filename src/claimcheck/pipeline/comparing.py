"""Comparison spread over the engine that the settings name."""

from __future__ import annotations

from functools import partial
from typing import Final

import msgspec

from claimcheck.compare.disputes import compare_unit, lost_story
from claimcheck.compare.find import cut, join
from claimcheck.compare.shelf import Shelf
from claimcheck.compare.unit import Compared, decode_compared, encode, single_stories, unit_settings
from claimcheck.engine.work import Lost
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


def find_spread(
    shelf: Shelf,
    capped: list[Capped],
    failures: list[Failure] | None,
    pairs: list[int],
    *,
    relations: bool,
    settings: Settings,
) -> list[Conflict]:
    """Find conflicts in the engine that the settings name; few claims are compared in this process.

    Args:
        shelf: The claims.
        capped: As for `find_conflicts`.
        failures: As for `find_conflicts`.
        pairs: Is given how many pairs of claims were compared.
        relations: As for `find_conflicts`.
        settings: Settings.

    Raises:
        StoryFailed: As for `find_conflicts`.
        EngineError: As for `find_conflicts`.
    """
    if settings.engine == "processes" and shelf.count() < unit_settings().break_even:
        settings = msgspec.structs.replace(settings, engine="serial")
    engine = make_engine(settings, _PRELOAD)
    units = map(encode, cut(shelf, relations=relations))
    done = engine.run(partial(compare_stories, settings=settings), units, single_stories)
    failed: list[Failure] = [] if failures is None else failures
    conflicts = join(map(compared, done), capped, failed, pairs)
    if failures is None and failed:
        raise StoryFailed(failed[0].message)
    return conflicts


def compare_stories(unit: bytes, settings: Settings) -> bytes:
    """Compare a unit, in any process: the work that engines run."""
    with using(held(settings)), uncollected():
        return compare_unit(unit)


def compared(done: bytes | Lost) -> Compared:
    """Read what came of a unit."""
    return lost_story(done.unit) if isinstance(done, Lost) else decode_compared(done)
