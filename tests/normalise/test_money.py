"""Money: every symbol, code and name of the table, before and after the number."""

from __future__ import annotations

import pytest

from claimcheck.normalise.amounts import read_amounts
from claimcheck.normalise.money import CurrencyTable, currency
from claimcheck.resources import load_toml

ROWS = load_toml("numbers/currencies.toml", CurrencyTable).currency
SYMBOLS = [(symbol, row.code) for row in ROWS for symbol in (*row.symbols, row.code)]
NAMES = [(name, row.code) for row in ROWS for name in row.names]
HUNDREDTHS = [(name, row.code) for row in ROWS for name in row.hundredths]


def first_owner(word, table):
    return next(code for other, code in table if other.lower() == word.lower())


def test_codes_are_unique_and_of_three_letters():
    codes = [row.code for row in ROWS]
    assert len(codes) == len(set(codes))
    assert all(len(code) == 3 and code.isupper() for code in codes)


@pytest.mark.parametrize(("symbol", "code"), SYMBOLS)
def test_before_the_number(symbol, code):
    (amount,) = read_amounts(f"It cost {symbol} 2,500 million.")
    assert (amount.lower, amount.unit, amount.measures) == (2500000000, first_owner(symbol, SYMBOLS), "money")


@pytest.mark.parametrize(("name", "code"), NAMES)
def test_behind_the_number(name, code):
    """After digits and a magnitude even `won` and `sol` are money."""
    (amount,) = read_amounts(f"It cost 2,500 million {name}.")
    assert (amount.lower, amount.unit) == (2500000000, first_owner(name, NAMES))


@pytest.mark.parametrize(("name", "code"), HUNDREDTHS)
def test_hundredths_are_converted(name, code):
    (amount,) = read_amounts(f"It cost 40 {name}.")
    assert (amount.lower, amount.unit) == (0.4, first_owner(name, HUNDREDTHS))


@pytest.mark.parametrize(
    "text",
    ["The party has two won seats.", "It has three real rivals.", "Her 1 crown of gold", "They won 3 games.", "a sol"],
)
def test_words_that_are_no_money(text):
    assert all(not amount.currency for amount in read_amounts(text))


def test_currencies_by_code():
    found = currency("CHF")
    assert found is not None
    assert found.item == "franc"
    assert currency("XYZ") is None
