"""Time grows with the length of a text, whatever is in it: the one test that measures time.

For each hostile text the time at twice the length must stay well below that of squares (four times as much).
"""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from claimcheck.language.components.quotes import find_quoted
from claimcheck.language.gate import may_hold_claim
from claimcheck.language.sentences import split
from claimcheck.normalise.amounts import read_amounts
from claimcheck.normalise.lexemes import lex
from claimcheck.normalise.times.recognise import find_times
from claimcheck.reading.layout import layout
from claimcheck.records.document import Document

PIECES = [
    "1", ",", "1,", "1.", "1 ", "1,1,", "123,", "1/", "1-", "1:", "-", ".", "?", ". ", "a ", "A ", "a.", "A. ", "a'",
    '"', "'", "“", "\n", " ", "\u00a0", "(", "[", "Monday ", "Monday, ", "May ", "May 1 ", "May 1, ", "at 9 ", "9:30 ",
    "the ", "two ", "two and ", "a hundred ", "million ", "hundreds of ", "a few ", "between 1 and ", "more than ",
    "1 to ", "$", "$1", "% ", "year-", "in the ", "early ", "last ", "not ", "n't ", "said ", "By ", "# ", "> ", "http://",
]  # fmt: skip

TASKS: dict[str, Callable[[str], object]] = {
    "lex": lex,
    "read_amounts": read_amounts,
    "find_times": find_times,
    "split": lambda text: list(split(text, 0, len(text))),
    "gate": may_hold_claim,
    "quotes": lambda text: find_quoted(text, [(0, len(text))]),
    "layout": lambda text: layout(Document.from_text(text, "a")),
}

LENGTH = 6_000
MOST_GROWTH = 3.0
TOO_SHORT_TO_TELL = 0.004
TRIES = 4


def seconds(task: Callable[[str], object], text: str) -> float:
    start = time.thread_time()  # not the wall clock: other processes may run beside this one
    task(text)
    return time.thread_time() - start


@pytest.mark.parametrize("name", TASKS)
@pytest.mark.parametrize("piece", PIECES, ids=repr)
def test_time_grows_with_the_length(name, piece):
    once = (piece * LENGTH)[:LENGTH]
    for _ in range(TRIES):  # a collection of garbage may have slowed one measurement, never all
        long = seconds(TASKS[name], once + once)
        if long < TOO_SHORT_TO_TELL or long < MOST_GROWTH * seconds(TASKS[name], once):
            return
    pytest.fail(f"{name} takes {long:.3f} s for {2 * LENGTH} characters of {piece!r}")
