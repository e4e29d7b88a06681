"""`claimcheck store`: look after the claim store."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli.console import Terminal
from claimcheck.cli.options import ClaimFormatOption, CsvRawOption, OutputOption, StoreOption
from claimcheck.cli.output import describe_run, write_claims
from claimcheck.cli.record import use_record
from claimcheck.cli.stored import open_filled, open_store
from claimcheck.errors import StoreError
from claimcheck.report.pairs import pairs_table
from claimcheck.report.words import plural
from claimcheck.settings import load_settings

app = typer.Typer(help="Look after the claim store.", no_args_is_help=True)

INFO_EXAMPLES = """
Example:

claimcheck store info
"""
EXPORT_EXAMPLES = """
Example:

claimcheck store export --format csv --output claims.csv
"""
FORGET_EXAMPLES = """
Example:

claimcheck store forget seeds/000_d3032302041a2705.txt
"""
CHECK_EXAMPLES = """
Example:

claimcheck store check
"""


@app.command("info", epilog=INFO_EXAMPLES)
def info(context: typer.Context, store: StoreOption = None) -> None:
    """Say what the store holds, and which articles could not be read."""
    terminal: Terminal = context.obj
    with open_store(load_settings(store=store)) as opened:
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
    form: ClaimFormatOption = "jsonl",
    output: OutputOption = None,
    csv_raw: CsvRawOption = False,
    store: StoreOption = None,
) -> None:
    """Write all claims of the store."""
    terminal: Terminal = context.obj
    with open_filled(use_record(context, load_settings(store=store))) as opened, terminal.into(output):
        write_claims(terminal, opened.export(), describe_run("store export"), form=form, is_raw=csv_raw)


@app.command("forget", epilog=FORGET_EXAMPLES)
def forget(
    context: typer.Context,
    paths: Annotated[list[str], typer.Argument(metavar="PATH", help="Articles, or folders of them.")],
    store: StoreOption = None,
) -> None:
    """Remove articles and their claims from the store; the files stay."""
    terminal: Terminal = context.obj
    with open_filled(load_settings(store=store)) as opened:
        terminal.tell(f"Forgot {plural(len(opened.forget(paths)), 'article')}.")


@app.command("check", epilog=CHECK_EXAMPLES)
def check(context: typer.Context, store: StoreOption = None) -> None:
    """Look for damage in the store."""
    terminal: Terminal = context.obj
    settings = load_settings(store=store)
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
