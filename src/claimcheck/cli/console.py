"""Where output goes: data to stdout, everything else to stderr; colour and width by the usual rules."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable, Mapping
from typing import Final, Literal, TextIO

from rich.console import Console, RenderableType

ColorMode = Literal["auto", "always", "never"]

_DEFAULT_WIDTH: Final = 80
_LEAST_WIDTH: Final = 40


class Terminal:
    """Both output streams of a run.

    Args:
        color: `always` and `never` decide; `auto` asks the environment and the stream.
        quiet: No summary, no warnings, no progress.
        verbosity: 1 tells about stages, 2 shows tracebacks of internal errors.
    """

    def __init__(self, *, color: ColorMode = "auto", quiet: bool = False, verbosity: int = 0) -> None:
        self.quiet = quiet
        self.verbosity = verbosity
        self.width = output_width(sys.stdout, os.environ)
        self.has_styles = has_styles(sys.stdout, color, os.environ)
        self._has_error_styles = has_styles(sys.stderr, color, os.environ)

    def show(self, renderable: RenderableType) -> None:
        """Lay out something of ours for a person to read, on stdout."""
        _write(sys.stdout, render(renderable, width=self.width, has_styles=self.has_styles))

    def write(self, pieces: Iterable[bytes]) -> None:
        """Write data, UTF-8, to stdout as it comes."""
        for piece in pieces:
            sys.stdout.buffer.write(piece)

    def tell(self, renderable: RenderableType, *, even_if_quiet: bool = False) -> None:
        """Lay out a summary, a warning or an error on stderr."""
        if even_if_quiet or not self.quiet:
            sys.stdout.flush()
            width = output_width(sys.stderr, os.environ)
            _write(sys.stderr, render(renderable, width=width, has_styles=self._has_error_styles))


def has_styles(stream: TextIO, color: ColorMode, environment: Mapping[str, str]) -> bool:
    """Decide whether a stream gets colours and underlines: the flag, then NO_COLOR, FORCE_COLOR, TERM, a terminal."""
    if color != "auto":
        return color == "always"
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return environment.get("TERM") != "dumb" and stream.isatty()


def output_width(stream: TextIO, environment: Mapping[str, str]) -> int:
    """Return the columns of a stream: COLUMNS, else the terminal's, else 80."""
    columns = environment.get("COLUMNS", "")
    if columns.isdecimal() and int(columns) > 0:
        return max(int(columns), _LEAST_WIDTH)
    try:
        return max(os.get_terminal_size(stream.fileno()).columns, _LEAST_WIDTH)
    except (OSError, ValueError):
        return _DEFAULT_WIDTH


def render(renderable: RenderableType, *, width: int, has_styles: bool) -> str:
    """Lay out for so many columns, without spaces at the ends of lines."""
    console = Console(
        file=io.StringIO(),
        width=width,
        color_system="standard" if has_styles else None,
        force_terminal=has_styles,
        no_color=False,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )
    with console.capture() as capture:
        console.print(renderable)
    return "".join(f"{line.rstrip(' ')}\n" for line in capture.get().split("\n")[:-1])


def _write(stream: TextIO, text: str) -> None:
    stream.flush()
    stream.buffer.write(text.encode(stream.encoding or "utf-8", "backslashreplace"))
    stream.buffer.flush()
