"""What a stream holds, by how it begins; where no name tells it."""

from __future__ import annotations

import re
from typing import BinaryIO, Final, Protocol, cast

from claimcheck.reading.gunzip import MAGIC
from claimcheck.records.vocabulary import InputFormat

_HEAD_BYTES: Final = 4096
_BLANK: Final = b"\xef\xbb\xbf \t\r\n"
_PAGE: Final = re.compile(
    rb"(?:<\?xml[^>]{0,200}>\s{0,99})?(?:<!--.{0,500}?-->\s{0,99})?<(?:!doctype\s+html|html)\b", re.I | re.S
)
_ONE_OBJECT_A_LINE: Final = re.compile(rb"\{[^\n]*\}[ \t\r]*\n\s*\{")


class Peekable(Protocol):
    """A stream that can be looked into without reading it."""

    def peek(self, size: int = 0, /) -> bytes:
        """Return what comes next, as much as there is in the buffer."""


def sniff(file: BinaryIO) -> InputFormat | None:
    """Return the format of a stream, null if it is packed with gzip; text is what nothing else is."""
    head = cast("Peekable", file).peek(_HEAD_BYTES)[:_HEAD_BYTES]
    if head.startswith(MAGIC):
        return None
    if head.startswith(b"%PDF-"):
        return "pdf"
    if head.startswith(b"WARC/"):
        return "warc"
    start = head.lstrip(_BLANK)
    if _PAGE.match(start):
        return "html"
    if start.startswith(b"{"):
        return "jsonl" if _ONE_OBJECT_A_LINE.match(start) else "json"
    return "json" if re.match(rb"\[\s*\{", start) else "text"
