"""The words of `data/claims/words.toml`."""

from __future__ import annotations

from functools import cache

import msgspec

from claimcheck.resources import load_toml


class ClaimWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that the claims stage needs."""

    actorless: frozenset[str]
    human: frozenset[str]
    states: frozenset[str]
    bodies: frozenset[str]
    timed: frozenset[str]
    no_bodies: frozenset[str]
    company_posts: frozenset[str]
    state_posts: frozenset[str]
    no_departments: frozenset[str]
    with_premiers: frozenset[str]


@cache
def claim_words() -> ClaimWords:
    """Return the words."""
    return load_toml("claims/words.toml", ClaimWords)
