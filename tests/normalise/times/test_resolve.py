"""Times: what an expression means against the day of publication and the tense."""

from __future__ import annotations

import datetime as dt

import pytest

from claimcheck.normalise.times.anchor import Anchor
from claimcheck.normalise.times.recognise import find_times
from claimcheck.normalise.times.resolve import resolve

THURSDAY = dt.date(2024, 10, 24)


def read(text, published=THURSDAY, *, is_future=False, reference=None):
    (raw,) = find_times(text)
    found = resolve(raw, Anchor(published, reference, is_future))
    assert found is not None, "no such day"
    return raw.exact, found


# text, what is read of it, TIMEX3 value, EDTF, first and last day
PAST = [
    # Absolute
    ("17 October 2024", "17 October 2024", "2024-10-17", "2024-10-17", "2024-10-17", "2024-10-17"),
    ("October 17, 2024", "October 17, 2024", "2024-10-17", "2024-10-17", "2024-10-17", "2024-10-17"),
    ("Oct. 17, 2024", "Oct. 17, 2024", "2024-10-17", "2024-10-17", "2024-10-17", "2024-10-17"),
    ("the 17th of October 2024", "17th of October 2024", "2024-10-17", "2024-10-17", "2024-10-17", "2024-10-17"),
    ("Thursday, 17 October 2024", "Thursday, 17 October 2024", "2024-10-17", "2024-10-17", "2024-10-17", "2024-10-17"),
    ("2024-10-17", "2024-10-17", "2024-10-17", "2024-10-17", "2024-10-17", "2024-10-17"),
    ("10/17/2024", "10/17/2024", "2024-10-17", "2024-10-17", "2024-10-17", "2024-10-17"),
    ("17/10/2024", "17/10/2024", "2024-10-17", "2024-10-17", "2024-10-17", "2024-10-17"),
    ("in October 2023", "October 2023", "2023-10", "2023-10", "2023-10-01", "2023-10-31"),
    ("in 2019", "2019", "2019", "2019", "2019-01-01", "2019-12-31"),
    ("the 2015 earthquake", "2015", "2015", "2015", "2015-01-01", "2015-12-31"),
    # Partial: the year is the nearest one
    ("on 26 April", "26 April", "2024-04-26", "2024-04-26", "2024-04-26", "2024-04-26"),
    ("on April 28", "April 28", "2024-04-28", "2024-04-28", "2024-04-28", "2024-04-28"),
    ("on 24 October", "24 October", "2024-10-24", "2024-10-24", "2024-10-24", "2024-10-24"),
    ("on 25 October", "25 October", "2024-10-25", "2024-10-25", "2024-10-25", "2024-10-25"),  # a tense may deceive
    ("on 20 December", "20 December", "2023-12-20", "2023-12-20", "2023-12-20", "2023-12-20"),
    # The weekday tells the year.
    ("Friday, 20 December", "Friday, 20 December", "2024-12-20", "2024-12-20", "2024-12-20", "2024-12-20"),
    ("Wednesday, 20 December", "Wednesday, 20 December", "2023-12-20", "2023-12-20", "2023-12-20", "2023-12-20"),
    ("in December", "December", "2023-12", "2023-12", "2023-12-01", "2023-12-31"),
    ("in October", "October", "2024-10", "2024-10", "2024-10-01", "2024-10-31"),
    ("last November", "last November", "2023-11", "2023-11", "2023-11-01", "2023-11-30"),
    ("last October", "last October", "2023-10", "2023-10", "2023-10-01", "2023-10-31"),
    # Parts of months and years
    ("in early May", "early May", "2024-05", "2024-05", "2024-05-01", "2024-05-31"),
    ("mid-2019", "mid-2019", "2019", "2019", "2019-01-01", "2019-12-31"),
    ("in late 2021", "late 2021", "2021", "2021", "2021-01-01", "2021-12-31"),
    (
        "the first week of August",
        "the first week of August",
        "2024-08",
        "2024-08-01/2024-08-07",
        "2024-08-01",
        "2024-08-07",
    ),
    ("the end of March", "the end of March", "2024-03", "2024-03-31", "2024-03-31", "2024-03-31"),
    ("the end of 2023", "the end of 2023", "2023", "2023-12-31", "2023-12-31", "2023-12-31"),
    ("in Q3 2024", "Q3 2024", "2024-Q3", "2024-07/2024-09", "2024-07-01", "2024-09-30"),
    (
        "the third quarter of 2023",
        "the third quarter of 2023",
        "2023-Q3",
        "2023-07/2023-09",
        "2023-07-01",
        "2023-09-30",
    ),
    ("in the second quarter", "the second quarter", "2024-Q2", "2024-04/2024-06", "2024-04-01", "2024-06-30"),
    ("last quarter", "last quarter", "2024-Q3", "2024-07/2024-09", "2024-07-01", "2024-09-30"),
    ("the first half of 2023", "the first half of 2023", "2023-H1", "2023-01/2023-06", "2023-01-01", "2023-06-30"),
    ("the year-earlier quarter", "the year-earlier quarter", "2023-Q3", "2023-07/2023-09", "2023-07-01", "2023-09-30"),
    (
        "in the second half of this year",
        "the second half of this year",
        "2024-H2",
        "2024-07/2024-12",
        "2024-07-01",
        "2024-12-31",
    ),
    ("last summer", "last summer", "2024-SU", "2024-22", "2024-06-01", "2024-08-31"),
    ("this autumn", "this autumn", "2024-FA", "2024-23", "2024-09-01", "2024-11-30"),
    ("the spring of 2023", "the spring of 2023", "2023-SP", "2023-21", "2023-03-01", "2023-05-31"),
    ("in winter 2023", "winter 2023", "2023-WI", "2023-24", "2023-12-01", "2024-02-29"),
    ("in the 1990s", "the 1990s", "199", "199X", "1990-01-01", "1999-12-31"),
    ("in the '80s", "the '80s", "198", "198X", "1980-01-01", "1989-12-31"),
    ("the early 1990s", "the early 1990s", "199", "199X", "1990-01-01", "1999-12-31"),
    ("the 19th century", "the 19th century", "18", "18XX", "1800-01-01", "1899-12-31"),
    ("in fiscal 2023", "fiscal 2023", "2023", "2023", "2023-01-01", "2023-12-31"),
    ("FY2023", "FY2023", "2023", "2023", "2023-01-01", "2023-12-31"),
    ("the 2012-13 season", "2012-13", "2012/2013", "2012/2013", "2012-01-01", "2013-12-31"),
    ("2012–2013", "2012–2013", "2012/2013", "2012/2013", "2012-01-01", "2013-12-31"),
    # Ranges of days
    ("between 3 and 9 June", "3 and 9 June", "2024-06-03", "2024-06-03/2024-06-09", "2024-06-03", "2024-06-09"),
    ("June 3-9, 2023", "June 3-9, 2023", "2023-06-03", "2023-06-03/2023-06-09", "2023-06-03", "2023-06-09"),
    ("from 3 to 9 June", "3 to 9 June", "2024-06-03", "2024-06-03/2024-06-09", "2024-06-03", "2024-06-09"),
    # Weekdays
    ("on Monday", "Monday", "2024-10-21", "2024-10-21", "2024-10-21", "2024-10-21"),
    ("on Thursday", "Thursday", "2024-10-24", "2024-10-24", "2024-10-24", "2024-10-24"),
    ("on Friday", "Friday", "2024-10-18", "2024-10-18", "2024-10-18", "2024-10-18"),
    ("last Monday", "last Monday", "2024-10-21", "2024-10-21", "2024-10-21", "2024-10-21"),
    ("last Thursday", "last Thursday", "2024-10-17", "2024-10-17", "2024-10-17", "2024-10-17"),
    ("next Monday", "next Monday", "2024-10-28", "2024-10-28", "2024-10-28", "2024-10-28"),
    # Deictic
    ("today", "today", "2024-10-24", "2024-10-24", "2024-10-24", "2024-10-24"),
    ("yesterday", "yesterday", "2024-10-23", "2024-10-23", "2024-10-23", "2024-10-23"),
    ("tomorrow", "tomorrow", "2024-10-25", "2024-10-25", "2024-10-25", "2024-10-25"),
    (
        "the day before yesterday",
        "the day before yesterday",
        "2024-10-22",
        "2024-10-22",
        "2024-10-22",
        "2024-10-22",
    ),
    # Units
    ("last week", "last week", "2024-W42", "2024-10-14/2024-10-20", "2024-10-14", "2024-10-20"),
    ("this week", "this week", "2024-W43", "2024-10-21/2024-10-27", "2024-10-21", "2024-10-27"),
    ("next week", "next week", "2024-W44", "2024-10-28/2024-11-03", "2024-10-28", "2024-11-03"),
    ("last month", "last month", "2024-09", "2024-09", "2024-09-01", "2024-09-30"),
    ("next month", "next month", "2024-11", "2024-11", "2024-11-01", "2024-11-30"),
    ("last year", "last year", "2023", "2023", "2023-01-01", "2023-12-31"),
    ("early next year", "early next year", "2025", "2025", "2025-01-01", "2025-12-31"),
    ("this decade", "this decade", "202", "202X", "2020-01-01", "2029-12-31"),
    ("at the weekend", "the weekend", "2024-W42-WE", "2024-10-19/2024-10-20", "2024-10-19", "2024-10-20"),
    ("last weekend", "last weekend", "2024-W42-WE", "2024-10-19/2024-10-20", "2024-10-19", "2024-10-20"),
    ("the end of the year", "the end of the year", "2024", "2024-12-31", "2024-12-31", "2024-12-31"),
    # Distances
    ("two weeks ago", "two weeks ago", "2024-10-10", "2024-10-10", "2024-10-10", "2024-10-10"),
    ("three days ago", "three days ago", "2024-10-21", "2024-10-21", "2024-10-21", "2024-10-21"),
    ("four months ago", "four months ago", "2024-06", "2024-06", "2024-06-01", "2024-06-30"),
    ("two years ago", "two years ago", "2022", "2022", "2022-01-01", "2022-12-31"),
    ("a day earlier", "a day earlier", "2024-10-23", "2024-10-23", "2024-10-23", "2024-10-23"),
    ("a week later", "a week later", "2024-10-31", "2024-10-31", "2024-10-31", "2024-10-31"),
    ("the past 24 hours", "the past 24 hours", "PT24H", "2024-10-23/2024-10-24", "2024-10-23", "2024-10-24"),
    ("the past three months", "the past three months", "P3M", "2024-07-24/2024-10-24", "2024-07-24", "2024-10-24"),
    ("the next three years", "the next three years", "P3Y", "2024-10-24/2027-10-24", "2024-10-24", "2027-10-24"),
    ("the first nine months", "the first nine months", "P9M", "2024-01/2024-09", "2024-01-01", "2024-09-30"),
    # Holidays
    ("at Christmas", "Christmas", "2023-12-25", "2023-12-25", "2023-12-25", "2023-12-25"),
    ("on Good Friday", "Good Friday", "2024-03-29", "2024-03-29", "2024-03-29", "2024-03-29"),
    ("Easter 2023", "Easter 2023", "2023-04-09", "2023-04-09", "2023-04-09", "2023-04-09"),
    ("Thanksgiving 2023", "Thanksgiving 2023", "2023-11-23", "2023-11-23", "2023-11-23", "2023-11-23"),
]


