"""Options of the commands that show conflicts."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

import typer

from claimcheck.cli.options import OUTPUT
from claimcheck.records.vocabulary import Severity


class TypeChoice(StrEnum):
    """Types of conflicts; Typer takes lists of enumerations, not of literals."""

    QUANTITY = "quantity"
    DATE = "date"
    LOCATION = "location"
    OFFICIAL = "official"
    QUOTE = "quote"
    DENIAL = "denial"
    ARITHMETIC = "arithmetic"
    CALENDAR = "calendar"


TypesOption = Annotated[
    list[TypeChoice] | None,
    typer.Option(
        "--type",
        metavar="TYPE",
        help=f"Only this type: {', '.join(TypeChoice)}; may be repeated.",
        rich_help_panel="Filter",
    ),
]
MinSeverityOption = Annotated[
    Severity | None, typer.Option("--min-severity", help="Only this severity and above.", rich_help_panel="Filter")
]
MinConfidenceOption = Annotated[
    float | None,
    typer.Option("--min-confidence", min=0, max=1, help="Only this confidence and above.", rich_help_panel="Filter"),
]
LimitOption = Annotated[int | None, typer.Option("--limit", min=0, help="At most so many.", rich_help_panel="Filter")]
Order = Literal["severity", "path", "confidence"]
SortOption = Annotated[Order, typer.Option("--sort", help="Which come first.", rich_help_panel=OUTPUT)]
SaveOption = Annotated[
    bool,
    typer.Option("--save", help="Keep what is found in the store, for Datasette and the like.", rich_help_panel=OUTPUT),
]
AllOption = Annotated[
    bool, typer.Option("--all", help="Show also what is no conflict, and why not.", rich_help_panel="Filter")
]
FailOnOption = Annotated[
    Severity | None,
    typer.Option("--fail-on", help="Exit 1 if a conflict of this severity or above is shown.", rich_help_panel=OUTPUT),
]
