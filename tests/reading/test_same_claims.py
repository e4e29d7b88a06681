"""The same article as text, HTML, Markdown, PDF and record gives the same claims."""

from __future__ import annotations

import html
import json
from pathlib import Path

import pytest
from tests.reading.formats.files import page, pdf

import claimcheck
from claimcheck.reading.layout import layout

pytestmark = pytest.mark.model

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
# What says where a claim stands, and in which file.
PLACE = {
    "claim_id",
    "document_id",
    "path",
    "start",
    "end",
    "sentence_start",
    "sentence_end",
    "line",
    "column",
    "group_id",
}


def blocks(text):
    document = claimcheck.Document.from_text(text, "a")
    found = layout(document)
    return [(block.kind, " ".join(document.text[block.start : block.end].split())) for block in found.blocks]


def as_html(text):
    title = layout(claimcheck.Document.from_text(text, "a")).title
    tags = {"title": "h1", "heading": "h2"}
    body = "".join(f"<{tags.get(k, 'p')}>{html.escape(words)}</{tags.get(k, 'p')}>\n" for k, words in blocks(text))
    menu = '<nav><ul><li><a href="/">Home</a></li><li><a href="/w">2,000 readers cannot be wrong</a></li></ul></nav>'
    head = f'<meta property="og:title" content="{html.escape(title)}">' if title else ""
    return page(f"{menu}<main><article>{body}</article></main><footer>Copyright 2016 The Herald</footer>", head)


def as_markdown(text):
    marks = {"title": "# ", "heading": "## "}
    return "\n\n".join(marks.get(kind, "") + words.replace("*", r"\*") for kind, words in blocks(text)) + "\n"


def as_json(text):
    return json.dumps({"id": 5, "body": text})


def claims_of(path, content):
    Path(path).write_bytes(content if isinstance(content, bytes) else content.encode())
    documents = list(claimcheck.read([path]))
    claims = list(claimcheck.extract(documents))
    texts = {document.document_id: document.text for document in documents}
    assert claims
    assert all(texts[claim.document_id][claim.start : claim.end] == claim.exact for claim in claims)
    return [{name: value for name, value in claim.to_dict().items() if name not in PLACE} for claim in claims]


def essence(claims):
    """What is claimed, with white space as a page shows it."""
    return [
        {name: " ".join(value.split()) if isinstance(value, str) else value for name, value in claim.items()}
        for claim in claims
    ]


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.name[:3])
@pytest.mark.parametrize(
    ("name", "render"), [("a.html", as_html), ("a.md", as_markdown), ("a.json", as_json)], ids=["html", "md", "json"]
)
def test_same_claims(tmp_path, monkeypatch, seed, name, render):
    monkeypatch.chdir(tmp_path)
    text = seed.read_text(encoding="utf-8")
    assert essence(claims_of(name, render(text))) == essence(claims_of("a.txt", text))


def test_same_claims_of_a_pdf(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    text = (
        "Kenya in Haiti\n\nNAIROBI, March 4, 2024 - Kenya has sent about 4,000 troops to Haiti,\n"
        "officials said on Monday. Another 9,000 troops may be deployed in April,\nForeign Minister Jane Roe said.\n"
    )
    assert essence(claims_of("a.pdf", pdf(text))) == essence(claims_of("a.txt", text))