@pytest.mark.parametrize(("text", "exact", "value", "edtf", "earliest", "latest"), PAST)
def test_resolved_backwards(text, exact, value, edtf, earliest, latest):
    words, found = read(text)
    assert (words, found.timex_value, found.edtf) == (exact, value, edtf)
    assert (found.earliest, found.latest) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("on Monday", "2024-10-28"),
        ("on Thursday", "2024-10-24"),
        ("on Friday", "2024-10-25"),
        ("on April 28", "2025-04-28"),
        ("on 25 October", "2024-10-25"),
        ("in December", "2024-12"),
        ("in October", "2024-10"),
        ("in May", "2025-05"),
        ("last Monday", "2024-10-21"),
        ("in the first quarter", "2025-01/2025-03"),
        ("at the weekend", "2024-10-26/2024-10-27"),
        ("at Christmas", "2024-12-25"),
        ("in early November", "2024-11"),
        ("by mid-December", "2024-12"),
    ],
)
def test_resolved_forwards(text, edtf):
    assert read(text, is_future=True)[1].edtf == edtf


@pytest.mark.parametrize(
    ("text", "value", "day", "part", "clock"),
    [
        ("Friday night", "2024-10-18TNI", "2024-10-18", "night", None),
        ("Thursday morning", "2024-10-24TMO", "2024-10-24", "morning", None),
        ("the night of Tuesday", "2024-10-22TNI", "2024-10-22", "night", None),
        ("the night of 11 October", "2024-10-11TNI", "2024-10-11", "night", None),
        ("shortly after dawn on Tuesday", "2024-10-22TMO", "2024-10-22", "morning", None),
        ("yesterday morning", "2024-10-23TMO", "2024-10-23", "morning", None),
        ("this morning", "2024-10-24TMO", "2024-10-24", "morning", None),
        ("last night", "2024-10-23TNI", "2024-10-23", "night", None),
        ("tonight", "2024-10-24TNI", "2024-10-24", "night", None),
        ("overnight", "2024-10-23TNI", "2024-10-23/2024-10-24", "night", None),
        ("2024-10-17T09:30", "2024-10-17T09:30", "2024-10-17", "morning", "09:30"),
        ("1:28am on Tuesday", "2024-10-22T01:28", "2024-10-22", "night", "01:28"),
        ("9:30 p.m. Friday", "2024-10-18T21:30", "2024-10-18", "night", "21:30"),
        ("11:05 a.m. on 3 May", "2024-05-03T11:05", "2024-05-03", "morning", "11:05"),
        ("12 a.m. on Monday", "2024-10-21T00:00", "2024-10-21", "night", "00:00"),
        ("12:30 p.m. on Monday", "2024-10-21T12:30", "2024-10-21", "afternoon", "12:30"),
        ("noon Monday", "2024-10-21T12:00", "2024-10-21", "afternoon", "12:00"),
        ("Tuesday at 9 a.m.", "2024-10-22T09:00", "2024-10-22", "morning", "09:00"),
        ("9:30 p.m. EST", "XXXX-XX-XXT21:30", None, "night", "21:30-05:00"),
        ("18:00 CEST", "XXXX-XX-XXT18:00", None, "evening", "18:00+02:00"),
        ("0737 GMT", "XXXX-XX-XXT07:37", None, "morning", "07:37Z"),
        ("17:06 local time", "XXXX-XX-XXT17:06", None, "afternoon", "17:06 local"),
        ("5.40pm", "XXXX-XX-XXT17:40", None, "afternoon", "17:40"),
        ("midnight", "XXXX-XX-XXT00:00", None, "night", "00:00"),
    ],
)
def test_parts_of_the_day_and_clocks(text, value, day, part, clock):
    _, found = read(text)
    assert (found.timex_type, found.timex_value) == ("TIME", value)
    assert (found.edtf, found.day_part, found.clock) == (day, part, clock)


