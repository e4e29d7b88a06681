"""Places: where one event happened, or one force was sent."""

from __future__ import annotations

import msgspec
import pytest
from tests.comparing import related
from tests.tables import fails

from claimcheck.compare import place as places
from claimcheck.compare.place import block_key, is_origin

KURSK = "gn:538555"

# the second article's place and what it says otherwise; the relation. The first: to Haiti.
CASES = [
    ("another country", ("Somalia", "SOM", "SOM"), {}, "conflict"),
    ("the same", ("Haiti", "HTI", "HTI"), {}, "same"),
    ("unknown to the gazetteer", ("Brackwater", None, None), {}, "different_event"),
    ("denied", ("Somalia", "SOM", "SOM"), {"polarity": "negative"}, "different_event"),
    ("planned", ("Somalia", "SOM", "SOM"), {"modality": "planned"}, "conflict"),
    ("by others", ("Somalia", "SOM", "SOM"), {"actor": "Uganda", "actor_id": "UGA"}, "different_event"),
    fails(
        "the owner alone makes two things alike",
        "of other things",
        ("Somalia", "SOM", "SOM"),
        {"patient": "The Kenyan tanks", "patient_id": "kenyan tanks"},
        "different_event",
    ),
    (
        "at another time",
        ("Somalia", "SOM", "SOM"),
        {"time": "2023", "time_edtf": "2023", "time_earliest": "2023-01-01", "time_latest": "2023-12-31"},
        "conflict",
    ),
]


@pytest.mark.parametrize(("name", "place", "other", "relation"), CASES)
def test_relation_from_both_sides(deployed, name, place, other, relation):
    one, two = deployed("Haiti", "HTI", "HTI"), deployed(*place, path="b.txt", **other)
    assert related(places, one, two).relation == related(places, two, one).relation == relation


def test_a_region_lies_in_its_country(deployed):
    one, two = deployed("Russia", "RUS", "RUS"), deployed("the Kursk Region", KURSK, "RUS", path="b.txt")
    assert related(places, one, two).relation == related(places, two, one).relation == "granularity"


def test_a_region_lies_in_no_other_country(deployed):
    one, two = deployed("Ukraine", "UKR", "UKR"), deployed("the Kursk Region", KURSK, "RUS", path="b.txt")
    assert related(places, one, two).relation == related(places, two, one).relation == "conflict"


@pytest.mark.parametrize(("years", "relation"), [(("2024", "2023"), "different_event"), (("2024", "2024"), "conflict")])
def test_times(deployed, years, relation):
    made = [
        deployed(
            place, code, code, path=f"{code}.txt", time=year, time_edtf=year, time_earliest=f"{year}-01-01",
            time_latest=f"{year}-12-31",
        )
        for (place, code), year in zip((("Haiti", "HTI"), ("Somalia", "SOM")), years, strict=True)
    ]  # fmt: skip
    assert related(places, *made).relation == related(places, *reversed(made)).relation == relation


def test_contested_land_is_no_conflict(deployed):
    one = deployed("Crimea", "gn:703883", "UKR")
    two = deployed("Russia", "RUS", "RUS", path="b.txt")
    assert related(places, one, two).relation in ("granularity", "same")
    assert related(places, two, one).relation == related(places, one, two).relation


def block(make_claim, number, street="Harlow Street", **fields):
    place = f"{number} block of {street}"
    text = f"A man was shot on the {place}, police said."
    fields = {"action": "shoot", "action_class": "attack", "patient": "A man"} | fields
    return make_claim(place, text, "place", place=place, path=f"{number} {street}.txt", **fields)


@pytest.mark.parametrize(
    ("one", "two", "relation"),
    [
        ((2800, "Harlow Street"), (2800, "Harlow St."), "same"),
        ((2800, "Harlow Street"), (2900, "Harlow Street"), "conflict"),
        ((2800, "N. Harlow Street"), (2900, "North Harlow Street"), "conflict"),
        ((2800, "Harlow Street"), (2800, "North Harlow Street"), "same"),
    ],
)
def test_blocks_of_a_street(make_claim, one, two, relation):
    a, b = block(make_claim, *one), block(make_claim, *two)
    assert block_key(a) == block_key(b)
    assert related(places, a, b).relation == related(places, b, a).relation == relation


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Dale Orrin, 23, of the {}, was arrested.", "arrest"),
        ("Dale Orrin of the {} was arrested.", "arrest"),
        ("He lived in the {}.", "live"),
    ],
)
def test_a_home_is_not_where_it_happened(make_claim, text, action):
    place = "2900 block of Harlow Street"
    home = make_claim(place, text.format(place), "place", place=place, path="home.txt", action=action)
    assert related(places, block(make_claim, 2800), home).relation == "different_event"


@pytest.mark.parametrize(("action", "relation"), [("shoot", "conflict"), ("stop", "different_event")])
def test_two_blocks_in_one_article(make_claim, action, relation):
    one = block(make_claim, 2800)
    fields = {"action": action, "action_class": {"shoot": "attack"}.get(action, "other")}
    two = msgspec.structs.replace(block(make_claim, 2900, **fields), document_id=one.document_id)
    assert related(places, one, two).relation == relation


def test_blocks_of_two_streets_are_not_compared(make_claim):
    assert block_key(block(make_claim, 2800)) != block_key(block(make_claim, 2800, "Rimer Boulevard"))


@pytest.mark.parametrize(
    ("before", "origin"),
    [
        ("from ", True),
        ("left the ", True),
        ("via ", True),
        ("fled ", True),
        ("to ", False),
        ("in ", False),
        ("", False),
    ],
)
def test_origins(make_claim, before, origin):
    claim = make_claim("Somalia", f"The troops {before}Somalia came.", "place")
    assert is_origin(claim) is origin


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        ({"action_class": "deploy"}, "deploy"),
        ({"action_class": "occur"}, None),
        ({"action_class": "announce_say"}, None),
        fails("not every class of event has one place: buying", {"action_class": "fund_pay"}, "fund_pay"),
    ],
)
def test_only_events_of_one_place_are_compared(deployed, fields, key):
    assert block_key(deployed("Haiti", "HTI", "HTI", **fields)) == key
