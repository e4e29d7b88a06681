"""Trees: walking up, down and along a sentence."""

from __future__ import annotations

import pytest

SENTENCE = (
    "Kenya/NNP/nsubj/1 sent/VBD/ROOT/1 400/CD/nummod/3 soldiers/NNS/dobj/1 to/IN/prep/1 Haiti/NNP/pobj/4 ././punct/1"
)


@pytest.fixture
def tree(build_tree):
    return build_tree(SENTENCE)


def test_offsets_are_those_of_the_text(tree):
    assert [tree.text[start:end] for start, end in zip(tree.starts, tree.ends, strict=True)] == tree.words


def test_up_and_down(tree):
    assert list(tree.ancestors(5)) == [4, 1]
    assert list(tree.ancestors(1)) == []
    assert tree.subtree(3) == [2, 3]
    assert tree.subtree(1) == list(range(7))
    assert tree.child(1, "dobj") == 3
    assert tree.child(1, "agent") is None
    assert tree.kids(1, "nsubj", "prep") == [0, 4]


@pytest.mark.parametrize(("index", "lemma"), [(0, "Kenya"), (3, "soldier"), (4, "to"), (6, ".")])
def test_lemmas(tree, index, lemma):
    assert tree.lemma(index) == lemma


def test_classes_of_words(tree):
    assert [tree.is_verb(index) for index in range(3)] == [False, True, False]
    assert [tree.is_noun(index) for index in range(4)] == [True, False, False, True]


@pytest.mark.parametrize(
    ("offset", "token"), [(0, 0), (4, 0), (5, 1), (6, 1), (11, 2), (28, 5), (33, 6), (34, None), (99, None)]
)
def test_the_token_at_an_offset(tree, offset, token):
    assert tree.token_at(offset) == token


@pytest.mark.parametrize(
    ("start", "end", "tokens"), [(0, 5, [0]), (11, 23, [2, 3]), (12, 13, [2]), (5, 6, []), (33, 40, [6]), (50, 60, [])]
)
def test_the_tokens_of_a_span(tree, start, end, tokens):
    assert list(tree.tokens_in(start, end)) == tokens


def test_the_head_of_a_span(tree):
    assert tree.top(range(2, 4)) == 3
    assert tree.top(range(4, 6)) == 4
    assert tree.top(range(7)) == 1


def test_the_span_of_tokens(tree):
    assert tree.span([3, 2]) == (11, 23)
