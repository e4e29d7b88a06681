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
_MOST: Final = 0.6  # words agree that tell different persons, or not all do
_GIVEN_ONLY: Final = 0.4
_HALF: Final = 0.3  # nothing but initials agrees
_LEAST_JOINED: Final = 93.0  # of 100, for names whose words are split differently
_MOST_EXTRA: Final = 3  # letters that such a name may be longer
_APPOSED: Final = re.compile(r"(?: of [\w ]{3,30})?,? ([A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+)+)")
_ROMAN: Final = re.compile(r"[ivx]{2,}")


@lru_cache(maxsize=16384)
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


def family_words(name: str) -> frozenset[str]:
    """Return the folded words by which a person alone is called: the family name, and the first of two surnames."""
    words = name_words_of(name)
    return frozenset(word for word in (_family(words), *words[1:-1][-1:]) if len(word) > 1)


def same_person(a: str, b: str) -> float:
    """Return how sure it is that two names are one person, from 0 to 1.

    Args:
        a: A name as written.
        b: Another.

    Returns:
        `SAME_PERSON` and more: one person. `SURNAME_ONLY`: one name is a family name that fits. Below 0.5: two persons.
    """
    return same_words(name_words_of(a), name_words_of(b))


def apposed_name(description: str, sentence: str) -> str | None:
    """Return the full name that stands beside a description in its sentence: `The pilot`, `The pilot, Jan Novak,`."""
    start = sentence.find(description)
    match = _APPOSED.match(sentence, start + len(description)) if start >= 0 and description else None
    return match[1] if match else None


def _family(words: tuple[str, ...]) -> str:
    words = tuple(word for word in words if not _ROMAN.fullmatch(word)) or words
    listed = name_words().family_first
    is_split = len(words) == len(("Kim", "Jong", "Un"))
    if words and words[0] in listed and (is_split or words[-1] not in listed):
        return words[0]
    return words[-1] if words else ""


def same_words(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    """As `same_person`, of names that are in words already (see `name_words_of`)."""
    if not a or not b:
        return 0.0
    if a == b:
        return 1.0
    short, long = sorted((a, b), key=lambda words: (len(words), words))  # names of one length: alike from both sides
    score = _several(short, long) if len(short) > 1 else _single(short[0], long)
    if score < SAME_PERSON and len(short) < len(long):
        score = max(score, _joined(short, long))
    return round(score, 3)


def _joined(short: tuple[str, ...], long: tuple[str, ...]) -> float:
    """Score two names whose words may be split differently (Abdelfattah, Abdel Fattah)."""
    one, other = "".join(short), "".join(long)
    if one == other:
        return 1.0
    has_initials = min(map(len, short + long)) == 1
    if len(short) == 1 or has_initials or abs(len(one) - len(other)) > _MOST_EXTRA:
        return 0.0
    return _LOOSE if fuzz.ratio(one, other) >= _LEAST_JOINED else 0.0


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
    if len(pairs) < len(short):
        return _MOST * len(pairs) / len(short)
    mean = sum(like for _, _, like in pairs) / len(short)
    taken = [j for _, j, _ in sorted(pairs)]
    rest = [word for j, word in enumerate(long) if j not in taken]
    has_initials = min(map(len, short)) == 1
    if has_initials and all(len(short[i]) == 1 or len(long[j]) == 1 for i, j, _ in pairs):
        return _HALF  # nothing but initials agrees
    if has_initials and rest and min(map(len, rest)) == 1:
        return mean * _MOST  # George W. Bush is not George H. W. Bush
    if rest and _family(long) in name_words().family_first and _has_split_given_name(short, long):
        return mean * _MOST  # Kim Yang is not Kim Jong Un
    in_order = taken == sorted(taken)
    if not in_order and min(map(len, short + long)) == 1:
        return mean * _MOST  # S. M. Krishna is not Krishna Mohan
    has_ends = not rest or (taken[0] == 0 and taken[-1] == len(long) - 1)
    return mean if in_order and has_ends else mean * _LOOSE


def _has_split_given_name(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the longer name is family name and two syllables, of which the shorter one has not both."""
    given = "".join(word for word in long if word != _family(long))
    return len(long) == len(("Kim", "Jong", "Un")) and not any(likeness(word, given) for word in short)


def _align(short: tuple[str, ...], long: tuple[str, ...]) -> list[tuple[int, int, float]]:
    """Pair the words of two names, best likeness first, each word once; stop at a word of two that has no like."""
    likes: list[tuple[float, int, int, int]] = []
    for i, word in enumerate(short):
        alike = [(like, -abs(i - j), i, j) for j, other in enumerate(long) if (like := likeness(word, other))]
        if not alike and len(short) == 2:
            return []
        likes += alike
    pairs: list[tuple[int, int, float]] = []
    for like, _, i, j in sorted(likes, reverse=True):
        if all(i != used_i and j != used_j for used_i, used_j, _ in pairs):
            pairs.append((i, j, like))
    return pairs
