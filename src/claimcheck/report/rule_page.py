"""The page of a rule for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from claimcheck.reference.rules import Rule, RuleExample
from claimcheck.report.conflict_table import bullet
from claimcheck.report.sanitise import inline


def rule_page(rule: Rule) -> Iterator[RenderableType]:
    """Lay out the page of a rule."""
    yield Text.assemble((rule.code, "bold"), "  ", (inline(rule.title), "bold"))
    yield from _section("What it means", rule.meaning)
    yield from _section("Why it is reported", rule.why)
    yield _heading("Ruled out before")
    yield from (bullet(explanation) for explanation in rule.ruled_out)
    yield from _examples("Reported", rule.match)
    yield from _examples("Not reported", rule.no_match)
    yield _heading("See these alone, or leave the slight ones out")
    yield Padding(Text(f"claimcheck conflicts --type {rule.type} --min-severity medium"), (0, 0, 0, 2))


def _section(title: str, text: str) -> Iterator[RenderableType]:
    yield _heading(title)
    yield Padding(Text(inline(text.strip())), (0, 0, 0, 2))


def _heading(title: str) -> RenderableType:
    return Padding(Text(title, "bold"), (1, 0, 0, 0))


def _examples(title: str, examples: list[RuleExample]) -> Iterator[RenderableType]:
    for example in examples:
        yield _heading(f"{title}: {example.about}")
        yield from (bullet(article) for article in example.articles)
