"""Teasers: what a page says of its other stories."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from claimcheck.reading.cues import is_section_line
from claimcheck.reading.dates import find_dates
from claimcheck.reading.parts import Part

_ELLIPSIS: Final = ("…", "...", "[…]", "[...]")
_LONGEST_BLURB: Final = 300
_FEWEST_HEADLINES: Final = 2
_WORDS_OF_A_HEADLINE: Final = 4
_LABEL: Final = re.compile(r"[A-Z][\w ]{1,20}: \S")


def mark_teasers(parts: Sequence[Part]) -> None:
    """Turn the teasers among the parts of an article into furniture.

    They stand under a heading such as `Related Articles`, or come as cards (title, often twice, a blurb that breaks
    off, a date), or close the text as a list of headings. Whole paragraphs are left alone: an article may go on.
    """
    for index, part in enumerate(parts):
        if is_section_line(part.line.text):
            _mark_section(parts, index + 1)
        elif _is_card(parts, index):
            _mark_card(parts, index)
    _mark_trailing_headings(parts)


def _mark_section(parts: Sequence[Part], start: int) -> None:
    for index in range(start, len(parts)):
        if not (_is_short(parts[index]) or _is_card(parts, index)):
            return
        parts[index].kind = "furniture"


def _is_short(part: Part) -> bool:
    if part.kind in ("heading", "date", "byline", "furniture"):
        return True
    return part.line.text.endswith(_ELLIPSIS) or (part.kind == "list_item" and not part.line.ends_sentence)


def _is_card(parts: Sequence[Part], index: int) -> bool:
    """Whether a part is the blurb of a card: it breaks off, and a date or a doubled title stands beside it."""
    text = parts[index].line.text
    if not text.endswith(_ELLIPSIS) or len(text) > _LONGEST_BLURB:
        return False
    is_dated = index + 1 < len(parts) and parts[index + 1].kind == "date"
    return is_dated or (index >= 2 and parts[index - 1].line.text == parts[index - 2].line.text)


def _mark_card(parts: Sequence[Part], index: int) -> None:
    parts[index].kind = "furniture"
    if index + 1 < len(parts) and parts[index + 1].kind == "date":
        parts[index + 1].kind = "furniture"
    for before in (index - 1, index - 2):
        if before >= 0 and parts[before].kind == "heading":
            parts[before].kind = "furniture"


def _mark_trailing_headings(parts: Sequence[Part]) -> None:
    """Turn the headlines after the last paragraph into furniture, where there are several or they bear dates.

    A list that a paragraph introduces with a colon, and a table of labels and values, are of the article.
    """
    trailing: list[Part] = []
    for part in reversed(parts):
        if part.kind == "heading":
            trailing.append(part)
        elif part.kind not in ("date", "furniture"):
            if not part.line.text.endswith(":") and _are_headlines(trailing):
                for heading in trailing:
                    heading.kind = "furniture"
            return


def _are_headlines(headings: Sequence[Part]) -> bool:
    if any(_LABEL.match(heading.line.text) for heading in headings):
        return False
    long = sum(heading.line.words >= _WORDS_OF_A_HEADLINE for heading in headings)
    is_dated = any(find_dates(heading.line.text) for heading in headings)
    return (len(headings) >= _FEWEST_HEADLINES or is_dated) and 2 * long >= len(headings)
