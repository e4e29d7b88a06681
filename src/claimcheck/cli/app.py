"""The command line as a whole: global options, and one file for each command."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from claimcheck.cli import (
    claims,
    config,
    conflicts,
    doctor,
    explain,
    extract,
    officials,
    report,
    schema,
    store,
    stories,
)
from claimcheck.cli.console import ColorMode, Terminal
from claimcheck.cli.everywhere import Everywhere
from claimcheck.cli.guard import run
from claimcheck.cli.spellings import spellings
from claimcheck.cli.version import version_lines
from claimcheck.cli.watch import Watched

_BY_TYPE = spellings(include_kind="type")

app = typer.Typer(
    name="claimcheck",
    cls=Everywhere,
    help="Find checkable claims in news articles, and where they conflict; offline, and without saying who is right.",
    epilog="""
Examples:

claimcheck extract seeds/

claimcheck conflicts
""",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["--help", "-h"]},
)


def _print_version(context: typer.Context, is_wanted: bool) -> None:
    if is_wanted:
        terminal: Terminal = context.obj
        terminal.write(f"{line}\n".encode() for line in version_lines())
        raise typer.Exit


@app.callback()
def global_options(
    context: typer.Context,
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Versions of program, rules and trusted model."
        ),
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No summary, warnings or progress.")] = False,
    verbose: Annotated[
        int, typer.Option("--verbose", "-v", count=True, help="Say what is being done; -vv for tracebacks.")
    ] = 0,
    isolated: Annotated[
        bool, typer.Option("--isolated", help="Heed no claimcheck.toml and no pyproject.toml.")
    ] = False,
    color: Annotated[
        ColorMode, typer.Option("--color", help="Colours and underlines; auto heeds NO_COLOR and FORCE_COLOR.")
    ] = "auto",
) -> None:
    """Set what holds for every command."""
    terminal: Terminal = context.obj
    terminal.quiet = quiet
    terminal.verbosity = verbose
    terminal.color = color
    terminal.isolated = isolated


app.command("extract", cls=Watched, epilog=extract.EXAMPLES, context_settings=spellings())(extract.extract)
app.command("conflicts", cls=Watched, epilog=conflicts.EXAMPLES, context_settings=_BY_TYPE)(conflicts.conflicts)
app.command("stories", epilog=stories.EXAMPLES, context_settings=spellings())(stories.stories)
app.command("claims", epilog=claims.EXAMPLES, context_settings=spellings(include_kind="kind"))(claims.claims)
app.command("report", cls=Watched, epilog=report.EXAMPLES, context_settings=_BY_TYPE)(report.report)
app.command("explain", epilog=explain.EXAMPLES)(explain.explain)
app.command("schema", epilog=schema.EXAMPLES)(schema.schema)
app.command("doctor", epilog=doctor.EXAMPLES)(doctor.doctor)
app.add_typer(officials.app, name="officials")
app.add_typer(store.app, name="store")
app.add_typer(config.app, name="config")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        argv: Arguments without the name of the program; those of the process if not given.

    Returns:
        The exit code (see `cli.guard`).
    """
    return run(app, sys.argv[1:] if argv is None else argv)


if __name__ == "__main__":
    sys.exit(main())
