"""Stories: which articles are compared at all."""

from __future__ import annotations

import pytest

from claimcheck.compare.context import likeness, stems
from claimcheck.compare.stories import group_stories

GOMA = "Rebels of the March movement attacked the army base near Goma and killed fourteen soldiers."
GOMA_TOO = "The army lost soldiers when March movement rebels attacked its base outside Goma."
LYON = "The bakery of the Ruiz family in Lyon sold cakes to children on Sunday."


def told(make_claim, *texts, **published):
    return [
        make_claim(text.split()[0], text, "place", path=f"{index}.txt", published=published.get(f"p{index}"))
        for index, text in enumerate(texts)
    ]


def stories(claims):
    homes = group_stories(claims)
    return [homes[claim.document_id] for claim in claims]


def test_articles_on_one_event_are_one_story(make_claim):
    one, two, other = stories(told(make_claim, GOMA, GOMA_TOO, LYON))
    assert one == two != other


def test_the_order_does_not_matter(make_claim):
    claims = told(make_claim, GOMA, LYON, GOMA_TOO)
    assert group_stories(claims) == group_stories(claims[::-1])


def test_a_story_far_away_in_time_needs_more_in_common(make_claim):
    near = stories(told(make_claim, GOMA, GOMA_TOO, p0="2024-05-01", p1="2024-05-02"))
    assert near[0] == near[1]


def test_one_article_is_one_story(make_claim):
    (claim,) = told(make_claim, GOMA)
    assert group_stories([claim]) == {claim.document_id: claim.document_id}
    assert group_stories([]) == {}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The 400 soldiers were deployed", {"soldier", "deploy"}),
        ("", set()),
        ("400 12 ,", set()),
        ("of the and", set()),
    ],
)
def test_stems(text, found):
    assert stems(text) == found


def test_likeness():
    assert likeness(GOMA, GOMA) == 1
    assert likeness(GOMA, LYON) == likeness(LYON, GOMA) < likeness(GOMA, GOMA_TOO) <= 1
    assert likeness("", GOMA) == 0
