"""The title of an article: a short line without full stop above its first paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from claimcheck.reading.parts import Part

_LONGEST_QUESTION: Final = 100
_FEWEST_WORDS: Final = 3
_WORDS_OF_A_TITLE: Final = 4


def find_title(parts: Sequence[Part]) -> Part | None:
    """Return the part that is the title.

    A heading of markup comes first, then one long enough to be no rubric (`World News`), then any of three words.
    """
    heads = [part for part in header(parts) if _may_be_title(part)]
    for fits in (_is_marked, _is_long, _is_possible):
        for part in heads:
            if fits(part):
                return part
    return None


def header(parts: Sequence[Part]) -> Sequence[Part]:
    """Return the parts above the first paragraph; none if no paragraph follows."""
    body = next((index for index, part in enumerate(parts) if part.is_prose and not _is_question(part)), 0)
    return parts[:body]


def _is_question(part: Part) -> bool:
    """Whether a part is one short question or exclamation."""
    text = part.line.text
    return len(text) <= _LONGEST_QUESTION and text.endswith(("?", "!")) and not re.search(r"[.!?] ", text)


def _may_be_title(part: Part) -> bool:
    """Whether a part is a heading that is no caption (`Soldiers at the post (Photo: J. Roe)`) and no dateline."""
    if _is_question(part):
        return True
    return part.kind == "heading" and not part.line.text.endswith((")", "-", "–", "—"))


def _is_marked(part: Part) -> bool:
    return part.line.text.startswith("# ")


def _is_long(part: Part) -> bool:
    return part.line.words >= _WORDS_OF_A_TITLE


def _is_possible(part: Part) -> bool:
    return part.line.words >= _FEWEST_WORDS
