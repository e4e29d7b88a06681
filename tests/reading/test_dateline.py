"""Datelines, by the examples kept with their words."""

import pytest

from claimcheck.reading.dateline import dateline_words, find_dateline

WORDS = dateline_words()


@pytest.mark.parametrize("example", WORDS.example, ids=lambda example: example.text[:30])
def test_examples(example):
    found = find_dateline(example.text, 0, len(example.text))
    assert found is not None
    assert (found.place, found.date, found.agency) == (example.place, example.date, example.agency)
    assert example.text[found.end].isupper() or example.text[found.end] in "“0123456789"


@pytest.mark.parametrize("example", WORDS.counterexample, ids=lambda example: example.text[:30])
def test_counterexamples(example):
    assert find_dateline(example.text, 0, len(example.text)) is None
