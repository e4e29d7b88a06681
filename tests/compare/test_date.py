"""Dates: when one event happened."""

from __future__ import annotations

import pytest
from tests.comparing import related
from tests.tables import fails

from claimcheck.compare import date as dates
from claimcheck.compare.date import block_key

# the second article's date and what it says otherwise; the relation. The first: 12 March 2024.
CASES = [
    ("another day", ("19 March 2024", "2024-03-19"), {}, "conflict"),
    ("the same day", ("12 March 2024", "2024-03-12"), {}, "same"),
    ("the month around it", ("March 2024", "2024-03"), {}, "granularity"),
    ("the year around it", ("2024", "2024"), {}, "granularity"),
    ("an interval around it", ("10 to 14 March", "2024-03-10/2024-03-14"), {}, "granularity"),
    ("without a year", ("March 19", "XXXX-03-19"), {}, "granularity"),
    fails("a month that does not hold the day", *("another month", ("April 2024", "2024-04"), {}, "conflict")),
    fails("a year that does not hold the day", *("another year", ("2022", "2022"), {}, "conflict")),
    ("planned", ("19 March 2024", "2024-03-19"), {"modality": "planned"}, "conflict"),
    ("by others", ("19 March 2024", "2024-03-19"), {"actor": "Uganda", "actor_id": "UGA"}, "different_event"),
    (
        "elsewhere",
        ("19 March 2024", "2024-03-19"),
        {
            "place": "Kampala",
            "place_id": "gn:232422",
            "place_country": "UGA",
            "text": "Kenya and Somalia signed the trade treaty in Kampala on 19 March 2024.",
        },
        "different_event",
    ),
]


@pytest.mark.parametrize(("name", "date", "other", "relation"), CASES)
def test_relation_from_both_sides(signed, name, date, other, relation):
    first = {"place_id": "gn:184745", "place_country": "KEN"} if name == "elsewhere" else {}
    one, two = signed("12 March 2024", "2024-03-12", **first), signed(*date, path="b.txt", **other)
    assert related(dates, one, two).relation == related(dates, two, one).relation == relation


def test_a_plan_is_noted(signed):
    one, two = signed("12 March 2024", "2024-03-12"), signed("19 March", "2024-03-19", path="b.txt", modality="planned")
    assert related(dates, one, two).notes == ["planned_vs_done"]


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        ({}, "done"),
        ({"time_edtf": None}, None),
        ({"action": None}, None),
        ({"action": "speak", "action_class": "announce_say"}, None),
        ({"action": "announce", "action_class": "announce_say"}, "announced"),
    ],
)
def test_blocks(signed, fields, key):
    assert block_key(signed("12 March 2024", "2024-03-12", **fields)) == key
