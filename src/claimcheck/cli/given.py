"""The claims that a command compares: those of its arguments, or those of the store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.cli.articles import count_files, dated, require_some_path
from claimcheck.cli.console import Terminal
from claimcheck.cli.failures import tell_failures
from claimcheck.cli.inputs import read_claims, sort_inputs
from claimcheck.cli.model import model_used
from claimcheck.cli.progress import progress
from claimcheck.cli.stored import open_filled
from claimcheck.reading.source import STDIN
from claimcheck.records.claim import Claim
from claimcheck.records.document import Document, Failure
from claimcheck.records.identity import identify
from claimcheck.report.json_report import Model
from claimcheck.settings import Settings

if TYPE_CHECKING:
    from claimcheck.engine.work import Entry


class Given(NamedTuple):
    """What is to be compared.

    Attributes:
        claims: The claims.
        failures: Articles that could not be read.
        model: The language model, where articles were parsed.
        files: The files of claim records, where there is nothing else and a cluster may read them.
    """

    claims: Iterable[Claim]
    failures: Sequence[Failure] = ()
    model: Model | None = None
    files: Sequence[str] = ()


@contextmanager
def given_claims(
    inputs: list[str] | None, settings: Settings, *, published: str | None, terminal: Terminal
) -> Iterator[Given]:
    """Give the claims of the inputs, or those of the store where there is no input.

    Args:
        inputs: Files and folders of articles or claim records, `-`.
        settings: How to read and extract; which store.
        published: Publication date of articles that state none.
        terminal: Where to tell of progress and of what cannot be read.

    Raises:
        InputError: Records are malformed, or no article can be read.
        StoreError: There is no input and the store holds nothing.
    """
    if inputs:
        yield _read_inputs(inputs, settings, published=published, terminal=terminal)
    else:
        with open_filled(settings) as opened:
            yield Given(opened.claims())


def _read_inputs(inputs: list[str], settings: Settings, *, published: str | None, terminal: Terminal) -> Given:
    """Read claim records as they are asked for; extract from what is articles at once."""
    is_ray = settings.engine == "ray"
    require_some_path(inputs, takes_addresses=is_ray)
    # What the user calls an article is one, however it begins.
    is_article = settings.input_format is not None or settings.stdin_filename is not None
    records, paths = sort_inputs(inputs, is_stdin_article=is_article)
    if not paths:
        return Given(read_claims(records), files=records if is_ray and STDIN not in records else ())

    from claimcheck.reading.read import read

    claims: list[Claim] = []
    failures: list[Failure] = []
    articles = 0
    with progress(terminal, count_files(paths, terminal)) as tick:
        documents = dated(read(paths, settings=settings, failures=failures), published)
        for entry in _remembering(documents, settings, terminal.memory):
            if isinstance(entry, Failure):
                failures.append(entry)
                tick(entry.path)
                continue
            document, found = entry
            articles += 1
            claims += found
            tick(document.path)
    tell_failures(terminal, failures, articles=articles + len(records), is_strict=settings.strict)
    return Given(chain(read_claims(records), claims), failures, model_used(settings, terminal))


def _remembering(
    documents: Iterable[Document], settings: Settings, memory: dict[str, list[Claim]] | None
) -> Iterator[Entry]:
    """Extract the claims of documents; what a watch has parsed in a round before is not parsed again."""
    from claimcheck.pipeline.extraction import extraction_key
    from claimcheck.pipeline.spread import spread

    if memory is None:
        yield from spread(documents, settings)
        return
    key = extraction_key(settings)
    known: list[Entry] = []

    def unknown() -> Iterator[Document]:
        for document in documents:
            found = memory.get(_name(document, key))
            if found is None:
                yield document
            else:
                known.append((document, found))

    for entry in spread(unknown(), settings):
        if not isinstance(entry, Failure):
            memory[_name(entry[0], key)] = entry[1]
        yield entry
    yield from known


def _name(document: Document, key: str) -> str:
    about = (document.title, document.publisher, document.published)
    return identify("", document.document_id, key, *(part or "" for part in about))
