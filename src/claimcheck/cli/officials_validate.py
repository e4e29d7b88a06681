"""`claimcheck officials validate`: what is doubtful in the record, or in a file before it is imported."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Annotated, Final, Literal

import typer

from claimcheck.cli.chosen import settings_of
from claimcheck.cli.console import Terminal
from claimcheck.cli.guard import FOUND
from claimcheck.cli.options import OUTPUT, OfficialsOption, StoreOption
from claimcheck.cli.record import use_record
from claimcheck.errors import UsageError
from claimcheck.records.vocabulary import SEVERITIES, Severity

if TYPE_CHECKING:
    from claimcheck.reference.officials import Officials

EXAMPLES: Final = """
Examples:

claimcheck officials validate --on 2026-03-01

claimcheck officials validate ministers.csv --fail-on high
"""

FileArgument = Annotated[
    str | None,
    typer.Argument(metavar="FILE", help="A file as `officials import` takes it; the record in use if not given."),
]
OnOption = Annotated[
    str | None,
    typer.Option("--on", metavar="DATE", help="Day from which the age of a tenure is counted; today if not given."),
]
FormOption = Annotated[
    Literal["table", "json"],
    typer.Option("--format", help="table for people, json for programs and for all of it.", rich_help_panel=OUTPUT),
]
FailOnOption = Annotated[
    Severity | None,
    typer.Option("--fail-on", help="Exit 1 if something of this severity or above is found.", rich_help_panel=OUTPUT),
]


def validate(
    context: typer.Context,
    file: FileArgument = None,
    on: OnOption = None,
    form: FormOption = "table",
    fail_on: FailOnOption = None,
    store: StoreOption = None,
    officials: OfficialsOption = None,
) -> None:
    """Look for what is doubtful: two holders of one office, gaps, tenures seen long ago, unknown polities."""
    terminal: Terminal = context.obj
    today = _day(on)
    if file is None:
        use_record(context, settings_of(context))
    record, left_out = _record(file)

    from claimcheck.reference.audit import audit
    from claimcheck.report.audit_report import audit_json, audit_table, audit_words, sum_up

    posts = list(record.posts())
    doubts = sorted(audit(posts, today), key=lambda doubt: SEVERITIES.index(doubt.severity))
    summary = sum_up(posts, doubts)
    if form == "json":
        terminal.write(audit_json(doubts, summary, record.name))
    elif doubts:
        terminal.show(audit_table(doubts, record.name))
    terminal.tell(audit_words(summary))
    if left_out:
        terminal.tell(f"Left out: {left_out}.")
    if fail_on and _reach(fail_on, (doubt.severity for doubt in doubts)):
        raise typer.Exit(FOUND)


def _record(file: str | None) -> tuple[Officials, str]:
    """The record to look at, and what of the file is not in it."""
    from claimcheck.reference.officials import Officials, officials

    if file is None:
        return officials(), ""

    from claimcheck.pipeline.additions import read_officials_file
    from claimcheck.reference.record_tables import unpack

    imported = read_officials_file(file)
    return Officials(unpack(imported.pack(), file)), imported.left_out_words()


def _day(on: str | None) -> date:
    from claimcheck.reference.tenure import last_day

    if on is None:
        return datetime.now(UTC).date()
    try:
        return last_day(on)
    except ValueError as error:
        raise UsageError(f"{on!r} is no date", hint="Write 2024-10-17, 2024-10 or 2024.") from error


def _reach(least: Severity, severities: Iterable[Severity]) -> bool:
    return any(SEVERITIES.index(severity) <= SEVERITIES.index(least) for severity in severities)
