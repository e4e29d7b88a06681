"""Scales of plots: marks in order, ticks at round numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.report.html.scale import scale_for

finite = st.floats(-1e90, 1e90, allow_subnormal=False)


@pytest.mark.parametrize(
    ("numbers", "labels"),
    [
        ([12_000, 20_000], ["12,000", "14,000", "16,000", "18,000", "20,000"]),
        ([700, 7_687.5], ["0", "2,000", "4,000", "6,000", "8,000"]),
        ([5.03, 5.3], ["5.1", "5.2", "5.3"]),
        ([33e9, 45e9], ["35 billion", "40 billion", "45 billion"]),
        ([1, 20_000], ["1", "10", "100", "1,000", "10,000"]),
        ([-5, 5], ["-5", "0", "5"]),
        ([7, 7], ["6.5", "7", "7.5"]),
        ([0, 0], ["-1", "-0.5", "0", "0.5", "1"]),
    ],
)
def test_ticks(numbers, labels):
    assert [tick.label for tick in scale_for(numbers).ticks()] == labels


@given(st.lists(finite, min_size=1, max_size=6))
def test_every_number_has_its_place_in_order(numbers):
    scale = scale_for(numbers)
    places = [scale.at(number) for number in sorted(numbers)]
    assert places == sorted(places)
    assert all(0 <= place <= 100 for place in places)
    assert len(scale.ticks()) <= 7
