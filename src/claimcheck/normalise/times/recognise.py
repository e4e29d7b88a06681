"""Find time expressions in a text, unresolved."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.normalise.times.patterns import patterns, triggered
from claimcheck.normalise.times.words import time_words

_LONGEST_WORD = 40


class RawTime(NamedTuple):
    """A time expression before it is anchored; offsets are code points of the text."""

    start: int
    end: int
    exact: str
    name: str
    groups: dict[str, str]


def find_times(text: str) -> list[RawTime]:
    """Find the time expressions of a text; where patterns overlap, the longest from the left wins.

    Args:
        text: One sentence or more.

    Returns:
        Disjoint expressions in order.
    """
    awake = triggered(text)
    if not awake:
        return []
    found = []
    for rank, (name, trigger, pattern) in enumerate(patterns()):
        if trigger in awake:
            found += [(match.start(), -match.end(), rank, name, match) for match in pattern.finditer(text)]
    times: list[RawTime] = []
    last = -1
    for start, minus_end, _, name, match in sorted(found, key=lambda row: row[:3]):
        if start >= last and not _is_word(name, match[0], text, start):
            groups = {key: value for key, value in match.groupdict().items() if value is not None}
            times.append(RawTime(start, -minus_end, match[0], name, groups))
            last = -minus_end
    return times


def _is_word(name: str, exact: str, text: str, start: int) -> bool:
    """Whether a bare `May`, `March`, `Sun` or `Mar` is a word or a name rather than a month."""
    if name != "month" or exact.rstrip(".") not in (
        "May",
        "March",
        "Mar",
        "Jan",
        "Dec",
        "Jun",
        "August",
        "April",
        "June",
    ):
        return False
    before = text[max(0, start - _LONGEST_WORD) : start].split()
    previous = before[-1].lower().strip('(,\u201c"') if before else ""
    follow = text[start + len(exact) : start + len(exact) + 2]
    if exact in ("May", "March", "Mar"):
        return previous not in time_words().before_month
    return follow[:1] == " " and follow[1:2].isupper() and previous not in time_words().before_month
