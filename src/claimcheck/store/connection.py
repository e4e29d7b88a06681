"""Opening the store's file: made by us, of a version we know, never somebody else's."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from secrets import token_hex
from typing import Final
from urllib.parse import quote

from claimcheck.errors import StoreForeign, StoreMissing, StoreVersion
from claimcheck.records.path import is_below
from claimcheck.store.faults import storage_errors
from claimcheck.store.folder import make_folder
from claimcheck.store.statements import migrations, statements

APPLICATION_ID: Final = 0x436C4368  # "ClCh", in the header of the file
WAIT_SECONDS: Final = 10.0
_VERSION: Final = re.compile(r"\d{1,5}(?:\.\d{1,5}){1,3}")
_EXTRACT_FIRST: Final = "Run `claimcheck extract PATH` first, or name another store with --store."


def connect(path: Path, *, create: bool) -> sqlite3.Connection:
    """Open the file of a store and bring it to the present version.

    Args:
        path: The file.
        create: Whether to make it, and its folder, where there is none.

    Raises:
        StoreMissing: There is no such file, or it holds nothing yet, and `create` is false.
        StoreForeign: The file is no store of ours.
        StoreVersion: A newer claimcheck wrote it; the hint names it.
        StoreLocked: Another process is writing to it.
        StoreError: The file cannot be made or read.
    """
    with storage_errors(path):
        if not create and not path.exists():
            raise StoreMissing(f"there is no claim store at {path}", hint=_EXTRACT_FIRST)
        if path.is_dir():
            raise StoreForeign(f"{path} is a folder, not a claim store", hint="Name a file in it with --store.")
        if create:
            make_folder(path.parent)
        connection = _open(path, "rwc" if create else "rw")
        try:
            _prepare(connection, path, create=create)
        except BaseException:
            connection.close()
            raise
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Do all of the block or nothing, and keep other writers out meanwhile."""
    try:
        connection.execute("BEGIN IMMEDIATE")  # inside, since an interrupt may come right behind it
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _open(path: Path, mode: str) -> sqlite3.Connection:
    """Connect; where the medium is read-only and SQLite cannot keep its side files, read the file as it is."""
    name = "file:" + quote(str(path.absolute()))
    try:
        connection = sqlite3.connect(f"{name}?mode={mode}", WAIT_SECONDS, isolation_level=None, uri=True)
        connection.execute("PRAGMA schema_version")
    except sqlite3.OperationalError:
        if mode == "rwc" or not path.is_file() or path.with_name(path.name + "-wal").exists():
            raise
        connection = sqlite3.connect(f"{name}?mode=ro&immutable=1", isolation_level=None, uri=True)
    connection.create_function("fold", 1, lambda text: text and str(text).casefold(), deterministic=True)
    connection.create_function("is_below", 2, is_below, deterministic=True)
    return connection


def _prepare(connection: sqlite3.Connection, path: Path, *, create: bool) -> None:
    """Recognise the file as ours, bring it to the present version, and set the connection up."""
    # A file from a stranger must not run functions out of its views and triggers.
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    has_tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] > 0
    if _pragma(connection, "application_id") == APPLICATION_ID:  # asked last: another process may be making the store
        _refuse_newer(connection, path)
    elif has_tables:
        raise StoreForeign(
            f"{path} is a database, but not a claim store", hint="Name another file with --store; nothing was changed."
        )
    elif not create:
        raise StoreMissing(f"the claim store {path} is empty", hint=_EXTRACT_FIRST)
    version = _pragma(connection, "user_version")
    if version < len(migrations()):
        if version:
            _back_up(connection, backup_file(path, version))
        connection.execute("PRAGMA journal_mode = WAL")
        _migrate(connection)
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")


def _refuse_newer(connection: sqlite3.Connection, path: Path) -> None:
    version = _pragma(connection, "user_version")
    if version > len(migrations()):
        raise StoreVersion(
            f"{path} was written by a newer claimcheck (store version {version}, known is {len(migrations())})",
            hint=f"Install {_writer(connection)}, or name another store with --store; nothing was changed.",
        )


def _writer(connection: sqlite3.Connection) -> str:
    """Name the claimcheck that wrote the store, which may have tables that this one does not know."""
    with suppress(sqlite3.Error):
        row = connection.execute(statements()["written_by"]).fetchone()
        if row and (found := _VERSION.match(str(row[0]))):
            return f"claimcheck {found[0]} or later"
    return "a newer claimcheck"


def backup_file(path: Path, version: int) -> Path:
    """Return where a store is kept as it was before it is brought to a later version: `claims.v1.db`."""
    return path.with_name(f"{path.stem}.v{version}{path.suffix}")


def _back_up(connection: sqlite3.Connection, copy: Path) -> None:
    """Copy the store; the copy is whole or not there."""
    temporary = copy.with_name(f".{copy.name}.{token_hex(4)}")
    try:
        with closing(sqlite3.connect(temporary)) as target:
            connection.backup(target)
        temporary.replace(copy)
    finally:
        temporary.unlink(missing_ok=True)


def _migrate(connection: sqlite3.Connection) -> None:
    """Run the scripts that are missing, all or none, unless another process was faster."""
    with transaction(connection):
        for script in migrations()[_pragma(connection, "user_version") :]:
            for statement in _split(script):
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(migrations())}")


def _split(script: str) -> Iterator[str]:
    """Cut a script into statements; `executescript` would commit before it starts."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    value: int = connection.execute(f"PRAGMA {name}").fetchone()[0]
    return value