@pytest.mark.parametrize(
    ("text", "timex_type", "value"),
    [
        ("three days", "DURATION", "P3D"),
        ("a 16-hour battle", "DURATION", "PT16H"),
        ("several years", "DURATION", "PXY"),
        ("a day-long strike", "DURATION", "P1D"),
        ("half an hour", "DURATION", "PT0.5H"),
        ("two and a half years", "DURATION", "P2.5Y"),
        ("for a year and a half", "DURATION", "P1.5Y"),
        ("for decades", "DURATION", "PXE"),
        ("a fortnight-long strike", "DURATION", "P2W"),
        ("every day", "SET", "P1D"),
        ("every two weeks", "SET", "P2W"),
        ("annually", "SET", "P1Y"),
        ("every Tuesday", "SET", "XXXX-WXX-2"),
        ("on Fridays", "SET", "XXXX-WXX-5"),
        ("each month", "SET", "P1M"),
        ("now", "DATE", "PRESENT_REF"),
        ("recently", "DATE", "PAST_REF"),
        ("soon", "DATE", "FUTURE_REF"),
    ],
)
def test_durations_sets_and_references_have_no_date(text, timex_type, value):
    _, found = read(text)
    assert (found.timex_type, found.timex_value, found.edtf) == (timex_type, value, None)


