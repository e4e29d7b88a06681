"""Ray: the same records, byte for byte, as one process gives; shards that are done are not done again.

`make test-ray` runs these; without Ray they are left out.
"""

from __future__ import annotations

import random
import shutil
import sys
from pathlib import Path

import msgspec
import pytest

import claimcheck
from claimcheck.cli.app import main
from claimcheck.errors import ArticleFailed
from claimcheck.pipeline.extraction import extraction_key
from claimcheck.pipeline.shards import MARKERS, extract_shards
from claimcheck.pipeline.spread import spread
from claimcheck.records.claim import reading_order
from claimcheck.records.document import Document, Failure
from claimcheck.report.parquet import claims_of_parquet
from claimcheck.settings import Settings

pytest.importorskip("ray")
pytestmark = [
    pytest.mark.model,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::FutureWarning"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]

SEEDS = Path(__file__).parent.parent.parent / "seeds"
STORIES = Path(__file__).parent.parent / "quality" / "clusters_own"
SETTINGS = Settings(engine="ray", jobs=2)


@pytest.fixture(scope="module", autouse=True)
def cluster():
    import ray

    yield
    ray.shutdown()


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    shutil.copytree(SEEDS, "articles/seeds")
    for story in sorted(STORIES.iterdir())[:3]:
        shutil.copytree(story / "articles", f"articles/{story.name}")
    return tmp_path


def encoded(entries):
    return [msgspec.json.encode(entry) for entry in entries]


def test_same_entries_in_order(here):
    documents = list(claimcheck.read("articles"))
    random.Random(1).shuffle(documents)  # noqa: S311
    assert len(documents) > 10
    assert encoded(spread(documents, SETTINGS)) == encoded(spread(documents, Settings(engine="serial")))


def test_a_bad_article_is_one_failed_row(here, monkeypatch):
    documents = [*claimcheck.read("articles/seeds"), Document(document_id="d0", path="bad.txt", text="\ud800 300 men.")]
    found = list(spread(documents, SETTINGS))
    serial = list(spread(documents, Settings(engine="serial")))
    assert encoded(found[:-1]) == encoded(serial[:-1])
    assert [type(entry) for entry in found] == [type(entry) for entry in serial]


def run_shards(output):
    return list(extract_shards(["articles"], output, settings=SETTINGS, extraction_key=extraction_key(SETTINGS)))


def claims_in(folder):
    found = [claim for file in folder.glob("*.parquet") for claim in claims_of_parquet(str(file), file.name)]
    return encoded(sorted(found, key=reading_order))


def serial_claims():
    found = claimcheck.extract(claimcheck.read("articles"), settings=Settings(engine="serial"))
    return encoded(sorted(found, key=reading_order))


def test_shards_are_what_one_process_finds_and_are_resumed(here):
    output = here / "claims"
    done = run_shards(output)
    assert claims_in(output) == serial_claims()
    assert sum(one.claims for one in done) == len(claims_in(output)) > 50
    assert not any(one.is_known for one in done)

    # Killed before the last marker, or while its claims were written.
    markers = sorted((output / MARKERS).glob("*.json"))
    markers[-1].unlink()
    assert [one.is_known for one in run_shards(output)] == [one.name != markers[-1].stem for one in done]
    assert all(one.is_known for one in run_shards(output))

    # An edited article, and one that is gone.
    file = min(Path("articles/seeds").glob("*.txt"))
    file.write_text("Kenya has sent 4,000 troops to Haiti, officials said on 4 March 2024.\n", encoding="utf-8")
    max(Path("articles/seeds").glob("*.txt")).unlink()
    assert not all(one.is_known for one in run_shards(output))
    assert claims_in(output) == serial_claims()


def test_other_rules_are_other_work(here):
    output = here / "claims"
    run_shards(output)
    again = list(extract_shards(["articles"], output, settings=SETTINGS, extraction_key="other rules"))
    assert not any(one.is_known for one in again)


def test_what_cannot_be_read_is_told(here):
    Path("articles/empty.txt").write_text("", encoding="utf-8")
    failures = [failure for one in run_shards(here / "claims") for failure in one.failures]
    assert [failure.path for failure in failures] == ["articles/empty.txt"]
    assert isinstance(failures[0], Failure)
    assert failures[0].code != ArticleFailed.code


def test_the_command_line(here, capsys):
    assert main(["extract", "articles", "--engine", "ray", "--jobs", "2", "--output", "claims/"]) == 0
    assert "parsed" in capsys.readouterr().err
    assert claims_in(here / "claims") == serial_claims()
    assert not Path(".claimcheck").exists()
    capsys.readouterr()
    assert main(["conflicts", "claims/", "--format", "jsonl"]) == 0
    shards = capsys.readouterr().out
    assert main(["conflicts", "articles", "--engine", "serial", "--format", "jsonl"]) == 0
    assert shards == capsys.readouterr().out
    sys.stdout.flush()
