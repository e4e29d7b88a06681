"""Line and column of an offset."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache


def position(text: str, offset: int) -> tuple[int, int]:
    """Return line and column, both from 1, of a code point of a text.

    Asking for many offsets of one text costs one pass over it.
    """
    starts = _line_starts(text)
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1


@lru_cache(maxsize=8)
def _line_starts(text: str) -> tuple[int, ...]:
    starts = [0]
    while (newline := text.find("\n", starts[-1])) >= 0:
        starts.append(newline + 1)
    return tuple(starts)
