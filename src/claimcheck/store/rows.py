"""Claims as rows of the store, and back, without loss."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, Final

import msgspec

from claimcheck.errors import StoreError
from claimcheck.normalise.edtf import check_times
from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Conflict
from claimcheck.store.statements import COLUMNS

_MODIFIERS: Final = COLUMNS.index("item_modifiers")
_APPROXIMATE: Final = COLUMNS.index("approximate")
_BOUNDS: Final = (COLUMNS.index("lower"), COLUMNS.index("upper"))
_SQLITE_INTEGERS: Final = range(-(2**63), 2**63)
_CHUNK: Final = 1000

Row = tuple[Any, ...]


def to_row(claim: Claim) -> Row:
    """Return the columns of a claim: lists as JSON text, integers beyond 64 bits as text."""
    row = list(msgspec.structs.astuple(claim))
    row[_MODIFIERS] = msgspec.json.encode(row[_MODIFIERS]).decode()
    for index in _BOUNDS:
        if isinstance(row[index], int) and row[index] not in _SQLITE_INTEGERS:
            row[index] = str(row[index])
    return tuple(row)


def conflict_row(conflict: Conflict) -> Row:
    """Return the columns of a conflict: reasons a line each, the public record in words."""
    reference = conflict.reference and f"{conflict.reference.text} ({conflict.reference.source})"
    head = (conflict.conflict_id, conflict.type, conflict.code, conflict.relation, conflict.severity)
    text = (conflict.question, conflict.summary, "\n".join(conflict.reasons), reference)
    return (*head, conflict.confidence, *text)


def conflict_claim_rows(conflict: Conflict) -> Iterator[Row]:
    """Yield conflict, claim and the value that it holds, once for each claim in dispute."""
    values = {claim_id: position.value for position in conflict.positions for claim_id in position.claim_ids}
    for claim_id in dict.fromkeys(claim.claim_id for claim in conflict.claims):
        yield conflict.conflict_id, claim_id, values.get(claim_id)


def from_rows(rows: Iterable[Row]) -> Iterator[Claim]:
    """Make claims of rows, each checked against the record.

    Raises:
        StoreError: A row is no claim: somebody else wrote it, or the file is damaged.
    """
    rows = iter(rows)
    try:
        while chunk := [_fields(row) for row in islice(rows, _CHUNK)]:
            claims = msgspec.convert(chunk, list[Claim])
            for claim in claims:
                check_times(claim)
            yield from claims
    except (ValueError, TypeError) as error:
        raise StoreError(
            f"the store holds a row that is no claim: {error}",
            hint="Delete the store and run `claimcheck extract` again.",
        ) from error


def _fields(row: Row) -> dict[str, Any]:
    # Most columns of a claim are null, as its fields are when left out; where they are not, the table allows no null.
    fields = {name: value for name, value in zip(COLUMNS, row, strict=True) if value is not None}
    fields["item_modifiers"] = msgspec.json.decode(row[_MODIFIERS])
    fields["approximate"] = bool(row[_APPROXIMATE])
    for index in _BOUNDS:
        if isinstance(row[index], str):
            fields[COLUMNS[index]] = int(row[index])
    return fields
