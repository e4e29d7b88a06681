"""`claimcheck store`: look after the claim store."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli.chosen import settings_of
from claimcheck.cli.console import Terminal
from claimcheck.cli.formats import Output, each, outputs
from claimcheck.cli.options import (
    ClaimFormat,
    ClaimFormatOption,
    CsvDelimiterOption,
    CsvRawOption,
    OutputOption,
    StoreOption,
)
from claimcheck.cli.output import describe_run, write_claims
from claimcheck.cli.record import use_record
from claimcheck.cli.stored import open_filled, open_store
from claimcheck.errors import StoreError
from claimcheck.report.csv_report import dialect_of
from claimcheck.report.pairs import pairs_table
from claimcheck.report.words import plural

app = typer.Typer(help="Look after the claim store.", no_args_is_help=True)

INFO_EXAMPLES = """
Examples:

claimcheck store info

claimcheck store info --schema
"""
EXPORT_EXAMPLES = """
Examples:

claimcheck store export --format csv --output claims.csv

claimcheck store export --format jsonl
"""
FORGET_EXAMPLES = """
Examples:

claimcheck store forget seeds/000_d3032302041a2705.txt

claimcheck store forget seeds/
"""
CHECK_EXAMPLES = """
Examples:

claimcheck store check

claimcheck store check --store .claimcheck/claims.db
"""


@app.command("info", epilog=INFO_EXAMPLES)
def info(
    context: typer.Context,
    show_schema: Annotated[bool, typer.Option("--schema", help="Print the tables and views as SQL.")] = False,
    store: StoreOption = None,
) -> None:
    """Say what the store holds, and which articles could not be read."""
    terminal: Terminal = context.obj
    if show_schema:
        with open_store(settings_of(context)) as opened:
            terminal.write(f"{statement};\n".encode() for statement in opened.schema())
        return
    with open_store(settings_of(context)) as opened:
        about = opened.info()
        failures = opened.failures()
    terminal.show(
        pairs_table(
            [
                ("store", about.path),
                ("version", str(about.version)),
                ("size", f"{about.bytes:,} bytes"),
                ("articles", f"{about.documents:,}"),
                *((f"claims: {kind}", f"{count:,}") for kind, count in about.claims.items()),
                *(("not read", f"{failure.code} {failure.message}") for failure in failures),
            ]
        )
    )


@app.command("export", epilog=EXPORT_EXAMPLES)
def export(
    context: typer.Context,
    formats: ClaimFormatOption = None,
    output: OutputOption = None,
    csv_raw: CsvRawOption = False,
    csv_delimiter: CsvDelimiterOption = ",",
    store: StoreOption = None,
) -> None:
    """Write all claims of the store."""
    terminal: Terminal = context.obj
    wanted: list[Output[ClaimFormat]] = outputs(
        formats, ClaimFormat, output, dialect_of(csv_delimiter, is_raw=csv_raw), default="jsonl"
    )
    with open_filled(use_record(context, settings_of(context))) as opened:
        for form, dialect in each(wanted, terminal):
            write_claims(terminal, opened.export(), describe_run("store export"), form=form, dialect=dialect)


@app.command("forget", epilog=FORGET_EXAMPLES)
def forget(
    context: typer.Context,
    paths: Annotated[list[str], typer.Argument(metavar="PATH", help="Articles, or folders of them.")],
    store: StoreOption = None,
) -> None:
    """Remove articles and their claims from the store; the files stay."""
    terminal: Terminal = context.obj
    with open_filled(settings_of(context)) as opened:
        terminal.tell(f"Forgot {plural(len(opened.forget(paths)), 'article')}.")


@app.command("check", epilog=CHECK_EXAMPLES)
def check(context: typer.Context, store: StoreOption = None) -> None:
    """Look for damage in the store."""
    terminal: Terminal = context.obj
    settings = settings_of(context)
    with open_store(settings) as opened:
        problems = opened.check()
    for problem in problems:
        terminal.complain("warning", StoreError.code, problem)
    if problems:
        raise StoreError(
            f"the claim store {settings.store} is damaged ({plural(len(problems), 'problem')})",
            hint="Delete it and run `claimcheck extract` again.",
        )
    terminal.tell("The store is sound.")
