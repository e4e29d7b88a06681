"""Dates of pages, and which of them is that of publication."""

import pytest

from claimcheck.reading.dates import find_dates, is_date_line
from claimcheck.reading.layout import layout
from claimcheck.records.document import Document

BODY = "The army has sent 2,000 soldiers to the border region, the defence ministry said on Monday."


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("17 October 2024", [("2024-10-17", None)]),
        ("October 17, 2024", [("2024-10-17", None)]),
        ("Oct. 17, 2024", [("2024-10-17", None)]),
        ("Thursday, 17th of October 2024", [("2024-10-17", None)]),
        ("17-Oct-2024", [("2024-10-17", None)]),
        ("2024-10-17", [("2024-10-17", None)]),
        ("2024-10-17T08:30:00+02:00", [("2024-10-17", None)]),
        ("17.10.2024 – 16:20", [("2024-10-17", None)]),
        ("10/17/2024", [("2024-10-17", None)]),
        ("17/10/2024", [("2024-10-17", None)]),
        ("10/10/2024", [("2024-10-10", None)]),
        ("10/11/2024", [(None, None)]),
        ("July 7, 2013 6:20 PM", [("2013-07-07", None)]),
        ("Today : Oct 18, 2024", [("2024-10-18", "today")]),
        ("Published: October 17, 2024 at 11:40 GMT", [("2024-10-17", "published")]),
        (
            "Posted: Tuesday, January 28, 2014 8:18 PM EST Updated: Friday, February 28, 2014 8:27 PM EST",
            [("2014-01-28", "published"), ("2014-02-28", "updated")],
        ),
        ("UPDATED 9:41 AM PST Feb 2, 2014", [("2014-02-02", "updated")]),
        ("Last updated on 2 February 2014, 11:40", [("2014-02-02", "updated")]),
        ("(Published Sunday, March 6, 2016)", [("2016-03-06", "published")]),
    ],
)
def test_date_lines(line, expected):
    assert [(date.edtf, date.label) for date in find_dates(line)] == expected
    assert is_date_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "30 February 2024",
        "May 2024",
        "The 17 October movement",
        "On 17 October 2024 it rained",
        "10.10.2024.1",
        "1,200",
    ],
)
def test_other_lines(line):
    assert not is_date_line(line)


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (f"Today : Oct 18, 2024\n17 October 2024\n\n{BODY}", "2024-10-17"),
        (f"Today : Oct 18, 2024\n\n{BODY}", "2024-10-18"),
        (f"Updated: 19 October 2024\nPublished: 17 October 2024\n\n{BODY}", "2024-10-17"),
        (f"Updated 23 January 2025, 11:40\n\n{BODY}", "2025-01-23"),
        (f"{BODY}\n\nFirst published on May 5, 2014", "2014-05-05"),
        (f"{BODY}\n\n17 October 2024", None),
        (f"SEOUL, Oct. 19 (Wire) - {BODY}", "XXXX-10-19"),
        (f"Updated: 20 October 2024\n\nSEOUL, Oct. 19 (Wire) - {BODY}", "2024-10-20"),
        (f"SEOUL, Oct. 19, 2024 (Wire) - {BODY}", "2024-10-19"),
        (f"By staff | 5 October 2024\n\n{BODY}", "2024-10-05"),
        (f"{BODY} (Published Sunday, March 6, 2016)", "2016-03-06"),
        (f"{BODY}\n\nLatest Contents\nCake baked in town\n18 October 2024", None),
        (f"10/11/2024\n\n{BODY}", None),
        (BODY, None),
    ],
)
def test_publication_date(text, published):
    assert layout(Document.from_text(text, "a")).published == published
