"""Teasers: what a page says of its other stories."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from claimcheck.reading.cues import is_section_line
from claimcheck.reading.dates import find_dates
from claimcheck.reading.parts import Part

_ELLIPSIS: Final = ("…", "...", "[…]", "[...]")
_FEWEST_TRAILING_HEADINGS: Final = 2


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
    if not parts[index].line.text.endswith(_ELLIPSIS):
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
    """Turn the headings after the last paragraph into furniture, where there are several or they bear dates."""
    trailing: list[Part] = []
    for part in reversed(parts):
        if part.kind not in ("heading", "date", "furniture"):
            break
        if part.kind != "furniture":
            trailing.append(part)
    is_dated = any(part.kind == "heading" and find_dates(part.line.text) for part in trailing)
    if len(trailing) < len(parts) and (len(trailing) >= _FEWEST_TRAILING_HEADINGS or is_dated):
        for part in trailing:
            part.kind = "furniture"
