"""Numbers: digits, words, fractions, magnitudes and vague numerals."""

from __future__ import annotations

import pytest

from claimcheck.normalise.lexemes import Lexemes
from claimcheck.normalise.numbers import read_number, words

EXAMPLES = words().example


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.text)
def test_examples_of_the_data_file(example):
    """Each is read to its end, and means what it says."""
    lexemes = Lexemes(example.text)
    found = read_number(lexemes, 0)
    assert found is not None
    assert (found.end, found.lower, found.upper) == (len(lexemes), example.lower, example.upper)


@pytest.mark.parametrize(
    ("text", "lower", "upper"),
    [
        ("0", 0, 0),
        ("12,000", 12000, 12000),
        ("12 000", 12000, 12000),
        ("1.250.000", 1250000, 1250000),
        ("2.3", 2.3, 2.3),
        (".5", 0.5, 0.5),
        ("1'250'000.5", 1250000.5, 1250000.5),
        ("2.3 billion", 2300000000, 2300000000),
        ("2.3bn", 2300000000, 2300000000),
        ("10k", 10000, 10000),
        ("3 mln", 3000000, 3000000),
        ("4-million", 4000000, 4000000),
        ("1.5 hundred thousand", 150000, 150000),
        ("2 lakh", 200000, 200000),
        ("3 crore", 30000000, 30000000),
        ("zero", 0, 0),
        ("seventeen", 17, 17),
        ("Forty-Four", 44, 44),
        ("ninety nine", 99, 99),
        ("a hundred", 100, 100),
        ("a dozen", 12, 12),
        ("two dozen", 24, 24),
        ("three hundred and five", 305, 305),
        ("two thousand five hundred", 2500, 2500),
        ("one million two hundred thousand", 1200000, 1200000),
        ("twelve hundred", 1200, 1200),
        ("two and a half", 2.5, 2.5),
        ("two and a half million", 2500000, 2500000),
        ("three-and-a-half", 3.5, 3.5),
        ("half", 0.5, 0.5),
        ("half a billion", 500000000, 500000000),
        ("half million", 500000, 500000),
        ("a quarter", 0.25, 0.25),
        ("three quarters", 0.75, 0.75),
        ("three-fifths", 0.6, 0.6),
        ("½", 0.5, 0.5),
        ("3½", 3.5, 3.5),
        ("2 3/4", 2.75, 2.75),
        ("3/4", 0.75, 0.75),
        ("twice", 2, 2),
        ("scores", 20, 200),
        ("hundreds", 100, 1000),
        ("thousands", 1000, 10000),
        ("hundreds of thousands", 100000, 1000000),
        ("tens of millions", 10000000, 100000000),
        ("millions", 1000000, 10000000),
        ("several thousand", 2000, 10000),
        ("several dozen", 24, 120),
        ("a few hundred", 200, 1000),
        ("a couple of thousand", 2000, 2000),
    ],
)
def test_value(text, lower, upper):
    lexemes = Lexemes(text)
    found = read_number(lexemes, 0)
    assert found is not None
    assert (found.end, found.lower, found.upper) == (len(lexemes), lower, upper)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("five hundred troops", "troops"),
        ("one two three", "two three"),
        ("twenty thirty", "thirty"),
        ("two of them", "of them"),
        ("hundreds of people", "of people"),
        ("several", None),
        ("many people", None),
        ("a few people", None),
        ("million", None),
        ("dozen", None),
        ("half-hearted", "-hearted"),
        ("a third time", "time"),
        ("people", None),
        ("and a half", None),
        ("%", None),
        ("", None),
    ],
)
def test_where_a_number_ends(text, rest):
    lexemes = Lexemes(text)
    found = read_number(lexemes, 0)
    if rest is None:
        assert found is None
    else:
        assert found is not None
        assert text[lexemes[found.end].start :] == rest


@pytest.mark.parametrize("text", ["0.1", "2.3bn", "2.675 million", "1.1 trillion", "0.7 billion", "4.35k"])
def test_magnitudes_multiply_exactly(text):
    """2.675 million is 2675000, not 2674999.9999999995."""
    found = read_number(Lexemes(text), 0)
    assert found is not None
    assert found.lower == float(f"{found.lower:.6f}")
    assert isinstance(found.lower, int) or found.lower != int(found.lower)


@pytest.mark.parametrize("text", ["9/11", "24/7", "50/50", "5/2"])
def test_slashes_that_are_no_fractions(text):
    found = read_number(Lexemes(text), 0)
    assert found is not None
    assert found.end == 1
