"""JSON lines: an article a line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO, Final

import msgspec

from claimcheck.errors import EmptyInput, InputError, InputTooLarge, MalformedRecord
from claimcheck.reading.fields import article_of, require_articles
from claimcheck.reading.refused import Refused
from claimcheck.records.document import Document
from claimcheck.settings import Settings

_MARK: Final = b"\xef\xbb\xbf"
_DECODER: Final = msgspec.json.Decoder(dict[str, Any])


def read_jsonl(file: BinaryIO, path: str, settings: Settings) -> Iterator[Document | Refused]:
    """Yield the articles of a file of JSON lines, and in their place those that are none.

    Raises:
        InputError: The first line is no article, or there is none at all.
    """
    number = 0
    for line_number, line in _lines(file, settings.max_bytes):
        number += 1
        try:
            record = _record(line, line_number, settings.max_bytes)
            if number == 1:
                require_articles(record, record, settings)
            yield article_of(record, f"{path}#{number}", settings)
        except InputError as error:
            if number == 1:
                raise
            yield Refused(f"{path}#{number}", error)
    if not number:
        raise EmptyInput("holds no record")


def _lines(file: BinaryIO, max_bytes: int) -> Iterator[tuple[int, bytes]]:
    """The lines that are not blank, with their numbers; of one that is too long, as much as shows it."""
    line_number = 0
    while line := file.readline(max_bytes + 1):
        line_number += 1
        rest = line
        while len(rest) > max_bytes and not rest.endswith(b"\n"):
            rest = file.readline(max_bytes + 1)
        line = line.removeprefix(_MARK) if line_number == 1 else line
        if not line.isspace():
            yield line_number, line


def _record(line: bytes, line_number: int, max_bytes: int) -> dict[str, Any]:
    if len(line) > max_bytes:
        raise InputTooLarge(f"is over the limit of {max_bytes:,} bytes (line {line_number})")
    try:
        return _DECODER.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise MalformedRecord(f"is no JSON object (line {line_number}): {error}") from error
