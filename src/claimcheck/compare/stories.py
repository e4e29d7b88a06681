"""Group documents that tell of the same events, from their claims alone."""

from __future__ import annotations

from claimcheck.compare.clusters import cluster
from claimcheck.compare.neighbours import neighbours
from claimcheck.compare.shelf import Shelf
from claimcheck.compare.topics import Vectors, topics
from claimcheck.normalise.edtf import as_day


def group_stories(shelf: Shelf) -> list[list[str]]:
    """Group documents into stories.

    Args:
        shelf: Claims of all documents.

    Returns:
        The stories, each with the ids of its documents.
    """
    names: list[str] = []
    days: list[int | None] = []
    paths: list[str] = []
    vectors = Vectors()
    for claims in shelf:
        names.append(claims[0].document_id)
        paths.append(claims[0].path)
        day = as_day(claims[0].published)
        days.append(day.toordinal() if day else None)
        vectors.add(topics(claims))
    vectors.weigh()
    order = sorted(range(len(names)), key=lambda index: (days[index] or 0, paths[index], names[index]))
    groups = cluster(vectors, neighbours(vectors, order), days)
    return [[names[index] for index in group] for group in groups]
