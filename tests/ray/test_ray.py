"""Ray: the same records, byte for byte, as one process gives; shards that are done are not done again.

`make test-ray` runs these; without Ray they are left out.
"""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import msgspec
import pytest

import claimcheck
from claimcheck.cli.app import main
from claimcheck.engine.ray import Ray
from claimcheck.errors import ArticleFailed
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
    for story in sorted(STORIES.iterdir())[:1]:
        shutil.copytree(story / "articles", f"articles/{story.name}")
    return tmp_path


def encoded(entries):
    return [msgspec.json.encode(entry) for entry in entries]


def test_same_entries_in_order(here):
    documents = list(claimcheck.read("articles"))
    random.Random(1).shuffle(documents)  # noqa: S311
    assert len(documents) > 7
    assert encoded(spread(documents, SETTINGS)) == encoded(spread(documents, Settings(engine="serial")))


def test_a_bad_article_is_one_failed_row():
    def work(documents):
        """Sent to the workers as it stands, since it is no function of a module."""
        return [(document, [1 // len(document.title)][:0]) for document in documents]

    documents = [Document.from_text("300 men.", f"{number}.txt", title="a" * (number % 3)) for number in range(10)]
    found = list(Ray(2).map(work, documents))
    bad = [number for number, entry in enumerate(found) if isinstance(entry, Failure)]
    assert bad == [0, 3, 6, 9]
    assert found[3] == Failure(
        path="3.txt", code=ArticleFailed.code, message="3.txt could not be analysed (ZeroDivisionError)"
    )
    assert found[4] == (documents[4], [])
    assert list(Ray(2).map(work, [])) == []


def claims_in(folder):
    found = [claim for file in folder.glob("*.parquet") for claim in claims_of_parquet(str(file), file.name)]
    return encoded(sorted(found, key=reading_order))


def serial_claims():
    found = claimcheck.extract(claimcheck.read("articles"), settings=Settings(engine="serial"))
    return encoded(sorted(found, key=reading_order))


def test_the_command_line(here, capsys):
    assert main(["extract", "articles", "--engine", "ray", "--jobs", "2", "--output", "claims/"]) == 0
    assert "parsed" in capsys.readouterr().err
    assert claims_in(here / "claims") == serial_claims()
    assert not Path(".claimcheck").exists()
    Path("articles/new.txt").write_text("Kenya has sent 4,000 troops to Haiti, officials said.\n", encoding="utf-8")
    assert main(["extract", "articles", "--engine", "ray", "--jobs", "1", "--output", "claims/"]) == 0
    assert claims_in(here / "claims") == serial_claims()
    shutil.rmtree("claims")
    assert main(["extract", (here / "articles").as_uri(), "--engine", "ray", "--output", "claims/"]) == 0
    texts = {msgspec.json.decode(claim)["exact"] for claim in claims_in(here / "claims")}
    assert texts == {msgspec.json.decode(claim)["exact"] for claim in serial_claims()}
    capsys.readouterr()


def test_what_is_wrong_is_told_as_it_is(here, capsys):
    Path("claims.jsonl").write_bytes(b'{"schema": "claimcheck/v1"}\n')
    assert main(["conflicts", "claims.jsonl", "--engine", "ray"]) == 2
    assert "error[E107]: line 1 of claims.jsonl is no claim record" in capsys.readouterr().err
    assert main(["extract", "articles", "--engine", "ray", "--model", "no_such_model", "--output", "claims/"]) == 2
    assert "error[E301]" in capsys.readouterr().err
