"""`claimcheck officials`: who held what, when, by the public record."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from claimcheck.cli.console import Terminal
from claimcheck.cli.options import OUTPUT
from claimcheck.errors import UsageError
from claimcheck.report.words import plural

EXAMPLES = """
Examples:

claimcheck officials Nebenzya

claimcheck officials --office foreign_minister --polity Russia --on 2024-10-17
"""

_PANEL = "Filter"


def officials(
    context: typer.Context,
    name: Annotated[str | None, typer.Argument(help="Name of a person in any spelling; a family name does.")] = None,
    office: Annotated[
        str | None, typer.Option("--office", help="Office, as foreign_minister.", rich_help_panel=_PANEL)
    ] = None,
    polity: Annotated[
        str | None, typer.Option("--polity", help="Country, by name or code, or body.", rich_help_panel=_PANEL)
    ] = None,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="In office on that day.", rich_help_panel=_PANEL)
    ] = None,
    form: Annotated[
        Literal["table", "json"],
        typer.Option("--format", help="table for people, json for programs.", rich_help_panel=OUTPUT),
    ] = "table",
) -> None:
    """Look up who held which office, when, by which source, and how fresh that is."""
    if name is None and office is None and polity is None:
        raise UsageError("say whom or what to look up", hint="Give a name, --office or --polity.")

    from claimcheck.reference.countries import country_codes
    from claimcheck.reference.officials import officials as public_record
    from claimcheck.report.officials_report import Holding, holdings_json, holdings_table

    terminal: Terminal = context.obj
    record = public_record()
    codes = country_codes(polity) or (polity,) if polity else (None,)
    title = office.strip().lower().replace(" ", "_") if office else None
    try:
        tenures = [tenure for code in codes for tenure in record.search(name, title, code, on)]
    except ValueError as error:
        raise UsageError(f"{on!r} is no date", hint="Write 2024-10-17, 2024-10 or 2024.") from error
    found = [
        Holding(person=person.name if person else tenure.person_id, tenure=tenure)
        for tenure in tenures
        for person in [record.person(tenure.person_id)]
    ]
    if form == "json":
        terminal.write(holdings_json(found))
    elif found:
        terminal.show(holdings_table(found))
    terminal.tell(f"{plural(len(found), 'tenure')}." if found else "The public record knows no such tenure.")
