"""Certainty: modality and polarity of each event."""

from __future__ import annotations

from claimcheck.language.cues import cues, governing_verbs, modality_in, reporting_verbs
from claimcheck.language.found import Event
from claimcheck.language.tree import Tree
from claimcheck.records.vocabulary import Modality

_OBLIGED = frozenset(("should", "must"))
_FORWARD = frozenset(
    ("leave", "begin", "start", "open", "expire", "end", "run", "take", "go", "arrive", "come", "meet")
)


def judge_certainty(tree: Tree, events: dict[int, Event]) -> None:
    """Set modality, polarity and direction in time of every event.

    Args:
        tree: The sentence.
        events: Its events; they are changed in place. Verbs come before the nouns that hang on them.
    """
    for index, event in events.items():
        if not event.is_nominal:
            event.modality = modality(tree, index)
            event.polarity = "negative" if _is_negated(tree, index) or event.modality == "denied" else "positive"
            event.is_future = event.modality in ("planned", "conditional") or _looks_forward(tree, index)
    for index, event in events.items():
        if event.is_nominal:
            _inherit(tree, events, index, event)


def _inherit(tree: Tree, events: dict[int, Event], index: int, event: Event) -> None:
    """An event noun is as certain as the verb it hangs on: `may order a withdrawal`."""
    above = next((one for one in tree.ancestors(index) if one in events and not events[one].is_nominal), None)
    own = next((one for one in tree.ancestors(index) if modality_in(cues().nouns, tree.lemma(one))), None)
    if above is not None:
        event.modality, event.is_future = events[above].modality, events[above].is_future
        if events[above].modality == "denied":
            event.polarity = "negative"
        if tree.lemma(above) in ("plan", "prepare", "consider", "propose"):
            event.modality, event.is_future = "planned", True
    if own is not None and event.modality == "asserted" and above != own:
        event.modality = _by_noun(tree, own) or "asserted"
        event.polarity = "negative" if event.modality == "denied" else event.polarity
    if _is_none(tree, index):
        event.polarity = "negative"


def modality(tree: Tree, verb: int, depth: int = 0) -> Modality:
    """Return how certain an event is, from its own words outward."""
    if _is_conditional(tree, verb):
        return "conditional"
    own = _auxiliary(tree, verb)
    outer = _outer(tree, verb, depth) if depth < 6 else None
    if outer == "denied":
        return "denied"
    if own == "conditional":
        return "planned" if outer in ("asserted", "planned") else "conditional" if outer is None else outer
    if own is not None:
        return "estimated" if (own, outer) == ("planned", "estimated") else own
    adverb = _adverb(tree, verb)
    if adverb is not None:
        return adverb
    return outer or "asserted"


def _is_conditional(tree: Tree, verb: int) -> bool:
    """Whether a verb stands in an if clause, or has one."""
    clauses = [verb, *tree.kids(verb, "advcl", "ccomp")]
    return any(_is_condition(tree, one) for one in clauses)


def _is_condition(tree: Tree, verb: int) -> bool:
    """Whether a clause begins with `if` and its like, or with its auxiliary: `Should Kenya send troops, …`."""
    mark = tree.child(verb, "mark")
    if mark is not None and tree.deps[verb] != "ccomp" and tree.lowers[mark] in cues().conditionals["marks"]:
        return True
    subject, auxiliary = tree.child(verb, "nsubj", "nsubjpass"), tree.child(verb, "aux", "auxpass")
    is_inverted = subject is not None and auxiliary is not None and auxiliary == min(tree.subtree(verb)) < subject
    return is_inverted and tree.heads[verb] > verb and tree.lowers[auxiliary or 0] in cues().conditionals["inverted"]


def _auxiliary(tree: Tree, verb: int) -> Modality | None:
    for one in tree.kids(verb, "aux"):
        found = modality_in(cues().auxiliaries, tree.lowers[one])
        if found is not None:
            return found
    head = tree.heads[verb]
    if tree.deps[verb] == "conj" and tree.is_verb(head) and tree.child(verb, "aux", "nsubj", "nsubjpass") is None:
        return _auxiliary(tree, head)
    return None


def _adverb(tree: Tree, verb: int) -> Modality | None:
    for one in tree.kids(verb, "advmod", "prep", "acomp", "xcomp"):
        for name in ("possible", "estimated"):
            if tree.lowers[one] in cues().adverbs[name]:
                return "possible" if name == "possible" else "estimated"
    for one in tree.kids(verb, "nsubj", "nsubjpass", "dobj", "attr"):
        numbers = tree.kids(one, "nummod")
        if any(tree.lowers[two] in cues().adverbs["possible"] for top in (one, *numbers) for two in tree.children[top]):
            return "possible"
    return None


def _outer(tree: Tree, verb: int, depth: int) -> Modality | None:
    """Return what the word above lends: plan to, is due to, accused of, estimates that, a proposal to."""
    head, dep = tree.heads[verb], tree.deps[verb]
    if head == verb:
        return None
    if dep in ("xcomp", "pcomp", "prep") or (dep == "advcl" and _is_infinitive(tree, verb)):
        return _governed(tree, verb, depth)
    if dep == "ccomp" and tree.lemma(head) == "be":
        return _by_adjective(tree, head)
    if dep == "ccomp" and tree.is_verb(head):
        lent = reporting_verbs().get(tree.lemma(head))
        above = modality(tree, head, depth + 1) if tree.lemma(head) not in ("say", "tell") else "asserted"
        return lent if lent != "asserted" or above in ("planned", "asserted") else above
    if dep == "acl":
        is_content = _is_infinitive(tree, verb) or tree.child(verb, "mark") is not None
        return _by_noun(tree, head) if is_content else None
    if dep == "conj" and tree.is_verb(head):
        has_own = tree.child(verb, "nsubj", "nsubjpass", "aux") is not None
        return None if has_own and tree.deps[head] != "ccomp" else _shared(tree, verb, head, depth)
    return None


