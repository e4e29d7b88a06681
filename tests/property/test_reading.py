"""Invariants of reading: any bytes, any text."""

import codecs
import string
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from claimcheck.errors import InputError
from claimcheck.reading.decode import decode
from claimcheck.reading.formats import SUFFIXES
from claimcheck.reading.layout import layout
from claimcheck.reading.position import position
from claimcheck.reading.read import complete, read
from claimcheck.records.document import Document
from claimcheck.settings import Settings

# What makes layout work: its cues, marks and dates among ordinary words and any characters at all.
PIECES = st.sampled_from([
    "The army sent 12,000 troops to Kursk on Monday.", "Latest Contents", "Related Articles", "Read more: Voters snub",
    "17 October 2024", "Today : Oct 18, 2024", "Posted: Tuesday, January 28, 2014 8:18 PM", "Updated 23 January 2025",
    "SEOUL, Oct. 19 (Wire) - ", "(CNN) -- ", "MADISON, Wis. -", "By Jane Doe", "# Heading", "- item", "> ", "---", "…",
    "< li >", "p >", "{C}", ",theregion", "\n", "\n\n", " ", "\t", "(Photo: X)", "Copyright 2016", "title: A", "1.",
])  # fmt: skip
PAGES = st.lists(PIECES | st.text(max_size=12), max_size=40).map("".join)


def check_blocks(text):
    found = layout(Document.from_text(text, "a"))
    text = Document.from_text(text, "a").text
    assert all(0 <= block.start < block.end <= len(text) for block in found.blocks)
    assert all(first.end <= second.start for first, second in pairwise(found.blocks))
    assert [d.end for d in found.datelines] == [b.end for b in found.blocks if b.kind == "dateline"]
    covered = "".join(text[block.start : block.end] for block in found.blocks)
    assert sum(map(str.isalpha, covered)) == sum(map(str.isalpha, text))


@given(PAGES)
def test_blocks_lie_in_the_text_in_order_and_lose_no_letter(text):
    check_blocks(text)


@given(st.text())
def test_blocks_of_any_text(text):
    check_blocks(text)


@given(PAGES)
def test_layout_depends_on_the_text_alone(text):
    assert layout(Document.from_text(text, "a")) == layout(Document.from_text(text, "b", "2020", title="x"))


@given(PAGES)
def test_completing_twice_changes_nothing(text):
    once = complete(Document.from_text(text, "a"))
    assert complete(once) == once


@given(PAGES | st.text(), st.integers(min_value=0))
def test_position_leads_back_to_the_offset(text, offset):
    offset %= len(text) + 1
    line, column = position(text, offset)
    assert sum(len(part) + 1 for part in text.split("\n")[: line - 1]) + column - 1 == offset


@given(
    st.binary() | st.text().map(str.encode), st.sampled_from([None, "utf-8", "latin-1", "utf-16", "utf-7", "cp1252"])
)
def test_any_bytes_are_a_text_or_an_input_error(data, encoding):
    try:
        text = decode(data, encoding, max_characters=1000)
    except InputError:
        return
    assert "\0" not in text
    text.encode("utf-8")


@given(st.binary(max_size=300))
def test_any_file_is_an_article_or_an_input_error(tmp_path_factory, data):
    file = tmp_path_factory.getbasetemp() / "any.txt"
    file.write_bytes(data)
    failures = []
    documents = list(read([file], settings=Settings(max_bytes=200), failures=failures))
    assert len(documents) + len(failures) == 1
    for document in documents:
        check_blocks(document.text)


@pytest.mark.parametrize("suffix", [*SUFFIXES, ".gz", ".html.gz", ""])
@given(data=st.data())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_file_of_any_kind_gives_articles_or_input_errors(tmp_path_factory, suffix, data):
    start = data.draw(st.sampled_from(STARTS))
    file = tmp_path_factory.getbasetemp() / f"any{suffix}"
    file.write_bytes(start + data.draw(st.binary(max_size=300) | PAGES.map(str.encode)))
    failures = []
    documents = list(read([file], settings=Settings(), failures=failures))
    assert documents or failures
    for document in documents:
        document.text.encode("utf-8")
        assert "\0" not in document.text


STARTS = [
    b"", b"<html><body><p>", b"<!doctype html><article>", b"%PDF-1.7\n1 0 obj << /Length 5 >> stream\n",
    b"WARC/1.0\r\n", b'{"text": "', b'[{"text": "a b"}, ', b"title,text\na,", b"\xef\xbb\xbf", b"\xff\xfe",
    b"\x1f\x8b\x08\x00\x00\x00\x00\x00",
]  # fmt: skip
ENCODINGS = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
    "cp1252": None,
    "iso8859-15": None,
    "koi8-r": None,
    "shift_jis": None,
    "gb18030": None,
}


@pytest.mark.parametrize("encoding", ENCODINGS)
@given(st.text(st.characters(exclude_categories=["C"]), min_size=1), st.sampled_from(string.ascii_letters))
def test_decoding_is_exact(encoding, text, letter):
    data = (letter + text).encode(encoding, "ignore")
    text = data.decode(encoding)
    assume("\ufeff" not in text)
    mark = ENCODINGS[encoding]
    if mark:
        assert decode(mark + data, None, max_characters=10_000) == text
    if not data.startswith(b"ID3"):
        assert decode(data, encoding, max_characters=10_000) == text
