"""What engines run: batches of articles through one function, in order, where a bad article is one failed row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, Protocol

from claimcheck.errors import ArticleFailed, ClaimcheckError
from claimcheck.records.claim import Claim
from claimcheck.records.document import Document, Failure

Entry = tuple[Document, list[Claim]] | Failure
Work = Callable[[Sequence[Document]], list[Entry]]

MOST_ARTICLES: Final = 32
MOST_CHARACTERS: Final = 100_000  # some 30 articles of news: half a second of work


class Engine(Protocol):
    """Runs work over articles. All engines give the same entries in the same order."""

    def map(self, work: Work, documents: Iterable[Document]) -> Iterator[Entry]:
        """Yield an entry for each document, in order.

        Args:
            work: Gives each document of a batch back with its claims, in order; importable by name.
            documents: The documents; asked for as they are needed.

        Raises:
            ClaimcheckError: No article can be worked on: a setting is wrong, or the model is missing.
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
