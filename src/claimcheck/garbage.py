"""Cyclic garbage: when not to look for it."""

from __future__ import annotations

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager

# So many objects come to be before it is looked for: a command that reads one article makes less of them than starting
# does, and a long one looks a hundred times less often than Python would.
_NEW_OBJECTS = 70_000


def seldom() -> None:
    """Look for cyclic garbage seldom in this process, and not when it ends: for a program, not for a library."""
    gc.set_threshold(_NEW_OBJECTS, *gc.get_threshold()[1:])
    atexit.register(gc.freeze)


@contextmanager
def uncollected() -> Iterator[None]:
    """Leave the search for cyclic garbage until later: it looks at a hundred thousand objects, again and again."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
