"""`claimcheck officials`: who held what, when, by the public record; and looking after the record."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer
from typer.core import TyperGroup

from claimcheck.cli import officials_import, officials_validate
from claimcheck.cli.chosen import settings_of
from claimcheck.cli.console import Terminal
from claimcheck.cli.formats import Output, each, outputs
from claimcheck.cli.options import (
    OfficialsFormat,
    OfficialsFormatOption,
    OfficialsOption,
    OutputOption,
    StoreOption,
)
from claimcheck.cli.record import use_record
from claimcheck.errors import UsageError
from claimcheck.report.words import plural

if TYPE_CHECKING:
    from claimcheck.report.officials.holding import Holding

EXAMPLES: Final = """
Examples:

claimcheck officials Nebenzya

claimcheck officials --office foreign_minister --polity Russia --on 2024-10-17

claimcheck officials --polity Kenya --format popolo --output kenya.json
"""

_PANEL: Final = "Filter"
_EXCHANGED: Final = ("csv", "popolo", "ftm")


class LookUpOrCommand(TyperGroup):
    """A group that is a command itself: its first argument is one of its commands, or whom to look up."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - Typer keeps its type of context private
        """Take nobody's name before a command; before no command, options may also follow the name."""
        if args and args[0] in self.commands:
            return super().parse_args(ctx, ["", *args])
        ctx.allow_interspersed_args = True
        return super().parse_args(ctx, args)

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:  # noqa: ANN401
        """Say what is wrong with words after the name, which are no command."""
        if args[0] not in self.commands:
            nearest = get_close_matches(str(ctx.params.get("name")), self.commands, 1)
            hint = f"Did you mean {nearest[0]!r}?" if nearest else "Put a name of several words in quotation marks."
            raise UsageError(f"unexpected argument {args[0]!r}", hint=hint)
        return super().resolve_command(ctx, args)


app = typer.Typer(cls=LookUpOrCommand, invoke_without_command=True, epilog=EXAMPLES)
app.command("import", epilog=officials_import.EXAMPLES)(officials_import.import_officials)
app.command("validate", epilog=officials_validate.EXAMPLES)(officials_validate.validate)


@app.callback()
def officials(
    context: typer.Context,
    name: Annotated[
        str | None, typer.Argument(metavar="NAME", help="Name of a person in any spelling; a family name does.")
    ] = None,
    office: Annotated[
        str | None, typer.Option("--office", help="Office, as foreign_minister.", rich_help_panel=_PANEL)
    ] = None,
    polity: Annotated[
        str | None,
        typer.Option("--polity", help="State, region, city or body.", rich_help_panel=_PANEL),
    ] = None,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="In office on that day.", rich_help_panel=_PANEL)
    ] = None,
    formats: OfficialsFormatOption = None,
    output: OutputOption = None,
    store: StoreOption = None,
    officials: OfficialsOption = None,
) -> None:
    """Look up who held which office, when, by which source, and how fresh that is; or export it.

    As csv, popolo or ftm the whole record is written, if nothing is given.

    The commands below add to the record, and look for what is doubtful in it.
    """
    if context.invoked_subcommand:
        return
    wanted: list[Output[OfficialsFormat]] = outputs(formats, OfficialsFormat, output)
    is_export = all(form in _EXCHANGED for form, *_ in wanted)
    if name is None and office is None and polity is None and not is_export:
        raise UsageError("say whom or what to look up", hint="Give a name, --office or --polity.")
    use_record(context, settings_of(context))
    terminal: Terminal = context.obj
    found = look_up(name, office, polity, on)
    for form, _ in each(wanted, terminal):
        write_holdings(terminal, found, form)
    terminal.tell(f"{plural(len(found), 'tenure')}." if found else "The public record knows no such tenure.")


def look_up(name: str | None, office: str | None, polity: str | None, on: str | None) -> list[Holding]:
    """Find tenures in the record, by all that is given.

    Raises:
        UsageError: `on` is no date.
    """
    from claimcheck.reference.officials import officials as public_record
    from claimcheck.report.officials.holding import Holding

    record = public_record()
    title = office.strip().lower().replace(" ", "_") if office else None
    try:
        tenures = [tenure for code in _polities(polity) for tenure in record.search(name, title, code, on)]
    except ValueError as error:
        raise UsageError(f"{on!r} is no date", hint="Write 2024-10-17, 2024-10 or 2024.") from error
    persons = [record.person(tenure.person_id) for tenure in tenures]
    return [
        Holding(person=person.name, other_names=person.other_names, tenure=tenure)
        for person, tenure in zip(persons, tenures, strict=True)
        if person
    ]


def write_holdings(terminal: Terminal, found: Sequence[Holding], form: OfficialsFormat) -> None:
    """Write tenures in the form that was asked for."""
    from claimcheck.report.officials.flat import holdings_csv
    from claimcheck.report.officials.followthemoney import holdings_followthemoney
    from claimcheck.report.officials.popolo import holdings_popolo
    from claimcheck.report.officials.table import holdings_json, holdings_table

    match form:
        case "table":
            if found:
                terminal.show(holdings_table(found))
        case "json":
            terminal.write(holdings_json(found))
        case "csv":
            terminal.write(holdings_csv(found))
        case "popolo":
            terminal.write(holdings_popolo(found))
        case "ftm":
            terminal.write(holdings_followthemoney(found))


def _polities(polity: str | None) -> Iterable[str | None]:
    """The codes that a name or code can mean; null for any polity."""
    from claimcheck.reference.polities import is_polity, polity_codes

    if polity is None or is_polity(polity):
        return (polity,)
    return polity_codes(polity) or (polity,)
