"""Amounts: a number with currency, unit, range and hedges, as one span of text."""

from __future__ import annotations

import pytest

from claimcheck.normalise.amounts import read_amounts
from claimcheck.normalise.times.recognise import find_times


def read(text):
    """The amounts of a text with its dates and clock times left alone, as in the pipeline."""
    return read_amounts(text, [(time.start, time.end) for time in find_times(text)])


def rows(text):
    return [
        (text[one.start : one.end], one.lower, one.upper, one.approximate, one.unit, one.shape) for one in read(text)
    ]


SINGLE = [
    # Digits and words
    ("12,000 troops", "12,000", 12000, 12000, False, "", "plain"),
    ("12 000 troops", "12 000", 12000, 12000, False, "", "plain"),
    ("1,50,000 people", "1,50,000", 150000, 150000, False, "", "plain"),
    ("8 million rounds", "8 million", 8000000, 8000000, False, "", "plain"),
    ("twenty-one ships", "twenty-one", 21, 21, False, "", "plain"),
    ("a dozen boats", "a dozen", 12, 12, False, "", "plain"),
    ("not 20,000 men", "20,000", 20000, 20000, False, "", "plain"),
    ("zero casualties", "zero", 0, 0, False, "", "plain"),
    ("In 2023, 14 people died", "14", 14, 14, False, "", "plain"),
    ("Of the 12,000, only a few stayed", "12,000", 12000, 12000, False, "", "plain"),
    ("twelve, not thirteen,", "twelve", 12, 12, False, "", "plain"),
    # Vague numerals
    ("dozens of people", "dozens", 12, 120, True, "", "plain"),
    ("thousands of troops", "thousands", 1000, 10000, True, "", "plain"),
    ("tens of thousands of homes", "tens of thousands", 10000, 100000, True, "", "plain"),
    ("hundreds of thousands of people", "hundreds of thousands", 100000, 1000000, True, "", "plain"),
    ("several thousand men", "several thousand", 2000, 10000, True, "", "plain"),
    ("a few dozen men", "a few dozen", 24, 120, True, "", "plain"),
    # Fractions and ratios
    ("two-thirds of voters", "two-thirds", 2 / 3, 2 / 3, False, "1", "ratio"),
    ("a third of the fleet", "a third", 1 / 3, 1 / 3, False, "1", "ratio"),
    ("one in nine adults", "one in nine", 1 / 9, 1 / 9, False, "1", "ratio"),
    ("nine out of ten adults", "nine out of ten", 0.9, 0.9, False, "1", "ratio"),
    ("one in every five adults", "one in every five", 0.2, 0.2, False, "1", "ratio"),
    ("twice the size", "twice", 2, 2, False, "1", "multiplier"),
    # Money
    ("$2.3bn in aid", "$2.3bn", 2300000000, 2300000000, False, "USD", "plain"),
    ("$13 009 million", "$13 009 million", 13009000000, 13009000000, False, "USD", "plain"),
    ("$40m for roads", "$40m", 40000000, 40000000, False, "USD", "plain"),
    ("US$40 million", "US$40 million", 40000000, 40000000, False, "USD", "plain"),
    ("US $40 million", "US $40 million", 40000000, 40000000, False, "USD", "plain"),
    ("A$40 million", "A$40 million", 40000000, 40000000, False, "AUD", "plain"),
    ("€30m of grants", "€30m", 30000000, 30000000, False, "EUR", "plain"),
    ("30 million euros", "30 million euros", 30000000, 30000000, False, "EUR", "plain"),
    ("30 million €", "30 million €", 30000000, 30000000, False, "EUR", "plain"),
    ("£1.2bn", "£1.2bn", 1200000000, 1200000000, False, "GBP", "plain"),
    ("CHF 3 million", "CHF 3 million", 3000000, 3000000, False, "CHF", "plain"),
    ("3 million Swiss francs", "3 million Swiss francs", 3000000, 3000000, False, "CHF", "plain"),
    ("13.5 billion Swedish kronor", "13.5 billion Swedish kronor", 13500000000, 13500000000, False, "SEK", "plain"),
    ("SEK 13.5 billion", "SEK 13.5 billion", 13500000000, 13500000000, False, "SEK", "plain"),
    ("1,200 won", "1,200 won", 1200, 1200, False, "KRW", "plain"),
    ("a million dollars", "a million dollars", 1000000, 1000000, False, "USD", "plain"),
    ("$75 U.S. per barrel", "$75 U.S. per barrel", 75, 75, False, "USD/barrel", "plain"),
    ("about minus 387 Fahrenheit", "about minus 387 Fahrenheit", -387, -387, True, "degF", "plain"),
    ("37 US cents", "37 US cents", 0.37, 0.37, False, "USD", "plain"),
    ("40 pence", "40 pence", 0.4, 0.4, False, "GBP", "plain"),
    ("200 pounds in cash", "200 pounds", 200, 200, False, "GBP", "plain"),
    ("$80 a barrel", "$80 a barrel", 80, 80, False, "USD/barrel", "plain"),
    ("$2.30 per share", "$2.30 per share", 2.3, 2.3, False, "USD/share", "plain"),
    ("$410 a tonne", "$410 a tonne", 410, 410, False, "USD/t", "plain"),
    ("50p a litre", "50p a litre", 0.5, 0.5, False, "GBP/L", "plain"),
    # Units
    ("40 tonnes of wheat", "40 tonnes", 40, 40, False, "t", "plain"),
    ("200 pounds of cocaine", "200 pounds", 200, 200, False, "lb", "plain"),
    ("weighing 200 pounds", "200 pounds", 200, 200, False, "lb", "plain"),
    ("3.5 metres deep", "3.5 metres", 3.5, 3.5, False, "m", "plain"),
    ("340m away", "340m", 340, 340, False, "m", "plain"),
    ("7 km", "7 km", 7, 7, False, "km", "plain"),
    ("7km", "7km", 7, 7, False, "km", "plain"),
    ("3½ hours", "3½ hours", 3.5, 3.5, False, "hour", "plain"),
    ("2 1/2 miles", "2 1/2 miles", 2.5, 2.5, False, "mile", "plain"),
    ("half a mile", "half a mile", 0.5, 0.5, False, "mile", "plain"),
    ("80 km/h", "80 km/h", 80, 80, False, "km/h", "plain"),
    ("120 miles per hour", "120 miles per hour", 120, 120, False, "mph", "plain"),
    ("226 kilometres (140 miles) an hour", "226 kilometres", 226, 226, False, "km/h", "plain"),
    ("400 litres (106 gallons) a day", "400 litres", 400, 400, False, "L/d", "plain"),
    ("30 miles (48 km) a few days later", "30 miles", 30, 30, False, "mile", "plain"),
    ("a quarter a decade ago", "a quarter", 0.25, 0.25, False, "1", "ratio"),
    ("30 F-16s", "30", 30, 30, False, "", "plain"),
    ("40 square kilometres", "40 square kilometres", 40, 40, False, "km2", "plain"),
    ("40 sq km", "40 sq km", 40, 40, False, "km2", "plain"),
    ("40 km²", "40 km²", 40, 40, False, "km2", "plain"),
    ("300 hectares", "300 hectares", 300, 300, False, "ha", "plain"),
    ("40 barrels a day", "40 barrels a day", 40, 40, False, "barrel/d", "plain"),
    ("2 million tonnes a year", "2 million tonnes a year", 2000000, 2000000, False, "t/a", "plain"),
    ("31.5C", "31.5C", 31.5, 31.5, False, "degC", "plain"),
    ("minus 31.5C", "minus 31.5C", -31.5, -31.5, False, "degC", "plain"),
    ("40 degrees Fahrenheit", "40 degrees Fahrenheit", 40, 40, False, "degF", "plain"),
    ("40-tonne crane", "40-tonne", 40, 40, False, "t", "plain"),
    # Shares
    ("12 percent", "12 percent", 12, 12, False, "percent", "plain"),
    ("12 per cent", "12 per cent", 12, 12, False, "percent", "plain"),
    ("12%", "12%", 12, 12, False, "percent", "plain"),
    ("-5%", "-5%", -5, -5, False, "percent", "plain"),
    ("3 percent a year", "3 percent a year", 3, 3, False, "%/a", "plain"),
    ("25 percentage points", "25 percentage points", 25, 25, False, "percentage_point", "plain"),
    ("50 basis points", "50 basis points", 50, 50, False, "basis_point", "plain"),
    ("25bp", "25bp", 25, 25, False, "basis_point", "plain"),
    (
        "a quarter of a percentage point",
        "a quarter of a percentage point",
        0.25,
        0.25,
        False,
        "percentage_point",
        "plain",
    ),
    # Hedges
    ("about 12,000 troops", "about 12,000", 12000, 12000, True, "", "plain"),
    ("nearly 400", "nearly 400", 400, 400, True, "", "plain"),
    ("some 400 men", "some 400", 400, 400, True, "", "plain"),
    ("400 or so", "400 or so", 400, 400, True, "", "plain"),
    ("210-odd men", "210-odd", 210, 210, True, "", "plain"),
    ("just over 30 percent", "just over 30 percent", 30, 30, True, "percent", "plain"),
    ("at least 40 vehicles", "at least 40", 40, None, False, "", "plain"),
    ("more than 40", "more than 40", 40, None, False, "", "plain"),
    ("200 or more", "200 or more", 200, None, False, "", "plain"),
    ("10,000-plus", "10,000-plus", 10000, None, False, "", "plain"),
    ("40+ drones", "40+", 40, None, False, "", "plain"),
    ("up to 30", "up to 30", None, 30, False, "", "plain"),
    ("fewer than 1,500", "fewer than 1,500", None, 1500, False, "", "plain"),
    ("no more than 30", "no more than 30", None, 30, False, "", "plain"),
    ("65 or older", "65 or older", 65, None, False, "", "plain"),
    ("losses passed 5,000", "5,000", 5000, None, False, "", "plain"),
    ("exactly 12", "exactly 12", 12, 12, False, "", "plain"),
    ("a 10,000-strong force", "10,000-strong", 10000, 10000, False, "", "strong"),
    ("more than dozens", "more than dozens", 12, 120, True, "", "plain"),
    ("up to several hundred", "up to several hundred", 200, 1000, True, "", "plain"),
    # Ages
    ("a 35-year-old man", "35-year-old", 35, 35, False, "year", "age"),
    ("35 years old", "35 years old", 35, 35, False, "year", "age"),
    ("three 20-year-olds", "three", 3, 3, False, "", "plain"),
    ("six months old", "six months old", 6, 6, False, "month", "age"),
    ("6-month old", "6-month old", 6, 6, False, "month", "age"),
    ("three weeks old", "three weeks old", 3, 3, False, "week", "age"),
    ("6 feet tall and 220 pounds", "6 feet", 6, 6, False, "foot", "plain"),
    # Ranges and ends
    ("10,000-12,000 troops", "10,000-12,000", 10000, 12000, False, "", "range"),
    ("10,000–12,000 troops", "10,000–12,000", 10000, 12000, False, "", "range"),
    ("10,000 to 12,000 troops", "10,000 to 12,000", 10000, 12000, False, "", "range"),
    ("between 8,000 and 9,500", "between 8,000 and 9,500", 8000, 9500, False, "", "range"),
    ("two or three men", "two or three", 2, 3, False, "", "range"),
    ("$2–3bn", "$2–3bn", 2000000000, 3000000000, False, "USD", "range"),
    ("$2bn to $3bn", "$2bn to $3bn", 2000000000, 3000000000, False, "USD", "range"),
    ("4-4.5%", "4-4.5%", 4, 4.5, False, "percent", "range"),
    ("4% to 4.5%", "4% to 4.5%", 4, 4.5, False, "percent", "range"),
    ("about 300 to 400", "about 300 to 400", 300, 400, True, "", "range"),
    ("rose from 300 to 340", "300 to 340", 300, 340, False, "", "ends"),
    ("fell from 5.25% to 5%", "5.25% to 5%", 5, 5.25, False, "percent", "ends"),
    # Letters against the digits
    ("1.2m people", "1.2m", 1200000, 1200000, False, "", "plain"),
    ("1.2 m people", "1.2 m", 1.2, 1.2, False, "m", "plain"),
    ("120k followers", "120k", 120000, 120000, False, "", "plain"),
]


