"""`--watch`: again when something changes, and only what changed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from claimcheck.cli.watch import snapshot

PATIENCE = 60


@contextmanager
def watching(*argv):
    """A watch in a process of its own; gives a function that waits for something on stderr."""
    process = subprocess.Popen(
        [sys.executable, "-m", "claimcheck.cli.app", *argv, "--engine", "serial"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stderr
    os.set_blocking(process.stderr.fileno(), False)
    said = ""

    def until(words):
        nonlocal said
        end = time.monotonic() + PATIENCE
        while words not in said:
            assert time.monotonic() < end, said
            time.sleep(0.05)
            said += (process.stderr.read() or b"").decode()
        before, _, said = said.partition(words)
        return before

    try:
        yield until
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=PATIENCE)
        assert process.returncode == 130


@pytest.mark.model
def test_new_edited_and_deleted_articles(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    news = tmp_path / "news"
    news.mkdir()
    (news / "one.txt").write_text("Kenya has sent 4,000 troops to Haiti.\n", encoding="utf-8")
    with watching("conflicts", "news", "--watch", "-v", "--fail-on", "low") as until:
        assert "No conflict" in until("Watching 1 file;")
        (news / "two.txt").write_text("Kenya has sent 9,000 troops to Haiti.\n", encoding="utf-8")
        assert "1 conflict " in until("Watching 2 files;")
        (news / "two.txt").write_text("Kenya has sent 4,000 troops to Haiti.\n", encoding="utf-8")
        assert "No conflict" in until("Watching 2 files;")
        # A folder that is empty for a while, and settings that are wrong for a while, end nothing.
        (news / "one.txt").rename(tmp_path / "one.txt")
        (news / "two.txt").unlink()
        assert "error[E108]" in until("Watching 0 files;")
        (tmp_path / "one.txt").rename(news / "one.txt")
        until("Watching 1 file;")
        Path("claimcheck.toml").write_text("min_sevrity = 'low'\n", encoding="utf-8")
        assert "error[E020]" in until("Watching 2 files;")


@pytest.mark.model
def test_only_what_changed_is_parsed(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("Kenya has sent 4,000 troops to Haiti.\n", encoding="utf-8")
    Path("b.txt").write_text("Chad has sent 300 troops to Mali.\n", encoding="utf-8")
    with watching("extract", "a.txt", "b.txt", "--watch") as until:
        assert "(2 parsed, 0 unchanged)" in " ".join(until("Watching 2 files;").split())
        Path("b.txt").write_text("Chad has sent 350 troops to Mali.\n", encoding="utf-8")
        assert "(1 parsed, 1 unchanged)" in " ".join(until("Watching 2 files;").split())


@pytest.mark.parametrize("argv", [["conflicts"], ["conflicts", "-"], ["report"], ["extract", "-"]])
def test_nothing_to_watch(cli, argv):
    result = cli(*argv, "--watch")
    assert result.code == 2
    assert "--watch needs files or folders" in result.err


def test_wrong_use_ends_it(cli, tmp_path):
    (tmp_path / "a.txt").write_text("Kenya.", encoding="utf-8")
    assert cli("conflicts", "a.txt", "--watch", "--format", "xml").code == 2


def test_a_snapshot_sees_what_a_run_would_read(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("a", encoding="utf-8")
    Path("photo.jpg").write_bytes(b"\xff\xd8\xff")
    Path(".hidden.txt").write_text("a", encoding="utf-8")
    Path("claimcheck.toml").write_text("", encoding="utf-8")
    names = {file.name for file in snapshot(["."]) if file.is_relative_to(tmp_path) or not file.is_absolute()}
    assert names == {"a.txt", "claimcheck.toml"}
