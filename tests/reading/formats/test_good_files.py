"""Files as newsrooms have them give the article and what is known of it."""

from __future__ import annotations

import codecs
import gzip
import io
import json
import sys

import pytest
from tests.reading.formats.files import OTHER, SENTENCE, article_page, page, pdf, warc, warc_record

from claimcheck.reading.read import complete, read
from claimcheck.settings import Settings

HEAD = """<meta charset="utf-8"><title>Kenya in Haiti | The Herald</title>
<meta property="og:title" content="Kenya in Haiti"><meta property="og:site_name" content="The Herald">
<meta property="article:published_time" content="2024-03-04T09:00:00+03:00">"""
BODY = f"""<header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav></header>
<article><h1>Kenya in Haiti</h1><p>By Jane Roe</p><p>{SENTENCE.replace("about", "<b>about</b>")}</p>
<h2>What next</h2><ul><li>9,000 troops may follow, a spokesman said.</li></ul><p>{OTHER}</p></article>
<footer>Copyright 2016 The Herald. All rights reserved.</footer>"""
META = ("Kenya in Haiti", "The Herald", "2024-03-04")


def about(document):
    return document.title, document.publisher, document.published


def test_html(read_file):
    ((document,), _) = read_file("a.html", page(BODY, HEAD))
    assert about(document) == META
    assert document.text == (
        f"Kenya in Haiti\n\nBy Jane Roe\n\n{SENTENCE}\n\nWhat next\n\n"
        f"- 9,000 troops may follow, a spokesman said.\n\n{OTHER}"
    )
    assert not document.is_plain


def test_a_headline_outside_of_the_article_stands_above_it(read_file):
    ((document,), _) = read_file("a.html", article_page(SENTENCE, OTHER, head=HEAD))
    assert document.text == f"Kenya in Haiti\n\n{SENTENCE}\n\n{OTHER}"


@pytest.mark.parametrize(
    ("encoding", "mark", "declared"),
    [("utf-8", b"", ""), ("utf-16-le", codecs.BOM_UTF16_LE, ""), ("koi8-r", b"", '<meta charset="koi8-r">'),
     ("shift_jis", b"", '<meta http-equiv="Content-Type" content="text/html; charset=shift_jis">')],
)  # fmt: skip
def test_encodings_of_html(read_file, encoding, mark, declared):
    text = {"koi8-r": "Президент Кении прибыл.", "shift_jis": "大統領が到着した。"}.get(encoding, "Café – “so”.")
    data = mark + article_page(text, SENTENCE, head=declared).encode(encoding)
    ((document,), _) = read_file("a.htm", data)
    assert document.text == f"{text}\n\n{SENTENCE}"


def test_no_date_is_taken_from_the_clock(read_file):
    footer = "<footer>Copyright 2016 The Herald</footer>"
    ((document,), _) = read_file("a.html", page(f"<article><p>{SENTENCE}</p><p>{OTHER}</p></article>{footer}"))
    assert document.published is None


def test_markdown_without_inline_markup_keeps_its_lines(read_file):
    text = f"---\ntitle: Kenya in Haiti\n---\n# Kenya\n\n{SENTENCE}\n\n- {OTHER}\n"
    ((document,), _) = read_file("a.md", text)
    assert (document.text, document.is_plain) == (text, True)
    assert complete(document).title == "Kenya in Haiti"


def test_markdown_with_markup_is_what_a_reader_sees(read_file):
    text = (
        "---\ntitle: T\ndate: 2024-03-04\n---\n# *Kenya* in Haiti\n\nKenya has sent [about **4,000** troops]"
        "(https://example.org/2019/12/31/x) to\nHaiti.![31 men](a.png) <!-- 9 -->\n\n> It is `over`, he said.\n\n"
        "1. First\n2. Second ~~third~~\n\n```\n17 lines\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nLast &amp; least.\n"
    )
    ((document,), _) = read_file("a.markdown", text)
    assert document.text == (
        "---\ntitle: T\ndate: 2024-03-04\n---\n# Kenya in Haiti\n\nKenya has sent about 4,000 troops to\nHaiti.\n\n"
        "It is over, he said.\n\n- First\n\n- Second third\n\nLast & least.\n"
    )
    assert not document.is_plain
    assert about(complete(document)) == ("T", None, "2024-03-04")


def test_pdf(read_file):
    first = (
        "Kenya in Haiti\n\nKenya has sent about 4,000 troops for peace-\nkeeping to Haiti, offi-\ncials said\n1 of 2"
    )
    ((document,), _) = read_file("a.pdf", pdf(first, "2\non Monday. It was late.", title="Kenya in Haiti"))
    assert "4,000 troops for peacekeeping to Haiti, officials said\non Monday." in document.text
    assert "1 of 2" not in document.text
    assert (document.title, document.is_plain) == ("Kenya in Haiti", False)


@pytest.mark.parametrize("title", [None, "Microsoft Word - draft3.doc"])
def test_a_title_that_no_page_shows_is_none(read_file, title):
    ((document,), _) = read_file("a.pdf", pdf(f"{SENTENCE}\n{OTHER}", title=title))
    assert document.title is None


