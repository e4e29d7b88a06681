"""The layout of an article: which parts of its text are title, paragraphs, dates, furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

import msgspec

from claimcheck.reading.dateline import Dateline, dateline_alone, find_dateline
from claimcheck.reading.front_matter import front_matter
from claimcheck.reading.parts import BlockKind, Part, parts
from claimcheck.reading.published import choose_published
from claimcheck.reading.teasers import mark_teasers
from claimcheck.reading.title import find_title
from claimcheck.records.document import Document

_MARK: Final = re.compile(r"(?:#{1,6}|>|[-–—*+•·▪‣◦]|\(?\d{1,2}[.)])\s+(?=\S)")
_QUOTE: Final = re.compile(r"(?:>\s+)+(?=\S)")
_SHORTEST_REPEAT: Final = 20
_TOP: Final = 1500


class Block(msgspec.Struct, frozen=True):
    """A part of the text.

    Attributes:
        start: First code point.
        end: One past the last. A paragraph may span single newlines, where it was wrapped.
        kind: What it is.
    """

    start: int
    end: int
    kind: BlockKind


class Layout(msgspec.Struct, frozen=True):
    """What a text consists of.

    Attributes:
        blocks: Its blocks, in order, without overlap; between them is space, bullets and marks of headings.
        datelines: What its blocks of kind `dateline` say.
        title: The title it shows.
        publisher: The agency or station of the first dateline.
        published: The publication date it shows, EDTF; `XXXX-10-19` without year.
    """

    blocks: tuple[Block, ...]
    datelines: tuple[Dateline, ...]
    title: str | None
    publisher: str | None
    published: str | None


def layout(document: Document) -> Layout:
    """Lay out the text of a document."""
    return _layout(document.text)


@lru_cache(maxsize=32)  # title and date are asked for first, the blocks when the batch is parsed
def _layout(text: str) -> Layout:
    front = front_matter(text)
    found = parts(text, front.end)
    title = find_title(found)
    if title is not None:
        title.kind = "title"
    mark_teasers(found)
    _mark_repeats(found)
    datelines = {part.line.start: dateline for part in found if (dateline := _dateline(text, part))}
    given = [dateline for dateline in datelines.values() if dateline.start < _TOP]
    return Layout(
        blocks=(
            *([Block(0, front.end, "furniture")] if front.end else []),
            *(block for part in found for block in _blocks(text, part, datelines.get(part.line.start))),
        ),
        datelines=tuple(datelines.values()),
        title=front.title or (_plain(title.line.text) if title else None),
        publisher=front.publisher or (given[0].agency if given else None),
        published=front.published or choose_published(found, given),
    )


def _dateline(text: str, part: Part) -> Dateline | None:
    if part.kind == "paragraph":
        return find_dateline(text, part.line.start, part.line.end)
    if part.kind != "heading" or (alone := dateline_alone(part.line.text)) is None:
        return None
    return msgspec.structs.replace(alone, start=part.line.start, end=part.line.end)


def _mark_repeats(found: Sequence[Part]) -> None:
    """Turn what is said a second time, word for word, into furniture."""
    seen: set[str] = set()
    for part in found:
        text = part.line.text
        if text in seen and len(text) >= _SHORTEST_REPEAT:
            part.kind = "furniture"
        elif part.kind != "furniture":
            seen.add(text)


def _blocks(text: str, part: Part, dateline: Dateline | None) -> Iterator[Block]:
    """Cut the marks off a part, and its dateline apart."""
    start, end, kind = part.line.start, part.line.end, part.kind
    if kind == "furniture":
        yield Block(start, end, kind)
        return
    marks = _QUOTE if kind in ("paragraph", "byline", "date") else _MARK
    if mark := marks.match(text, start, end):
        start = mark.end()
    if dateline:
        yield Block(start, dateline.end, "dateline")
        start = dateline.end
    if start < end:
        yield Block(start, end, kind)


def _plain(title: str) -> str:
    """Return a title without marks and symbols around it."""
    mark = _MARK.match(title)
    return " ".join(title[mark.end() if mark else 0 :].strip("*_#×•|> ").split())
