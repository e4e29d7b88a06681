"""The cues of `data/language/cues.toml`."""

from __future__ import annotations

from functools import cache

import msgspec

from claimcheck.records.vocabulary import Modality
from claimcheck.resources import load_toml


class CueRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs that lend a modality."""

    modality: Modality
    verbs: frozenset[str]


class Cues(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file of cues."""

    reporting: list[CueRow]
    governing: list[CueRow]
    carriers: frozenset[str]
    states: frozenset[str]
    adjectives: dict[Modality, frozenset[str]]
    auxiliaries: dict[Modality, frozenset[str]]
    adverbs: dict[str, frozenset[str]]
    nouns: dict[Modality, frozenset[str]]
    conditionals: dict[str, tuple[str, ...]]
    denying: dict[str, frozenset[str]]
    negation: dict[str, frozenset[str]]
    attributions: dict[str, tuple[str, ...]]
    sources: dict[str, frozenset[str]]
    titles: dict[str, frozenset[str]]


def cues() -> Cues:
    """Return the cues."""
    return load_toml("language/cues.toml", Cues)


@cache
def reporting_verbs() -> dict[str, Modality]:
    """Return reporting verbs with the modality that they lend to what is reported."""
    return {verb: row.modality for row in cues().reporting for verb in row.verbs}


@cache
def governing_verbs() -> dict[str, Modality]:
    """Return verbs over an infinitive or a gerund with the modality that they lend to it."""
    return {verb: row.modality for row in cues().governing for verb in row.verbs}


def modality_in(table: dict[Modality, frozenset[str]], word: str) -> Modality | None:
    """Return the modality under which a table lists a word."""
    for modality, words in table.items():
        if word in words:
            return modality
    return None
