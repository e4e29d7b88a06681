"""What engines run: units of work, in order; and batches of articles, of which a bad one is one failed row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, Protocol

import msgspec

from claimcheck.errors import ArticleFailed, ClaimcheckError
from claimcheck.records.claim import Claim
from claimcheck.records.document import Document, Failure

Entry = tuple[Document, list[Claim]] | Failure
Work = Callable[[Sequence[Document]], list[Entry]]
UnitWork = Callable[[bytes], bytes]
Cut = Callable[[bytes], list[bytes]]

MOST_ARTICLES: Final = 32
MOST_CHARACTERS: Final = 100_000  # some 30 articles of news: half a second of work

_ENCODER: Final = msgspec.msgpack.Encoder()
_DOCUMENTS: Final = msgspec.msgpack.Decoder(list[Document])
_ENTRIES: Final = msgspec.msgpack.Decoder(list[Entry])


class Lost(msgspec.Struct, frozen=True):
    """A unit, or the part of one, whose process died."""

    unit: bytes


class Engine(Protocol):
    """Runs work over articles, or over units. All engines give the same in the same order."""

    def map(self, work: Work, documents: Iterable[Document]) -> Iterator[Entry]:
        """Yield an entry for each document, in order.

        Args:
            work: Gives each document of a batch back with its claims, in order; importable by name.
            documents: The documents; asked for as they are needed.

        Raises:
            ClaimcheckError: No article can be worked on: a setting is wrong, or the model is missing.
        """
        ...

    def run(self, work: UnitWork, units: Iterable[bytes], cut: Cut) -> Iterator[bytes | Lost]:
        """Yield what comes of each unit, in order.

        Args:
            work: From a unit to its result; importable by name.
            units: What is to be done; asked for as it is needed.
            cut: Cuts a unit whose process died into the parts that are then worked on alone; each has a result.

        Raises:
            ClaimcheckError: As the work does: what is wrong is not the unit.
        """
        ...


def batches(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """Cut documents into batches: so many that a batch is worth its transport, so few that it fits anywhere."""
    batch: list[Document] = []
    size = 0
    for document in documents:
        if batch and (len(batch) == MOST_ARTICLES or size + len(document.text) > MOST_CHARACTERS):
            yield batch
            batch, size = [], 0
        batch.append(document)
        size += len(document.text)
    if batch:
        yield batch


def packed_batches(documents: Iterable[Document]) -> Iterator[bytes]:
    """Cut documents into batches, as units."""
    return map(_ENCODER.encode, batches(documents))


def single_documents(unit: bytes) -> list[bytes]:
    """Cut a batch into units of one document."""
    return [_ENCODER.encode([document]) for document in _DOCUMENTS.decode(unit)]


def work_on_batch(unit: bytes, work: Work) -> bytes:
    """Work on a batch, anywhere; `entries` reads what comes of it."""
    return _ENCODER.encode(attempt(work, _DOCUMENTS.decode(unit)))


def entries(done: bytes | Lost) -> list[Entry]:
    """Read what came of a batch."""
    if isinstance(done, Lost):
        return [failed(document, "its process died") for document in _DOCUMENTS.decode(done.unit)]
    return _ENTRIES.decode(done)


def attempt(work: Work, batch: Sequence[Document]) -> list[Entry]:
    """Run work over a batch; if it fails, over each document alone.

    Raises:
        ClaimcheckError: What is wrong is not the article.
    """
    try:
        return work(batch)
    except ClaimcheckError:
        raise
    except Exception as error:  # noqa: BLE001 - whatever an article does to us, the others go on
        if len(batch) == 1:
            return [failed(batch[0], type(error).__name__)]
        return [entry for document in batch for entry in attempt(work, [document])]


def failed(document: Document, reason: str) -> Failure:
    """Return the row of an article that could not be analysed."""
    message = f"{document.path} could not be analysed ({reason})"
    return Failure(path=document.path, code=ArticleFailed.code, message=message)
