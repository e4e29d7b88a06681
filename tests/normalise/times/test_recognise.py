"""Times: what is one, what is none, and where it ends."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.normalise.edtf import bounds
from claimcheck.normalise.times.anchor import Anchor
from claimcheck.normalise.times.patterns import pattern_table, patterns
from claimcheck.normalise.times.recognise import find_times
from claimcheck.normalise.times.resolve import resolve

EXAMPLES = [(row.name, example) for row in pattern_table().pattern for example in row.examples]
ANCHORS = (Anchor(dt.date(2024, 10, 24)), Anchor(dt.date(2024, 10, 24), is_future=True), Anchor())


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_examples_of_the_data_file(name, example):
    """Each is matched whole by a pattern of its name, but for what stands around it; and it is found in a text."""
    inside = [match[0] for row in patterns() if row.name == name for match in row.pattern.finditer(example)]
    assert inside
    assert max(map(len, inside)) >= len(example.split()[-1])
    assert find_times(f"It happened for {example}.")


@pytest.mark.parametrize("example", [example for _, example in EXAMPLES])
def test_examples_resolve(example):
    for anchor in ANCHORS:
        assert all(resolve(raw, anchor) is not None for raw in find_times(example))


def test_every_pattern_has_a_reading():
    from claimcheck.normalise.times.resolve import _READINGS

    assert {row.name for row in patterns()} == set(_READINGS)


@pytest.mark.parametrize(
    "text",
    [
        "It may rain.",
        "May said no.",
        "They march on Rome.",
        "March of the penguins",
        "A second man died.",
        "for the second time",
        "The Sun newspaper",
        "The cat sat.",
        "He was wed in a church.",
        "2,024 people",
        "2024 people",
        "$2024",
        "1999 km",
        "the Washington Post",
        "spring rolls",
        "a fall in prices",
        "9/11",
        "a 3.5 share",
        "Jan Kowalski said",
        "April Jones said",
    ],
)
def test_no_times(text):
    assert [raw.exact for raw in find_times(text)] == []


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("He came in May and left in June.", ["May", "June"]),
        ("On Monday and Tuesday", ["Monday", "Tuesday"]),
        ("on Friday, Oct. 18, at noon", ["Friday, Oct. 18", "noon"]),
        ("between 2018 and 2021", ["2018", "2021"]),
        ("since March", ["March"]),
        ("from 9 a.m. to 5 p.m.", ["9 a.m.", "5 p.m."]),
        ("two days after the vote on 5 May", ["two days", "5 May"]),
        ("Sept. 11, 2001, attacks", ["Sept. 11, 2001"]),
        ("in the morning of 5 May", ["the morning of 5 May"]),
        ("On 5 May 2024, 300 men left", ["5 May 2024"]),
        ("On 5 May 12 men left", ["5 May"]),
        ("in 2023, 14 died", ["2023"]),
    ],
)
def test_spans(text, exact):
    assert [raw.exact for raw in find_times(text)] == exact


PIECES = st.sampled_from(
    [example for _, example in EXAMPLES]
    + ["on", "in", "Monday", "May", "2024", "31", "June", "-", ",", "at", "9:30", "p.m.", "last", "the", "quarter", "0"]
)
TEXTS = st.lists(PIECES | st.text(max_size=6), max_size=12).map(" ".join)


@given(TEXTS)
def test_times_lie_in_the_text_apart_from_each_other(text):
    found = find_times(text)
    assert all(text[raw.start : raw.end] == raw.exact for raw in found)
    assert all(one.end <= two.start for one, two in pairwise(found))


@given(TEXTS, st.none() | st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31)), st.booleans())
def test_bounds_follow_from_the_edtf_and_are_in_order(text, published, is_future):
    for raw in find_times(text):
        found = resolve(raw, Anchor(published, None, is_future))
        if found is not None:
            assert bounds(found.edtf) == (found.earliest, found.latest)
            assert not found.earliest or not found.latest or found.earliest <= found.latest
