"""The claim table as Parquet, with an explicit schema; written and read back without loss."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, BinaryIO, Final, cast

import msgspec

from claimcheck.errors import MalformedRecord, PackageMissing
from claimcheck.records.claim import SCHEMA, Claim
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
    arrow, parquet = _pyarrow()
    schema = claim_schema()
    pieces = _Pieces()
    claims = iter(claims)
    with parquet.ParquetWriter(pieces, schema) as writer:
        while rows := [claim.to_dict() for claim in islice(claims, _ROWS)]:
            writer.write_table(arrow.Table.from_pylist(rows, schema=schema))
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
