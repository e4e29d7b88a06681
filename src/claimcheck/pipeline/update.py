"""Update the store: make it equal to what lies at and below some paths."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Final

import msgspec

from claimcheck.engine.work import Entry
from claimcheck.errors import NothingToRead, PathNotFound, StoreError
from claimcheck.reading.read import read_bare
from claimcheck.reading.source import STDIN
from claimcheck.records.document import Document, Failure
from claimcheck.records.path import is_below, shown_path
from claimcheck.settings import Settings
from claimcheck.store.store import Store

Extract = Callable[[Iterable[Document]], Iterable[Entry]]
Progress = Callable[[str], None]

BATCH: Final = 20
# These speak of a path that the user gave, not of an article; there is nothing to keep a row for.
_NO_ARTICLE: Final = (PathNotFound.code, NothingToRead.code)


class Summary(msgspec.Struct, kw_only=True):
    """What an update did.

    Attributes:
        read: Articles read.
        extracted: Articles that were new or edited, or known under another extraction key.
        unchanged: Articles whose claims were known.
        dropped: Articles that are gone.
        failures: What could not be read or extracted.
        claims: Claims of the extracted articles by kind.
    """

    read: int = 0
    extracted: int = 0
    unchanged: int = 0
    dropped: int = 0
    failures: list[Failure] = []
    claims: dict[str, int] = {}

    @property
    def failed(self) -> int:
        """How many paths gave no claims."""
        return len(self.failures)


def update(
    store: Store,
    paths: Iterable[str | os.PathLike[str]],
    *,
    settings: Settings,
    extract: Extract,
    extraction_key: str,
    on_progress: Progress | None = None,
) -> Summary:
    """Make the store equal to the articles at and below paths; what it knows elsewhere stays.

    Batches are committed one by one, and when it is interrupted or fails, what is finished is committed too: the next
    update goes on from there.

    Args:
        store: The store.
        paths: Files, folders, `-`.
        settings: Encoding and limits.
        extract: Gives each document back, completed from its text, with its claims, or the failure to find them.
        extraction_key: Changes when rules, model or settings do; articles known under another key are done again.
        on_progress: Told the path of each article when it is done.

    Raises:
        StoreError: The store cannot be written.
    """
    given = [os.fspath(path) for path in paths]
    known = store.known()
    summary = Summary()
    tell = on_progress or _ignore
    present: set[str] = set()

    def changed() -> Iterator[Document]:
        for document in read_bare(given, settings=settings, failures=summary.failures):
            summary.read += 1
            present.add(document.path)
            if known.get(document.path) == (document.document_id, extraction_key):
                summary.unchanged += 1
                tell(document.path)
            else:
                yield document

    documents = changed()
    # Extraction may load a language model before it asks for a document: it is not begun for nothing.
    if first := next(documents, None):
        _write(store, _counted(extract(chain([first], documents)), summary, tell), extraction_key)
    unread = [failure for failure in summary.failures if failure.code not in _NO_ARTICLE]
    if unread:
        store.replace(unread, extraction_key)
    tops = [settings.stdin_filename or path if path == STDIN else path for path in given]
    gone = _gone(known, tops, present, {failure.path for failure in unread})
    if gone:
        store.drop(gone)
    summary.dropped = len(gone)
    return summary


def _write(store: Store, entries: Iterable[Entry], extraction_key: str) -> None:
    """Write entries in batches; the last one also when something else than the store fails."""
    batch: list[Entry] = []
    try:
        for entry in entries:
            batch.append(entry)
            if len(batch) == BATCH:
                store.replace(batch, extraction_key)
                batch = []
    except StoreError:
        raise
    except BaseException:
        store.replace(batch, extraction_key)
        raise
    if batch:
        store.replace(batch, extraction_key)


def _counted(entries: Iterable[Entry], summary: Summary, tell: Progress) -> Iterator[Entry]:
    for entry in entries:
        if isinstance(entry, Failure):
            summary.failures.append(entry)
            tell(entry.path)
        else:
            document, claims = entry
            summary.extracted += 1
            for claim in claims:
                summary.claims[claim.kind] = summary.claims.get(claim.kind, 0) + 1
            tell(document.path)
        yield entry


def _gone(known: Iterable[str], given: Iterable[str], present: set[str], unread: set[str]) -> list[str]:
    """The known paths at or below the given ones at which there is no article any more.

    What lies below a folder that could not be entered may still be there.
    """
    tops = [shown_path(path) for path in given]
    return [
        path
        for path in known
        if path not in present
        and any(is_below(path, top) for top in tops)
        and not any(is_below(path, top) for top in unread)
    ]


def _ignore(path: str) -> None:
    """Tell nobody."""