@pytest.mark.parametrize(
    ("text", "value", "edtf"),
    [
        ("on 26 April", "XXXX-04-26", "XXXX-04-26"),
        ("in April", "XXXX-04", "XXXX-04"),
        ("on 26 April 2024", "2024-04-26", "2024-04-26"),
        ("on Monday", "XXXX-WXX-1", None),
        ("yesterday", "PAST_REF", None),
        ("today", "PRESENT_REF", None),
        ("next week", "FUTURE_REF", None),
        ("last month", "PAST_REF", None),
        ("two weeks ago", "PAST_REF", None),
        ("the past 24 hours", "PT24H", None),
        ("in the third quarter", "XXXX-Q3", None),
        ("in summer", "XXXX-SU", None),
        ("in 2019", "2019", "2019"),
        ("in the 1990s", "199", "199X"),
        ("at Christmas", "XXXX-XX-XX", None),
        ("overnight", "XXXX-XX-XXTNI", None),
        ("this morning", "XXXX-XX-XXTMO", None),
        ("Friday night", "XXXX-WXX-5TNI", None),
        ("at 9 a.m. on Friday", "XXXX-WXX-5T09:00", None),
    ],
)
def test_without_a_publication_date_nothing_is_guessed(text, value, edtf):
    _, found = read(text, None)
    assert (found.timex_value, found.edtf) == (value, edtf)
    if edtf is None or edtf.startswith("XXXX"):
        assert (found.earliest, found.latest) == (None, None)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("the same day", "2024-06-03"),
        ("the following day", "2024-06-04"),
        ("the previous day", "2024-06-02"),
        ("a day earlier", "2024-06-02"),
        ("two weeks later", "2024-06-17"),
        ("that month", "2024-06"),
        ("the following Monday", "2024-06-10"),
        ("two weeks ago", "2024-10-10"),
        ("yesterday", "2024-10-23"),
        ("last week", "2024-10-14/2024-10-20"),
    ],
)
def test_only_narration_counts_from_the_day_spoken_of(text, edtf):
    """3 June was named last: `the same day` is that one, `two weeks ago` counts from publication."""
    assert read(text, reference=dt.date(2024, 6, 3))[1].edtf == edtf


@pytest.mark.parametrize("text", ["31 February 2024", "30 February", "31 April 2024", "29 February 2023", "9-3 June"])
def test_days_that_no_calendar_has(text):
    assert all(resolve(raw, Anchor(THURSDAY)) is None for raw in find_times(text) if raw.name in ("date", "days"))
    assert any(raw.name in ("date", "days") for raw in find_times(text))
