"""What another version wrote, or nobody knows, is refused with a code, whole: nothing of it is used or changed."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from claimcheck.records.document import Document
from claimcheck.store.connection import APPLICATION_ID
from claimcheck.store.store import Store

OTHER = b'"claimcheck/v9"'
ENTRY = 'schema = "claimcheck-baseline/v9"\n'


@pytest.fixture
def lines(troops):
    return [msgspec.json.encode(claim) for claim in troops.claims]


def newer(line):
    return line.replace(b'"claimcheck/v1"', OTHER)


def report(lines):
    return b'{"schema":' + OTHER + b',"run":{},"claims":[' + b",".join(lines) + b'],"summary":{}}'


@pytest.mark.parametrize(
    "make",
    [
        lambda lines: b"\n".join(map(newer, lines)),
        lambda lines: lines[0] + b"\n" + newer(lines[1]),
        report,
        lambda lines: lines[0].replace(b'"kind":"quantity"', b'"kind":"rumour"'),
    ],
    ids=["all lines", "the last line", "a report", "a kind"],
)
@pytest.mark.parametrize("form", ["jsonl", "json", "csv", "html"])
def test_claim_records(cli, lines, make, form):
    Path("claims.jsonl").write_bytes(make(lines))
    result = cli("conflicts", "claims.jsonl", "--format", form, "--output", "out")
    assert result.code == 2
    assert "E107" in result.err
    assert not Path("out").exists()


@pytest.mark.parametrize(
    ("name", "content", "argv", "code"),
    [
        ("known.toml", ENTRY, ["conflicts", "claims.jsonl", "--baseline", "known.toml"], "E200"),
        ("claimcheck.toml", "colour = 1\n", ["conflicts", "claims.jsonl"], "E020"),
        (".claimcheck/claims.officials.tsv", "claimcheck officials 9\n", ["officials", "Lavrov"], "E200"),
        ("people.json", '{"persons": 9}', ["officials", "import", "people.json"], "E200"),
        ("claims.jsonl", "", ["conflicts", "--type", "rumour"], "E010"),
        ("claims.jsonl", "", ["explain", "CC999"], "E500"),
        ("claims.jsonl", "", ["extract", "--format", "xml"], "E010"),
    ],
    ids=lambda value: value if isinstance(value, str) and "." in value else "",
)
def test_files_and_words_of_the_user(cli, lines, name, content, argv, code):
    Path("claims.jsonl").write_bytes(b"\n".join(lines))
    Path(name).parent.mkdir(exist_ok=True)
    if content:
        Path(name).write_text(content, encoding="utf-8")
    result = cli(*argv)
    assert (result.code, result.out) == (2, "")
    assert f"error[{code}]" in result.err
    assert not content or Path(name).read_text(encoding="utf-8") == content


@pytest.mark.parametrize(
    "argv", [["claims"], ["conflicts"], ["extract", "a.txt"], ["store", "check"], ["store", "forget", "."]]
)
def test_stores(cli, troops, argv):
    place = Path(".claimcheck/claims.db")
    with Store.open(place, create=True) as store:
        document = Document.from_text("Kenya.", "a.txt")
        claim = msgspec.structs.replace(troops.claims[0], document_id=document.document_id, path="a.txt")
        store.replace([(document, [claim])], "key")
    with closing(sqlite3.connect(place)) as connection:
        connection.execute("PRAGMA user_version = 99")
        connection.execute("PRAGMA journal_mode = DELETE")
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    Path("a.txt").write_text("Kenya.", encoding="utf-8")
    before = place.read_bytes()
    result = cli(*argv, *(["--format", "json"] if argv[0] in {"claims", "conflicts"} else []))
    assert (result.code, result.out) == (2, "")
    assert "nstall" in (json.loads(result.err)["error"]["hint"] if result.err.startswith("{") else result.err)
    assert place.read_bytes() == before
