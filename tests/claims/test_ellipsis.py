"""What a number counts that names nothing: the noun or the measure told before, or none where none fits."""

from __future__ import annotations

import pytest

from claimcheck.claims.ellipsis import Counts


def told(sentences, index=-1):
    """Return what the last number of the last sentence counts."""
    counts = Counts()
    *before, last = [one.sentence() for one in sentences]
    for one in before:
        counts.learn(one)
    found = counts.item(last, index % len(last.seeds))
    return found.item if found else None


def written(writer, text, *rows):
    w = writer(text)
    for exact, number, fields in rows:
        w.quantity(exact, number, **fields)
    return w


def test_a_number_takes_the_nearest_whole(writer):
    w = written(
        writer,
        "40 tanks, 300 soldiers, 12 of them officers and 1,800",
        ("40 tanks", 40, {"item": "tank"}),
        ("300 soldiers", 300, {"item": "soldier", "item_class": "personnel"}),
        ("12", 12, {"item": "officer", "role": "part"}),
        ("1,800", 1800, {}),
    )
    assert told([w]) == "soldier"


def test_money_ages_and_decimals_take_no_noun(writer):
    w = written(
        writer,
        "$40, 54 and 300",
        ("$40", 40, {"item": "dollar", "unit": "USD"}),
        ("54", 54, {"item": "year", "item_class": "age"}),
        ("300", 300, {}),
    )
    assert told([w]) is None
    w = written(writer, "two boats, 5.1", ("two boats", 2, {"item": "boat"}), ("5.1", 5.1, {}))
    assert told([w]) is None


def test_a_loose_number_takes_no_noun_of_another_sentence(writer):
    first = written(writer, "He owes the bank four fridges.", ("four fridges", 4, {"item": "fridge"}))
    last = written(writer, "The headline said: fifty.", ("fifty", 50, {}))
    assert told([first, last]) is None


# ---- through the model

# text, number, item, class
ITEMS = [
    ("Kenya sent 3,200 soldiers to Haiti. Another 1,800 followed.", "Another 1,800", "soldier", "personnel"),
    ("Kenya sent 3,200 soldiers in May and 1,800 in June.", "1,800", "soldier", "personnel"),
    ("Some 300 people died in the fire. Eleven were missing.", "Eleven", "people", "missing"),
    ("The blast killed 12 people and wounded 40.", "40", "people", "wounded"),
    ("Police arrested 23 activists. They released 20.", "20", "activist", "other"),
    ("The bill passed with 311 votes to 112.", "112", "vote", "votes"),
    ("Nine states were against it and 13 abstained.", "13", "state", "other"),
    ("Two buses took the miners to Lima. Fourteen of them were ill.", "Fourteen of them", "miner", "other"),
    ("Kenyan nurses, some 400 of them, left on Friday.", "some 400 of them", "nurse", "other"),
    ("Riot police faced the marchers. Officers detained 13 of them.", "13 of them", "people", "arrested"),
    ("The firm employs 8,400 people in nine towns, 2,300 of them in Leeds.", "2,300 of them", "people", "other"),
    ("Some 4,000 men fought beside allied forces and 900 of them were killed.", "900 of them", "man", "killed"),
    ("The club has 38 members. That is four more than last year.", "four", "member", "other"),
    ("The army has 200 tanks. Lviv says the number will rise to 330.", "330", "tank", "vehicle"),
    ("Officials counted 40 fires. The mayor put the number at 60.", "60", "fire", "event"),
    ("She bought two stamps. The town of 58,000 was asleep.", "58,000", "people", "other"),
    ("Tens of thousands had come to protest.", "Tens of thousands", "people", "other"),
]
# What happened is said, not to whom: people, and not those of another sentence.
OUTCOMES = [
    ("The teacher has found 27 pupils. The bulletin lists 1,373 injured.", "1,373 injured", "people", "wounded"),
    ("She lost two children. The figures so far: 58,946 displaced.", "58,946 displaced", "people", "displaced"),
    ("Thirty deaths are in the books. The prefect spoke of 3,173 wounded.", "3,173 wounded", "people", "wounded"),
    ("Two critics vanished in July. The inquiry counted 156 dead.", "156 dead", "people", "killed"),
    ("Nine firefighters lost their lives.", "Nine firefighters", "firefighter", "killed"),
    ("In Madagascar seventeen lost their lives.", "seventeen", "people", "killed"),
    ("A wildfire forced 900 from their homes.", "900", "people", "displaced"),
    ("One woman was killed and seven others died later.", "seven others", "people", "killed"),
]
# A noun that does not fit is not taken.
NOTHING = [
    ("Twelve pupils sang. On Thursday his nephew read him the headline: fifty.", "fifty"),
    ("He set one condition. The ministry has ordered 34.", "34"),
    ("Three questions remain. The index stood above 50.", "above 50"),
    ("Two ships sank. The strongest shock measured 5.1.", "5.1"),
    ("Forty days passed, four times as long as planned.", "four times"),
]
# text, number, unit, item
MEASURES = [
    ("The fund lent three billion dollars and paid out 2.1 billion at once.", "2.1 billion", "USD", "dollar"),
    ("Their forecast for December is 36 per cent; ours is 44.", "44", "percent", "forecast"),
    ("Inflation fell to 11 percent in March. In December it had been above 25.", "above 25", "percent", "inflation"),
    ("A bottle that cost 3 euros in May was going for 9 in June.", "9", "EUR", "euro"),
    ("Park's case took 91 days. That of Roh lasted 63.", "63", "day", None),
    ("The ferry was doing 18 knots, the freighter eleven.", "eleven", "knot", "ferry"),
    ("The rouble traded at 92.6 to the dollar.", "92.6", "", "rouble"),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "exact", "item", "kind"), [*ITEMS, *OUTCOMES])
def test_what_a_bare_number_counts(find_claim, text, exact, item, kind):
    claim = find_claim(text, "quantity", exact)
    assert (claim.item, claim.item_class) == (item, kind)


@pytest.mark.model
@pytest.mark.parametrize(("text", "exact"), NOTHING)
def test_what_counts_nothing_told(find_claim, text, exact):
    assert find_claim(text, "quantity", exact).item is None


@pytest.mark.model
@pytest.mark.parametrize(("text", "exact", "unit", "item"), MEASURES)
def test_the_measure_left_out(find_claim, text, exact, unit, item):
    claim = find_claim(text, "quantity", exact)
    assert (claim.unit, claim.item) == (unit, item)
