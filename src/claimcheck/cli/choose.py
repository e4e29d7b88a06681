"""What of a comparison is shown: filters, order, figures."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from claimcheck.cli.compared import Compared
from claimcheck.cli.conflict_options import Order, TypeChoice
from claimcheck.records.claim import reading_order
from claimcheck.records.conflict import Conflict
from claimcheck.records.document import Failure
from claimcheck.records.vocabulary import SEVERITIES, Severity
from claimcheck.report.findings import Findings
from claimcheck.report.summary import ConflictsSummary, sum_up_conflicts
from claimcheck.report.words import plural
from claimcheck.settings import Settings


def choose(compared: Compared, *, types: list[TypeChoice] | None, settings: Settings, show_all: bool) -> Findings:
    """Keep what is asked for.

    Args:
        compared: Conflicts and relations that are none.
        types: Types to keep; null for all.
        settings: Least severity and confidence to keep.
        show_all: Whether the relations are to be listed.
    """
    keep = partial(select, types=types, min_severity=settings.min_severity, min_confidence=settings.min_confidence)
    relations = [c for c in compared.found if c.relation != "conflict"]
    conflicts = [c for c in compared.found if c.relation == "conflict"]
    return Findings(
        conflicts=keep(conflicts),
        listed=keep(relations) if show_all else [],
        relations=relations,
        claims=compared.claims,
        found=conflicts,
    )


def sum_up_findings(findings: Findings, compared: Compared, failures: Sequence[Failure]) -> ConflictsSummary:
    """Count what is shown."""
    return sum_up_conflicts(
        [*findings.conflicts, *findings.listed],
        articles=compared.figures.articles,
        claims=compared.figures.claims,
        pairs=compared.pairs,
        failures=failures,
        capped=compared.capped,
        known=len(findings.known or ()),
    )


def select(
    conflicts: Sequence[Conflict], *, types: list[TypeChoice] | None, min_severity: Severity, min_confidence: float
) -> list[Conflict]:
    """Keep the conflicts of these types (null: any) that are at least so severe and so sure."""
    severities = SEVERITIES[: SEVERITIES.index(min_severity) + 1]
    return [
        c
        for c in conflicts
        if c.severity in severities and c.confidence >= min_confidence and (not types or c.type in types)
    ]


def conflicts_words(summary: ConflictsSummary) -> str:
    """Say in a line what was found."""
    among = f"{plural(summary.claims, 'claim')} of {plural(summary.articles, 'article')}"
    severities = ", ".join(f"{count} {severity}" for severity, count in summary.by_severity.items() if count)
    found = f"{plural(summary.conflicts, 'conflict')} ({severities})" if summary.conflicts else "No conflict"
    others = sum(summary.relations.values())
    relations = f", {others} relations that are none" if others else ""
    known = f"; {summary.known:,} more known by the baseline" if summary.known else ""
    return f"{found} among {among}{relations}{known}."


def is_failure(findings: Findings, settings: Settings) -> bool:
    """Whether a conflict is shown that is as severe as the user wants to fail on."""
    return settings.fail_on is not None and bool(
        select(findings.conflicts, types=None, min_severity=settings.fail_on, min_confidence=0)
    )


def arranged(findings: Findings, sort: Order, limit: int | None) -> Findings:
    """Put conflicts in the order that is asked for, and keep the first of them."""
    conflicts = list(findings.conflicts)
    if sort == "path":
        conflicts.sort(key=lambda conflict: [reading_order(claim) for claim in conflict.claims])
    elif sort == "confidence":
        conflicts.sort(key=lambda conflict: -conflict.confidence)
    return findings._replace(conflicts=conflicts[:limit])
