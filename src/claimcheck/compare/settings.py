"""Thresholds and word lists of the comparison."""

from __future__ import annotations

from functools import cache

import msgspec

from claimcheck.resources import load_toml


class Thresholds(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file `data/compare/thresholds.toml`."""

    approximate_slack: float
    close: float
    block_all: int
    block_others: int
    block_own: int
    block_words: int
    block_depth: int
    context_similarity: float
    fresh_days: int
    recurrent_days: int
    spot_days: int
    near_days: int
    far_days: int
    near_events: int
    birthday_days: int
    handover_days: int
    denial_likeness: float
    opposite_likeness: float
    bare_likeness: float
    near_ratio: float
    far_ratio: float
    least: dict[str, float]
    weights: dict[str, dict[str, float]]


class Same(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words for one kind of thing."""

    words: frozenset[str]


class Attribute(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words for an attribute that is measured, first its name; `of` are the classes that have it, all if none."""

    words: tuple[str, ...]
    of: tuple[str, ...] = ()


class Event(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A class of event that verb and thing make together."""

    name: str
    verbs: frozenset[str]
    things: frozenset[str]
    phrases: tuple[str, ...] = ()


class Rank(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words for one rank; the first is its name."""

    words: tuple[str, ...]


class Concepts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file `data/compare/concepts.toml`."""

    same: list[Same]
    attribute: list[Attribute]
    event: list[Event]
    rank: list[Rank]
    like_events: tuple[frozenset[str], ...]
    narrower: frozenset[str]
    additional: frozenset[str]
    loose: frozenset[str]
    stopwords: frozenset[str]
    growing: frozenset[str]
    generic: frozenset[str]
    nameless: frozenset[str]
    harmed: frozenset[str]
    hit: frozenset[str]
    personal: frozenset[str]
    sexes: dict[str, frozenset[str]]
    single_posts: frozenset[str]
    company_posts: tuple[frozenset[str], ...]
    changing: frozenset[str]
    changing_before: frozenset[str]
    done_once: frozenset[str]
    apart: frozenset[str]
    astray: frozenset[str]
    widespread: frozenset[str]
    tallies: frozenset[str]
    temporal: frozenset[str]
    settled: frozenset[str]
    areas: frozenset[str]
    site_words: frozenset[str]
    sides: frozenset[str]
    streets: frozenset[str]
    revised: frozenset[str]
    calendar: frozenset[str]
    announcing: frozenset[str]
    residing: frozenset[str]
    kin: frozenset[str]
    dwellers: frozenset[str]


@cache
def thresholds() -> Thresholds:
    """Return the thresholds."""
    return load_toml("compare/thresholds.toml", Thresholds)


@cache
def concepts() -> Concepts:
    """Return the word lists."""
    return load_toml("compare/concepts.toml", Concepts)


@cache
def groups_of(noun: str) -> frozenset[int]:
    """Return the numbers of the groups of like words that a noun is in: the whole compound, else its last word."""
    table = _groups()
    return table.get(noun.lower()) or table.get(_last_word(noun), frozenset())


def is_known(compound: str) -> bool:
    """Whether a whole compound names a kind of thing: `service member`, whose first word narrows nothing."""
    return compound.lower() in _groups()


def are_like(one: str, two: str) -> bool:
    """Whether two nouns may name one kind of thing."""
    return bool(groups_of(one) & groups_of(two))


@cache
def family_of(noun: str) -> str:
    """Return the name of all the groups that hang together with a noun's own, else its last word."""
    groups = groups_of(noun)
    return f"#{_families()[min(groups)]}" if groups else _last_word(noun)


def _last_word(noun: str) -> str:
    words = noun.lower().split()
    return words[-1] if words else ""


@cache
def _groups() -> dict[str, frozenset[int]]:
    table: dict[str, frozenset[int]] = {}
    for number, row in enumerate(concepts().same):
        for word in row.words:
            table[word] = table.get(word, frozenset()) | {number}
    return table


@cache
def _families() -> list[int]:
    """Return for each group the smallest group that it reaches through shared words."""
    family = list(range(len(concepts().same)))
    for groups in _groups().values():
        least = min(family[group] for group in groups)
        old = {family[group] for group in groups}
        family = [least if name in old else name for name in family]
    return family
