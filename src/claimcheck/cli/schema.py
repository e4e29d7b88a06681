"""`claimcheck schema`: the records as JSON Schema."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
import typer

from claimcheck.cli.console import Terminal
from claimcheck.report.schema import json_schema

EXAMPLES = """
Examples:

claimcheck schema claim

claimcheck schema report
"""

RecordArgument = Annotated[
    Literal["claim", "conflict", "story", "report"],
    typer.Argument(help="The record; report is the object of --format json."),
]


def schema(context: typer.Context, record: RecordArgument) -> None:
    """Print the JSON Schema (2020-12) of a record. Within v1 fields are only ever added."""
    terminal: Terminal = context.obj
    terminal.write([msgspec.json.format(msgspec.json.encode(json_schema(record)), indent=2), b"\n"])
