"""`claimcheck officials import`: count in office-holders from a file, from now on."""

from __future__ import annotations

from typing import Annotated, Final

import typer

from claimcheck.cli.chosen import settings_of
from claimcheck.cli.console import Terminal
from claimcheck.cli.options import StoreOption
from claimcheck.errors import UsageError
from claimcheck.report.words import plural

EXAMPLES: Final = """
Examples:

claimcheck officials import ministers.csv

claimcheck officials import popolo.json --as-of 2026-03-01
"""

FileArgument = Annotated[
    str, typer.Argument(metavar="FILE", help="Flat csv, Popolo json or FollowTheMoney lines; - for standard input.")
]
AsOfOption = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="DATE",
        help="To which day tenures without an end are attested, where the file does not say it.",
    ),
]


def import_officials(
    context: typer.Context, file: FileArgument, as_of: AsOfOption = None, store: StoreOption = None
) -> None:
    """Count in office-holders from a file, from now on, in the place of what was imported before.

    They are kept beside the store and laid over the shipped record. If anything in the file is wrong, nothing changes.
    """
    from claimcheck.pipeline.additions import read_officials_file
    from claimcheck.reference.tenure import last_day
    from claimcheck.store.officials_file import officials_file, replace_file

    terminal: Terminal = context.obj
    settings = settings_of(context)
    try:
        last_day(as_of or "2024")
    except ValueError as error:
        raise UsageError(f"{as_of!r} is no date", hint="Write 2024-10-17, 2024-10 or 2024.") from error
    imported = read_officials_file(file, as_of=as_of or "")
    place = officials_file(settings.store)
    replace_file(place, imported.pack())
    terminal.tell(
        f"{plural(len(imported.tenures), 'tenure')} of {plural(len(imported.names), 'person')} counted in from now on;"
        f" kept in {place}."
    )
    if left_out := imported.left_out_words():
        terminal.tell(f"Left out: {left_out}.")
