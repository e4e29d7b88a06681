"""Actors: states, their governments and forces, and organisations, under the ids that two articles share."""

from __future__ import annotations

import re
from functools import cache, lru_cache

import msgspec

from claimcheck.reference.countries import country_codes, demonym
from claimcheck.reference.metonyms import metonym
from claimcheck.reference.organisations import organisation
from claimcheck.resources import load_toml

_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['\u2019]s?\s+(?=\S)")


class ActorExample(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words and their id."""

    text: str
    id: str


class Organs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file `data/lexicon/organs.toml`."""

    organs: frozenset[str]
    example: list[ActorExample]


def organ_table() -> Organs:
    """Return the nouns that stand for a state behind its name."""
    return load_toml("lexicon/organs.toml", Organs)


@cache
def _longest() -> int:
    return max(len(organ.split()) for organ in organ_table().organs)


@lru_cache(maxsize=20_000)
def actor_id(text: str) -> str | None:
    """Return the id of a state or an organisation that acts.

    Args:
        text: As written: `North Korea`, `Pyongyang`, `the North Korean government`, `Russian forces`, `NATO`.

    Returns:
        ISO 3166-1 alpha-3, or the code of an organisation; None for everybody else.
    """
    plain = _ARTICLE.sub("", text.strip())
    whole = _named(plain)
    if whole is not None:
        return whole
    parts = _POSSESSIVE.split(plain, maxsplit=1)
    if len(parts) == 2:
        return _named(parts[0]) if _is_organ(parts[1]) else None
    words = plain.split()
    for length in range(min(3, len(words) - 1), 0, -1):
        state = demonym(" ".join(words[:length])) or _country(" ".join(words[:length]))
        if state is not None:
            return state if _is_organ(" ".join(words[length:])) else None
    return None


def _named(text: str) -> str | None:
    found = metonym(text)
    if found is not None:
        return found.polity
    return organisation(text) or demonym(text) or _country(text)


def _country(text: str) -> str | None:
    codes = country_codes(text)
    return codes[0] if len(codes) == 1 else None


def _is_organ(text: str) -> bool:
    """Whether words end in a noun that stands for the state."""
    words = text.lower().split()
    return any(
        " ".join(words[-length:]) in organ_table().organs for length in range(1, min(_longest(), len(words)) + 1)
    )
