"""Comparing, with what is said of it on the way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from msgspec import structs

from claimcheck.cli.console import Terminal
from claimcheck.cli.failures import hint_for
from claimcheck.cli.given import Given
from claimcheck.cli.progress import working
from claimcheck.errors import StoryFailed
from claimcheck.records.capped import Capped
from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Conflict
from claimcheck.records.document import Failure
from claimcheck.report.summary import ClaimsSummary, ClaimTally
from claimcheck.report.unit_folder import UnitFolder
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
    given: Given,
    settings: Settings,
    terminal: Terminal,
    *,
    relations: bool,
    keeps_claims: bool = False,
    units: UnitFolder | None = None,
) -> Compared:
    """Compare claims, and say that this goes on, and what it leaves out.

    Args:
        given: The claims; they are taken one by one, or read by the machines of a cluster.
        settings: In which engine, in processes if they name none.
        terminal: Where to say so.
        relations: Whether the relations that are no conflicts are needed.
        keeps_claims: Whether the claims are.
        units: Where a cluster keeps what it has done, for a run that goes on.

    Raises:
        EngineError: Worker processes cannot be used, or a story could not be compared and the run is strict.
    """
    with working(terminal, "comparing"):
        if given.files and not keeps_claims:
            done = _compare_files(given.files, settings, relations=relations, units=units)
        else:
            done = _compare_claims(given.claims, settings, relations=relations, keeps_claims=keeps_claims)
    if done.capped:
        terminal.complain("warning", CAPPED, capped_words(done.capped), CAPPED_HINT)
    for failure in done.failures:
        terminal.complain("warning", failure.code, failure.message, hint_for(failure.code))
    if done.failures and settings.strict:
        raise StoryFailed(
            f"{plural(len(done.failures), 'story')} could not be compared", hint="Without --strict the others count."
        )
    return done


def _compare_claims(claims: Iterable[Claim], settings: Settings, *, relations: bool, keeps_claims: bool) -> Compared:
    from claimcheck.pipeline.comparison import find_conflicts

    tally = ClaimTally()
    passing = tally.watch(claims)
    kept = list(passing) if keeps_claims else []
    capped: list[Capped] = []
    failures: list[Failure] = []
    pairs: list[int] = []
    found = find_conflicts(
        kept if keeps_claims else passing,
        relations=relations,
        settings=structs.replace(settings, engine=settings.engine or "processes"),
        capped=capped,
        failures=failures,
        pairs=pairs,
    )
    return Compared(found, kept, tally.summary(), capped, failures, sum(pairs))


def _compare_files(files: Sequence[str], settings: Settings, *, relations: bool, units: UnitFolder | None) -> Compared:
    from claimcheck.pipeline.conflict_shards import find_in_shards

    capped: list[Capped] = []
    failures: list[Failure] = []
    found = find_in_shards(
        files, relations=relations, settings=settings, folder=units, capped=capped, failures=failures
    )
    return Compared(found.conflicts, (), found.figures, capped, failures, found.pairs)
