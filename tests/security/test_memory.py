"""Memory does not grow with the number of articles, though each brings words that were never seen."""

from __future__ import annotations

import random
import resource
import string
from pathlib import Path

import pytest

import claimcheck

WARM, MORE = 150, 450
MOST_PER_ARTICLE = 60_000  # bytes


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
def test_memory_does_not_grow_with_the_number_of_articles():
    chance = random.Random(3)  # noqa: S311
    assert sum(1 for _ in claimcheck.extract(articles(chance, WARM))) > WARM
    before = resident()
    assert sum(1 for _ in claimcheck.extract(articles(chance, MORE))) > MORE
    assert (resident() - before) / MORE < MOST_PER_ARTICLE
