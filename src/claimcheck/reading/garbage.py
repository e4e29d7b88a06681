"""Text that was broken on the way: remnants of markup, words run together."""

from __future__ import annotations

import re
from typing import Final

_REMNANT: Final = re.compile(
    r"<\s{0,3}/?\s{0,3}(?:li|ul|ol|p|div|span|strong|em|b|i|a|br|h[1-6]|td|tr|table)\b[^<>\n]{0,80}>"
    r"|(?<![\w<])(?:li|ul|ol|p|div|strong|span)\s>|\{C\}",
    re.IGNORECASE,
)
# `,amidst`, ` .As`: the space stands on the wrong side of the mark.
_WRONG_SIDE: Final = re.compile(r"\s[,.;:][^\W\d_]")
# `towardsRussia`: a capital after four small letters, as in few names (YouTube, McKay and iPhone are none).
_RUN_TOGETHER: Final = re.compile(r"[a-z]{4}[A-Z][a-z]{2}")
_LONG: Final = re.compile(r"[^\W\d_]{23}")
_WORDS_PER_FAULT: Final = 10
_FEWEST_FAULTS: Final = 3
_WORDS_PER_REMNANT: Final = 20
_FEWEST_REMNANTS: Final = 2
_TAIL: Final = 100


def is_garbage(text: str) -> bool:
    """Whether a line is broken beyond parsing: full of markup, or of words run together."""
    words = len(text.split())
    remnants = len(_REMNANT.findall(text)) if ">" in text or "{C}" in text else 0
    if remnants >= _FEWEST_REMNANTS and remnants * _WORDS_PER_REMNANT >= words:
        return True
    faults = remnants + sum(len(pattern.findall(text)) for pattern in (_WRONG_SIDE, _RUN_TOGETHER, _LONG))
    return faults >= _FEWEST_FAULTS and faults * _WORDS_PER_FAULT >= words


def trailing_remnant(text: str) -> int:
    """Return where remnants of markup at the end of a line start, or the length of the line."""
    end = len(text)
    while True:
        remnants = list(_REMNANT.finditer(text, max(0, end - _TAIL), end))
        if not remnants or text[remnants[-1].end() : end].strip():
            return end
        end = remnants[-1].start()
