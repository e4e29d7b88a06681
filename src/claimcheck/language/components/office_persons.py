"""Whose an office is: the subject of the verb that tells it, and what can be the name of a person beside it."""

from __future__ import annotations

from claimcheck.language.components.office_polities import NAMES_OF_DAYS
from claimcheck.language.titles import Title, is_name_word, name_left, title_words
from claimcheck.language.tree import NAME_TAGS, Tree
from claimcheck.reference.countries import demonym


def subject_person(tree: Tree, title: Title, verb: int, kind: str) -> tuple[tuple[int, int], str] | None:
    """Return the person that is the subject of a verb, through `who` and auxiliaries."""
    subject = next(iter(tree.kids(verb, "nsubj", "nsubjpass")), None)
    if subject is None and tree.deps[verb] in ("relcl", "acl"):
        subject = tree.heads[verb]
    if subject is None and tree.deps[verb] == "conj":
        return subject_person(tree, title, tree.heads[verb], kind)
    if subject is not None and tree.lowers[subject] in ("who", "that", "which"):
        subject = tree.heads[verb] if tree.deps[verb] == "relcl" else None
    if subject is None:
        return None
    last = subject
    while last + 1 < len(tree) and is_name_word(tree, last + 1) and last + 1 < title.first:
        last += 1
    name = name_left(tree, last)
    if name is not None and is_person(tree, name, title):
        return name, kind
    return _apposed_earlier(tree, title, verb, kind)


def _apposed_earlier(tree: Tree, title: Title, verb: int, kind: str) -> tuple[tuple[int, int], str] | None:
    """`Anton Reuss, a former head of the desk who was acting president`: the name before the nearest comma."""
    if tree.lowers[verb - 1] not in ("who", "later", "also", "once", "now"):
        return None
    for comma in range(verb - 1, 0, -1):
        if tree.lowers[comma] == "," and (name := name_left(tree, comma - 1)) is not None:
            return (name, kind) if is_person(tree, name, title) and name[1] > name[0] else None
    return None


def is_person(tree: Tree, name: tuple[int, int], title: Title) -> bool:
    """Whether a run of capitalised words can be a person's name beside a title."""
    first, last = name
    text = tree.text[tree.starts[first] : tree.ends[last]]
    if tree.lowers[last].rstrip(".") in title_words().sites:
        return False
    if NAMES_OF_DAYS.match(text) or demonym(text) is not None or len(text) < 2:
        return False
    if first == last and (tree.words[first].isupper() and len(text) > 1 and not title.is_rank):
        return False
    following = last + 1
    if following < len(tree) and tree.tags[following] == "POS" and first == last and title.last < first:
        return False
    return any(tree.tags[token] in NAME_TAGS for token in range(first, last + 1))
