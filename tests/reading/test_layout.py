"""The layout of articles: tables of short pages, and the seeds."""

# ruff: noqa: E501 (tables read better in long lines)

from pathlib import Path

import pytest

from claimcheck.reading.layout import layout
from claimcheck.records.document import Document

SEEDS = Path(__file__).parents[2] / "seeds"
BODY = "The army has sent 2,000 soldiers to the border region, the defence ministry said on Monday."
MORE = "Another 300 people were taken to hospital in the town, officials told reporters on Tuesday."


def blocks(text):
    return [(block.kind, text[block.start : block.end]) for block in layout(Document.from_text(text, "a")).blocks]


def kinds(text):
    return [kind for kind, _ in blocks(text)]


CASES = {
    "paragraphs, one a line": (f"{BODY}\n{MORE}", ["paragraph", "paragraph"]),
    "title": (f"Army sends soldiers to the border\n\n{BODY}", ["title", "paragraph"]),
    "title that is a question": (f"Has the army reached the border?\n\n{BODY}", ["title", "paragraph"]),
    "title that ends with an abbreviation": (f"Six injured in shooting in D.C.\n\n{BODY}", ["title", "paragraph"]),
    "first sentence is no title": (f"{BODY}\n\n{MORE}", ["paragraph", "paragraph"]),
    "rubric before the title": (
        f"World News\n17 October 2024\n\nArmy sends soldiers to the border\n\n{BODY}",
        ["furniture", "date", "title", "paragraph"],
    ),
    "caption is no title": (f"Soldiers at the border post. (Photo: J. Roe)\n\n{BODY}", ["paragraph", "paragraph"]),
    "headings": (f"{BODY}\n\nWhat comes next\n\n{MORE}", ["paragraph", "heading", "paragraph"]),
    "byline": (f"By Jane Doe, correspondent\n\n{BODY}", ["byline", "paragraph"]),
    "byline with date": (f"By staff | 5 October 2024\n\n{BODY}", ["byline", "paragraph"]),
    "list": (f"{BODY} They are:\n- two men\n- three women", ["paragraph", "list_item", "list_item"]),
    "notices": (
        f"Please enable Javascript to watch this video\n\n{BODY}\n\nCopyright 2016 News. All rights reserved.",
        ["furniture", "paragraph", "furniture"],
    ),
    "said twice": (f"{BODY}\n\n{MORE}\n\n{BODY}", ["paragraph", "paragraph", "furniture"]),
    "title said twice": (f"Army sends soldiers north\n\nArmy sends soldiers north\n\n{BODY}", ["title", "furniture", "paragraph"]),
    "related stories": (
        f"{BODY}\n\nRead also:\nKoruna slips to three-month low – 21 January 2025\nAirport reports record year",
        ["paragraph", "furniture", "furniture", "furniture"],
    ),
    "related story in one line": (f"{BODY}\n\nRelated: Voters snub favourites – 12 May 2024", ["paragraph", "furniture"]),
    "an article goes on after related stories": (
        f"{BODY}\n\nRelated Articles\nKoruna slips to three-month low\n\n{MORE}",
        ["paragraph", "furniture", "furniture", "paragraph"],
    ),
    "cards without a heading over them": (
        f"{BODY}\n\nCity bakes cake\n\nCity bakes cake\n\nA cake of 2,000 eggs was baked in the…\n18 October 2024",
        ["paragraph", "furniture", "furniture", "furniture", "furniture"],
    ),
    "cards with whole blurbs under a heading": (
        f"{BODY}\n\nRelated Articles\nCity bakes cake\nA cake of 2,000 eggs was baked in the town.\n18 October 2024\nKoruna slips again\nThe koruna fell by 3 percent on Monday, traders said.",
        ["paragraph"] + ["furniture"] * 6,
    ),
    "cards with whole blurbs and doubled titles": (
        f"{BODY}\n\nCity bakes cake\n\nCity bakes cake\n\nA cake of 2,000 eggs was baked in the town.\n18 October 2024",
        ["paragraph"] + ["furniture"] * 4,
    ),
    "doubled title, first paragraph and date are no card": (
        f"Army sends soldiers north\n\nArmy sends soldiers north\n\n{BODY}\n18 October 2024\n\n{MORE}",
        ["title", "furniture", "paragraph", "date", "paragraph"],
    ),
    "a sentence that breaks off is no card": (f"{BODY}\n\nHe said that he would…\n\n{MORE}", ["paragraph"] * 3),
    "headlines at the end": (
        f"{BODY}\n\nKoruna slips to three-month low\n\nAirport reports a record year",
        ["paragraph", "furniture", "furniture"],
    ),
    "a list at the end, introduced": (
        f"{BODY} The dead are:\n\nJohn Roe of Rimpau Street, 35\n\nJane Doe of Rimpau Street, 31",
        ["paragraph", "heading", "heading"],
    ),
    "a table at the end": (f"{BODY}\n\nJane Doe of the Greens\n\nAge: 48\n\nParty: Greens", ["paragraph"] + ["heading"] * 3),
    "headlines alone": ("Army sends 12,000 troops\nArmy sends 20,000 troops", ["heading", "heading"]),
    "broken markup": (f"{BODY}\n< li >< strong >Labour : strong > builders cost less . li > ul >", ["paragraph", "furniture"]),
    "words run together": (
        f"{BODY}\n\nIn theregion ,North troops gotowardsRussia ,amidst tensionsrising .Asthe storygoes ,stay tuned . p >",
        ["paragraph", "furniture"],
    ),
    "a slip is not garbage": ("More than 6,000 casualties ,a figure that is higher than the one used in the spring.", ["paragraph"]),
    "markup at the end of a paragraph": (f"{BODY} p >", ["paragraph", "furniture"]),
    "quoted paragraph of Markdown": (f"> {BODY}", ["paragraph"]),
    "Markdown": (f"# Army sends soldiers\n\n{BODY}\n\n## What next\n\n* {MORE}", ["title", "paragraph", "heading", "list_item"]),
    "date in the headline's line": (
        f"Army sends soldiers Posted: Monday, May 5, 2014 8:18 PM EST Updated: Tuesday, May 6, 2014 1:00 AM EST\n\n{BODY}",
        ["title", "date", "paragraph"],
    ),
    "date before the first sentence": (f"15 Apr 2017 {BODY} {MORE}", ["date", "paragraph"]),
    "date in a sentence": ("On 15 April 2017 the army sent a statement issued on April 14, 2017.", ["paragraph"]),
    "caption's date": (f"{BODY} (Published Sunday, March 6, 2016)", ["paragraph", "date"]),
    "dateline": (f"SEOUL, Oct. 19 (Wire) - {BODY}", ["dateline", "paragraph"]),
    "dateline on its own line": (f"MADISON, Wis. -\n\n{BODY}", ["dateline", "paragraph"]),
    "speaker of a transcript": (f"DANNIKA --\n\n{BODY}", ["heading", "paragraph"]),
    "nothing but signs": ("---\n\n* * *\n\n12", ["furniture"] * 3),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_kinds(text, expected):
    assert kinds(text) == expected


def test_marks_stay_outside_of_blocks():
    text = f"# Army sends soldiers\n\n> {BODY}\n\n- one man\n2. two men\n"
    assert [part for _, part in blocks(text)] == ["Army sends soldiers", BODY, "one man", "two men"]


def test_dateline_is_cut_off():
    text = f"TEL AVIV, Israel, Oct. 9 (Wire) — {BODY}"
    found = layout(Document.from_text(text, "a"))
    assert text[found.blocks[1].start : found.blocks[1].end] == BODY
    (dateline,) = found.datelines
    assert (dateline.place, dateline.date, dateline.agency) == ("TEL AVIV, Israel", "XXXX-10-09", "Wire")
    assert (found.published, found.publisher) == ("XXXX-10-09", "Wire")


WRAPPED = """The army has sent 2,000 soldiers to the border
region, the defence ministry said on Monday. President
Vladimir Putin thanked them.

Their families were told a day later by
telephone."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (WRAPPED, WRAPPED.split("\n\n")),
        ("Additionally,\nthe decision reflects internal politics.", ["Additionally,\nthe decision reflects internal politics."]),
        (
            "The coroner of Dillon County confirmed\n\n\n\nthat one man died.\n\nTwo more were hurt on Monday.",
            ["The coroner of Dillon County confirmed\n\n\n\nthat one man died.", "Two more were hurt on Monday."],
        ),
        ("Army sends men\nwww.example.org/story", ["Army sends men", "www.example.org/story"]),
        ("Army sends men\nby Jane Doe", ["Army sends men", "by Jane Doe"]),
        (f"{BODY}\n{MORE}", [BODY, MORE]),
    ],
)  # fmt: skip
def test_broken_lines_are_joined(text, expected):
    assert [part for _, part in blocks(text)] == expected


FRONT = '---\ntitle: "Army sends soldiers"\ndate: 2024-10-17T08:00:00Z\nsite: The Herald\ntags: [a]\n---\n'


def test_front_matter():
    text = FRONT + BODY
    found = layout(Document.from_text(text, "a.md"))
    assert (found.title, found.published, found.publisher) == ("Army sends soldiers", "2024-10-17", "The Herald")
    assert blocks(text) == [("furniture", FRONT), ("paragraph", BODY)]


def test_rule_between_paragraphs_is_no_front_matter():
    assert kinds(f"---\n{BODY}\n---\n{MORE}") == ["furniture", "paragraph", "furniture", "paragraph"]


def test_seed_with_teasers():
    text = next(SEEDS.glob("003_*")).read_text(encoding="utf-8")
    found = blocks(text)
    start = text.index("Latest Contents")
    assert [kind for kind, _ in found[:5]] == ["date", "furniture", "date", "title", "heading"]
    for block in layout(Document.from_text(text, "a")).blocks[5:]:
        assert block.kind == ("furniture" if block.start >= start else "paragraph")


def test_seed_with_broken_markup():
    text = next(SEEDS.glob("001_*")).read_text(encoding="utf-8")
    assert [part[:14] for kind, part in blocks(text) if kind == "furniture"] == ["< li >< strong", "In conclusion "]


@pytest.mark.parametrize("number", ["000", "002", "004"])
def test_seeds_of_plain_paragraphs(number):
    text = next(SEEDS.glob(f"{number}_*")).read_text(encoding="utf-8")
    assert blocks(text) == [("paragraph", line) for line in text.splitlines()]
