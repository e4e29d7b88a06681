"""What is written is read back: quantities and times in the words of our own tables, and texts in the text reporter."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.report.test_tables import claims_text, conflicts_text

from claimcheck.normalise.amounts import read_amounts
from claimcheck.normalise.edtf import bounds
from claimcheck.normalise.times.anchor import Anchor
from claimcheck.normalise.times.recognise import find_times
from claimcheck.normalise.times.resolve import resolve
from claimcheck.normalise.units import UnitTable
from claimcheck.report.sanitise import inline
from claimcheck.report.words import interval_words
from claimcheck.resources import load_toml

NUMBERS = (
    st.integers(0, 10**15)
    | st.integers(0, 10**6).map(lambda number: number / 100)
    | st.builds(int.__mul__, st.integers(0, 9_999), st.sampled_from((10**3, 10**6, 10**9)))
)
UNITS = {"": "men"} | {
    row.name: row.forms[min(1, len(row.forms) - 1)] for row in load_toml("numbers/units.toml", UnitTable).unit
}  # each with the plural of its words


@st.composite
def quantities(draw):
    """Lower and upper end, and whether it is approximate: as a record may hold them."""
    lower, upper = sorted((draw(NUMBERS), draw(NUMBERS)))
    ends = draw(st.sampled_from([(lower, lower), (lower, upper), (lower, None), (None, upper)]))
    return (*ends, None not in ends and draw(st.booleans()))


@given(quantities(), st.sampled_from(sorted(UNITS)))
@example((1, 5_000_000, False), "")
def test_a_quantity_is_read_as_it_is_written(quantity, unit):
    lower, upper, approximate = quantity
    text = f"{interval_words(lower, upper, approximate=approximate)} {UNITS[unit]}"
    (found,) = read_amounts(text)
    assert (found.lower, found.upper, found.approximate, found.unit) == (lower, upper, approximate, unit)


DAYS = st.dates(dt.date(1500, 1, 1), dt.date(2099, 12, 31))
WRITTEN = {
    "2024-02-29": lambda day: (day.isoformat(), day.isoformat()),
    "29 February 2024": lambda day: (f"{day.day} {day:%B %Y}", day.isoformat()),
    "February 29, 2024": lambda day: (f"{day:%B} {day.day}, {day:%Y}", day.isoformat()),
    "February 2024": lambda day: (f"{day:%B %Y}", f"{day:%Y-%m}"),
}


@pytest.mark.parametrize("form", WRITTEN)
@given(DAYS, st.none() | DAYS)
def test_a_time_is_read_as_it_is_written(form, day, published):
    """Whatever day the article is of."""
    text, edtf = WRITTEN[form](day)
    (raw,) = find_times(text)
    found = resolve(raw, Anchor(published))
    assert (found.edtf, found.earliest, found.latest) == (edtf, *bounds(edtf))
    assert bounds(edtf)[0] <= day.isoformat() <= bounds(edtf)[1]


@given(DAYS, DAYS)
def test_an_interval_holds_what_it_is_made_of(one, two):
    first, last = sorted((one, two))
    steps = [f"{first.year}/{last.year}", f"{first:%Y-%m}/{last:%Y-%m}", f"{first}/{last}"]
    for coarse, fine in pairwise(map(bounds, steps)):
        assert coarse[0] <= fine[0] <= fine[1] <= coarse[1]


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60))
def test_any_text_is_in_the_text_report_word_for_word(make_claim, make_conflict, text):
    """Markup, codes of emoji and all: only what would steer a terminal is spelled out."""
    claim = make_claim("said", f"he said {text}", "event", title=text)
    conflict = make_conflict(claim, question=text, values=(text,), reasons=(text,))
    words = "".join(inline(text).split())
    for shown in (claims_text([claim], 4000), conflicts_text([conflict], 4000)):
        assert words in "".join(shown.split())
