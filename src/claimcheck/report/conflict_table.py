"""Conflicts for a terminal: the question, who says what with the words marked, and why it is reported."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.constrain import Constrain
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Conflict, Position
from claimcheck.report.evidence import chosen, positions_with_rest, split_reasons
from claimcheck.report.marks import marked_sentence
from claimcheck.report.pairs import pairs_table
from claimcheck.report.sanitise import inline
from claimcheck.report.words import PLAIN_STANDING, location_words, plural, standing_words

_STYLES: Final = {"high": "bold red", "medium": "bold yellow", "low": "bold cyan"}
_SHOWN: Final = 3  # claims of one position; the rest is counted and shown by `explain`
_NARROW: Final = 60
_WIDE: Final = 120  # from here on two positions stand side by side
_READABLE: Final = 100  # longer lines are hard to read
_LEAST_COLUMN: Final = 45


def conflict_blocks(conflicts: Iterable[Conflict], *, width: int, has_styles: bool) -> Iterator[RenderableType]:
    """Lay out conflicts, one block each, in the order given.

    Args:
        conflicts: The conflicts; relations that are none are headed by their name.
        width: Columns of the terminal. From 120 on the positions stand side by side, if there is room for all.
        has_styles: Whether the terminal can underline.
    """
    for number, conflict in enumerate(conflicts):
        rule = [Text("─" * min(width, _READABLE), "dim")] if number else []
        positions = [
            list(position_blocks(conflict, position, limit=_SHOWN, has_styles=has_styles))
            for position in positions_with_rest(conflict)
        ]
        is_beside = width >= _WIDE and 1 < len(positions) <= width // _LEAST_COLUMN
        yield Group(
            *rule,
            conflict_heading(conflict),
            Padding(_beside(positions) if is_beside else _below(positions), (0, 0, 0, 2)),
            Padding(grounds(conflict, pointer=f"claimcheck explain {conflict.conflict_id}"), (1, 0, 1, 2)),
        )


def _below(positions: Sequence[Sequence[RenderableType]]) -> RenderableType:
    return readable(Group(*(block for blocks in positions for block in blocks)))


def _beside(positions: Sequence[Sequence[RenderableType]]) -> RenderableType:
    grid = Table.grid(padding=(0, 3, 0, 0), expand=True)
    for _ in positions:
        grid.add_column(ratio=1, overflow="fold")
    grid.add_row(*(Group(*blocks) for blocks in positions))
    return grid


def readable(renderable: RenderableType) -> RenderableType:
    """Keep lines to a length that the eye can follow."""
    return Constrain(renderable, _READABLE)


class Heading:
    """Severity (or relation), code and question; on a narrow terminal the question has its own lines."""

    def __init__(self, marks: Text, question: Text) -> None:
        self._parts = (marks, question)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Lay it out for the width that there is."""
        if options.max_width < _NARROW:
            yield from self._parts
            return
        line = Table.grid(padding=(0, 2, 0, 0))
        line.add_column(no_wrap=True)
        line.add_column(overflow="fold")
        line.add_row(*self._parts)
        yield line


def conflict_heading(conflict: Conflict) -> Heading:
    """Return severity (or relation), code and question."""
    is_conflict = conflict.relation == "conflict"
    label = conflict.severity if is_conflict else f"no conflict: {conflict.relation.replace('_', ' ')}"
    style = _STYLES[conflict.severity] if is_conflict else "dim"
    marks = Text.assemble((label, style), "  ", inline(conflict.code))
    return Heading(marks, Text(inline(conflict.question), "bold"))


def position_blocks(
    conflict: Conflict, position: Position, *, limit: int | None, has_styles: bool
) -> Iterator[RenderableType]:
    """Yield the value of a position, then the claims that hold it.

    Args:
        conflict: The conflict that the position belongs to.
        position: One of its positions.
        limit: Show at most so many claims and count the rest.
        has_styles: Whether the terminal can underline.
    """
    held = [claim for claim in conflict.claims if claim.claim_id in position.claim_ids]
    sources = f"  ({plural(position.sources, 'source')})" if position.sources else ""
    yield Padding(Text.assemble((inline(position.value), "bold"), sources), (1, 0, 0, 0))
    for claim in chosen(held, limit):
        yield Padding(evidence(claim, has_styles=has_styles), (0, 0, 0, 2))
    if limit is not None and len(held) > limit:
        more = plural(len(held) - limit, "more claim")
        yield Padding(Text(f"and {more}: claimcheck explain {conflict.conflict_id}"), (0, 0, 0, 2))


def evidence(claim: Claim, *, has_styles: bool) -> Group:
    """Return place, date, sentence with the span marked, and standing where the author does not simply assert it."""
    about = ", ".join(inline(part) for part in (claim.publisher, claim.published) if part)
    standing = standing_words(claim)
    return Group(
        Text(inline(location_words(claim)) + (f"  ({about})" if about else ""), "cyan", overflow="fold"),
        Padding(marked_sentence(claim, has_styles=has_styles), (0, 0, 0, 2)),
        *([] if standing == PLAIN_STANDING else [Padding(Text(f"= {inline(standing)}", "dim"), (0, 0, 0, 2))]),
    )


def grounds(conflict: Conflict, *, pointer: str) -> RenderableType:
    """Return the reasons, what was ruled out, the public record, notes, and the command that shows more."""
    reasons, ruled_out = split_reasons(conflict)
    rows = [("and" if number else "why", reason) for number, reason in enumerate(reasons)]
    if ruled_out:
        rows.append(("ruled out", ruled_out))
    if conflict.reference:
        text, source = conflict.reference.text, conflict.reference.source.replace("_", " ")
        rows.append(("record", source if text in conflict.reasons else f"{text} ({source})"))
    if conflict.relation_notes:
        rows.append(("note", ", ".join(conflict.relation_notes).replace("_", " ")))
    return readable(pairs_table([*rows, ("explain", pointer)]))


def labelled(label: str, text: str) -> Text:
    """Return a label of ours and a text of anybody's."""
    return Text.assemble((label, "dim"), " ", inline(text), overflow="fold")


def bullet(text: str) -> Table:
    """Return a text of anybody's with a hanging dash."""
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=3, no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row("  -", Text(inline(text)))
    return grid
