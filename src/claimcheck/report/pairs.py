"""Names and values below each other, for a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from rich.table import Table
from rich.text import Text

from claimcheck.report.sanitise import inline


def pairs_table(pairs: Iterable[tuple[str, str]]) -> Table:
    """Lay out pairs of a name of ours and a value of anybody's."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True, style="dim")
    table.add_column(overflow="fold")
    for name, value in pairs:
        table.add_row(Text(name), Text(inline(value)))
    return table
