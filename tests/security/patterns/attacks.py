"""Texts that make a pattern work hard: what it repeats, repeated without end, behind what it begins with."""

from __future__ import annotations

import string
from collections.abc import Iterable, Iterator
from re import _parser  # type: ignore[attr-defined]
from typing import Any

GENERIC = (
    "1", ",", "1,", "1.", "1 ", "123,", "1/", "1-", "-", ".", ",.", ". ", " ", "\n", "\t", "a", "A", "a ", "A ", "a.",
    "A. ", "'", '"', "“", "(", "[", "<", ">", "#", "May ", "Monday, ", "the ", "two ", "\u00a0", "aA", "x1", "< ", "_",
    "\\", "é", "a-", ", ",
)  # fmt: skip
_CANDIDATES = "aA1 ,.-\n\t\"'“”é(/:$%–—’£€" + string.printable
_REPEATS = {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}
_FEWEST = 5  # a repeat of fewer times cannot be made long
_MOST_BRANCHES = 12


def attacks(pattern: str, flags: int) -> list[tuple[str, str]]:
    """What may be put before, and what to repeat; what comes from the pattern itself comes first."""
    parsed = _parser.parse(pattern, flags)
    whole = _sample(parsed)
    own = [*_pumps(parsed, ""), ("", whole), ("", whole[:-1])]
    every = [*own, *(("", pump) for _, pump in own), *(("", pump) for pump in GENERIC)]
    return [attack for attack in dict.fromkeys(every) if attack[1]]


def _pumps(nodes: Iterable[Any], before: str) -> Iterator[tuple[str, str]]:
    for name, value in ((str(code), value) for code, value in nodes):
        if name in _REPEATS:
            if value[1] >= _FEWEST:
                yield from ((before, pump) for pump in _bodies(value[2]))
            yield from _pumps(value[2], before)
        for part in _parts(name, value):
            yield from _pumps(part, before)
        before += _one(name, value)


def _parts(name: str, value: Any) -> list[Any]:
    match name:
        case "BRANCH":
            return list(value[1])
        case "SUBPATTERN":
            return [value[3]]
        case "ATOMIC_GROUP":
            return [value]
        case "ASSERT" | "ASSERT_NOT":
            return [value[1]]
    return []


def _bodies(nodes: Any) -> set[str]:
    """What a repeat may go over: a sample, and one of each of its branches and letters."""
    found = {_sample(nodes)}
    for name, value in ((str(code), value) for code, value in nodes):
        if name == "BRANCH":
            found |= {_sample(branch) for branch in value[1][:_MOST_BRANCHES]}
        elif name == "IN":
            found |= {chr(item) for code, item in value if str(code) == "LITERAL"}
    return found


def _sample(nodes: Iterable[Any]) -> str:
    return "".join(_one(str(code), value) for code, value in nodes)


def _one(name: str, value: Any) -> str:
    if name in _REPEATS:
        return _sample(value[2]) * max(1, value[0]) if value[1] else ""
    if name.startswith("ASSERT"):
        return ""
    match name:
        case "LITERAL":
            return chr(value)
        case "NOT_LITERAL":
            return "b" if value == ord("a") else "a"
        case "ANY":
            return "a"
        case "IN":
            return _member(value)
    parts = _parts(name, value)
    return _sample(parts[0]) if parts else ""


def _member(items: Any) -> str:
    """A character of a class."""
    is_negated = any(str(code) == "NEGATE" for code, _ in items)
    return next((each for each in _CANDIDATES if any(map(_fits, items, [each] * len(items))) != is_negated), "a")


def _fits(item: Any, character: str) -> bool:
    code, value = str(item[0]), item[1]
    if code == "LITERAL":
        return ord(character) == value
    if code == "RANGE":
        return bool(value[0] <= ord(character) <= value[1])
    if code != "CATEGORY":
        return False
    kind = str(value).rpartition("_")[2].lower()
    is_in = {"digit": character.isdigit(), "space": character.isspace()}.get(kind, character.isalnum())
    return is_in != ("NOT" in str(value))
