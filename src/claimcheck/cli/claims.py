"""`claimcheck claims`: the stored claim table."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli.console import Terminal
from claimcheck.cli.options import ClaimFormatOption, CsvRawOption, OutputOption, StoreOption
from claimcheck.cli.output import describe_run, write_claims
from claimcheck.cli.record import use_record
from claimcheck.cli.stored import open_filled
from claimcheck.records.vocabulary import Kind
from claimcheck.report.words import plural
from claimcheck.settings import load_settings

EXAMPLES = """
Examples:

claimcheck claims --kind quantity --place Russia

claimcheck claims --person Putin --since 2024-04 --format csv
"""

_PANEL = "Filter"


def claims(
    context: typer.Context,
    kind: Annotated[Kind | None, typer.Option("--kind", help="Kind of claim.", rich_help_panel=_PANEL)] = None,
    item: Annotated[
        str | None,
        typer.Option("--item", help="What is counted: a class, or part of its name.", rich_help_panel=_PANEL),
    ] = None,
    actor: Annotated[
        str | None, typer.Option("--actor", help="Who does it: a code, or part of the name.", rich_help_panel=_PANEL)
    ] = None,
    place: Annotated[
        str | None, typer.Option("--place", help="Where: a code, or part of the name.", rich_help_panel=_PANEL)
    ] = None,
    person: Annotated[
        str | None, typer.Option("--person", help="Person or speaker: part of the name.", rich_help_panel=_PANEL)
    ] = None,
    since: Annotated[
        str | None, typer.Option("--since", help="Not over before this day, month or year.", rich_help_panel=_PANEL)
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", help="Begun by this day, month or year.", rich_help_panel=_PANEL)
    ] = None,
    document: Annotated[
        str | None, typer.Option("--document", help="Article, or folder above it.", rich_help_panel=_PANEL)
    ] = None,
    limit: Annotated[
        int | None, typer.Option("--limit", min=0, help="At most so many.", rich_help_panel=_PANEL)
    ] = None,
    form: ClaimFormatOption = "table",
    output: OutputOption = None,
    csv_raw: CsvRawOption = False,
    store: StoreOption = None,
) -> None:
    """List claims of the store. All filters that are given have to pass."""
    from claimcheck.store.query import ClaimQuery

    terminal: Terminal = context.obj
    query = ClaimQuery(
        kind=kind,
        item=item,
        actor=actor,
        place=place,
        person=person,
        since=since,
        until=until,
        document=document,
        limit=limit,
    )
    settings = use_record(context, load_settings(store=store))
    with open_filled(settings) as opened, terminal.into(output):
        summary = write_claims(terminal, opened.claims(query), describe_run("claims"), form=form, is_raw=csv_raw)
    terminal.tell(f"{plural(summary.claims, 'claim')} of {plural(summary.articles, 'article')}.")
