"""Cells of strangers: white space in order, and nothing hidden in them."""

from __future__ import annotations

import unicodedata
from typing import Final

MAX_CHARACTERS: Final = 500


def tidy(text: str) -> str:
    """Return a text with single spaces for any white space, and none around it.

    Raises:
        ValueError: It is too long, or holds control characters; the message is the end of a sentence.
    """
    text = " ".join(text.split())
    if len(text) > MAX_CHARACTERS:
        raise ValueError(f"has {len(text):,} characters, over the limit of {MAX_CHARACTERS}")
    if not text.isascii() or not text.isprintable():
        hidden = next((letter for letter in text if unicodedata.category(letter) in {"Cc", "Cs"}), None)
        if hidden:
            raise ValueError(f"holds the control character U+{ord(hidden):04X}")
    return text
