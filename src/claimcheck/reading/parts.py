"""The parts of a text with their kinds, each judged by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, Literal

import msgspec

from claimcheck.reading.cues import is_byline, is_furniture_line, is_section_line
from claimcheck.reading.dates import find_dates, is_date_line, without_dates
from claimcheck.reading.garbage import is_garbage
from claimcheck.reading.join import join
from claimcheck.reading.lines import Line, lines

BlockKind = Literal["title", "heading", "byline", "dateline", "date", "paragraph", "list_item", "furniture"]

_MARKDOWN_HEADING: Final = re.compile(r"#{1,6}\s+(?=\S)")
_LONGEST_HEADING: Final = 150
_OPEN_END: Final = re.compile(r"[:;,]$")
_SHORTEST_PROSE: Final = 4


class Part(msgspec.Struct):
    """A line, or the lines of a paragraph, and what it seems to be.

    Attributes:
        line: The line.
        kind: Its kind; later rules that see its neighbours may change it.
    """

    line: Line
    kind: BlockKind

    @property
    def is_prose(self) -> bool:
        """Whether it is a paragraph of whole sentences."""
        return self.kind == "paragraph" and self.line.ends_sentence and self.line.words >= _SHORTEST_PROSE


def parts(text: str) -> list[Part]:
    """Cut a text into its parts, in order."""
    pieces = [piece for line in lines(text) for piece in _cut_dates(line)]
    return [Part(line, _kind(line)) for line in join(text, pieces)]


def _kind(line: Line) -> BlockKind:
    content = line.text
    if not line.words or is_garbage(content) or is_furniture_line(content) or is_section_line(content):
        return "furniture"
    if is_date_line(content):
        return "date"
    if is_byline(content) or is_byline(without_dates(content)):
        return "byline"
    if _MARKDOWN_HEADING.match(content):
        return "heading"
    if line.is_list_item:
        return "list_item"
    is_short = len(content) <= _LONGEST_HEADING and "\n" not in content
    return "heading" if is_short and not line.ends_sentence and not _OPEN_END.search(content) else "paragraph"


def _cut_dates(line: Line) -> Iterator[Line]:
    """Cut what a label dates off the rest of its line: `Headline Posted: May 3, 2014 8:18 PM`."""
    dates = [found for found in find_dates(line.text) if found.label]
    if not dates or is_date_line(line.text):
        yield line
        return
    start = dates[0].start
    if start and not re.search(r"\w", without_dates(line.text[start:])):
        yield from _split(line, start)
    elif not start:
        end = dates[-1].end if dates[-1].label else line.end
        yield from _split(line, end)
    else:
        yield line


def _split(line: Line, at: int) -> Iterator[Line]:
    for first, last in ((0, at), (at, len(line.text))):
        content = line.text[first:last]
        stripped = content.strip()
        if stripped:
            start = line.start + first + content.index(stripped[0])
            yield Line(start, start + len(stripped), stripped, line.is_apart and not first)
