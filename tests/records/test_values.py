"""Values: what a bound may be."""

from __future__ import annotations

import math

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.records.values import Quantity, check_interval, tidy


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, "null"),
        (12, "12"),
        (12.0, "12"),
        (2.5, "2.5"),
        (-5.0, "-5"),
        (0.0, "0"),
        (2.0**60, "1152921504606846976.0"),
    ],
)
def test_numbers_as_json_shows_them(value, written):
    assert msgspec.json.encode(tidy(value)).decode() == written or float(written) == tidy(value)
    assert isinstance(tidy(value), int) == (written.lstrip("-").isdigit())


@given(st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.integers(10**15, 10**300))
def test_tidying_changes_no_value_and_is_done_once(value):
    once = tidy(value)
    assert once == pytest.approx(value)
    assert tidy(once) == once
    assert msgspec.json.decode(msgspec.json.encode(once)) == once


@pytest.mark.parametrize("value", [math.inf, -math.inf, math.nan, 10**400, -(10**400)], ids=str)
def test_what_is_no_finite_number(value):
    with pytest.raises(ValueError, match="finite"):
        tidy(value)


def test_reversed_intervals_are_refused():
    with pytest.raises(ValueError, match="exceeds"):
        check_interval(5, 4)


@pytest.mark.parametrize("bounds", [(5, 5), (None, 5), (5, None), (None, None), (-5, 5)])
def test_intervals(bounds):
    check_interval(*bounds)


def test_a_quantity_has_a_bound():
    with pytest.raises(ValueError, match="at least one bound"):
        Quantity(lower=None, upper=None)


@pytest.mark.parametrize("number", ["1" + "0" * 400, "1e400"], ids=["digits", "exponent"])
def test_records_from_strangers_hold_finite_numbers(number):
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(f'{{"lower": {number}, "upper": null}}', type=Quantity)
