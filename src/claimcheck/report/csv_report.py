"""CSV (RFC 4180, UTF-8) and TSV: claims one a row; conflicts one row for each claim, stories for each article."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from typing import Final, NamedTuple

from claimcheck.errors import UsageError
from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Conflict
from claimcheck.records.story import Member, Story
from claimcheck.report.sanitise import cell

Value = str | int | float | bool | None

CLAIM_COLUMNS: Final = Claim.__struct_fields__
CONFLICT_COLUMNS: Final = ("conflict_id", "type", "code", "relation", "severity", "confidence", "question", "summary")
_EVIDENCE_COLUMNS: Final = ("claim_id", "path", "line", "column", "published", "source", "exact", "sentence")
_MEMBER_COLUMNS: Final = Member.__struct_fields__
_NO_DELIMITER: Final = '"\r\n\0'


class Dialect(NamedTuple):
    """How tables are written.

    Attributes:
        delimiter: What stands between the cells, one character.
        is_raw: Leave texts as they are, for programs; else they are made harmless for spreadsheets.
    """

    delimiter: str = ","
    is_raw: bool = False


CSV: Final = Dialect()


def dialect_of(delimiter: str, *, is_raw: bool) -> Dialect:
    """Make a dialect of what a user wants.

    Raises:
        UsageError: The delimiter is not one character, or one that tables need for themselves.
    """
    if len(delimiter) != 1 or delimiter in _NO_DELIMITER or (not delimiter.isprintable() and delimiter != "\t"):
        raise UsageError(
            f"{delimiter!r} is no delimiter", hint="Give one character, such as ';'; --format tsv takes tabs."
        )
    return Dialect(delimiter, is_raw)


def claims_csv(claims: Iterable[Claim], dialect: Dialect = CSV) -> Iterator[bytes]:
    """Write the claim table, header first.

    Args:
        claims: The claims, in reading order.
        dialect: How the table is written.
    """
    yield from csv_rows(CLAIM_COLUMNS, ([_flat(getattr(c, name)) for name in CLAIM_COLUMNS] for c in claims), dialect)


def conflicts_csv(conflicts: Iterable[Conflict], dialect: Dialect = CSV) -> Iterator[bytes]:
    """Write conflicts, header first: one row for each claim, with the position that it holds.

    Args:
        conflicts: The conflicts.
        dialect: How the table is written.
    """
    header = (*CONFLICT_COLUMNS, "reasons", "position", *_EVIDENCE_COLUMNS)
    yield from csv_rows(header, (row for conflict in conflicts for row in _conflict_rows(conflict)), dialect)


def stories_csv(stories: Iterable[Story], dialect: Dialect = CSV) -> Iterator[bytes]:
    """Write stories, header first: one row for each article.

    Args:
        stories: The stories.
        dialect: How the table is written.
    """
    rows = (
        [story.story_id, *(_flat(getattr(article, name)) for name in _MEMBER_COLUMNS)]
        for story in stories
        for article in story.articles
    )
    yield from csv_rows(("story_id", *_MEMBER_COLUMNS), rows, dialect)


def _conflict_rows(conflict: Conflict) -> Iterator[list[Value]]:
    values = {claim_id: position.value for position in conflict.positions for claim_id in position.claim_ids}
    head = [_flat(getattr(conflict, name)) for name in CONFLICT_COLUMNS]
    for claim in conflict.claims:
        evidence = [_flat(getattr(claim, name)) for name in _EVIDENCE_COLUMNS]
        yield [*head, _flat(conflict.reasons), values.get(claim.claim_id), *evidence]


def csv_rows(header: Iterable[str], rows: Iterable[list[Value]], dialect: Dialect) -> Iterator[bytes]:
    """Write any table, header first.

    Args:
        header: Names of the columns.
        rows: Cells of each row, in their order.
        dialect: How the table is written.
    """
    guard: Callable[[str], str] = str if dialect.is_raw else cell
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=dialect.delimiter, lineterminator="\r\n")
    writer.writerow(header)
    for row in rows:
        yield _drain(buffer)
        writer.writerow([guard(value) if isinstance(value, str) else value for value in row])
    yield _drain(buffer)


def _drain(buffer: io.StringIO) -> bytes:
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text.encode("utf-8", "backslashreplace")


def _flat(value: Value | tuple[str, ...]) -> Value:
    """Lists are joined by `; `, truth values written as in JSON."""
    if isinstance(value, tuple):
        return "; ".join(value)
    return str(value).lower() if isinstance(value, bool) else value
