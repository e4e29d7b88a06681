"""Quantities: a conflict, and every innocent relation, told the same from both sides."""

from __future__ import annotations

import pytest
from tests.comparing import related

from claimcheck.compare import quantity
from claimcheck.compare.quantity import block_key

# what the second article says otherwise; the relation. The first: exactly 4,000 Kenyan troops were deployed to Haiti.
CASES = [
    ("another figure", {"lower": 9000}, "conflict"),
    ("another figure, hedged", {"lower": 9000, "approximate": True}, "conflict"),
    ("the same figure", {"lower": 4000}, "same"),
    ("rounded", {"lower": 3974}, "rounding"),
    ("at least so many", {"lower": 3000, "upper": None}, "within_bounds"),
    ("at least more", {"lower": 5000, "upper": None}, "conflict"),
    ("up to more", {"lower": None, "upper": 5000}, "within_bounds"),
    ("thousands", {"lower": 1000, "upper": 10000, "approximate": True}, "within_bounds"),
    ("a range around it", {"lower": 3000, "upper": 5000}, "within_bounds"),
    ("a range beyond it", {"lower": 8000, "upper": 9000}, "conflict"),
    # Other words for one thing
    ("soldiers", {"lower": 9000, "item": "soldier"}, "conflict"),
    ("personnel", {"lower": 9000, "item": "personnel"}, "conflict"),
    # Other things
    ("vehicles", {"lower": 900, "item": "vehicle", "item_class": "vehicle"}, "different_thing"),
    ("of others", {"lower": 9000, "item_of": "Ethiopia", "item_of_id": "ETH"}, "different_thing"),
    ("of whom is not said", {"lower": 9000, "item_of": None, "item_of_id": None}, "conflict"),
    ("denied", {"lower": 9000, "polarity": "negative"}, "different_thing"),
    # Parts and additions
    ("a part", {"lower": 900, "role": "part"}, "part_whole"),
    ("a narrower kind", {"lower": 900, "item_modifiers": ("female",)}, "part_whole"),
    ("another 900", {"lower": 900, "exact": "another 900 troops"}, "scope"),
    ("a further 900", {"lower": 900, "exact": "a further 900 troops"}, "scope"),
    ("where the change began", {"lower": 900, "role": "change_from"}, "update"),
    ("by how much it changed", {"lower": 900, "role": "change_by"}, "different_thing"),
    # Other events
    ("killed", {"lower": 900, "action": "kill", "action_class": "kill", "actor": None, "actor_id": None},
     "different_event"),
    ("by others", {"lower": 9000, "actor": "Uganda", "actor_id": "UGA"}, "different_event"),
    ("elsewhere", {"lower": 5200, "place": "Somalia", "place_id": "SOM", "place_country": "SOM", "action": "base",
     "action_class": "other", "text": "A force of 5200 troops from Kenya is based in Somalia."}, "different_event"),
    ("at another time", {"lower": 9000, "time_edtf": "2023", "time_earliest": "2023-01-01",
                         "time_latest": "2023-12-31"}, "conflict"),
    # Certainty
    ("planned", {"lower": 9000, "modality": "planned"}, "conflict"),
    ("a figure of before", {"lower": 9000, "text": "Kenya previously had 9000 troops in Haiti, the government said."},
     "background"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "other", "relation"), CASES, ids=[case[0] for case in CASES])
def test_relation_from_both_sides(troops, name, other, relation):
    one, two = troops(4000), troops(path="b.txt", **other)
    assert related(quantity, one, two).relation == relation
    assert related(quantity, two, one).relation == relation


TIMES = {
    "this year": {"time": "2024", "time_edtf": "2024", "time_earliest": "2024-01-01", "time_latest": "2024-12-31"},
    "last year": {"time": "2023", "time_edtf": "2023", "time_earliest": "2023-01-01", "time_latest": "2023-12-31"},
    "in May": {"time": "May", "time_edtf": "2024-05", "time_earliest": "2024-05-01", "time_latest": "2024-05-31"},
}


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ("this year", "last year", "different_event"),
        ("this year", "in May", "conflict"),
        ("in May", "in May", "conflict"),
    ],
)
def test_times(troops, first, second, relation):
    one, two = troops(4000, **TIMES[first]), troops(9000, path="b.txt", **TIMES[second])
    assert related(quantity, one, two).relation == related(quantity, two, one).relation == relation


def dead(make_claim, count, published, **fields):
    fields = {"item": "people", "item_class": "killed", "action": "kill", "action_class": "kill"} | fields
    exact = fields.pop("exact", f"{count} people")
    text = f"The blast at the market in Goma killed {exact}, officials said."
    where = {"place": "Goma", "place_id": "gn:216281", "place_country": "COD"}
    return make_claim(
        exact, text, path=f"{published}.txt", published=published, lower=count, upper=count, unit="", **where, **fields
    )


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ((12, "2024-05-01"), (18, "2024-05-02"), "update"),
        ((18, "2024-05-01"), (12, "2024-05-02"), "conflict"),
        ((12, "2024-05-01"), (18, "2024-05-01"), "conflict"),
        ((12, "2024-05-01"), (12, "2024-05-02"), "same"),
    ],
)
def test_a_toll_grows_with_the_days(make_claim, first, second, relation):
    one, two = (dead(make_claim, count, f"{day}") for count, day in (first, second))
    if one.published == two.published:
        one = dead(make_claim, first[0], first[1], document_id="other")
    assert related(quantity, one, two).relation == related(quantity, two, one).relation == relation


