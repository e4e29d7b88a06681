"""An article as read."""

from __future__ import annotations

from typing import Any

import msgspec

from claimcheck.records.identity import identify


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """One article.

    Attributes:
        document_id: `d` and 16 hexadecimal digits, from path, record number and text.
        path: Relative, POSIX, as given; `#n` is added for the n-th record of a file of many.
        text: What was decoded, without byte order mark, with CRLF and CR turned into LF, nothing else touched.
            All offsets are code points of this text.
        title: Title, if known.
        publisher: Publisher, if known.
        published: Publication date as EDTF, if known.
        is_plain: Whether line and column of the text are those of the original file.
    """

    document_id: str
    path: str
    text: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    is_plain: bool = True

    @classmethod
    def from_text(
        cls,
        text: str,
        path: str,
        published: str | None = None,
        *,
        title: str | None = None,
        publisher: str | None = None,
        is_plain: bool = True,
    ) -> Document:
        """Make a document from a text that is already in memory.

        Args:
            text: The article. A byte order mark is dropped, CRLF and CR become LF.
            path: Name to show and to tell articles apart by.
            published: Publication date as EDTF (`2024-10-17`), if known.
            title: Title, if known.
            publisher: Publisher, if known.
            is_plain: Whether line and column of the text are those of the original file.

        Returns:
            The document with its identifier.
        """
        text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        return cls(
            document_id=identify("d", path, text),
            path=path,
            text=text,
            title=title,
            publisher=publisher,
            published=published,
            is_plain=is_plain,
        )

    def to_dict(self) -> dict[str, Any]:
        """Return the record as plain builtins."""
        result: dict[str, Any] = msgspec.to_builtins(self)
        return result


class Failure(msgspec.Struct, frozen=True, kw_only=True):
    """An article that could not be read or parsed.

    Attributes:
        path: As for a document.
        code: Code of the error (see `claimcheck.errors`).
        message: One sentence.
    """

    path: str
    code: str
    message: str
