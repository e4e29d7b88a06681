"""Tenures of the public record, as a table and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
from rich.table import Table
from rich.text import Text

from claimcheck.records.claim import SCHEMA
from claimcheck.reference.tenure import Membership
from claimcheck.report.officials.holding import Holding
from claimcheck.report.sanitise import inline, json_bytes


def holdings_table(holdings: Sequence[Holding]) -> Table:
    """Lay out tenures: who, what, of which polity, from when to when, by which source and how fresh."""
    table = Table.grid(padding=(0, 2, 0, 0))
    for _ in range(5):
        table.add_column(overflow="fold")
    table.add_row("person", "office", "polity", "time", "source", style="dim")
    for holding in holdings:
        tenure = holding.tenure
        confidence = f"{tenure.confidence} confidence" if tenure.confidence != "high" else ""
        status = tenure.status if tenure.status != "full" else ""
        office = ", ".join(part for part in (tenure.role or tenure.office, status, confidence) if part)
        table.add_row(
            Text(inline(holding.person), "bold"),
            Text(inline(office)),
            Text(inline(tenure.polity)),
            Text(time_words(tenure)),
            Text(inline(", ".join(tenure.sources))),
        )
    return table


def holdings_json(holdings: Sequence[Holding]) -> Iterator[bytes]:
    """Write tenures as one JSON object."""
    rows: list[dict[str, Any]] = [{"person": h.person} | msgspec.structs.asdict(h.tenure) for h in holdings]
    yield json_bytes(msgspec.json.format(msgspec.json.encode({"schema": SCHEMA, "officials": rows}))) + b"\n"


def time_words(tenure: Membership) -> str:
    """Return start and end: `2004-03-09 to 2024-05`, `2017-07 to now (seen 2026-01)`, `2019 to about 2022-08`."""
    end = tenure.end_date or (f"now (seen {tenure.as_of})" if tenure.as_of else "now")
    mark = {"estimated": "about ", "at_least": "at least "}.get(tenure.end_kind, "")
    return f"{tenure.start_date} to {mark}{end}"
