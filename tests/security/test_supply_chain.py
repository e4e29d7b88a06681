"""What is installed is what was locked, nothing is fetched, and no store or article is ever executed."""

from __future__ import annotations

import ast
import io
import re
import socket
import tomllib
from pathlib import Path

import pytest

import claimcheck
from claimcheck.cli import app
from claimcheck.report.crash import write_crash

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "claimcheck"
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")


def test_every_locked_package_has_hashes():
    entries = re.findall(
        r"^([\w.-]+)==([^\s\\]+)(?: ;[^\n\\]*)?((?:\s*\\\n\s+--hash=sha256:[0-9a-f]{64})*)", LOCK, re.MULTILINE
    )
    assert len(entries) > 40
    assert [name for name, _, hashes in entries if not hashes] == []
    assert not re.search(r"https?://|--(?:index-url|find-links|trusted-host)", LOCK)


def test_every_dependency_is_locked_and_bounded():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for need in project["dependencies"]:
        name = re.match(r"[\w-]+", need)[0]
        assert re.search(rf"^{re.escape(name)}==", LOCK, re.MULTILINE | re.IGNORECASE), name
        assert "==" in need or "<" in need, f"{need} has no upper bound"


def test_what_was_published_this_week_is_not_locked():
    """A release that somebody smuggled in is mostly found within days."""
    recipe = (ROOT / "Makefile").read_text(encoding="utf-8")
    days = re.search(r"^lock: export PIP_UPLOADED_PRIOR_TO = P(\d+)D$", recipe, re.MULTILINE)
    assert days
    assert int(days[1]) >= 7
    assert re.search(r"^lock:\n(?:\t.*\n)*?\t.*'pip>=26\.", recipe, re.MULTILINE)


@pytest.fixture
def offline(monkeypatch):
    """No socket may be made."""

    def refuse(*arguments, **options):
        raise AssertionError(f"a socket was opened: {arguments}")

    for name in ("socket", "create_connection", "getaddrinfo", "socketpair"):
        monkeypatch.setattr(socket, name, refuse)


@pytest.mark.model
def test_no_socket_is_opened(offline, tmp_path, monkeypatch, capsys):
    """By any step of the work, on an article full of addresses."""
    monkeypatch.chdir(tmp_path)
    text = "Kenya has sent about 4,000 troops to Haiti, http://news.example/a said. ![a](http://news.example/b.png)"
    Path("a.txt").write_text(text, encoding="utf-8")
    Path("b.txt").write_text(text.replace("4,000", "9,000"), encoding="utf-8")
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    monkeypatch.setattr("sys.stdout", out)
    for command in (["extract", "."], ["conflicts"], ["officials", "Lavrov"], ["doctor"], ["schema", "claim"]):
        assert app.main(command) == 0


def statements_of(file):
    """Strings that are run as SQL, each with what is filled into it."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        is_call = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        if is_call and node.func.attr in {"execute", "executemany", "executescript"} and node.args:
            yield node.args[0]


def test_no_text_is_put_into_sql():
    """Parameters only; what is filled in are the names of our own columns, versions and numbers."""
    filled = [
        ast.unparse(part.value)
        for file in (PACKAGE / "store").rglob("*.py")
        for statement in statements_of(file)
        for part in ast.walk(statement)
        if isinstance(part, ast.FormattedValue)
    ]
    assert set(filled) <= {"APPLICATION_ID", "len(migrations())", "name"}
    for file in PACKAGE.rglob("*.py"):
        if file.parts[-2] != "store":
            assert list(statements_of(file)) == [], file


def test_no_traceback_shows_the_values_of_variables():
    """Typer would print local variables, and with them articles."""
    assert app.app.pretty_exceptions_show_locals is False


def test_crash_files_hold_no_words_of_articles(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    words = "what the minister said in confidence"
    document = claimcheck.Document.from_text(words, f"{words}.txt")
    try:
        raise ValueError(document)  # noqa: TRY301
    except ValueError as error:
        file = write_crash(error, version="1", command="extract")
    assert words not in file.read_text(encoding="utf-8")
    assert file.stat().st_mode & 0o077 == 0
