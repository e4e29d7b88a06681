"""Markdown, GitHub annotations and lines for editors: readable, and harmless whatever an article says."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from claimcheck.report.concise_report import conflicts_concise
from claimcheck.report.github_report import conflicts_github
from claimcheck.report.markdown_report import claims_markdown, conflicts_markdown, escape
from claimcheck.report.sanitise import inline

MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))


def written(pieces):
    return b"".join(pieces).decode()


def plain(markdown):
    """The text that a reader of the rendered page sees, and the kinds of markup in it."""
    tokens = [child for token in MARKDOWN.parse(markdown) for child in token.children or ()]
    kinds = {token.type for token in MARKDOWN.parse(markdown)} | {token.type for token in tokens}
    return "".join(token.content for token in tokens), kinds


HOSTILE = [
    "[a](javascript:alert(1))", "![x](https://x)", "<script>alert(1)</script>", "**bold**", "`code`", "a | b", "# head",
    "- item", "+ item", "1. item", "1) item", "> quote", "~~gone~~", "&lt;b&gt;", "a\\*b", "$5 and $6", "_x_", "===",
    "https://example.org", "www.example.org", "a@example.org", "<https://x>", "[x]: https://x", "\ttab", "    code", "",
    "--",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=repr)
def test_text_of_strangers_stays_text_in_markdown(text):
    shown, kinds = plain(escape(text))
    assert shown == inline(text).strip()
    assert kinds <= {"paragraph_open", "inline", "paragraph_close", "text", "text_special"}


@given(ANY_TEXT)
def test_any_text_in_a_cell(text):
    (cell,) = (
        token.children
        for token in MARKDOWN.parse(f"| a |\n| --- |\n| x{escape(text)}x |\n")
        if token.type == "inline" and token.content != "a"
    )
    assert "".join(child.content for child in cell) == f"x{inline(text).strip()}x"


@pytest.mark.parametrize("address", ["https://example.org", "www.example.org", "ann@example.org"])
def test_no_address_becomes_a_link(address):
    """GitHub makes links of bare addresses, unless something stands in them."""
    assert address not in escape(f"see {address}")


def test_claims_are_tables_by_article(troops):
    text = written(claims_markdown(troops.claims))
    assert text.startswith("## news/one.txt\n\nKenya in Haiti, 2024-03-04\n\n| at | kind | words | meaning |\n| --- |")
    assert "| 1:16 | quantity | about 4,000 troops | ≈4,000 troop · who: Kenya" in text
    assert text.count("## ") == 2
    assert plain(text)[1] >= {"table_open", "heading_open"}


def test_conflicts_have_heading_positions_and_reasons(troops):
    text = written(conflicts_markdown([troops]))
    assert text.startswith("## high CC101: How many troops were deployed?\n\n- **≈4,000** (1 source)\n")
    assert "Kenya has sent **about 4,000 troops** to Haiti, officials said. (asserted, according to officials)" in text
    assert "- Both count the same troops.\n" in text
    assert "Note: planned vs done\n" in text
    assert f"`claimcheck explain {troops.conflict_id}`" in text


def test_annotations(troops):
    (line,) = written(conflicts_github([troops])).splitlines()
    assert line.startswith(
        "::error title=high CC101%3A How many troops were deployed?,file=news/one.txt,line=1,endLine=1,col=16,"
        "endColumn=34::≈4,000 - news/one.txt:1:16: Kenya has sent about 4,000 troops"
    )
    assert f"%0Aclaimcheck explain {troops.conflict_id}" in line


@pytest.mark.parametrize(
    ("changes", "command"),
    [({"severity": "medium"}, "warning"), ({"severity": "low"}, "notice"), ({"relation": "same"}, "notice")],
)
def test_levels_of_annotations(troops, changes, command):
    assert written(conflicts_github([msgspec.structs.replace(troops, **changes)])).startswith(f"::{command} ")


def test_records_of_a_file_are_annotated_at_the_file(make_claim, make_conflict):
    claim = make_claim("4 men", "4 men came.", path="wire.jsonl#3", line=None, column=None)
    line = written(conflicts_github([make_conflict(claim)]))
    assert "file=wire.jsonl::" in line
    assert "line=" not in line


@given(text=ANY_TEXT)
def test_no_text_ends_or_begins_an_annotation(make_claim, make_conflict, text):
    claim = make_claim("said", f"{text} said", "quote", path=f"a{text},line=9:b%")
    (line,) = written(conflicts_github([make_conflict(claim, question=text)])).split("\n")[:-1]
    command, properties, _ = line.split("::", 2)
    assert (command, properties.split(" ")[0]) == ("", "error")
    values = dict(part.split("=", 1) for part in properties.split(" ", 1)[1].split(","))
    assert set(values) == {"title", "file", "line", "endLine", "col", "endColumn"}
    assert "%2Cline=9%3Ab%25" in values["file"]


def test_lines_for_editors(troops):
    assert written(conflicts_concise([troops])) == (
        "news/one.txt:1:16: high CC101: How many troops were deployed? (≈4,000)\nnews/two.txt:1:16: note: 9,000\n"
    ).replace("two.txt:1:16", f"two.txt:1:{troops.claims[1].column}")


@given(text=ANY_TEXT)
def test_every_claim_is_one_line(make_claim, make_conflict, text):
    claim = make_claim("said", f"{text} said", "quote", path=f"a{text}")
    assert written(conflicts_concise([make_conflict(claim, claim, question=text)])).count("\n") == 2
