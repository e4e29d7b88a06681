"""Quantities: what is counted, its class, parts of wholes and changes, ages; numbers that count nothing."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.model


# text, span, item, class, modifiers
ITEMS = [
    ("Not a single arrest was made.", "Not a single arrest", "arrest", "arrested"),
    ("She said that not one person had been hurt.", "not one person", "person", "wounded"),
    ("Nobody was hurt.", "Nobody", "people", "wounded"),
    ("No one was killed.", "No one", "people", "killed"),
    ("Two hurt as quake shakes town.", "Two hurt", "people", "wounded"),
    ("Floods forced 300 people from their homes.", "300 people", "people", "displaced"),
    ("Some 400 villagers were driven out of their homes.", "Some 400 villagers", "villager", "displaced"),
    ("Officials put the number of deaths at 358.", "358", "death", "killed"),
    ("Kenya sent 400 soldiers.", "400 soldiers", "soldier", "personnel"),
    ("Kenya sent at least 40 armoured vehicles.", "at least 40 armoured vehicles", "vehicle", "vehicle"),
    ("Poland sent 8 million rounds of ammunition.", "8 million rounds", "round", "ammunition"),
    ("Some 300 people were killed.", "Some 300 people", "people", "killed"),
    ("Fourteen soldiers were wounded.", "Fourteen soldiers", "soldier", "wounded"),
    ("Two men were shot and killed.", "Two men", "man", "killed"),
    ("Police said 5 shot in Oak Park.", "5 shot", "people", "wounded"),
    ("Three shots were fired.", "Three shots", "shot", "event"),
    ("Two men were fatally shot.", "Two men", "man", "killed"),
    ("Two men were shot to death.", "Two men", "man", "killed"),
    ("Police found two men dead.", "two men", "man", "killed"),
    ("Police arrested 23 activists.", "23 activists", "activist", "arrested"),
    ("Floods displaced 12,000 people.", "12,000 people", "people", "displaced"),
    ("Some 300 people are missing.", "Some 300 people", "people", "missing"),
    ("He ran a 4.3 second dash.", "4.3 second", None, "duration"),
    ("The virus infected 300 people.", "300 people", "people", "infected"),
    ("The party won 112 seats.", "112 seats", "seat", "other"),
    ("The bill passed with 311 votes.", "311 votes", "vote", "votes"),
    ("The firm cut 340 jobs.", "340 jobs", "job", "employees"),
    ("Turnout was 61 percent.", "61 percent", "turnout", "share"),
    ("The bank sees inflation of 4 percent.", "4 percent", "inflation", "rate"),
    ("The bank kept its rate at 4 percent.", "4 percent", "rate", "rate"),
    ("Sweden plans a battalion of 1,200.", "1,200", "soldier", "personnel"),
    ("Rebels handed over fourteen people.", "fourteen people", "people", "other"),
    ("Before a crowd of about 5,000 she spoke.", "about 5,000", "people", "other"),
    ("The dead man was a father of four.", "four", "child", "other"),
    ("Some 200 members of the police unit landed.", "Some 200 members", "member", "personnel"),
    ("The firm sold 40 old and new cars.", "40 old and new cars", "car", "vehicle"),
    ("Poland sent 40 122mm rockets.", "40 122mm rockets", "rocket", "ammunition"),
    ("Inflation rose to 4 percent.", "4 percent", "inflation", "rate"),
    ("Sweden gave 13.5 billion kronor.", "13.5 billion kronor", "krona", "money"),
    ("The column is 12 km long.", "12 km", "column", "distance"),
    ("The fire burned 300 hectares.", "300 hectares", None, "area"),
    ("The ship carried 40 tonnes of wheat.", "40 tonnes of wheat", "wheat", "mass"),
    ("The talks lasted three hours.", "three hours", "talk", "duration"),
    ("It was minus 31.5C.", "minus 31.5C", None, "temperature"),
    ("Two ships sank.", "Two ships", "ship", "ship"),
    ("Two fully loaded magazines were found.", "Two fully loaded magazines", "magazine", "other"),
    ("All five victims will recover.", "All five victims", "victim", "other"),
    ("The firm will cut another 200 next year.", "another 200", None, "other"),
    ("The bill passed 52-48.", "52", "vote", "votes"),
    ("Ten drones were shot down.", "Ten drones", "drone", "aircraft"),
    ("The strikes destroyed 12 houses.", "12 houses", "house", "building"),
    ("There were 40 attacks in May.", "40 attacks", "attack", "event"),
    ("The crew has 12 members.", "12 members", "member", "other"),
    ("The hospital treated 40 wounded.", "40 wounded", "people", "wounded"),
    ("He was sentenced to 12 years in prison.", "12 years", None, "duration"),
    ("The death toll climbed to 14.", "14", "toll", "killed"),
    ("The number of people killed stands at 14.", "14", "people", "killed"),
    ("Arrests rose to 340 in May.", "340", "arrest", "arrested"),
    ("The number of dead rose to 14.", "14", "people", "killed"),
    ("The measure was approved 52 to 48.", "52", "vote", "votes"),
]


@pytest.mark.parametrize(("text", "exact", "item", "kind"), ITEMS)
def test_item(find_claim, text, exact, item, kind):
    claim = find_claim(text, "quantity", exact)
    assert (claim.item, claim.item_class) == (item, kind)


@pytest.mark.parametrize(
    ("text", "exact", "modifiers"),
    [
        ("Some 300 civilian victims were buried.", "Some 300 civilian victims", {"civilian"}),
        ("Poland sent 400 155-millimetre shells.", "400 155-millimetre shells", {"155-millimetre"}),
        ("Kenya sent 400 elite soldiers.", "400 elite soldiers", {"elite"}),
    ],
)
def test_modifiers(find_claim, text, exact, modifiers):
    assert set(find_claim(text, "quantity", exact).item_modifiers) >= modifiers


# text, [(number, role)]; all roles of a sentence belong to one group
ROLES = [
    ("The rate rose from 3 percent to 4 percent.", [(3, "change_from"), (4, "change_to")]),
    ("The toll rose from 300 to 340.", [(300, "change_from"), (340, "change_to")]),
    ("The toll rose by 40 to 340.", [(40, "change_by"), (340, "change_to")]),
    ("Profits fell 12 percent to $340 million.", [(12, "change_by"), (340000000, "change_to")]),
    ("Sales were up 12 percent to $340 million.", [(12, "change_by"), (340000000, "change_to")]),
    ("The rate was cut to 4 percent from 4.25 percent.", [(4, "change_to"), (4.25, "change_from")]),
    ("The bank cut its rate by 25 basis points.", [(25, "change_by")]),
    ("Unite fell, down 68 on Monday.", [(68, "change_by")]),
    ("The blast killed 40 people, including 12 children.", [(40, "total"), (12, "part")]),
    ("1,500 of the 12,000 troops were killed.", [(1500, "part"), (12000, "total")]),
    ("Two-thirds of the 300 patients died.", [(2 / 3, "part"), (300, "total")]),
    ("The blast killed 40 people, among them 12 children.", [(40, "total"), (12, "part")]),
    ("Police held 40 people, 12 of whom were released.", [(40, "total"), (12, "part")]),
]


@pytest.mark.parametrize(("text", "roles"), ROLES)
def test_roles(claims_of, text, roles):
    found = [one for one in claims_of(text) if one.kind == "quantity"]
    assert [(one.lower, one.role) for one in found] == roles
    assert len({one.group_id for one in found}) == 1
    assert found[0].group_id


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The blast left 12 killed and 40 wounded.", [(12, "killed"), (40, "wounded")]),
        ("Twelve were killed and 40 wounded.", [(12, "killed"), (40, "wounded")]),
        ("The bill passed by 311 votes to 112.", [(311, "votes"), (112, "votes")]),
        ("Boy, 16, seriously hurt after a shooting.", [(16, "age")]),
        ("Three men aged 19, 23 and 35 died.", [(3, "killed"), (19, "age"), (23, "age"), (35, "age")]),
        ("The blast killed 12 soldiers, 3 officers and a child.", [(12, "killed"), (3, "killed")]),
    ],
)
def test_lists(claims_of, text, values):
    assert [(one.lower, one.item_class) for one in claims_of(text) if one.kind == "quantity"] == values


# text, span, whose age it is
AGES = [
    ("Ruiz, a retired librarian, was 54.", "54", "Ruiz"),
    ("The victim of Monday night, 54, from Lyon, will be buried on Friday.", "54", None),
    ("Ana Ruiz, 54, was killed.", "54", "Ana Ruiz"),
    ("Ana Ruiz, aged 54, was killed.", "54", "Ana Ruiz"),
    ("Ana Ruiz is 54 years old.", "54 years old", "Ana Ruiz"),
    ("A 54-year-old man was killed.", "54-year-old man", None),
    ("Ana Ruiz, a 54-year-old teacher, was killed.", "54-year-old teacher", "Ana Ruiz"),
    ("Ana Ruiz was a teacher, was 54 and lived in Lyon.", "54", "Ana Ruiz"),
    ("Two teachers, both 54, were killed.", "54", None),
    ("Police listed her age of 54.", "54", None),
    ("Ana Ruiz died at the age of 54.", "54", "Ana Ruiz"),
    ("Mayor Ana Ruiz, 54, was killed.", "54", "Ana Ruiz"),
    ("Police Sgt. Tom Okafor, 54, was killed.", "54", "Tom Okafor"),
    ("Airman 1st Class Tom Okafor, 54, was killed.", "54", "Tom Okafor"),
    ("The 54-year-old was killed.", "54-year-old", None),
    ("Ana Ruiz, 54, spoke. The 54-year-old was killed.", "54-year-old", "Ana Ruiz"),
    ("Ana Ruiz, 44, spoke. The 54-year-old was killed.", "54-year-old", None),
    ("Police named the victim as a 54-year-old.", "54-year-old", None),
    ("A 54-year-old Aurora man was killed.", "54-year-old Aurora man", None),
    ("Tom Okafor and his 54-year-old wife Ana Ruiz died.", "54-year-old wife", "Ana Ruiz"),
    ("The death of a 54-year-old Thursday evening shocked Lyon.", "54-year-old", None),
    ("Tom Okafor (54) was killed.", "54", "Tom Okafor"),
    ("54-year-old Ana Ruiz was killed.", "54-year-old Ana Ruiz", "Ana Ruiz"),
]


@pytest.mark.parametrize(("text", "exact", "person"), AGES)
def test_ages(find_claim, text, exact, person):
    claim = find_claim(text, "quantity", exact)
    assert (claim.item_class, claim.lower, claim.unit, claim.person) == ("age", 54, "year", person)


def test_an_age_told_later_belongs_to_the_person_named_before(find_claim):
    claim = find_claim("Ana Ruiz was killed on Monday. She was 54 years old.", "quantity", "54 years old")
    assert claim.person == "Ana Ruiz"


@pytest.mark.parametrize(
    "text",
    [
        "The troops took Hill 101.",
        "NATO invoked Article 4.",
        "Poland sent 155mm shells.",
        "The 2nd Battalion left.",
        "The third man fled.",
        "A Leopard 2 burned.",
        "An F-16 crashed.",
        "The G20 met.",
        "See page 12.",
        "Flight 370 vanished.",
        "A Boeing 737-800 crashed.",
        "The Group of Seven met.",
        "It is a Category 5 storm.",
        "Euro 2024 began.",
        "Call 020 7946 0958.",
        "He lives at 710 Harlow Street.",
        "It happened on the 2800 block of Rimer Boulevard.",
        "They won 3-1.",
        "One cannot know.",
        "He was one of them.",
        "The two sides met.",
        "There are many reasons.",
        "A few people came.",
        "On 11 September it rained.",
        "It was the 1980s.",
        "Room 12 is closed.",
        "No. 1 is closed.",
        "He read chapter 3.",
        "The Seven Sisters are cliffs.",
        "The Security Council adopted Resolution 1701.",
        "Channel 4 reported it.",
        "The Group of 77 met.",
        "He called 911.",
        "It was the winter of '96.",
        "He was charged.[15]",
        "Police got a 911 call.",
        "A fifth person, Ana Ruiz, died.",
        "The suspect is 5'7 tall.",
        "A million things went wrong.",
        "They gave 110 percent.",
        "It opened two weeks ago.",
        "It rained in the past 24 hours.",
        "Each one of them left.",
        "Kosovo's Route 66 is closed.",
        "There is one reason.",
        "The two nations met.",
    ],
)
def test_no_quantities(claims_of, text):
    assert [one.exact for one in claims_of(text) if one.kind == "quantity"] == []


# text, span, lower, upper, approximate
@pytest.mark.parametrize(
    ("text", "exact", "lower"),
    [
        ("A local man in his fifties was killed.", "fifties", 50),
        ("A woman in her late 60s was hurt.", "60s", 60),
    ],
)
def test_decades_of_life(find_claim, text, exact, lower):
    claim = find_claim(text, "quantity", exact)
    assert (claim.item_class, claim.lower, claim.upper) == ("age", lower, lower + 9)


BOUNDS = [
    ("Kenya sent at least 400 soldiers.", "at least 400 soldiers", 400, None, False),
    ("Kenya sent up to 400 soldiers.", "up to 400 soldiers", None, 400, False),
    ("Kenya sent nearly 400 soldiers.", "nearly 400 soldiers", 400, 400, True),
    ("Kenya sent 400-odd soldiers.", "400-odd soldiers", 400, 400, True),
    ("Kenya sent a 400-strong force.", "400-strong force", 400, 400, False),
    ("Kenya sent 400 or more soldiers.", "400 or more soldiers", 400, None, False),
    ("Kenya sent thousands of soldiers.", "thousands of soldiers", 1000, 10000, True),
    ("Kenya sent between 300 and 400 soldiers.", "between 300 and 400 soldiers", 300, 400, False),
    ("Kenya sent 300-400 soldiers.", "300-400 soldiers", 300, 400, False),
    ("Kenya sent 300 to 400 soldiers.", "300 to 400 soldiers", 300, 400, False),
    ("Losses passed 5,000.", "5,000", 5000, None, False),
    ("Sales tripled to $3m.", "$3m", 3000000, 3000000, False),
    ("The bill passed 311-112.", "311", 311, 311, False),
]


@pytest.mark.parametrize(("text", "exact", "lower", "upper", "approximate"), BOUNDS)
def test_bounds(find_claim, text, exact, lower, upper, approximate):
    claim = find_claim(text, "quantity", exact)
    assert (claim.lower, claim.upper, claim.approximate) == (lower, upper, approximate)


@pytest.mark.parametrize(
    ("text", "exact", "unit"),
    [
        ("Canada will spend 40 million dollars on it.", "40 million dollars", "CAD"),
        ("Australia's budget has a gap of 40 million dollars.", "40 million dollars", "AUD"),
        ("Egypt will spend 40 million pounds on it.", "40 million pounds", "EGP"),
        ("It will cost $40 million.", "$40 million", "USD"),
        ("Mexico will spend 40 million pesos on it.", "40 million pesos", "MXN"),
        ("Canada will spend 40 million US dollars on it.", "40 million US dollars", "USD"),
        ("Turnout rose to 34 percent, up from 22 in 2019.", "22", "percent"),
        ("Rents rose from €11 a square metre to €18.", "€18", "EUR/m2"),
        ("The 6.1-magnitude quake hit Goma.", "6.1-magnitude quake", "magnitude"),
        ("A quake of magnitude 6.1 hit Goma.", "6.1", "magnitude"),
        ("Zurich will spend 40 million francs on it.", "40 million francs", "CHF"),
        ("It grew fivefold.", "fivefold", "1"),
        ("It is three times as big.", "three times", "1"),
    ],
)
def test_units(find_claim, text, exact, unit):
    assert find_claim(text, "quantity", exact).unit == unit
