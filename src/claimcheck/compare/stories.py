"""Group documents that tell of the same events, from their claims alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from claimcheck.compare.clusters import cluster
from claimcheck.compare.neighbours import neighbours
from claimcheck.compare.shelf import Shelf
from claimcheck.compare.topics import Vectors, topics
from claimcheck.normalise.edtf import as_day
from claimcheck.records.claim import Claim


def group_stories(shelf: Shelf, sources: Mapping[str, str]) -> list[list[str]]:
    """Group documents into stories.

    Args:
        shelf: Claims of all documents.
        sources: For each document the id of the text that it was made of; copies go where that text goes.

    Returns:
        The stories, each with the ids of its documents.
    """
    return group(sources, lambda name: traits_of(shelf.claims((name,))))


class Traits(NamedTuple):
    """What is known of a document when it is grouped: when and where it was published, its topics."""

    published: str | None
    path: str
    topics: set[str]


def traits_of(claims: Sequence[Claim]) -> Traits:
    """Return the traits of a document.

    Args:
        claims: Its claims, in reading order.
    """
    return Traits(claims[0].published, claims[0].path, topics(claims))


def group(sources: Mapping[str, str], traits: Callable[[str], Traits]) -> list[list[str]]:
    """Group documents into stories.

    Args:
        sources: As for `group_stories`.
        traits: From the id of a document to its traits; asked for once.

    Returns:
        As `group_stories`.
    """
    copies: dict[str, list[str]] = defaultdict(list)
    for name, source in sources.items():
        copies[source].append(name)
    texts = list(copies)
    days: list[int | None] = []
    paths: list[str] = []
    vectors = Vectors()
    for name in texts:
        found = traits(name)
        day = as_day(found.published)
        days.append(day.toordinal() if day else None)
        paths.append(found.path)
        vectors.add(found.topics)
    vectors.weigh()
    order = sorted(range(len(texts)), key=lambda index: (days[index] or 0, paths[index], texts[index]))
    groups = cluster(vectors, neighbours(vectors, order), days)
    return [[name for index in members for name in copies[texts[index]]] for members in groups]
