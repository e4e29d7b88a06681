"""Stories: which articles are compared at all."""

from __future__ import annotations

import itertools
import random
from itertools import pairwise

import pytest

from claimcheck.compare.context import likeness, stems
from claimcheck.compare.copies import find_copies
from claimcheck.compare.shelf import Shelf
from claimcheck.compare.stories import group_stories

GOMA = "Rebels of the March movement attacked the army base near Goma and killed fourteen soldiers."
GOMA_TOO = "The army lost soldiers when March movement rebels attacked its base outside Goma."
LYON = "The bakery of the Ruiz family in Lyon sold cakes to children on Sunday."
# Each shares words with the next one, and nothing with those after it.
NOUNS = "canal harbour granary chapel foundry orchard quarry tannery vineyard windmill brewery dairy kiln".split()
CHAIN = [f"{one} and {two}" for one, two in pairwise(NOUNS)]
QUAKES = [
    names.split()
    for names in (
        "Arica Iquique Chile Vidal Lluta Azapa Putre",
        "Bitola Ohrid Macedonia Ilic Crna Pelister Resen",
        "Cizre Mardin Turkey Kaya Tigris Silopi Idil",
        "Durres Tirana Albania Hoxha Erzen Kavaje Shijak",
        "Erbil Mosul Iraq Aziz Zab Koya Makhmur",
        "Huaraz Trujillo Peru Quispe Santa Caraz Yungay",
    )
]


def told(make_claim, *texts, **published):
    return [
        make_claim(text.split()[0], text, "place", path=f"{index}.txt", published=published.get(f"p{index}"))
        for index, text in enumerate(texts)
    ]


def grouped(claims):
    shelf = Shelf(claims)
    return group_stories(shelf, find_copies(shelf))


def stories(claims):
    """The number of the story of each claim."""
    homes = {name: number for number, names in enumerate(grouped(claims)) for name in names}
    return [homes[claim.document_id] for claim in claims]


def test_articles_on_one_event_are_one_story(make_claim):
    one, two, other = stories(told(make_claim, GOMA, GOMA_TOO, LYON))
    assert one == two != other


@pytest.mark.parametrize("seed", range(5))
def test_the_order_does_not_matter(make_claim, seed):
    claims = told(make_claim, GOMA, LYON, GOMA_TOO, *CHAIN)
    shuffled = claims[:]
    random.Random(seed).shuffle(shuffled)  # noqa: S311
    assert grouped(claims) == grouped(shuffled)


def test_far_away_in_time_more_has_to_be_in_common(make_claim):
    later = "A choir of soldiers sang for the army chiefs of Oslo, Bergen, Narvik, Malmo and Lund."
    near, far = (
        stories(told(make_claim, GOMA, later, LYON, p0="2024-05-01", p1=day)) for day in ("2024-05-08", "2024-09-08")
    )
    assert near[0] == near[1]
    assert far[0] != far[1]


def test_a_chain_of_like_articles_is_not_one_story(make_claim):
    homes = stories(told(make_claim, *CHAIN))
    assert homes[0] == homes[1]
    assert homes[0] != homes[-1]


def test_a_folder_on_one_story_is_one_story(make_claim):
    """What all articles say is no less telling because there are no others."""
    syllables = ["bak", "dor", "kel", "lum", "mir", "nas", "pov"]
    words = ["".join(three) for three in itertools.product(syllables, repeat=3)]
    texts = [f"Rebels of the March movement attacked the {word} and {word}ov base near Goma." for word in words]
    assert len(set(stories(told(make_claim, *texts)))) == 1


def test_one_article_is_one_story(make_claim):
    (claim,) = told(make_claim, GOMA)
    assert grouped([claim]) == [[claim.document_id]]
    assert grouped([]) == []


def test_many_stories_of_one_kind_stay_apart(make_claim):
    """Quakes in words that are the same but for the names, each told twice."""
    texts = [
        text.format(*names)
        for names in QUAKES
        for text in (
            "The quake struck between {0} and {1} in {2}, where {3} saw {4} and {5} fall with {6}.",
            "A quake shook {6} and {5} at night; {3} of {2} went from {0} to {4} and {1} to help.",
        )
    ]
    homes = stories(told(make_claim, *texts))
    assert homes[0::2] == homes[1::2]
    assert len(set(homes)) == len(QUAKES)


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
