"""`claimcheck conflicts`: where claims disagree."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated

import typer

from claimcheck.cli.articles import check_published, refuse_input_as_output
from claimcheck.cli.console import Terminal
from claimcheck.cli.given import given_claims
from claimcheck.cli.guard import FOUND
from claimcheck.cli.options import (
    OUTPUT,
    ConflictFormatOption,
    CsvRawOption,
    EncodingOption,
    InputFormatOption,
    InputsArgument,
    ModelOption,
    OfficialsOption,
    OutputOption,
    PlacesOption,
    PublishedOption,
    StdinFilenameOption,
    StoreOption,
    StrictOption,
)
from claimcheck.cli.output import describe_run, write_conflicts
from claimcheck.cli.progress import working
from claimcheck.cli.record import use_record
from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Conflict
from claimcheck.records.document import Failure
from claimcheck.records.vocabulary import SEVERITIES, Severity
from claimcheck.report.findings import Findings
from claimcheck.report.summary import ConflictsSummary, sum_up_conflicts
from claimcheck.report.words import plural
from claimcheck.settings import load_settings

EXAMPLES = """
Examples:

claimcheck conflicts

claimcheck conflicts seeds/ --min-severity medium

claimcheck extract seeds/ --format jsonl | claimcheck conflicts - --format json

claimcheck conflicts --format sarif --output conflicts.sarif

claimcheck conflicts --type official --officials ministers.csv
"""


class TypeChoice(StrEnum):
    """Types of conflicts; Typer takes lists of enumerations, not of literals."""

    QUANTITY = "quantity"
    DATE = "date"
    LOCATION = "location"
    OFFICIAL = "official"
    QUOTE = "quote"
    DENIAL = "denial"
    ARITHMETIC = "arithmetic"
    CALENDAR = "calendar"


TypesOption = Annotated[
    list[TypeChoice] | None,
    typer.Option(
        "--type",
        metavar="TYPE",
        help=f"Only this type: {', '.join(TypeChoice)}; may be repeated.",
        rich_help_panel="Filter",
    ),
]
MinSeverityOption = Annotated[
    Severity | None, typer.Option("--min-severity", help="Only this severity and above.", rich_help_panel="Filter")
]
AllOption = Annotated[
    bool, typer.Option("--all", help="Show also what is no conflict, and why not.", rich_help_panel="Filter")
]
FailOnOption = Annotated[
    Severity | None,
    typer.Option("--fail-on", help="Exit 1 if a conflict of this severity or above is shown.", rich_help_panel=OUTPUT),
]


def conflicts(
    context: typer.Context,
    inputs: InputsArgument = None,
    form: ConflictFormatOption = "table",
    output: OutputOption = None,
    types: TypesOption = None,
    min_severity: MinSeverityOption = None,
    show_all: AllOption = False,
    fail_on: FailOnOption = None,
    csv_raw: CsvRawOption = False,
    store: StoreOption = None,
    officials: OfficialsOption = None,
    places: PlacesOption = None,
    model: ModelOption = None,
    encoding: EncodingOption = None,
    published: PublishedOption = None,
    input_format: InputFormatOption = None,
    stdin_filename: StdinFilenameOption = None,
    strict: StrictOption = False,
) -> None:
    """Show where articles disagree: with each other, with themselves, with the public record.

    Without INPUT the claims of the store are compared. It says who disagrees with whom and why, never who is right.
    """
    terminal: Terminal = context.obj
    settings = load_settings(
        store=store,
        officials=officials,
        places=places,
        model=model,
        encoding=encoding,
        input_format=input_format,
        stdin_filename=stdin_filename,
        strict=strict or None,
        min_severity=min_severity,
    )
    settings = use_record(context, settings)
    refuse_input_as_output(output, inputs or ())
    with given_claims(inputs, settings, published=check_published(published), terminal=terminal) as given:
        claims = list(given.claims)
    found = compare(claims, terminal, relations=show_all or form == "html")
    findings = choose(found, claims, types=types, min_severity=settings.min_severity, show_all=show_all)
    summary = sum_up_findings(findings, given.failures)
    run = describe_run("conflicts", model=given.model)
    with terminal.into(output):
        write_conflicts(terminal, findings, run, summary, form=form, is_raw=csv_raw)
    terminal.tell(conflicts_words(summary))
    if fail_on and select(findings.conflicts, types=None, min_severity=fail_on):
        raise typer.Exit(FOUND)


def compare(claims: Sequence[Claim], terminal: Terminal, *, relations: bool) -> list[Conflict]:
    """Compare claims, and say that this goes on; with the relations that are no conflicts if they are needed."""
    from claimcheck.pipeline.comparison import find_conflicts

    with working(terminal, f"comparing {plural(len(claims), 'claim')}"):
        return find_conflicts(claims, relations=relations)


def choose(
    found: Sequence[Conflict],
    claims: Sequence[Claim],
    *,
    types: list[TypeChoice] | None,
    min_severity: Severity,
    show_all: bool,
) -> Findings:
    """Keep what is asked for.

    Args:
        found: Conflicts and relations that are none.
        claims: The claims compared.
        types: Types to keep; null for all.
        min_severity: Least severity to keep.
        show_all: Whether the relations are to be listed.
    """
    relations = [c for c in found if c.relation != "conflict"]
    conflicts = [c for c in found if c.relation == "conflict"]
    return Findings(
        conflicts=select(conflicts, types=types, min_severity=min_severity),
        listed=select(relations, types=types, min_severity=min_severity) if show_all else [],
        relations=relations,
        claims=claims,
    )


def sum_up_findings(findings: Findings, failures: Sequence[Failure]) -> ConflictsSummary:
    """Count what is shown."""
    return sum_up_conflicts(
        [*findings.conflicts, *findings.listed],
        articles=len({claim.document_id for claim in findings.claims}),
        claims=len(findings.claims),
        failures=failures,
    )


def select(conflicts: Sequence[Conflict], *, types: list[TypeChoice] | None, min_severity: Severity) -> list[Conflict]:
    """Keep the conflicts of these types (null: any) that are at least so severe."""
    severities = SEVERITIES[: SEVERITIES.index(min_severity) + 1]
    return [c for c in conflicts if c.severity in severities and (not types or c.type in types)]


def conflicts_words(summary: ConflictsSummary) -> str:
    """Say in a line what was found."""
    among = f"{plural(summary.claims, 'claim')} of {plural(summary.articles, 'article')}"
    severities = ", ".join(f"{count} {severity}" for severity, count in summary.by_severity.items() if count)
    found = f"{plural(summary.conflicts, 'conflict')} ({severities})" if summary.conflicts else "No conflict"
    others = sum(summary.relations.values())
    return f"{found} among {among}{f', {others} relations that are none' if others else ''}."
