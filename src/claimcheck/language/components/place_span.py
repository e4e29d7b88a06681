"""Where the name of a place ends: before a person, behind a number, behind the noun that makes it a site."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.language.placewords import place_words
from claimcheck.language.tree import SUBJECTS, Tree
from claimcheck.reference.countries import demonym
from claimcheck.reference.gazetteer import gazetteer
from claimcheck.reference.metonyms import metonym

_LONGEST_NUMBER = 4


def place_end(tree: Tree, first: int, last: int, taken: Sequence[tuple[int, int]]) -> int | None:
    """Return the last token of a run of names that may be a place.

    Args:
        tree: The sentence.
        first: First token of the run.
        last: Its last token.
        taken: Spans of other mentions: times, persons with offices.

    Returns:
        A token; None if the run belongs to another mention. `In Kyiv President Orel`, `In Goma Ana Reyes` end early.
    """
    start, end = tree.starts[first], tree.ends[last]
    over = [one for one in taken if start < one[1] and end > one[0]]
    if over:
        begin = min(one[0] for one in over)
        heads = [token for token in range(first, last + 1) if tree.ends[token] <= begin]
        return heads[-1] if heads and len(over) == 1 and _is_listed(tree, first, heads[-1]) else None
    if last - first < 1 or _is_listed(tree, first, last):
        return last
    is_subject = tree.deps[tree.top(range(first, last + 1))] in SUBJECTS
    if first and tree.tags[first - 1] == "IN" and is_subject:
        return next((cut for cut in range(last - 1, first - 1, -1) if _is_listed(tree, first, cut)), last)
    return last


def is_numbered(tree: Tree, last: int) -> bool:
    """Whether a number belongs to the name of a site: `Air Base 201`, `Camp 14`."""
    number = tree.words[last + 1] if last + 1 < len(tree) else ""
    is_site = tree.lowers[last] in place_words().common_sites and tree.words[last][:1].isupper()
    return is_site and number.isdigit() and len(number) < _LONGEST_NUMBER


def site_end(tree: Tree, first: int, last: int, *, is_listed: bool) -> int:
    """Return where a site ends that a name begins.

    Args:
        tree: The sentence.
        first: First token of the name.
        last: Its last token.
        is_listed: Whether the gazetteer has the name, which then stands for itself.

    Returns:
        The token of the number in `Base 101`, of the noun in `Melsbroek air base`, else `last`.
    """
    if is_numbered(tree, last):
        return last + 1
    if is_listed or tree.lowers[first - 1] in ("a", "an") or _is_state(tree, first, last):
        return last
    at = last + 1
    while at + 1 < len(tree) and tree.lowers[at] in place_words().site_kinds and tree.is_noun(at + 1):
        at += 1
    ends = (last + 2, at)  # the two words of `shopping centre`, the noun behind `air`
    return next((end for end in ends if _is_site(tree, last + 1, end)), last)


def _is_site(tree: Tree, first: int, last: int) -> bool:
    """Whether common nouns call a name before them a site: `shopping centre`, `air base`, `prison`."""
    if last >= len(tree) or not tree.is_noun(last) or not tree.words[last].islower():
        return False
    phrase, sites = " ".join(tree.lowers[first : last + 1]), place_words().common_sites
    return phrase in sites or (tree.lowers[last] in sites and tree.lowers[last - 1] in place_words().site_kinds)


def _is_state(tree: Tree, first: int, last: int) -> bool:
    """Whether a name is listed, a demonym or a government, which owns a site: `Russian prison`."""
    name = tree.text[tree.starts[first] : tree.ends[last]]
    return _is_listed(tree, first, last) or demonym(name) is not None or metonym(name) is not None


def _is_listed(tree: Tree, first: int, last: int) -> bool:
    return bool(gazetteer().candidates(tree.text[tree.starts[first] : tree.ends[last]]))
