"""Blocking: which claims are compared with each other at all, so that work stays near linear in their number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from claimcheck.compare.settings import thresholds
from claimcheck.records.claim import Claim

Key = Callable[[Claim], str | None]


def blocks(claims: Iterable[Claim], key: Key) -> Iterator[list[Claim]]:
    """Yield the claims of one story that share a key, two or more at a time.

    Args:
        claims: Claims of one story.
        key: Function from a claim to its block; None leaves it out.
    """
    table: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        name = key(claim)
        if name is not None:
            table[name].append(claim)
    for name in sorted(table):
        if len(table[name]) > 1:
            yield table[name]


def pairs(block: list[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Yield the pairs of a block; a block over the cap is compared among its first claims only.

    Two claims of one sentence are no pair: nobody contradicts himself in one breath, and sums are checked elsewhere.

    Args:
        block: Claims that share a key.
    """
    rows = block[: thresholds().block_cap]
    for index, one in enumerate(rows):
        for two in rows[index + 1 :]:
            if (one.document_id, one.sentence_start) != (two.document_id, two.sentence_start):
                yield one, two
