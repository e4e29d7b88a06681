"""The words of questions and reasons."""

from __future__ import annotations

import msgspec

from claimcheck.resources import load_toml

_VOWELS = "aeiou"


class Wording(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file `data/compare/wording.toml`."""

    participles: dict[str, str]
    findings: dict[str, str]
    steps: dict[str, str]
    apart: dict[str, str]
    ruled_out: dict[str, str]
    outcomes: dict[str, str]
    nobody: frozenset[str]


def wording() -> Wording:
    """Return the words."""
    return load_toml("compare/wording.toml", Wording)


def participle(verb: str) -> str:
    """Return the past participle of a verb: `deploy` gives deployed, `send` sent."""
    known = wording().participles.get(verb)
    if known:
        return known
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb[:-1] + "ied"
    return verb + "ed"


_PLURALS = {"man": "men", "woman": "women", "child": "children", "person": "people"}
_SAME = frozenset(("people", "personnel", "aircraft", "police", "staff", "police officers"))


def plural(noun: str) -> str:
    """Return the plural of a noun or a compound."""
    before, _, word = noun.rpartition(" ")
    if word in _SAME:
        found = word
    elif word in _PLURALS:
        found = _PLURALS[word]
    elif word.endswith("y") and word[-2:-1] not in _VOWELS:
        found = word[:-1] + "ies"
    else:
        found = word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")
    return f"{before} {found}".strip()
