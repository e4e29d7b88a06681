"""The page of bad files: what is cut off, mistaken, locked, empty or a bomb gets one clear error each, and no crash."""

from __future__ import annotations

import gzip
import json
import sys
from typing import get_args

import pytest
from tests.reading.formats.files import OTHER, SENTENCE, article_page, page, pdf, warc

from claimcheck.records.vocabulary import InputFormat

PAGE = article_page(SENTENCE, OTHER)
LINE = json.dumps({"title": "Kenya", "text": SENTENCE})
ROWS = f"title,text\nKenya,{SENTENCE!r}\n".replace("'", '"')
SITE = "https://example.org/a"
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(100)
ZEROS = gzip.compress(bytes(60_000_000))


def archive(**options):
    other = article_page(SENTENCE, OTHER, f"{OTHER} {OTHER}")
    return warc((SITE, "text/html", PAGE.encode()), (SITE, "text/html", other.encode()), **options)


def locked():
    return pdf(SENTENCE, password="secret")  # noqa: S106 - of a file that this test makes


# Name, content (or what makes it), codes, in the message. Where records stand beside the bad one, they are read.
BAD = [
    # text and Markdown
    ("empty.txt", b"", "E106", "no text"),
    ("picture.txt", PICTURE, "E103", "PNG"),
    ("large.txt", b"word " * 2_000_000, "E104", "5,000,000 bytes"),
    ("empty.md", b"\n\n", "E106", "no text"),
    ("picture.md", PICTURE, "E103", "PNG"),
    ("large.md", b"word " * 2_000_000, "E104", "5,000,000 bytes"),
    # HTML
    ("empty.html", b"", "E106", "no text"),
    ("bare.html", page(""), "E106", "no article"),
    ("script.html", page("<script>alert(1)</script><style>p {}</style>"), "E106", "no article"),
    ("cut.html", PAGE[: PAGE.index("<p>") + 2], "E109", "cut off"),
    ("picture.html", PICTURE, "E103", "PNG"),
    ("text.html", SENTENCE, "E103", "no HTML"),
    ("pdf.html", lambda: pdf(SENTENCE), "E103", "PDF"),
    ("large.html", PAGE * 40_000, "E104", "5,000,000 bytes"),
    ("deep.html", page("<div>" * 200_000 + SENTENCE), "E106", "no article"),
    # PDF
    ("empty.pdf", b"", "E103", "no PDF"),
    ("text.pdf", SENTENCE, "E103", "no PDF"),
    ("cut.pdf", lambda: pdf(SENTENCE)[:-300], "E109", "cut off"),
    ("damaged.pdf", b"%PDF-1.7\n" + bytes(range(256)) * 4 + b"\n%%EOF\n", "E109", "damaged"),
    ("encrypted.pdf", locked, "E110", "encrypted"),
    ("scanned.pdf", lambda: pdf("", ""), "E106", "no text"),
    ("large.pdf", lambda: pdf(SENTENCE) + bytes(5_000_000), "E104", "5,000,000 bytes"),
    ("bomb.pdf", lambda: pdf(SENTENCE, filler=90_000_000), "E104", "unpacks"),
    # JSON
    ("empty.json", b" \n", "E106", "nothing"),
    ("none.json", b"[]", "E106", "no article"),
    ("cut.json", f"[{LINE}, {LINE}"[:-9], "E109", "no whole JSON"),
    ("text.json", SENTENCE, "E107", "no whole JSON, line 1"),
    ("picture.json", PICTURE, "E107", "no whole JSON"),
    ("numbers.json", b"[1, 2]", "E107", "list of articles"),
    ("other.json", b'{"name": "claimcheck", "version": 1}', "E107", "'name', 'version'"),
    ("deep.json", b"[" * 100_000, "E107", "no whole JSON"),
    ("claims.json", b'{"schema": "claimcheck/v1", "text": "a"}', "E103", "claim records"),
    # JSON lines
    ("empty.jsonl", b"\n\n", "E106", "no record"),
    ("text.jsonl", SENTENCE, "E107", "line 1"),
    ("other.jsonl", b'{"name": "x"}\n{"name": "y"}\n', "E107", "'name'"),
    ("claims.jsonl", b'{"schema":"claimcheck/v1","claim_id":"c1"}\n', "E103", "claim records"),
    ("cut.jsonl", f"{LINE}\n{LINE}"[:-4], "+ E107", "#2 is no JSON object (line 2)"),
    ("latin.jsonl", f"{LINE}\n".encode() + '{"text": "é"}'.encode("latin-1"), "+ E107", "#2"),
    ("long.jsonl", f'{LINE}\n{{"text": "{"word " * 1_100_000}"}}\n{LINE}\n', "++ E104", "#2 is over the limit"),
    ("surrogate.jsonl", LINE + '\n{"text": "a\\ud800b"}\n', "+ E107", "#2"),
    ("control.jsonl", LINE + '\n{"text": "a\\u0000b"}\n', "+ E103", "#2 is binary"),
    ("mixed.jsonl", f'{LINE}\n{{"text": 5}}\n{{"text": ""}}\n[]\n{LINE}\n', "++ E107 E106 E107", "#"),
    # tables
    ("empty.csv", b"", "E106", "no table"),
    ("header.csv", b"title,text\n", "E106", "no row"),
    ("text.csv", SENTENCE, "E107", "no field"),
    ("picture.csv", PICTURE, "E105", "utf-8"),
    ("latin.csv", "title,text\né,b\n".encode("latin-1"), "E105", "utf-8"),
    ("cut.csv", ROWS + 'Kenya,"never closed', "+ E107", "#2 is broken"),
    ("wide.csv", ROWS + "a,b,c\n" + ROWS.splitlines()[1], "++ E107", "#2 has more fields"),
    ("narrow.tsv", "title\ttext\nKenya\n", "E107", "#1 has no text"),
    # web archives
    ("empty.warc", b"", "E106", "no record"),
    ("text.warc", SENTENCE, "E103", "no WARC"),
    ("cut.warc", lambda: archive()[:-100], "+ E109 E109", "cut off"),
    ("head.warc", lambda: archive()[: archive().rindex(b"WARC/1.0") + 30], "+ E109", "cut off after page 1"),
    ("damaged.warc", lambda: archive() + b"WARC/9.9 nonsense\r\n\r\n", "++ E109", "damaged after page 2"),
    ("missing.warc", lambda: archive(status="404 Not Found"), "E106", "no page"),
    ("menu.warc", lambda: warc((SITE, "text/html", page("").encode())), "E106", "#1 holds no"),
    ("bomb.warc", lambda: warc((SITE, "text/html", ZEROS), encoding="gzip"), "E104", "#1 is over the limit"),
    # packed
    ("empty.txt.gz", b"", "E106", "no text"),
    ("text.txt.gz", SENTENCE, "E109", "gzip"),
    ("cut.txt.gz", gzip.compress(SENTENCE.encode())[:-9], "E109", "cut off"),
    ("damaged.txt.gz", gzip.compress(SENTENCE.encode())[:-8] + bytes(8), "E109", "gzip"),
    ("bomb.txt.gz", ZEROS, "E104", "5,000,000 bytes"),
    ("bomb.jsonl.gz", ZEROS, "E104", "200 times"),
    ("cut.warc.gz", lambda: gzip.compress(archive())[:-20], "E109", "cut off"),
    ("twice.txt.gz", gzip.compress(gzip.compress(SENTENCE.encode())), "E103", "gzip"),
    ("no_name.gz", b"\x1f\x8bnonsense", "E109", "gzip"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "content", "codes", "words"), BAD, ids=[name for name, *_ in BAD])
