"""`claimcheck report`: what was found, as one page to read, print and pass on."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Final

import typer

from claimcheck.cli.articles import check_published
from claimcheck.cli.conflicts import (
    AllOption,
    Given,
    InputsArgument,
    MinSeverityOption,
    TypesOption,
    choose,
    compare,
    conflicts_words,
    read_inputs,
    sum_up_findings,
)
from claimcheck.cli.console import Terminal
from claimcheck.cli.options import (
    OUTPUT,
    EncodingOption,
    InputFormatOption,
    ModelOption,
    OfficialsOption,
    PlacesOption,
    PublishedOption,
    StdinFilenameOption,
    StoreOption,
    StrictOption,
)
from claimcheck.cli.output import describe_run
from claimcheck.cli.record import use_record
from claimcheck.cli.stored import open_filled
from claimcheck.errors import UsageError
from claimcheck.settings import load_settings

EXAMPLES = """
Examples:

claimcheck report -o report.html

claimcheck report seeds/ -o report.html --min-severity medium
"""

_STDOUT: Final = "-"

OutputOption = Annotated[
    str | None,
    typer.Option(
        "--output", "-o", metavar="FILE", help="The page; standard output if not given.", rich_help_panel=OUTPUT
    ),
]


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
    file = output_file(output, inputs or [])
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
    if inputs:
        given = read_inputs(inputs, settings, published=check_published(published), terminal=terminal)
    else:
        with open_filled(settings) as opened:
            given = Given(list(opened.claims()))

    found = compare(given, terminal, relations=True)
    findings = choose(found, given, types=types, min_severity=settings.min_severity, show_all=show_all)
    summary = sum_up_findings(findings, given)

    from claimcheck.report.html.page import html_page
    from claimcheck.report.save import save

    page = html_page(describe_run("report", model=given.model), findings, summary)
    if file is None:
        terminal.write(page)
    else:
        save(file, page)
    terminal.tell(conflicts_words(summary) + (f" Open {output}" if file else ""))


def output_file(output: str | None, inputs: list[str]) -> Path | None:
    """Return the file to write to, null for standard output.

    Raises:
        UsageError: None is given and standard output is a terminal, or the file is one that is read.
    """
    if output is None and sys.stdout.isatty():
        raise UsageError("a page is for a browser, not for a terminal", hint="Name a file: -o report.html")
    if output in (None, _STDOUT):
        return None
    file = Path(output)
    if any(Path(given).is_file() and file.exists() and file.samefile(given) for given in inputs):
        raise UsageError(f"{output} is one of the inputs", hint="Name another file with -o.")
    return file
