"""`claimcheck report`: one page, from the store, from articles, or from claim records."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

SEEDS = Path(__file__).parent.parent.parent / "seeds"
MOST_BYTES = 300_000


@pytest.fixture
def seeds(cli, tmp_path):
    """The command line in a folder with the seed articles."""
    shutil.copytree(SEEDS, tmp_path / "seeds")
    return cli


def page(name="report.html"):
    """The page without the time at which it was made."""
    return re.sub(r"20\d\d-\d\d-\d\dT[\d:]+Z", "NOW", Path(name).read_text(encoding="utf-8"))


@pytest.mark.model
def test_every_way_to_the_page_gives_the_same(seeds):
    result = seeds("report", "seeds", "-o", "report.html")
    assert (result.code, result.out) == (0, "")
    assert result.err.endswith("among 44 claims of 5 articles. Open report.html\n")
    direct = page().partition("language model")[0]
    assert len(direct) < MOST_BYTES
    seeds("extract", "seeds", "--format", "jsonl")
    assert seeds("report", "-o", "stored.html").code == 0
    assert page("stored.html").startswith(direct.rstrip(", "))
    shown = seeds("conflicts", "--format", "html").out
    assert re.sub(r"20\d\d-\d\d-\d\dT[\d:]+Z", "NOW", shown) == page("stored.html")
    assert seeds("report", "-o", "-").out.startswith("<!doctype html>")


@pytest.mark.model
def test_the_page_of_the_seeds(seeds):
    seeds("report", "seeds", "-o", "report.html")
    text = page()
    assert len(text.encode()) < MOST_BYTES
    for part in ("How many troops of North Korea were deployed?", "≈12,000", "≈20,000", "Sergey Lavrov"):
        assert part in text
    for section in ("conflicts", "agreement", "timeline", "articles", "claims"):
        assert f'<section id="{section}"' in text


@pytest.mark.model
def test_filters(seeds):
    seeds("extract", "seeds")
    seeds("report", "-o", "report.html", "--type", "official")
    assert page().count('<article class="conflict') == 1
    seeds("report", "-o", "report.html", "--min-severity", "high")
    assert 'class="conflict medium"' not in page()
    seeds("report", "-o", "report.html", "--all")
    assert 'id="relations"' in page()


@pytest.fixture
def records(tmp_path):
    shutil.copy(Path(__file__).parent / "records.jsonl", tmp_path / "claims.jsonl")


def test_claim_records_are_taken_as_they_are(cli, records):
    assert cli("report", "claims.jsonl", "-o", "report.html").code == 0
    assert "Where " in page()


def test_an_input_is_never_overwritten(cli, records):
    before = Path("claims.jsonl").read_bytes()
    result = cli("report", "claims.jsonl", "-o", "claims.jsonl")
    assert result.code == 2
    assert "is an input" in result.err
    assert Path("claims.jsonl").read_bytes() == before


def test_a_page_that_cannot_be_written(cli, records):
    result = cli("report", "claims.jsonl", "-o", "missing/report.html")
    assert result.code == 2
    assert "error[E600]: cannot write missing/report.html" in result.err


def test_no_store(cli):
    assert cli("report", "-o", "report.html").code == 2
    assert not Path("report.html").exists()
