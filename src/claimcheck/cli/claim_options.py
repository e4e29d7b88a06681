"""Options of the command that looks through claims."""

from __future__ import annotations

from typing import Annotated, Final, Literal

import typer

from claimcheck.cli.options import OUTPUT
from claimcheck.records.vocabulary import Kind

_PANEL: Final = "Filter"

ClaimOrder = Literal["path", "time", "value", "confidence"]

KindOption = Annotated[Kind | None, typer.Option("--kind", help="Kind of claim.", rich_help_panel=_PANEL)]
ItemOption = Annotated[
    str | None,
    typer.Option("--item", help="What is counted: a class, or part of its name.", rich_help_panel=_PANEL),
]
ActorOption = Annotated[
    str | None, typer.Option("--actor", help="Who does it: a code, or part of the name.", rich_help_panel=_PANEL)
]
PlaceOption = Annotated[
    str | None, typer.Option("--place", help="Where: a code, or part of the name.", rich_help_panel=_PANEL)
]
PersonOption = Annotated[
    str | None, typer.Option("--person", help="Person or speaker: part of the name.", rich_help_panel=_PANEL)
]
SinceOption = Annotated[
    str | None, typer.Option("--since", help="Not over before this day, month or year.", rich_help_panel=_PANEL)
]
UntilOption = Annotated[
    str | None, typer.Option("--until", help="Begun by this day, month or year.", rich_help_panel=_PANEL)
]
DocumentOption = Annotated[
    str | None, typer.Option("--document", help="Article, or folder above it.", rich_help_panel=_PANEL)
]
ClaimLimitOption = Annotated[
    int | None, typer.Option("--limit", min=0, help="At most so many.", rich_help_panel=_PANEL)
]
ClaimSortOption = Annotated[
    ClaimOrder,
    typer.Option(
        "--sort",
        help="Which come first: as in the articles, the earliest, the largest figure, or the surest.",
        rich_help_panel=OUTPUT,
    ),
]
