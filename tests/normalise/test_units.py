"""Units: every form is read, and units of one dimension convert there and back."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.normalise.amounts import read_amounts
from claimcheck.normalise.lexemes import Lexemes
from claimcheck.normalise.units import UnitTable, convert, read_per, read_unit, unit_row
from claimcheck.resources import load_toml

TABLE = load_toml("numbers/units.toml", UnitTable)
NAMES = [row.name for row in TABLE.unit]
PAIRS = [
    (one.name, two.name)
    for one, two in combinations(TABLE.unit, 2)
    if one.pint and two.pint and one.measures == two.measures and convert(1, one.name, two.name) is not None
]
FORMS = [(form, row.name) for row in TABLE.unit for form in (*row.forms, *row.symbols)]


def test_names_are_unique():
    assert len(NAMES) == len(set(NAMES))


@pytest.mark.parametrize(("form", "name"), FORMS)
def test_every_form_is_read_to_its_end(form, name):
    """One form may belong to two units (`m`): then the first row has it."""
    lexemes = Lexemes(form)
    found = read_unit(lexemes, 0)
    assert found is not None
    assert found.end == len(lexemes)
    assert found.row.name == next(owner for other, owner in FORMS if other == form)


@pytest.mark.parametrize("row", TABLE.unit, ids=lambda row: row.name)
def test_a_number_with_the_unit_is_one_amount(row):
    form = row.forms[min(1, len(row.forms) - 1)]  # the plural: `7 second` is none
    (amount,) = read_amounts(f"It came to 7 {form}.")
    assert (amount.lower, amount.unit, amount.measures) == (7, row.name, row.measures)


@pytest.mark.parametrize(
    ("value", "unit", "target", "expected"),
    [
        (1, "km", "m", 1000),
        (1, "mile", "km", 1.609344),
        (1, "foot", "m", 0.3048),
        (12, "inch", "foot", 1),
        (1, "nmi", "km", 1.852),
        (1, "ha", "m2", 10000),
        (100, "ha", "km2", 1),
        (1, "t", "kg", 1000),
        (100, "km/h", "mph", 62.1371192),
        (1, "knot", "km/h", 1.852),
        (0, "degC", "degF", 32),
        (212, "degF", "degC", 100),
        (1, "GW", "MW", 1000),
        (90, "minute", "hour", 1.5),
        (2, "week", "day", 14),
        (5, "km", "km", 5),
    ],
)
def test_conversion(value, unit, target, expected):
    assert convert(value, unit, target) == pytest.approx(expected, rel=1e-6, abs=1e-9)


@pytest.mark.parametrize(
    ("unit", "target"),
    [
        ("km", "kg"),
        ("km", "hour"),
        ("percent", "percentage_point"),
        ("USD", "EUR"),
        ("nothing", "km"),
        ("km", "nothing"),
    ],
)
def test_units_of_different_things_do_not_convert(unit, target):
    assert convert(1, unit, target) is None


@given(
    st.sampled_from(PAIRS),
    st.floats(min_value=1e-6, max_value=1e12, allow_nan=False),
    st.booleans(),
)
def test_conversion_there_and_back(pair, value, is_negative):
    unit, target = pair
    value = -value if is_negative else value
    there = convert(value, unit, target)
    assert there is not None
    assert convert(there, target, unit) == pytest.approx(value, rel=1e-9, abs=1e-6)


@given(st.sampled_from(NAMES), st.floats(allow_nan=False, allow_infinity=False))
def test_a_unit_converts_to_itself(unit, value):
    assert convert(value, unit, unit) == value


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("a day", "day"),
        ("per year", "year"),
        ("each month", "month"),
        ("every week", "week"),
        ("a barrel", "barrel"),
        ("per square metre", "m2"),
        ("/share", "share"),
        ("per capita", "capita"),
        ("a head", "head"),
    ],
)
def test_rates(text, name):
    lexemes = Lexemes(text)
    found = read_per(lexemes, 0)
    assert found is not None
    end, per = found
    assert (end, per if isinstance(per, str) else per.name) == (len(lexemes), name)


@pytest.mark.parametrize("text", ["a man", "every soldier", "the day", "day", ""])
def test_no_rates(text):
    assert read_per(Lexemes(text), 0) is None


def test_rows_by_name():
    assert unit_row("km") in TABLE.unit
    assert unit_row("parasang") is None
