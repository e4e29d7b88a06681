"""Plain text: the file is the article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from claimcheck.reading.decode import decode
from claimcheck.reading.source import read_bytes
from claimcheck.records.document import Document
from claimcheck.settings import Settings


def read_text(file: BinaryIO, path: str, settings: Settings) -> Iterator[Document]:
    """Yield the article of a plain text file.

    Raises:
        InputError: It is too large, empty, binary or undecodable.
    """
    data = read_bytes(file, settings.max_bytes)
    yield Document.from_text(decode(data, settings.encoding, max_characters=settings.max_characters), path)
