"""Extraction spread over the engine that the settings name."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from functools import partial
from typing import Final

from claimcheck.engine.work import Engine, Entry
from claimcheck.pipeline.additions import additions
from claimcheck.pipeline.extraction import extract_batch
from claimcheck.reading.source import STDIN
from claimcheck.records.document import Document
from claimcheck.reference.additions import in_use, using
from claimcheck.settings import Settings

# What a worker finds imported when it begins.
_PRELOAD: Final = ("claimcheck.pipeline.spread", "claimcheck.language.analysis", "claimcheck.language.encoder")
_HELD: Final = ExitStack()


def spread(documents: Iterable[Document], settings: Settings) -> Iterator[Entry]:
    """Extract the claims of documents in the engine that the settings name, in processes if they name none.

    Args:
        documents: The documents.
        settings: Settings.

    Yields:
        Each document, completed, with its claims, or the failure to find them; in order, the same from any engine.

    Raises:
        ModelError: The language model is missing or not the one of the lock file.
        InputError: Officials or places that the settings name cannot be read.
        EngineError: Worker processes cannot be used.
    """
    return make_engine(settings).map(partial(extract_documents, settings=settings), documents)


def make_engine(settings: Settings) -> Engine:
    """Return the engine that the settings name; standard input can be read by this process only."""
    if settings.engine == "serial" or STDIN in (settings.officials, settings.places):
        from claimcheck.engine.serial import Serial

        return Serial()
    from claimcheck.engine.processes import Processes

    return Processes(settings.jobs, preload=_PRELOAD)


def extract_documents(documents: Sequence[Document], settings: Settings) -> list[Entry]:
    """Extract the claims of a few documents, in any process: the work that engines run."""
    added = additions(settings)
    if added is not in_use() and multiprocessing.parent_process() is not None:
        _HELD.enter_context(using(added))  # for good: a worker has no other use
    return [*extract_batch(documents, settings, added)]
