"""What a document speaks of: the words and names of its sentences, its places, days and exact figures."""

from __future__ import annotations

import math
import re
from array import array
from collections.abc import Iterator, Sequence

from claimcheck.compare.context import stems_of
from claimcheck.compare.story_settings import story_settings
from claimcheck.normalise.edtf import as_day
from claimcheck.records.claim import Claim

# Names inside a sentence. The capital comes first and what stands before it second: so a search skips what is small.
_NAME = re.compile(r"[A-Z](?<!\w.)(?<![.!?\u201d\"]\s.)(?<!^.)[\w\u2019'-]+(?:\s+[A-Z][\w\u2019'-]+)*")
_NAMED, _FACT = "@", "#"  # what a topic that is no mere word begins with


def topics(claims: Sequence[Claim]) -> set[str]:
    """Return the topics of one document.

    Args:
        claims: Its claims, at least one.
    """
    sentences = {claim.sentence for claim in claims}
    found = set(stems_of(" ".join((claims[0].title or "", *sentences))))
    for sentence in sentences:
        found.update([_NAMED + _bare(name) for name in _NAME.findall(sentence)])
    return found | {_FACT + fact for claim in claims for fact in _facts(claim)}


def _bare(name: str) -> str:
    return name.lower().removesuffix("\u2019s").removesuffix("'s")


def _facts(claim: Claim) -> Iterator[str]:
    """Yield the town or region of a claim, its day, its exact figure."""
    if claim.place_id and claim.place_id.startswith("gn:"):
        yield claim.place_id
    if as_day(claim.time_edtf) is not None:
        yield claim.time_edtf or ""
    if claim.lower is not None and claim.lower == claim.upper and claim.lower > story_settings().telling_figure:
        yield f"{claim.lower:g}"


class Vectors:
    """Documents as vectors of length one over their topics; rare topics weigh most.

    Topics are numbered. Only those that two documents share are kept, since the others tell nothing of likeness.

    Attributes:
        rows: For each document added, the numbers of its topics, the rarest first.
        values: The coordinates that go with them.
        lengths: The length that each vector had before it was made one.
    """

    def __init__(self) -> None:
        self.rows: list[array[int]] = []
        self.values: list[array[float]] = []
        self.lengths = array("f")
        self._numbers: dict[str, int] = {}
        self._counts = array("I")

    def add(self, found: set[str]) -> None:
        """Add a document.

        Args:
            found: Its topics.
        """
        row = array("I")
        for topic in sorted(found):
            number = self._numbers.setdefault(topic, len(self._counts))
            if number == len(self._counts):
                self._counts.append(0)
            self._counts[number] += 1
            row.append(number)
        self.rows.append(row)

    def weigh(self) -> None:
        """Give all documents added their coordinates; none is added after that."""
        weights = self._weights()
        counts = self._counts
        for index, row in enumerate(self.rows):
            length = math.sqrt(sum(weights[number] ** 2 for number in row)) or 1.0
            self.lengths.append(length)
            shared = sorted((number for number in row if counts[number] > 1), key=counts.__getitem__)
            self.rows[index] = array("I", shared)
            self.values.append(array("f", [weights[number] / length for number in shared]))
        self._numbers = {}

    def _weights(self) -> array[float]:
        limits = story_settings()
        # As many unseen as seen: where all articles are on one story, what they share must not count for nothing. In a
        # small folder the number is fixed, so that an article on something else does not weigh words anew.
        total = 2 * max(limits.unseen, len(self.rows))
        weights = array("f", bytes(4 * len(self._counts)))
        for topic, number in self._numbers.items():
            kind = limits.names if topic[0] == _NAMED else limits.facts if topic[0] == _FACT else limits.words
            weights[number] = kind.weight * math.log(total / (self._counts[number] + limits.unseen * kind.rarity))
        return weights
