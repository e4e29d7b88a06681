"""Stories as a list: their articles in order, copies, days and size."""

from __future__ import annotations

import msgspec
import pytest

from claimcheck.compare.listing import list_stories
from claimcheck.compare.shelf import Shelf

WIRE = (
    "A ferry with 120 people on board sank near Port Ambo on Monday night, the police of the island said.",
    "Forty-one people drowned when the Sea Lily turned over in high waves, harbour master Ana Vrel said.",
    "Divers found 12 of the dead inside the hull, and 30 people were still missing on Tuesday evening.",
)
OWN = ("The harbour master of Port Ambo, Ana Vrel, spoke of 41 dead on the Sea Lily, the ferry that sank.",)
GRAIN = (
    "Farmers in Ruritania will sell 400 tons of wheat to Graustark, minister Jan Oder said in Geneva.",
    "The first of 9 freight trains will cross the border at Tarna in July, according to the railway of Graustark.",
    "A ton costs 210 crowns, 12 percent more than the bakers of Graustark paid for last year's harvest.",
)


@pytest.fixture
def article(make_claim):
    def made(path, sentences, **fields):
        return [
            msgspec.structs.replace(
                make_claim(text.split()[0], text, path=path, document_id=f"d-{path}", **fields),
                claim_id=f"c-{path}-{number}",
                sentence_start=1000 * number,
            )
            for number, text in enumerate(sentences)
        ]

    return made


def listed(*articles):
    return list_stories(Shelf(claim for claims in articles for claim in claims))


def test_a_story_lists_its_articles_by_date_and_its_copies(article):
    (story,) = listed(
        article("post", WIRE[:2], published="2024-05-08", title="Dozens drown"),
        article("own", OWN, published="2024-05"),
        article("wire", WIRE, published="2024-05-07", title="Ferry sinks"),
        article("undated", WIRE, title=None),
    )
    assert [(member.path, member.claims) for member in story.articles] == [
        ("own", 1),
        ("wire", 3),
        ("post", 2),
        ("undated", 3),
    ]
    assert {member.path: member.copy_of for member in story.articles} == {
        "own": None,
        "wire": None,
        "post": "d-wire",
        "undated": "d-wire",
    }
    assert (story.title, story.earliest, story.latest) == ("Ferry sinks", "2024-05-01", "2024-05-31")
    assert (story.sources, story.claims) == (2, 9)


def test_the_story_with_most_sources_comes_first(article):
    stories = listed(article("a", GRAIN), article("b", GRAIN), article("c", WIRE), article("d", OWN))
    assert [[member.path for member in story.articles] for story in stories] == [["c", "d"], ["a", "b"]]
    assert stories == listed(article("d", OWN), article("c", WIRE), article("b", GRAIN), article("a", GRAIN))


def test_the_id_stays_when_the_story_grows(article):
    first = article("wire", WIRE, published="2024-05-07")
    (before,) = listed(first)
    (after,) = listed(first, article("own", OWN, published="2024-05-08"))
    assert before.story_id == after.story_id
    assert before.story_id.startswith("s")


@pytest.mark.parametrize("published", ["XXXX-04-26", "soon", None])
def test_articles_without_a_day(article, published):
    (story,) = listed(article("wire", WIRE, published=published))
    assert (story.earliest, story.latest) == (None, None)


def test_nothing():
    assert listed() == []
