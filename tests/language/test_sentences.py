"""Sentences: where one ends, by rule."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.language.sentences import split

LONGEST = 2_000


def sentences(text):
    return [text[start:end] for start, end in split(text, 0, len(text))]


@pytest.mark.parametrize(
    "parts",
    [
        ["One came.", "Two left."],
        ["Who came?", "Nobody!", "Well…", "Two left."],
        ["He said: “We stay.”", "She left."],
        ['He said: "We stay."', "She left."],
        ["(He stayed.)", "She left."],
        ["It rose to 3.5 percent.", "Then it fell."],
        ["The U.S. army left on Monday.", "It came back."],
        ["He lives in the U.S.", "The army left."],
        ["Gen. Ana Ruiz left.", "She came back."],
        ["Mr. Okafor met Dr. Ruiz.", "They spoke."],
        ["J. K. Okafor left.", "She stayed."],
        ["On Oct. 17 it rained.", "Then it stopped."],
        ["It ended at 5 p.m.", "The army left."],
        ["It began at 5 p.m. on Monday.", "The army left."],
        ["The firm Pelka Inc. grew.", "It cut jobs."],
        ["It cost $3.", "$4 was paid."],
        ["No. 5 won.", "It rained."],
        ["e.g. this", "That"],
        ["Title without a point", "A paragraph."],
    ],
    ids=" | ".join,
)
def test_split(parts):
    joint = "\n\n" if parts[0][-1].isalpha() else " "
    assert sentences(joint.join(parts)) == parts


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\t \n"])
def test_nothing(text):
    assert sentences(text) == []


def test_a_stretch_alone():
    assert [text for start, end in split("One. Two. Three.", 5, 9) for text in ["One. Two. Three."[start:end]]] == [
        "Two."
    ]


@given(
    st.text() | st.lists(st.sampled_from(["One", "two.", " ", "\n\n", ". ", "Mr.", "“", "”", "5.", "…"])).map("".join)
)
def test_sentences_lie_in_the_text_in_order_and_lose_no_letter(text):
    found = list(split(text, 0, len(text)))
    assert all(0 <= start < end <= len(text) for start, end in found)
    assert all(one[1] <= two[0] for one, two in pairwise(found))
    assert all(text[start:end] == text[start:end].strip() for start, end in found)
    inside = "".join(text[start:end] for start, end in found)
    assert "".join(inside.split()) == "".join(text.split())


@given(st.integers(1, 9000), st.sampled_from(["a", "ab ", "1, ", "\u00a0"]))
def test_no_sentence_is_longer_than_the_parser_bears(count, piece):
    text = piece * count
    assert all(end - start <= LONGEST for start, end in split(text, 0, len(text)))
