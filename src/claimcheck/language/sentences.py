"""Split text into sentences by rule, before any model runs."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from functools import cache

import msgspec

from claimcheck.resources import load_toml

_END = re.compile(r"(?<![.!?\u2026])[.!?\u2026]++[\"'\u201d\u2019)\]]*+(?=\s)")
_WORD_BEFORE = re.compile(r"(?<![\w.&-])[\w.&-]++\Z")
_FOLLOW = re.compile(r"\s*+(.{0,40})", re.DOTALL)
_BREAK = re.compile(r"\n\s*\n")
_LONGEST = 2_000


class Abbreviations(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file `data/language/abbreviations.toml`."""

    open: frozenset[str]
    whole: tuple[str, ...]
    maybe: frozenset[str]
    starters: frozenset[str]


@cache
def abbreviations() -> Abbreviations:
    """Return the abbreviations that end in a point."""
    return load_toml("language/abbreviations.toml", Abbreviations)


def split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Split a stretch of text into sentences.

    Args:
        text: The whole text.
        start: First code point of the stretch.
        end: One past its last code point.

    Yields:
        Start and end of each sentence, without white space around it. Sentences longer than 2,000 code points are cut
        at white space, so that no input makes the parser slow.
    """
    at = start
    for match in _ends(text, start, end):
        yield from _trimmed(text, at, match)
        at = match
    yield from _trimmed(text, at, end)


def _ends(text: str, start: int, end: int) -> Iterator[int]:
    breaks = deque(match.start() for match in _BREAK.finditer(text, start, end))
    for match in _END.finditer(text, start, end):
        while breaks and breaks[0] < match.end():
            yield breaks.popleft()
        if _is_end(text, start, end, match):
            yield match.end()
    yield from breaks


def _is_end(text: str, start: int, end: int, match: re.Match[str]) -> bool:
    found = _FOLLOW.match(text, match.end(), end)
    follow = found[1] if found else ""
    if not follow:
        return True
    first = follow.lstrip("\"'\u201c\u2018([")[:1]
    if not (first.isupper() or first.isdigit() or first in "$\u20ac\u00a3-\u2013\u2014\u2022*"):
        return False
    if not match[0].startswith(".") or match[0].startswith(".."):
        return True
    before = _WORD_BEFORE.search(text, max(start, match.start() - 30), match.start())
    word = before[0].lower() if before else ""
    if word in abbreviations().open or (len(word) == 1 and word.isalpha() and word != "i"):
        return False
    if word in abbreviations().maybe or re.fullmatch(r"(?:\w\.)+\w", word):
        beginning = re.match(r"[^\w]*([\w']+)", follow)
        return bool(beginning) and beginning is not None and beginning[1].lower() in abbreviations().starters
    return True


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > _LONGEST:
        cut = text.rfind(" ", start + 1, start + _LONGEST)
        cut = cut if cut > start else start + _LONGEST
        yield start, cut
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        yield start, end
