"""Options of `claimcheck` itself that may stand behind the name of a command as well: `claimcheck conflicts -q`."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from typing import Any, Final

from typer.core import TyperGroup, TyperOption

from claimcheck.cli.console import Terminal

_NAMES: Final = ("quiet", "verbose", "isolated", "color")
_PANEL: Final = "Everywhere"


def set_option(terminal: Terminal, name: str, value: Any) -> None:  # noqa: ANN401 - each option has its type
    """Set one of the options; those before and behind the command add up, the last colour counts."""
    if name == "verbose":
        terminal.verbosity += value
    elif name == "color":
        terminal.color = value
    else:
        setattr(terminal, name, True)


class Everywhere(TyperGroup):
    """The group of all commands, each of which takes its options, too."""

    def __init__(self, **attributes: Any) -> None:  # noqa: ANN401 - what Typer hands on
        super().__init__(**attributes)
        shared = [
            _behind(option) for option in self.params if option.name in _NAMES and isinstance(option, TyperOption)
        ]
        for command in _all(self):
            command.params += shared
        for command in (self, *_all(self)):
            for option in command.params:
                if isinstance(option, TyperOption) and (option.is_flag or option.count):
                    option.metavar = ""  # or the help would ask for a <bool>


def _all(group: TyperGroup) -> Iterator[Any]:
    """Every command below a group, and the groups on the way."""
    for command in group.commands.values():
        yield command
        if isinstance(command, TyperGroup):
            yield from _all(command)


def _behind(option: TyperOption) -> TyperOption:
    """The same option for a command: what is given is set, and the command is not told."""

    def given(context: Any, parameter: Any, value: Any) -> None:  # noqa: ANN401 - Typer keeps its types private
        if value != option.default:
            set_option(context.obj, parameter.name, value)

    twin = copy(option)
    twin.expose_value = False
    twin.callback = given
    twin.rich_help_panel = _PANEL
    return twin
