"""Cut a text into lexemes, the letters of the number and unit grammars.

Finer than words where grammars need it: `$2.3bn` is `$`, `2.3`, `bn`; `35-year-old` is `35`, `-`, `year`, `-`, `old`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_LEXEME = re.compile(
    r"""
    (?P<num>
        \d{1,3}(?:[,\u2019']\d{3})++(?:\.\d++)?+(?!\d)         # 12,000  1'250'000.5
      | \d{1,3}(?:[\u00a0\u2009\u202f\ ]\d{3})++(?![\d,.]\d)(?![^\W_]|-[^\W\d_])  # 12 000
      | \d{1,2}(?:,\d{2}(?!\d)){1,4}+,\d{3}(?!\d)             # 1,50,000
      | \d{1,3}(?:\.\d{3}){2,}+(?![\d.])                       # 1.250.000
      | \d++(?:\.\d++)?+
      | (?<![\w.])\.\d++
    )
  | (?P<word>[^\W\d_]++(?:['\u2019][^\W\d_]++)*+)
  | (?P<sym>[^\w\s]|_)
    """,
    re.VERBOSE,
)

_DASHES = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2212")


class Lexeme(NamedTuple):
    """One lexeme; offsets are code points of the text it was cut from."""

    kind: str
    text: str
    lower: str
    start: int
    end: int

    @property
    def is_number(self) -> bool:
        """Whether it is written in digits."""
        return self.kind == "num"

    @property
    def is_dash(self) -> bool:
        """Whether it is a hyphen, a dash or a minus sign."""
        return self.lower in _DASHES


END = Lexeme("end", "", "", -1, -1)


def lex(text: str) -> list[Lexeme]:
    """Cut a text into lexemes, in linear time.

    Args:
        text: Any text.

    Returns:
        The lexemes in order; white space is left out. `kind` is `num`, `word` or `sym`.
    """
    return [
        Lexeme(match.lastgroup or "", match[0], match[0].lower().replace("\u2019", "'"), match.start(), match.end())
        for match in _LEXEME.finditer(text)
    ]


class Lexemes:
    """A list of lexemes that may be read past its ends."""

    __slots__ = ("items", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.items = lex(text)

    def __len__(self) -> int:
        return len(self.items)

    def __getitem__(self, index: int) -> Lexeme:
        return self.items[index] if 0 <= index < len(self.items) else END

    def touches(self, index: int) -> bool:
        """Whether the lexeme follows its predecessor without white space."""
        return index > 0 and self[index].start == self[index - 1].end and self[index] is not END

    def says(self, index: int, words: tuple[str, ...]) -> bool:
        """Whether the lexemes from `index` on read these words."""
        return all(self[index + offset].lower == word for offset, word in enumerate(words))
