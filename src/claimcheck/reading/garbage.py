"""Text that was broken on the way: remnants of markup, words run together."""

from __future__ import annotations

import re
from typing import Final

_REMNANT: Final = re.compile(
    r"</?\s*(?:li|ul|ol|p|div|span|strong|em|b|i|a|br|h[1-6]|td|tr|table)\b[^<>\n]{0,80}>"
    r"|(?<![\w<])(?:li|ul|ol|p|div|strong|span)\s>|\{C\}",
    re.IGNORECASE,
)
# `,amidst`, ` .As`: the space stands on the wrong side of the mark.
_WRONG_SIDE: Final = re.compile(r"\s[,.;:]\w")
# `towardsRussia`: a capital inside a word, other than in names such as McKay, iPhone or YouTube.
_RUN_TOGETHER: Final = re.compile(r"[a-z]{4,}(?<!Mac)[A-Z][a-z]{2,}")
_LONG: Final = re.compile(r"[^\W\d_]{23,}")
_WORDS_PER_FAULT: Final = 10
_FEWEST_FAULTS: Final = 3
_FEWEST_REMNANTS: Final = 2


def is_garbage(text: str) -> bool:
    """Whether a line is broken beyond parsing: full of markup, or of words run together."""
    remnants = len(_REMNANT.findall(text))
    if remnants >= _FEWEST_REMNANTS:
        return True
    faults = remnants + len(_WRONG_SIDE.findall(text)) + len(_RUN_TOGETHER.findall(text)) + 2 * len(_LONG.findall(text))
    return faults >= _FEWEST_FAULTS and faults * _WORDS_PER_FAULT >= len(text.split())


def trailing_remnant(text: str) -> int:
    """Return where a remnant of markup at the end of a line starts, or the length of the line."""
    end = len(text)
    while (match := _REMNANT.search(text, max(0, end - 12), end)) and not text[match.end() : end].strip():
        end = match.start()
    return end
