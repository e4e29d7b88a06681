"""The engine that the settings name, and what its workers hold."""

from __future__ import annotations

import multiprocessing
from collections.abc import Sequence
from contextlib import ExitStack
from typing import Final

from claimcheck.engine.work import Engine
from claimcheck.pipeline.additions import additions
from claimcheck.reading.source import STDIN
from claimcheck.reference.additions import Additions, in_use, using
from claimcheck.settings import Settings

_HELD: Final = ExitStack()


def make_engine(settings: Settings, preload: Sequence[str] = ()) -> Engine:
    """Return the engine that the settings name, processes if they name none.

    Args:
        settings: Settings; officials or places from standard input can be read by this process only.
        preload: Modules that worker processes find imported.
    """
    if settings.engine == "serial" or STDIN in (settings.officials, settings.places):
        from claimcheck.engine.serial import Serial

        return Serial()
    if settings.engine == "ray":
        from claimcheck.engine.ray import Ray

        return Ray(settings.jobs)
    from claimcheck.engine.processes import Processes

    return Processes(settings.jobs, preload=preload)


def held(settings: Settings) -> Additions:
    """Return what is to be counted in; in a worker it is so from now on, for a worker has no other use."""
    added = additions(settings)
    if added is not in_use() and multiprocessing.parent_process() is not None:
        _HELD.enter_context(using(added))
    return added
