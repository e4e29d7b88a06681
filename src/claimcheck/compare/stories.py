"""Group documents that tell of the same events, from their claims alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from claimcheck.compare.clusters import cluster
from claimcheck.compare.neighbours import neighbours
from claimcheck.compare.shelf import Shelf
from claimcheck.compare.topics import Vectors, topics
from claimcheck.normalise.edtf import as_day


def group_stories(shelf: Shelf, sources: Mapping[str, str]) -> list[list[str]]:
    """Group documents into stories.

    Args:
        shelf: Claims of all documents.
        sources: For each document the id of the text that it was made of; copies go where that text goes.

    Returns:
        The stories, each with the ids of its documents.
    """
    copies: dict[str, list[str]] = defaultdict(list)
    for name, source in sources.items():
        copies[source].append(name)
    texts = list(copies)
    days: list[int | None] = []
    paths: list[str] = []
    vectors = Vectors()
    for name in texts:
        claims = shelf.claims((name,))
        day = as_day(claims[0].published)
        days.append(day.toordinal() if day else None)
        paths.append(claims[0].path)
        vectors.add(topics(claims))
    vectors.weigh()
    order = sorted(range(len(texts)), key=lambda index: (days[index] or 0, paths[index], texts[index]))
    groups = cluster(vectors, neighbours(vectors, order), days)
    return [[name for index in group for name in copies[texts[index]]] for group in groups]
