"""The record that a command looks things up in: what is shipped, and what the user adds."""

from __future__ import annotations

import msgspec
import typer

from claimcheck.settings import Settings
from claimcheck.store.officials_file import officials_file


def use_record(context: typer.Context, settings: Settings) -> Settings:
    """Count in the user's officials and places until the command ends.

    Returns:
        The settings; without a file of officials they name what was imported beside the store, if anything was.

    Raises:
        InputError: A file cannot be read.
        DataError: Something in it is wrong.
    """
    imported = officials_file(settings.store)
    if settings.officials is None and imported.exists():
        settings = msgspec.structs.replace(settings, officials=str(imported))
    if settings.officials is None and settings.places is None:
        return settings

    from claimcheck.pipeline.additions import additions
    from claimcheck.reference.additions import using

    context.with_resource(using(additions(settings)))
    return settings
