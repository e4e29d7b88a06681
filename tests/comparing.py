"""Compare two claims as the only ones of their story."""

from __future__ import annotations

from types import ModuleType

from claimcheck.compare.blocking import Block
from claimcheck.compare.story import Story
from claimcheck.compare.vector import Pair
from claimcheck.records.claim import Claim


def related(kind: ModuleType, one: Claim, two: Claim) -> Pair:
    """Return the comparison of two claims by a module of `claimcheck.compare`, in a block of their own."""
    return kind.compare(one, two, Block(kind.QUESTION, [one, two], Story([one, two])))
