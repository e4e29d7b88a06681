"""Conflicts that are known: `--baseline` leaves them out, `--write-baseline` makes those of this run known."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Final

import typer

from claimcheck.cli.console import Terminal
from claimcheck.cli.options import OUTPUT
from claimcheck.report.findings import Findings
from claimcheck.report.words import plural
from claimcheck.settings import Settings
from claimcheck.store.baseline import Baseline, accept, read_baseline, write_baseline

_PANEL: Final = "Baseline"
DEFAULT_REASON: Final = "there when the baseline was written"

BaselineOption = Annotated[
    str | None,
    typer.Option(
        "--baseline", metavar="FILE", help="Leave out the conflicts that FILE names as known.", rich_help_panel=_PANEL
    ),
]
WriteBaselineOption = Annotated[
    str | None,
    typer.Option(
        "--write-baseline",
        metavar="FILE",
        help="Write what is shown to FILE as known; what was known there keeps its reason and date.",
        rich_help_panel=_PANEL,
    ),
]
ReasonOption = Annotated[
    str | None,
    typer.Option("--reason", metavar="TEXT", help="Why, with --write-baseline.", rich_help_panel=_PANEL),
]
StatisticsOption = Annotated[
    bool, typer.Option("--statistics", help="Say at the end how much of what was found.", rich_help_panel=OUTPUT)
]


def baseline_of(settings: Settings, write_baseline: str | None) -> Baseline | None:
    """Read the baseline of a run, null if it has none or writes one: then all is shown that is written.

    Raises:
        ConfigError: There is no such file.
        DataError: It is no baseline.
    """
    return None if settings.baseline is None or write_baseline else read_baseline(settings.baseline)


def without_known(findings: Findings, baseline: Baseline | None, terminal: Terminal) -> Findings:
    """Set the known conflicts of findings apart, and tell of entries that nothing answers to any more."""
    if baseline is None:
        return findings
    known = [(c, baseline[c.conflict_id].reason) for c in findings.conflicts if c.conflict_id in baseline]
    found = {conflict.conflict_id for conflict in findings.found}
    if stale := [entry for entry in baseline.values() if entry.id not in found]:
        what = "entry" if len(stale) == 1 else "entries"
        terminal.tell(f"{len(stale):,} {what} of the baseline no longer found: {', '.join(e.id for e in stale[:5])}")
    fresh = [conflict for conflict in findings.conflicts if conflict.conflict_id not in baseline]
    return findings._replace(conflicts=fresh, known=known)


def heed_baseline(
    findings: Findings, known: Baseline | None, path: str | None, reason: str | None, terminal: Terminal
) -> Findings:
    """Write what was found to the baseline of that path, if one is named; else set what is known apart.

    Raises:
        DataError: There is a file of that name that is no baseline.
        StoreError: It cannot be written.
    """
    make_known(findings, path, reason, terminal)
    return without_known(findings, known, terminal)


def make_known(findings: Findings, path: str | None, reason: str | None, terminal: Terminal) -> None:
    """Write the conflicts of findings to a baseline, if one is named; what is found but not shown stays there.

    Raises:
        DataError: There is a file of that name that is no baseline.
        StoreError: It cannot be written.
    """
    if path is None:
        return
    before = read_baseline(path) if Path(path).exists() else {}
    found = {conflict.conflict_id for conflict in findings.found}
    kept = {fingerprint: entry for fingerprint, entry in before.items() if fingerprint in found}
    now = accept(findings.conflicts, before, reason=reason or DEFAULT_REASON, date=datetime.now(UTC).date())
    write_baseline(path, kept | now)
    terminal.tell(f"{plural(len(kept | now), 'conflict')} in the baseline {path}.")
