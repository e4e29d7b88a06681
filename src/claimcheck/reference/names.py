"""Names of persons: what is part of a name, and whether two names are one person.

The score rests on words, not on lists of spellings: each word of the shorter name must have its like in the longer one,
in any order, so that family name first or last, middle names, initials and second surnames do not count as differences.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz

from claimcheck.reference.folding import fold
from claimcheck.reference.spelling import likeness, name_words, skeleton

SAME_PERSON: Final = 0.85  # from here on two names are taken as one person
SURNAME_ONLY: Final = 0.75  # a family name alone against a full name
# Set by hand on the examples of names.toml.
_LOOSE: Final = 0.96  # order differs, or the outer words of the longer name have no like
_MOST: Final = 0.6  # several words agree, one does not
_GIVEN_ONLY: Final = 0.4
_HALF: Final = 0.3  # one word agrees, one does not
_LEAST_JOINED: Final = 93.0  # of 100, for names whose words are split differently
_ROMAN: Final = re.compile(r"[ivx]{2,}")


@lru_cache(maxsize=65536)
def name_words_of(name: str) -> tuple[str, ...]:
    """Return the folded words of a person's name, without titles, ranks, suffixes and particles.

    Args:
        name: A name as written, `Gen. Bashar al-Assad`, `Lavrov, Sergey`, `Mr Lavrov`.

    Returns:
        `("bashar", "assad")`, `("sergey", "lavrov")`, `("lavrov",)`; what is left is never nothing.
    """
    family, comma, given = name.partition(",")
    if comma and given.strip() and fold(given) not in name_words().suffixes:
        name = f"{given} {family}"
    words = fold(name).split()
    listed = name_words()
    while len(words) > 1 and words[0] in listed.honorifics:
        words = words[1:]
    while len(words) > 1 and words[-1] in listed.suffixes:
        words = words[:-1]
    kept = tuple(word for word in words if word not in listed.particles)
    return kept or tuple(words)


def fold_name(name: str) -> str:
    """Fold a person's name: its words without titles and particles, joined by spaces."""
    return " ".join(name_words_of(name))


def family_name(name: str) -> str:
    """Return the folded family name: the last word, or the first where a language puts it first (Kim Jong Un)."""
    return _family(name_words_of(name))


def person_key(name: str) -> str:
    """Return an identifier of a name that its usual spellings share, for blocking.

    Returns:
        The consonants of family name and first other word, sorted: `lvrv srg` for Sergey Lavrov and Lavrov, Sergej.
    """
    words = name_words_of(name)
    family = _family(words)
    given = next((word for word in words if word != family), family)
    return " ".join(sorted({skeleton(family), skeleton(given)}))


def blocking_keys(name: str) -> frozenset[str]:
    """Return the keys under which a name can be found; names of one person share at least one."""
    return frozenset(skeleton(word) for word in name_words_of(name) if len(word) > 1)


def same_person(a: str, b: str) -> float:
    """Return how sure it is that two names are one person, from 0 to 1.

    Args:
        a: A name as written.
        b: Another.

    Returns:
        `SAME_PERSON` and more: one person. `SURNAME_ONLY`: one name is a family name that fits. Below 0.5: two persons.
    """
    return _score(name_words_of(a), name_words_of(b))


def _family(words: tuple[str, ...]) -> str:
    words = tuple(word for word in words if not _ROMAN.fullmatch(word)) or words
    first = name_words().family_first
    is_first = len(words) > 1 and words[0] in first and words[-1] not in first
    return words[0] if is_first else words[-1]


@lru_cache(maxsize=65536)
def _score(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    short, long = sorted((a, b), key=len)
    if a == b or "".join(a) == "".join(b):
        return 1.0
    if len(short) == 1:
        return _single(short[0], long)
    score = _several(short, long)
    has_initials = any(len(word) == 1 for word in short + long)
    if score < SAME_PERSON and len(short) != len(long) and not has_initials:
        joined = fuzz.ratio("".join(a), "".join(b))  # Abdelfattah, Abdel Fattah
        score = max(score, _LOOSE if joined >= _LEAST_JOINED else 0.0)
    return round(score, 3)


def _single(word: str, long: tuple[str, ...]) -> float:
    """Score one word against a name: a family name fits, a given name alone says little."""
    if len(long) == 1:
        return likeness(word, long[0])
    if like := likeness(word, _family(long)):
        return SURNAME_ONLY * like
    if long[1:-1] and likeness(word, long[-2]):  # the first of two surnames
        return SURNAME_ONLY * _LOOSE
    return _GIVEN_ONLY if any(likeness(word, other) for other in long) else 0.0


def _several(short: tuple[str, ...], long: tuple[str, ...]) -> float:
    """Score two names of several words each."""
    pairs = _align(short, long)
    mean = sum(like for _, _, like in pairs) / len(short)
    if len(pairs) < len(short):
        return mean * (_MOST if pairs[1:] else _HALF)
    if all(len(short[i]) == 1 or len(long[j]) == 1 for i, j, _ in pairs):
        return _HALF  # nothing but initials agrees
    taken = {j for _, j, _ in pairs}
    rest = [word for j, word in enumerate(long) if j not in taken]
    if any(len(word) == 1 for word in rest) and any(len(word) == 1 for word in short):
        return mean * _MOST  # George W. Bush is not George H. W. Bush
    if rest and long[0] in name_words().family_first and _has_split_given_name(short, long):
        return mean * _MOST  # Kim Yang is not Kim Jong Un
    in_order = [j for _, j, _ in sorted(pairs)] == sorted(taken)
    has_initials = any(len(word) == 1 for word in short + long)
    if not in_order and has_initials:
        return mean * _MOST  # S. M. Krishna is not Krishna Mohan
    has_ends = not rest or {0, len(long) - 1} <= taken
    return mean if in_order and has_ends else mean * _LOOSE


def _has_split_given_name(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the longer name is family name and two syllables, of which the shorter one has not both."""
    return len(long) == len(("Kim", "Jong", "Un")) and not any(likeness(word, "".join(long[1:])) for word in short)


def _align(short: tuple[str, ...], long: tuple[str, ...]) -> list[tuple[int, int, float]]:
    """Pair the words of two names, best likeness first, each word once."""
    likes = [(likeness(word, other), -abs(i - j), i, j) for i, word in enumerate(short) for j, other in enumerate(long)]
    pairs: list[tuple[int, int, float]] = []
    for like, _, i, j in sorted(likes, reverse=True):
        if like and all(i != used_i and j != used_j for used_i, used_j, _ in pairs):
            pairs.append((i, j, like))
    return pairs
