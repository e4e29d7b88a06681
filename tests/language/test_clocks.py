"""Numbers that tell the time of day, name a thing or give an age count nothing."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.model

# text, what is told as a quantity
CLOCKS = [
    ("A curfew runs from ten in the evening to four in the morning.", []),
    ("He spoke to staff at half past nine.", []),
    ("It was twenty past two yesterday morning when the roof fell.", []),
    ("The gate shut at a quarter to six.", []),
    ("At twenty-six minutes past five on Thursday the door opened.", []),
    ("Lights go out at ten.", []),
    ("At seven the last train left full, six minutes late.", ["six minutes"]),
    ("The police came a little after eight on Tuesday night.", []),
    ("Trains ran until eleven.", []),
    ("Seven bodies had been recovered by four in the afternoon.", ["Seven bodies"]),
    ("The death toll stood at nine.", ["nine"]),
    ("Officials put the number of dead at eleven.", ["eleven"]),
    ("The council voted nine to three against the plan.", ["nine", "three"]),
    ("He worked at nine different clubs.", ["nine different clubs"]),
]
LABELS = [
    ("Base 201 at Agadez passed to the army.", []),
    ("The crash happened near milepost 212.", []),
    ("Tram 16 is back.", []),
    ("In the camp 300 men stayed.", ["300 men"]),
    ("In two years 12 people died.", ["two years", "12 people"]),
    ("Belgium will hand over 30 F-16s to Kyiv.", ["30 F-16s"]),
    ("Poland lent 14 T-72 tanks to Kyiv.", ["14 T-72 tanks"]),
]


@pytest.mark.parametrize(("text", "expected"), [*CLOCKS, *LABELS])
def test_what_is_no_quantity(claims_of, text, expected):
    assert [claim.exact for claim in claims_of(text, "2024-10-24") if claim.kind == "quantity"] == expected


AGES = [
    ("The office had a caretaker: Han Duck-soo, 75, who was once ambassador.", "75"),
    ("The supreme leader, who is 85 and ill, spoke.", "85"),
    ("A woman of 66 had a heart attack.", "66"),
    ("The captain, a man of 58, was breathalysed.", "58"),
    ("Mohammad Mokhber, 68 \u2013 a banker and manager.", "68"),
    ("At 37 she becomes the youngest head of government.", "37"),
    ("A former airline employee of 54, he belongs to the party.", "54"),
]


@pytest.mark.parametrize(("text", "exact"), AGES)
def test_ages(find_claim, text, exact):
    claim = find_claim(text, "quantity", exact)
    assert (claim.item_class, claim.unit) == ("age", "year")


# text, number, item, class: bodies told by their strength, and votes
BODIES = [
    ("A committee of twelve will watch over it.", "twelve", "member", "other"),
    ("The cabinet of 24 met.", "24", "minister", "other"),
    ("The grandmother of nine died.", "nine", "grandchild", "other"),
    ("The crew of 12 was saved.", "12", "member", "other"),
    ("In the chamber one hundred and eighty-eight said yes.", "one hundred and eighty-eight", "vote", "votes"),
    ("The act passed with 287 deputies in favour.", "287 deputies", "deputy", "votes"),
    ("The death toll had gone past 225.", "225", "toll", "killed"),
    ("This brings the total of banned vessels to 79.", "79", "vessel", "ship"),
    ("Organisers put the crowd in Graz at 60,000.", "60,000", "crowd", "other"),
]


@pytest.mark.parametrize(("text", "exact", "item", "kind"), BODIES)
def test_what_is_counted(find_claim, text, exact, item, kind):
    claim = find_claim(text, "quantity", exact)
    assert (claim.item, claim.item_class) == (item, kind)
