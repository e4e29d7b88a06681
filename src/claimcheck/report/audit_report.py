"""What is doubtful in a record of office-holders, as a table and as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

import msgspec
from rich.table import Table
from rich.text import Text

from claimcheck.records.claim import SCHEMA
from claimcheck.records.vocabulary import SEVERITIES
from claimcheck.reference.audit import DOUBT_KINDS, Doubt
from claimcheck.reference.tenure import Membership
from claimcheck.report.officials.table import time_words
from claimcheck.report.sanitise import inline, json_bytes
from claimcheck.report.words import plural

Name = Callable[[str], str]

_SHOWN: Final = 10  # of each kind; the rest is counted


class AuditSummary(msgspec.Struct, frozen=True, kw_only=True):
    """Figures of a record.

    Attributes:
        tenures: Tenures looked at.
        persons: Persons who hold them.
        posts: Posts that they hold.
        latest: Latest day, month or year to which an open tenure is attested, null if none is.
        by_kind: What is doubtful, by kind.
        by_severity: The same, by severity.
    """

    tenures: int
    persons: int
    posts: int
    latest: str | None
    by_kind: dict[str, int]
    by_severity: dict[str, int]


def sum_up(posts: Sequence[Sequence[Membership]], doubts: Sequence[Doubt]) -> AuditSummary:
    """Count the tenures of a record and what is doubtful in it."""
    kinds: Counter[str] = Counter(doubt.kind for doubt in doubts)
    severities: Counter[str] = Counter(doubt.severity for doubt in doubts)
    return AuditSummary(
        tenures=sum(map(len, posts)),
        persons=len({tenure.person_id for tenures in posts for tenure in tenures}),
        posts=len(posts),
        latest=max((tenure.as_of for tenures in posts for tenure in tenures if tenure.as_of), default=None),
        by_kind={kind: kinds[kind] for kind in DOUBT_KINDS},
        by_severity={severity: severities[severity] for severity in SEVERITIES},
    )


def audit_words(summary: AuditSummary) -> str:
    """Say in a line what was looked at and what was found."""
    looked_at = f"{plural(summary.tenures, 'tenure')} of {plural(summary.persons, 'person')}"
    latest = f", the latest seen {summary.latest}" if summary.latest else ""
    found = ", ".join(f"{plural(count, _words(kind))}" for kind, count in summary.by_kind.items() if count)
    return f"{looked_at} in {plural(summary.posts, 'post')}{latest}: {found or 'nothing doubtful'}."


def audit_table(doubts: Sequence[Doubt], name: Name) -> Table:
    """Lay out what is doubtful, in the order given, so many of each kind.

    Args:
        doubts: What is doubtful.
        name: Gives the name of a person.
    """
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    counts: Counter[str] = Counter()
    for doubt in doubts:
        counts[doubt.kind] += 1
        if counts[doubt.kind] <= _SHOWN:
            where = " ".join(filter(None, (doubt.polity, doubt.office)))
            table.add_row(doubt.severity, _words(doubt.kind), Text(inline(f"{where}: {doubt.text}"), "bold"))
            for tenure in doubt.tenures:
                who = f"{name(tenure.person_id)}, {tenure.role}, {time_words(tenure)}"
                table.add_row("", "", Text(inline(who)))
    for kind, count in counts.items():
        if count > _SHOWN:
            table.add_row("", _words(kind), f"{count - _SHOWN:,} more, which --format json lists", style="dim")
    return table


def audit_json(doubts: Sequence[Doubt], summary: AuditSummary, name: Name) -> Iterator[bytes]:
    """Write what is doubtful as one JSON object.

    Args:
        doubts: What is doubtful.
        summary: Figures.
        name: Gives the name of a person.
    """
    rows: list[dict[str, Any]] = [
        msgspec.structs.asdict(doubt)
        | {"tenures": [{"person": name(m.person_id)} | msgspec.structs.asdict(m) for m in doubt.tenures]}
        for doubt in doubts
    ]
    report = {"schema": SCHEMA, "doubts": rows, "summary": summary}
    yield json_bytes(msgspec.json.format(msgspec.json.encode(report))) + b"\n"


def _words(kind: str) -> str:
    return kind.replace("_", " ")
