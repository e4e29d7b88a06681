"""Conflicts from a Ray cluster: the same records, byte for byte, from any engine, at any size and in any order."""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path

import msgspec
import pytest

from claimcheck.cli.app import main
from claimcheck.compare import unit
from claimcheck.pipeline import conflict_shards
from claimcheck.pipeline.comparison import find_conflicts
from claimcheck.records.conflict import Conflict
from claimcheck.report.parquet import claims_parquet
from claimcheck.settings import Settings

sys.path.insert(0, str(Path(__file__).parent.parent.parent / "benchmarks"))
from compare import generate

pytest.importorskip("ray")
pytestmark = [
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::FutureWarning"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]


@pytest.fixture(scope="module", autouse=True)
def cluster():
    import ray

    yield
    ray.shutdown()


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("claims").mkdir()
    return tmp_path


@pytest.fixture(scope="module")
def claims():
    return list(generate(1_500))


def encoded(found):
    return [msgspec.json.encode(one) for one in found]


@pytest.fixture(scope="module")
def serial(claims):
    return encoded(find_conflicts(claims, relations=True, capped=[]))


def cut_by(monkeypatch, claims, file_bytes=8_000_000):
    settings = unit.UnitSettings(claims=claims, break_even=0)
    monkeypatch.setattr(unit, "unit_settings", lambda: settings)
    monkeypatch.setattr(conflict_shards, "_UNIT_BYTES", file_bytes)


def write(claims, files, form="jsonl"):
    """Deal claims out to files, so that those of an article lie in several of them."""
    for number in range(files):
        some = claims[number::files]
        pieces = claims_parquet(some) if form == "parquet" else [msgspec.json.encode(one) + b"\n" for one in some]
        Path(f"claims/{number}.{form}").write_bytes(b"".join(pieces))


def test_the_engine_for_claims_of_the_caller(monkeypatch, claims, serial):
    cut_by(monkeypatch, 200)
    shuffled = random.Random(1).sample(claims, len(claims))  # noqa: S311
    settings = Settings(engine="ray", jobs=2)
    assert encoded(find_conflicts(shuffled, relations=True, capped=[], settings=settings)) == serial


@pytest.mark.parametrize(
    ("files", "form", "size", "file_bytes", "jobs"),
    [(1, "jsonl", 10**6, 8_000_000, 1), (3, "jsonl", 300, 1, 2), (2, "parquet", 1, 8_000_000, 2)],
)
def test_same_records(monkeypatch, here, capsys, claims, serial, files, form, size, file_bytes, jobs):
    cut_by(monkeypatch, size, file_bytes)
    write(random.Random(files).sample(claims, len(claims)), files, form)  # noqa: S311
    argv = ["conflicts", "claims/", "--all", "--format", "jsonl", "--engine"]
    assert main([*argv, "ray", "--jobs", str(jobs)]) == 0
    found = capsys.readouterr()
    assert found.out.encode().splitlines() == serial
    assert main([*argv, "serial"]) == 0
    assert capsys.readouterr() == found


def test_an_address_and_a_folder_of_parquet(monkeypatch, here, capsys, claims, serial):
    pytest.importorskip("pyarrow")
    from pyarrow import parquet

    cut_by(monkeypatch, 300)
    monkeypatch.setattr("claimcheck.report.conflict_shards._RECORDS", 200)
    write(claims, 2)
    argv = ["conflicts", (here / "claims").as_uri(), "--all", "--engine", "ray", "--output", "found/"]
    assert main(argv) == 0
    files = sorted(Path("found").glob("*"))
    assert [file.name for file in files[:3]] == ["_units", "part-000000.parquet", "part-000001.parquet"]
    rows = [row for file in files[1:] for row in parquet.read_table(file).to_pylist(maps_as_pydicts="strict")]
    assert [as_record(row) for row in rows] == [msgspec.json.decode(one, type=Conflict) for one in serial]
    assert main([*argv, "--format", "jsonl"]) == 0
    assert b"".join(file.read_bytes() for file in sorted(Path("found").glob("part-*"))).splitlines() == serial
    assert main([*argv, "--format", "csv"]) == 2
    assert "takes" not in capsys.readouterr().out


def as_record(row):
    return msgspec.convert(row, Conflict)


def test_a_killed_run_goes_on_and_what_is_new_touches_its_unit_only(monkeypatch, here, capsys, claims):
    cut_by(monkeypatch, 100)
    write(claims, 2)
    argv = ["conflicts", "claims/", "--engine", "ray", "--jobs", "2", "--output", "found/", "--format", "jsonl"]
    assert main(argv) == 0
    before = Path("found/part-000000.jsonl").read_bytes()
    units = {file.name: file.stat().st_ino for file in Path("found/_units").iterdir()}
    assert len(units) > 8
    lost = sorted(units)[::3]
    for name in lost:
        (Path("found/_units") / name).unlink()
    Path("found/part-000000.jsonl").unlink()
    assert main(argv) == 0
    assert Path("found/part-000000.jsonl").read_bytes() == before
    again = {file.name: file.stat().st_ino for file in Path("found/_units").iterdir()}
    assert {name for name in units if units[name] != again[name]} <= set(lost)
    assert set(again) == set(units)
    Path("claims/new.jsonl").write_bytes(msgspec.json.encode(lonely(claims[0])) + b"\n")
    assert main(argv) == 0
    assert len({file.name for file in Path("found/_units").iterdir()} - set(units)) == 1
    assert "1,501 claims" in capsys.readouterr().err


def lonely(claim):
    """A claim on something that no other article tells."""
    sentence = claim.exact + " zzyzx" * 3
    names = {"claim_id": "c0", "document_id": "dlonely", "path": "lonely.txt", "sentence": sentence}
    return msgspec.structs.replace(claim, **names, sentence_end=claim.sentence_start + len(sentence), published=None)


def test_nothing_found_is_an_empty_folder_of_one_file(here, capsys):
    write([next(generate(1))], 1)
    assert main(["conflicts", "claims/", "--engine", "ray", "--output", "found/", "--format", "jsonl"]) == 0
    assert Path("found/part-000000.jsonl").read_bytes() == b""
    assert main(["conflicts", "claims/", "--engine", "ray", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["conflicts"] == []
