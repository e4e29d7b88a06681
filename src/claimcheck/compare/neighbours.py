"""Which documents may tell one story: pairs that share rare topics, in time that is linear in their number."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from heapq import nsmallest

from claimcheck.compare.story_settings import story_settings
from claimcheck.compare.topics import Vectors


def neighbours(vectors: Vectors, order: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield pairs of documents worth a closer look.

    Each document is looked up by its rarest topics among the last ones that have them, and only the likeliest are
    yielded: articles on one story come close together, and no word makes neighbours of all that have it.

    Args:
        vectors: The documents, weighed.
        order: Their indexes, in the order of publication.

    Yields:
        Indexes of two documents, the earlier first.
    """
    limits = story_settings().neighbours
    postings: dict[int, array[int]] = defaultdict(lambda: array("I"))
    for index in order:
        likeness: dict[int, float] = defaultdict(float)
        row = vectors.rows[index]
        for topic, value in zip(row[: limits.topics], vectors.values[index], strict=False):
            for other in postings[topic][-limits.documents :]:
                likeness[other] += value * value / vectors.lengths[other]
        for _, other in nsmallest(limits.pairs, [(-value, other) for other, value in likeness.items()]):
            yield other, index
        for topic in row:
            _append(postings[topic], index, limits.documents)


def _append(posting: array[int], index: int, most: int) -> None:
    """Add a document to those that have a topic, and forget the oldest from time to time."""
    posting.append(index)
    if len(posting) >= 2 * most:
        del posting[:most]
