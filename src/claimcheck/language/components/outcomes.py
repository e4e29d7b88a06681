"""What happened to people, read from the verb and its complements: shot to death, forced from their homes."""

from __future__ import annotations

from claimcheck.language.tree import SUBJECTS, Tree
from claimcheck.reference.lexicon import item_table, outcome_class


def outcome_of(tree: Tree, verb: int) -> str | None:
    """Return the outcome that a verb has together with what hangs on it.

    Args:
        tree: The sentence.
        verb: Its verb, finite or a participle behind a noun.
    """
    if _is_fatal(tree, verb):
        return "killed"
    return "displaced" if _is_driven_out(tree, verb) else None


def _is_fatal(tree: Tree, verb: int) -> bool:
    """`Fatally shot`, `stabbed to death`, `shot and killed`."""
    for one in tree.children[verb]:
        to_death = tree.lowers[one] == "to" and any(tree.lowers[two] == "death" for two in tree.kids(one, "pobj"))
        is_joined = tree.deps[one] == "conj" and tree.child(one, *SUBJECTS, "dobj") is None
        if to_death or tree.lowers[one] == "fatally" or (is_joined and outcome_class(tree.lemma(one)) == "killed"):
            return True
    return False


def _is_driven_out(tree: Tree, verb: int) -> bool:
    """`Forced from their homes`, `driven out of their villages`, `had to leave their homes`."""
    table = item_table().driving
    lemma = tree.lemma(verb)
    if lemma in table["leaving"]:
        patient = tree.child(verb, "dobj")
        return patient is not None and tree.lemma(patient) in table["homes"] and tree.child(patient, "poss") is not None
    if lemma not in table["verbs"]:
        return False
    if any(tree.lowers[one] == "out" and tree.deps[one] == "prt" for one in tree.children[verb]):
        return True
    for one in tree.kids(verb, "prep"):
        inner = tree.child(one, "prep", "pcomp")
        target = tree.child(one, "pobj") if inner is None else tree.child(inner, "pobj")
        if tree.lowers[one] in ("from", "out") and target is not None and tree.lemma(target) in table["homes"]:
            return True
    return False
