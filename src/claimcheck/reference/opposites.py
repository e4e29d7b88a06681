"""Verbs and phrases that tell the contrary of each other: kept the post or lost it, attended or stayed away."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from claimcheck.resources import load_toml

_GAP = r"[^\w'\u2019-]{1,3}"  # shares no character with words: patterns must take linear time
_SOME = r"(?:[\w'\u2019-]{1,24}+[^\w'\u2019-]{1,3}+){0,3}?"  # what `~` stands for: up to three words


_LONGEST = 75  # characters of a verb with its phrase


class Opposite(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs, and verbs that deny what they say.

    Attributes:
        verbs: Lemmas, with the words behind them where these make it another verb; `|` parts words of which any may
            stand, `~` stands for up to three words of any kind.
        against: What says the contrary.
        is_personal: They tell what one person can have had but once.
        is_telling: One is a claim wherever it is told of somebody or something with a name.
        is_loose: One person can admit one thing and deny another; the sentences must have more in common.
    """

    verbs: tuple[str, ...]
    against: tuple[str, ...]
    is_personal: bool = False
    is_telling: bool = False
    is_loose: bool = False


class OppositeTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file `data/lexicon/opposites.toml`."""

    opposite: list[Opposite]


class Stance(msgspec.Struct, frozen=True):
    """What a verb with the words behind it says: `question`, the first verb of its pair, answered +1 or -1."""

    question: str
    sign: int
    phrase: str
    is_personal: bool
    is_telling: bool
    is_loose: bool


def from_verb(sentence: str, start: int) -> str:
    """Return a verb with the words behind it that can belong to it."""
    return sentence[start : start + _LONGEST]


def stance(action: str, words: str) -> Stance | None:
    """Return what a verb says, with the words behind it; None if it has no contrary.

    Args:
        action: Lemma of the verb.
        words: The verb and the words behind it, or its sentence where it is not known where it stands.
    """
    for found, pattern in _by_verb().get(action, ()):
        if pattern is None or pattern.search(words.lower()):
            return found
    return None


@cache
def _by_verb() -> dict[str, list[tuple[Stance, re.Pattern[str] | None]]]:
    """Return by their verbs the phrases, the longest first and the bare verb last."""
    table: dict[str, list[tuple[Stance, re.Pattern[str] | None]]] = {}
    rows = load_toml("lexicon/opposites.toml", OppositeTable).opposite
    phrases = [
        (phrase, row, sign) for row in rows for sign in (1, -1) for phrase in (row.verbs if sign > 0 else row.against)
    ]
    for phrase, row, sign in sorted(phrases, key=lambda one: -len(one[0].split())):
        verb, *rest = phrase.split()
        told = Stance(row.verbs[0], sign, phrase, row.is_personal, row.is_telling or row.is_personal, row.is_loose)
        table.setdefault(verb, []).append((told, _pattern(rest) if rest else None))
    return table


def _pattern(words: list[str]) -> re.Pattern[str]:
    parts = [_SOME if word == "~" else "(?:" + "|".join(map(re.escape, word.split("|"))) + ")" + _GAP for word in words]
    return re.compile(r"\b" + "".join(parts).removesuffix(_GAP) + r"\b")
