"""Participants: from words to ids that two articles share."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.reference.actors import actor_id
from claimcheck.reference.folding import fold

_POSSESSIVE = re.compile(r"['\u2019]s?\s")
_LEADING = re.compile(r"^(?:the|a|an|its|his|her|their|our|some|several|many)\s+", re.IGNORECASE)


@lru_cache(maxsize=20_000)
def participant_id(text: str | None) -> str | None:
    """Return the id of an actor, patient, source or owner.

    Args:
        text: As written.

    Returns:
        ISO 3166-1 alpha-3 of a state, its government or its forces; a code of an organisation; else the folded words
        without article. None for nobody and for pronouns.
    """
    if not text:
        return None
    known = actor_id(text)
    if known is not None:
        return known
    folded = fold(_LEADING.sub("", text))
    if folded in ("it", "he", "she", "they", "we", "i", "you", "who", "that", "this", "which", "them", "him", "us"):
        return None
    return folded or None


def owning_state(text: str | None) -> str | None:
    """Return the id of the state that acts, or that has what acts: `Australia`, `Australia's budget`.

    Args:
        text: As written.
    """
    for one in (text, _POSSESSIVE.split(text)[0] if text else None):
        identity = participant_id(one)
        if identity is not None and identity.isupper():
            return identity
    return None


def is_number(text: str | None) -> bool:
    """Whether a participant as written is a bare number: `another 1,800`, `at least 5`."""
    return text is not None and not any(
        word[:1].isalpha() and word.lower() not in ("another", "about", "some", "only", "at", "least")
        for word in text.split()
    )


def is_same_thing(actor: str | None, item: str | None) -> bool:
    """Whether a doer is named by the noun that is counted: `the soldiers`, soldier."""
    if not actor or not item:
        return False
    last = actor.split()[-1].lower()
    return last.startswith(item.lower()[:4]) and abs(len(last) - len(item)) <= 3
