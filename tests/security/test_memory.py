"""Memory does not grow with the number of articles, though each brings words that were never seen."""

from __future__ import annotations

import random
import resource
import string
from pathlib import Path

import pytest

import claimcheck
from claimcheck.language.pipeline import load_parser

WARM = 100
MOST_PER_ARTICLE = 100_000  # bytes; caches of bounded size fill up first


def articles(chance, count):
    def word():
        return "".join(chance.choices(string.ascii_lowercase, k=8)).title()

    for number in range(count):
        text = " ".join(
            f"{word()} {word()} of {word()} has sent about {chance.randrange(9999)} troops to {word()}."
            for _ in range(3)
        )
        yield claimcheck.Document.from_text(text, f"{number}.txt", "2024-05-05")


def resident():
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize()


@pytest.mark.model
def test_memory_does_not_grow_with_the_number_of_articles(request):
    chance = random.Random(3)  # noqa: S311
    more = 5_000 if request.config.getoption("--thorough") else 100
    assert sum(1 for _ in claimcheck.extract(articles(chance, WARM))) > WARM
    before = resident()
    assert sum(1 for _ in claimcheck.extract(articles(chance, more))) > more
    assert (resident() - before) / more < MOST_PER_ARTICLE


@pytest.mark.model
def test_the_vocabulary_keeps_no_word_of_later_articles(monkeypatch):
    monkeypatch.setattr(load_parser(None), "_kept", 0)  # as after the first texts, whose words it keeps
    nlp = load_parser(None)._nlp
    chance = random.Random(4)  # noqa: S311
    list(claimcheck.extract(articles(chance, 2)))
    before = len(nlp.vocab.strings)
    list(claimcheck.extract(articles(chance, 20)))
    assert len(nlp.vocab.strings) == before
