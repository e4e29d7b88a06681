"""The engine of several processes on one machine."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from itertools import chain
from typing import Final

from claimcheck.engine.pool import Pool
from claimcheck.engine.serial import Serial
from claimcheck.engine.work import (
    Cut,
    Entry,
    Lost,
    UnitWork,
    Work,
    entries,
    packed_batches,
    single_documents,
    work_on_batch,
)
from claimcheck.errors import EngineError
from claimcheck.records.document import Document

# Two workers need some three seconds to start; below this much text one process is done sooner.
BREAK_EVEN: Final = 400_000
_MOST_DEATHS: Final = 5
_AHEAD: Final = 3  # units in the pool for each worker: one at work, others that it need not wait for


class Processes:
    """Works in worker processes; few articles are worked on in the caller's own.

    Workers import the main module of the caller anew, so a script has to begin its work below
    `if __name__ == "__main__":`.

    Args:
        jobs: How many workers; one for each core that may be used, if not given.
        preload: Modules that workers find imported.
        break_even: Code points below which no worker is started, `BREAK_EVEN` if not given.
    """

    def __init__(self, jobs: int | None = None, *, preload: Sequence[str] = (), break_even: int | None = None) -> None:
        self._jobs = jobs or usable_cores()
        self._preload = preload
        self._break_even = BREAK_EVEN if break_even is None else break_even

    def map(self, work: Work, documents: Iterable[Document]) -> Iterator[Entry]:
        """Yield an entry for each document, in order; as `Engine.map`.

        An article that makes its worker die is one failed row, too.
        """
        stream = iter(documents)
        first, is_all = _first(stream, self._break_even)
        if self._jobs == 1 or is_all:
            yield from Serial().map(work, chain(first, stream))
            return
        units = packed_batches(chain(first, stream))
        for done in self.run(partial(work_on_batch, work=work), units, single_documents):
            yield from entries(done)

    def run(self, work: UnitWork, units: Iterable[bytes], cut: Cut) -> Iterator[bytes | Lost]:
        """Yield what comes of each unit, in order; as `Engine.run`."""
        if self._jobs == 1:
            yield from Serial().run(work, units, cut)
            return
        pool, alone = Pool(self._jobs, self._preload), Alone(self._preload)
        waiting: deque[tuple[bytes, Future[bytes]]] = deque()
        try:
            for unit in units:
                waiting.append((unit, pool.submit(work, unit)))
                if len(waiting) > self._jobs * _AHEAD:
                    yield from _finished(work, *waiting.popleft(), cut, alone)
            while waiting:
                yield from _finished(work, *waiting.popleft(), cut, alone)
        finally:
            alone.stop()
            pool.stop()


class Alone:
    """Works on one part after the other, each the only one at work: if the worker dies, it is of that part.

    Args:
        preload: Modules that workers find imported.
    """

    def __init__(self, preload: Sequence[str]) -> None:
        self._preload = preload
        self._pool: Pool | None = None
        self._deaths = 0

    def work_on(self, work: UnitWork, part: bytes) -> bytes | Lost:
        """Work on a part.

        Raises:
            EngineError: Workers die whatever they are given.
        """
        self._pool = self._pool or Pool(1, self._preload)
        try:
            done = self._pool.submit(work, part).result()
        except BrokenProcessPool as error:
            self._deaths += 1
            if self._deaths == _MOST_DEATHS:
                raise EngineError(
                    f"{_MOST_DEATHS} worker processes in a row died",
                    hint="Is there memory for them? `--jobs 1` works without; a script that asks for processes has to "
                    'begin below `if __name__ == "__main__":`.',
                ) from error
            return Lost(part)
        self._deaths = 0
        return done

    def stop(self) -> None:
        """End the worker."""
        if self._pool is not None:
            self._pool.stop()


def _finished(work: UnitWork, unit: bytes, future: Future[bytes], cut: Cut, alone: Alone) -> Iterator[bytes | Lost]:
    try:
        yield future.result()
    except BrokenProcessPool:
        for part in cut(unit):
            yield alone.work_on(work, part)


def usable_cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _first(stream: Iterator[Document], most: int) -> tuple[list[Document], bool]:
    """Take documents until they hold `most` code points; tell whether these are all."""
    taken: list[Document] = []
    size = 0
    for document in stream:
        taken.append(document)
        size += len(document.text)
        if size >= most:
            return taken, False
    return taken, True
