"""The tools that make data."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.reference.interchange.flat import FlatRow
from claimcheck.reference.interchange.read import read_officials

ROOT = Path(__file__).parent.parent
TOOL = ROOT / "tools" / "wikidata_to_csv.py"


def binding(person: str = "Q9001", name: str = "Jane Roe", start: str = "2020-03-01", **more: str) -> dict[str, object]:
    """One row of an answer, in the form of the query service."""
    told = {
        "person": f"http://www.wikidata.org/entity/{person}",
        "personLabel": name,
        "officeLabel": "Minister of Foreign Affairs",
        "iso3": "FRA",
        "start": f"{start}T00:00:00Z" if start else "",
        "startPrec": "11",
    } | more
    return {key: {"type": "literal", "value": value} for key, value in told.items() if value}


def converted(tmp_path: Path, *bindings: dict[str, object]) -> tuple[list[list[str]], bytes, str]:
    """Rows (person, start, end, status, as_of), the table itself, and what the tool says."""
    answer = tmp_path / "answer.json"
    answer.write_text(json.dumps({"head": {}, "results": {"bindings": bindings}}), encoding="utf-8")
    argv = [sys.executable, str(TOOL), str(answer), "--office", "foreign_minister", "--as-of", "2026-03-01"]
    done = subprocess.run(argv, capture_output=True, check=True)
    header, *rows = [line.split(",") for line in done.stdout.decode().splitlines()]
    kept = [header.index(name) for name in ("person_id", "start_date", "end_date", "status", "as_of")]
    return [[row[at] for at in kept] for row in rows], done.stdout, done.stderr.decode()


END = {"end": "2022-05-20T00:00:00Z", "endPrec": "11"}


@pytest.mark.parametrize(
    ("bindings", "expected"),
    [
        ([binding()], [["Q9001", "2020-03-01", "", "", "2026-03-01"]]),
        ([binding(**END)], [["Q9001", "2020-03-01", "2022-05-20", "", ""]]),
        ([binding(startPrec="9", **(END | {"endPrec": "10"}))], [["Q9001", "2020", "2022-05", "", ""]]),
        ([binding(natureLabel="acting")], [["Q9001", "2020-03-01", "", "acting", "2026-03-01"]]),
        # a new cabinet, two weeks apart at the most
        ([binding(start="2022-05-25"), binding(**END)], [["Q9001", "2020-03-01", "", "", "2026-03-01"]]),
        (
            [binding(**END), binding(start="2022-07-01")],
            [["Q9001", "2020-03-01", "2022-05-20", "", ""], ["Q9001", "2022-07-01", "", "", "2026-03-01"]],
        ),
        # the later statement tells that the earlier one is over
        ([binding(start="2019-01-01"), binding(**END)], [["Q9001", "2019-01-01", "2022-05-20", "", ""]]),
        (
            [binding("Q9002", start="2022-05-20"), binding(**END)],
            [["Q9001", "2020-03-01", "2022-05-20", "", ""], ["Q9002", "2022-05-20", "", "", "2026-03-01"]],
        ),
    ],
)
def test_statements_become_tenures(tmp_path, bindings, expected):
    rows, table, told = converted(tmp_path, *bindings)
    assert rows == expected
    assert told == ""
    assert len(read_officials(table, "ministers.csv").tenures) == len(expected)


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (binding(start=""), "1 without a start"),
        (binding(startPrec="7"), "1 without a start"),
        (binding(start="-0044-03-15"), "1 without a start"),
        (binding(name="Q9001"), "1 without a name"),
        (binding(iso3=""), "1 of a polity without a code"),
    ],
)
def test_what_cannot_be_used_is_counted(tmp_path, bad, reason):
    rows, _, told = converted(tmp_path, bad, binding())
    assert len(rows) == 1
    assert told == f"left out: {reason}\n"


def test_the_query_of_the_page_asks_for_what_the_tool_reads():
    source, page = TOOL.read_text(encoding="utf-8"), (ROOT / "docs" / "officials.md").read_text(encoding="utf-8")
    variables = re.findall(r'"(\w+)"', re.search(r"VARIABLES = \((.*?)\)", source, re.DOTALL)[1])
    selected = re.search(r"SELECT(.*?)WHERE", page, re.DOTALL)[1]
    assert sorted(re.findall(r"\?(\w+)\b(?!;)", selected.replace("?alias;", ""))) == sorted(variables)
    columns = re.findall(r'"(\w+)"', re.search(r"COLUMNS = \((.*?)\)", source, re.DOTALL)[1])
    assert set(columns) <= set(FlatRow.__struct_fields__)
