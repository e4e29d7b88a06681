"""The words of `data/language/places.toml`."""

from __future__ import annotations

from functools import cache

import msgspec

from claimcheck.resources import load_toml


class PlaceWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file `data/language/places.toml`."""

    locative: frozenset[str]
    of_nouns: frozenset[str]
    with_nouns: frozenset[str]
    receiving: frozenset[str]
    leaving: frozenset[str]
    motion: dict[str, frozenset[str]]
    party_heads: frozenset[str]
    before_name: frozenset[str]
    class_nouns: frozenset[str]
    soil: frozenset[str]
    not_places: frozenset[str]
    sites: frozenset[str]
    site_nouns: frozenset[str]
    common_sites: frozenset[str]
    site_kinds: frozenset[str]
    introducing: frozenset[str]
    moving: frozenset[str]
    from_nouns: frozenset[str]
    aiming: frozenset[str]
    directions: frozenset[str]
    body_links: frozenset[str]
    street: frozenset[str]


@cache
def place_words() -> PlaceWords:
    """Return the words around place names."""
    return load_toml("language/places.toml", PlaceWords)
