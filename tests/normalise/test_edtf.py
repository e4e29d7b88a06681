"""EDTF: bounds of dates, intervals, seasons, quarters and decades."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.normalise.edtf import as_day, bounds, is_edtf

DAYS = st.dates(dt.date(1500, 1, 1), dt.date(2200, 12, 31))


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest"),
    [
        ("2024-10-17", "2024-10-17", "2024-10-17"),
        ("2024-10", "2024-10-01", "2024-10-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-02", "2023-02-01", "2023-02-28"),
        ("2024", "2024-01-01", "2024-12-31"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("18XX", "1800-01-01", "1899-12-31"),
        ("2024-XX", "2024-01-01", "2024-12-31"),
        ("2024-10-XX", "2024-10-01", "2024-10-31"),
        ("2024-21", "2024-03-01", "2024-05-31"),
        ("2024-22", "2024-06-01", "2024-08-31"),
        ("2024-23", "2024-09-01", "2024-11-30"),
        ("2023-24", "2023-12-01", "2024-02-29"),
        ("2024-33", "2024-01-01", "2024-03-31"),
        ("2024-36", "2024-10-01", "2024-12-31"),
        ("2024-10~", "2024-10-01", "2024-10-31"),
        ("2024?", "2024-01-01", "2024-12-31"),
        ("2024-06-03/2024-06-09", "2024-06-03", "2024-06-09"),
        ("2018/2021", "2018-01-01", "2021-12-31"),
        ("2024-03/..", "2024-03-01", None),
        ("../2019", None, "2019-12-31"),
        ("2024-03/", "2024-03-01", None),
        ("/2019", None, "2019-12-31"),
        ("../..", None, None),
        ("XXXX-04-26", None, None),
        ("XXXX-04", None, None),
        ("", None, None),
        (None, None, None),
    ],
)
def test_bounds(edtf, earliest, latest):
    assert bounds(edtf) == (earliest, latest)


@pytest.mark.parametrize(
    "text",
    ["yesterday", "2024-13", "2024-00", "2024-10-32", "2023-02-29", "24-10-17", "2024-10-17T09:30", "2024-10-17 ",
     "2024/10/17", "P3D", "2024-W42", "2024-37", "20X4", "x/2024", "2024-1-1", "２０２４"],
)  # fmt: skip
def test_what_is_no_edtf(text):
    assert not is_edtf(text)
    with pytest.raises(ValueError, match=r"not an EDTF date|no such month|day|month"):
        bounds(text)


@given(st.text())
def test_any_text_has_bounds_or_a_value_error(text):
    try:
        earliest, latest = bounds(text)
    except ValueError:
        assert not is_edtf(text)
    else:
        assert all(day is None or dt.date.fromisoformat(day) for day in (earliest, latest))


@given(DAYS)
def test_a_coarser_date_contains_the_finer_one(day):
    text = day.isoformat()
    for coarser in (text, text[:7], text[:4], f"{text[:3]}X", f"{text[:2]}XX", f"{text}/{text}"):
        first, last = bounds(coarser)
        assert first is not None
        assert last is not None
        assert first <= text <= last


@given(DAYS, DAYS)
def test_intervals_run_from_the_first_to_the_last(one, two):
    first, last = sorted((one, two))
    assert bounds(f"{first}/{last}") == (first.isoformat(), last.isoformat())
    assert bounds(f"{first}/..") == (first.isoformat(), None)
    assert bounds(f"../{last}") == (None, last.isoformat())


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-10-17", dt.date(2024, 10, 17)),
        ("2024-02-30", None),
        ("2024-10", None),
        ("2024-10-17/2024-10-18", None),
        ("XXXX-10-17", None),
        ("", None),
        (None, None),
    ],
)
def test_single_days(text, day):
    assert as_day(text) == day
