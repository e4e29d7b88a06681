"""Read a clause off the tree: its subject, objects, agent, voice, and the phrase of a noun as written."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.language.tree import SUBJECTS, Tree
from claimcheck.reference.lexicon import is_known_action

_PARTICLE_DEPS = ("prt",)
_OBJECTS = ("dobj", "dative", "attr", "oprd")
_PREPOSITIONAL = frozenset(("including", "according", "regarding", "concerning", "excluding", "following", "pending"))
_SPENT = frozenset(("spend", "waste"))  # `spend the summer removing mines`: the summer removes nothing
_CONJUNCTIONS = frozenset(("after", "before", "until", "since", "as"))  # prepositions as well
_RELATIVES = frozenset(("who", "which", "that", "whom", "whose"))


class Clause(NamedTuple):
    """A verb with its arguments; all are token indexes.

    `verb` is the predicate; `subject` who does it (deep subject: the agent of a passive), `patient` who undergoes it.
    """

    verb: int
    action: str
    is_passive: bool
    subject: int | None
    patient: int | None


def predicate_verbs(tree: Tree) -> list[int]:
    """Return the verbs that head clauses: auxiliaries and verbs used as adjectives are left out."""
    return [
        index
        for index in range(len(tree))
        if tree.is_verb(index)
        and tree.deps[index] not in ("aux", "auxpass", "amod", "compound", "case", "nmod")
        and not (tree.lowers[index] in _PREPOSITIONAL and tree.child(index, "aux", "nsubj") is None)
    ]


def clause(tree: Tree, verb: int) -> Clause:
    """Read the clause of a verb, following shared and understood subjects."""
    passive = is_passive(tree, verb)
    surface = surface_subject(tree, verb)
    if passive:
        return Clause(verb, action(tree, verb), True, agent(tree, verb), surface)
    return Clause(verb, action(tree, verb), False, surface, direct_object(tree, verb))


def action(tree: Tree, verb: int) -> str:
    """Return the lemma of a verb with its particle: `shoot down`, `call up`."""
    lemma = tree.lemma(verb)
    particle = tree.child(verb, *_PARTICLE_DEPS)
    if particle is None and tree.lowers[verb + 1 : verb + 2] in (["down"], ["over"]):  # an adverb to the parser
        particle = verb + 1 if is_known_action(f"{lemma} {tree.lowers[verb + 1]}") else None
    return f"{lemma} {tree.lowers[particle]}" if particle is not None else lemma


def is_passive(tree: Tree, verb: int) -> bool:
    """Whether a verb is passive: with its auxiliary, as a reduced relative, or coordinated with one."""
    if tree.child(verb, "auxpass") is not None or tree.child(verb, "nsubjpass") is not None:
        return True
    if tree.tags[verb] not in ("VBN", "VBD"):
        return False
    if tree.deps[verb] in ("acl", "relcl", "advcl") and tree.child(verb, "nsubj") is None:
        return tree.tags[verb] == "VBN" and tree.child(verb, "aux") is None and tree.child(verb, "dobj") is None
    if tree.deps[verb] == "conj" and tree.child(verb, "nsubj", "aux") is None and tree.tags[verb] == "VBN":
        return is_passive(tree, tree.heads[verb])
    return tree.child(verb, "agent") is not None


def surface_subject(tree: Tree, verb: int, depth: int = 0) -> int | None:
    """Return the grammatical subject of a verb, its own, shared or understood."""
    own = tree.child(verb, *SUBJECTS)
    if own is not None and tree.lowers[own] not in _RELATIVES:
        return own
    head, dep = tree.heads[verb], tree.deps[verb]
    if dep == "relcl":
        return head if own is not None or tree.child(verb, "dobj") is not None or is_intransitive(tree, verb) else own
    if own is not None or depth > 6 or head == verb:
        return own
    if dep == "acl":
        return head if tree.tags[verb] in ("VBG", "VBN") else _possessor(tree, head)
    if dep == "conj" and tree.is_verb(head):
        after = _behind_preposition(tree, verb)
        return surface_subject(tree, head, depth + 1) if after is None else after
    if dep in ("xcomp", "advcl", "ccomp", "dep", "prep", "conj"):
        return _controller(tree, head, dep, depth)
    if dep == "pcomp":
        governor = tree.heads[head]
        return _controller(tree, governor, "xcomp" if tree.is_verb(governor) else "acl", depth)
    return None


def _behind_preposition(tree: Tree, verb: int) -> int | None:
    """Return the subject that the parser hung on `after`: `Police came after two men and a boy were shot`."""
    head, first = tree.heads[verb], min(tree.kids(verb, "aux", "auxpass"), default=verb)
    if first == verb or first < 1 or any(head < one < verb for one in tree.kids(head, "cc")):
        return None
    chain = [first - 1, *tree.ancestors(first - 1)]
    noun = next((one for one in chain if tree.deps[one] == "pobj"), None)
    is_clause = noun is not None and tree.lowers[tree.heads[noun]] in _CONJUNCTIONS and tree.heads[noun] > head
    return noun if is_clause else None


def is_intransitive(tree: Tree, verb: int) -> bool:
    """Whether a relative clause lacks its subject: the antecedent is the subject then."""
    return tree.child(verb, *SUBJECTS) is None


def _controller(tree: Tree, head: int, dep: str, depth: int) -> int | None:
    """Return who does the infinitive: the object of the verb above, else its subject."""
    if not tree.is_verb(head):
        return surface_subject(tree, tree.heads[head], depth + 1) if tree.is_verb(tree.heads[head]) else None
    if dep == "xcomp":
        target = tree.child(head, "dobj")
        if target is not None and not is_passive(tree, head) and tree.lemma(head) not in _SPENT:
            return target
    return surface_subject(tree, head, depth + 1)


def _possessor(tree: Tree, noun: int) -> int | None:
    return tree.child(noun, "poss")


def agent(tree: Tree, verb: int) -> int | None:
    """Return the doer of a passive: the object of `by`."""
    by = tree.child(verb, "agent")
    if by is None:
        by = next((one for one in tree.kids(verb, "prep") if tree.lowers[one] == "by"), None)
        if by is not None and tree.child(by, "pobj") is not None:
            found = tree.child(by, "pobj")
            is_amount = found is not None and tree.tags[found] in ("CD", "NN") and not tree.words[found][:1].isupper()
            return None if is_amount or not is_passive(tree, verb) else found
        return None
    return tree.child(by, "pobj")


def direct_object(tree: Tree, verb: int) -> int | None:
    """Return who or what undergoes an active verb."""
    found = tree.child(verb, "dobj", "dative")
    if found is not None and tree.lowers[found] in _RELATIVES and tree.deps[verb] == "relcl":
        return tree.heads[verb]
    if found is None and tree.deps[verb] == "relcl" and tree.child(verb, "nsubj") is not None:
        relative = tree.child(verb, "nsubj")
        if relative is not None and tree.lowers[relative] not in _RELATIVES:
            return tree.heads[verb]
    return found


def objects(tree: Tree, verb: int) -> list[int]:
    """Return direct objects and complements."""
    return tree.kids(verb, *_OBJECTS)


_KEPT = frozenset(
    ("det", "amod", "compound", "poss", "case", "nummod", "nmod", "advmod", "predet", "quantmod", "punct", "neg")
)


def noun_phrase(tree: Tree, head: int, *, prepositions: tuple[str, ...] = ("of",)) -> list[int]:
    """Return the tokens of a noun phrase as written: no clause, no apposition, only these prepositions.

    Args:
        tree: The sentence.
        head: The noun.
        prepositions: Prepositional phrases that belong to the name of the thing.

    Returns:
        Contiguous tokens in order.
    """
    tokens = {head}
    for one in tree.children[head]:
        dep = tree.deps[one]
        if dep in _KEPT and (dep != "punct" or tree.words[one] in "-\u2019'\"/&"):
            tokens |= {token for token in tree.subtree(one) if tree.deps[token] != "relcl"}
        elif dep == "prep" and tree.lowers[one] in prepositions:
            target = tree.child(one, "pobj")
            if target is not None:
                tokens |= {one, *noun_phrase(tree, target, prepositions=prepositions)}
    return _contiguous(tree, head, tokens)


def _contiguous(tree: Tree, head: int, tokens: set[int]) -> list[int]:
    first = last = head
    while first - 1 in tokens:
        first -= 1
    while last + 1 in tokens:
        last += 1
    while first < head and tree.words[first] in ",;:()\u2014\u2013-":
        first += 1
    return list(range(first, last + 1))


def phrase_text(tree: Tree, tokens: list[int]) -> str:
    """Return the text of tokens as written."""
    start, end = tree.span(tokens)
    return tree.text[start:end]
