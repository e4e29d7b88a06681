"""Web archives (WARC, ISO 28500): the pages in them."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, BinaryIO, Final, cast

from claimcheck.errors import DamagedInput, EmptyInput, InputError, InputTooLarge, ReaderMissing, UnsupportedInput
from claimcheck.reading.decode import decode
from claimcheck.reading.formats.html import parse_page
from claimcheck.reading.refused import Refused
from claimcheck.reading.sniff import Peekable
from claimcheck.records.document import Document
from claimcheck.settings import Settings

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_MARK: Final = b"WARC/"
_PAGES: Final = {"text/html", "application/xhtml+xml"}
_TEXTS: Final = {"text/plain"}
_FOUND: Final = "200"


class _Watched(io.RawIOBase):
    """A stream that remembers its last bytes: each record ends with two line ends."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.last = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        data = self._file.read(len(memoryview(buffer)))
        memoryview(buffer)[: len(data)] = data
        self.last = (self.last + data)[-4:]
        return len(data)


def read_warc(file: BinaryIO, path: str, settings: Settings) -> Iterator[Document | Refused]:
    """Yield the articles among the pages of a web archive, and in their place pages without one.

    Pages are what was answered with status 200 as HTML or plain text, and what is stored as such; they count from 1.

    Raises:
        ReaderMissing: The package warcio is not installed.
        InputError: It is no WARC, cut off, or without any page.
    """
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError as error:
        raise ReaderMissing(
            "is a web archive, for which the package warcio is needed", hint="pip install 'claimcheck[warc]'"
        ) from error
    start = cast("Peekable", file).peek(len(_MARK))
    if not start:
        raise EmptyInput("holds no record")
    if not start.startswith(_MARK):
        raise UnsupportedInput("is no WARC file, whatever its name says", hint="If it is packed, let it end in .gz.")
    number = 0
    stream = _Watched(file)
    try:
        records = ArchiveIterator(io.BufferedReader(stream))
        records.INC_RECORD = ""  # else it writes what it meets between records to stderr
        for record in records:
            if _kind(record) is None:
                continue
            number += 1
            yield _article(record, f"{path}#{number}", settings)
    except AttributeError as error:
        # So warcio meets a head that breaks off.
        raise DamagedInput(f"is cut off after page {number}") from error
    except (ArchiveLoadFailed, OSError, ValueError, EOFError, zlib.error) as error:
        raise DamagedInput(f"is damaged after page {number}: {' '.join(str(error).split())}") from error
    if not stream.last.endswith((b"\n\r\n", b"\n\n")):
        raise DamagedInput(f"is cut off after page {number}")
    if not number:
        raise EmptyInput("holds no page")


def _kind(record: Any) -> str | None:  # noqa: ANN401 - warcio has no types
    """The media type of a record that is a page, else null."""
    if record.rec_type == "response":
        if record.http_headers is None or record.http_headers.get_statuscode() != _FOUND:
            return None
        given = record.http_headers.get_header("Content-Type")
    elif record.rec_type in {"resource", "conversion"}:
        given = record.content_type
    else:
        return None
    kind = (given or "").partition(";")[0].strip().lower()
    return kind if kind in _PAGES | _TEXTS else None


def _article(record: Any, path: str, settings: Settings) -> Document | Refused:  # noqa: ANN401
    try:
        data = _content(record, settings.max_bytes)
        declared = _charset(record)
        if _kind(record) in _TEXTS:
            text = decode(data, settings.encoding, declared=declared, max_characters=settings.max_characters)
            return Document.from_text(text, path, is_plain=False)
        url = record.rec_headers.get_header("WARC-Target-URI")
        return parse_page(data, path, settings, declared=declared, url=url)
    except InputError as error:
        return Refused(path, error)


def _content(record: Any, max_bytes: int) -> bytes:  # noqa: ANN401
    """The body of a record, unpacked as the server packed it."""
    stream = record.content_stream()
    data = bytearray()
    while piece := stream.read(max_bytes + 1 - len(data)):
        data += piece
        if len(data) > max_bytes:
            raise InputTooLarge(f"is over the limit of {max_bytes:,} bytes")
    if getattr(record.raw_stream, "limit", 0) > 0:
        raise DamagedInput("is cut off")
    return bytes(data)


def _charset(record: Any) -> str | None:  # noqa: ANN401
    headers = record.http_headers
    given = headers.get_header("Content-Type") if headers else record.content_type
    name = (given or "").lower().partition("charset=")[2].partition(";")[0].strip(" \"'")
    return name or None
