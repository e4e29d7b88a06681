"""Analyse a document: from its blocks to parsed sentences with mentions, events and quotations."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from claimcheck.language.components.certainty import judge_certainty
from claimcheck.language.components.events import find_events
from claimcheck.language.components.offices import find_offices
from claimcheck.language.components.places import find_places
from claimcheck.language.components.quantities import find_quantities
from claimcheck.language.components.quotes import Quoted, find_quoted
from claimcheck.language.components.roles import assign_roles
from claimcheck.language.components.sources import find_sources
from claimcheck.language.components.times import find_time_expressions, free_times, resolve_times
from claimcheck.language.found import Sentence
from claimcheck.language.gate import worth_parsing
from claimcheck.language.linking import governing_event, place_event
from claimcheck.language.pipeline import Parser
from claimcheck.language.sentences import split
from claimcheck.language.tree import Tree

_CHUNK = 32


@dataclass(slots=True)
class Article:
    """What is to be analysed: a text, the stretches of it that are the article's own, and its date."""

    text: str
    blocks: Sequence[tuple[int, int]]
    published: dt.date | None = None


@dataclass(slots=True)
class Analysis:
    """Sentences in order (only those that may hold a claim), and quoted stretches of the text."""

    text: str
    sentences: list[Sentence] = field(default_factory=list)
    quoted: list[Quoted] = field(default_factory=list)


def analyse(articles: Iterable[Article], parser: Parser, *, gated: bool = True) -> Iterator[Analysis]:
    """Analyse articles, a chunk of them in one batch of the parser.

    Args:
        articles: The articles.
        parser: The parser.
        gated: Whether sentences that cannot hold a claim are left unparsed; off only to test the gate.

    Yields:
        One analysis for each article, in order.
    """
    stream = iter(articles)
    while chunk := list(islice(stream, _CHUNK)):
        spans = [_sentences(article, gated=gated) for article in chunk]
        texts = [article.text[start:end] for article, rows in zip(chunk, spans, strict=True) for start, end, _ in rows]
        trees = parser.parse(texts)
        for article, rows in zip(chunk, spans, strict=True):
            yield _analysed(article, rows, trees)


def _sentences(article: Article, *, gated: bool) -> list[tuple[int, int, bool]]:
    """Return the sentences to parse, and whether they pass the gate: only those that do, if gated."""
    rows = [row for start, end in article.blocks for row in split(article.text, start, end)]
    keep = worth_parsing([article.text[start:end] for start, end in rows])
    return [(start, end, kept) for (start, end), kept in zip(rows, keep, strict=True) if kept or not gated]


def _analysed(article: Article, rows: list[tuple[int, int, bool]], trees: Iterator[Tree]) -> Analysis:
    analysis = Analysis(article.text, quoted=find_quoted(article.text, article.blocks))
    reference: dt.date | None = None
    for (start, _, is_kept), tree in zip(rows, trees, strict=False):
        sentence = Sentence(tree, start, is_kept=is_kept)
        find_mentions(sentence)
        reference = resolve_times(sentence, article.published, reference)
        analysis.sentences.append(sentence)
    return analysis


def find_mentions(sentence: Sentence) -> None:
    """Run all components over one parsed sentence, in order."""
    tree = sentence.tree
    sentence.times = find_time_expressions(tree)
    free_times(tree, sentence.times)
    sentence.offices = find_offices(tree)
    sentence.quantities = find_quantities(tree, sentence.times)
    sentence.places = find_places(tree, sentence.times, sentence.offices)
    sentence.events = find_events(tree, sentence.offices)
    judge_certainty(tree, sentence.events)
    find_sources(tree, sentence.events, sentence.offices)
    _link(sentence)
    assign_roles(sentence)


def _link(sentence: Sentence) -> None:
    """Link quantities and places to their events; times are linked when they are resolved."""
    tree, events = sentence.tree, sentence.events
    wholes = {quantity.partitive for quantity in sentence.quantities if quantity.partitive is not None}
    for quantity in sentence.quantities:
        head = quantity.head if quantity.head is not None else quantity.number
        quantity.event = governing_event(tree, events, head, is_whole=head in wholes and quantity.partitive is None)
    for place in sentence.places:
        place.event = place_event(tree, events, place.head, place.end)
