"""Parquet: every field goes out and comes back as it was."""

from __future__ import annotations

import io

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import MalformedRecord, OutputError, PackageMissing
from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Conflict, Reference, Step
from claimcheck.report import conflict_shards, parquet
from claimcheck.report.conflict_shards import write_conflict_shards
from claimcheck.report.parquet import (
    claim_schema,
    claims_of_parquet,
    claims_parquet,
    conflict_schema,
    conflicts_parquet,
)
from claimcheck.report.unit_folder import UnitFolder

pq = pytest.importorskip("pyarrow.parquet", exc_type=ImportError)


def read(data):
    return list(claims_of_parquet(io.BytesIO(data), "a.parquet"))


def test_round_trip(troops):
    data = b"".join(claims_parquet(troops.claims))
    assert tuple(read(data)) == troops.claims
    table = pq.read_table(io.BytesIO(data))
    assert table.column_names == list(Claim.__struct_fields__)
    assert table.schema.metadata == {b"schema": b"claimcheck/v1"}
    assert table["lower"].to_pylist() == [4000.0, 9000.0]


def test_no_claim_is_a_table_without_rows():
    assert pq.read_table(io.BytesIO(b"".join(claims_parquet([])))).num_rows == 0


def test_many_claims_are_written_as_they_come(troops, monkeypatch):
    monkeypatch.setattr(parquet, "_ROWS", 2)
    pieces = claims_parquet(troops.claims * 3)
    assert next(pieces)
    data = b"".join(claims_parquet(troops.claims * 3))
    assert pq.ParquetFile(io.BytesIO(data)).num_row_groups == 3
    assert read(data) == list(troops.claims * 3)


NUMBERS = st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False) | st.none()


@given(number=NUMBERS, text=st.text(st.characters(exclude_categories=["Cs"])), words=st.lists(st.text("ab\n,")))
def test_any_claim_comes_back(make_claim, number, text, words):
    claim = make_claim("4", f"4 {text}", lower=number, item=text, item_modifiers=tuple(words), path=text or "a")
    assert read(b"".join(claims_parquet([claim]))) == [claim]


def test_integers_stay_integers(make_claim):
    (claim,) = read(b"".join(claims_parquet([make_claim("4", "4 men", lower=4, upper=4.5)])))
    assert (claim.lower, type(claim.lower), claim.upper) == (4, int, 4.5)


def newer(claims):
    buffer = io.BytesIO()
    rows = [claim.to_dict() | {"schema": "claimcheck/v2"} for claim in claims]
    pq.write_table(pytest.importorskip("pyarrow").Table.from_pylist(rows, schema=claim_schema()), buffer)
    return buffer.getvalue()


BAD = {
    "empty": lambda _: b"",
    "text": lambda _: b"not parquet at all",
    "truncated": lambda claims: b"".join(claims_parquet(claims))[:2000],
    "magic only": lambda _: b"PAR1" + bytes(100) + b"PAR1",
    "newer schema": newer,
}


@pytest.mark.parametrize("make", BAD.values(), ids=BAD)
def test_bad_files(troops, make):
    with pytest.raises(MalformedRecord, match=r"a\.parquet"):
        read(make(troops.claims))


def test_a_row_that_is_no_claim_is_named(troops):
    wrong = msgspec.structs.replace(troops.claims[1])
    msgspec.structs.force_setattr(wrong, "kind", "rumour")
    with pytest.raises(MalformedRecord, match=r"row 2 of a\.parquet is no claim record: .*rumour"):
        read(b"".join(claims_parquet([troops.claims[0], wrong])))


def test_without_the_package(monkeypatch, troops):
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    with pytest.raises(PackageMissing, match="pyarrow") as caught:
        list(claims_parquet(troops.claims))
    assert "claimcheck[parquet]" in caught.value.hint


def test_conflicts_with_all_that_is_in_them(troops):
    record = Reference(text="On record.", source="wikidata", tenure={"from": "2004-03-09", "to": None})
    steps = (Step(name="item", result="equal", detail="troop"),)
    conflicts = [troops, msgspec.structs.replace(troops, reference=record, steps=steps, relation_notes=("update?",))]
    table = pq.read_table(io.BytesIO(b"".join(conflicts_parquet(conflicts))))
    assert table.schema.names == conflict_schema().names == list(Conflict.__struct_fields__)
    assert table.schema.metadata[b"schema"] == b"claimcheck/v1"
    rows = table.to_pylist(maps_as_pydicts="strict")
    assert [msgspec.convert(row, Conflict) for row in rows] == conflicts
    assert pq.read_table(io.BytesIO(b"".join(conflicts_parquet([])))).num_rows == 0


def test_a_folder_of_conflicts_takes_the_place_of_what_was_there(monkeypatch, tmp_path, troops):
    monkeypatch.setattr(conflict_shards, "_RECORDS", 2)
    write_conflict_shards(tmp_path / "found", [troops] * 5, "jsonl")
    files = sorted((tmp_path / "found").iterdir())
    assert [len(file.read_bytes().splitlines()) for file in files] == [2, 2, 1]
    write_conflict_shards(tmp_path / "found", [troops], "parquet")
    (file,) = (tmp_path / "found").iterdir()
    assert pq.read_table(file).num_rows == 1
    with pytest.raises(OutputError, match="cannot make the folder"):
        write_conflict_shards(file, [troops], "parquet")


def test_units_are_there_or_not(tmp_path):
    folder = UnitFolder(tmp_path / "units")
    folder.make()
    folder.write("a", b"done")
    folder.write("b", b"done too")
    assert (folder.has("a"), folder.has("c"), folder.read("b")) == (True, False, b"done too")
    folder.keep({"b"})
    assert not folder.has("a")
    with pytest.raises(OutputError, match="cannot read"):
        folder.read("a")
