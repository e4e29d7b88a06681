"""A file written whole: whatever happens, it is the old one or the new one."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from secrets import token_hex

from claimcheck.errors import OutputError


def save(path: Path, pieces: Iterable[bytes]) -> None:
    """Put data in the place of a file, or of none.

    Args:
        path: The file.
        pieces: Its new content, written as it comes into a file beside it, which takes its place at the end.

    Raises:
        OutputError: It cannot be written; the old file is as it was.
    """
    temporary = path.with_name(f".{path.name}.{token_hex(4)}")
    try:
        try:
            with temporary.open("xb") as file:
                file.writelines(pieces)
                file.flush()
                os.fsync(file.fileno())
            if path.exists():
                temporary.chmod(path.stat().st_mode & 0o777)
            temporary.replace(path)
        except BaseException:
            with suppress(OSError):
                temporary.unlink()
            raise
    except OSError as error:
        raise OutputError(
            f"cannot write {path}: {error.strerror}", hint="Name a file in a folder that you may write to."
        ) from error