@pytest.mark.parametrize(("text", "exact", "lower", "upper", "approximate", "unit", "shape"), SINGLE)
def test_first_amount(text, exact, lower, upper, approximate, unit, shape):
    assert rows(text)[0] == (exact, lower, upper, approximate, unit, shape)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("12 killed and 40 wounded", [("12", 12), ("40", 40)]),
        ("men aged 19, 23 and 35", [("19", 19), ("23", 23), ("35", 35)]),
        ("40 killed, including 12 children", [("40", 40), ("12", 12)]),
        ("1,500 of the 12,000", [("1,500", 1500), ("12,000", 12000)]),
        ("311 votes to 112", [("311", 311), ("112", 112)]),
        ("up 12 percent to 340", [("12 percent", 12), ("340", 340)]),
        ("by 40 to 340", [("40", 40), ("340", 340)]),
        ("rose 10 cents to $2.24", [("10 cents", 0.1), ("$2.24", 2.24)]),
        ("a 5-4 vote", [("5", 5), ("4", 4)]),
        ("won 3-1", [("3", 3), ("1", 1)]),
        ("a majority of 35 to 23", [("35", 35), ("23", 23)]),
        ("12,000 men, 40 tanks and 3 ships", [("12,000", 12000), ("40", 40), ("3", 3)]),
    ],
)
def test_lists(text, values):
    found = read(text)
    assert [(text[one.start : one.end], one.lower) for one in found] == values
    assert all(one.lower == one.upper for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "an F-16 jet",
        "the G20",
        "the 26th",
        "the 1980s",
        "Leopard 2A6",
        "the T-72",
        "MiG-29s",
        "9/11",
        "24/7",
        "a 9/11-style attack",
        "2012–13",
        "2012-2013",
        "in 2024",
        "17 October 2024",
        "2024-10-17",
        "at 10:30",
        "at 10.30pm",
        "at 1:28 local time",
        "call 020 7946 0958",
        "+44 20 7946 0958",
        "555-123-4567",
        "(555) 123-4567",
        "(800) 577-TIPS",
        "5'7",
        "item #3",
        "3rd Army",
        "the COVID-19 wave",
        "on 6 June",
        "@user2024",
        "file_2024",
        "many people",
        "a few people",
        "several people",
        "no casualties",
        "second place",
        "one-off",
    ],
)
def test_guards(text):
    """Names, dates, clock and telephone numbers, ordinals are no amounts, and neither are words without a number."""
    assert rows(text) == []


def test_blocked_spans_are_left_alone():
    assert [one.lower for one in read_amounts("4 of 17 men", [(5, 7)])] == [4]


def test_a_range_keeps_its_parts():
    (whole,) = read("rose from $300m to $340m")
    assert [(one.lower, one.upper, one.unit) for one in whole.parts] == [
        (300000000, 300000000, "USD"),
        (340000000, 340000000, "USD"),
    ]


@pytest.mark.parametrize(
    ("text", "change"),
    [("12", "="), ("about 12", "~"), ("at least 12", ">"), ("12 or more", ">"), ("up to 12", "<"), ("nearly 12", "~")],
)
def test_signs(text, change):
    assert read(text)[0].change == change
