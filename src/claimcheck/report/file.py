"""A file of output that is there whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from claimcheck.atomic import atomic_file
from claimcheck.errors import OutputError


def make_folder(path: Path) -> None:
    """Make a folder of output, if it is not there.

    Raises:
        OutputError: It cannot be made.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"cannot make the folder {path}: {error.strerror}") from error


@contextmanager
def output_file(path: Path) -> Iterator[BinaryIO]:
    """Write a file of output whole or not at all.

    Args:
        path: The file. Its folder must exist; a link is followed, so that what it names is replaced.

    Raises:
        OutputError: It cannot be written.
    """
    shown, path = path, Path(os.path.realpath(path))
    if path.exists() and not path.is_file():
        raise OutputError(f"cannot write {shown}: it is no file", hint="Without --output it goes to standard output.")
    try:
        with atomic_file(path) as file:
            yield file
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        raise OutputError(
            f"cannot write {shown}: {error.strerror}", hint="Name a file in a folder that exists."
        ) from error
