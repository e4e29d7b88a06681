"""What links two articles: a person, or within days a spot or an officer."""

from __future__ import annotations

import pytest

from claimcheck.compare.story import Story

SPOT = {"place": "Elm Park", "place_id": None}
PERSON = {"person": "Ana Ruiz"}
OFFICER = {"kind": "office", "person": "Carl Dent", "office": "spokesman"}


@pytest.mark.parametrize(
    ("shared", "later", "linked"),
    [
        (SPOT, "2024-05-05", True),
        (SPOT, "2024-06-05", False),
        (PERSON, "2024-06-05", True),
        (OFFICER, "2024-05-05", True),
        (OFFICER, "2024-06-05", False),
        ({}, "2024-05-01", False),
    ],
)
def test_articles_are_linked(make_claim, shared, later, linked):
    text = "One man was shot."
    one = make_claim("One man", text, path="a.txt", published="2024-05-01", **shared)
    two = make_claim("One man", text, path="b.txt", published=later, **shared)
    assert Story([one, two]).are_linked(one, two) is linked
