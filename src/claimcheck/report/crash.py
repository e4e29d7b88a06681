"""The file that is left behind by a mistake of ours: where it happened, without a word of any article."""

from __future__ import annotations

import os
import platform
import tempfile
import traceback
from collections.abc import Iterator
from pathlib import Path


def write_crash(error: BaseException, *, version: str, command: str) -> Path:
    """Write a crash file into the folder for temporary files.

    Messages and values of variables stay out: they may quote what was read.

    Args:
        error: What nobody caught.
        version: Version of claimcheck.
        command: Name of the command that ran.

    Returns:
        The file.

    Raises:
        OSError: It cannot be written.
    """
    descriptor, name = tempfile.mkstemp(prefix="claimcheck-crash-", suffix=".txt", text=True)
    lines = [
        f"claimcheck {version}, command {command}",
        f"Python {platform.python_version()} on {platform.platform()}",
        *_trace(error),
    ]
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
    return Path(name)


def _trace(error: BaseException) -> Iterator[str]:
    """Types of the error and of its causes, outermost last, each with its frames."""
    if (cause := error.__cause__ or error.__context__) is not None:
        yield from _trace(cause)
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"  {frame.filename}:{frame.lineno} in {frame.name}"
    yield type(error).__qualname__
