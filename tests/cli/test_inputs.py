"""What `conflicts` is given: claim records, or articles."""

from __future__ import annotations

import io
import sys
from contextlib import suppress
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.cli.inputs import read_claims, sort_inputs
from claimcheck.errors import MalformedRecord, PathNotFound
from claimcheck.report.json_report import Run, claims_object
from claimcheck.report.jsonl_report import json_lines
from claimcheck.report.parquet import claims_parquet
from claimcheck.report.summary import ClaimTally


@pytest.fixture
def lines(troops):
    return list(json_lines(troops.claims))


@pytest.fixture
def stdin(monkeypatch):
    def give(data: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(data))))

    return give


def json_object(claims):
    tally = ClaimTally()
    run = Run(command="extract", version="0", rules="0", started="2024-01-01T00:00:00Z")
    return b"".join(claims_object(run, tally.watch(claims), tally.summary))


@pytest.mark.parametrize(
    ("content", "is_records"),
    [
        (b'{"schema":"claimcheck/v1"', True),
        (b'\xef\xbb\xbf \n{"claim_id": "c1", "schema" : "claimcheck/v9"}', True),
        (b'{"title":"x","text":"{}"}', False),
        (b"An article about { braces }.", False),
        (b"", False),
    ],
)
def test_files_are_records_where_their_schema_says_so(tmp_path, content, is_records):
    file = tmp_path / "a.jsonl"
    file.write_bytes(content)
    assert sort_inputs([str(file)]) == (([str(file)], []) if is_records else ([], [str(file)]))


def test_text_files_are_articles_whatever_they_hold(tmp_path, lines):
    file = tmp_path / "a.txt"
    file.write_bytes(lines[0])
    assert sort_inputs([str(file)]) == ([], [str(file)])


def test_parquet_is_read_from_files_and_from_standard_input(tmp_path, stdin, troops):
    pytest.importorskip("pyarrow", exc_type=ImportError)
    data = b"".join(claims_parquet(troops.claims))
    (tmp_path / "a.parquet").write_bytes(data)
    assert sort_inputs([str(tmp_path)]) == ([str(tmp_path / "a.parquet")], [])
    assert tuple(read_claims([str(tmp_path / "a.parquet")])) == troops.claims
    stdin(data)
    assert sort_inputs(["-"]) == (["-"], [])
    assert tuple(read_claims(["-"])) == troops.claims


def test_folders_of_records(tmp_path, lines):
    for name in ("b.jsonl", "deep/a.jsonl", "deep/notes.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(lines[0])
    records, articles = sort_inputs([str(tmp_path), "seeds"])
    assert [Path(file).relative_to(tmp_path).as_posix() for file in records] == ["b.jsonl", "deep/a.jsonl"]
    assert articles == ["seeds"]


@pytest.mark.parametrize(
    ("data", "is_records"),
    [(b' {"schema": "claimcheck/v1"', True), (b'{"title": "x"', False), (b"Text", False), (b"", False)],
)
def test_standard_input(stdin, data, is_records):
    stdin(data)
    assert sort_inputs(["-"]) == ((["-"], []) if is_records else ([], ["-"]))


def test_each_claim_comes_once(stdin, lines, troops):
    stdin(b"\n".join([*lines, *lines]))
    assert tuple(read_claims(["-"])) == troops.claims


def test_the_json_object_is_read_too(stdin, troops):
    stdin(json_object(troops.claims))
    assert tuple(read_claims(["-"])) == troops.claims


@pytest.mark.parametrize(
    ("bad", "line"),
    [(b"{", 2), (b"[]", 2), (b'"\xff"', 2), (b"{}", 2), (b'\n\n{"schema": 1}', 4)],
)
def test_the_line_of_a_bad_record_is_named(stdin, lines, bad, line):
    stdin(lines[0] + bad + b"\n")
    with pytest.raises(MalformedRecord, match=f"^line {line} of standard input is no claim record"):
        list(read_claims(["-"]))


def test_a_reversed_interval_is_no_claim(stdin, lines):
    stdin(lines[0].replace(b'"lower":4000', b'"lower":5000'))
    with pytest.raises(MalformedRecord, match="exceeds"):
        list(read_claims(["-"]))


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("published", "2024-045-06"),
        ("published", "May 5"),
        ("published", "0000-01-01"),
        ("time_edtf", "2024-13"),
        ("time_edtf", "9999-24"),
        ("time_earliest", "2024-02-30"),
        ("time_latest", "2024"),
    ],
)
def test_a_time_that_is_none_is_no_claim(stdin, troops, field, text):
    stdin(next(json_lines([msgspec.structs.replace(troops.claims[0], **{field: text})])))
    with pytest.raises(MalformedRecord, match=f"`{field}` is no"):
        list(read_claims(["-"]))


def test_files_that_are_gone(tmp_path):
    with pytest.raises(PathNotFound, match=r"gone\.jsonl does not exist"):
        list(read_claims([str(tmp_path / "gone.jsonl")]))


@given(data=st.binary())
def test_any_bytes_give_claims_or_a_coded_error(tmp_path_factory, data):
    file = tmp_path_factory.getbasetemp() / "any.jsonl"
    file.write_bytes(data)
    with suppress(MalformedRecord):
        list(read_claims([str(file)]))


@pytest.mark.parametrize("argv", [["extract"], ["conflicts"], ["stories"], ["report"], ["extract", "--engine", "ray"]])
def test_addresses_are_for_ray(cli, argv):
    result = cli(argv[0], "s3://KEY:secret@news/2024", *argv[1:])
    assert result.code == 2
    assert "s3://news/2024 is an address" in result.err
    assert "secret" not in result.err


def test_a_folder_of_conflicts_is_parquet_or_lines(cli):
    result = cli("conflicts", "--engine", "ray", "--output", "found/", "--format", "csv")
    assert result.code == 2
    assert "no format csv" in result.err
