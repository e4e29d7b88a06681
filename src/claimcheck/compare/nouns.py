"""Names in a sentence."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.compare.settings import concepts

_NAME = re.compile(r"[A-Z](?<=[\w,;:\u2019'\u2013\u2014-]\s.)[\w\u2019'-]{2,}")
_POSSESSIVE = re.compile(r"[\u2019']s?\Z")


@lru_cache(maxsize=8192)
def names(sentence: str) -> frozenset[str]:
    """Return the capitalised words inside a sentence, possessives cut, months and weekdays left out."""
    found = _NAME.findall(sentence)
    cut = (_POSSESSIVE.sub("", name) for name in found)
    return frozenset(name for name in cut if name.lower() not in concepts().calendar)
