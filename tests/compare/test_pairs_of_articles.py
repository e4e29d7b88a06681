"""Two short articles through the whole pipeline: constructions that need both extraction and comparison."""

from __future__ import annotations

import pytest

import claimcheck

# first article, second article, types of the conflicts
PAIRS = [
    # A date before `when` is that of its clause.
    (
        "On Friday, when the ferry Brackwater Star sank off Cebu, nobody was watching.",
        "The ferry Brackwater Star sank off Cebu on Sunday.",
        ["date"],
    ),
    # An oath is taken once.
    (
        "Dana Olsen was sworn in as mayor of Brackwater on Monday.",
        "Dana Olsen took the oath as mayor of Brackwater on Sunday.",
        ["date"],
    ),
    # Troops are where they are sent, and where they work.
    (
        "North Korea will send 1,000 sappers to the Kursk region.",
        "North Korean sappers will work in the Belgorod region.",
        ["location"],
    ),
    # One kind of event, dated once by each article; the last such march is another one.
    (
        "The two sides reached a deal on 20 March after talks in Bern.",
        "The accord was concluded on 2 March in Bern.",
        ["date"],
    ),
    # One event in other words.
    (
        "The ceasefire in Lebanon took effect at 4 a.m. on Wednesday.",
        "The truce in Lebanon came into force on Thursday at 4 a.m.",
        ["date"],
    ),
    (
        "The hostages were released on Saturday in Khan Younis.",
        "The captives walked free in Khan Younis on Friday.",
        ["date"],
    ),
    (
        "The minister resigned on 4 September after the station roof collapsed in Novi Sad.",
        "After the collapse of the station roof in Novi Sad the minister stepped down on 14 September.",
        ["date"],
    ),
    ("Parliament will vote on the bill on 5 December.", "The vote on the bill is scheduled for 12 December.", ["date"]),
    # Who receives is not who gives.
    (
        "The European Union disbursed 4.1 billion euros to Kyiv on Monday under its Ukraine Facility.",
        "Kyiv received 1.4 billion euros from the EU's Ukraine Facility on Monday.",
        ["quantity"],
    ),
    # Both come on top; kinds that are alike; a number told of a magnitude.
    (
        "Germany will deliver four more IRIS-T systems to Ukraine by the end of the year, Chancellor Olaf Scholz said.",
        "Chancellor Scholz promised to supply Ukraine with six further IRIS-T systems before the year is out.",
        ["quantity"],
    ),
    (
        "Police in Tbilisi detained 48 protesters overnight, the interior ministry said.",
        "The interior ministry in Tbilisi said that 84 demonstrators had been arrested in the night.",
        ["quantity"],
    ),
    (
        "The quake, of magnitude 7.1, struck Tibet on Tuesday morning, Chinese state media reported.",
        "China's earthquake centre put the magnitude of Tuesday's earthquake in Tibet at 6.1.",
        ["quantity"],
    ),
    (
        "Turkey has ratified Sweden's accession to NATO.",
        "Turkey has not ratified Sweden's accession to NATO.",
        ["denial"],
    ),
    # A gust in one town is no figure of the whole region.
    (
        "Gusts reached 94 km an hour in Chile on Monday.",
        "At Santiago the gusts reached 130 km an hour on Monday.",
        [],
    ),
    (
        "India's Agni-5 missile flies 5,000 km.",
        "A missile of the same family, the K-4, flies 3,500 km.",
        [],
    ),
    # Heads of firms have no state behind their title.
    (
        "Brackwater Steel chief executive Ellen Marsh welcomed the deal with Duns Steel.",
        "Tom Okafor, the chief executive of Brackwater Steel, welcomed the deal with Duns Steel.",
        ["official"],
    ),
    # A minister with a department is of the state that the article tells of.
    (
        "Railway Minister Ellen Marsh visited Ranchi in India on Tuesday.",
        "Railway Minister Tom Okafor visited Ranchi in India on Tuesday.",
        ["official"],
    ),
    # One person hurt in each article, with and without a name.
    (
        "A 54-year-old man was stabbed in Brackwater on Monday, police said.",
        "The 45-year-old, Tom Okafor, was stabbed in Brackwater on Monday and died.",
        ["quantity"],
    ),
    (
        "A 54-year-old man was stabbed in Brackwater on Monday, police said.",
        "A woman, 45-year-old Ellen Marsh, was stabbed in Brackwater on Monday and died.",
        [],
    ),
    (
        "Two people were stabbed in Brackwater on Monday, one of them a 54-year-old man.",
        "The 45-year-old, Tom Okafor, was stabbed in Brackwater on Monday and died.",
        [],
    ),
    (
        "A 54-year-old man was stabbed in Ohio on Monday, police said.",
        "The 45-year-old, Tom Okafor, was stabbed in Texas on Monday and died.",
        [],
    ),
    ("Tom Okafor, 54, was named by police in Lyon.", "Tom Okafor, 45, was named by police in Lyon.", ["quantity"]),
    ("Tom Okafor Jr., 25, was named by police in Lyon.", "Tom Okafor Sr., 54, was named by police in Lyon.", []),
    ("Tom Okafor, 54, was named in Lyon.", "Tom Okafor would have turned 55 on Friday, police in Lyon said.", []),
    # One bulletin, known by another of its figures.
    (
        "Since March 4,317 people have fallen ill with measles in Lagos and 112 have died.",
        "Measles has struck 4,317 people in Lagos, of whom 121 have died.",
        ["quantity"],
    ),
    # Two sides of one town.
    (
        "The tremor hit 24 km north-east of the city of Vallenar, the centre said.",
        "The centre puts the epicentre about 15 miles south-west of Vallenar.",
        ["location"],
    ),
    (
        "The tremor hit 24 km north-east of the city of Vallenar, the centre said.",
        "The centre puts the epicentre about 15 miles north of Vallenar.",
        [],
    ),
    (
        "The tremor hit 24 km north-east of the city of Vallenar, the centre said.",
        "A later tremor hit 90 km south-west of Vallenar, the centre said.",
        [],
    ),
    # None against some.
    (
        "Not a single arrest was made at the march in Lyon on Monday, police said.",
        "Police made 32 arrests at the march in Lyon on Monday.",
        ["quantity"],
    ),
    # Verdicts.
    (
        "Ellen Marsh was found guilty of fraud on Monday.",
        "Ellen Marsh was cleared of all charges on Monday.",
        ["denial"],
    ),
    ("Ellen Marsh pleaded guilty on Monday.", "Ellen Marsh was sentenced on Monday.", []),
]


@pytest.mark.parametrize(("first", "second", "types"), PAIRS)
def test_pairs_of_articles(first, second, types):
    documents = [
        claimcheck.Document.from_text(text, path=path, published="2024-10-17")
        for path, text in (("a.txt", first), ("b.txt", second))
    ]
    found = claimcheck.find_conflicts(claimcheck.extract(documents))
    assert [conflict.type for conflict in found] == types
