"""What a run found, in figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from claimcheck.records.capped import Capped
from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Conflict
from claimcheck.records.document import Failure
from claimcheck.records.story import Story
from claimcheck.records.vocabulary import KINDS, SEVERITIES


class ClaimsSummary(msgspec.Struct, frozen=True, kw_only=True):
    """Figures of a claim table. The same articles give the same figures, whether parsed now or before."""

    articles: int
    claims: int
    by_kind: dict[str, int]
    failures: tuple[Failure, ...] = ()


class ConflictsSummary(msgspec.Struct, frozen=True, kw_only=True):
    """Figures of a list of conflicts.

    Attributes:
        pairs: How many pairs of claims were compared.
        relations: What is no conflict, by relation, where that was asked for.
        capped: What was not compared, where very many claims answer one question.
        known: What a baseline accepts.
    """

    articles: int
    claims: int
    conflicts: int
    by_severity: dict[str, int]
    by_type: dict[str, int]
    relations: dict[str, int]
    failures: tuple[Failure, ...] = ()
    capped: tuple[Capped, ...] = ()
    known: int = 0
    pairs: int = 0


class StoriesSummary(msgspec.Struct, frozen=True, kw_only=True):
    """Figures of a list of stories; `copies` counts the articles that are made of the text of another one."""

    articles: int
    claims: int
    stories: int
    copies: int
    failures: tuple[Failure, ...] = ()


class ClaimTally:
    """Counts claims as they pass by, so that a table of any length can be written as it comes."""

    def __init__(self) -> None:
        self._kinds: Counter[str] = Counter()
        self._articles: set[str] = set()

    def watch(self, claims: Iterable[Claim]) -> Iterator[Claim]:
        """Hand the claims on, counted."""
        for claim in claims:
            self._kinds[claim.kind] += 1
            self._articles.add(claim.document_id)
            yield claim

    def summary(self, *, articles: int | None = None, failures: Sequence[Failure] = ()) -> ClaimsSummary:
        """Sum up what has passed.

        Args:
            articles: How many articles were looked at, where articles without a claim count too.
            failures: Articles that could not be read.
        """
        return ClaimsSummary(
            articles=len(self._articles) if articles is None else articles,
            claims=self._kinds.total(),
            by_kind={kind: self._kinds[kind] for kind in KINDS},
            failures=tuple(failures),
        )


def sum_up_conflicts(
    conflicts: Sequence[Conflict],
    *,
    articles: int,
    claims: int,
    failures: Sequence[Failure] = (),
    capped: Sequence[Capped] = (),
    known: int = 0,
    pairs: int = 0,
) -> ConflictsSummary:
    """Count conflicts, and relations that are none.

    Args:
        conflicts: What was found and is shown.
        articles: How many articles the compared claims come from.
        claims: How many claims were compared.
        failures: Articles that could not be read.
        capped: What was not compared.
        known: How many more conflicts a baseline accepts.
        pairs: How many pairs of claims were compared.
    """
    real = [conflict for conflict in conflicts if conflict.relation == "conflict"]
    severities: Counter[str] = Counter(conflict.severity for conflict in real)
    return ConflictsSummary(
        articles=articles,
        claims=claims,
        conflicts=len(real),
        by_severity={severity: severities[severity] for severity in SEVERITIES},
        by_type=dict(sorted(Counter(conflict.type for conflict in real).items())),
        relations=dict(sorted(Counter(c.relation for c in conflicts if c.relation != "conflict").items())),
        failures=tuple(failures),
        capped=tuple(capped),
        known=known,
        pairs=pairs,
    )


def sum_up_stories(stories: Sequence[Story], *, failures: Sequence[Failure] = ()) -> StoriesSummary:
    """Count stories, their articles, copies and claims.

    Args:
        stories: The stories.
        failures: Articles that could not be read.
    """
    articles = sum(len(story.articles) for story in stories)
    return StoriesSummary(
        articles=articles,
        claims=sum(story.claims for story in stories),
        stories=len(stories),
        copies=articles - sum(story.sources for story in stories),
        failures=tuple(failures),
    )
