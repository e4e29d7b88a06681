"""One word of a name in its many spellings: by sound, by skeleton, by short form."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

import msgspec
from rapidfuzz import fuzz

from claimcheck.resources import load_toml

_VOWELS: Final = frozenset("aeiou")
_VOWEL_RUN: Final = re.compile("[aeiou]+")
_DOUBLED: Final = re.compile(r"(.)\1+")
_SOFT_C: Final = re.compile(r"c(?=[eiy])")
_HARD_C: Final = re.compile(r"c(?!h)")
# Likeness of two spellings, in the order in which they are tried. Set by hand on the examples of names.toml.
SAME_SOUND: Final = 0.98
SAME_GROUP: Final = 0.95
SAME_SKELETON: Final = 0.9
INITIAL: Final = 0.85
_LEAST_RATIO: Final = 0.84
_LEAST_VOWEL_RATIO: Final = 0.65
_FUZZY_LENGTH: Final = 5
_SHORT: Final = 4  # letters of a word in which one letter tells two names apart (Yong and Jong)
_LEAST_SHORT_RATIO: Final = 0.8


class Example(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Two names and whether they are one person."""

    a: str
    b: str
    same: bool


class NameWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words of `data/officials/names.toml`."""

    honorifics: frozenset[str]
    suffixes: frozenset[str]
    particles: frozenset[str]
    family_first: frozenset[str]
    same: tuple[tuple[str, ...], ...]
    sounds: dict[str, str]
    example: tuple[Example, ...]


def name_words() -> NameWords:
    """Return the words that names are read with.

    Raises:
        DataError: The data file is invalid.
    """
    return load_toml("officials/names.toml", NameWords)


@lru_cache(maxsize=16384)
def sound(word: str) -> str:
    """Write a folded word by its sound: `nebenzya` and `nebenzja` become `nebenzia`, `lawrow` becomes `lavrov`."""
    pattern, table = _sounds()
    head, rest = word[:1], word[1:].replace("j", "i").replace("y", "i")
    head = "i" if head == "y" and rest[:1] not in _VOWELS else head
    word = pattern.sub(lambda match: table[match[0]], head + rest)
    if "c" in word:
        word = _HARD_C.sub("k", _SOFT_C.sub("s", word))
    word = _DOUBLED.sub(r"\1", word.replace("zh", "j"))
    return word[:-1] if len(word) > 1 and word.endswith("h") and not word.endswith(("sh", "ch")) else word


def spoken_form(word: str) -> str:
    """Return the sound of a folded word, or of the first of the forms it belongs with: `joe` is `josef`."""
    return sound(min(_groups().get(word, (word,))))


def sound_alike(a: str, b: str) -> bool:
    """Whether two spoken forms of one skeleton can be one name: their vowels may differ, not their number."""
    least = _LEAST_VOWEL_RATIO if min(len(a), len(b)) > _SHORT else _LEAST_SHORT_RATIO
    return a == b or (fuzz.ratio(a, b) >= 100 * least and _syllables(a) == _syllables(b))


@lru_cache(maxsize=16384)
def skeleton(word: str) -> str:
    """Reduce a folded word to its consonants; a leading vowel stays as `a`: `mohammed` and `muhammad` are `mhmd`."""
    spoken = spoken_form(word).replace("sh", "s")
    head = "a" if spoken[:1] in _VOWELS else "j" if spoken[:1] == "y" else spoken[:1]
    return head + _DOUBLED.sub(r"\1", "".join(letter for letter in spoken[1:] if letter not in _VOWELS))


@lru_cache(maxsize=16384)
def likeness(a: str, b: str) -> float:
    """Return how alike two folded words of names are, from 0 to 1.

    Args:
        a: One word, `sergei`; a single letter is an initial.
        b: Another.

    Returns:
        1 for equal words, above 0.8 for spellings, short forms and initials of one name, 0 for different names.
    """
    if a == b:
        return 1.0
    if len(a) == 1 or len(b) == 1:
        return INITIAL if a[:1] == b[:1] else 0.0
    if _share_group(a, b):
        return SAME_GROUP
    is_like = skeleton(a) == skeleton(b)
    if not is_like and (a[0] != b[0] or min(len(a), len(b)) < _FUZZY_LENGTH):
        return 0.0
    spoken_a, spoken_b = sound(a), sound(b)
    if spoken_a == spoken_b:
        return SAME_SOUND
    if is_like and sound_alike(spoken_a, spoken_b):
        return SAME_SKELETON
    ratio = fuzz.ratio(spoken_a, spoken_b) / 100
    return ratio if ratio >= _LEAST_RATIO and min(len(a), len(b)) >= _FUZZY_LENGTH else 0.0


@lru_cache(maxsize=16384)
def _syllables(spoken: str) -> int:
    return len(_VOWEL_RUN.findall(spoken))


def _share_group(a: str, b: str) -> bool:
    groups = _groups()
    return a in groups and b in groups and not groups[a].isdisjoint(groups[b])


@cache
def _groups() -> dict[str, set[str]]:
    """For each word with other forms: the heads of its groups."""
    table: dict[str, set[str]] = {}
    for group in name_words().same:
        for word in group:
            table.setdefault(word, set()).add(group[0])
    return table


@cache
def _sounds() -> tuple[re.Pattern[str], dict[str, str]]:
    table = name_words().sounds
    longest_first = sorted(table, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first))), table
