"""Clauses: subject, object, agent and voice, read off trees that are built by hand."""

from __future__ import annotations

import pytest

from claimcheck.language.clauses import clause, noun_phrase, phrase_text, predicate_verbs

# tree; the verb; whether passive; subject and patient as words
CLAUSES = {
    "active": (
        "Kenya/NNP/nsubj/1 sent/VBD/ROOT/1 soldiers/NNS/dobj/1",
        1,
        (False, "Kenya", "soldiers"),
    ),
    "passive": (
        "soldiers/NNS/nsubjpass/2 were/VBD/auxpass/2 sent/VBN/ROOT/2 by/IN/agent/2 Kenya/NNP/pobj/3",
        2,
        (True, "Kenya", "soldiers"),
    ),
    "passive without agent": (
        "soldiers/NNS/nsubjpass/2 were/VBD/auxpass/2 sent/VBN/ROOT/2 on/IN/prep/2 Monday/NNP/pobj/3",
        2,
        (True, None, "soldiers"),
    ),
    "reduced relative": (
        "soldiers/NNS/nsubj/4 sent/VBN/acl/0 by/IN/agent/1 Kenya/NNP/pobj/2 fled/VBD/ROOT/4",
        1,
        (True, "Kenya", "soldiers"),
    ),
    "relative, subject": (
        "rebels/NNS/nsubj/4 who/WP/nsubj/2 killed/VBD/relcl/0 soldiers/NNS/dobj/2 fled/VBD/ROOT/4",
        2,
        (False, "rebels", "soldiers"),
    ),
    "relative, object": (
        "vehicles/NNS/ROOT/0 that/WDT/dobj/3 Kenya/NNP/nsubj/3 sent/VBD/relcl/0",
        3,
        (False, "Kenya", "vehicles"),
    ),
    "relative, object left out": (
        "vehicles/NNS/ROOT/0 Kenya/NNP/nsubj/2 sent/VBD/relcl/0",
        2,
        (False, "Kenya", "vehicles"),
    ),
    "joined, subject shared": (
        "Kenya/NNP/nsubj/1 stayed/VBD/ROOT/1 and/CC/cc/1 sent/VBD/conj/1 soldiers/NNS/dobj/3",
        3,
        (False, "Kenya", "soldiers"),
    ),
    "infinitive, subject of the verb above": (
        "Kenya/NNP/nsubj/1 plans/VBZ/ROOT/1 to/TO/aux/3 send/VB/xcomp/1 soldiers/NNS/dobj/3",
        3,
        (False, "Kenya", "soldiers"),
    ),
    "infinitive, object of the verb above": (
        "He/PRP/nsubj/1 asked/VBD/ROOT/1 Kenya/NNP/dobj/1 to/TO/aux/4 send/VB/xcomp/1 soldiers/NNS/dobj/4",
        4,
        (False, "Kenya", "soldiers"),
    ),
    "with a particle": (
        "Kenya/NNP/nsubj/1 shot/VBD/ROOT/1 down/RP/prt/1 drones/NNS/dobj/1",
        1,
        (False, "Kenya", "drones"),
    ),
    "without object": (
        "soldiers/NNS/nsubj/1 fled/VBD/ROOT/1",
        1,
        (False, "soldiers", None),
    ),
}


@pytest.mark.parametrize("name", CLAUSES)
def test_clause(build_tree, name):
    notation, verb, (passive, subject, patient) = CLAUSES[name]
    tree = build_tree(notation)
    found = clause(tree, verb)
    word = [None if index is None else tree.words[index] for index in (found.subject, found.patient)]
    assert (found.is_passive, *word) == (passive, subject, patient)


def test_a_particle_belongs_to_the_action(build_tree):
    notation, verb, _ = CLAUSES["with a particle"]
    assert clause(build_tree(notation), verb).action.endswith(" down")


@pytest.mark.parametrize(
    ("notation", "verbs"),
    [
        ("Kenya/NNP/nsubj/2 has/VBZ/aux/2 sent/VBN/ROOT/2 soldiers/NNS/dobj/2", ["sent"]),
        ("armed/VBN/amod/1 men/NNS/nsubj/2 fled/VBD/ROOT/2", ["fled"]),
        ("men/NNS/nsubj/4 ,/,/punct/0 including/VBG/prep/0 boys/NNS/pobj/2 fled/VBD/ROOT/4", ["fled"]),
        ("men/NNS/ROOT/0", []),
    ],
)
def test_verbs_that_head_clauses(build_tree, notation, verbs):
    tree = build_tree(notation)
    assert [tree.words[index] for index in predicate_verbs(tree)] == verbs


@pytest.mark.parametrize(
    ("notation", "head", "text"),
    [
        ("the/DT/det/2 old/JJ/amod/2 army/NN/nsubj/3 fled/VBD/ROOT/3", 2, "the old army"),
        ("army/NN/nsubj/4 of/IN/prep/0 the/DT/det/3 north/NN/pobj/1 fled/VBD/ROOT/4", 0, "army of the north"),
        ("army/NN/nsubj/4 in/IN/prep/0 the/DT/det/3 north/NN/pobj/1 fled/VBD/ROOT/4", 0, "army"),
        ("men/NNS/nsubj/3 who/WP/nsubj/2 fought/VBD/relcl/0 fled/VBD/ROOT/3", 0, "men"),
        ("Ana/NNP/nsubj/4 ,/,/punct/0 a/DT/det/3 nurse/NN/appos/0 fled/VBD/ROOT/4", 0, "Ana"),
    ],
)
def test_noun_phrases(build_tree, notation, head, text):
    tree = build_tree(notation)
    assert phrase_text(tree, noun_phrase(tree, head)) == text
