"""`claimcheck officials`: who held what, when, by the public record; and looking after the record."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Annotated, Any, Final, Literal

import typer
from typer.core import TyperGroup

from claimcheck.cli import officials_import, officials_validate
from claimcheck.cli.chosen import settings_of
from claimcheck.cli.console import Terminal
from claimcheck.cli.options import OUTPUT, OfficialsOption, StoreOption
from claimcheck.cli.record import use_record
from claimcheck.errors import UsageError
from claimcheck.report.words import plural

EXAMPLES: Final = """
Examples:

claimcheck officials Nebenzya

claimcheck officials --office foreign_minister --polity Russia --on 2024-10-17
"""

_PANEL: Final = "Filter"


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
    form: Annotated[
        Literal["table", "json"],
        typer.Option("--format", help="table for people, json for programs.", rich_help_panel=OUTPUT),
    ] = "table",
    store: StoreOption = None,
    officials: OfficialsOption = None,
) -> None:
    """Look up who held which office, when, by which source, and how fresh that is.

    The commands below add to the record, and look for what is doubtful in it.
    """
    if context.invoked_subcommand:
        return
    if name is None and office is None and polity is None:
        raise UsageError("say whom or what to look up", hint="Give a name, --office or --polity.")
    use_record(context, settings_of(context))

    from claimcheck.reference.officials import officials as public_record
    from claimcheck.report.officials_report import Holding, holdings_json, holdings_table

    terminal: Terminal = context.obj
    record = public_record()
    title = office.strip().lower().replace(" ", "_") if office else None
    try:
        tenures = [tenure for code in _polities(polity) for tenure in record.search(name, title, code, on)]
    except ValueError as error:
        raise UsageError(f"{on!r} is no date", hint="Write 2024-10-17, 2024-10 or 2024.") from error
    found = [Holding(person=record.name(tenure.person_id), tenure=tenure) for tenure in tenures]
    if form == "json":
        terminal.write(holdings_json(found))
    elif found:
        terminal.show(holdings_table(found))
    terminal.tell(f"{plural(len(found), 'tenure')}." if found else "The public record knows no such tenure.")


def _polities(polity: str | None) -> Iterable[str | None]:
    """The codes that a name or code can mean; null for any polity."""
    from claimcheck.reference.polities import is_polity, polity_codes

    if polity is None or is_polity(polity):
        return (polity,)
    return polity_codes(polity) or (polity,)
