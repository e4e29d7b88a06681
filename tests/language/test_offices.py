"""Offices: persons with titles, before and behind the name, through verbs, former and to come."""

from __future__ import annotations

import pytest
from tests.tables import named

pytestmark = pytest.mark.model


# text, person, office, polity, status
PRE_TITLE = [
    ("Prime Minister Hugo Lambertin spoke.", "Hugo Lambertin", "Prime Minister", None, "current"),
    ("French Prime Minister Hugo Lambertin spoke.", "Hugo Lambertin", "Prime Minister", "French", "current"),
    ("France's Prime Minister Hugo Lambertin spoke.", "Hugo Lambertin", "Prime Minister", "France", "current"),
    ("Finance minister Maria Ortega spoke.", "Maria Ortega", "Finance minister", None, "current"),
    (
        "Russian Foreign Minister Vladimir Nebenzia spoke.",
        "Vladimir Nebenzia",
        "Foreign Minister",
        "Russian",
        "current",
    ),
    ("US Secretary of State Ana Ruiz spoke.", "Ana Ruiz", "Secretary of State", "US", "current"),
    ("Mayor Tom Okafor spoke.", "Tom Okafor", "Mayor", None, "current"),
    ("Fort Bend County Sheriff Tom Okafor spoke.", "Tom Okafor", "Sheriff", "Fort Bend County", "current"),
    ("New York City Mayor Tom Okafor spoke.", "Tom Okafor", "Mayor", "New York City", "current"),
    ("North Korean leader Kim Jong Un spoke.", "Kim Jong Un", "leader", "North Korean", "current"),
    ("Nissan chief executive Tom Okafor spoke.", "Tom Okafor", "chief executive", "Nissan", "current"),
    ("Labour leader Tom Okafor spoke.", "Tom Okafor", "leader", "Labour", "current"),
    ("Kremlin spokesman Dmitry Orlov spoke.", "Dmitry Orlov", "Kremlin spokesman", None, "current"),
    ("NATO Secretary General Ana Ruiz spoke.", "Ana Ruiz", "Secretary General", "NATO", "current"),
]
APPOSITIVE = [
    ("Hugo Lambertin, the prime minister of France, spoke.", "Hugo Lambertin", "prime minister", "France", "current"),
    ("Hugo Lambertin, the French prime minister, spoke.", "Hugo Lambertin", "prime minister", "French", "current"),
    ("The French prime minister, Hugo Lambertin, spoke.", "Hugo Lambertin", "prime minister", "French", "current"),
    ("The mayor of Lyon, Tom Okafor, spoke.", "Tom Okafor", "mayor", "Lyon", "current"),
    ("Tom Okafor, mayor of Lyon, spoke.", "Tom Okafor", "mayor", "Lyon", "current"),
    ("Ana Ruiz, chief executive of Nissan, spoke.", "Ana Ruiz", "chief executive", "Nissan", "current"),
    ("Ana Ruiz, 54, the governor of Texas, spoke.", "Ana Ruiz", "governor", "Texas", "current"),
    ("Dmitry Orlov, a spokesman for the Kremlin, spoke.", "Dmitry Orlov", "spokesman", "Kremlin", "current"),
    ("Ana Ruiz, ambassador to Ankara, spoke.", "Ana Ruiz", "ambassador to Ankara", None, "current"),
    ("Ana Ruiz, the minister for energy, spoke.", "Ana Ruiz", "minister for energy", None, "current"),
]
VERBS = [
    ("They met with Ana Ruiz in the chair as mayor of Lyon.", "Ana Ruiz", "mayor", "Lyon", "current"),
    ("Ana Ruiz took over as mayor of Lyon this month.", "Ana Ruiz", "mayor", "Lyon", "current"),
    ("Hugo Lambertin is the prime minister of France.", "Hugo Lambertin", "prime minister", "France", "current"),
    ("Hugo Lambertin serves as prime minister of France.", "Hugo Lambertin", "prime minister", "France", "current"),
    ("Ana Ruiz became mayor of Lyon in May.", "Ana Ruiz", "mayor", "Lyon", "current"),
    ("Ana Ruiz was appointed mayor of Lyon on Monday.", "Ana Ruiz", "mayor", "Lyon", "current"),
    ("Ana Ruiz was elected speaker of the parliament.", "Ana Ruiz", "speaker", "parliament", "current"),
    ("The council named Ana Ruiz as mayor of Lyon.", "Ana Ruiz", "mayor", "Lyon", "elect"),
    ("Ana Ruiz, who served as mayor of Lyon until 2019, spoke.", "Ana Ruiz", "mayor", "Lyon", "former"),
    ("Ana Ruiz was mayor of Lyon from 2011 to 2016.", "Ana Ruiz", "mayor", "Lyon", "former"),
]
STATUS = [
    ("Former French president Tom Okafor spoke.", "Tom Okafor", "president", "French", "former"),
    ("The former mayor of Lyon, Ana Ruiz, spoke.", "Ana Ruiz", "mayor", "Lyon", "former"),
    ("Ex-president Tom Okafor spoke.", "Tom Okafor", "president", None, "former"),
    ("Then-president Tom Okafor spoke.", "Tom Okafor", "president", None, "former"),
    ("Then-mayor Tom Okafor signed it.", "Tom Okafor", "mayor", None, "former"),
    ("The ex-mayor of Lyon, Ana Ruiz, spoke.", "Ana Ruiz", "mayor", "Lyon", "former"),
    ("Acting president Tom Okafor spoke.", "Tom Okafor", "president", None, "acting"),
    ("Interim prime minister Tom Okafor spoke.", "Tom Okafor", "prime minister", None, "acting"),
    ("Caretaker prime minister Tom Okafor spoke.", "Tom Okafor", "prime minister", None, "acting"),
    ("Deputy prime minister Tom Okafor spoke.", "Tom Okafor", "prime minister", None, "deputy"),
    ("Russian Deputy Defence Minister Ana Ruiz spoke.", "Ana Ruiz", "Defence Minister", "Russian", "deputy"),
    ("Vice President Tom Okafor spoke.", "Tom Okafor", "President", None, "deputy"),
    ("President-elect Tom Okafor spoke.", "Tom Okafor", "President", None, "elect"),
    ("The prime minister-designate, Ana Ruiz, spoke.", "Ana Ruiz", "prime minister", None, "elect"),
    ("Incoming mayor Ana Ruiz spoke.", "Ana Ruiz", "mayor", None, "elect"),
    ("Outgoing mayor Ana Ruiz spoke.", "Ana Ruiz", "mayor", None, "current"),
    ("The former acting president, Tom Okafor, spoke.", "Tom Okafor", "president", None, "former"),
    ("Former deputy mayor Ana Ruiz spoke.", "Ana Ruiz", "deputy mayor", None, "former"),
]
RANKS = [
    ("Lt. Ana Ruiz spoke.", "Ana Ruiz", "Lt.", None, None),
    ("Colonel Ana Ruiz spoke.", "Ana Ruiz", "Colonel", None, None),
    ("Detective Tom Okafor spoke.", "Tom Okafor", "Detective", None, None),
    ("Lt. Col. Ana Ruiz spoke.", "Ana Ruiz", "Lt. Col.", None, None),
    ("The army said detective Tom Okafor spoke.", "Tom Okafor", "detective", None, None),
    ("Army Sgt. 1st Class Tom Okafor spoke.", "Tom Okafor", "Army Sgt. 1st Class", None, None),
    ("Truck driver Tom Okafor spoke.", "Tom Okafor", "Truck driver", None, None),
    ("Ana Ruiz, a teacher, spoke.", "Ana Ruiz", "teacher", None, None),
    ("Special education teacher Ana Ruiz was killed.", "Ana Ruiz", "Special education teacher", None, None),
    ("Sgt. Tom Okafor spoke.", "Tom Okafor", "Sgt.", None, None),
]
TABLES = {
    "pre-title": PRE_TITLE,
    "appositive": APPOSITIVE,
    "verb": VERBS,
    "status": STATUS,
    "rank": RANKS,
}


