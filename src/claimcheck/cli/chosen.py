"""The settings of a command: its options over environment and settings file."""

from __future__ import annotations

import typer

from claimcheck.cli.console import Terminal
from claimcheck.settings import NAMES, Settings, load_settings


def settings_of(context: typer.Context) -> Settings:
    """Collect the settings of a run; options that are called as a setting is are taken for it.

    Raises:
        ConfigError: A settings file, a variable or an option is wrong.
    """
    terminal: Terminal = context.obj
    # A switch that was not given must not win over a settings file.
    flags = {name: value for name, value in context.params.items() if name in NAMES and value is not False}
    return load_settings(isolated=terminal.isolated, **flags)
