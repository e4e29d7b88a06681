"""`--watch`: the command again whenever its articles or settings change, until Ctrl-C."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any, Final, NoReturn

import typer
from typer.core import TyperCommand

from claimcheck.cli.console import Terminal
from claimcheck.errors import ClaimcheckError, UsageError
from claimcheck.reading.source import STDIN
from claimcheck.report.words import plural

WatchOption = Annotated[
    bool,
    typer.Option(
        "--watch",
        help="Stay, and do it again when the articles change; only what changed is parsed.",
        rich_help_panel="Work",
    ),
]

_PAUSE: Final = 0.5  # seconds between two looks; a folder of 10,000 files is looked through in 0.1 s
_SETTINGS: Final = ("claimcheck.toml", "pyproject.toml")

Snapshot = dict[Path, tuple[int, int, int]]


class Watched(TyperCommand):
    """A command that may be told to watch what it reads."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - Typer keeps its types private
        """Keep the arguments, to understand them anew in each round: settings may have changed, too."""
        self._args = list(args)
        return super().parse_args(ctx, args)

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401
        """Run the command once, or again and again."""
        if not ctx.params.get("watch"):
            return super().invoke(ctx)
        terminal: Terminal = ctx.obj
        paths = ctx.params.get("paths") or ctx.params.get("inputs") or ()
        if not paths or STDIN in paths:
            raise UsageError("--watch needs files or folders to watch", hint="Name the articles.")
        terminal.memory = {}
        return self._watch(ctx, paths, terminal)

    def _watch(self, ctx: Any, paths: Sequence[str], terminal: Terminal) -> NoReturn:  # noqa: ANN401
        while True:
            seen = snapshot(paths)
            terminal.clear()
            try:
                with self.make_context(ctx.info_name, list(self._args), parent=ctx.parent) as fresh:
                    super().invoke(fresh)
            except UsageError:
                raise
            except ClaimcheckError as error:
                # An article half written, a folder moved: that may be mended, and the watch goes on.
                terminal.fail(error)
            except typer.Exit:
                pass  # `--fail-on` has nobody to tell before the end
            terminal.tell(f"Watching {plural(len(seen), 'file')}; Ctrl-C ends it.")
            wait_for_change(paths, seen)


def wait_for_change(paths: Sequence[str], seen: Snapshot) -> None:
    """Return when something has changed, and has come to rest."""
    now = seen
    while now == seen:
        time.sleep(_PAUSE)
        now = snapshot(paths)
    while True:
        time.sleep(_PAUSE / 2)
        later = snapshot(paths)
        if later == now:
            return
        now = later


def snapshot(paths: Sequence[str]) -> Snapshot:
    """Note which files a run would read, its settings among them, with their times, sizes and numbers.

    Asking the file system, instead of having it tell, also works on network drives, and by the rules of reading.
    """
    from claimcheck.reading.discover import discover
    from claimcheck.reading.formats import SUFFIXES

    found: Snapshot = {}
    files = [source.file for source in discover(paths, SUFFIXES, lambda _path, _error: None) if source.file]
    for file in [*files, *(folder / name for folder in (Path.cwd(), *Path.cwd().parents) for name in _SETTINGS)]:
        try:
            state = file.stat()
        except OSError:
            continue
        found[file] = (state.st_mtime_ns, state.st_size, state.st_ino)
    return found
