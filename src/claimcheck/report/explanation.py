"""A conflict or a claim explained for a terminal: everything that the record knows, in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Conflict
from claimcheck.records.trace import Trace
from claimcheck.report.conflict_table import bullet, conflict_heading, grounds, labelled, position_blocks
from claimcheck.report.marks import marked_sentence
from claimcheck.report.pairs import pairs_table
from claimcheck.report.sanitise import inline
from claimcheck.report.trace_report import explain_trace
from claimcheck.report.words import fact_words, interval_words, location_words, value_words

# Shown elsewhere on the page, or nothing to a person.
_ELSEWHERE: Final = frozenset(
    {"schema", "claim_id", "document_id", "path", "line", "column", "start", "end", "exact", "lower", "upper"}
    | {"sentence", "sentence_start", "sentence_end", "approximate"}
)


def explain_conflict(conflict: Conflict, *, has_styles: bool) -> Iterator[RenderableType]:
    """Lay out both sides with all their sentences, the values as understood, the steps, and the reasons.

    Args:
        conflict: A conflict, or a relation that is none.
        has_styles: Whether the terminal can underline.
    """
    yield conflict_heading(conflict)
    yield Padding(Text(inline(conflict.summary)), (0, 0, 0, 2))
    for position in conflict.positions:
        for block in position_blocks(conflict, position, limit=None, has_styles=has_styles):
            yield Padding(block, (0, 0, 0, 2))
    yield _title("As understood")
    for claim in conflict.claims:
        meaning = " · ".join(part for part in (value_words(claim), fact_words(claim)) if part)
        yield bullet(f"{location_words(claim)}: {meaning or claim.exact}")
    if conflict.steps:
        yield _title("What was compared")
        yield Padding(_steps(conflict), (0, 0, 0, 2))
    yield Padding(grounds(conflict, pointer=f"claimcheck explain {conflict.code}"), (1, 0, 0, 2))
    yield Padding(labelled("confidence:", f"{conflict.confidence:.2f}"), (0, 0, 0, 2))


def explain_claim(claim: Claim, trace: Trace, *, has_styles: bool) -> Iterator[RenderableType]:
    """Lay out a claim: its sentence, its place, every field that says something, and how each was found.

    Args:
        claim: The claim.
        trace: What its sentence gave when it was parsed again.
        has_styles: Whether the terminal can underline.
    """
    yield Text.assemble((claim.kind, "bold"), "  ", inline(location_words(claim)))
    yield Padding(marked_sentence(claim, has_styles=has_styles), (0, 0, 1, 2))
    yield Padding(pairs_table(_fields(claim)), (0, 0, 0, 2))
    yield from explain_trace(trace)


def _fields(claim: Claim) -> Iterator[tuple[str, str]]:
    if claim.kind == "quantity":
        yield "value", interval_words(claim.lower, claim.upper, approximate=claim.approximate)
    for name, value in claim.to_dict().items():
        if name not in _ELSEWHERE and value not in (None, "", [], False):
            yield name.replace("_", " "), ", ".join(value) if isinstance(value, list) else str(value)
    yield "id", claim.claim_id
    yield "document", claim.document_id
    yield "span", f"{claim.start}–{claim.end}"


def _steps(conflict: Conflict) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for step in conflict.steps:
        words = (step.name.replace("_", " "), step.result.replace("_", " "), step.detail)
        table.add_row(*(Text(inline(word)) for word in words))
    return table


def _title(text: str) -> RenderableType:
    return Padding(Text(text, "bold"), (1, 0, 0, 0))
