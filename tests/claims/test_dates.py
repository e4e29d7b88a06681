"""Dates: spans and bounds with the words that open and close an interval."""

from __future__ import annotations

import pytest

from claimcheck.claims.dates import date_spans


def spans(sentence):
    return [
        (sentence.text[one.start - sentence.start : one.end - sentence.start], one.edtf, one.earliest, one.latest)
        for one in date_spans(sentence)
    ]


@pytest.mark.parametrize(
    ("text", "exact", "edtf", "preposition", "span"),
    [
        ("on 5 May", "5 May", "2024-05-05", "on", ("5 May", "2024-05-05", "2024-05-05", "2024-05-05")),
        ("since May", "May", "2024-05", "since", ("since May", "2024-05/..", "2024-05-01", None)),
        ("Since May", "May", "2024-05", "since", ("Since May", "2024-05/..", "2024-05-01", None)),
        ("until May", "May", "2024-05", "until", ("until May", "../2024-05", None, "2024-05-31")),
        ("by May", "May", "2024-05", "by", ("by May", "../2024-05", None, "2024-05-31")),
        ("by 3-9 June", "3-9 June", "2024-06-03/2024-06-09", "by",
         ("by 3-9 June", "2024-06-03/2024-06-09", "2024-06-03", "2024-06-09")),
        ("on 26 April", "26 April", "XXXX-04-26", "on", ("26 April", "XXXX-04-26", None, None)),
        ("since 26 April", "26 April", "XXXX-04-26", "since", ("since 26 April", "XXXX-04-26/..", None, None)),
    ],
)  # fmt: skip
def test_a_date_with_its_preposition(writer, text, exact, edtf, preposition, span):
    w = writer(text)
    w.time(exact, edtf, preposition=preposition)
    assert spans(w.sentence()) == [span]


@pytest.mark.parametrize(
    ("text", "first", "second", "span"),
    [
        ("between 2018 and 2021", ("2018", "between"), ("2021", "and"), ("between 2018 and 2021", "2018/2021")),
        ("from 2018 to 2021", ("2018", "from"), ("2021", "to"), ("2018 to 2021", "2018/2021")),
        ("from 2018 until 2021", ("2018", "from"), ("2021", "until"), ("2018 until 2021", "2018/2021")),
    ],
)
def test_two_dates_that_make_a_stretch(writer, text, first, second, span):
    w = writer(text)
    w.time(first[0], first[0], preposition=first[1])
    w.time(second[0], second[0], preposition=second[1])
    assert [row[:2] for row in spans(w.sentence())] == [span]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("in 2018 and 2021", ("2018", "in"), ("2021", "and")),
        ("between 2021 and 2018", ("2021", "between"), ("2018", "and")),
        ("from 2018, and 2021", ("2018", "from"), ("2021", "and")),
    ],
)
def test_two_dates_that_make_none(writer, text, first, second):
    w = writer(text)
    w.time(first[0], first[0], preposition=first[1])
    w.time(second[0], second[0], preposition=second[1])
    assert [row[0] for row in spans(w.sentence())] == [first[0], second[0]]


@pytest.mark.parametrize("shape", ["now", "set", "weekdays", "duration", "durations", "hours", "noon"])
def test_what_is_no_date(writer, shape):
    w = writer("at noon")
    w.time("noon", None, shape=shape)
    assert spans(w.sentence()) == []


# ---- through the model

ARTICLE = [
    ("Kenya has had troops in Haiti since May.", "since May", "2024-05/.."),
    ("Kenya will stay until 2026.", "until 2026", "../2026"),
    ("Kenya will leave by mid-December.", "by mid-December", "../2024-12"),
    ("Talks were held between 3 and 9 June.", "between 3 and 9 June", "2024-06-03/2024-06-09"),
    ("He fought from 2013 to 2017.", "2013 to 2017", "2013/2017"),
    ("Kenya sent troops on Monday.", "Monday", "2024-10-21"),
    ("Kenya will send troops on Monday.", "Monday", "2024-10-28"),
    ("Kenya sent troops last week.", "last week", "2024-10-14/2024-10-20"),
    ("Kenya sent troops in the third quarter.", "the third quarter", "2024-07/2024-09"),
    ("Some 300 people died in the past 24 hours.", "the past 24 hours", "2024-10-23/2024-10-24"),
    ("The 2015 earthquake killed 300 people.", "2015", "2015"),
    ("Troops arrived overnight.", "overnight", "2024-10-23/2024-10-24"),
    ("Troops arrived at 1:10 a.m. Sunday, Aug. 25.", "1:10 a.m. Sunday, Aug. 25", "2024-08-25"),
    ("Troops arrived at 9 P.M. on Monday.", "9 P.M. on Monday", "2024-10-21"),
]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "exact", "edtf"),
    ARTICLE,
)
def test_dates_of_sentences(find_claim, text, exact, edtf):
    claim = find_claim(text, "date", exact)
    assert (claim.time, claim.time_edtf) == (exact, edtf)


@pytest.mark.model
@pytest.mark.parametrize("text", ["Kenya sent troops on April 26th.", "On 26 April, Kenya sent troops."])
def test_without_a_year_none_is_made_up(claims_of, text):
    (claim,) = [one for one in claims_of(text, None) if one.kind == "date"]
    assert (claim.time_edtf, claim.time_earliest, claim.time_latest) == ("XXXX-04-26", None, None)


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "The talks lasted three days.",
        "It happened recently.",
        "Now it is cold.",
        "He comes every day.",
        "The 54-year-old left.",
        "He lives at 2036 Yorkshire Avenue.",
        "It will take months.",
        "The train leaves at 9 p.m.",
        "Ana Ruiz was mayor of Lyon from 2011 to 2016.",
    ],
)
def test_no_dates(claims_of, text):
    assert [one.exact for one in claims_of(text) if one.kind == "date"] == []


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "part", "clock"),
    [
        ("Troops arrived on Monday morning.", "morning", None),
        ("Troops arrived at 9:30 p.m. on Monday.", "night", "21:30"),
        ("Troops arrived overnight.", "night", None),
        ("Troops arrived in Haiti at about 3 a.m. on Monday.", "night", "03:00"),
    ],
)
def test_parts_of_the_day(claims_of, text, part, clock):
    (claim,) = [one for one in claims_of(text) if one.kind == "date"]
    assert (claim.day_part, claim.clock) == (part, clock)
