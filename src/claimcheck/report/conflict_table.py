"""Conflicts for a terminal: the question, who says what with the words marked, and why it is reported."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Conflict, Position
from claimcheck.report.evidence import chosen, positions_with_rest, split_reasons
from claimcheck.report.marks import marked_sentence
from claimcheck.report.sanitise import inline
from claimcheck.report.words import location_words, plural, standing_words

_STYLES: Final = {"high": "bold red", "medium": "bold yellow", "low": "bold cyan"}
_SHOWN: Final = 3  # claims of one position; the rest is counted and shown by `explain`


def conflict_blocks(conflicts: Iterable[Conflict], *, has_styles: bool) -> Iterator[RenderableType]:
    """Lay out conflicts, one block each, in the order given.

    Args:
        conflicts: The conflicts; relations that are none are headed by their name.
        has_styles: Whether the terminal can underline.
    """
    for conflict in conflicts:
        yield Group(
            conflict_heading(conflict),
            *(
                Padding(block, (0, 0, 0, 2))
                for position in positions_with_rest(conflict)
                for block in position_blocks(conflict, position, limit=_SHOWN, has_styles=has_styles)
            ),
            Padding(grounds(conflict, pointer=f"claimcheck explain {conflict.conflict_id}"), (1, 0, 1, 2)),
        )


def conflict_heading(conflict: Conflict) -> Table:
    """Return severity (or relation), code and question."""
    label = (
        conflict.severity if conflict.relation == "conflict" else f"no conflict: {conflict.relation.replace('_', ' ')}"
    )
    heading = Table.grid(padding=(0, 2, 0, 0))
    heading.add_column(no_wrap=True)
    heading.add_column(no_wrap=True)
    heading.add_column(overflow="fold")
    heading.add_row(
        Text(label, _STYLES[conflict.severity] if conflict.relation == "conflict" else "dim"),
        Text(inline(conflict.code)),
        Text(inline(conflict.question), "bold"),
    )
    return heading


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
    """Return place, date, sentence with the span marked, and standing of a claim."""
    about = ", ".join(inline(part) for part in (claim.publisher, claim.published) if part)
    return Group(
        Text(inline(location_words(claim)) + (f"  ({about})" if about else ""), "cyan", overflow="fold"),
        marked_sentence(claim, has_styles=has_styles),
        Text(f"= {inline(standing_words(claim))}", "dim"),
    )


def grounds(conflict: Conflict, *, pointer: str) -> Group:
    """Return the reasons, what was ruled out, the public record, notes, and the command that shows more."""
    lines: list[RenderableType] = [Text("why:", "dim")] if conflict.reasons else []
    reasons, ruled_out = split_reasons(conflict)
    lines += map(bullet, reasons)
    if ruled_out:
        lines.append(labelled("not explained by:", ruled_out))
    if conflict.reference:
        text, source = conflict.reference.text, conflict.reference.source
        lines.append(labelled("record:", source if text in conflict.reasons else f"{text} ({source})"))
    if conflict.relation_notes:
        lines.append(labelled("note:", ", ".join(conflict.relation_notes).replace("_", " ")))
    return Group(*lines, labelled("explain:", pointer))


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
