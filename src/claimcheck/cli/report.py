"""`claimcheck report`: what was found, as one page to read, print and pass on."""

from __future__ import annotations

import typer

from claimcheck.cli.articles import check_published, refuse_input_as_output
from claimcheck.cli.baseline import BaselineOption, baseline_of, without_known
from claimcheck.cli.choose import choose, conflicts_words, sum_up_findings
from claimcheck.cli.chosen import settings_of
from claimcheck.cli.compared import compare
from claimcheck.cli.conflict_options import AllOption, MinConfidenceOption, MinSeverityOption, TypesOption
from claimcheck.cli.console import STDOUT, Terminal
from claimcheck.cli.given import given_claims
from claimcheck.cli.options import (
    EncodingOption,
    InputFormatOption,
    InputsArgument,
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
from claimcheck.cli.output import describe_run, write_page
from claimcheck.cli.record import use_record
from claimcheck.cli.watch import WatchOption

EXAMPLES = """
Examples:

claimcheck report -o report.html

claimcheck report seeds/ --min-severity medium -o report.html
"""


def report(
    context: typer.Context,
    inputs: InputsArgument = None,
    output: OutputOption = None,
    types: TypesOption = None,
    min_severity: MinSeverityOption = None,
    show_all: AllOption = False,
    min_confidence: MinConfidenceOption = None,
    baseline: BaselineOption = None,
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
    watch: WatchOption = False,
) -> None:
    """Write one offline page: the conflicts with their sentences side by side, plots, timeline, all claims.

    Without INPUT it is about the claims of the store. The page opens in any browser and loads nothing.
    """
    terminal: Terminal = context.obj
    settings = settings_of(context)
    settings = use_record(context, settings)
    refuse_input_as_output(output, inputs or ())
    known = baseline_of(settings, None)
    with given_claims(inputs, settings, published=check_published(published), terminal=terminal) as given:
        compared = compare(given, settings, terminal, relations=True, keeps_claims=True)
    findings = choose(compared, types=types, settings=settings, show_all=show_all)
    findings = without_known(findings, known, terminal)
    summary = sum_up_findings(findings, compared, [*given.failures, *compared.failures])
    with terminal.into(output):
        write_page(terminal, findings, describe_run("report", model=given.model), summary)
    terminal.tell(conflicts_words(summary) + (f" Open {output}" if output and output != STDOUT else ""))
