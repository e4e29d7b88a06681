"""Pairs of claims worth comparing: all of a small block; of a large one the likeliest, so many for each claim."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from heapq import nlargest
from itertools import combinations

from claimcheck.compare.context import stems
from claimcheck.compare.settings import thresholds
from claimcheck.records.capped import Capped
from claimcheck.records.claim import Claim
from claimcheck.records.vocabulary import ConflictType


@dataclass(slots=True)
class Caps:
    """Counts, for one type of conflict, the pairs compared, and the blocks that were too large to compare all theirs.

    Attributes:
        type: The type of conflict.
        sizes: How many claims each of the large blocks has.
        compared: Pairs of large blocks that were compared.
        small: Pairs of the other blocks; all are.
    """

    type: ConflictType
    sizes: list[int] = field(default_factory=list)
    compared: int = 0
    small: int = 0

    def record(self) -> Capped | None:
        """Return the counts, None where every pair was compared."""
        if not self.sizes:
            return None
        return Capped(
            type=self.type,
            blocks=len(self.sizes),
            claims=sum(self.sizes),
            largest=max(self.sizes),
            compared=self.compared,
            left_out=sum(size * (size - 1) // 2 for size in self.sizes) - self.compared,
        )


def likeliest(
    claims: Sequence[Claim],
    value: Callable[[Claim], object],
    caps: Caps,
    words: Callable[[Claim], str] = lambda claim: claim.sentence,
) -> Iterator[tuple[Claim, Claim]]:
    """Yield the pairs of a block to compare.

    Up to a size all are yielded. In a larger block claims that say the same in the same words are compared through the
    first of them, and each of those firsts with the others whose rarest words it shares: most with another value,
    which may conflict, and some with its own, which are its position.

    Args:
        claims: Claims of one block, in reading order.
        value: What a claim answers.
        caps: Where to count what is left out.
        words: The text by which claims are alike.
    """
    if len(claims) <= thresholds().block_all:
        caps.small += len(claims) * (len(claims) - 1) // 2
        yield from combinations(claims, 2)
        return
    caps.sizes.append(len(claims))
    for pair in _of_large(claims, value, words):
        caps.compared += 1
        yield pair


def _of_large(
    claims: Sequence[Claim], value: Callable[[Claim], object], words: Callable[[Claim], str]
) -> Iterator[tuple[Claim, Claim]]:
    firsts: dict[tuple[object, str], Claim] = {}
    for claim in claims:
        first = firsts.setdefault((value(claim), words(claim)), claim)
        if first is not claim:
            yield first, claim
    counts = Counter(stem for _, text in firsts for stem in stems(text))
    postings: dict[str, list[int]] = defaultdict(list)
    rows = list(firsts.items())
    limits = thresholds()
    for index, ((answer, text), claim) in enumerate(rows):
        likeness: dict[int, float] = defaultdict(float)
        for stem in sorted(stems(text), key=lambda word: (counts[word], word))[: limits.block_words]:
            for other in postings[stem][-limits.block_depth :]:
                likeness[other] += 1 / counts[stem]
            postings[stem].append(index)
        for is_own, most in ((False, limits.block_others), (True, limits.block_own)):
            found = [other for other in likeness if (rows[other][0][0] == answer) is is_own]
            for other in nlargest(most, found, key=lambda name: (likeness[name], -name)):
                yield rows[other][1], claim
