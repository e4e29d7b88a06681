"""How a number without a noun of its own stands in its clause: what tells which noun it may have left out."""

from __future__ import annotations

from claimcheck.language.found import FoundQuantity
from claimcheck.language.guards import guards
from claimcheck.language.tree import SUBJECTS, Tree
from claimcheck.records.frames import Standing
from claimcheck.reference.lexicon import item_table

_PRONOUNS = frozenset(("them", "these", "those", "whom", "which"))
_TELLING = ("acl", "relcl", "prep", "amod", "advmod")
_PLURALS = ("NNS", "NNPS")


def standing(tree: Tree, found: FoundQuantity) -> Standing:
    """Return how a number stands that names nothing counted.

    Args:
        tree: The sentence.
        found: The number.
    """
    first = tree.token_at(found.start) or 0
    last = found.number
    if found.partitive is not None and tree.lowers[found.partitive] in _PRONOUNS:
        return "loose" if _is_own_group(tree, found.partitive) else "them"
    own = tree.lowers[max(0, first - 1) : last + 2]
    if tree.lowers[last + 1 : last + 2] in (["more"], ["fewer"]) or not guards().further.isdisjoint(own):
        return "more"
    if tree.lowers[first - 2 : first] == ["of", "which"] or tree.lowers[first - 2 : first] == ["of", "whom"]:
        return "them"
    dep, head = _place(tree, last)
    if dep in SUBJECTS:
        return "subject"
    if dep == "conj":
        return "joined"
    if _is_tally(tree, head):
        return "there"
    if dep in ("attr", "acomp", "npadvmod", "advmod"):
        return "there" if tree.child(head, "expl") is not None else _complement(tree, head)
    if dep == "dobj":
        return "object"
    if dep == "pobj":
        return "level" if tree.lowers[head] in guards().level_prepositions else "behind"
    return "loose"


def _is_own_group(tree: Tree, those: int) -> bool:
    """Whether "those" are told by what follows and not by what was told before: `a third of those asked`."""
    return tree.lowers[those] == "those" and any(tree.deps[one] in _TELLING for one in tree.kids(those))


def _is_tally(tree: Tree, head: int) -> bool:
    """Whether a clause tells a number of what was counted before: `Trade unions put the number at 100,000`."""
    verb = head if tree.is_verb(head) else tree.heads[head]
    nouns = tree.kids(verb, "nsubj", "nsubjpass", "dobj") if tree.is_verb(verb) else []
    return any(tree.lemma(one) in item_table().tallies["counts"] and tree.child(one, "prep") is None for one in nouns)


def _place(tree: Tree, number: int) -> tuple[str, int]:
    """Return how a number hangs, and on what; inside its own phrase one looks at the top of it."""
    at = number
    while tree.deps[at] in ("nummod", "compound", "quantmod", "nmod") and tree.tags[tree.heads[at]] == "CD":
        at = tree.heads[at]
    return tree.deps[at], tree.heads[at]


def _complement(tree: Tree, verb: int) -> Standing:
    """`The toll was 14`: a level; `The dead were eleven`: as its subject."""
    subject = next(iter(tree.kids(verb, *SUBJECTS)), None)
    is_many = subject is not None and (tree.tags[subject] in _PLURALS or tree.lowers[subject] in ("they", "we"))
    return "object" if is_many else "level"
