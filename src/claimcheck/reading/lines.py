"""The lines of a text, and what they look like."""

from __future__ import annotations

import re
from typing import Final

import msgspec

_SENTENCE_END: Final = re.compile(r"[.!?…][\"'”’)\]*_]*$")
_ABBREVIATION_END: Final = re.compile(r"(?<!\b[A-Z]\.)(?:\b[A-Z]\.)++$|\b(?:Jr|Sr|Inc|Ltd|Co|Corp|St)\.$")
_LIST_MARK: Final = re.compile(r"(?:[-–—*+•·▪‣◦]|\(?\d{1,2}[.)])\s+(?=\S)")
_WORD: Final = re.compile(r"[^\W\d_]{2,}")


class Line(msgspec.Struct, frozen=True):
    """A line with something in it, or several that belong together.

    Attributes:
        start: First code point that is no space.
        end: One past the last.
        text: What stands between, newlines included.
        is_apart: Whether an empty line stands before it.
    """

    start: int
    end: int
    text: str
    is_apart: bool

    @property
    def ends_sentence(self) -> bool:
        """Whether it ends as a sentence does, not with an abbreviation (`in D.C.`)."""
        return bool(_SENTENCE_END.search(self.text[-6:])) and not _ABBREVIATION_END.search(self.text[-12:])

    @property
    def is_list_item(self) -> bool:
        """Whether it starts with a bullet or a number."""
        return bool(_LIST_MARK.match(self.text))

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(_WORD.findall(self.text))


def lines(text: str, start: int = 0) -> list[Line]:
    """Return the lines that are not blank, from an offset on."""
    found: list[Line] = []
    for raw in text[start:].split("\n"):
        content = raw.strip()
        if content:
            first = start + raw.index(content[0])
            is_apart = not found or text.count("\n", found[-1].end, first) > 1
            found.append(Line(first, first + len(content), content, is_apart))
        start += len(raw) + 1
    return found
