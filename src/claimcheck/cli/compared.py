"""Comparing, with what is said of it on the way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from msgspec import structs

from claimcheck.cli.console import Terminal
from claimcheck.cli.failures import hint_for
from claimcheck.cli.progress import working
from claimcheck.errors import StoryFailed
from claimcheck.records.capped import Capped
from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Conflict
from claimcheck.records.document import Failure
from claimcheck.report.summary import ClaimsSummary, ClaimTally
from claimcheck.report.words import capped_words, plural
from claimcheck.settings import Settings

CAPPED: Final = "W100"
CAPPED_HINT: Final = "Nothing is wrong; compare fewer articles at a time to have every pair compared."


class Compared(NamedTuple):
    """What a comparison found, and of what.

    Attributes:
        found: Conflicts and, if asked for, the relations that are none.
        claims: The claims, if they were kept.
        figures: Their figures.
        capped: What was not compared.
        failures: Stories that could not be compared.
        pairs: How many pairs of claims were compared.
    """

    found: Sequence[Conflict]
    claims: Sequence[Claim]
    figures: ClaimsSummary
    capped: Sequence[Capped]
    failures: Sequence[Failure] = ()
    pairs: int = 0


def compare(
    claims: Iterable[Claim], settings: Settings, terminal: Terminal, *, relations: bool, keeps_claims: bool = False
) -> Compared:
    """Compare claims, and say that this goes on, and what it leaves out.

    Args:
        claims: The claims; they are taken one by one.
        settings: In which engine, in processes if they name none.
        terminal: Where to say so.
        relations: Whether the relations that are no conflicts are needed.
        keeps_claims: Whether the claims are.

    Raises:
        EngineError: Worker processes cannot be used, or a story could not be compared and the run is strict.
    """
    from claimcheck.pipeline.comparison import find_conflicts

    tally = ClaimTally()
    passing = tally.watch(claims)
    kept = list(passing) if keeps_claims else []
    capped: list[Capped] = []
    failures: list[Failure] = []
    pairs: list[int] = []
    with working(terminal, "comparing"):
        found = find_conflicts(
            kept if keeps_claims else passing,
            relations=relations,
            settings=structs.replace(settings, engine=settings.engine or "processes"),
            capped=capped,
            failures=failures,
            pairs=pairs,
        )
    if capped:
        terminal.complain("warning", CAPPED, capped_words(capped), CAPPED_HINT)
    for failure in failures:
        terminal.complain("warning", failure.code, failure.message, hint_for(failure.code))
    if failures and settings.strict:
        raise StoryFailed(
            f"{plural(len(failures), 'story')} could not be compared", hint="Without --strict the others count."
        )
    return Compared(found, kept, tally.summary(), capped, failures, sum(pairs))
