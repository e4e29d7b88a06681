"""Trees built by hand, so that the grammar is tested without a model."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from claimcheck.language.lemmas import lemmatizer, plain_tables
from claimcheck.language.tree import Tree

BuildTree = Callable[[str], Tree]


def _tree(notation: str) -> Tree:
    """Build a tree from `form/tag/label/head` for each token, heads counted from 0; one space between tokens."""
    rows = [token.rsplit("/", 3) for token in notation.split()]
    words = [row[0] for row in rows]
    text = " ".join(words)
    starts, at = [], 0
    for word in words:
        starts.append(at)
        at += len(word) + 1
    columns = [row[1] for row in rows], [row[2] for row in rows], [int(row[3]) for row in rows]
    return Tree(text, words, starts, *columns, lemmatizer(*plain_tables()))


@pytest.fixture(scope="session")
def build_tree() -> BuildTree:
    return _tree
