"""`claimcheck conflicts`: where claims disagree."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Annotated, Final, NamedTuple

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
    EngineOption,
    InputFormatOption,
    InputsArgument,
    JobsOption,
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
from claimcheck.records.capped import Capped
from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Conflict
from claimcheck.records.document import Failure
from claimcheck.records.vocabulary import SEVERITIES, Severity
from claimcheck.report.findings import Findings
from claimcheck.report.summary import ClaimsSummary, ClaimTally, ConflictsSummary, sum_up_conflicts
from claimcheck.report.words import capped_words, plural
from claimcheck.settings import load_settings

EXAMPLES = """
Examples:

claimcheck conflicts

claimcheck conflicts seeds/ --min-severity medium

claimcheck extract seeds/ --format jsonl | claimcheck conflicts - --format json

claimcheck conflicts --format sarif --output conflicts.sarif

claimcheck conflicts --type official --officials ministers.csv
"""

CAPPED: Final = "W100"
CAPPED_HINT: Final = "Nothing is wrong; compare fewer articles at a time to have every pair compared."


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
    engine: EngineOption = None,
    jobs: JobsOption = None,
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
        engine=engine,
        jobs=jobs,
        min_severity=min_severity,
    )
    settings = use_record(context, settings)
    refuse_input_as_output(output, inputs or ())
    is_page = form == "html"
    with given_claims(inputs, settings, published=check_published(published), terminal=terminal) as given:
        compared = compare(given.claims, terminal, relations=show_all or is_page, keeps_claims=is_page)
    findings = choose(compared, types=types, min_severity=settings.min_severity, show_all=show_all)
    summary = sum_up_findings(findings, compared, given.failures)
    run = describe_run("conflicts", model=given.model)
    with terminal.into(output):
        write_conflicts(terminal, findings, run, summary, form=form, is_raw=csv_raw)
    terminal.tell(conflicts_words(summary))
    if fail_on and select(findings.conflicts, types=None, min_severity=fail_on):
        raise typer.Exit(FOUND)


class Compared(NamedTuple):
    """What a comparison found, and of what.

    Attributes:
        found: Conflicts and, if asked for, the relations that are none.
        claims: The claims, if they were kept.
        figures: Their figures.
        capped: What was not compared.
    """

    found: Sequence[Conflict]
    claims: Sequence[Claim]
    figures: ClaimsSummary
    capped: Sequence[Capped]


def compare(claims: Iterable[Claim], terminal: Terminal, *, relations: bool, keeps_claims: bool = False) -> Compared:
    """Compare claims, and say that this goes on, and what it leaves out.

    Args:
        claims: The claims; they are taken one by one.
        terminal: Where to say so.
        relations: Whether the relations that are no conflicts are needed.
        keeps_claims: Whether the claims are.
    """
    from claimcheck.pipeline.comparison import find_conflicts

    tally = ClaimTally()
    passing = tally.watch(claims)
    kept = list(passing) if keeps_claims else []
    capped: list[Capped] = []
    with working(terminal, "comparing"):
        found = find_conflicts(kept if keeps_claims else passing, relations=relations, capped=capped)
    if capped:
        terminal.complain("warning", CAPPED, capped_words(capped), CAPPED_HINT)
    return Compared(found, kept, tally.summary(), capped)


def choose(compared: Compared, *, types: list[TypeChoice] | None, min_severity: Severity, show_all: bool) -> Findings:
    """Keep what is asked for.

    Args:
        compared: Conflicts and relations that are none.
        types: Types to keep; null for all.
        min_severity: Least severity to keep.
        show_all: Whether the relations are to be listed.
    """
    relations = [c for c in compared.found if c.relation != "conflict"]
    conflicts = [c for c in compared.found if c.relation == "conflict"]
    return Findings(
        conflicts=select(conflicts, types=types, min_severity=min_severity),
        listed=select(relations, types=types, min_severity=min_severity) if show_all else [],
        relations=relations,
        claims=compared.claims,
    )


def sum_up_findings(findings: Findings, compared: Compared, failures: Sequence[Failure]) -> ConflictsSummary:
    """Count what is shown."""
    return sum_up_conflicts(
        [*findings.conflicts, *findings.listed],
        articles=compared.figures.articles,
        claims=compared.figures.claims,
        failures=failures,
        capped=compared.capped,
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
