"""Claims, conflicts and stories in the form that was asked for: data to stdout, the summary to stderr."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from claimcheck.cli.console import Terminal
from claimcheck.cli.options import ClaimFormat, ConflictFormat, StoryFormat
from claimcheck.cli.version import program_version, rules_version
from claimcheck.records.claim import Claim
from claimcheck.records.document import Failure
from claimcheck.records.story import Story
from claimcheck.report.claim_table import claim_tables
from claimcheck.report.concise_report import conflicts_concise
from claimcheck.report.conflict_table import conflict_blocks
from claimcheck.report.csv_report import CSV, Dialect, claims_csv, conflicts_csv, stories_csv
from claimcheck.report.findings import Findings
from claimcheck.report.github_report import conflicts_github
from claimcheck.report.json_report import Model, Run, claims_object, conflicts_object, stories_object
from claimcheck.report.jsonl_report import json_lines
from claimcheck.report.markdown_report import claims_markdown, conflicts_markdown
from claimcheck.report.parquet import claims_parquet, conflicts_parquet
from claimcheck.report.sarif_report import conflicts_sarif
from claimcheck.report.story_table import story_blocks
from claimcheck.report.summary import ClaimsSummary, ClaimTally, ConflictsSummary, StoriesSummary


def describe_run(command: str, *, model: Model | None = None, counts: dict[str, int] | None = None) -> Run:
    """Return how this output comes about; the only place that looks at the clock.

    Args:
        command: Name of the command.
        model: The language model, where one was used.
        counts: What the run did.
    """
    started = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    return Run(
        command=command,
        version=program_version(),
        rules=rules_version(),
        started=started,
        model=model,
        counts=counts or {},
    )


def write_claims(
    terminal: Terminal,
    claims: Iterable[Claim],
    run: Run,
    *,
    form: ClaimFormat,
    dialect: Dialect = CSV,
    articles: int | None = None,
    failures: Sequence[Failure] = (),
) -> ClaimsSummary:
    """Write the claim table as the claims come, and return its figures.

    Args:
        terminal: Where to.
        claims: The claims, in reading order.
        run: How they came about, for the JSON object.
        form: Form of output.
        dialect: How a table for spreadsheets is written.
        articles: How many articles were read, if known; else those with claims are counted.
        failures: Articles that could not be read.
    """
    tally = ClaimTally()
    passing = tally.watch(claims)

    def summary() -> ClaimsSummary:
        return tally.summary(articles=articles, failures=failures)

    match form:
        case "table":
            for block in claim_tables(passing, width=terminal.width, has_styles=terminal.has_styles):
                terminal.show(block)
        case "json":
            terminal.write(claims_object(run, passing, summary))
        case "jsonl":
            terminal.write(json_lines(passing))
        case "csv" | "tsv":
            terminal.write(claims_csv(passing, dialect))
        case "markdown":
            terminal.write(claims_markdown(passing))
        case "parquet":
            terminal.write_binary(claims_parquet(passing))
    return summary()


def write_conflicts(
    terminal: Terminal,
    findings: Findings,
    run: Run,
    summary: ConflictsSummary,
    *,
    form: ConflictFormat,
    dialect: Dialect = CSV,
) -> None:
    """Write conflicts in the form that was asked for.

    Args:
        terminal: Where to.
        findings: What was found.
        run: How it came about, for the JSON object.
        summary: Its figures, for the JSON object.
        form: Form of output.
        dialect: How a table for spreadsheets is written.
    """
    conflicts = [*findings.conflicts, *findings.listed]
    match form:
        case "table":
            for block in conflict_blocks(conflicts, width=terminal.width, has_styles=terminal.has_styles):
                terminal.show(block)
        case "json":
            terminal.write(conflicts_object(run, conflicts, summary))
        case "jsonl":
            terminal.write(json_lines(conflicts))
        case "csv" | "tsv":
            terminal.write(conflicts_csv(conflicts, dialect))
        case "concise":
            terminal.write(conflicts_concise(conflicts))
        case "markdown":
            terminal.write(conflicts_markdown(conflicts))
        case "html":
            write_page(terminal, findings, run, summary)
        case "sarif":
            terminal.write(conflicts_sarif(run, conflicts, known=findings.known))
        case "github":
            terminal.write(conflicts_github(conflicts))
        case "parquet":
            terminal.write_binary(conflicts_parquet(conflicts))


def write_page(terminal: Terminal, findings: Findings, run: Run, summary: ConflictsSummary) -> None:
    """Write the report page.

    Raises:
        UsageError: It would go to a terminal.
    """
    from claimcheck.report.html.page import html_page  # Jinja is heavy, and only a page needs it

    terminal.write_binary(html_page(run, findings, summary))


def write_stories(
    terminal: Terminal,
    stories: Sequence[Story],
    run: Run,
    summary: StoriesSummary,
    *,
    form: StoryFormat,
    dialect: Dialect = CSV,
) -> None:
    """Write stories in the form that was asked for.

    Args:
        terminal: Where to.
        stories: The stories.
        run: How they came about, for the JSON object.
        summary: Their figures, for the JSON object.
        form: Form of output.
        dialect: How a table for spreadsheets is written.
    """
    match form:
        case "table":
            for block in story_blocks(stories):
                terminal.show(block)
        case "json":
            terminal.write(stories_object(run, stories, summary))
        case "jsonl":
            terminal.write(json_lines(stories))
        case "csv" | "tsv":
            terminal.write(stories_csv(stories, dialect))
