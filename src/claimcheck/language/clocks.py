"""Numbers that tell the time of day in words: `half past nine`, `at seven`, `from ten in the evening`."""

from __future__ import annotations

from claimcheck.language.guards import guards
from claimcheck.language.tree import NOUN_TAGS, Tree
from claimcheck.normalise.amounts import Amount

_NOON, _MIDNIGHT, _HOUR = 12, 24, 60


def is_clock(tree: Tree, amount: Amount, tokens: range) -> bool:
    """Whether a number is an hour, or the minutes before or after one.

    Args:
        tree: The sentence.
        amount: The amount.
        tokens: Tokens of its number.
    """
    if _is_minutes(tree, amount, tokens):
        return True
    value = amount.lower
    if (
        amount.unit
        or value is None
        or amount.lower != amount.upper
        or value != int(value)
        or not 1 <= value <= _MIDNIGHT
    ):
        return False
    first = tokens[0]
    rest = tree.lowers[tokens[-1] + 1 : tokens[-1] + 5]
    if rest[:1] == ["sharp"] or _is_part_of_day(rest):
        return True
    if first > 1 and tree.lowers[first - 1] in ("past", "to") and _are_minutes(tree, first - 2, tree.lowers[first - 1]):
        return True
    is_hour = value <= _NOON and (first == 0 or not _counts(tree, tokens))
    return is_hour and _is_at(tree, amount, first)


def _is_part_of_day(rest: list[str]) -> bool:
    """`ten in the evening`, `four yesterday morning`, `nine at night`."""
    parts = guards().day_parts
    if rest[:2] == ["in", "the"] or rest[:1] in (["at"], ["yesterday"], ["this"], ["that"], ["tomorrow"]):
        at = 2 if rest[:1] == ["in"] else 1
        return at < len(rest) and rest[at] in parts
    return rest[:1] == ["tonight"]


def _are_minutes(tree: Tree, last: int, link: str) -> bool:
    """Whether `half`, `a quarter`, `twenty` or `six minutes` end at a token, before `past` or `to`."""
    is_number = link == "past" and tree.tags[last] == "CD" and tree.lowers[last].isalpha()
    return is_number or tree.lowers[last] in ("half", "quarter", "minute", "minutes")


def _is_minutes(tree: Tree, amount: Amount, tokens: range) -> bool:
    """`a quarter past two`, `twenty-six minutes past five`, `quarter to ten`."""
    last = tokens[-1]
    for at in range(last + 1, min(last + 3, len(tree) - 1)):
        if tree.lowers[at] in ("past", "to"):
            hour = tree.tags[at + 1] == "CD" and tree.lowers[at + 1] in guards().hours
            is_short = amount.unit in ("", "1", "minute") and (amount.unit != "" or tree.lowers[at] == "past")
            is_free = tree.lowers[at] == "past" or not _goes_on(tree, at + 1)
            return hour and is_short and (amount.upper or 0) < _HOUR and is_free
        if tree.lowers[at] not in ("minute", "minutes", "-"):
            return False
    return False


def _goes_on(tree: Tree, number: int) -> bool:
    """Whether the number behind counts something: `a third to nine members`."""
    return number + 1 < len(tree) and (tree.is_noun(number + 1) or tree.tags[number + 1] in ("CD", "HYPH", "JJ"))


def _counts(tree: Tree, tokens: range) -> bool:
    """Whether a noun behind the number is counted by it."""
    after = tokens[-1] + 1
    inside = (*NOUN_TAGS, "JJ", "JJR", "VBN", "VBG", "CD", "HYPH", "SYM", "$")
    return after < len(tree) and (tree.tags[after] in inside or tree.lowers[after] in ("of", "or", "more"))


def _is_at(tree: Tree, amount: Amount, first: int) -> bool:
    """`lights out at ten`, `a little after eight on Tuesday night`, `ran until seven`."""
    if first == 0:
        return False
    preposition = tree.lowers[first - 1]
    if preposition == "at":
        verb = tree.heads[first - 1]
        is_level = tree.is_verb(verb) and tree.lemma(verb) in guards().level_verbs
        return not amount.is_digits and not is_level and not _is_level_noun(tree, verb)
    if preposition in ("after", "before", "past"):
        return first > 1 and tree.lowers[first - 2] in ("little", "shortly", "just", "soon", "bit", "long")
    return preposition in ("until", "till") and not amount.is_digits


def _is_level_noun(tree: Tree, noun: int) -> bool:
    """`a team with inflation at nine`, `the toll at nine`: what is at a level."""
    return tree.is_noun(noun) and tree.deps[noun] not in ("npadvmod",) and tree.lemma(noun) in guards().level_nouns
