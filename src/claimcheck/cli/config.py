"""`claimcheck config`: the settings that hold here."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated, Literal

import msgspec
import typer

from claimcheck.cli.chosen import settings_of
from claimcheck.cli.console import Terminal
from claimcheck.cli.options import OUTPUT
from claimcheck.report.pairs import pairs_table
from claimcheck.report.sanitise import json_bytes
from claimcheck.settings import NAMES

app = typer.Typer(help="Look at the settings.", no_args_is_help=True)

SHOW_EXAMPLES = """
Examples:

claimcheck config show

claimcheck config show --format json
"""


@app.command("show", epilog=SHOW_EXAMPLES)
def show(
    context: typer.Context,
    form: Annotated[
        Literal["table", "json"],
        typer.Option("--format", help="table for people, json for programs.", rich_help_panel=OUTPUT),
    ] = "table",
) -> None:
    """Show each setting as it holds in this folder, and where it comes from.

    Flags win over variables CLAIMCHECK_NAME, these over claimcheck.toml or [tool.claimcheck] in pyproject.toml.
    """
    terminal: Terminal = context.obj
    settings = settings_of(context)
    values = {name: getattr(settings, name) for name in NAMES}
    if form == "json":
        table = {name: {"value": value, "origin": settings.origin(name)} for name, value in values.items()}
        terminal.write([json_bytes(msgspec.json.encode(table)), b"\n"])
        return
    rows = [(name, f"{_words(value)}  ({_near(settings.origin(name))})") for name, value in values.items()]
    terminal.show(pairs_table(rows))


def _words(value: object) -> str:
    if value is None:
        return "none"
    return str(value).lower() if isinstance(value, bool) else _near(str(value))


def _near(name: str) -> str:
    """A path from the working folder on, if it lies in it."""
    return name.removeprefix(f"{Path.cwd()}{os.sep}")
