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
_SIGNS_OF_A_CARD: Final = 2
_FEWEST_CARDS: Final = 2
_FEWEST_HEADLINES: Final = 2
_WORDS_OF_A_HEADLINE: Final = 4
_LABEL: Final = re.compile(r"[A-Z][\w ]{1,20}: \S")


def mark_teasers(parts: Sequence[Part]) -> None:
    """Turn the teasers among the parts of an article into furniture.

    They stand under a heading such as `Related Articles`, or come as cards (title, often twice, a blurb that breaks
    off, a date), or close the text as a list of headings. Whole paragraphs are left alone, unless all the rest of the
    page is cards: an article may go on.
    """
    body = next((index for index, part in enumerate(parts) if part.is_prose), len(parts))
    cards = _start_of_cards(parts)
    done = 0
    for index, part in enumerate(parts):
        if index >= done and is_section_line(part.line.text):
            done = _mark_section(parts, index + 1, cards)
        elif index > body and _is_card(parts, index):
            _mark_card(parts, index)
    _mark_trailing_headings(parts)


def _mark_section(parts: Sequence[Part], start: int, cards: int) -> int:
    """Mark what stands under a heading, and return where the article goes on."""
    is_all_cards = start >= cards and _are_several(parts[start:])
    for index in range(start, len(parts)):
        if not (is_all_cards or _is_short(parts[index]) or _is_card(parts, index)):
            return index
        parts[index].kind = "furniture"
    return len(parts)


def _start_of_cards(parts: Sequence[Part]) -> int:
    """Return from where on nothing is left but short lines and blurbs, each of one paragraph below a title."""
    for index in range(len(parts) - 1, -1, -1):
        if not (_is_short(parts[index]) or _is_blurb(parts, index)):
            return index + 1
    return 0


def _is_blurb(parts: Sequence[Part], index: int) -> bool:
    is_below_title = index > 0 and parts[index - 1].kind == "heading"
    is_alone = index + 1 == len(parts) or not parts[index + 1].is_prose
    return is_below_title and is_alone and len(parts[index].line.text) <= _LONGEST_BLURB


def _are_several(cards: Sequence[Part]) -> bool:
    return sum(part.is_prose for part in cards) >= _FEWEST_CARDS or any(part.kind == "date" for part in cards)


def _is_short(part: Part) -> bool:
    if part.kind in ("heading", "date", "byline", "furniture"):
        return True
    return part.line.text.endswith(_ELLIPSIS) or (part.kind == "list_item" and not part.line.ends_sentence)


def _is_card(parts: Sequence[Part], index: int) -> bool:
    """Whether a part is the blurb of a card: two of a doubled title above, an ellipsis at its end, a date below."""
    text = parts[index].line.text
    if parts[index].kind != "paragraph" or len(text) > _LONGEST_BLURB:
        return False
    is_dated = index + 1 < len(parts) and parts[index + 1].kind == "date"
    is_doubled = index >= 2 and parts[index - 1].line.text == parts[index - 2].line.text
    return text.endswith(_ELLIPSIS) + is_dated + is_doubled >= _SIGNS_OF_A_CARD


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
