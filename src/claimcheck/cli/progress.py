"""Progress on stderr, for a person who watches."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from claimcheck.cli.console import Terminal
from claimcheck.report.sanitise import inline
from claimcheck.report.words import plural

if TYPE_CHECKING:
    from rich.console import Console


EVERY: Final = 10.0  # seconds between two signs of life in a log


@contextmanager
def working(terminal: Terminal, what: str) -> Iterator[None]:
    """Say what is being done as long as the block runs.

    Args:
        terminal: Where to.
        what: The work, as `comparing`.
    """
    if not terminal.has_progress:
        terminal.tell(what, verbosity=1)
        yield
        return
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    with Progress(
        SpinnerColumn(), TextColumn(what, markup=False), TimeElapsedColumn(), console=_console(terminal), transient=True
    ) as bar:
        bar.add_task("", total=None)
        yield


@contextmanager
def progress(terminal: Terminal, total: int | None = None) -> Iterator[Callable[[str], None]]:
    """Show how many articles are done, which was the last, and how long it will take, as long as the block runs.

    Args:
        terminal: Where to.
        total: How many there are, as far as is known; files of many records hold more.

    Yields:
        To be called with the path of each article when it is done.
    """
    if not terminal.has_progress:
        yield _signs_of_life(terminal)
        return
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        SpinnerColumn,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )
    from rich.table import Column

    known = (BarColumn(20), MofNCompleteColumn(), TextColumn("articles,"), TimeRemainingColumn(), TextColumn("left"))
    unknown = (TextColumn("{task.completed:,} articles"), TimeElapsedColumn())
    name = TextColumn("{task.fields[path]}", markup=False, table_column=Column(no_wrap=True, overflow="ellipsis"))
    columns = (SpinnerColumn(), *(known if total else unknown), name)
    with Progress(*columns, console=_console(terminal), transient=True) as bar:
        task = bar.add_task("", total=total, path="")

        def tick(path: str) -> None:
            done = bar.tasks[0].completed + 1
            bar.update(task, advance=1, path=inline(path), total=max(total, done) if total else None)

        yield tick


def _signs_of_life(terminal: Terminal) -> Callable[[str], None]:
    """For a log: each path where that is asked for, else every ten seconds how many articles are done."""
    done, last = 0, time.monotonic()

    def tick(path: str) -> None:
        nonlocal done, last
        done += 1
        if terminal.verbosity:
            terminal.tell(path)
        elif time.monotonic() - last >= EVERY:
            last = time.monotonic()
            terminal.tell(f"{plural(done, 'article')} done")

    return tick


def _console(terminal: Terminal) -> Console:
    from rich.console import Console

    return Console(stderr=True, color_system="auto" if terminal.has_error_styles else None)
