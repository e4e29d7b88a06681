"""`--format`: one or several, each to its place, and none where it destroys something."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path

import pytest

HERE = Path(__file__).parent
PAGE = """<!doctype html><html><head><title>{0}</title></head><body><article><h1>{0}</h1>
<p>Kenya has sent {1} troops to Haiti, officials said. The troops came by air in the night before Monday.</p>
<p>The government of Kenya said that they would stay for as long as they were needed.</p></article></body></html>"""


@pytest.fixture
def records(tmp_path):
    shutil.copy(HERE / "records.jsonl", tmp_path / "claims.jsonl")


@pytest.fixture
def pages(tmp_path):
    """A folder of web pages."""
    folder = tmp_path / "news"
    folder.mkdir()
    for name, count in (("one", "4,000"), ("two", "9,000")):
        (folder / f"{name}.html").write_text(PAGE.format(name, count), encoding="utf-8")
    return folder


def test_several_in_one_run(cli, records):
    result = cli(
        *("conflicts", "claims.jsonl", "--format", "html=a.html", "--format", "sarif=a.sarif"),
        *("--format", "jsonl=a.jsonl", "--format", "concise"),
    )
    assert result.code == 0
    assert result.out == cli("conflicts", "claims.jsonl", "--format", "concise").out
    assert Path("a.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert json.loads(Path("a.sarif").read_bytes())["version"] == "2.1.0"
    assert Path("a.jsonl").read_text(encoding="utf-8") == cli("conflicts", "claims.jsonl", "--format", "jsonl").out


@pytest.mark.parametrize(
    ("formats", "words"),
    [
        (["csv", "json"], "two formats go to standard output"),
        (["csv=a", "json=a"], "two formats go to a"),
        (["csv="], "names no file"),
        (["csv=a", "--output", "b"], "nothing goes to --output b"),
        (["csv=claims.jsonl"], "claims.jsonl is an input"),
        (["pdf"], "'pdf' is no format"),
        (["cvs"], "Did you mean 'csv'?"),
        (["csv", "--csv-delimiter", "ab"], "'ab' is no delimiter"),
    ],
)
def test_wrong(cli, records, formats, words):
    first, *others = formats
    argv = [part for form in others if not form.startswith("--") for part in ("--format", form)]
    if "--output" in others or "--csv-delimiter" in others:
        argv = others
    result = cli("conflicts", "claims.jsonl", "--format", first, *argv)
    assert (result.code, result.out) == (2, "")
    assert words in " ".join(result.err.split())


@pytest.mark.parametrize(("argv", "delimiter"), [(["tsv"], "\t"), (["csv", "--csv-delimiter", ";"], ";")])
def test_tables_of_another_dialect(cli, records, argv, delimiter):
    def rows(text, delimiter):
        return list(csv.reader(text.splitlines(keepends=True), delimiter=delimiter, strict=True))

    plain = rows(cli("conflicts", "claims.jsonl", "--format", "csv").out, ",")
    assert rows(cli("conflicts", "claims.jsonl", "--format", *argv).out, delimiter) == plain
    assert len(plain) > 2


@pytest.mark.model
def test_an_article_in_the_folder_is_never_overwritten(cli, pages):
    before = (pages / "one.html").read_bytes()
    for argv in (["report", "news", "-o"], ["extract", "news", "--format", "csv", "-o"], ["conflicts", "news", "-o"]):
        result = cli(*argv, "news/one.html")
        assert result.code == 2
        assert "news/one.html is an input" in result.err
    assert (pages / "one.html").read_bytes() == before


@pytest.mark.model
def test_a_report_among_the_articles_is_none_of_them(cli, pages):
    first = cli("report", "news", "-o", "news/report.html")
    again = cli("report", "news", "-o", "news/report.html")
    assert again == first
    assert " of 2 articles" in again.err
    named = cli("extract", "news/report.html")
    assert named.code == 2
    assert "error[E113]: news/report.html is a report of claimcheck" in named.err


@pytest.mark.model
def test_order_of_claims(cli, pages):
    cli("extract", "news")

    def claims(*argv):
        return [json.loads(line) for line in cli("claims", "--format", "jsonl", *argv).out.splitlines()]

    largest = claims("--sort", "value")
    assert [claim["upper"] for claim in largest[:2]] == [9000, 4000]
    assert claims("--sort", "value", "--limit", "1") == largest[:1]
    sure = [claim["confidence"] for claim in claims("--sort", "confidence")]
    assert sure == sorted(sure, reverse=True)
    dated = [claim["time_earliest"] or "9" for claim in claims("--sort", "time")]
    assert dated == sorted(dated)
