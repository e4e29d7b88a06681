"""Time grows with the length of a text, whatever is in it: for grammars what `test_patterns.py` is for patterns."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.timing import is_linear

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


@pytest.mark.parametrize("name", TASKS)
@pytest.mark.parametrize("piece", PIECES, ids=repr)
def test_time_grows_with_the_length(name, piece):
    once = (piece * LENGTH)[:LENGTH]
    assert is_linear(TASKS[name], once, once + once)
