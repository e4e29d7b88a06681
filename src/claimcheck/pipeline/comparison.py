"""Comparison: claims to conflicts. Loads no language model."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.compare.find import find
from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Conflict


def find_conflicts(claims: Iterable[Claim], *, relations: bool = False) -> list[Conflict]:
    """Find where claims conflict, with each other, with themselves and with the public record.

    Args:
        claims: Claims of any number of documents, in any order.
        relations: Whether to return also the pairs that are no conflict, each with its relation.

    Returns:
        One conflict for each fact in dispute, the gravest first.
    """
    return find(claims, relations=relations)
