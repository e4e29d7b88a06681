"""Who acts: states and organisations behind names, capitals, demonyms and their forces."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

import msgspec

from claimcheck.reference.countries import country_codes, demonym
from claimcheck.reference.folding import fold
from claimcheck.reference.metonyms import metonym
from claimcheck.reference.organisations import organisation
from claimcheck.resources import load_toml

_POSSESSIVE: Final = re.compile(r"(.+?)(?:['’]s|(?<=s)['’]) (.+)")
_OF: Final = re.compile(r"(.+?) (?:of|from) (?:the )?(.+)")
_ASIDE: Final = re.compile(r"(?<!\s)\s*+\([^()]*+\)$")
_JOINTS: Final = frozenset({"and", "or"})  # "American and British warplanes" have two owners
_MOST_WORDS: Final = 5  # of a name before its noun


class Example(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A text and its actor, empty if it has none."""

    text: str
    actor: str


class ActorWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words of `data/officials/actors.toml`."""

    nouns: frozenset[str]
    determiners: frozenset[str]
    example: tuple[Example, ...]


def actor_words() -> ActorWords:
    """Return the words that actors are read with.

    Raises:
        DataError: The data file is invalid.
    """
    return load_toml("officials/actors.toml", ActorWords)


@lru_cache(maxsize=16384)
def actor_id(text: str) -> str | None:
    """Return the state or organisation that acts.

    Args:
        text: An actor as a sentence says it: `Pyongyang`, `the North Korean government`, `Seoul's spy agency`, `NATO`.

    Returns:
        ISO 3166-1 alpha-3, the code of an organisation, or of a part of a state (`GBR/scotland`); null for persons,
        companies and private people.
    """
    words = _ASIDE.sub("", text).split()
    while len(words) > 1 and words[0].lower() in actor_words().determiners:
        words = words[1:]
    name = " ".join(words)
    if found := _named(name):
        return found
    if match := _POSSESSIVE.fullmatch(name):
        return _named(match[1]) if _is_body(match[2]) else None
    if (match := _OF.fullmatch(name)) and _is_body(match[1]):
        return _named(match[2])
    return _before_noun(words)


def _before_noun(words: list[str]) -> str | None:
    """The actor of a name or demonym and a noun ("Russian special forces")."""
    for size in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        if found := _named(" ".join(words[:size])):
            return found if _is_body(" ".join(words[size:])) else None
    return None


@lru_cache(maxsize=16384)
def _named(name: str) -> str | None:
    """The state or organisation of a bare name."""
    codes = country_codes(name)
    if len(codes) == 1:
        return codes[0]
    body = metonym(name)
    return organisation(name) or demonym(name) or (body.polity if body else None)


def _is_body(text: str) -> bool:
    """Whether a noun phrase is a body or force of state: its last word tells."""
    words = fold(text).split()
    return bool(words) and words[-1] in actor_words().nouns and words[0] not in _JOINTS
