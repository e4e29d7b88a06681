"""Kinds of happenings: what a clause tells of by its words and idioms, whatever its verb is.

`Saturday's referendum` and `they went to the polls on Sunday` tell of a vote, though their verbs
have nothing in common.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Literal, NamedTuple

import msgspec

from claimcheck.resources import load_toml

Weight = Literal["word", "hint", "topic"]
Words = tuple[frozenset[str] | None, ...]  # None stands for up to three words

_TOKEN = re.compile(r"[a-z]+(?:-[a-z]+)*")
INCIDENT = "incident"  # what emergency services are called to, of whatever kind
_GAP = 3
_VOWELS = "aeiou"


class KindRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One kind: its words, and the classes of events that tell of it.

    Attributes:
        name: Its name.
        words: Words and idioms.
        hints: Words that tell of it where the story is about such a happening.
        topics: Words that tell what a title or a lead is about, and no more.
        classes: Classes of events of whose clauses its words are believed.
        is_single: Whether a story has one happening of it.
        is_incident: Whether emergency services are called to it.
        is_placed: Whether it has one place.
        is_daily: Whether one may follow the other day by day.
        is_personal: Whether each person has such a happening of his or her own.
    """

    name: str
    words: tuple[str, ...]
    hints: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    classes: frozenset[str] = frozenset()
    is_single: bool = False
    is_incident: bool = False
    is_placed: bool = False
    is_personal: bool = False
    is_daily: bool = False


class Alike(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Kinds that may tell one happening in other words."""

    rows: tuple[tuple[str, str], ...]


class KindTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file `data/compare/kinds.toml`."""

    light: frozenset[str]
    forms: dict[str, tuple[str, ...]]
    kind: tuple[KindRow, ...]
    alike: Alike


@cache
def kind_table() -> KindTable:
    """Return the file of kinds."""
    return load_toml("compare/kinds.toml", KindTable)


class Word(NamedTuple):
    """A word that tells of a kind of happening: the kind, the word itself, the one before it."""

    kind: str
    word: str
    before: str
    weight: Weight


@lru_cache(maxsize=16_384)
def words_in(text: str) -> tuple[Word, ...]:
    """Return the words of a text that tell of happenings."""
    tokens = _TOKEN.findall(text.lower().replace("\u2019s", "").replace("'s", ""))
    table = _phrases()
    return tuple(
        Word(name, token, tokens[index - 1] if index else "", weight)
        for index, token in enumerate(tokens)
        for words, name, weight in table.get(token, ())
        if _follows(tokens, index + 1, words)
    )


def kinds_in(text: str) -> frozenset[str]:
    """Return the kinds of happenings that a title or lead is about: it has words for them, more than hints."""
    return frozenset(word.kind for word in words_in(text) if word.weight != "hint")


@cache
def kind_row(name: str) -> KindRow:
    """Return the row of a kind."""
    return next(row for row in kind_table().kind if row.name == name)


@cache
def forms(verb: str) -> frozenset[str]:
    """Return the forms of a verb."""
    return _forms(f"{verb}+")


def are_alike(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether two sets of kinds have two that may tell one happening in other words."""
    return any((a in one and b in two) or (b in one and a in two) for a, b in kind_table().alike.rows)


@cache
def singles() -> frozenset[str]:
    """Return the kinds of which a story has one happening."""
    return frozenset(row.name for row in kind_table().kind if row.is_single)


@cache
def personals() -> frozenset[str]:
    """Return the kinds of happenings of which each person has one of his or her own."""
    return frozenset(row.name for row in kind_table().kind if row.is_personal)


@cache
def dailies() -> frozenset[str]:
    """Return the kinds of happenings of which one may follow the other day by day."""
    return frozenset(row.name for row in kind_table().kind if row.is_daily)


@cache
def incidents() -> frozenset[str]:
    """Return the kinds to which emergency services are called."""
    return frozenset(row.name for row in kind_table().kind if row.is_incident)


def _follows(tokens: Sequence[str], at: int, words: Words) -> bool:
    """Whether the other words of a phrase follow its first."""
    for index, word in enumerate(words):
        if word is None:
            return any(_follows(tokens, at + gap, words[index + 1 :]) for gap in range(_GAP + 1))
        if at >= len(tokens) or tokens[at] not in word:
            return False
        at += 1
    return True


@cache
def _phrases() -> dict[str, list[tuple[Words, str, Weight]]]:
    """Return by the first word of a phrase the others with the kind, and what it weighs."""
    table: dict[str, list[tuple[Words, str, Weight]]] = defaultdict(list)
    for row in kind_table().kind:
        for weight, phrase in _weighed(row):
            first, *others = phrase.split()
            rest = tuple(None if word == "_" else _forms(word) for word in others)
            for form in _forms(first):
                table[form].append((rest, row.name, weight))
    return dict(table)


def _weighed(row: KindRow) -> Iterator[tuple[Weight, str]]:
    yield from (("word", phrase) for phrase in row.words)
    yield from (("hint", phrase) for phrase in row.hints)
    yield from (("topic", phrase) for phrase in row.topics)


def _forms(word: str) -> frozenset[str]:
    """Return the forms of a word that ends in a plus, else the word alone."""
    if not word.endswith("+"):
        return frozenset((word,))
    stem = word[:-1]
    if stem == "be":
        return frozenset(("be", "is", "are", "was", "were", "been", "being"))
    return frozenset((stem, *kind_table().forms.get(stem, ()), *_regular(stem)))


def _regular(stem: str) -> Iterator[str]:
    yield stem + ("es" if stem.endswith(("s", "x", "z", "ch", "sh")) else "s")
    if stem.endswith("e"):
        yield from (stem + "d", stem[:-1] + "ing")
        return
    if stem.endswith("y") and stem[-2] not in _VOWELS:
        yield from (stem[:-1] + "ies", stem[:-1] + "ied", stem + "ing")
        return
    yield from (stem + "ed", stem + "ing")
    if stem[-1] not in "wxy" and stem[-2:-1] and stem[-2] in _VOWELS and stem[-1] not in _VOWELS:
        yield from (stem + stem[-1] + "ed", stem + stem[-1] + "ing")
