"""The imported record of office-holders, a file beside the claim store that is replaced whole or not at all."""

from __future__ import annotations

from pathlib import Path

from claimcheck.atomic import atomic_file
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
        with atomic_file(path) as file:
            file.write(data)
    except OSError as error:
        raise StoreError(
            f"cannot write {path}: {error.strerror}", hint="Nothing was changed; name another store with --store."
        ) from error
