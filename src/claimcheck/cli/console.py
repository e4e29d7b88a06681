"""Where output goes: data to stdout, everything else to stderr; colour and width by the usual rules."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Final, Literal, TextIO

import msgspec
from rich.console import Console, RenderableType
from rich.text import Text

from claimcheck.errors import ClaimcheckError, UsageError
from claimcheck.records.claim import SCHEMA, Claim
from claimcheck.report.file import output_file
from claimcheck.report.sanitise import inline, json_bytes, terminal

ColorMode = Literal["auto", "always", "never"]

STDOUT: Final = "-"
_DEFAULT_WIDTH: Final = 80
_LEAST_WIDTH: Final = 40
_WIPE: Final = "\x1b[2J\x1b[3J\x1b[H"
_STYLES: Final = {"error": "bold red", "warning": "bold yellow"}


class Terminal:
    """Both output streams of a run.

    Args:
        has_json_errors: Whether errors are written as one JSON line each.

    Attributes:
        isolated: Whether settings files are left aside.
        color: `always` and `never` decide; `auto` asks the environment and the stream.
        quiet: No summary, no warnings, no progress.
        verbosity: 1 tells about stages, 2 shows the traceback of an internal error.
        memory: In a watch, the claims of articles as they were parsed in a round before; else null.
    """

    def __init__(self, *, has_json_errors: bool = False) -> None:
        self._has_json_errors = has_json_errors
        self._file: BinaryIO | None = None
        self.color: ColorMode = "auto"
        self.isolated = False
        self.quiet = False
        self.verbosity = 0
        self.memory: dict[str, list[Claim]] | None = None

    @property
    def width(self) -> int:
        """Columns of stdout; of a file 80, or what COLUMNS says."""
        return output_width(sys.stdout, os.environ, is_file=self._file is not None)

    @property
    def has_styles(self) -> bool:
        """Whether stdout gets colours and underlines; a file does only with `--color always`."""
        if self._file:
            return self.color == "always"
        return has_styles(sys.stdout, self.color, os.environ)

    @property
    def has_error_styles(self) -> bool:
        """Whether stderr gets colours."""
        return has_styles(sys.stderr, self.color, os.environ)

    @property
    def has_progress(self) -> bool:
        """Whether progress is shown: only to a person who watches."""
        return not self.quiet and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"

    @contextmanager
    def into(self, output: str | None) -> Iterator[None]:
        """Send what is shown and written to a file as long as the block runs; null or `-`: to stdout.

        Raises:
            OutputError: The file cannot be written.
        """
        if output is None or output == STDOUT:
            yield
            return
        with output_file(Path(output)) as file:
            self._file = file
            try:
                yield
            finally:
                self._file = None

    def clear(self) -> None:
        """Wipe the screen, where stdout is one."""
        if sys.stdout.isatty() and os.environ.get("TERM") != "dumb":
            _write(sys.stdout, _WIPE)

    def show(self, renderable: RenderableType) -> None:
        """Lay out something for a person to read, on stdout."""
        text = render(renderable, width=self.width, has_styles=self.has_styles)
        if self._file:
            self._file.write(text.encode("utf-8", "backslashreplace"))
        else:
            _write(sys.stdout, text)

    def inform(self, renderable: RenderableType) -> None:
        """Lay out something beside the data, on stderr, unless quiet."""
        if not self.quiet:
            width = output_width(sys.stderr, os.environ)
            _write_if_possible(render(renderable, width=width, has_styles=self.has_error_styles))

    def write(self, pieces: Iterable[bytes]) -> None:
        """Write data, UTF-8, to stdout as it comes."""
        file = self._file or sys.stdout.buffer
        for piece in pieces:
            file.write(piece)
        file.flush()

    def write_binary(self, pieces: Iterable[bytes]) -> None:
        """Write data that is no text.

        Raises:
            UsageError: It would go to a terminal.
        """
        if self._file is None and sys.stdout.isatty():
            raise UsageError("this format is no text for a terminal", hint="Name a file with --output, or redirect it.")
        self.write(pieces)

    def tell(self, text: str, *, verbosity: int = 0) -> None:
        """Say something on stderr, unless quiet, and only if as much was asked for."""
        if not self.quiet and self.verbosity >= verbosity:
            self._tell(Text(terminal(text)))

    def complain(self, kind: Literal["error", "warning"], code: str, message: str, hint: str | None = None) -> None:
        """Say on stderr what is wrong and what to do; `quiet` keeps warnings back, never errors."""
        if kind == "warning" and self.quiet:
            return
        if self._has_json_errors:
            problem = {"code": code, "message": message, "hint": hint}
            line = json_bytes(msgspec.json.encode({"schema": SCHEMA, kind: problem}))
            _write_if_possible(line.decode() + "\n")
            return
        self._tell(Text.assemble((f"{kind}[{code}]", _STYLES[kind]), f": {inline(message)}"))
        if hint:
            self._tell(Text.assemble(("help", "bold"), f": {inline(hint)}"))

    def fail(self, error: ClaimcheckError) -> None:
        """Say on stderr that the run ends here, and why."""
        self.complain("error", error.code, error.message, error.hint)

    def _tell(self, text: Text) -> None:
        width = output_width(sys.stderr, os.environ)
        _write_if_possible(render(text, width=width, has_styles=self.has_error_styles))


def has_styles(stream: TextIO, color: ColorMode, environment: Mapping[str, str]) -> bool:
    """Decide whether a stream gets colours and underlines: the flag, then NO_COLOR, FORCE_COLOR, TERM, a terminal."""
    if color != "auto":
        return color == "always"
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return environment.get("TERM") != "dumb" and stream.isatty()


def output_width(stream: TextIO, environment: Mapping[str, str], *, is_file: bool = False) -> int:
    """Return the columns of a stream: COLUMNS, else the terminal's unless it goes to a file, else 80."""
    columns = environment.get("COLUMNS", "")
    if columns.isdecimal() and int(columns) > 0:
        return max(int(columns), _LEAST_WIDTH)
    if is_file:
        return _DEFAULT_WIDTH
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
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )
    with console.capture() as capture:
        console.print(renderable)
    return "".join(f"{line.rstrip(' ')}\n" for line in capture.get().split("\n")[:-1])


def _write_if_possible(text: str) -> None:
    """Write to stderr; where that is closed there is nobody left to tell."""
    with suppress(OSError):
        _write(sys.stderr, text)


def _write(stream: TextIO, text: str) -> None:
    stream.flush()
    stream.buffer.write(text.encode(stream.encoding or "utf-8", "backslashreplace"))
    stream.buffer.flush()
