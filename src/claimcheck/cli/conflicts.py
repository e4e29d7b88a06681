"""`claimcheck conflicts`: where claims disagree."""

from __future__ import annotations

import typer

from claimcheck.cli.articles import check_published
from claimcheck.cli.baseline import (
    BaselineOption,
    ReasonOption,
    StatisticsOption,
    WriteBaselineOption,
    baseline_of,
    heed_baseline,
)
from claimcheck.cli.choose import arranged, choose, conflicts_words, is_failure, sum_up_findings
from claimcheck.cli.chosen import settings_of
from claimcheck.cli.compared import Compared, compare
from claimcheck.cli.conflict_options import (
    AllOption,
    FailOnOption,
    LimitOption,
    MinConfidenceOption,
    MinSeverityOption,
    SaveOption,
    SortOption,
    TypesOption,
)
from claimcheck.cli.console import Terminal
from claimcheck.cli.formats import Output, each, outputs
from claimcheck.cli.given import given_claims
from claimcheck.cli.guard import FOUND
from claimcheck.cli.options import (
    ConflictFormat,
    ConflictFormatOption,
    CsvDelimiterOption,
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
    PublishedFieldOption,
    PublishedOption,
    PublisherFieldOption,
    StdinFilenameOption,
    StoreOption,
    StrictOption,
    TextFieldOption,
    TitleFieldOption,
)
from claimcheck.cli.output import describe_run, write_conflicts
from claimcheck.cli.record import use_record
from claimcheck.cli.sharded import ConflictShards, shards_for
from claimcheck.cli.stored import open_filled
from claimcheck.cli.watch import WatchOption
from claimcheck.errors import UsageError
from claimcheck.report.csv_report import dialect_of
from claimcheck.report.findings import Findings
from claimcheck.report.json_report import Run
from claimcheck.report.pairs import pairs_table
from claimcheck.report.statistics import statistics
from claimcheck.report.summary import ConflictsSummary
from claimcheck.settings import Settings

EXAMPLES = """
Examples:

claimcheck conflicts

claimcheck conflicts seeds/ --min-severity medium

claimcheck extract seeds/ --format jsonl | claimcheck conflicts - --format json

claimcheck conflicts --format sarif --output conflicts.sarif

claimcheck conflicts --format html=report.html --format csv=conflicts.csv --format table

claimcheck conflicts --save

claimcheck conflicts --write-baseline known.toml --reason "seen on 4 March"

claimcheck conflicts --type official --officials ministers.csv
"""


def conflicts(
    context: typer.Context,
    inputs: InputsArgument = None,
    formats: ConflictFormatOption = None,
    output: OutputOption = None,
    types: TypesOption = None,
    min_severity: MinSeverityOption = None,
    show_all: AllOption = False,
    min_confidence: MinConfidenceOption = None,
    limit: LimitOption = None,
    sort: SortOption = "severity",
    baseline: BaselineOption = None,
    write_baseline: WriteBaselineOption = None,
    reason: ReasonOption = None,
    fail_on: FailOnOption = None,
    show_statistics: StatisticsOption = False,
    save: SaveOption = False,
    csv_raw: CsvRawOption = False,
    csv_delimiter: CsvDelimiterOption = ",",
    store: StoreOption = None,
    officials: OfficialsOption = None,
    places: PlacesOption = None,
    model: ModelOption = None,
    encoding: EncodingOption = None,
    published: PublishedOption = None,
    input_format: InputFormatOption = None,
    stdin_filename: StdinFilenameOption = None,
    text_field: TextFieldOption = None,
    title_field: TitleFieldOption = None,
    publisher_field: PublisherFieldOption = None,
    published_field: PublishedFieldOption = None,
    strict: StrictOption = False,
    engine: EngineOption = None,
    jobs: JobsOption = None,
    watch: WatchOption = False,
) -> None:
    """Show where articles disagree: with each other, with themselves, with the public record.

    Without INPUT the claims of the store are compared. It says who disagrees with whom and why, never who is right.
    """
    terminal: Terminal = context.obj
    settings = use_record(context, settings_of(context))
    refuse_unfit(inputs, save=save)
    dialect = dialect_of(csv_delimiter, is_raw=csv_raw)
    wanted: list[Output[ConflictFormat]] = outputs(formats, ConflictFormat, output, dialect, inputs=inputs or ())
    shards = shards_for(wanted, settings)
    known = baseline_of(settings, write_baseline)
    forms = {form for form, *_ in wanted}
    with given_claims(inputs, settings, published=check_published(published), terminal=terminal) as given:
        needs = {"relations": show_all or show_statistics or "html" in forms, "keeps_claims": "html" in forms}
        compared = compare(given, settings, terminal, **needs, units=shards and shards.units)
    findings = choose(compared, types=types, settings=settings, show_all=show_all)
    keep(findings, settings, save=save)
    findings = heed_baseline(findings, known, write_baseline, reason, terminal)
    summary = sum_up_findings(findings, compared, [*given.failures, *compared.failures])
    shown, run = arranged(findings, sort, limit), describe_run("conflicts", model=given.model)
    write(shown, wanted, shards, run, summary, terminal)
    sum_up(findings, compared, summary, terminal, show_statistics=show_statistics)
    if is_failure(findings, settings) and not write_baseline and forms != {"sarif"}:
        raise typer.Exit(FOUND)


def write(
    shown: Findings,
    wanted: list[Output[ConflictFormat]],
    shards: ConflictShards | None,
    run: Run,
    summary: ConflictsSummary,
    terminal: Terminal,
) -> None:
    """Write what is shown, to a folder of shards or to each output that is wanted.

    Raises:
        OutputError: It cannot be written.
    """
    if shards:
        shards.write(shown)
        return
    for form, dialect in each(wanted, terminal):
        write_conflicts(terminal, shown, run, summary, form=form, dialect=dialect)


def refuse_unfit(inputs: list[str] | None, *, save: bool) -> None:
    """Refuse to keep conflicts between claims that are not in the store.

    Raises:
        UsageError: There are inputs and the conflicts are to be kept.
    """
    if save and inputs:
        raise UsageError(
            "--save keeps conflicts of the store, not of INPUT",
            hint="Run `claimcheck extract INPUT`, then `claimcheck conflicts --save`.",
        )


def sum_up(
    findings: Findings, compared: Compared, summary: ConflictsSummary, terminal: Terminal, *, show_statistics: bool
) -> None:
    """Say in a line what was found, and in more of them if that is asked for."""
    if show_statistics:
        terminal.inform(pairs_table(statistics(findings, compared.figures, summary)))
    terminal.tell(conflicts_words(summary))


def keep(findings: Findings, settings: Settings, *, save: bool) -> None:
    """Keep what is shown in the store, if that is asked for, in the place of what was kept before.

    Raises:
        StoreError: The store cannot be written.
    """
    if not save:
        return
    with open_filled(settings) as store:
        store.save_conflicts([*findings.conflicts, *findings.listed])
