"""What figures are about, in whatever words: sentences that dispute each other, and their innocent twins."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

import claimcheck
from claimcheck.compare.matter import MatterTable, matter
from claimcheck.resources import load_toml

GROUPS = tomllib.loads(Path(__file__).with_name("matters.toml").read_text(encoding="utf-8"))
MATTERS = [
    ("Four of the twelve accused were acquitted.", "Four of the twelve accused", "acquitted"),
    ("Eight were convicted and four acquitted.", "four", "acquitted"),
    ("Eight were convicted and four acquitted.", "Eight", "convicted"),
    ("Six officers were found not guilty.", "Six officers", "acquitted"),
    ("The list of the ferry has 216 names.", "216 names", "aboard"),
    ("The ferry is licensed to carry 250 people.", "250 people", "capacity"),
    ("There were 187 people on board the ferry.", "187 people", "aboard"),
    ("138 governments want the treaty.", "138 governments", "votes for"),
    ("Some 158 states voted for it, 12 against and 23 abstained.", "12", "votes against"),
    ("Just under 82 per cent were for the new law.", "Just under 82 per cent", "share for"),
    ("More than nine votes in ten were for the charter.", "More than nine votes in ten", "share for"),
    ("Of those uprooted, 250,000 have crossed the border.", "250,000", None),
    ("The guns are to stop for a week.", "a week", "truce"),
    ("Prosecutors had demanded 15 years in prison.", "15 years", "sentence sought"),
    ("The outgoing cabinet had three women.", "three women", None),
]


@pytest.mark.parametrize("name", GROUPS)
def test_told_in_many_words(name):
    group = GROUPS[name]
    rows = [(kind, text) for kind in ("one", "two", "trap") for text in group[kind]]
    documents = [
        claimcheck.Document.from_text(
            f"{group['lead'][side]} {text} {group['lead'][1 - side]}", path=f"{index}.{side}", published="2024-10-17"
        )
        for index, (_, text) in enumerate(rows)
        for side in (0, 1)
    ]
    claims: dict[str, list[claimcheck.Claim]] = {document.path: [] for document in documents}
    for claim in claimcheck.extract(documents):
        claims[claim.path].append(claim)
    wrong = []
    for index, (one, first) in enumerate(rows):
        for other, (two, second) in enumerate(rows):
            if one == two == "trap" or index == other:
                continue
            found = claimcheck.find_conflicts(claims[f"{index}.0"] + claims[f"{other}.1"])
            is_told = any(conflict.type in ("quantity", "arithmetic") for conflict in found)
            if is_told != ({one, two} == {"one", "two"}):
                wrong.append((first, second))
    assert wrong == []


@pytest.mark.parametrize(("text", "exact", "name"), MATTERS)
def test_matter(text, exact, name):
    claims = claimcheck.extract([claimcheck.Document.from_text(text, path="a.txt", published="2024-10-17")])
    claim = next(one for one in claims if one.kind == "quantity" and one.exact == exact)
    row = matter(claim)
    assert (row.name if row is not None else None) == name


def test_matters_have_names_of_their_own():
    names = [row.name for row in load_toml("compare/matters.toml", MatterTable).matter]
    assert len(names) == len(set(names))
