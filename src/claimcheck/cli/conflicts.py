"""`claimcheck conflicts`: where claims disagree."""

from __future__ import annotations

import typer

from claimcheck.cli.articles import check_published, refuse_input_as_output
from claimcheck.cli.baseline import (
    BaselineOption,
    ReasonOption,
    StatisticsOption,
    WriteBaselineOption,
    baseline_of,
    make_known,
    without_known,
)
from claimcheck.cli.choose import arranged, choose, conflicts_words, is_failure, sum_up_findings
from claimcheck.cli.chosen import settings_of
from claimcheck.cli.compared import compare
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
from claimcheck.cli.given import given_claims
from claimcheck.cli.guard import FOUND
from claimcheck.cli.options import (
    ConflictFormat,
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
from claimcheck.errors import UsageError
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

claimcheck conflicts --save

claimcheck conflicts --write-baseline known.toml --reason "seen on 4 March"

claimcheck conflicts --type official --officials ministers.csv
"""


def conflicts(
    context: typer.Context,
    inputs: InputsArgument = None,
    form: ConflictFormatOption = "table",
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
) -> None:
    """Show where articles disagree: with each other, with themselves, with the public record.

    Without INPUT the claims of the store are compared. It says who disagrees with whom and why, never who is right.
    """
    terminal: Terminal = context.obj
    settings = use_record(context, settings_of(context))
    refuse_unfit(inputs, output, save=save)
    shards = shards_for(output, form, settings)
    known = baseline_of(settings, write_baseline)
    with given_claims(inputs, settings, published=check_published(published), terminal=terminal) as given:
        needs = {"relations": show_all or show_statistics or form == "html", "keeps_claims": form == "html"}
        compared = compare(given, settings, terminal, **needs, units=shards and shards.units)
    findings = choose(compared, types=types, settings=settings, show_all=show_all)
    keep(findings, settings, save=save)
    make_known(findings, write_baseline, reason, terminal)
    findings = without_known(findings, known, terminal)
    summary = sum_up_findings(findings, compared, [*given.failures, *compared.failures])
    shown, run = arranged(findings, sort, limit), describe_run("conflicts", model=given.model)
    write(shown, shards, run, summary, form=form, output=output, is_raw=csv_raw, terminal=terminal)
    if show_statistics:
        terminal.inform(pairs_table(statistics(findings, compared.figures, summary)))
    terminal.tell(conflicts_words(summary))
    if is_failure(findings, settings) and not write_baseline and form != "sarif":
        raise typer.Exit(FOUND)


def write(
    findings: Findings,
    shards: ConflictShards | None,
    run: Run,
    summary: ConflictsSummary,
    *,
    form: ConflictFormat,
    output: str | None,
    is_raw: bool,
    terminal: Terminal,
) -> None:
    """Write what is shown, to a folder of shards or as one file.

    Raises:
        OutputError: It cannot be written.
    """
    if shards:
        shards.write(findings)
        return
    with terminal.into(output):
        write_conflicts(terminal, findings, run, summary, form=form, is_raw=is_raw)


def refuse_unfit(inputs: list[str] | None, output: str | None, *, save: bool) -> None:
    """Refuse to write over an input, and to keep conflicts between claims that are not in the store.

    Raises:
        UsageError: The output is an input, or there are inputs and the conflicts are to be kept.
    """
    refuse_input_as_output(output, inputs or ())
    if save and inputs:
        raise UsageError(
            "--save keeps conflicts of the store, not of INPUT",
            hint="Run `claimcheck extract INPUT`, then `claimcheck conflicts --save`.",
        )


def keep(findings: Findings, settings: Settings, *, save: bool) -> None:
    """Keep what is shown in the store, if that is asked for, in the place of what was kept before.

    Raises:
        StoreError: The store cannot be written.
    """
    if not save:
        return
    with open_filled(settings) as store:
        store.save_conflicts([*findings.conflicts, *findings.listed])
