"""How much of what was found, in a few lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from claimcheck.records.vocabulary import SEVERITIES
from claimcheck.report.findings import Findings
from claimcheck.report.summary import ClaimsSummary, ConflictsSummary


def statistics(findings: Findings, compared: ClaimsSummary, summary: ConflictsSummary) -> Iterator[tuple[str, str]]:
    """Yield names and figures: articles, claims by kind, pairs, conflicts by type and severity, relations, failures."""
    yield "articles", f"{summary.articles:,}"
    yield "claims", _counts(summary.claims, compared.by_kind.items())
    yield "pairs compared", f"{summary.pairs:,}"
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


def _counts(total: int, parts: Iterable[tuple[str, int]]) -> str:
    words = ", ".join(f"{count:,} {name}" for name, count in parts if count)
    return f"{total:,}" + (f" ({words})" if words else "")
