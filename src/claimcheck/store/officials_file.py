"""The imported record of office-holders, a file beside the claim store that is replaced whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from secrets import token_hex

from claimcheck.errors import StoreError
from claimcheck.store.folder import make_folder


def officials_file(store: str | Path) -> Path:
    """Return the file of the record that belongs to a store: `claims.officials.tsv` beside `claims.db`."""
    return Path(store).with_suffix(".officials.tsv")


def replace_file(path: Path, data: bytes) -> None:
    """Put data in the place of a file; whatever happens, the file is the old one or the new one, and whole.

    Args:
        path: The file; its folder is made if it is missing.
        data: The new content.

    Raises:
        StoreError: It cannot be written; the old file is as it was.
    """
    try:
        make_folder(path.parent)
        temporary = path.with_name(f".{path.name}.{token_hex(4)}")
        try:
            with temporary.open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            if path.exists():
                temporary.chmod(path.stat().st_mode & 0o777)
            temporary.replace(path)
        except BaseException:
            with suppress(OSError):
                temporary.unlink()
            raise
        _sync_folder(path.parent)
    except OSError as error:
        raise StoreError(
            f"cannot write {path}: {error.strerror}", hint="Nothing was changed; name another store with --store."
        ) from error


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system can do that for folders."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
