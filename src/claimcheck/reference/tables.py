"""Tables of the reference: small ones read whole and checked row by row, large ones searched where they lie."""

from __future__ import annotations

import csv
import io
import mmap
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Final, TypeVar

import msgspec
from msgspec.structs import FieldInfo

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
    return [row for _, row in numbered_rows(text, shape, name)]


def numbered_rows(text: str, shape: type[T], name: str) -> Iterator[tuple[int, T]]:
    """Yield the rows of a CSV text, each with the number of its first line; blank lines do not count.

    Columns may stand in any order; those of fields with a default may be missing, and their cells empty.

    Raises:
        DataError: As for `load_rows`; it names the column too, where one is to blame.
    """
    reader = csv.reader(io.StringIO(text), strict=True)
    header = _next(reader, f"{name}:1") or []
    fields = {field.name: field for field in msgspec.structs.fields(shape)}
    _check_header(header, fields, name)
    lists = {key for key, field in fields.items() if getattr(field.type, "__origin__", None) is tuple}
    while (line := reader.line_num + 1) and (cells := _next(reader, f"{name}:{line}")) is not None:
        if not cells:
            continue
        if len(cells) != len(header):
            raise DataError(f"{name}:{line}: expected {len(header)} columns, found {len(cells)}")
        row = {
            key: tuple(filter(None, cell.split("|"))) if key in lists else cell
            for key, cell in zip(header, cells, strict=True)
            if cell or fields[key].required
        }
        try:
            yield line, msgspec.convert(row, shape, strict=False)
        except msgspec.ValidationError as error:
            problem, _, path = str(error).partition(" - at `$.")
            raise DataError(f"{name}:{line}, column {path.rstrip('`') or '?'}: {problem}") from error


def _next(reader: Iterator[list[str]], where: str) -> list[str] | None:
    """The cells of the next row, null at the end."""
    try:
        return next(reader, None)
    except csv.Error as error:
        raise DataError(f"{where}: {error}") from error


def _check_header(header: list[str], fields: Mapping[str, FieldInfo], name: str) -> None:
    """Refuse columns that are unknown, missing or doubled."""
    unknown = next((column for column in header if column not in fields), None)
    if unknown is not None:
        nearest = get_close_matches(unknown, fields, 1)
        hint = f"Did you mean {nearest[0]!r}?" if nearest else f"The columns are {', '.join(fields)}."
        raise DataError(f"{name}:1, column {unknown}: unknown column", hint=hint)
    missing = [key for key, field in fields.items() if field.required and key not in header]
    if missing:
        raise DataError(f"{name}:1: missing columns: {', '.join(missing)}", hint=f"Known are {', '.join(fields)}.")
    if doubled := [column for column in fields if header.count(column) > 1]:
        raise DataError(f"{name}:1, column {doubled[0]}: stands twice")


class SortedLines:
    """Lines of tab-separated cells, sorted as bytes, searched by how they start without being read in.

    The first line names the columns or the kind of file and starts with `#`, which sorts before all names.

    Args:
        data: The lines.
        section: If given, only the lines whose first cell this is count, and they count without that cell: several
            tables can lie in one file.
    """

    def __init__(self, data: bytes | mmap.mmap, section: str = "") -> None:
        self._data = data
        self._section = f"{section}\t".encode() if section else b""
        ends = (data.find(b"\n", offset) for offset in range(_BLOCK, len(data), _BLOCK))
        self._starts = [data.find(b"\n") + 1, *(end + 1 for end in ends if 0 < end + 1 < len(data))]
        self._heads = [data[start : start + _HEAD] for start in self._starts]

    @classmethod
    def shipped(cls, name: str) -> SortedLines:
        """Open a file below `claimcheck/data`.

        It is mapped into memory, so opening it costs nothing and processes share its pages.
        """
        source = data_file(name)
        if not isinstance(source, Path):
            return cls(source.read_bytes())
        with source.open("rb") as file:
            return cls(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))

    def find(self, key: str) -> list[list[str]]:
        """Return the cells of every line whose first cell is `key`."""
        return list(self._lines(key.encode() + b"\t"))

    def starting(self, prefix: str) -> Iterator[list[str]]:
        """Yield the cells of every line that starts with `prefix`; tabs in it separate whole cells."""
        return self._lines(prefix.encode())

    def __iter__(self) -> Iterator[list[str]]:
        """Go through the cells of all lines, in order, without the header."""
        return self._lines(b"")

    def _lines(self, prefix: bytes) -> Iterator[list[str]]:
        data, skipped = self._data, len(self._section)
        prefix = self._section + prefix
        start = self._first(prefix)
        while 0 < start < len(data) and data[start : start + len(prefix)] == prefix:
            end = data.find(b"\n", start)
            yield data[start + skipped : end].decode().split("\t")
            start = end + 1

    def _first(self, prefix: bytes) -> int:
        """Offset of the first line that starts with `prefix`, 0 if there is none.

        The blocks are bisected by how their first lines start; the block that is left is scanned.
        """
        block = max(bisect_left(self._heads, prefix) - 1, 0)
        start = self._starts[block]
        end = self._starts[block + 1] if block + 1 < len(self._starts) else len(self._data)
        return self._data.find(b"\n" + prefix, start - 1, end + len(prefix)) + 1