def test_bad_file(read_file, name, content, codes, words):
    documents, failures = read_file(name, content() if callable(content) else content)
    good, *expected = codes.split() if codes.startswith("+") else ("", codes)
    assert [failure.code for failure in failures] == expected, failures
    assert [document.text.count(SENTENCE) for document in documents] == [1] * len(good)
    assert any(words in failure.message for failure in failures), failures


def test_every_format_has_its_bad_files():
    kinds = {name.split(".")[1] for name, *_ in BAD}
    assert set(get_args(InputFormat)) <= kinds | {"text", "markdown"}
    assert {"txt", "md"} <= kinds


@pytest.mark.parametrize(
    ("package", "name", "content"),
    [("pypdf", "a.pdf", lambda: pdf(SENTENCE)), ("warcio", "a.warc", archive)],
)
def test_a_package_that_is_missing_is_named(read_file, monkeypatch, package, name, content):
    data = content()
    for module in [module for module in sys.modules if module.split(".")[0] == package]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, package, None)
    _, (failure,) = read_file(name, data)
    assert failure.code == "E111"
    assert package in failure.message


def test_what_stands_between_the_records_of_an_archive_is_not_shown(read_file, capfd):
    read_file("a.warc", archive().replace(b"\r\n\r\nWARC/1.0", b"\x1b[2J words of an article\r\n\r\nWARC/1.0"))
    assert capfd.readouterr() == ("", "")
