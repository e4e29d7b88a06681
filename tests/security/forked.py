"""Commands in processes of their own, that start at once: forked from this one, in which the model is loaded."""

from __future__ import annotations

import io
import os
import signal
import sqlite3
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from claimcheck.cli.app import main

Sabotage = Callable[[], object]


class Ended(NamedTuple):
    """How a process ended: its exit code, minus the signal that killed it; and what it said."""

    code: int
    out: str
    err: str


class Forked:
    """A command that runs in a process of its own.

    Args:
        folder: Where it runs.
        argv: The command and its arguments.
        sabotage: Done in the new process first.
    """

    def __init__(self, folder: Path, *argv: str, sabotage: Sabotage | None = None) -> None:
        self._files = [folder.parent / f"{folder.name}.{os.urandom(4).hex()}.{name}" for name in ("out", "err")]
        self.pid = os.fork()
        if self.pid == 0:
            code = 99
            try:
                code = self._run(folder, argv, sabotage)
            finally:
                os._exit(code)

    def _run(self, folder: Path, argv: tuple[str, ...], sabotage: Sabotage | None) -> int:
        os.chdir(folder)
        for number, file in zip((1, 2), self._files, strict=True):
            os.dup2(os.open(file, os.O_WRONLY | os.O_CREAT), number)
        sys.stdout, sys.stderr = (io.TextIOWrapper(io.FileIO(number, "w"), write_through=True) for number in (1, 2))
        if sabotage:
            sabotage()
        return main(argv)

    def kill(self) -> None:
        os.kill(self.pid, signal.SIGKILL)

    def end(self) -> Ended:
        """Wait for the end."""
        _, status = os.waitpid(self.pid, 0)
        out, err = (file.read_text(encoding="utf-8") if file.exists() else "" for file in self._files)
        return Ended(os.waitstatus_to_exitcode(status), out, err)


def run(folder: Path, *argv: str, sabotage: Sabotage | None = None) -> Ended:
    """Run a command to its end."""
    return Forked(folder, *argv, sabotage=sabotage).end()


def killed_at_statement(number: int, *, word: str = "", delay: float = 0) -> Sabotage:
    """Let SIGKILL come when SQLite begins its n-th statement (that starts with a word), or so many seconds later."""
    seen = 0

    def kill() -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    def watch(statement: str) -> None:
        nonlocal seen
        seen += statement.startswith(word)
        if seen == number:
            threading.Timer(delay, kill).start() if delay else kill()

    def install() -> None:
        connect = sqlite3.connect

        def watched(*arguments: object, **options: object) -> sqlite3.Connection:
            connection: sqlite3.Connection = connect(*arguments, **options)  # type: ignore[arg-type]
            connection.set_trace_callback(watch)
            return connection

        sqlite3.connect = watched  # type: ignore[assignment]

    return install
