"""Longest-match tables of phrases over lexemes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from claimcheck.normalise.lexemes import Lexemes, lex

T = TypeVar("T")


class PhraseTable(Generic[T]):
    """Finds the longest phrase that begins (or ends) at a lexeme.

    Args:
        rows: Phrases with what they stand for; the first row of a phrase wins.
        by_case: Compare letters as written instead of in lower case.
    """

    def __init__(self, rows: Iterable[tuple[str, T]], *, by_case: bool = False) -> None:
        self._by_case = by_case
        self._starts: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        self._ends: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        seen = set()
        for phrase, value in rows:
            key = tuple(item.text if by_case else item.lower for item in lex(phrase))
            if key and key not in seen:
                seen.add(key)
                self._starts.setdefault(key[0], []).append((key, value))
                self._ends.setdefault(key[-1], []).append((key, value))
        for table in (self._starts, self._ends):
            for entries in table.values():
                entries.sort(key=lambda entry: -len(entry[0]))

    def _letter(self, lexemes: Lexemes, index: int) -> str:
        return lexemes[index].text if self._by_case else lexemes[index].lower

    def at(self, lexemes: Lexemes, start: int) -> tuple[int, T] | None:
        """Return the end of the longest phrase that begins here, and its value."""
        for key, value in self._starts.get(self._letter(lexemes, start), ()):
            if all(self._letter(lexemes, start + offset) == word for offset, word in enumerate(key)):
                return start + len(key), value
        return None

    def before(self, lexemes: Lexemes, end: int) -> tuple[int, T] | None:
        """Return the start of the longest phrase that ends just before this lexeme, and its value."""
        for key, value in self._ends.get(self._letter(lexemes, end - 1), ()):
            start = end - len(key)
            if start >= 0 and all(self._letter(lexemes, start + offset) == word for offset, word in enumerate(key)):
                return start, value
        return None
