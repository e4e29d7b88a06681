"""The words of `data/numbers/links.toml`."""

from __future__ import annotations

import msgspec

from claimcheck.resources import load_toml


class LinkWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words around two numbers that say how they belong together."""

    scores: frozenset[str]
    score_heads: frozenset[str]
    changes: frozenset[str]
    weighing: frozenset[str]
    build: frozenset[str]
    per_nouns: frozenset[str]
    before_time: frozenset[str]
    after_time: frozenset[str]
    counted_by_millions: frozenset[str]
    resolutions: frozenset[str]
    after_one: frozenset[str]
    homographs: frozenset[str]
    coins: frozenset[str]
    after_ratio: frozenset[str]
    singles: frozenset[str]
    before_single: frozenset[str]
    after_single: frozenset[str]


def link_words() -> LinkWords:
    """Return the words."""
    return load_toml("numbers/links.toml", LinkWords)
