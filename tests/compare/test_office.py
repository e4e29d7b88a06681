"""Offices: against the public record, and two holders of one office."""

from __future__ import annotations

import pytest

from claimcheck.compare.holders import compare_holders
from claimcheck.compare.office import against_record, worded_title


def held(make_claim, person, office="mayor", polity="Brackwater", **fields):
    text = f"The {office} of {polity}, {person}, opened the bridge."
    exact = fields.pop("exact", f"{office} of {polity}, {person}")
    base = {
        "person": person, "person_id": person.lower(), "office": office, "office_id": office, "polity": polity,
        "polity_id": polity.lower(), "office_status": "current", "published": "2024-03-05", "path": f"{person}.txt",
    }  # fmt: skip
    return make_claim(exact, text, "office", **(base | fields))


@pytest.mark.parametrize(
    ("first", "second", "relations"),
    [
        ({"person": "Ellen Marsh"}, {"person": "Tom Okafor"}, ["conflict"]),
        ({"person": "Ellen Marsh"}, {"person": "Marsh"}, []),
        ({"person": "Ellen Marsh"}, {"person": "Ms Marsh"}, []),
        ({"person": "Ellen Marsh"}, {"person": "Tom Okafor", "office_status": "former"}, []),
        ({"person": "Ellen Marsh"}, {"person": "Tom Okafor", "office_status": "acting"}, []),
        ({"person": "Ellen Marsh"}, {"person": "Tom Okafor", "office_status": "elect"}, []),
        ({"person": "Ellen Marsh"}, {"person": "Tom Okafor", "office_status": "deputy"}, []),
        ({"person": "Ellen Marsh"}, {"person": "Tom Okafor", "polity": "Duns", "polity_id": "duns"}, []),
        ({"person": "Ellen Marsh"}, {"person": "Tom Okafor", "published": "2019-03-05"}, []),
        ({"person": "Ellen Marsh", "office": "minister", "office_id": "minister"},
         {"person": "Tom Okafor", "office": "minister", "office_id": "minister"}, []),
    ],
)  # fmt: skip
def test_compare_holders(make_claim, first, second, relations):
    claims = [held(make_claim, **first), held(make_claim, **second)]
    found = [
        [pair.relation for pair in compare_holders(rows) if pair.relation == "conflict"]
        for rows in (claims, claims[::-1])
    ]
    assert found == [relations, relations]


def minister(make_claim, person, **fields):
    text = f"On 4 March 2024, Russian Foreign Minister {person} spoke."
    base = {
        "person": person, "office": "Foreign Minister", "office_id": "foreign_minister", "polity": "Russian",
        "polity_id": "RUS", "office_status": "current", "published": "2024-03-05",
    }  # fmt: skip
    return make_claim(f"Russian Foreign Minister {person}", text, "office", **(base | fields))


@pytest.mark.parametrize(
    ("person", "fields", "holder"),
    [
        ("Vladimir Nebenzia", {}, "Lavrov"),
        ("Vasily Nebenzya", {}, "Lavrov"),
        ("Vladimir Nebenzia", {"published": None}, "Lavrov"),
        ("Sergey Lavrov", {}, None),
        ("Sergei Lavrov", {}, None),
        ("Lavrov", {}, None),
        ("Sergey Lavrov", {"published": "2000-01-01"}, "Ivanov"),
        ("Igor Ivanov", {"office_status": "former"}, None),
        ("Igor Ivanov", {}, "Lavrov"),
        ("Ellen Marsh", {}, None),
        ("Vladimir Nebenzia", {"office_status": None}, None),
    ],
)
def test_against_the_record(make_claim, person, fields, holder):
    found = list(against_record([minister(make_claim, person, **fields)]))
    if holder is None:
        assert found == []
    else:
        (finding,) = found
        assert finding.reference is not None
        assert holder in finding.reference.text
        assert finding.code == "CC401"


def test_the_same_wrong_claim_twice_is_one_finding(make_claim):
    claims = [minister(make_claim, "Vladimir Nebenzia", path=f"{name}.txt") for name in "ab"]
    (finding,) = against_record(claims)
    assert finding.claims == claims


def test_the_day_that_a_sentence_speaks_of_counts(make_claim):
    claim = minister(make_claim, "Igor Ivanov", published="2024-03-05")
    day = make_claim("4 March 2024", claim.sentence, "date", time_edtf="2000-03-04", time_earliest="2000-03-04",
                     time_latest="2000-03-04")  # fmt: skip
    assert list(against_record([claim]))
    assert not list(against_record([claim, day]))


@pytest.mark.parametrize(
    ("exact", "person", "office", "title"),
    [
        (
            "Russian Foreign Minister Vladimir Nebenzia",
            "Vladimir Nebenzia",
            "Foreign Minister",
            "Russian Foreign Minister",
        ),
        ("Ana Ruiz, the former mayor of Lyon", "Ana Ruiz", "mayor", "mayor of Lyon"),
        ("Ana Ruiz, who served as mayor of Lyon", "Ana Ruiz", "mayor", "mayor of Lyon"),
        ("Ana Ruiz was mayor of Lyon", "Ana Ruiz", "mayor", "mayor of Lyon"),
        ("the acting prime minister, Ana Ruiz", "Ana Ruiz", "prime minister", "prime minister"),
    ],
)
def test_titles_as_worded(make_claim, exact, person, office, title):
    assert worded_title(make_claim(exact, exact, "office", person=person, office=office)) == title
