"""Progress: for a person who watches, on stderr, and for nobody else."""

from __future__ import annotations

import io
import re
import sys

import pytest

from claimcheck.cli import progress as module
from claimcheck.cli.articles import count_files
from claimcheck.cli.console import Terminal
from claimcheck.cli.progress import progress, working


class Screen(io.StringIO):
    """A terminal that keeps what was written."""

    def isatty(self) -> bool:
        return True


def watch(monkeypatch):
    """Put a screen in the place of stderr; not in a fixture, for pytest puts its own there after them."""
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", Screen())
    return sys.stderr


def plain(screen):
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", screen.getvalue())


def test_counts_and_time_left(monkeypatch):
    screen = watch(monkeypatch)
    with progress(Terminal(), 3) as tick:
        tick("news/one.txt")
        tick("news/two.txt")
    assert "2/3 articles," in plain(screen)
    assert "left" in plain(screen)
    assert "news/two.txt" in plain(screen)


def test_files_of_many_records_hold_more_than_was_counted(monkeypatch):
    screen = watch(monkeypatch)
    with progress(Terminal(), 1) as tick:
        for name in "abc":
            tick(name)
    assert "3/3 articles" in plain(screen)


def test_without_a_total(monkeypatch):
    screen = watch(monkeypatch)
    with progress(Terminal()) as tick:
        tick("news/one.txt")
    assert "1 articles" in plain(screen)


def test_names_of_files_cannot_steer_the_terminal(monkeypatch):
    screen = watch(monkeypatch)
    with progress(Terminal(), 1) as tick:
        tick("\x1b]0;owned\x07[red]\u202e.txt")
    assert "\x1b]0" not in screen.getvalue()
    assert "[red]" in plain(screen)


def test_what_is_being_done(monkeypatch):
    screen = watch(monkeypatch)
    with working(Terminal(), "comparing 40 claims"):
        pass
    assert "comparing 40 claims" in plain(screen)


@pytest.mark.parametrize(("verbosity", "said"), [(0, ""), (1, "comparing 40 claims\none.txt\n")])
def test_nobody_watches(capfdbinary, monkeypatch, verbosity, said):
    terminal = Terminal()
    terminal.verbosity = verbosity
    with working(terminal, "comparing 40 claims"), progress(terminal, 1) as tick:
        tick("one.txt")
    assert capfdbinary.readouterr().err.decode() == said


def test_files_are_counted_only_for_a_person(monkeypatch, tmp_path):
    watch(monkeypatch)
    for name in ("a.txt", "b.txt", "c.jpg"):
        (tmp_path / name).write_text("x")
    terminal = Terminal()
    assert count_files([str(tmp_path)], terminal) == 2
    terminal.quiet = True
    assert count_files([str(tmp_path)], terminal) is None


def test_a_log_has_a_sign_of_life_now_and_then(monkeypatch, capfd):
    clock = iter((0.0, 4.0, 11.0, 11.0, 12.0))
    monkeypatch.setattr(module.time, "monotonic", lambda: next(clock))
    with progress(Terminal(), 3) as tick:
        for name in "abc":
            tick(name)
    assert capfd.readouterr().err == "2 articles done\n"
