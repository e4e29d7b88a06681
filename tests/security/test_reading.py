"""Hostile articles: any unit repeated without end is laid out in bounded work, and nothing is raised."""

import pytest

from claimcheck.reading.layout import layout
from claimcheck.records.document import Document

LENGTH = 100_000  # patterns that take more than linear time would not come back from this
UNITS = [
    "a", "1", "A", ",", "A ", "a b ", "((", "- ", "Oct ", "17 Oct 2024 ", "Posted: ", "SEOUL, ", "(A) ", "A. ", "…",
    "a\n", "A\n\n", "< li >", "li >", " p >", ">", "aaaaB", "@", "by A ", "By A, ", "Read more: ", "copyright ",
    "1:31 a", "---\n", "title: a\n", "# ", "> ", "1. ", "1/1/2024 ", "2024-10-17", "at 1:00 ", " ,a", "\u00a0",
    "x...\n17 October 2024\n", "\u2028", "Related\n", "Related\nA title\nA short blurb of it.\n\n", "A heading\n\n",
]  # fmt: skip


@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_one_unit_without_end(unit):
    text = (unit * (LENGTH // len(unit) + 1))[:LENGTH]
    found = layout(Document.from_text(text, "a"))
    assert all(block.end <= LENGTH for block in found.blocks)


@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_one_unit_without_end_in_one_line_of_an_article(unit):
    text = "The army sent men on Monday.\n" + (unit * 400).replace("\n", " ") + "\nAnother line follows here."
    layout(Document.from_text(text, "a"))
