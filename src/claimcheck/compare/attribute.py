"""What a measure is the measure of: a depth or an altitude, a loss or a saving; and from where a distance counts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from claimcheck.compare.settings import concepts
from claimcheck.compare.vector import Outcome, Pair
from claimcheck.records.claim import Claim

_BEFORE, _AFTER = 60, 30  # characters around a figure in which its attribute stands
_WORD = re.compile(r"[^\W\d_]+")
_SIDE = re.compile(r"north|south|east|west")
_LANDMARK = re.compile(
    r"[^.;:]{0,12}?(?:\b(?:north|south|east|west)\w*[ -]?){0,3}\s?"
    r"\b(?:of|from|off)\s+(?:the\s+)?(?:(?:city|town|village|port)\s+of\s+)?((?:[A-Z][\w\u2019'-]+\s?)+)"
)


def compare_attribute(pair: Pair) -> Outcome:
    """Compare what two figures measure; figures of different attributes answer different questions."""
    one, two = attributes(pair.one), attributes(pair.two)
    marks = landmark(pair.one), landmark(pair.two)
    if marks[0] or marks[1]:
        is_one = _meet(marks[0], marks[1]) and not _are_opposite(pair)
        outcome: Outcome = "equal" if is_one else "different"
        return pair.step("attribute", outcome, f"from {marks[0] or '-'} / from {marks[1] or '-'}")
    outcome = "unknown"
    if one and two:
        outcome = "equal" if one & two else "different"
    return pair.step("attribute", outcome, f"{', '.join(sorted(one)) or '-'} / {', '.join(sorted(two)) or '-'}")


def attributes(claim: Claim) -> frozenset[str]:
    """Return the attribute named nearest to a figure, as the first words of its groups; empty if none is named."""
    table = _attributes(claim.item_class or "")
    if _singular(claim.item or "", table) in table:
        return table[_singular(claim.item or "", table)]
    at = claim.start - claim.sentence_start
    end = claim.end - claim.sentence_start
    before = [match[0].lower() for match in _WORD.finditer(claim.sentence[max(0, at - _BEFORE) : at])]
    after = [match[0].lower() for match in _WORD.finditer(claim.sentence[end : end + _AFTER])]
    beside = next((word for word in reversed(before[-3:]) if _singular(word, table) in table), None)
    if beside is None and claim.action in table:
        return table[claim.action]
    near = [*after[:2], *reversed(before), *after[2:]]
    found = next((word for word in near if _singular(word, table) in table), None)
    return table[_singular(found, table)] if found else frozenset()


def near_words(claim: Claim) -> frozenset[str]:
    """Return the words around an amount of money: a bond, bail."""
    if claim.item_class != "money":
        return frozenset()
    start, end = claim.start - claim.sentence_start, claim.end - claim.sentence_start
    return frozenset(_WORD.findall(claim.sentence[max(0, start - _AFTER) : end + _AFTER].lower()))


def landmark(claim: Claim) -> str | None:
    """Return the name that a distance counts from: `13 miles east of Cloverdale`."""
    if claim.item_class != "distance":
        return None
    match = _LANDMARK.match(claim.sentence, claim.end - claim.sentence_start)
    return match[1].strip() if match else None


def _are_opposite(pair: Pair) -> bool:
    """Whether the distances lead to two sides of their landmark: then other spots are meant."""
    one, two = (frozenset(_SIDE.findall(_behind(claim))) for claim in (pair.one, pair.two))
    return any((a in one and b in two) or (b in one and a in two) for a, b in (("north", "south"), ("east", "west")))


def _behind(claim: Claim) -> str:
    match = _LANDMARK.match(claim.sentence, claim.end - claim.sentence_start)
    return match[0].lower() if match else ""


def _meet(one: str | None, two: str | None) -> bool:
    return bool(one and two and set(one.lower().split()) & set(two.lower().split()))


def _singular(word: str, table: Mapping[str, frozenset[str]]) -> str:
    return word if word in table or not word.endswith("s") else word[:-1]


@cache
def _attributes(item_class: str) -> dict[str, frozenset[str]]:
    """Return, for figures of a class, the groups that each word names."""
    table: dict[str, frozenset[str]] = {}
    for row in concepts().attribute:
        if not row.of or item_class in row.of:
            for word in row.words:
                table[word] = table.get(word, frozenset()) | {row.words[0]}
    return table
