"""The claim store: what was read and what it claims, in one SQLite file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from claimcheck.errors import NotFound
from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Conflict
from claimcheck.records.document import Document, Failure
from claimcheck.records.path import is_below, shown_path
from claimcheck.store.connection import connect, transaction
from claimcheck.store.faults import storage_errors
from claimcheck.store.query import ClaimQuery
from claimcheck.store.rows import Row, conflict_claim_rows, conflict_row, from_rows, to_row
from claimcheck.store.statements import migrations, statements

Extracted = tuple[Document, Sequence[Claim]]


class Info(msgspec.Struct, frozen=True, kw_only=True):
    """What a store holds.

    Attributes:
        path: Its file.
        version: Version of its tables.
        documents: Articles read.
        failed: Articles that could not be read.
        claims: Claims by kind.
        bytes: Its size.
    """

    path: str
    version: int
    documents: int
    failed: int
    claims: dict[str, int]
    bytes: int


class Store:
    """An open claim store; use it in a `with` block, or close it."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self.path = path

    @classmethod
    def open(cls, path: str | Path, *, create: bool = False) -> Store:
        """Open the store in that file.

        Args:
            path: The file.
            create: Whether to make it where there is none.

        Raises:
            StoreMissing: There is no such file, or it is empty, and `create` is false.
            StoreForeign: The file is no store.
            StoreVersion: A newer claimcheck wrote it.
            StoreLocked: Another process is writing to it.
            StoreError: The file cannot be made or read.
        """
        file = Path(path)
        return cls(connect(file, create=create), file)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def known(self) -> dict[str, tuple[str | None, str]]:
        """Return document id (null where reading failed) and extraction key of each path."""
        return {path: (document_id, key) for path, document_id, key in self._rows("known")}

    def replace(
        self, batch: Iterable[Extracted | Failure], extraction_key: str, *, endings: Mapping[str, str] | None = None
    ) -> None:
        """Put articles in the place of what was known of their paths, all or none.

        Args:
            batch: Each article with its claims, or the failure to read it.
            extraction_key: Identifies how the claims were extracted.
            endings: What to add to the key of a path, if anything.

        Raises:
            StoreLocked: Another process is writing.
            StoreError: The store cannot be written.
        """
        with storage_errors(self.path), transaction(self._connection):
            for entry in batch:
                path = entry.path if isinstance(entry, Failure) else entry[0].path
                self._insert(entry, extraction_key + (endings or {}).get(path, ""))

    def save_conflicts(self, conflicts: Iterable[Conflict]) -> None:
        """Put conflicts between claims of the store in the place of those saved before, all or none.

        Raises:
            StoreLocked: Another process is writing.
            StoreError: The store cannot be written.
        """
        with storage_errors(self.path), transaction(self._connection):
            self._connection.execute(statements()["delete_conflicts"])
            for conflict in {conflict.conflict_id: conflict for conflict in conflicts}.values():
                self._connection.execute(statements()["insert_conflict"], conflict_row(conflict))
                self._connection.executemany(statements()["insert_conflict_claim"], conflict_claim_rows(conflict))

    def drop(self, paths: Iterable[str]) -> None:
        """Remove the articles of exactly these paths, all or none.

        Raises:
            StoreError: The store cannot be written.
        """
        with storage_errors(self.path), transaction(self._connection):
            self._connection.executemany(statements()["delete_document"], [(path,) for path in paths])

    def forget(self, paths: Iterable[str]) -> list[str]:
        """Remove the articles at or below paths as a user gives them.

        Returns:
            The paths that were removed.

        Raises:
            NotFound: The store knows nothing at or below one of the paths; then nothing is removed.
            StoreError: The store cannot be written.
        """
        known = self.known()
        doomed: dict[str, None] = {}
        for top in map(shown_path, paths):
            below = [path for path in known if is_below(path, top)]
            if not below:
                raise NotFound(f"the store knows no article at or below {top}", hint="See `claimcheck store info`.")
            doomed.update(dict.fromkeys(below))
        self.drop(doomed)
        return list(doomed)

    def claims(self, query: ClaimQuery | None = None) -> Iterator[Claim]:
        """Yield the claims that pass a query, in reading order.

        Raises:
            StoreError: The store cannot be read, or holds rows that are no claims.
        """
        return from_rows(self._rows("select_claims", (query or ClaimQuery()).parameters()))

    def export(self) -> Iterator[Claim]:
        """Yield all claims, in reading order.

        Raises:
            StoreError: As for `claims`.
        """
        return self.claims()

    def claim(self, claim_id: str) -> Claim:
        """Return the claim of that id, or of the only id that starts so.

        Raises:
            NotFound: There is no such claim, or more than one.
            StoreError: The store cannot be read.
        """
        found = list(from_rows(self._rows("select_claim", {"first": claim_id, "last": claim_id + "\U0010ffff"})))
        if not found or not claim_id:
            raise NotFound(f"the store has no claim {claim_id!r}", hint="`claimcheck claims` lists them.")
        if len(found) > 1 and found[0].claim_id != claim_id:
            raise NotFound(f"more than one claim starts with {claim_id!r}", hint="Give more digits of the id.")
        return found[0]

    def failures(self) -> list[Failure]:
        """Return the articles that could not be read, by path."""
        return [Failure(path=path, code=code, message=text) for path, code, text in self._rows("failures")]

    def info(self) -> Info:
        """Count what the store holds."""
        documents: dict[str, int] = dict(self._rows("count_documents"))
        return Info(
            path=str(self.path),
            version=len(migrations()),
            documents=documents.get("ok", 0),
            failed=documents.get("failed", 0),
            claims=dict(self._rows("count_claims")),
            bytes=next(self._rows("size"))[0],
        )

    def schema(self) -> list[str]:
        """Return the tables, indices and views as SQL statements."""
        return [str(statement) for (statement,) in self._rows("schema")]

    def check(self) -> list[str]:
        """Look for damage.

        Returns:
            One sentence for each thing that is wrong; nothing if the store is sound.
        """
        problems = [str(text) for (text,) in self._rows("integrity") if text != "ok"]
        problems += [f"a row of {table} points at no row of {parent}" for table, _, parent, _ in self._rows("orphans")]
        problems += [
            f"{path} should have {expected} claims and has {found}"
            for path, expected, found in self._rows("miscounted")
        ]
        return problems

    def _insert(self, entry: Extracted | Failure, key: str) -> None:
        execute = self._connection.execute
        if isinstance(entry, Failure):
            execute(statements()["delete_document"], (entry.path,))
            execute(statements()["insert_failure"], (entry.path, entry.code, entry.message, key))
            return
        document, claims = entry
        about = (document.path, document.document_id, document.title, document.publisher, document.published)
        execute(statements()["delete_document"], (document.path,))
        execute(statements()["insert_document"], (*about, key, len(claims)))
        self._connection.executemany(statements()["insert_claim"], map(to_row, claims))

    def _rows(self, statement: str, parameters: dict[str, str | int | None] | None = None) -> Iterator[Row]:
        with storage_errors(self.path):
            # `map`, since leaving a bare `yield from` early would close a cursor whose connection may be gone.
            yield from map(tuple, self._connection.execute(statements()[statement], parameters or {}))
