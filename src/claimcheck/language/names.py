"""Runs of capitalised names in a sentence: of places, bodies and persons alike."""

from __future__ import annotations

from claimcheck.language.placewords import place_words
from claimcheck.language.tree import NAME_TAGS, Tree
from claimcheck.reference.countries import demonym

_JOINERS = frozenset(("of", "de", "do", "da", "del", "la", "el", "al", "le", "les", "sur", "am", "an", "der", "-"))
_MOST_CAPITALS = 0.6


def name_runs(tree: Tree) -> list[tuple[int, int]]:
    """Return first and last tokens of the runs of names, with the small words that join them.

    Args:
        tree: The sentence.

    Returns:
        Runs in order; `Center for Strategic Studies` is one, and so is `Kursk region`.
    """
    runs, index = [], 0
    has_capitals = is_title_case(tree)
    while index < len(tree):
        if not is_name(tree, index, has_capitals=has_capitals):
            index += 1
            continue
        last = index
        while (step := _step(tree, last, has_capitals=has_capitals)) > 0:
            last += step
        following = last + 1
        if (
            following < len(tree)
            and tree.lowers[following] in place_words().class_nouns
            and tree.tags[following] in ("NN", "NNS")
        ):
            last += 1
        runs.append((index, last))
        index = last + 1
    return runs


def _step(tree: Tree, last: int, *, has_capitals: bool) -> int:
    """Return by how many tokens a run goes on behind a token."""
    following = last + 1
    if following >= len(tree):
        return 0
    if is_name(tree, following, has_capitals=has_capitals):
        return 1
    word = tree.lowers[following]
    words = place_words()
    bodies = words.not_places | words.sites if word == "for" else words.not_places
    is_body = word in words.body_links and tree.lowers[last] in bodies
    if word not in _JOINERS and not is_body:
        return 0
    at = following + 2 if is_body and tree.lowers[following + 1 : following + 2] == ["the"] else following + 1
    return at - last if at < len(tree) and is_name(tree, at, has_capitals=has_capitals) else 0


def is_name(tree: Tree, index: int, *, has_capitals: bool = False) -> bool:
    """Whether a token is part of a name.

    Args:
        tree: The sentence.
        index: The token.
        has_capitals: Whether the sentence is a headline with capitals on most words, prepositions among them.
    """
    word = tree.words[index]
    if not (word[:1].isupper() or (word[:1].isdigit() and tree.tags[index] in NAME_TAGS and word[-1:].isalpha())):
        return False
    if has_capitals and tree.lowers[index] in place_words().locative:
        return False
    return tree.tags[index] in NAME_TAGS or (
        tree.tags[index] in ("JJ", "NN", "NNS", "VBG", "FW", "RB", "IN")
        and index > 0
        and demonym(word) is None
        and word not in ("I", "The", "In")
    )


def phrase_start(tree: Tree, index: int) -> int:
    """Return where the run of names begins that ends at a token."""
    while index > 0 and is_name(tree, index - 1):
        index -= 1
    return index


def is_title_case(tree: Tree) -> bool:
    """Whether a sentence is a headline with capitals on most words, where a capital tells nothing."""
    words = [word for word in tree.words if word[:1].isalpha()]
    return sum(word[:1].isupper() for word in words) > _MOST_CAPITALS * len(words) and len(words) > 3
