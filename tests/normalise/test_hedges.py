"""Hedges: every phrase of the table does what its row says."""

from __future__ import annotations

import pytest

from claimcheck.normalise.amounts import read_amounts
from claimcheck.normalise.hedges import hedge_table

TABLE = hedge_table()
BEFORE = [(phrase, row) for row in TABLE.before for phrase in row.phrases]
AFTER = [(phrase, row) for row in TABLE.after for phrase in row.phrases]
EXPECTED = {
    "about": (500, 500, True),
    "lower": (500, None, False),
    "upper": (None, 500, False),
    "exact": (500, 500, False),
}


def named(case):
    return case if isinstance(case, str) else f"{case.effect}{'' if case.in_span else ' outside'}"


def first_row(phrase, table):
    return next(row for other, row in table if other == phrase)


@pytest.mark.parametrize("example", TABLE.example, ids=lambda example: example.text)
def test_examples_of_the_data_file(example):
    (amount,) = read_amounts(example.text)
    assert example.text[amount.start : amount.end] == example.text
    assert (amount.lower, amount.upper, amount.approximate) == (example.lower, example.upper, example.approximate)


@pytest.mark.parametrize(("phrase", "row"), BEFORE, ids=named)
def test_before_the_number(phrase, row):
    row = first_row(phrase, BEFORE)
    text = f"They counted {phrase} 500 men."
    (amount,) = read_amounts(text)
    assert (amount.lower, amount.upper, amount.approximate) == EXPECTED[row.effect]
    assert text[amount.start : amount.end] == (f"{phrase} 500" if row.in_span else "500")


@pytest.mark.parametrize(("phrase", "row"), AFTER, ids=named)
def test_behind_the_number(phrase, row):
    text = f"They counted 500{'' if phrase[0] in '-+' else ' '}{phrase.replace('- ', '-')} men."
    (amount,) = read_amounts(text)
    assert (amount.lower, amount.upper, amount.approximate) == EXPECTED[first_row(phrase, AFTER).effect]
    assert text[amount.start : amount.end] == text.removeprefix("They counted ").removesuffix(" men.")


@pytest.mark.parametrize(
    "phrase", [phrase for phrase, row in BEFORE if row.effect in ("lower", "upper") and row.in_span]
)
def test_bounds_of_vague_numerals_are_not_used(phrase):
    amount = read_amounts(f"They counted {phrase} several hundred men.")[0]
    assert (amount.lower, amount.upper, amount.approximate) == (200, 1000, True)
