"""PDF: the words of its pages, joined to paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, BinaryIO, Final

from claimcheck.errors import (
    DamagedInput,
    EmptyInput,
    EncryptedInput,
    InputTooLarge,
    ReaderMissing,
    UnsupportedInput,
)
from claimcheck.reading.source import read_bytes
from claimcheck.records.document import Document
from claimcheck.settings import Settings

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

_MARK: Final = b"%PDF-"
_END: Final = b"%%EOF"
_NEAR_AN_END: Final = 1024  # where the standard wants both marks to be
_WIDE: Final = 1.3  # of a gap between paragraphs, in usual gaps between lines
_PAGE_NUMBER: Final = re.compile(r"(?:[Pp]age )?[0-9]{1,4}(?: ?(?:/|of) ?[0-9]{1,4})?")
_HYPHEN: Final = re.compile(r"(?<=[a-z])[-\u00ad\u2010]\n(?=[a-z])")
_HIDDEN: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


def read_pdf(file: BinaryIO, path: str, settings: Settings) -> Iterator[Document]:
    """Yield the article of a PDF file.

    Words that were divided at the end of a line are made whole, page numbers left out. The date of the file is not
    taken for that of publication.

    Raises:
        ReaderMissing: The package pypdf is not installed.
        InputError: It is too large, no PDF, cut off, damaged or encrypted, or holds pictures only.
    """
    data = read_bytes(file, settings.max_bytes)
    if _MARK not in data[:_NEAR_AN_END]:
        raise UnsupportedInput("is no PDF file, whatever its name says")
    if _END not in data[-_NEAR_AN_END:]:
        raise DamagedInput("is cut off: a PDF file has a mark at its end")
    text, title = _content(data, settings.max_characters)
    if not any(map(str.isalnum, text)):
        raise EmptyInput("holds no text, perhaps pictures of it", hint="Run text recognition on it first.")
    # What a program wrote into the file counts as its title only if the page shows it.
    title = title.strip() if title and title.strip() and " ".join(title.split()) in " ".join(text.split()) else None
    yield Document.from_text(text, path, title=title, is_plain=False)


def _content(data: bytes, max_characters: int) -> tuple[str, str | None]:
    """The text of the pages, and the title that the file gives."""
    try:
        from pypdf import PdfReader
        from pypdf.errors import LimitReachedError
    except ImportError as error:
        raise ReaderMissing(
            "is a PDF file, for which the package pypdf is needed", hint="pip install 'claimcheck[pdf]'"
        ) from error
    try:
        reader = PdfReader(BytesIO(data))
        _unlock(reader)
        return _text(reader, max_characters), reader.metadata.title if reader.metadata else None
    except (LimitReachedError, MemoryError) as error:
        raise InputTooLarge("unpacks to far more than its size, as no article does") from error
    except (EncryptedInput, InputTooLarge):
        raise
    except RecursionError as error:
        raise DamagedInput("is nested without end") from error
    except Exception as error:
        # pypdf meets what is damaged with whatever error comes of it, bare `Exception` among them.
        raise DamagedInput("is damaged, or written against the standard") from error


def _unlock(reader: PdfReader) -> None:
    """Open what opens without a password, as files do that only forbid printing."""
    from pypdf.errors import DependencyError

    try:
        is_open = not reader.is_encrypted or bool(reader.decrypt(""))
    except (DependencyError, NotImplementedError):
        is_open = False
    if not is_open:
        raise EncryptedInput("is encrypted", hint="Save a copy without password.")


def _text(reader: PdfReader, max_characters: int) -> str:
    pages: list[str] = []
    length = 0
    for page in reader.pages:
        pages.append(_tidied(_spaced(page)))
        length += len(pages[-1])
        if length > max_characters:
            raise InputTooLarge(f"has over {max_characters:,} characters")
    return _joined(pages)


def _spaced(page: PageObject) -> str:
    """The text of a page with an empty line where a gap wider than between its lines shows a new paragraph."""
    pieces: list[tuple[float, str]] = []

    def note(text: str, outer: list[float], inner: list[float], _font: object, _size: float) -> None:
        pieces.append((inner[5] * outer[3] + outer[5], text))

    page.extract_text(visitor_text=note)
    shown = [(height, text) for height, text in pieces if text.strip()]
    gaps = [upper - lower for (upper, _), (lower, _) in pairwise(shown)]
    usual = median([gap for gap in gaps if gap > 0] or [0])
    return "".join("\n" * (0 < _WIDE * usual < gap) + text for gap, (_, text) in zip([0.0, *gaps], shown, strict=False))


def _tidied(text: str) -> str:
    lines = _HIDDEN.sub("", text).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    while lines and (not lines[-1].strip() or _is_page_number(lines[-1])):
        lines.pop()
    while lines and (not lines[0].strip() or _is_page_number(lines[0])):
        lines.pop(0)
    return _HYPHEN.sub("", "\n".join(line.rstrip() for line in lines))


def _is_page_number(line: str) -> bool:
    return bool(_PAGE_NUMBER.fullmatch(" ".join(line.split())))


def _joined(pages: Sequence[str]) -> str:
    """Pages one after the other; a sentence that runs on over the end of a page goes on in the next line."""
    text = ""
    for page in filter(None, pages):
        ends = text.rstrip().endswith((".", "!", "?", ":", "”", '"'))
        text += ("\n\n" if ends else "\n") * bool(text) + page
    return text + "\n"
