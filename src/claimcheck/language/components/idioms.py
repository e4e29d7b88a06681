"""Idioms: verbs that another word of their clause makes another happening, as fire does in `opened fire`."""

from __future__ import annotations

from claimcheck.language.clauses import Clause
from claimcheck.language.tree import NAME_TAGS, Tree
from claimcheck.reference.gazetteer import gazetteer
from claimcheck.reference.lexicon import IdiomRow, idioms, is_people, item_class

_PERSONS = frozenset(("he", "him", "she", "her", "they", "them", "who", "whom", "i", "we", "us"))
_GOODS = frozenset(("personnel", "vehicle", "aircraft", "ship", "ammunition", "captured"))


def idiom(tree: Tree, parts: Clause, action: str) -> str:
    """Return the action of a clause under the name of its idiom, `open fire`, else the action itself.

    Args:
        tree: The sentence.
        parts: The clause.
        action: Its action, with its particle.
    """
    verb, _, particle = action.partition(" ")
    for row in idioms(verb):
        if (not row.particles or particle in row.particles) and _is_met(tree, parts, row):
            return f"{verb} {row.name}"
    return action


def _is_met(tree: Tree, parts: Clause, row: IdiomRow) -> bool:
    if row.passive is not None and row.passive is not parts.is_passive:
        return False
    if row.bare and (parts.patient is not None or parts.is_passive):
        return False
    if row.objects and not _is_one_of(tree, parts.patient, row.objects):
        return False
    if row.subjects and not _is_one_of(tree, parts.subject, row.subjects):
        return False
    if row.unless and _is_one_of(tree, parts.patient, row.unless):
        return False
    return not row.phrases or bool(_phrases(tree, parts.verb) & row.phrases)


def _is_one_of(tree: Tree, noun: int | None, words: frozenset[str]) -> bool:
    """Whether a participant is one of these nouns, or of a kind: `#people`, `#goods`, `#money`, `#name`, `#place`."""
    if noun is None:
        return False
    lemma = tree.lemma(noun).lower()
    return lemma in words or any(_is_kind(tree, noun, lemma, word) for word in words if word.startswith("#"))


def _is_kind(tree: Tree, noun: int, lemma: str, kind: str) -> bool:
    match kind:
        case "#people":
            is_name = tree.tags[noun] in NAME_TAGS and item_class(lemma) == "other"
            return lemma in _PERSONS or is_people(lemma) or (is_name and not gazetteer().candidates(tree.words[noun]))
        case "#goods":
            return item_class(lemma) in _GOODS or is_people(lemma)
        case "#money":
            return item_class(lemma) == "money"
        case "#name":
            return tree.tags[noun] in NAME_TAGS
        case "#place":
            return tree.tags[noun] in NAME_TAGS and bool(gazetteer().candidates(tree.words[noun]))
    return False


def _phrases(tree: Tree, verb: int) -> set[str]:
    """Return the prepositions of a verb with the nouns behind them: `into force`, `to poll`; `past #` of a number."""
    found = set()
    for one in tree.kids(verb, "prep", "prt", "advmod"):
        target = tree.child(one, "pobj")
        if target is not None:
            found.add(f"{tree.lowers[one]} {tree.lemma(target).lower()}")
            if tree.tags[target] == "CD":
                found.add(f"{tree.lowers[one]} #")
        found.add(tree.lowers[one])
    return found


def is_no_event(tree: Tree, noun: int) -> bool:
    """Whether a noun of an event names none here: `in return for`, `a settlement outside Zomba`."""
    lemma, before = tree.lemma(noun).lower(), tree.lowers[noun - 1] if noun else ""
    if lemma in ("return", "exchange", "turn"):
        return before == "in"
    if lemma != "settlement":
        return False
    kids = [tree.lemma(one).lower() for one in tree.kids(noun, "amod", "compound", "prep")]
    return not any(word in _SETTLED for word in kids)


_SETTLED = frozenset(
    ("peace", "negotiated", "negotiate", "political", "legal", "divorce", "debt", "court", "financial", "final", "with",
     "between", "to", "over", "wage", "pay", "civil", "million", "comprehensive", "diplomatic", "lasting", "dispute")
)  # fmt: skip