def test_children_are_a_part_of_the_dead(make_claim):
    one = dead(make_claim, 12, "2024-05-01")
    two = dead(make_claim, 4, "2024-05-02", item="child", exact="4 children")
    assert related(quantity, one, two).relation == "part_whole"


def test_a_noun_that_the_figure_does_not_say_narrows_nothing(make_claim):
    """`Two passengers died and 20 were hurt`: the hurt need not be passengers."""
    one = dead(make_claim, 20, "2024-05-01", item="passenger", exact="20")
    two = dead(make_claim, 12, "2024-05-02")
    assert related(quantity, one, two).relation == "conflict"


@pytest.mark.parametrize(
    ("exact", "relation"),
    [
        ("12 passengers and crew", "conflict"),
        ("12 passengers", "part_whole"),
        ("More than 30 people", "conflict"),
        ("12 more people", "scope"),
        ("12 of those aboard", "conflict"),
        ("12 of the dead", "part_whole"),
    ],
)
def test_wholes_and_parts_by_their_words(make_claim, exact, relation):
    count = int("".join(filter(str.isdigit, exact)))
    item = "passenger" if "passengers" in exact else "people"
    one = dead(make_claim, 20, "2024-05-01")
    two = dead(make_claim, count, "2024-05-01", item=item, exact=exact, document_id="other")
    assert related(quantity, one, two).relation == relation


def test_killed_and_wounded_stand_in_different_blocks(make_claim):
    one = dead(make_claim, 12, "2024-05-01")
    two = dead(make_claim, 40, "2024-05-02", item_class="wounded", action="wound", action_class="wound")
    assert block_key(one) != block_key(two)


@pytest.mark.parametrize(
    ("exact", "action_class", "relation"),
    [("4 shot", "occur", "scope"), ("4 people", "attack", "scope"), ("4 wounded", "occur", "conflict")],
)
def test_people_hit_may_include_the_dead(make_claim, exact, action_class, relation):
    row = {"item_class": "wounded", "action": "wound", "action_class": "wound"}
    one = dead(make_claim, 3, "2024-05-01", **row)
    two = dead(make_claim, 4, "2024-05-01", **row | {"action_class": action_class}, exact=exact, document_id="other")
    assert related(quantity, one, two).relation == relation


def test_parts_told_in_one_sentence(troops):
    one = troops(4000, role="total", group_id="g1")
    two = troops(900, role="part", group_id="g1", path="b.txt")
    assert related(quantity, one, two).relation == "part_whole"


@pytest.mark.parametrize(
    ("first", "second", "note"),
    [
        ({}, {"modality": "planned"}, "planned_vs_done"),
        ({}, {"modality": "possible"}, "planned_vs_done"),
        ({"source": "Kenya", "source_kind": "named"}, {"source": "Haiti", "source_kind": "named"}, "attributed"),
    ],
)
def test_notes_that_soften(troops, first, second, note):
    pair = related(quantity, troops(4000, **first), troops(9000, path="b.txt", **second))
    assert pair.relation == "conflict"
    assert note in pair.notes


@pytest.mark.parametrize(
    ("one", "two", "relation"),
    [
        (("Ana Ruiz", 54), ("Ana Ruiz", 45), "conflict"),
        (("Ana Ruiz", 54), ("Ana Ruiz", 54), "same"),
        (("Ana Ruiz", 54), ("Tom Okafor", 45), "different_thing"),
        ((None, 54), ("Tom Okafor", 45), "different_thing"),
    ],
)
def test_ages(make_claim, one, two, relation):
    made = [
        make_claim(
            str(age), f"The victim, {age}, was a nurse.", path=f"{number}.txt", person=person, lower=age, upper=age,
            unit="year", item_class="age",
        )
        for number, (person, age) in enumerate((one, two))
    ]  # fmt: skip
    assert block_key(made[0]) == block_key(made[1]) == "age"
    assert related(quantity, *made).relation == related(quantity, *reversed(made)).relation == relation


def test_each_step_is_kept(troops):
    pair = related(quantity, troops(4000), troops(9000, path="b.txt"))
    results = {step.name: step.result for step in pair.steps}
    assert results["item"] == results["owner"] == results["actor"] == results["place"] == "equal"
    assert results["relation"] == "conflict"


def test_blocks(troops):
    assert block_key(troops(4000)) == block_key(troops(9000, item="soldier"))
    assert block_key(troops(4000)) != block_key(troops(9000, item="tank", item_class="vehicle"))
    assert block_key(troops(4000, item=None)) is None
    assert block_key(troops(4000, item_class=None)) is None
