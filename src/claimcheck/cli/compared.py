"""Comparing, with what is said of it on the way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from claimcheck.cli.console import Terminal
from claimcheck.cli.progress import working
from claimcheck.records.capped import Capped
from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Conflict
from claimcheck.report.summary import ClaimsSummary, ClaimTally
from claimcheck.report.words import capped_words

CAPPED: Final = "W100"
CAPPED_HINT: Final = "Nothing is wrong; compare fewer articles at a time to have every pair compared."


class Compared(NamedTuple):
    """What a comparison found, and of what.

    Attributes:
        found: Conflicts and, if asked for, the relations that are none.
        claims: The claims, if they were kept.
        figures: Their figures.
        capped: What was not compared.
        pairs: How many pairs of claims were compared.
    """

    found: Sequence[Conflict]
    claims: Sequence[Claim]
    figures: ClaimsSummary
    capped: Sequence[Capped]
    pairs: int


def compare(claims: Iterable[Claim], terminal: Terminal, *, relations: bool, keeps_claims: bool = False) -> Compared:
    """Compare claims, and say that this goes on, and what it leaves out.

    Args:
        claims: The claims; they are taken one by one.
        terminal: Where to say so.
        relations: Whether the relations that are no conflicts are needed.
        keeps_claims: Whether the claims are.
    """
    from claimcheck.pipeline.comparison import find_conflicts

    tally = ClaimTally()
    passing = tally.watch(claims)
    kept = list(passing) if keeps_claims else []
    capped: list[Capped] = []
    pairs: Counter[str] = Counter()
    with working(terminal, "comparing"):
        found = find_conflicts(
            kept if keeps_claims else passing, relations=relations, capped=capped, pairs_compared=pairs
        )
    if capped:
        terminal.complain("warning", CAPPED, capped_words(capped), CAPPED_HINT)
    return Compared(found, kept, tally.summary(), capped, pairs.total())
