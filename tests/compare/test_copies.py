"""Copies: ten prints of one wire story are one source."""

from __future__ import annotations

import random
import re

import msgspec
import pytest

import claimcheck
from claimcheck.compare.copies import find_copies
from claimcheck.compare.shelf import Shelf

WIRE = """A ferry with about 180 passengers on board sank off the island of Tarna on Tuesday night.
At least 41 people were killed when the Star of Selve went down in heavy seas, the coast guard said.
Rescuers pulled 97 people from the water before daybreak, among them the captain and two of his officers.
The ship had left the port of Ombre at 9 p.m. and was due in Tarna three hours later.
Coast guard chief Milo Varga said the search would go on for at least two more days.
The owner of the ferry, Selve Lines, had been fined twice in 2021 for carrying more passengers than allowed.
Transport Minister Ada Kelm told parliament on Wednesday that all ferries of the company would stay in port.
It was the worst accident at sea in the country since 1994, when 63 sailors died in a storm."""

INDEPENDENT = """Forty-one people drowned when the ferry Star of Selve foundered near Tarna late on Tuesday.
Survivors in the hospital of Ombre spoke of waves that were six metres high and of lifeboats that would not open.
"We had life vests for half of us," said Jon Bera, 34, who swam for two hours with his daughter on his back.
By noon on Wednesday helicopters of the navy and 12 fishing boats had brought 97 people ashore.
Prosecutors in Ombre searched three offices of Selve Lines, whose ships carry 400,000 passengers a year.
The opposition asked for the resignation of Transport Minister Ada Kelm, who spoke in parliament on Wednesday.
Coast guard chief Milo Varga said the search would go on for at least two more days.
Flags will fly at half-mast until Sunday."""

LINES = WIRE.split("\n")
COPIES = {
    "as it is": LINES,
    "another lead": [
        "Dozens of people have died and many more are missing after a night ferry went down in a gale.",
        "The disaster on Tuesday shocked an island that lives on the sea.",
        *LINES[2:],
    ],
    "a cut tail": LINES[:4],
    "a cut head": LINES[3:],
    "a dateline": ["OMBRE (Reuters) - " + LINES[0], *LINES[1:]],
    "another figure": [line.replace("41", "44").replace("97", "94") for line in LINES],
    "a word here and there": [line.replace("ferry", "vessel").replace("Tuesday", "Tues.") for line in LINES],
    "other sentences between": [part for line in LINES for part in (line, f"This paper counts {len(line)} words.")],
    "in another order": LINES[::-1],
}


@pytest.fixture
def article(make_claim):
    """The claims of an article, one for each sentence."""

    def made(path, lines, **fields):
        text = " ".join(lines)
        claims = []
        for line in lines:
            word = re.search(r"\w+", line)[0]
            claim = make_claim(word, line, "place", path=path, document_id=f"d-{path}", **fields)
            offset = text.index(line)
            spans = {name: getattr(claim, name) + offset for name in ("start", "end", "sentence_start", "sentence_end")}
            claims.append(msgspec.structs.replace(claim, claim_id=f"c-{path}-{offset}", **spans))
        return claims

    return made


def sources(*articles):
    return find_copies(Shelf(claim for claims in articles for claim in claims))


@pytest.mark.parametrize("edited", COPIES.values(), ids=COPIES)
def test_edited_copies_are_found(article, edited):
    found = sources(article("a", LINES), article("b", edited, publisher="The Tarna Post", published="2024-05-09"))
    assert len(set(found.values())) == 1


def test_another_report_of_the_event_is_no_copy(article):
    """It shares a whole sentence, that of the coast guard chief, and the figures."""
    found = sources(article("a", LINES), article("b", INDEPENDENT.split("\n")))
    assert found == {"d-a": "d-a", "d-b": "d-b"}


@pytest.mark.parametrize(
    "furniture",
    [
        "Sign up for 1 of our newsletters and get the 10 most important stories every morning at 7 a.m.",
        "Readers have 3 of 5 free articles left.",
    ],
)
def test_furniture_makes_no_copies(article, furniture):
    found = sources(article("a", [furniture, LINES[0]]), article("b", [furniture, LINES[3]]), article("c", [furniture]))
    assert len(set(found.values())) == 3


def test_parts_of_a_roundup_are_copies_of_it_and_not_of_each_other(article):
    parts = article("a", LINES), article("b", INDEPENDENT.split("\n")[:5])
    assert len(set(sources(*parts).values())) == 2
    roundup = article("c", [*LINES, *INDEPENDENT.split("\n")[:5]])
    assert set(sources(*parts, roundup).values()) == {"d-c"}


def test_the_fullest_text_stands_for_all(article):
    versions = {f"{number}": LINES[: 4 + number % 5] for number in range(10)} | {"full": LINES}
    found = sources(*(article(path, lines) for path, lines in versions.items()))
    assert len(found) == 11
    assert len(set(found.values())) == 1
    (source,) = set(found.values())
    assert len(versions[source.removeprefix("d-")]) == len(LINES)


@pytest.mark.parametrize("seed", range(3))
def test_the_order_does_not_matter(article, seed):
    claims = [claim for number, lines in enumerate(COPIES.values()) for claim in article(f"{number}", lines)]
    shuffled = random.Random(seed).sample(claims, len(claims))  # noqa: S311
    assert find_copies(Shelf(claims)) == find_copies(Shelf(shuffled))


def test_nothing():
    assert sources() == {}


def killed(claims, number):
    """The claim on the dead in an article, as a count."""
    fields = {"lower": number, "upper": number, "unit": "", "item": "people", "item_class": "killed", "action": "kill"}
    (claim,) = [claim for claim in claims if "killed when" in claim.sentence]
    return [msgspec.structs.replace(claim, kind="quantity", action_class="kill", **fields)] + [
        other for other in claims if other is not claim
    ]


def test_ten_copies_count_as_one_source(article):
    """Nine papers print the wire story; another paper counts otherwise, in its own words and in a copy of them."""
    papers = [
        killed(article(f"{number}", lines), 41) for number, lines in enumerate(COPIES.values()) if LINES[1] in lines
    ]
    other = [
        line.replace("Forty-one people drowned when", "Fifty people were killed when")
        for line in INDEPENDENT.split("\n")
    ]
    papers += [killed(article(path, lines), 50) for path, lines in (("x", other), ("y", other[:-2]))]
    conflicts = claimcheck.find_conflicts(claim for paper in papers for claim in paper)
    (conflict,) = [one for one in conflicts if one.type == "quantity"]
    assert {position.value: position.sources for position in conflict.positions} == {"41": 1, "50": 1}
    assert len(conflict.claims) == len(papers)
