"""Tables of the reference: small ones read whole and checked row by row, large ones searched where they lie."""

from __future__ import annotations

import csv
import io
import mmap
from bisect import bisect_left
from collections.abc import Iterator
from pathlib import Path
from typing import Final, TypeVar

import msgspec

from claimcheck.errors import DataError
from claimcheck.resources import data_file

T = TypeVar("T", bound=msgspec.Struct)

_BLOCK: Final = 4096  # bytes of a table that are scanned for a line
_HEAD: Final = 64  # bytes of a line by which blocks are told apart


def load_rows(name: str, shape: type[T]) -> list[T]:
    """Read a CSV data file into typed rows. A column of type tuple holds a list joined by `|`.

    Args:
        name: Name of the file below `claimcheck/data`.
        shape: A msgspec Struct whose fields are the columns.

    Raises:
        DataError: A column is missing or unknown, or a value does not fit; the message names file and line.
    """
    return parse_rows(data_file(name).read_text(encoding="utf-8"), shape, f"data/{name}")


def parse_rows(text: str, shape: type[T], name: str) -> list[T]:
    """Read CSV text into typed rows; `name` is what the error calls the file.

    Raises:
        DataError: As for `load_rows`.
    """
    fields = msgspec.structs.fields(shape)
    lists = {field.name for field in fields if getattr(field.type, "__origin__", None) is tuple}
    reader = csv.DictReader(io.StringIO(text), strict=True)
    header = tuple(reader.fieldnames or ())
    if header != tuple(field.name for field in fields):
        raise DataError(f"{name}:1: the columns must be {', '.join(field.name for field in fields)}")
    rows = []
    try:
        for row in reader:
            if None in row or None in row.values():
                raise DataError(f"{name}:{reader.line_num}: expected {len(header)} columns")
            cells = {key: tuple(filter(None, cell.split("|"))) if key in lists else cell for key, cell in row.items()}
            rows.append(msgspec.convert(cells, shape, strict=False))
    except (csv.Error, msgspec.ValidationError) as error:
        raise DataError(f"{name}:{reader.line_num}: {error}") from error
    return rows


class SortedLines:
    """Lines of tab-separated cells, sorted as bytes, searched by how they start without being read in.

    The file is mapped into memory, so opening it costs nothing and processes share its pages. The first line names the
    columns and starts with `#`, which sorts before all names.

    Args:
        name: Name of the file below `claimcheck/data`.
    """

    def __init__(self, name: str) -> None:
        source = data_file(name)
        self._data: mmap.mmap | bytes
        if isinstance(source, Path):
            with source.open("rb") as file:
                self._data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        else:
            self._data = source.read_bytes()
        data = self._data
        ends = (data.find(b"\n", offset) for offset in range(_BLOCK, len(data), _BLOCK))
        self._starts = [data.find(b"\n") + 1, *(end + 1 for end in ends if 0 < end + 1 < len(data))]
        self._heads = [data[start : start + _HEAD] for start in self._starts]

    def find(self, key: str) -> list[list[str]]:
        """Return the cells of every line whose first cell is `key`."""
        return list(self._lines(key.encode() + b"\t"))

    def starting(self, prefix: str) -> list[list[str]]:
        """Return the cells of every line that starts with `prefix`; tabs in it separate whole cells."""
        return list(self._lines(prefix.encode()))

    def __iter__(self) -> Iterator[list[str]]:
        """Go through the cells of all lines, in order, without the header."""
        return self._lines(b"")

    def _lines(self, prefix: bytes) -> Iterator[list[str]]:
        data, size = self._data, len(prefix)
        start = self._first(prefix)
        while 0 < start < len(data) and data[start : start + size] == prefix:
            end = data.find(b"\n", start)
            yield data[start:end].decode().split("\t")
            start = end + 1

    def _first(self, prefix: bytes) -> int:
        """Offset of the first line that starts with `prefix`, 0 if there is none.

        The blocks are bisected by how their first lines start; the block that is left is scanned.
        """
        block = max(bisect_left(self._heads, prefix) - 1, 0)
        start = self._starts[block]
        end = self._starts[block + 1] if block + 1 < len(self._starts) else len(self._data)
        return self._data.find(b"\n" + prefix, start - 1, end + len(prefix)) + 1
