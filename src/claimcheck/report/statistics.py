"""How much of what was found, in a few lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from claimcheck.records.vocabulary import KINDS, SEVERITIES
from claimcheck.report.findings import Findings
from claimcheck.report.summary import ConflictsSummary


def statistics(findings: Findings, summary: ConflictsSummary) -> Iterator[tuple[str, str]]:
    """Yield names and figures: articles, claims by kind, conflicts by type and severity, relations, failures."""
    yield "articles", f"{summary.articles:,}"
    kinds: Counter[str] = Counter(claim.kind for claim in findings.claims)
    yield "claims", _counts(summary.claims, ((kind, kinds[kind]) for kind in KINDS))
    types: Counter[tuple[str, str]] = Counter((conflict.type, conflict.severity) for conflict in findings.conflicts)
    for name, total in summary.by_type.items():
        yield f"conflicts: {name}", _counts(total, ((severity, types[name, severity]) for severity in SEVERITIES))
    if summary.known:
        yield "known by the baseline", f"{summary.known:,}"
    relations = Counter(relation.relation for relation in findings.relations)
    for relation, count in sorted(relations.items()):
        yield f"no conflict: {relation.replace('_', ' ')}", f"{count:,}"
    for code, count in sorted(Counter(failure.code for failure in summary.failures).items()):
        yield f"not read: {code}", f"{count:,}"


def _counts(total: int, parts: Iterator[tuple[str, int]]) -> str:
    words = ", ".join(f"{count:,} {name}" for name, count in parts if count)
    return f"{total:,}" + (f" ({words})" if words else "")
