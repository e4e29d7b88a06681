"""Extraction: documents to mentions and to claims."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from importlib import metadata

from claimcheck.claims.assemble import assemble
from claimcheck.engine.work import batches
from claimcheck.errors import ArticleFailed
from claimcheck.garbage import uncollected
from claimcheck.normalise.edtf import as_day
from claimcheck.pipeline.additions import additions
from claimcheck.reading.layout import Layout, layout
from claimcheck.reading.position import position
from claimcheck.reading.read import complete
from claimcheck.records.claim import Claim
from claimcheck.records.document import Document, Failure
from claimcheck.records.mention import Mention
from claimcheck.reference.additions import Additions, in_use, using
from claimcheck.resources import digest
from claimcheck.settings import Settings

_BODY = frozenset(("title", "heading", "paragraph", "list_item"))
_PARTS = ("claims", "language", "normalise", "reading", "reference", "records", "data")


def extract(documents: Iterable[Document], *, settings: Settings | None = None) -> Iterator[Claim]:
    """Extract the claims of documents.

    Args:
        documents: The documents; title and publication date are taken from the text where they are not given.
        settings: Settings; the defaults if not given. Work is done in this process unless they name an engine.

    Yields:
        Claims, document by document, each in reading order.

    Raises:
        ArticleFailed: The analysis of an article failed, in an engine that the settings name.
        ModelError: The language model is missing or not the one of the lock file.
        InputError: Officials or places that the settings name cannot be read.
        DataError: They are wrong.
    """
    if settings is None or settings.engine in (None, "serial"):
        for _, claims in extract_each(documents, settings):
            yield from claims
        return

    from claimcheck.pipeline.spread import spread

    for entry in spread(documents, settings):
        if isinstance(entry, Failure):
            raise ArticleFailed(entry.message)
        yield from entry[1]


def extract_each(
    documents: Iterable[Document], settings: Settings | None = None, *, gated: bool = True
) -> Iterator[tuple[Document, list[Claim]]]:
    """Extract the claims of documents, document by document.

    Args:
        documents: The documents.
        settings: Settings; the defaults if not given.
        gated: Whether sentences that cannot hold a claim stay unparsed; off only to test the gate.

    Yields:
        Each document, completed with the title and date of its text, and its claims in reading order.
    """
    settings = settings or Settings()
    added = additions(settings)
    for batch in batches(documents):
        yield from extract_batch(batch, settings, added, gated=gated)


def extract_batch(
    documents: Sequence[Document], settings: Settings, added: Additions, *, gated: bool = True
) -> list[tuple[Document, list[Claim]]]:
    """Extract the claims of a few documents at once.

    Args:
        documents: The documents.
        settings: Which model to use.
        added: Officials and places to count in.
        gated: As for `extract_each`.

    Returns:
        Each document, completed with the title and date of its text, and its claims in reading order.
    """
    from claimcheck.language.analysis import Article, analyse
    from claimcheck.language.export import export
    from claimcheck.language.pipeline import load_parser

    parser = load_parser(settings.model)
    documents = [complete(document) for document in documents]
    articles = [Article(one.text, body(layout(one)), as_day(one.published)) for one in documents]
    with using(added), uncollected():  # not while the caller has the claims: it may look up something else
        return [
            (document, assemble(document, export(analysis), locate=_locate(document)))
            for document, analysis in zip(documents, analyse(articles, parser, gated=gated), strict=True)
        ]


def _locate(document: Document) -> Callable[[int], tuple[int, int]] | None:
    """What tells line and column of an offset, null if the text is not that of the file."""
    return partial(position, document.text) if document.is_plain else None


def body(found: Layout) -> list[tuple[int, int]]:
    """Return the stretches of a text that are the article's own words: no furniture, no dates of the page."""
    return [(block.start, block.end) for block in found.blocks if block.kind in _BODY]


def mentions(document: Document, *, settings: Settings | None = None) -> list[Mention]:
    """Return every number, time, place, office, quotation and event of a document, claim or not.

    Args:
        document: The document.
        settings: Settings; the defaults if not given.

    Raises:
        ModelError: The language model is missing or not the one of the lock file.
    """
    from claimcheck.language.analysis import Article, analyse
    from claimcheck.language.export import export
    from claimcheck.language.pipeline import load_parser

    settings = settings or Settings()
    parser = load_parser(settings.model)
    document = complete(document)
    article = Article(document.text, body(layout(document)), as_day(document.published))
    with using(additions(settings)):
        sentences = export(next(analyse([article], parser)))
    rows = [seed.mention for sentence in sentences for seed in sentence.seeds]
    rows += [
        Mention(kind="event", start=event.start, end=event.end, exact=document.text[event.start : event.end])
        for sentence in sentences
        for event in sentence.events
    ]
    return sorted(rows, key=lambda mention: (mention.start, mention.end, mention.kind))


def extraction_key(settings: Settings) -> str:
    """Return what the claims of an article depend on besides the article: version, code and data, model.

    Args:
        settings: Settings; only what changes claims counts.
    """
    from claimcheck.language.models import locked_model

    model = settings.model or f"{locked_model().name} {locked_model().version}"
    if settings.model:
        model += " " + _version(settings.model)
    return f"{metadata.version('claimcheck')} {rules_fingerprint()} {model}"


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "unknown"


def rules_fingerprint() -> str:
    """Return 12 hexadecimal digits that change with any code or data that claims depend on, a user's own too."""
    return in_use().mark(digest(*_PARTS))
