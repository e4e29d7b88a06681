"""The claim table for a terminal: one block for each article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from claimcheck.records.claim import Claim
from claimcheck.report.marks import marked_sentence
from claimcheck.report.sanitise import inline
from claimcheck.report.words import PLAIN_STANDING, fact_words, standing_words, value_words

SHORT_ID: Final = 9  # `c` and 8 hex digits: enough to tell claims of one store apart, and `explain` takes prefixes
_NARROW: Final = 72
_WIDE: Final = 120
_COLUMNS: Final = ("words", "meaning", "sentence")
_RATIOS: Final = (2, 3, 4)


def claim_tables(claims: Iterable[Claim], *, width: int, has_styles: bool) -> Iterator[RenderableType]:
    """Lay out claims as they come, one block for each article.

    Args:
        claims: The claims, in reading order.
        width: Columns of the terminal. The sentence is shown from 120 on; below 72, words and meaning share a column.
        has_styles: Whether the terminal can underline.
    """
    columns = _COLUMNS[: 1 if width < _NARROW else 2 if width < _WIDE else 3]
    for number, (path, group) in enumerate(groupby(claims, key=lambda claim: claim.path)):
        rows = list(group)
        about = ", ".join(inline(part) for part in (rows[0].title, rows[0].publisher, rows[0].published) if part)
        header = Text.assemble("\n" if number else "", (inline(path), "bold"), f"  {about}" if about else "")
        table = _grid(len(columns))
        if number == 0:
            table.add_row("id", "at", "kind", *columns, style="dim")
        for claim in rows:
            place = str(claim.start) if claim.line is None else f"{claim.line}:{claim.column}"
            texts = _texts(claim, len(columns), has_styles=has_styles)
            table.add_row(Text(claim.claim_id[:SHORT_ID], "dim"), place, claim.kind, *texts)
        yield Group(header, table)


def _grid(texts: int) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column(width=SHORT_ID, no_wrap=True)
    table.add_column(min_width=6, no_wrap=True)
    table.add_column(width=8, no_wrap=True)
    for ratio in _RATIOS[:texts]:
        table.add_column(overflow="fold", ratio=ratio)
    return table


def _texts(claim: Claim, columns: int, *, has_styles: bool) -> list[Text]:
    words = Text(inline(claim.exact), "bold")
    meaning = Text(inline(_meaning(claim)))
    if columns == 1:
        return [Text("\n").join(text for text in (words, meaning) if text)]
    return [words, meaning] if columns == 2 else [words, meaning, marked_sentence(claim, has_styles=has_styles)]


def _meaning(claim: Claim) -> str:
    """Value, slots, and the standing where it is not simply asserted by the author."""
    standing = standing_words(claim)
    parts = (value_words(claim), fact_words(claim), "" if standing == PLAIN_STANDING else standing)
    return " · ".join(part for part in parts if part)
