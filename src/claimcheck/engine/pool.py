"""A pool of worker processes that is renewed now and then, and rebuilt when it breaks."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from typing import Final

from claimcheck.engine.work import UnitWork

# The vocabulary of a language model grows with what it reads: workers that have read some 6,000 articles are replaced.
UNITS_OF_A_WORKER: Final = 200


class Pool:
    """Worker processes.

    Args:
        jobs: How many.
        preload: Modules that workers find imported.
    """

    def __init__(self, jobs: int, preload: Sequence[str]) -> None:
        method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
        context = multiprocessing.get_context(method)
        if method == "forkserver":
            context.set_forkserver_preload(list(preload))
        self._make = partial(ProcessPoolExecutor, jobs, mp_context=context, initializer=_begin)
        self._most = jobs * UNITS_OF_A_WORKER
        self.renew()

    def submit(self, work: UnitWork, unit: bytes) -> Future[bytes]:
        """Give a unit to a worker."""
        if self._left == 0:
            self.close()
            self.renew()
        self._left -= 1
        try:
            return self._executor.submit(work, unit)
        except BrokenProcessPool:
            self.renew()
            return self._executor.submit(work, unit)

    def renew(self) -> None:
        """Begin with new workers; the old ones end by themselves."""
        self._executor = self._make()
        self._left = self._most

    def close(self) -> None:
        """Let go of the workers: what waits is dropped, what runs is finished."""
        self._executor.shutdown(wait=False, cancel_futures=False)

    def stop(self) -> None:
        """Drop all that waits, and leave when the workers have finished what they are at."""
        self._executor.shutdown(wait=True, cancel_futures=True)


def _begin() -> None:
    """Leave interrupts to the parent, and do not outlive it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