ARTICLE = {"title": "Kenya in Haiti", "text": SENTENCE, "publisher": "The Herald", "date": "2024-03-04"}
LINE = json.dumps(ARTICLE)
RECORDS = [
    ("a.jsonl", LINE + "\n\n" + LINE, ["a.jsonl#1", "a.jsonl#2"]),
    ("a.ndjson", "\ufeff" + LINE + "\r\n", ["a.ndjson#1"]),
    ("a.json", LINE, ["a.json"]),
    ("a.json", f"[{LINE}, {LINE}]", ["a.json#1", "a.json#2"]),
    ("a.json", f'{{"total": 1, "articles": [{LINE}]}}', ["a.json#1"]),
    ("a.json", f'{{"response": {{"status": "ok", "results": [{LINE}]}}}}', ["a.json#1"]),
    ("a.json", LINE + "\n" + LINE + "\n", ["a.json#1", "a.json#2"]),
    ("a.csv", f'title,text,publisher,date\nKenya in Haiti,"{SENTENCE}",The Herald,2024-03-04\n', ["a.csv#1"]),
    ("a.csv", f"\ufefftitle;text;publisher;date\nKenya in Haiti;{SENTENCE};The Herald;2024-03-04\n", ["a.csv#1"]),
    ("a.tsv", f"title\ttext\tpublisher\tdate\nKenya in Haiti\t{SENTENCE}\tThe Herald\t2024-03-04\n", ["a.tsv#1"]),
]


@pytest.mark.parametrize(("name", "data", "paths"), RECORDS)
@pytest.mark.parametrize("packed", [False, True], ids=["plain", "packed"])
def test_files_of_articles(read_file, name, data, paths, packed):
    documents, failures = read_file(name + ".gz" * packed, gzip.compress(data.encode()) if packed else data)
    assert failures == []
    assert [document.path for document in documents] == [path.replace(name, name + ".gz" * packed) for path in paths]
    assert {(document.text, *about(document)) for document in documents} == {(SENTENCE, *META)}
    assert len({document.document_id for document in documents}) == len(documents)


def test_long_fields_of_tables(read_file):
    ((document,), _) = read_file("a.csv", f'text\n"{SENTENCE * 5000}"\n')
    assert document.text == SENTENCE * 5000


def test_other_names_and_encodings(read_file):
    data = f"body;kop\n{SENTENCE};Café\n".encode("cp1252")
    ((document,), _) = read_file("a.csv", data, encoding="cp1252", text_field="body", title_field="kop")
    assert (document.text, document.title) == (SENTENCE, "Café")


def test_web_archives(read_file):
    html = page(BODY, HEAD).encode()
    data = warc(
        ("https://example.org/a", "text/html; charset=utf-8", html),
        ("https://example.org/a.png", "image/png", b"\x89PNG"),
        ("https://example.org/b", "text/plain; charset=koi8-r", "Кения".encode("koi8-r")),
    ) + warc_record("conversion", "https://example.org/c", "text/plain", SENTENCE.encode())
    documents, failures = read_file("a.warc", data)
    assert failures == []
    assert [document.path for document in documents] == ["a.warc#1", "a.warc#2", "a.warc#3"]
    assert about(documents[0]) == META
    assert [document.text for document in documents[1:]] == ["Кения", SENTENCE]


def test_packed_web_archives_and_packed_answers(read_file):
    html = gzip.compress(page(BODY, HEAD).encode())
    data = warc(("https://example.org/a", "text/html", html), encoding="gzip")
    ((document,), _) = read_file("a.warc.gz", gzip.compress(data[:300]) + gzip.compress(data[300:]))
    assert about(document) == META


STDIN = [
    (SENTENCE, "-"),
    (page(BODY, HEAD), "-"),
    (pdf(SENTENCE), "-"),
    (LINE, "-"),
    (f"{LINE}\n{LINE}\n", "-#1"),
    (f"[{LINE}]", "-#1"),
    (warc(("https://example.org/a", "text/html", page(BODY, HEAD).encode())), "-#1"),
    (gzip.compress(SENTENCE.encode()), "-"),
    (gzip.compress(f"[{LINE}]".encode()), "-#1"),
]


@pytest.mark.parametrize(("data", "path"), STDIN)
def test_standard_input_tells_what_it_holds(monkeypatch, data, path):
    data = data.encode() if isinstance(data, str) else data
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(data))))
    first, *_ = read(["-"])
    assert first.path == path
    assert SENTENCE in first.text


@pytest.mark.parametrize("name", ["a.html.gz", "a.html"])
def test_the_name_of_standard_input_tells_its_format(monkeypatch, name):
    data = f"<p>{SENTENCE}</p>".encode()
    data = gzip.compress(data) if name.endswith(".gz") else data
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(data))))
    (document,) = read(["-"], settings=Settings(stdin_filename=name))
    assert (document.text, document.path) == (SENTENCE, name)


def test_files_of_all_formats_are_found_in_folders(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("a.html", "b.txt.gz", "c.jsonl", "d.csv", "e.docx", "f.gz", "g"):
        (tmp_path / name).write_bytes(
            {"a": page(BODY).encode(), "b": gzip.compress(SENTENCE.encode())}.get(
                name[0], f'text\n"{SENTENCE}"\n'.encode() if name == "d.csv" else LINE.encode()
            )
        )
    assert [document.path for document in read(["."])] == ["a.html", "b.txt.gz", "c.jsonl#1", "d.csv#1"]


def test_other_data_in_folders_are_passed_over_but_not_where_they_are_named(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(SENTENCE, encoding="utf-8")
    (tmp_path / "package.json").write_text('{"name": "x"}', encoding="utf-8")
    (tmp_path / "numbers.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    (tmp_path / "claims.jsonl").write_text('{"schema": "claimcheck/v1"}\n', encoding="utf-8")
    (tmp_path / "cut.json").write_text(f"[{LINE}, {LINE}"[:-5], encoding="utf-8")
    failures = []
    assert [document.path for document in read(["."], failures=failures)] == ["a.txt"]
    assert [failure.path for failure in failures] == ["cut.json"]
    assert list(read(["package.json"], failures=failures)) == []
    assert [(failure.path, failure.code) for failure in failures[1:]] == [("package.json", "E107")]
