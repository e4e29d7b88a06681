"""What is exported of the public record is imported as it was, by every form."""

from __future__ import annotations

import json

import pytest

from claimcheck.reference.interchange.read import read_officials
from claimcheck.reference.officials import officials
from claimcheck.reference.tenure import Membership
from claimcheck.report.officials.flat import holdings_csv
from claimcheck.report.officials.followthemoney import holdings_followthemoney
from claimcheck.report.officials.holding import Holding
from claimcheck.report.officials.popolo import holdings_popolo

FORMS = {"a.csv": holdings_csv, "a.json": holdings_popolo, "a.ftm.json": holdings_followthemoney}
# What the schemata of FollowTheMoney know, as far as it is used.
PROPERTIES = {
    "Person": {"name", "alias", "wikidataId"},
    "Organization": {"name", "alias"},
    "Position": {"name", "keywords", "country", "subnationalArea", "organization"},
    "Occupancy": {"holder", "post", "startDate", "endDate", "status", "summary"},
}

each_form = pytest.mark.parametrize("name", FORMS)


def holding(tenure: Membership) -> Holding:
    person = officials().person(tenure.person_id)
    assert person
    return Holding(person=person.name, other_names=person.other_names, tenure=tenure)


@pytest.fixture(scope="module")
def holdings():
    """Every fiftieth tenure, and all of a rare kind: acting, ends estimated, organisations, regions of shared names."""
    every = [tenure for post in officials().posts() for tenure in post]
    rare = {"NATO", "UN", "GEO", "USA/georgia", "MEX/mexico-city"}
    return [
        holding(tenure)
        for number, tenure in enumerate(every)
        if number % 50 == 0 or tenure.end_kind or tenure.status == "acting" or tenure.polity in rare
    ]


@each_form
def test_round_trip(holdings, name):
    read = read_officials(b"".join(FORMS[name](holdings)), name)
    assert set(read.tenures) == {holding.tenure for holding in holdings}
    assert len(holdings) > 1_000
    assert read.left_out == {}
    for holding in holdings[:200]:
        assert set(read.names[holding.tenure.person_id]) == {holding.person, *holding.other_names}


def test_entities_are_those_of_the_schemata(holdings):
    seen: set[str] = set()
    for line in holdings_followthemoney(holdings):
        entity = json.loads(line)
        assert entity["properties"].keys() <= PROPERTIES[entity["schema"]]
        assert all(isinstance(text, str) and text for texts in entity["properties"].values() for text in texts)
        for name in ("holder", "post", "organization"):
            assert seen.issuperset(entity["properties"].get(name, [])), "an entity comes before those that name it"
        assert entity["id"] not in seen
        seen.add(entity["id"])


def test_popolo_is_whole(holdings):
    (data,) = holdings_popolo(holdings)
    file = json.loads(data)
    known = {part: {each["id"] for each in file[part]} for part in ("persons", "organizations", "posts")}
    for membership in file["memberships"]:
        assert membership["person_id"] in known["persons"]
        assert membership["organization_id"] in known["organizations"]
        assert membership["post_id"] in known["posts"]
    assert all(post["organization_id"] in known["organizations"] for post in file["posts"])


def test_remarks_and_keywords_of_others_mean_nothing():
    entities = [
        {"id": "p", "schema": "Person", "properties": {"name": ["Anita Anand"]}},
        {"id": "o", "schema": "Organization", "properties": {"name": ["Global Affairs"]}},
        {
            "id": "f",
            "schema": "Position",
            "properties": {
                "name": ["Minister of Foreign Affairs"],
                "country": ["ca"],
                "organization": ["o", "elsewhere"],
                "keywords": ["government"],
            },
        },
        {
            "id": "h",
            "schema": "Occupancy",
            "properties": {"holder": ["p"], "post": ["f"], "startDate": ["2025-05-13"], "summary": ["A long story."]},
        },
    ]
    (tenure,) = read_officials("\n".join(map(json.dumps, entities)).encode(), "a.ftm.json").tenures
    assert (tenure.office, tenure.polity, tenure.status, tenure.end_kind) == ("foreign_minister", "CAN", "full", "")
