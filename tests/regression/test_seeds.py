"""The main job on the five seed articles: which claims and conflicts there are, each once, and which there are not."""

from __future__ import annotations

from pathlib import Path

import pytest

pytestmark = pytest.mark.model

SEEDS = Path(__file__).parent.parent.parent / "seeds"


@pytest.fixture(scope="module")
def claims():
    import claimcheck

    return list(claimcheck.extract(claimcheck.read([SEEDS])))


@pytest.fixture(scope="module")
def conflicts(claims):
    import claimcheck

    return claimcheck.find_conflicts(claims)


@pytest.fixture(scope="module")
def related(claims):
    import claimcheck

    return claimcheck.find_conflicts(claims, relations=True)


def number(claim):
    """The article that a claim stands in: 0 to 4."""
    return int(Path(claim.path).name[:3])


def only(claims, article, kind, words):
    (claim,) = [one for one in claims if (number(one), one.kind) == (article, kind) and words in one.exact]
    return claim


# ---- the claim table

QUANTITIES = [
    (
        2,
        "12,000",
        {"item": "troop", "item_of_id": "PRK", "approximate": True, "modality": "asserted", "source": "reports"},
    ),
    (2, "8 million", {"item": "round", "item_class": "ammunition", "lower": 8000000, "actor_id": "PRK"}),
    (2, "50,000", {"item": "troop", "item_of_id": "RUS", "lower": 50000, "approximate": False}),
    (3, "20,000", {"item": "troop", "item_of_id": "PRK", "modality": "possible", "approximate": True}),
    (3, "thousands", {"item": "troop", "item_of_id": "PRK", "lower": 1000, "upper": 10000, "modality": "planned"}),
]


@pytest.mark.parametrize(("article", "words", "fields"), QUANTITIES)
def test_quantities(claims, article, words, fields):
    claim = only(claims, article, "quantity", words)
    assert {name: getattr(claim, name) for name in fields} == fields


def test_there_are_no_other_quantities(claims):
    """ "Two nations", "one reason", Article 4 and the teasers are none."""
    assert len([claim for claim in claims if claim.kind == "quantity"]) == len(QUANTITIES)


@pytest.mark.parametrize(
    ("words", "edtf", "actor"),
    [
        ("April 26th", "XXXX-04-26", "Putin"),
        ("April 28th", "XXXX-04-28", "North Korea"),
    ],
)
def test_dates(claims, words, edtf, actor):
    claim = only(claims, 4, "date", words)
    assert (claim.time_edtf, claim.time_earliest, claim.time_latest, claim.actor) == (edtf, None, None, actor)


def test_dates_of_other_stories_are_left_out(claims):
    """18 October 2024 and Oct 17 2024 stand with teasers, 17 October 2024 is the day of publication."""
    assert {claim.exact for claim in claims if claim.kind == "date"} == {"April 26th", "April 28th"}
    assert {claim.published for claim in claims if number(claim) == 3} == {"2024-10-17"}


@pytest.mark.parametrize(("article", "words"), [(2, "Kursk"), (4, "Kursk Region"), (4, "Kursk region")])
def test_kursk_lies_in_russia(claims, article, words):
    (place,) = [one for one in claims if (number(one), one.kind, one.exact) == (article, "place", words)]
    assert place.place_country == "RUS"
    assert place.place_id != "RUS"


@pytest.mark.parametrize(
    ("person", "office", "polity_id"),
    [
        ("Vladimir Putin", "President", "RUS"),
        ("Kim Jong Un", "leader", "PRK"),
        ("Vladimir Nebenzia", "Foreign Minister", "RUS"),
    ],
)
def test_offices(claims, person, office, polity_id):
    (claim,) = [one for one in claims if one.kind == "office" and one.person == person]
    assert (claim.office, claim.polity_id, claim.office_status) == (office, polity_id, "current")


@pytest.mark.parametrize(
    ("words", "speaker"), [("just military cooperation", "A source"), ("This alliance, one many", "Charles H. Blake")]
)
def test_quotations(claims, words, speaker):
    claim = only(claims, 3, "quote", words)
    assert claim.speaker == claim.source == speaker
    assert len([one for one in claims if one.kind == "quote"]) == 2


@pytest.mark.parametrize(
    ("article", "words"),
    [
        (3, "Center"),
        (2, "Pyongyang"),
        (2, "Kremlin"),
        (4, "Vesti"),
        (4, "Telegram"),
        (3, "U.S."),
    ],
)
def test_no_places(claims, article, words):
    assert not [one for one in claims if (number(one), one.kind) == (article, "place") and words in one.exact]


# ---- the conflicts


def of_type(conflicts, name):
    (conflict,) = [one for one in conflicts if one.type == name]
    return conflict


def test_three_conflicts_and_no_more(conflicts):
    assert sorted(conflict.type for conflict in conflicts) == ["location", "official", "quantity"]
    assert len({conflict.conflict_id for conflict in conflicts}) == 3


def test_how_many_troops(conflicts):
    conflict = of_type(conflicts, "quantity")
    assert {(number(claim), claim.exact) for claim in conflict.claims} == {
        (2, "approximately 12,000 troops"),
        (3, "around 20,000 troops"),
    }
    assert [position.value for position in conflict.positions] == ["≈12,000", "≈20,000"]
    assert "planned_vs_done" in conflict.relation_notes


def sides(conflict):
    by_id = {claim.claim_id: claim for claim in conflict.claims}
    return [{number(by_id[name]) for name in position.claim_ids} for position in conflict.positions]


def test_where_they_were_deployed(conflicts):
    conflict = of_type(conflicts, "location")
    russia, ukraine = sorted(sides(conflict), key=sorted)
    assert russia == {0, 1, 4}
    assert 2 in ukraine
    assert not russia & ukraine


def test_the_title_says_ukraine_too(conflicts):
    assert {2, 3} in sides(of_type(conflicts, "location"))


def test_who_is_foreign_minister(conflicts):
    conflict = of_type(conflicts, "official")
    assert [(number(claim), claim.exact) for claim in conflict.claims] == [
        (4, "Russian Foreign Minister Vladimir Nebenzia")
    ]
    assert conflict.reference is not None
    assert "Lavrov" in conflict.reference.text
    assert "Vasily" in conflict.reference.text


def test_every_conflict_says_why(conflicts):
    for conflict in conflicts:
        assert 2 <= len(conflict.reasons) <= 4
        assert conflict.question.endswith("?")
        assert {claim.claim_id for claim in conflict.claims} == {
            name for position in conflict.positions for name in position.claim_ids
        }


@pytest.mark.parametrize(
    "words",
    ["50,000", "thousands", "8 million", "April 26", "April 28", "18 October", "Putin", "Kim Jong"],
)
def test_what_is_no_conflict(conflicts, words):
    assert not [claim.exact for conflict in conflicts for claim in conflict.claims if words in claim.exact]


def test_thousands_contradict_neither_figure(related):
    told = {
        frozenset(claim.exact for claim in one.claims): one.relation for one in related if one.relation != "conflict"
    }
    assert told[frozenset(("approximately 12,000 troops", "thousands of troops"))] == "within_bounds"
    assert told.get(frozenset(("thousands of troops", "around 20,000 troops")), "within_bounds") == "within_bounds"


def test_running_again_gives_the_same(claims, conflicts):
    import claimcheck

    assert list(claimcheck.extract(claimcheck.read([SEEDS]))) == claims
    assert claimcheck.find_conflicts(reversed(claims)) == conflicts
