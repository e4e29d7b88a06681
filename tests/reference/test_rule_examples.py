"""The examples on the pages of the rules, through the whole pipeline."""

from __future__ import annotations

import pytest

from claimcheck.reference.rules import rules

pytestmark = pytest.mark.model


def cases(name):
    return [
        pytest.param(page, example, id=f"{page.code}: {example.about}")
        for page in rules().values()
        for example in getattr(page, name)
    ]


def found(example):
    import claimcheck

    documents = [
        claimcheck.Document.from_text(text, f"{number}.txt", example.published)
        for number, text in enumerate(example.articles)
    ]
    return claimcheck.find_conflicts(list(claimcheck.extract(documents)))


@pytest.mark.parametrize(("page", "example"), cases("match"))
def test_match(page, example):
    assert [conflict.code for conflict in found(example)] == [page.code]


@pytest.mark.parametrize(("page", "example"), cases("no_match"))
def test_no_match(page, example):
    assert [conflict.code for conflict in found(example)] == []
