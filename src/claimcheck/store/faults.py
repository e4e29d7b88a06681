"""What goes wrong below the store, in words for its user."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Literal

import msgspec

from claimcheck.errors import StoreError, StoreForeign, StoreLocked
from claimcheck.resources import load_toml

_KINDS: Final = {kind.code: kind for kind in (StoreError, StoreForeign, StoreLocked)}


class Fault(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An error of SQLite as the user should hear of it.

    Attributes:
        name: Name of SQLite's primary result code.
        code: Code of our error.
        message: One sentence; `{path}` stands for the file.
        hint: The next step.
    """

    name: str
    code: Literal["E400", "E402", "E404"]
    message: str
    hint: str


@contextmanager
def storage_errors(path: Path) -> Iterator[None]:
    """Turn errors of SQLite and of the file system into errors of the store."""
    try:
        yield
    except sqlite3.Error as error:
        raise _translate(error, path) from error
    except OSError as error:
        raise StoreError(f"cannot use the claim store {path}: {error.strerror}") from error


def faults() -> list[Fault]:
    """Return the errors of SQLite that we have words for."""
    table: dict[str, list[Fault]] = load_toml("store/faults.toml", dict[str, list[Fault]])
    return table["fault"]


def _translate(error: sqlite3.Error, path: Path) -> StoreError:
    # An extended code keeps the primary one in its low byte.
    code = (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF
    for fault in faults():
        if getattr(sqlite3, fault.name) == code:
            return _KINDS[fault.code](fault.message.format(path=path), hint=fault.hint)
    return StoreError(
        f"the claim store {path} cannot be used: {error}", hint="Delete it and run `claimcheck extract` again."
    )
