"""Lexemes: where a text is cut, and how digits are grouped."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.normalise.lexemes import END, Lexemes, lex


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("$2.3bn", ["$", "2.3", "bn"]),
        ("35-year-old", ["35", "-", "year", "-", "old"]),
        ("12,000 troops", ["12,000", "troops"]),
        ("1'250'000.5", ["1'250'000.5"]),
        ("12 000 people", ["12 000", "people"]),
        ("12\u00a0000 people", ["12\u00a0000", "people"]),
        ("12\u202f000", ["12\u202f000"]),
        ("1,50,000", ["1,50,000"]),
        ("1.250.000", ["1.250.000"]),
        ("12,34", ["12", ",", "34"]),
        ("1,000,00", ["1,000", ",", "00"]),
        (".5 percent", [".5", "percent"]),
        ("v1.5", ["v", "1.5"]),
        ("end.5", ["end", ".", "5"]),
        ("3, 4", ["3", ",", "4"]),
        ("Yemen's", ["Yemen's"]),
        ("Yemen’s", ["Yemen’s"]),
        ("it's 5%.", ["it's", "5", "%", "."]),
        ("U.S.", ["U", ".", "S", "."]),
        ("km²", ["km²"]),
        ("9/11", ["9", "/", "11"]),
        ("café 12", ["café", "12"]),
        ("№5", ["№", "5"]),
        ("", []),
        (" \n\t", []),
    ],
)
def test_cut(text, words):
    assert [lexeme.text for lexeme in lex(text)] == words


@given(st.text())
def test_lexemes_lie_in_the_text_in_order(text):
    found = lex(text)
    assert all(text[one.start : one.end] == one.text for one in found)
    assert all(one.end <= two.start for one, two in pairwise(found))


@given(st.text())
def test_only_white_space_is_left_out(text):
    covered = "".join(lexeme.text for lexeme in lex(text))
    assert [char for char in covered if char.isalnum()] == [char for char in text if char.isalnum()]


def test_reading_past_the_ends():
    lexemes = Lexemes("one two")
    assert lexemes[-1] is END
    assert lexemes[2] is END
    assert not lexemes.touches(0)
    assert not lexemes.touches(2)


def test_touching():
    lexemes = Lexemes("a-b c")
    assert [lexemes.touches(index) for index in range(5)] == [False, True, True, False, False]


def test_words_are_compared_in_lower_case_with_a_plain_apostrophe():
    assert Lexemes("The Man’s").says(0, ("the", "man's"))
