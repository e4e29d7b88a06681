"""Progress on stderr, for a person who watches."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from claimcheck.cli.console import Terminal
from claimcheck.report.sanitise import inline


@contextmanager
def progress(terminal: Terminal) -> Iterator[Callable[[str], None]]:
    """Show how many articles are done and which was the last, as long as the block runs.

    Yields:
        To be called with the path of each article when it is done.
    """
    if not terminal.has_progress:
        yield lambda path: terminal.tell(path, verbosity=1)
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    console = Console(stderr=True, color_system="auto" if terminal.has_error_styles else None)
    columns = (SpinnerColumn(), TextColumn("{task.completed:,} articles"), TimeElapsedColumn())
    name = TextColumn("{task.fields[path]}", markup=False)
    with Progress(*columns, name, console=console, transient=True) as bar:
        task = bar.add_task("", total=None, path="")
        yield lambda path: bar.update(task, advance=1, path=inline(path))
