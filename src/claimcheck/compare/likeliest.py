"""Pairs of claims worth comparing: all of a small block; of a large one the likeliest, so many for each claim."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from heapq import nsmallest
from itertools import combinations
from typing import get_args

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


def sum_up(counts: Iterable[Capped]) -> list[Capped]:
    """Add up counts that were taken apart; one for each type of conflict, in the order of these types."""
    by_type: dict[ConflictType, list[Capped]] = defaultdict(list)
    for one in counts:
        by_type[one.type].append(one)
    return [_sum(type_, by_type[type_]) for type_ in get_args(ConflictType) if type_ in by_type]


def _sum(type_: ConflictType, parts: Sequence[Capped]) -> Capped:
    return Capped(
        type=type_,
        blocks=sum(part.blocks for part in parts),
        claims=sum(part.claims for part in parts),
        largest=max(part.largest for part in parts),
        compared=sum(part.compared for part in parts),
        left_out=sum(part.left_out for part in parts),
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
    rarity = {word: rank for rank, word in enumerate(sorted(counts, key=lambda word: (counts[word], word)))}
    weights = [1 / counts[word] for word in rarity]
    postings: dict[int, list[int]] = defaultdict(list)
    rows = list(firsts.items())
    limits = thresholds()
    for index, ((answer, text), claim) in enumerate(rows):
        likeness: dict[int, float] = defaultdict(float)
        for rank in sorted(map(rarity.__getitem__, stems(text)))[: limits.block_words]:
            for other in postings[rank][-limits.block_depth :]:
                likeness[other] += weights[rank]
            postings[rank].append(index)
        for is_own, most in ((False, limits.block_others), (True, limits.block_own)):
            found = [(-value, other) for other, value in likeness.items() if (rows[other][0][0] == answer) is is_own]
            for _, other in nsmallest(most, found):
                yield rows[other][1], claim
