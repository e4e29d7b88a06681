"""Group documents by average likeness: unlike a chain of pairs, a group holds only what is like its whole."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import count, groupby, repeat
from operator import itemgetter, mul

from claimcheck.compare.story_settings import story_settings
from claimcheck.compare.topics import Vectors


@dataclass(slots=True)
class _Group:
    """Documents taken together: the sum of their vectors, and the days on which they were published, in order.

    Most documents stay alone; theirs are kept as arrays, which take a fifth of the memory of a dictionary.
    """

    members: list[int]
    topics: array[int]
    values: array[float]
    days: list[int]
    sum: dict[int, float] | None = None

    def weights(self) -> dict[int, float]:
        """Return the value of each topic."""
        return dict(zip(self.topics, self.values, strict=True)) if self.sum is None else self.sum

    def size(self) -> int:
        """Return how many topics it has."""
        return len(self.topics if self.sum is None else self.sum)

    def likeness(self, other: _Group, weights: Mapping[int, float]) -> float:
        """Return the average likeness of pairs between two groups; pairs far apart in time count for less.

        Args:
            other: Another group.
            weights: Its weights, which the caller may use again.
        """
        topics: Iterable[int] = self.topics if self.sum is None else self.sum
        values = self.values if self.sum is None else self.sum.values()
        total: float = sum(map(mul, values, map(weights.get, topics, repeat(0.0))))
        pairs = len(self.members) * len(other.members)
        return total / pairs * (1 - (1 - story_settings().far_weight) * self._far_pairs(other) / pairs)

    def joined(self, other: _Group) -> _Group:
        """Return both groups as one; the larger one is used up."""
        few, many = sorted((self.weights(), other.weights()), key=len)
        for topic, value in few.items():
            many[topic] = many.get(topic, 0.0) + value
        members = self.members + other.members
        return _Group(members, array("I"), array("f"), sorted(self.days + other.days), many)

    def _far_pairs(self, other: _Group) -> int:
        """Count the pairs between two groups that were published far apart."""
        most = story_settings().far_days
        few, many = sorted((self.days, other.days), key=len)
        near = sum(bisect_right(many, day + most) - bisect_left(many, day - most) for day in few)
        return len(few) * len(many) - near


def cluster(vectors: Vectors, pairs: Iterable[tuple[int, int]], days: Sequence[int | None]) -> list[list[int]]:
    """Group documents, the likest first, as long as groups are alike enough on average.

    This is hierarchical clustering with average linkage (Sokal and Michener 1958), over the pairs given only.

    Args:
        vectors: The documents, weighed.
        pairs: Which documents may belong together.
        days: When each document was published, in days of the calendar (`date.toordinal`), if known.

    Returns:
        The groups, each with the indexes of its documents.
    """
    groups: dict[int, _Group] = {
        index: _Group([index], row, values, [] if day is None else [day])
        for index, (row, values, day) in enumerate(zip(vectors.rows, vectors.values, days, strict=True))
    }
    return _Clustering(groups).run(pairs)


class _Clustering:
    """One run: groups by number; a group that is made of two gets a new number."""

    def __init__(self, groups: dict[int, _Group]) -> None:
        self._groups = groups
        self._became: dict[int, int] = {}
        self._numbers = count(len(groups))
        self._queue: list[tuple[float, int, int]] = []
        self._queued: set[tuple[int, int]] = set()

    def run(self, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
        for index, run in groupby(pairs, key=itemgetter(1)):
            weights = self._groups[index].weights()
            for other, _ in run:
                self._queue_if_like(other, index, weights)
        while self._queue:
            _, one, two = heappop(self._queue)
            pair = a, b = self._now(one), self._now(two)
            if pair == (one, two):
                self._join(a, b)
            elif a != b and pair not in self._queued and (b, a) not in self._queued:
                # What was like a part has still to be like the whole.
                self._queued.add(pair)
                few, many = sorted((a, b), key=lambda number: self._groups[number].size())
                self._queue_if_like(few, many, self._groups[many].weights())
        return [sorted(group.members) for group in self._groups.values()]

    def _queue_if_like(self, one: int, two: int, weights: Mapping[int, float]) -> None:
        likeness = self._groups[one].likeness(self._groups[two], weights)
        if likeness >= story_settings().likeness:
            heappush(self._queue, (-likeness, one, two))

    def _join(self, one: int, two: int) -> None:
        number = next(self._numbers)
        self._groups[number] = self._groups.pop(one).joined(self._groups.pop(two))
        self._became[one] = self._became[two] = number

    def _now(self, number: int) -> int:
        """Return the number of the group that a group has become a part of."""
        while (larger := self._became.get(number)) is not None:
            self._became[number] = self._became.get(larger, larger)
            number = larger
        return number
