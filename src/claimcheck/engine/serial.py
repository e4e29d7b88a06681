"""The engine of one process: the caller's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.engine.work import Entry, Work, attempt, batches
from claimcheck.records.document import Document


class Serial:
    """Works batch after batch where it is called."""

    def map(self, work: Work, documents: Iterable[Document]) -> Iterator[Entry]:
        """Yield an entry for each document, in order; as `Engine.map`."""
        for batch in batches(documents):
            yield from attempt(work, batch)
