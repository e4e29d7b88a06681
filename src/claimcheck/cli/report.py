"""`claimcheck report`: what was found, as one page to read, print and pass on."""

from __future__ import annotations

import typer

from claimcheck.cli.articles import check_published, refuse_input_as_output
from claimcheck.cli.conflicts import (
    AllOption,
    MinSeverityOption,
    TypesOption,
    choose,
    compare,
    conflicts_words,
    sum_up_findings,
)
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
    PublishedOption,
    StdinFilenameOption,
    StoreOption,
    StrictOption,
)
from claimcheck.cli.output import describe_run, write_page
from claimcheck.cli.record import use_record
from claimcheck.settings import load_settings

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
    """Write one offline page: the conflicts with their sentences side by side, plots, timeline, all claims.

    Without INPUT it is about the claims of the store. The page opens in any browser and loads nothing.
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
        compared = compare(given.claims, terminal, relations=True, keeps_claims=True)
    findings = choose(compared, types=types, min_severity=settings.min_severity, show_all=show_all)
    summary = sum_up_findings(findings, compared, given.failures)
    with terminal.into(output):
        write_page(terminal, findings, describe_run("report", model=given.model), summary)
    terminal.tell(conflicts_words(summary) + (f" Open {output}" if output and output != STDOUT else ""))
