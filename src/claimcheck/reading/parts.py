"""The parts of a text with their kinds, each judged by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, Literal

import msgspec

from claimcheck.reading.cues import is_byline, is_furniture_line, is_section_line
from claimcheck.reading.dates import find_dates, is_date_line, without_dates
from claimcheck.reading.garbage import is_garbage, trailing_remnant
from claimcheck.reading.join import join
from claimcheck.reading.lines import Line, lines

BlockKind = Literal["title", "heading", "byline", "dateline", "date", "paragraph", "list_item", "furniture"]

_MARKDOWN_HEADING: Final = re.compile(r"#{1,6}\s+(?=\S)")
_LONGEST_HEADING: Final = 150
_YEAR: Final = re.compile(r"(?:19|20)[0-9]{2}")
_SENTENCE_BREAK: Final = re.compile(r"[a-z]{4}[.!?] ")
_OPENS_SENTENCE: Final = re.compile(r"\)? [(\"“‘]?[A-Z]")
_OPEN_END: Final = re.compile(r"[:;,]$")
_FEWEST_WORDS: Final = 4


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
        """Whether it is a paragraph of whole sentences, or long enough to be one that lost its full stop."""
        if self.kind != "paragraph":
            return False
        return len(self.line.text) > _LONGEST_HEADING or (self.line.ends_sentence and self.line.words >= _FEWEST_WORDS)


def parts(text: str, start: int = 0) -> list[Part]:
    """Cut a text into its parts, in order, from an offset on."""
    found = lines(text, start)
    opening = next((line for line in found if len(line.text) > _LONGEST_HEADING), None)
    pieces = [piece for line in found for piece in _pieces(line, is_opening=line is opening)]
    return [Part(line, _kind(line)) for line in join(text, pieces)]


def _kind(line: Line) -> BlockKind:
    content = line.text
    if is_date_line(content):
        return "date"
    if not line.words or is_garbage(content) or is_furniture_line(content) or is_section_line(content):
        return "furniture"
    if is_byline(content) or (find_dates(content) and is_byline(without_dates(content))):
        return "byline"
    if _MARKDOWN_HEADING.match(content):
        return "heading"
    if line.is_list_item:
        return "list_item"
    return "heading" if _is_heading(line) else "paragraph"


def _is_heading(line: Line) -> bool:
    if len(line.text) > _LONGEST_HEADING or "\n" in line.text:
        return False
    return not (line.ends_sentence or _OPEN_END.search(line.text) or _SENTENCE_BREAK.search(line.text))


def _pieces(line: Line, *, is_opening: bool) -> Iterator[Line]:
    """Cut dates and remnants of markup off a line.

    Dates are cut where a label tells them from the text (`Headline Posted: May 3, 2014 8:18 PM`); the line that opens
    the article may start with a bare one (`15 Apr 2017 The attack took place`).
    """
    dated = 0 if is_date_line(line.text) else _cut(line.text, is_opening=is_opening)
    end = len(line.text)
    remnant = trailing_remnant(line.text) if line.text[-1] in ">}" and not is_garbage(line.text) else end
    yield from _split(line, sorted({0, dated, remnant, end}))


def _cut(text: str, *, is_opening: bool) -> int:
    """Return where a line is to be cut; 0 for nowhere."""
    if not _YEAR.search(text):
        return 0
    dates = find_dates(text)
    # In `a statement issued on April 28, 2025.` the label is a word of the sentence.
    label = next((found for found in dates if found.label and not text[found.start].islower()), None)
    if label and label.start and not re.search(r"\w", without_dates(text[label.start :])):
        return label.start
    if dates and not dates[0].start and (label is dates[0] or is_opening):
        return dates[0].end if _OPENS_SENTENCE.match(text, dates[0].end) else 0
    return 0


def _split(line: Line, cuts: Sequence[int]) -> Iterator[Line]:
    for first, last in pairwise(cuts):
        content = line.text[first:last].strip()
        if content:
            start = line.start + line.text.index(content[0], first)
            yield Line(start, start + len(content), content, line.is_apart and not first)
