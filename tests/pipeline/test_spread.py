"""Extraction spread over engines: the same records, byte for byte, at any batch size, job count and input order."""

from __future__ import annotations

import random
from pathlib import Path

import msgspec
import pytest

import claimcheck
from claimcheck.engine import processes, work
from claimcheck.errors import ArticleFailed, ModelMissing
from claimcheck.pipeline import spread as spreading
from claimcheck.pipeline.engines import make_engine
from claimcheck.pipeline.spread import spread
from claimcheck.records.document import Document, Failure
from claimcheck.settings import Settings

pytestmark = pytest.mark.model

ROOT = Path(__file__).parent.parent
PATHS = [ROOT.parent / "seeds", ROOT / "quality" / "clusters_own"]
PLACES = "name,kind,within\nOld Depot,facility,Djibouti\n"


@pytest.fixture(scope="module")
def documents():
    return list(claimcheck.read(PATHS))


def records(documents, **settings):
    """The entries by path, encoded."""
    found = spread(documents, Settings(**settings))
    return {
        (entry.path if isinstance(entry, Failure) else entry[0].path): msgspec.json.encode(entry) for entry in found
    }


@pytest.fixture(scope="module")
def serial(documents):
    return records(documents, engine="serial")


def test_the_paths_hold_something(documents, serial):
    assert len(serial) == len(documents) > 40
    assert all(b'"claim_id"' in entry for entry in serial.values())


@pytest.mark.parametrize(
    ("settings", "most"),
    [({"engine": "serial"}, 1), ({"engine": "serial"}, 64), ({"jobs": 1}, 5), ({"jobs": 2}, 3), ({"jobs": 3}, 32)],
    ids=str,
)
def test_same_records(monkeypatch, documents, serial, settings, most):
    monkeypatch.setattr(processes, "BREAK_EVEN", 0)
    monkeypatch.setattr(work, "MOST_ARTICLES", most)
    shuffled = random.Random(most).sample(documents, len(documents))  # noqa: S311
    found = records(shuffled, **settings)
    assert list(found) == [document.path for document in shuffled]
    assert found == serial


def test_workers_know_the_places_of_the_user(monkeypatch, tmp_path):
    monkeypatch.setattr(processes, "BREAK_EVEN", 0)
    file = tmp_path / "places.csv"
    file.write_text(PLACES, encoding="utf-8")
    text = "Kenya sent 300 troops to Old Depot on Monday."
    documents = [Document.from_text(text, f"{number}.txt", "2024-10-24") for number in range(40)]
    found = records(documents, jobs=2, places=str(file))
    assert found == records(documents, engine="serial", places=str(file))
    assert all(b"DJI" in entry for entry in found.values())


def test_a_missing_model_ends_the_run(monkeypatch, documents):
    monkeypatch.setattr(processes, "BREAK_EVEN", 0)
    with pytest.raises(ModelMissing, match="no_such_model"):
        records(documents, jobs=2, model="no_such_model")


def test_python_code_works_in_its_own_process(monkeypatch, documents):
    monkeypatch.setattr(spreading, "make_engine", None)
    assert list(claimcheck.extract(documents[:2]))
    with pytest.raises(TypeError):
        list(claimcheck.extract(documents[:2], settings=Settings(engine="processes")))


def test_python_code_may_ask_for_processes(documents):
    claims = list(claimcheck.extract(documents[:5]))
    assert list(claimcheck.extract(documents[:5], settings=Settings(engine="processes", jobs=2))) == claims


def test_a_failed_article_is_an_error_in_python(monkeypatch, documents):
    def fail(*_):
        raise ValueError

    monkeypatch.setattr(spreading, "extract_batch", fail)
    with pytest.raises(ArticleFailed, match="could not be analysed"):
        list(claimcheck.extract(documents[:2], settings=Settings(engine="processes")))


@pytest.mark.parametrize("settings", [{"engine": "serial"}, {"officials": "-"}, {"places": "-"}], ids=str)
def test_standard_input_is_read_by_one_process(settings):
    assert type(make_engine(Settings(**settings))).__name__ == "Serial"
