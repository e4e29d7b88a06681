"""Figures as intervals: the same, rounded, within, or apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.compare.values import compare_figures, interval, number, resolution, rounds, show

# lower, upper, approximate, unit of each; what they are to each other
FIGURES = [
    ((12000, 12000, False, ""), (12000, 12000, False, ""), "same"),
    ((12000, 12000, True, ""), (12000, 12000, False, ""), "same"),
    ((12000, 12000, False, ""), (20000, 20000, False, ""), "apart"),
    ((12000, 12000, True, ""), (20000, 20000, True, ""), "apart"),
    # Rounding
    ((2000, 2000, False, ""), (1983, 1983, False, ""), "rounding"),
    ((12000, 12000, False, ""), (11874, 11874, False, ""), "rounding"),
    ((2.3, 2.3, False, "percent"), (2.31, 2.31, False, "percent"), "rounding"),
    ((2000, 2000, False, ""), (1400, 1400, False, ""), "apart"),
    ((12000, 12000, False, ""), (12600, 12600, False, ""), "apart"),
    ((1983, 1983, False, ""), (1984, 1984, False, ""), "apart"),
    ((14, 14, False, ""), (15, 15, False, ""), "apart"),
    # Hedges
    ((400, 400, True, ""), (410, 410, False, ""), "rounding"),
    ((412, 412, True, ""), (430, 430, False, ""), "within_bounds"),
    ((400, 400, True, ""), (500, 500, False, ""), "apart"),
    ((40, None, False, ""), (43, 43, False, ""), "within_bounds"),
    ((40, None, False, ""), (39, 39, False, ""), "apart"),
    ((None, 30, False, ""), (12, 12, False, ""), "within_bounds"),
    ((None, 30, False, ""), (31, 31, False, ""), "apart"),
    ((40, None, False, ""), (None, 39, False, ""), "apart"),
    ((40, None, False, ""), (60, None, False, ""), "within_bounds"),
    ((8000, 9500, False, ""), (9000, 9000, False, ""), "within_bounds"),
    ((8000, 9500, False, ""), (9500, 11000, False, ""), "within_bounds"),
    ((8000, 9500, False, ""), (10000, 11000, False, ""), "apart"),
    # The bounds of vague numerals are soft
    ((1000, 10000, True, ""), (12000, 12000, False, ""), "within_bounds"),
    ((1000, 10000, True, ""), (12000, 12000, True, ""), "within_bounds"),
    ((1000, 10000, True, ""), (900, 900, False, ""), "within_bounds"),
    ((1000, 10000, True, ""), (50000, 50000, False, ""), "apart"),
    ((12, 120, True, ""), (43, 43, False, ""), "within_bounds"),
    # Units
    ((1, 1, False, "km"), (1000, 1000, False, "m"), "same"),
    ((10, 10, False, "km"), (6.2, 6.2, False, "mile"), "rounding"),
    ((10, 10, False, "km"), (10, 10, False, "mile"), "apart"),
    ((2, 2, False, "week"), (14, 14, False, "day"), "same"),
    ((5, 5, False, "km"), (5, 5, False, "kg"), "incomparable"),
    ((5, 5, False, "USD"), (5, 5, False, "EUR"), "incomparable"),
    ((5, 5, False, "percent"), (5, 5, False, ""), "incomparable"),
    ((25, 25, False, "basis_point"), (0.25, 0.25, False, "percentage_point"), "same"),
    ((0.5, 0.5, False, "1"), (50, 50, False, "percent"), "same"),
    # Zero and negative
    ((0, 0, False, ""), (0, 0, False, ""), "same"),
    ((0, 0, False, ""), (3, 3, False, ""), "apart"),
    ((-31.5, -31.5, False, "degC"), (-32, -32, False, "degC"), "rounding"),
    ((-31.5, -31.5, False, "degC"), (31.5, 31.5, False, "degC"), "apart"),
]


def claims(troops, one, two):
    made = []
    for number_, (lower, upper, approximate, unit) in enumerate((one, two)):
        made.append(troops(lower, upper, approximate=approximate, unit=unit, path=f"{number_}.txt"))
    return made


@pytest.mark.parametrize(("one", "two", "relation"), FIGURES)
def test_relation(troops, one, two, relation):
    a, b = claims(troops, one, two)
    assert compare_figures(a, b) == relation
    assert compare_figures(b, a) == relation


NUMBERS = st.integers(0, 10**7) | st.floats(0.01, 10**7).map(lambda value: round(value, 2))
UNITS = st.sampled_from(["", "km", "mile", "kg", "USD", "percent"])


@st.composite
def figures(draw):
    lower, upper = sorted((draw(NUMBERS), draw(NUMBERS)))
    shape = draw(st.sampled_from(["point", "range", "least", "most"]))
    ends = {"point": (lower, lower), "range": (lower, upper), "least": (lower, None), "most": (None, upper)}[shape]
    return (*ends, draw(st.booleans()), draw(UNITS))


@given(figures(), figures())
def test_comparing_is_symmetric(troops, one, two):
    a, b = claims(troops, one, two)
    assert compare_figures(a, b) == compare_figures(b, a)


@given(figures())
def test_a_figure_agrees_with_itself(troops, one):
    a, b = claims(troops, one, one)
    assert compare_figures(a, b) == "same"


@given(st.integers(100, 10**12), st.integers(1, 11))
def test_rounding_at_every_digit(fine, digits):
    """12,000 of 11,874, 11,900 of 11,874: to two digits or more, at whatever place."""
    coarse = round(fine, -digits)
    if coarse >= 10 ** (digits + 1) and coarse != fine:
        assert rounds(coarse, fine)
        assert not rounds(fine, coarse)


@given(st.integers(10**5, 10**7), st.integers(1, 4))
def test_a_figure_off_by_more_than_half_its_last_digit_is_no_rounding(coarse, digits):
    step = 10**digits
    coarse = coarse // step * step + step * (coarse // step % 10 == 0)
    assert not rounds(coarse, coarse + step // 2 + 1)


@pytest.mark.parametrize(
    ("coarse", "fine", "is_rounding"),
    [
        (2000, 1983, True),
        (2000, 1400, False),
        (100, 97, True),
        (10, 14, False),
        (0.3, 0.29, True),
        (2.3, 2.34, True),
        (2.3, 2.36, False),
        (1.5, 1.5, True),
        (15, 15.2, True),
        (0, 0.2, False),
    ],
)
def test_rounds(coarse, fine, is_rounding):
    assert rounds(coarse, fine) is is_rounding


@pytest.mark.parametrize(
    ("value", "place"), [(12000, 1000), (12345, 1), (100, 100), (2.3, 0.1), (2.34, 0.01), (0, 1), (7, 1), (-1500, 100)]
)
def test_the_last_digit_that_is_not_zero(value, place):
    assert resolution(value) == pytest.approx(place)


def test_intervals_in_another_unit(troops):
    assert interval(troops(1, None, unit="km"), "m") == (pytest.approx(1000), float("inf"))
    assert interval(troops(1, 2, unit="km")) == (1, 2)
    assert interval(troops(1, unit="km"), "kg") is None


@pytest.mark.parametrize(
    ("lower", "upper", "approximate", "unit", "text"),
    [
        (12000, 12000, True, "", "≈12,000"),
        (12000, 12000, False, "", "12,000"),
        (40, None, False, "", "≥40"),
        (None, 30, False, "", "≤30"),
        (8000, 9500, False, "", "8,000–9,500"),
        (1000, 10000, True, "", "≈1,000–10,000"),
        (13500000000, 13500000000, False, "SEK", "13.5 billion SEK"),
        (12.5, 12.5, False, "percent", "12.5 percent"),
        (25, 25, False, "basis_point", "25 basis point"),
        (0.6666666, 0.6666666, False, "1", "0.6667"),
        (0, 0, False, "", "0"),
    ],
)
def test_figures_in_words(troops, lower, upper, approximate, unit, text):
    assert show(troops(lower, upper, approximate=approximate, unit=unit)) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [(1234, "1,234"), (1000000, "1 million"), (2345678, "2.346 million"), (5 * 10**12, "5 trillion"), (2.50, "2.5")],
)
def test_numbers_in_words(value, text):
    assert number(value) == text
