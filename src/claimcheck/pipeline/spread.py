"""Extraction spread over the engine that the settings name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Final

from claimcheck.engine.work import Entry
from claimcheck.pipeline.engines import held, make_engine
from claimcheck.pipeline.extraction import extract_batch
from claimcheck.records.document import Document
from claimcheck.settings import Settings

# What a worker finds imported when it begins.
_PRELOAD: Final = ("claimcheck.pipeline.spread", "claimcheck.language.analysis", "claimcheck.language.encoder")


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
    return make_engine(settings, _PRELOAD).map(partial(extract_documents, settings=settings), documents)


def extract_documents(documents: Sequence[Document], settings: Settings) -> list[Entry]:
    """Extract the claims of a few documents, in any process: the work that engines run."""
    return [*extract_batch(documents, settings, held(settings))]
