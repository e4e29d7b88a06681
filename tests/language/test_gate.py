"""The gate: it loses no claim, and it keeps something out."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.language.gate import may_hold_claim, worth_parsing
from claimcheck.records.document import Document

ROOT = Path(__file__).parent.parent
SEEDS = sorted((ROOT.parent / "seeds").glob("*.txt"))
STORIES = sorted((ROOT / "quality" / "clusters_own").glob("*/articles/*.txt"))
PASSAGES = ROOT / "quality" / "claims_dev.jsonl"


@pytest.mark.parametrize(
    "sentence",
    [
        "Some 300 people came.",
        "Three came.",
        "Dozens came.",
        "Half of them left.",
        "It rained on Monday.",
        "It rained yesterday.",
        "It rained in Goma.",
        "The minister spoke.",
        "Okafor, an attorney, fell.",
        "He did not leave.",
        "He never left.",
        "They denied it.",
        '"we stay," he said.',
        "“we stay,” he said.",
        "It lasts ½ hour.",
        "Twice it failed.",
        "No soldiers died.",
        "They did it last week.",
        "It doesn’t work.",
        "At dawn they left.",
        "Laylah died at a hospital.",
        "Okafor has resigned.",
        "She tested negative.",
    ],
)
def test_kept(sentence):
    assert may_hold_claim(sentence)


@pytest.mark.parametrize("sentence", ["It was cold.", "They walked home.", "He looked at her and smiled.", "", "…"])
def test_left_out(sentence):
    assert not may_hold_claim(sentence)


@pytest.mark.parametrize(
    ("sentences", "kept"),
    [
        (["It was cold.", "Some 300 men came."], [False, True]),
        (["The army stayed.", "It lost 300 men."], [True, True]),
        (["The army stayed.", "“They lost 300 men."], [True, True]),
        (["The army stayed.", "It was cold."], [False, False]),
        (["She added:", '"We will stay here."'], [True, True]),
        (["She added:", "it was cold."], [False, False]),
        (['"We will stay here."', "Okafor said."], [True, True]),
        (["It was cold.", "Okafor said."], [False, False]),
        ([], []),
    ],
)
def test_what_tells_who_is_meant_is_kept_too(sentences, kept):
    assert worth_parsing(sentences) == kept


ARTICLES = [
    'The army rose.\n\n"We will stay here," it said.',
    'Okafor stood up. She added:\n\n"We will stay here."',
    '"We will stay here." Okafor said. They walked home.',
    '"We will stay here!" she cried. It was cold. It was late. It lost 300 men.',
    "The army stayed home. It was cold. It lost 300 men. They were tired. Its general resigned.",
    "The rebels walked. The women walked. They killed 12 men in Goma.",
    "Ana Ruiz walked home. She looked at the sea. She was 54 years old. He died.",
    "The war grew. It was cold. Another 1,800 came. They came from the north.",
]


def claims_both_ways(documents):
    from claimcheck.pipeline.extraction import extract_each

    return [
        [claim for _, claims in extract_each(documents, gated=gated) for claim in claims] for gated in (True, False)
    ]


def documents_of(kind):
    if kind == "passages":
        import msgspec

        rows = [msgspec.json.decode(line) for line in PASSAGES.read_text(encoding="utf-8").splitlines()]
        return [Document.from_text(row["text"], row["id"], row["published"]) for row in rows]
    if kind == "made up":
        return [Document.from_text(text, f"{number}", "2024-10-24") for number, text in enumerate(ARTICLES)]
    files = SEEDS if kind == "seeds" else STORIES
    return [Document.from_text(file.read_text(encoding="utf-8"), file.as_posix(), "2024-10-24") for file in files]


@pytest.mark.model
@pytest.mark.parametrize("kind", ["seeds", "passages", "stories", "made up"])
def test_gated_and_ungated_claims_are_the_same(kind):
    documents = documents_of(kind)
    assert len(documents) >= 5
    gated, ungated = claims_both_ways(documents)
    assert gated == ungated
    assert gated


@pytest.mark.model
def test_the_gate_spares_work():
    """On the articles of the stories a part of the sentences is not worth parsing."""
    from claimcheck.language.sentences import split

    texts = [document.text for document in documents_of("stories")]
    sentences = [text[start:end] for text in texts for start, end in split(text, 0, len(text))]
    kept = [sentence for sentence in sentences if may_hold_claim(sentence)]
    assert len(kept) < len(sentences)
