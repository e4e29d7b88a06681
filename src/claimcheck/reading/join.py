"""Lines that belong together: hard-wrapped paragraphs, sentences broken across lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from claimcheck.reading.cues import is_byline, is_furniture_line
from claimcheck.reading.dates import is_date_line
from claimcheck.reading.lines import Line

_WRAPPED_WIDTH: Final = range(40, 101)
_WRAPPED_SHARE: Final = 0.25
_FEWEST_WORDS: Final = 4
# A small word or a mark, but no address such as www.example.org.
_GOES_ON: Final = re.compile(r"[a-z][a-z'’-]*+(?![.@/:\w])|[a-z][a-z'’-]*+[.:](?!\S)|[,;)] ?\w")


def join(text: str, found: Sequence[Line]) -> list[Line]:
    """Join the lines of one paragraph into one.

    Args:
        text: The text that they are lines of.
        found: Its lines.

    Returns:
        Lines whose text may hold newlines.
    """
    groups: list[list[Line]] = []
    for run in _runs(found):
        is_wrapped = _is_wrapped(run)
        for line in run:
            if groups and _belong(groups[-1][-1], line, is_wrapped=is_wrapped and line is not run[0]):
                groups[-1].append(line)
            else:
                groups.append([line])
    return [_joined(text, group) for group in groups]


def _joined(text: str, group: Sequence[Line]) -> Line:
    first, last = group[0], group[-1]
    return Line(first.start, last.end, text[first.start : last.end], first.is_apart)


def _runs(found: Sequence[Line]) -> list[list[Line]]:
    runs: list[list[Line]] = []
    for line in found:
        if line.is_apart:
            runs.append([])
        runs[-1].append(line)
    return runs


def _is_wrapped(run: Sequence[Line]) -> bool:
    """Whether the lines of a run were cut at a width, in the middle of sentences."""
    if len(run) < 2 or max(len(line.text) for line in run) not in _WRAPPED_WIDTH:
        return False
    cuts = sum(_is_cut(first, second) for first, second in pairwise(run))
    return cuts >= _WRAPPED_SHARE * (len(run) - 1)


def _is_cut(first: Line, second: Line) -> bool:
    return not first.ends_sentence and not first.text.endswith(":") and bool(_GOES_ON.match(second.text))


def _belong(first: Line, second: Line, *, is_wrapped: bool) -> bool:
    if second.is_list_item or _stands_alone(first) or _stands_alone(second):
        return False
    if is_wrapped:
        return True
    return _is_cut(first, second) and (first.words >= _FEWEST_WORDS or not second.is_apart)


def _stands_alone(line: Line) -> bool:
    return is_furniture_line(line.text) or is_date_line(line.text) or is_byline(line.text)
