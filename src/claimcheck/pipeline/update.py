"""Update the store: make it equal to what lies at and below some paths."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Final

import msgspec

from claimcheck.errors import NothingToRead, PathNotFound
from claimcheck.reading.read import read
from claimcheck.records.claim import Claim
from claimcheck.records.document import Document, Failure
from claimcheck.records.path import is_below, shown_path
from claimcheck.settings import Settings
from claimcheck.store.store import Store

Extract = Callable[[Iterable[Document]], Iterator[tuple[Document, list[Claim]]]]
Progress = Callable[[str], None]

BATCH: Final = 20
# These speak of a path that the user gave, not of an article; there is nothing to keep a row for.
_NO_ARTICLE: Final = (PathNotFound.code, NothingToRead.code)


class Summary(msgspec.Struct, frozen=True, kw_only=True):
    """What an update did.

    Attributes:
        read: Articles read.
        extracted: Articles that were new or edited.
        unchanged: Articles whose claims were known.
        dropped: Articles that are gone.
        failures: What could not be read.
        claims: Claims of the extracted articles by kind.
    """

    read: int
    extracted: int
    unchanged: int
    dropped: int
    failures: tuple[Failure, ...]
    claims: dict[str, int]

    @property
    def failed(self) -> int:
        """How many paths gave no article."""
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

    Finished batches are committed one by one, so that an interrupted update goes on where it was.

    Args:
        store: The store.
        paths: Files, folders, `-`.
        settings: Encoding and limits.
        extract: Gives each document back with its claims, in order.
        extraction_key: Changes when rules, model or settings do; articles known under another key are done again.
        on_progress: Told the path of each article when it is done.

    Raises:
        StoreError: The store cannot be written.
    """
    given = [os.fspath(path) for path in paths]
    known = store.known()
    failures: list[Failure] = []
    seen: set[str] = set()
    counts: Counter[str] = Counter()
    claims: Counter[str] = Counter()

    def changed() -> Iterator[Document]:
        for document in read(given, settings=settings, failures=failures):
            seen.add(document.path)
            if known.get(document.path) == (document.document_id, extraction_key):
                counts["unchanged"] += 1
                if on_progress:
                    on_progress(document.path)
            else:
                yield document

    for batch in _batches(extract(changed())):
        store.replace(batch, extraction_key)
        counts["extracted"] += len(batch)
        for document, found in batch:
            claims.update(claim.kind for claim in found)
            if on_progress:
                on_progress(document.path)
    rows = [failure for failure in failures if failure.code not in _NO_ARTICLE]
    store.replace(rows, extraction_key)
    gone = _gone(known, given, seen | {failure.path for failure in rows})
    store.drop(gone)
    return Summary(
        read=len(seen),
        extracted=counts["extracted"],
        unchanged=counts["unchanged"],
        dropped=len(gone),
        failures=tuple(failures),
        claims=dict(sorted(claims.items())),
    )


def _gone(known: Iterable[str], given: Iterable[str], present: set[str]) -> list[str]:
    """The known paths at or below the given ones at which no article is any more."""
    tops = [shown_path(path) for path in given]
    return [path for path in known if path not in present and any(is_below(path, top) for top in tops)]


def _batches(entries: Iterator[tuple[Document, list[Claim]]]) -> Iterator[list[tuple[Document, list[Claim]]]]:
    while batch := list(islice(entries, BATCH)):
        yield batch
