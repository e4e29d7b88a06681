"""Whether time grows with the length of a text, measured at n and 2n."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

MOST_GROWTH = 3.0  # of squares it is 4
TOO_SHORT_TO_TELL = 0.004
TOO_LONG = 0.6
TRIES = 8


class TookTooLong(Exception): ...


def is_linear(task: Callable[[str], object], once: str, twice: str) -> bool:
    """Compare the shortest of several times: other processes slow some measurements, never all."""
    short = long = TOO_LONG
    for _ in range(TRIES):
        long = min(long, seconds(task, twice))
        if long < TOO_SHORT_TO_TELL:
            return True
        short = min(short, seconds(task, once))
        if long >= TOO_LONG:
            return False
        if long < MOST_GROWTH * short:
            return True
    return False


def seconds(task: Callable[[str], object], text: str) -> float:
    """Seconds of work, at most `TOO_LONG`."""
    start = time.thread_time()
    try:
        with limit(TOO_LONG):
            task(text)
    except TookTooLong:
        return TOO_LONG
    return min(time.thread_time() - start, TOO_LONG)


@contextmanager
def limit(seconds: float) -> Iterator[None]:
    """Stop the block when it has worked so long.

    Raises:
        TookTooLong: It has.
    """

    def stop(*_: object) -> None:
        raise TookTooLong

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
