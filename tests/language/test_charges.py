"""Offices told by what a person is in charge of."""

from __future__ import annotations

import pytest

from claimcheck import Document, extract


def offices(text):
    document = Document.from_text(text, path="a.txt", published="2024-10-17")
    return [(one.person, one.office, one.office_status) for one in extract([document]) if one.kind == "office"]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "person", "office", "status"),
    [
        ("Paul Obame, who runs the interior ministry, spoke.", "Paul Obame", "interior minister", "current"),
        ("Ken Dar, in his fourth spell at the finance ministry, spoke.", "Ken Dar", "finance minister", "current"),
        ("The defence portfolio went to Aya Sato.", "Aya Sato", "defence minister", "current"),
        ("Ana Solis, who took over at the foreign ministry in May, spoke.", "Ana Solis", "foreign minister", "current"),
        ("Peter Dahl ran the finance ministry from 2009 to 2012.", "Peter Dahl", "finance minister", "former"),
        ("Jan Visser, who has run Norda since May, spoke on Monday.", "Jan Visser", "head", "current"),
        ("Foreign Minister Prince Karim bin al-Rashid spoke.", "Karim bin al-Rashid", "Foreign Minister", "current"),
        ("President Abdel Fattah el-Naggar spoke on Monday.", "Abdel Fattah el-Naggar", "President", "current"),
    ],
)  # fmt: skip
def test_told(text, person, office, status):
    assert (person, office, status) in offices(text)


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Peter Dahl joined the finance ministry in 2003 as an economist.",
        "Peter Dahl heads to Brussels on Monday.",
        "Peter Dahl led the race until the last lap.",
    ],
)
def test_not_told(text):
    assert offices(text) == []