def _by_noun(tree: Tree, noun: int) -> Modality | None:
    """Return what a noun lends to its clause: `a plan to`, `fears that`; `rejected claims that` denies it."""
    governor = tree.heads[noun]
    is_object = tree.deps[noun] in ("dobj", "nsubjpass") and tree.lemma(governor) in cues().denying["verbs"]
    if is_object and tree.lemma(noun) in cues().denying["nouns"]:
        return "denied"
    return modality_in(cues().nouns, tree.lemma(noun))


def _by_adjective(tree: Tree, copula: int) -> Modality | None:
    """Return what `it is possible that`, `they are likely to` lend."""
    adjective = tree.child(copula, "acomp")
    return modality_in(cues().adjectives, tree.lowers[adjective]) if adjective is not None else None


def _shared(tree: Tree, verb: int, head: int, depth: int) -> Modality | None:
    if _is_finite(tree, verb) and not _is_finite(tree, head):
        return None  # "denied sending it but admitted": joined with the verb above
    shared = modality(tree, head, depth + 1)
    has_own = tree.child(verb, "nsubj", "nsubjpass", "aux") is not None
    if has_own and shared in ("planned", "possible", "conditional") and _auxiliary(tree, head) is not None:
        return _outer(tree, head, depth + 1)
    return shared if shared != "asserted" else None


def _is_finite(tree: Tree, verb: int) -> bool:
    return tree.tags[verb] in ("VBD", "VBZ", "VBP") or tree.child(verb, "aux", "auxpass") is not None


def _governed(tree: Tree, verb: int, depth: int) -> Modality | None:
    head = tree.heads[verb]
    if not tree.is_verb(head):
        found = modality_in(cues().adjectives, tree.lowers[head])
        if found is not None:
            return found
        if tree.deps[head] in ("prep", "acomp") and tree.heads[head] != head:
            return _by_verb(tree, verb, tree.heads[head], depth)
        return None
    return _by_verb(tree, verb, head, depth)


def _by_verb(tree: Tree, verb: int, head: int, depth: int) -> Modality | None:
    lemma = tree.lemma(head)
    if lemma == "be" and _is_infinitive(tree, verb):
        return _by_adjective(tree, head) or "planned"
    if tree.deps[verb] == "advcl":
        return None
    lent = governing_verbs().get(lemma)
    if lent == "denied":
        return "denied" if lemma == "deny" else "asserted"
    outer = modality(tree, head, depth + 1)
    return lent if lent is not None and outer in ("asserted", "planned", "estimated") else outer


def _is_infinitive(tree: Tree, verb: int) -> bool:
    return any(tree.tags[one] == "TO" for one in tree.kids(verb, "aux"))


def _is_negated(tree: Tree, verb: int, depth: int = 0) -> bool:
    negation = tree.child(verb, "neg")
    if negation is not None:
        return not set(tree.lowers[negation + 1 : negation + 2]) & cues().negation["harmless"]
    if any(tree.lowers[one] in ("never", "not", "n't") for one in tree.kids(verb, "advmod", "aux")):
        return True
    if any(_is_none(tree, one) for one in tree.kids(verb, "nsubj", "nsubjpass", "dobj")):
        return True
    head, dep = tree.heads[verb], tree.deps[verb]
    if dep == "xcomp" and tree.deps[head] == "acomp":  # "not able to send"
        return depth < 4 and _is_negated(tree, tree.heads[head], depth + 1)
    if dep == "xcomp" and tree.is_verb(head) and depth < 4:
        if tree.lemma(head) in cues().negation["verbs"]:
            return not _is_negated(tree, head, depth + 1)
        return _is_negated(tree, head, depth + 1)
    if (
        dep == "conj"
        and tree.is_verb(head)
        and depth < 4
        and tree.child(verb, "nsubj", "nsubjpass", "aux", "auxpass") is None
    ):
        has_but = any(tree.lowers[one] == "but" for one in tree.kids(head, "cc"))
        return not has_but and _is_negated(tree, head, depth + 1)
    return False


def _is_none(tree: Tree, noun: int) -> bool:
    """Whether a participant is nobody: `no one`, `neither Kenya nor Uganda`, `no deal`; `no soldiers` counts zero."""
    if tree.lowers[noun] in cues().negation["pronouns"]:
        return True
    words = {tree.lowers[one] for one in tree.kids(noun, "det", "cc", "preconj", "neg")}
    return bool(words & {"neither", "nor"}) or ("no" in words and tree.tags[noun] != "NNS")


def _looks_forward(tree: Tree, verb: int) -> bool:
    """`leaves in January`, `are expected to join`, `should start`: scheduled, awaited, or due."""
    if tree.tags[verb] in ("VBZ", "VBP") and tree.lemma(verb) in _FORWARD:
        return True
    if any(tree.lowers[one] in _OBLIGED for one in tree.kids(verb, "aux")):
        return True
    head = tree.heads[verb]
    return tree.deps[verb] == "xcomp" and governing_verbs().get(tree.lemma(head)) in ("planned", "estimated")
