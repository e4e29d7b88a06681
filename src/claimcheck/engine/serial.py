"""The engine of one process: the caller's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.engine.work import Cut, Entry, UnitWork, Work, attempt, batches
from claimcheck.records.document import Document


class Serial:
    """Works on one thing after the other where it is called."""

    def map(self, work: Work, documents: Iterable[Document]) -> Iterator[Entry]:
        """Yield an entry for each document, in order; as `Engine.map`."""
        for batch in batches(documents):
            yield from attempt(work, batch)

    def run(self, work: UnitWork, units: Iterable[bytes], cut: Cut) -> Iterator[bytes]:  # noqa: ARG002
        """Yield what comes of each unit, in order; as `Engine.run`."""
        return map(work, units)
