"""Claims and conflicts as Parquet, with an explicit schema; claims are read back without loss."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, BinaryIO, Final, cast

import msgspec

from claimcheck.errors import MalformedRecord, PackageMissing
from claimcheck.records.claim import SCHEMA, Claim
from claimcheck.records.conflict import Conflict
from claimcheck.records.values import tidy

if TYPE_CHECKING:
    import pyarrow as pa

MAGIC: Final = b"PAR1"
_ROWS: Final = 10_000
_INTEGERS: Final = ("start", "end", "sentence_start", "sentence_end", "line", "column")
# Bounds are doubles: integers come back as integers, those beyond 2^53 as the nearest double.
_DOUBLES: Final = ("lower", "upper", "confidence")


class _Pieces:
    """A file that only remembers what was written since it was last asked."""

    closed = False

    def __init__(self) -> None:
        self._pieces: list[bytes] = []
        self._size = 0

    def write(self, data: bytes) -> int:
        self._pieces.append(bytes(data))
        self._size += len(data)
        return len(data)

    def tell(self) -> int:
        return self._size

    def flush(self) -> None: ...

    def drain(self) -> bytes:
        piece = b"".join(self._pieces)
        self._pieces.clear()
        return piece


def claims_parquet(claims: Iterable[Claim]) -> Iterator[bytes]:
    """Write claims as they come, in groups of 10,000 rows.

    Raises:
        PackageMissing: pyarrow is not installed.
    """
    return _parquet((claim.to_dict() for claim in claims), claim_schema())


def conflicts_parquet(conflicts: Iterable[Conflict]) -> Iterator[bytes]:
    """Write conflicts as they come, each with its positions and claims as lists of structures.

    Raises:
        PackageMissing: pyarrow is not installed.
    """
    return _parquet(map(_conflict_row, conflicts), conflict_schema())


def _conflict_row(conflict: Conflict) -> dict[str, Any]:
    row = conflict.to_dict()
    if conflict.reference and conflict.reference.tenure is not None:
        row["reference"]["tenure"] = list(conflict.reference.tenure.items())
    return row


def _parquet(rows: Iterable[dict[str, Any]], schema: pa.Schema) -> Iterator[bytes]:
    arrow, parquet = _pyarrow()
    pieces = _Pieces()
    rows = iter(rows)
    with parquet.ParquetWriter(pieces, schema) as writer:
        while some := list(islice(rows, _ROWS)):
            writer.write_table(arrow.Table.from_pylist(some, schema=schema))
            yield pieces.drain()
    yield pieces.drain()


def claims_of_parquet(file: str | BinaryIO, name: str) -> Iterator[Claim]:
    """Yield the claims of a Parquet file, each checked against the record.

    Args:
        file: Its path, or the open file.
        name: What to call it in errors.

    Raises:
        PackageMissing: pyarrow is not installed.
        MalformedRecord: It is no Parquet file, or a row is no claim record.
    """
    arrow, parquet = _pyarrow()
    number = 0
    try:
        with parquet.ParquetFile(file) as opened:
            for batch in opened.iter_batches(batch_size=_ROWS):
                for row in batch.to_pylist():
                    number += 1
                    yield _claim(row)
    except msgspec.ValidationError as error:
        raise MalformedRecord(f"row {number} of {name} is no claim record: {error}") from error
    except (arrow.ArrowException, OSError, ValueError) as error:
        raise MalformedRecord(f"{name} is no Parquet file that can be read") from error


def claim_schema() -> pa.Schema:
    """Return the Arrow schema of the claim record, field by field in its order.

    Raises:
        PackageMissing: pyarrow is not installed.
    """
    arrow, _ = _pyarrow()
    kinds = dict.fromkeys(_INTEGERS, arrow.int64()) | dict.fromkeys(_DOUBLES, arrow.float64())
    kinds |= {"approximate": arrow.bool_(), "item_modifiers": arrow.list_(arrow.string())}
    fields = [(name, kinds.get(name, arrow.string())) for name in Claim.__struct_fields__]
    return arrow.schema(fields, metadata={"schema": SCHEMA})


def conflict_schema() -> pa.Schema:
    """Return the Arrow schema of the conflict record, field by field in its order.

    Raises:
        PackageMissing: pyarrow is not installed.
    """
    arrow, _ = _pyarrow()
    text = arrow.string()
    kinds = {
        "confidence": arrow.float64(),
        "reasons": arrow.list_(text),
        "positions": arrow.list_(
            arrow.struct([("value", text), ("claim_ids", arrow.list_(text)), ("sources", arrow.int64())])
        ),
        "claims": arrow.list_(arrow.struct(list(claim_schema()))),
        "reference": arrow.struct([("text", text), ("source", text), ("tenure", arrow.map_(text, text))]),
        "relation_notes": arrow.list_(text),
        "steps": arrow.list_(arrow.struct([("name", text), ("result", text), ("detail", text)])),
    }
    fields = [(name, kinds.get(name, text)) for name in Conflict.__struct_fields__]
    return arrow.schema(fields, metadata={"schema": SCHEMA})


def _claim(row: dict[str, Any]) -> Claim:
    for name in ("lower", "upper"):
        row[name] = tidy(cast("float | None", row.get(name)))
    return msgspec.convert(row, Claim)


def _pyarrow() -> tuple[Any, Any]:
    try:
        import pyarrow as arrow
        from pyarrow import parquet
    except ImportError as error:
        raise PackageMissing(
            "Parquet needs the package pyarrow, which is not installed", hint="pip install 'claimcheck[parquet]'"
        ) from error
    return arrow, parquet
