"""HTML pages: the article without the page around it, and what the page says of title, publisher and date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO, Final

from claimcheck.errors import DamagedInput, EmptyInput, OwnReport, UnsupportedInput
from claimcheck.reading.decode import decode
from claimcheck.reading.source import read_bytes
from claimcheck.records.document import Document
from claimcheck.settings import Settings

_HEAD_BYTES: Final = 4096
_DECLARED: Final = re.compile(rb"""<meta[^>]{1,200}?charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})""", re.I)
_TAG: Final = re.compile(r"<[a-zA-Z!?]")
_OUR_PAGE: Final = re.compile(
    r'<!doctype html>\n<html lang="en">\n<head>\n(?:<meta [^>\n]{1,1000}>\n){1,6}'
    r'<meta name="generator" content="claimcheck '
)
_BODY: Final = re.compile(r"<(?:html|body)\b", re.I)
_LAST_DAY: Final = "2100-12-31"  # without one htmldate would ask the clock


def read_html(file: BinaryIO, path: str, settings: Settings) -> Iterator[Document]:
    """Yield the article of a page.

    Raises:
        InputError: It is too large, empty, no HTML, cut off or undecodable, or holds no article.
    """
    yield parse_page(read_bytes(file, settings.max_bytes), path, settings)


def parse_page(
    data: bytes, path: str, settings: Settings, *, declared: str | None = None, url: str | None = None
) -> Document:
    """Return the article of a page: its headline, then a paragraph for each paragraph, heading and list item.

    Args:
        data: The page.
        path: As for a document.
        settings: Encoding and limits.
        declared: Encoding that the server named; what the page names counts if it named none.
        url: Address of the page, which tells the publisher where the page does not.

    Raises:
        InputError: As for `read_html`.
    """
    from trafilatura import bare_extraction  # slow to import, needed by pages only

    inside = _DECLARED.search(data[:_HEAD_BYTES])
    declared = declared or (inside[1].decode("ascii") if inside else None)
    markup = decode(data, settings.encoding, declared=declared, max_characters=settings.max_bytes)
    if not _TAG.search(markup):
        raise UnsupportedInput("is no HTML page: there is no tag in it", hint="Name it .txt if it is plain text.")
    if _OUR_PAGE.match(markup.lstrip()):
        raise OwnReport("is a report of claimcheck, no article")
    if _is_cut_off(markup):
        raise DamagedInput("is cut off in the middle of a tag")
    page = bare_extraction(
        markup if _BODY.search(markup) else f"<html><body>{markup}</body></html>",
        url=url,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True, "max_date": _LAST_DAY},
    )
    text = (page.text or "").strip() if page and not isinstance(page, dict) else ""
    if not page or isinstance(page, dict) or not text:
        raise EmptyInput("holds no article: there is no text besides navigation and the like")
    return Document.from_text(
        _with_title("\n\n".join(text.split("\n")), page.title),
        path,
        page.date,
        title=page.title,
        publisher=page.sitename,
        is_plain=False,
    )


def _with_title(text: str, title: str | None) -> str:
    """Put the headline where a reader of the page sees it, if the text does not begin with it."""
    if not title or " ".join(text[: 2 * len(title)].split()).casefold().startswith(" ".join(title.split()).casefold()):
        return text
    return f"{title}\n\n{text}"


def _is_cut_off(markup: str) -> bool:
    last = markup.rfind("<")
    return last > markup.rfind(">") and bool(_TAG.match(markup, last))
