"""How a claim was found, for a terminal: the words of its event as parsed, and which words gave which slot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from claimcheck.records.trace import Finding, Trace
from claimcheck.report.sanitise import inline


def explain_trace(trace: Trace) -> Iterator[RenderableType]:
    """Lay out a trace.

    Args:
        trace: What the sentence gave when it was parsed again.
    """
    if trace.words:
        yield _title("Parsed again, the words of the event and of the value")
        rows = ((word.text, word.tag, f"{word.relation} of {word.head}") for word in trace.words)
        yield _table((word, tag, "top" if of.startswith("ROOT") else of) for word, tag, of in rows)
    if trace.findings:
        yield _title("Which words gave what")
        yield _table(_rows(trace.findings))
    if trace.lent:
        yield _title("What the article around the sentence gave")
        yield _table(_rows(trace.lent))
    if not trace.is_found:
        yield Padding(
            Text("The sentence alone does not give this claim: it needs the article around it."), (1, 0, 0, 2)
        )


def _rows(findings: Iterable[Finding]) -> Iterator[tuple[str, str, str]]:
    return ((one.slot, one.words or "–", one.how) for one in findings)


def _table(rows: Iterable[tuple[str, str, str]]) -> RenderableType:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True, style="dim")
    table.add_column(overflow="fold")
    table.add_column(overflow="fold")
    for row in rows:
        table.add_row(*(Text(inline(cell)) for cell in row))
    return Padding(table, (0, 0, 0, 2))


def _title(text: str) -> RenderableType:
    return Padding(Text(text, "bold"), (1, 0, 0, 0))
