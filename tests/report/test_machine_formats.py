"""JSON, JSON lines and CSV: complete, readable again, harmless."""

from __future__ import annotations

import csv
import io
import json

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Conflict
from claimcheck.report.csv_report import CLAIM_COLUMNS, Dialect, claims_csv, conflicts_csv
from claimcheck.report.json_report import ClaimsReport, ConflictsReport, Model, Run, claims_object, conflicts_object
from claimcheck.report.jsonl_report import json_lines
from claimcheck.report.summary import ClaimTally, sum_up_conflicts

RUN = Run(
    command="extract",
    version="0.1.0",
    rules="abc",
    started="2024-10-17T10:00:00Z",
    model=Model(name="m", version="1", verified=True),
)


def read_csv(pieces):
    return list(csv.reader(io.StringIO(b"".join(pieces).decode(), newline=""), strict=True))


def test_json_lines_hold_the_record_and_nothing_else(troops):
    lines = b"".join(json_lines(troops.claims)).split(b"\n")
    assert lines.pop() == b""
    assert [json.loads(line) for line in lines] == [claim.to_dict() for claim in troops.claims]
    assert [msgspec.json.decode(line, type=Claim) for line in lines] == list(troops.claims)
    assert json.loads(next(json_lines([troops]))) == troops.to_dict()


def test_claims_object(troops):
    tally = ClaimTally()
    written = b"".join(claims_object(RUN, tally.watch(troops.claims), tally.summary))
    assert written.endswith(b"}\n")
    report = msgspec.json.decode(written, type=ClaimsReport)
    assert report.claims == troops.claims
    assert report.run == RUN
    assert (report.summary.articles, report.summary.claims, report.summary.by_kind["quantity"]) == (2, 2, 2)
    assert list(json.loads(written)) == ["schema", "run", "claims", "summary"]


def test_conflicts_object(troops):
    harmless = msgspec.structs.replace(troops, relation="rounding")
    summary = sum_up_conflicts([troops, harmless], articles=2, claims=2)
    report = msgspec.json.decode(b"".join(conflicts_object(RUN, [troops, harmless], summary)), type=ConflictsReport)
    assert report.conflicts == (troops, harmless)
    assert report.summary.conflicts == 1
    assert report.summary.by_severity == {"high": 1, "medium": 0, "low": 0}
    assert report.summary.by_type == {"quantity": 1}
    assert report.summary.relations == {"rounding": 1}


def test_objects_without_records():
    tally = ClaimTally()
    empty = json.loads(b"".join(claims_object(RUN, tally.watch([]), tally.summary)))
    assert empty["claims"] == []
    assert set(empty["summary"]["by_kind"].values()) == {0}


def test_claims_csv(troops):
    header, *rows = read_csv(claims_csv(troops.claims))
    assert tuple(header) == CLAIM_COLUMNS
    row = dict(zip(header, rows[0], strict=True))
    assert row["lower"] == "4000"
    assert row["approximate"] == "true"
    assert row["modality"] == "asserted"
    assert row["time"] == ""


def test_lines_of_csv_end_as_the_standard_says(troops):
    assert b"".join(claims_csv(troops.claims)).count(b"\r\n") == 3


def test_conflicts_csv_has_one_row_for_each_claim(troops):
    header, *rows = read_csv(conflicts_csv([troops]))
    table = [dict(zip(header, row, strict=True)) for row in rows]
    assert [row["position"] for row in table] == ["≈4,000", "9,000"]
    assert [row["path"] for row in table] == ["news/one.txt", "news/two.txt"]
    assert table[0]["reasons"] == "Both count the same troops.; The intervals do not meet."


@pytest.mark.parametrize(("is_raw", "written"), [(False, "'=cmd()"), (True, "=cmd()")])
def test_formulas(make_claim, is_raw, written):
    header, row = read_csv(claims_csv([make_claim("=cmd()", "=cmd() was said.", "quote")], Dialect(is_raw=is_raw)))
    assert row[header.index("exact")] == written


def test_negative_numbers_stay_numbers(make_claim):
    header, row = read_csv(claims_csv([make_claim("-3", "-3 degrees.", lower=-3, upper=-3, unit="degC")]))
    assert row[header.index("lower")] == "-3"


@given(text=st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_goes_through_every_format(make_claim, make_conflict, text):
    claim = make_claim("said", f"{text} said", "quote", path=text, quote=text)
    conflict = make_conflict(claim, question=text, reasons=(text,))
    assert msgspec.json.decode(next(json_lines([claim])), type=Claim) == claim
    assert msgspec.json.decode(next(json_lines([conflict])), type=Conflict) == conflict
    header, row = read_csv(claims_csv([claim], Dialect(is_raw=True)))
    assert row[header.index("quote")] == text
    assert len(read_csv(claims_csv([claim]))) == 2
    assert len(read_csv(conflicts_csv([conflict]))) == 2
