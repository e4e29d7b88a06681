"""What a claim's sentence speaks of, as a set of stems; how alike two sentences are."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.compare.settings import concepts

_WORD = re.compile(r"[^\W\d_]+")
_SUFFIX = re.compile(r"(?:ments?|ations?|ings?|ies|ed|es|s|ly)\Z")


@lru_cache(maxsize=8192)
def stems(text: str) -> frozenset[str]:
    """As `stems_of`, remembered for sentences that are compared again and again."""
    return stems_of(text)


def stems_of(text: str) -> frozenset[str]:
    """Return the stems of the content words of a text; numbers are left out."""
    words = set(_WORD.findall(text.lower())) - concepts().stopwords
    return frozenset([_stem(word) for word in words if len(word) > 2])


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    cut = _SUFFIX.sub("", word)
    return cut if len(cut) >= 3 else word


def likeness(a: str, b: str) -> float:
    """Return how alike two sentences are: the shared stems by the smaller number of stems, from 0 to 1."""
    one, two = stems(a), stems(b)
    if not one or not two:
        return 0.0
    return len(one & two) / min(len(one), len(two))
