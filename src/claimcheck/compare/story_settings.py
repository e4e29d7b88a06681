"""How documents are grouped into stories."""

from __future__ import annotations

from functools import cache

import msgspec

from claimcheck.resources import load_toml


class TopicKind(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How topics of one kind are weighed."""

    rarity: float
    weight: float


class Neighbours(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How far documents are looked up."""

    topics: int
    documents: int
    pairs: int


class Copies(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """When documents are held to be copies of one text."""

    words: int
    share: float
    least: int
    signature: int
    rows: int


class StorySettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file `data/compare/stories.toml`."""

    likeness: float
    group_likeness: float
    small_group: int
    near_days: int
    far_days: int
    far_weight: float
    telling_figure: int
    unseen: int
    common: float
    common_least: int
    words: TopicKind
    names: TopicKind
    facts: TopicKind
    neighbours: Neighbours
    copies: Copies


@cache
def story_settings() -> StorySettings:
    """Return how documents are grouped."""
    return load_toml("compare/stories.toml", StorySettings)