@pytest.mark.parametrize(("text", "person", "office", "polity", "status"), named(TABLES))
def test_office(claims_of, text, person, office, polity, status):
    (claim,) = [one for one in claims_of(text) if one.kind == "office"]
    assert (claim.person, claim.office, claim.polity, claim.office_status) == (person, office, polity, status)
    assert person in claim.exact
    assert (claim.confidence < 0.5) == (status is None)


# text, stated time of the tenure
TENURES = [
    ("Ana Ruiz was mayor of Lyon from 2011 to 2016.", "2011/2016"),
    ("Ana Ruiz, who served as mayor of Lyon until 2019, spoke.", "../2019"),
    ("Ana Ruiz has been mayor of Lyon since 2019.", "2019/.."),
    ("Ana Ruiz was mayor of Lyon between 2011 and 2016.", "2011/2016"),
    ("Mayor Ana Ruiz spoke in 2019.", None),
]


@pytest.mark.parametrize(("text", "edtf"), TENURES)
def test_tenure(claims_of, text, edtf):
    (claim,) = [one for one in claims_of(text) if one.kind == "office"]
    assert claim.time_edtf == edtf


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            "The Russian and Belarusian presidents, Tom Orlov and Ana Ruiz, met.",
            {("Tom Orlov", "RUS"), ("Ana Ruiz", "BLR")},
        ),
        ("Presidents Tom Orlov of Russia and Ana Ruiz of Belarus met.", {("Tom Orlov", "RUS"), ("Ana Ruiz", "BLR")}),
        (
            "French President Tom Orlov and German Chancellor Ana Ruiz met.",
            {("Tom Orlov", "FRA"), ("Ana Ruiz", "DEU")},
        ),
    ],
)
def test_joined_offices(claims_of, text, pairs):
    assert {(one.person, one.polity_id) for one in claims_of(text) if one.kind == "office"} == pairs


@pytest.mark.parametrize(
    ("text", "office_id", "polity_id"),
    [
        ("Russian Foreign Minister Vladimir Nebenzia spoke.", "foreign_minister", "RUS"),
        ("French President Tom Okafor spoke.", "head_of_state", "FRA"),
        ("North Korea's foreign minister Ana Ruiz spoke.", "foreign_minister", "PRK"),
    ],
)
def test_offices_have_ids(claims_of, text, office_id, polity_id):
    (claim,) = [one for one in claims_of(text) if one.kind == "office"]
    assert (claim.office_id, claim.polity_id) == (office_id, polity_id)


@pytest.mark.parametrize(
    "text",
    [
        "The minister spoke.",
        "The president of France spoke.",
        "Mr Okafor spoke.",
        "Dr. Ana Ruiz spoke.",
        "Ana Ruiz, a resident of Lyon, spoke.",
        "Ana Ruiz (Burnet County Sheriff's Office) spoke.",
        "The Cherokee County Major Crimes Unit spoke.",
        "Ana Ruiz will head the inquiry.",
        "The Prime Minister's Office spoke.",
        "President Street is closed.",
        "Ana Ruiz is not the mayor of Lyon.",
    ],
)
def test_no_offices(claims_of, text):
    assert [one.exact for one in claims_of(text) if one.kind == "office" and one.office_status] == []
