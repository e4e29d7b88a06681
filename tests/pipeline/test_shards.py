"""Shards: units of files with their claims and a marker; what is done is not done again."""

from __future__ import annotations

import shutil
from pathlib import Path

import msgspec
import pytest

import claimcheck
from claimcheck.errors import ArticleFailed, EmptyInput, OutputError, PathNotFound
from claimcheck.pipeline import shards, spread
from claimcheck.pipeline.shards import extract_unit, units
from claimcheck.records.claim import reading_order
from claimcheck.report.parquet import claims_of_parquet
from claimcheck.report.shards import MARKERS, Marker, ShardFolder
from claimcheck.settings import Settings

pytest.importorskip("pyarrow")
pytestmark = pytest.mark.model

SEEDS = Path(__file__).parent.parent.parent / "seeds"


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    shutil.copytree(SEEDS, "articles")
    monkeypatch.setattr(shards, "_UNIT_BYTES", 4_000)  # several units of small files, and some files that are alone
    return tmp_path


def run(key="rules", published=None, path="articles"):
    """Do all units as Ray would, here."""
    folder = ShardFolder(Path("claims"))
    folder.make()
    found = list(units([path], []))
    done = [
        extract_unit(
            msgspec.json.encode(unit), folder=folder, settings=Settings(), extraction_key=key, published=published
        )
        for unit in found
    ]
    folder.keep({unit.name for unit in found})
    return [msgspec.json.decode(one, type=Marker) for one in done]


def claims_found():
    files = sorted(Path("claims").glob("*.parquet"))
    return sorted((claim for file in files for claim in claims_of_parquet(str(file), file.name)), key=reading_order)


def serial_claims():
    return sorted(claimcheck.extract(claimcheck.read("articles")), key=reading_order)


def test_claims_are_those_of_one_process(here):
    done = run()
    assert len(done) > 2
    assert claims_found() == serial_claims()
    assert sum(one.claims for one in done) == len(claims_found())
    assert sum(one.articles for one in done) == 5
    assert not any(one.is_known for one in done)


def test_a_killed_run_goes_on(here):
    done = run()
    before = claims_found()
    lost, torn = (one.name for one in done[:2])
    (here / "claims" / MARKERS / f"{lost}.json").unlink()
    (here / "claims" / MARKERS / f"{torn}.json").write_text("{", encoding="utf-8")
    assert [one.is_known for one in run()] == [False, False, *(True for _ in done[2:])]
    assert all(one.is_known for one in run())
    (here / "claims" / f"{lost}.parquet").unlink()
    assert [one.is_known for one in run()] == [False, *(True for _ in done[1:])]
    assert claims_found() == before


def test_what_is_edited_new_or_gone_is_done_anew_and_nothing_else(here):
    run()
    files = sorted(Path("articles").glob("*.txt"))
    files[0].write_text("Kenya has sent 4,000 troops to Haiti, officials said on 4 March 2024.\n", encoding="utf-8")
    files[1].unlink()
    Path("articles/new.txt").write_text("Kenya has sent 3,000 troops to Haiti.\n", encoding="utf-8")
    again = run()
    assert any(one.is_known for one in again)
    assert not all(one.is_known for one in again)
    assert claims_found() == serial_claims()


def test_other_rules_are_other_work(here):
    run()
    assert not any(one.is_known for one in run(key="other rules"))


def test_what_fails_is_told(here, monkeypatch):
    Path("articles/empty.txt").write_text("", encoding="utf-8")

    def fail(documents, *_):
        raise ValueError

    monkeypatch.setattr(spread, "extract_batch", fail)
    failures = [failure for one in run() for failure in one.failures]
    assert {failure.code for failure in failures} == {EmptyInput.code, ArticleFailed.code}
    assert len(failures) == 6


def test_paths_that_give_nothing(here):
    failures = []
    assert list(units(["nowhere"], failures)) == []
    assert [failure.code for failure in failures] == [PathNotFound.code]


def test_units_do_not_depend_on_the_order_of_the_paths(here):
    files = [str(file) for file in Path("articles").glob("*.txt")]
    one = {unit.name: sorted(unit.files) for unit in units(files, [])}
    assert one == {unit.name: sorted(unit.files) for unit in units(files[::-1], [])}


def test_articles_without_date_get_the_one_that_is_known(here):
    run(published="2024-10-24")
    assert {claim.published for claim in claims_found()} >= {"2024-10-24"}


def test_a_folder_that_cannot_be_made(here):
    Path("file").write_text("", encoding="utf-8")
    with pytest.raises(OutputError, match="cannot make the folder"):
        ShardFolder(Path("file/claims")).make()


def test_articles_by_address(here):
    done = run(path=(here / "articles").as_uri())
    assert sum(one.articles for one in done) == 5
    assert all(claim.path.startswith("file:///") for claim in claims_found())
    assert sorted(claim.exact for claim in claims_found()) == sorted(claim.exact for claim in serial_claims())
    assert all(one.is_known for one in run(path=(here / "articles").as_uri()))
