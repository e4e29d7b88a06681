"""Every way in which a run can end, as an exit code.

0 done, conflicts or not; 1 only where `--fail-on` asks for it; 2 wrong use, settings or input; 70 a mistake of ours;
130 interrupted; 141 the reader of our output went away; 143 told to stop by SIGTERM.
"""

from __future__ import annotations

import errno
import logging
import os
import re
import signal
import sys
import threading
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from difflib import get_close_matches
from itertools import pairwise
from types import FrameType
from typing import Final, NoReturn

import typer

from claimcheck.cli.console import Terminal
from claimcheck.cli.version import program_version
from claimcheck.errors import ClaimcheckError, InternalError, OutputError, UsageError
from claimcheck.report.crash import write_crash

DONE: Final = 0
FOUND: Final = 1
WRONG_USE: Final = 2
OUR_MISTAKE: Final = 70
INTERRUPTED: Final = 130
CLOSED_PIPE: Final = 141
TERMINATED: Final = 143

_CHOICE: Final = re.compile(r"'(?P<given>[^']*)' is not one of (?P<known>.*)", re.DOTALL)
_GO_ON: Final = "Run the command again to go on; articles that were finished are kept."
_CANNOT_WRITE: Final = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO}


class _Terminated(BaseException):
    """SIGTERM came. Like an interrupt it is no error, and nobody's `except Exception` may keep it."""


def run(app: typer.Typer, argv: Sequence[str]) -> int:
    """Run the command line.

    Args:
        app: The commands.
        argv: The arguments, without the name of the program.

    Returns:
        The exit code.
    """
    terminal = Terminal(has_json_errors=wants_json(argv))
    # What libraries log of an article goes nowhere, instead of raw to the terminal: errors of ours say what is wrong.
    logging.getLogger().addHandler(logging.NullHandler())
    try:
        with _sigterm_raises():
            return _call(app, argv, terminal)
    except ClaimcheckError as error:
        terminal.fail(error)
    except typer.TyperException as error:
        if message := error.format_message():
            terminal.fail(_usage_error(message, getattr(error, "possibilities", None)))
    except KeyboardInterrupt:
        terminal.tell(f"Interrupted. {_GO_ON}")
        return INTERRUPTED
    except _Terminated:
        terminal.tell(f"Terminated. {_GO_ON}")
        return TERMINATED
    except BrokenPipeError:
        _abandon_stdout()
        return CLOSED_PIPE
    except Exception as error:  # noqa: BLE001 - the one place that may: everything ends in an exit code
        return _unforeseen(error, _command(app, argv), terminal)
    return WRONG_USE


def wants_json(argv: Sequence[str]) -> bool:
    """Whether errors are to be JSON; asked of the bare arguments, since they may be what is wrong."""
    formats = {value for name, value in pairwise(argv) if name == "--format"}
    formats |= {argument.removeprefix("--format=") for argument in argv if argument.startswith("--format=")}
    return not formats.isdisjoint({"json", "jsonl"})


def _call(app: typer.Typer, argv: Sequence[str], terminal: Terminal) -> int:
    """Run the command; outside its standalone mode Typer returns exit codes instead of leaving with them."""
    try:
        code = app(args=list(argv), prog_name="claimcheck", standalone_mode=False, obj=terminal)
        sys.stdout.flush()
    except SystemExit as leaving:
        # Typer and Rich answer a closed pipe by leaving with 1, which would look like a finding.
        if isinstance(leaving.__context__, BrokenPipeError):
            raise leaving.__context__ from None
        code = leaving.code
    if code == INTERRUPTED:
        raise KeyboardInterrupt
    return code if isinstance(code, int) else DONE


@contextmanager
def _sigterm_raises() -> Iterator[None]:
    """Unwind on SIGTERM as on an interrupt, so that what is finished is kept; only the main thread may ask for that."""

    def stop(_number: int, _frame: FrameType | None) -> NoReturn:
        raise _Terminated

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _usage_error(message: str, possibilities: Sequence[str] | None) -> UsageError:
    """Put what Typer says into our form, with the nearest command or option as the next step."""
    message, _, nearest = message.replace("Value error, ", "").partition(" Did you mean ")
    if possibilities:
        message = message.partition(" (Possible options")[0]
        nearest = ", ".join(repr(option) for option in possibilities) + "?"
    if choice := _CHOICE.search(message):
        close = get_close_matches(choice["given"], re.findall(r"'([^']*)'", choice["known"]), 1)
        nearest = f"{close[0]!r}?" if close else ""
    hint = f"Did you mean {nearest}" if nearest else "`claimcheck COMMAND --help` lists the options of a command."
    return UsageError(message.rstrip("."), hint=hint)


def _unforeseen(error: Exception, command: str, terminal: Terminal) -> int:
    """Say that the output cannot be written, or own up to a mistake and leave a crash file."""
    if isinstance(error, OSError) and error.errno in _CANNOT_WRITE:
        _abandon_stdout()
        terminal.fail(OutputError(f"the output cannot be written: {error.strerror}"))
        return WRONG_USE
    if terminal.verbosity > 1:
        terminal.tell("".join(traceback.format_exception(error)))
    try:
        where = f"details are in {write_crash(error, version=program_version(), command=command)}"
    except OSError:
        where = "no crash file could be written"
    terminal.fail(
        InternalError(
            f"claimcheck made a mistake ({type(error).__name__}); {where}",
            hint="Please report it with that file; it holds no text of articles.",
        )
    )
    return OUR_MISTAKE


def _command(app: typer.Typer, argv: Sequence[str]) -> str:
    """The name of the command; other arguments may be private."""
    known = {command.name for command in app.registered_commands} | {group.name for group in app.registered_groups}
    return next((argument for argument in argv if argument in known), "")


def _abandon_stdout() -> None:
    """Send what is still in the buffer nowhere, so that closing it at the end does not fail again."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
