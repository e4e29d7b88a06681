"""The claims under comparison, packed by document: a million of them take some 150 MB instead of two GB."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter

import msgspec

from claimcheck.records.claim import Claim, reading_order

_LEVEL = 1  # of compression: the field names, which repeat, are what has to go
_ENCODER = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder(list[Claim])


class Shelf:
    """Claims by document.

    Args:
        claims: Claims of any number of documents, in any order; they are taken one by one and not kept.
    """

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._packed: dict[str, list[bytes]] = {}
        self._counts: dict[str, int] = {}
        self._order: dict[str, tuple[str, str, str]] = {}
        for name, run in groupby(claims, key=attrgetter("document_id")):
            rows = list(run)
            self._packed.setdefault(name, []).append(pack(rows))
            self._counts[name] = self._counts.get(name, 0) + len(rows)
            self._order[name] = (rows[0].published or "", rows[0].path, name)

    def __iter__(self) -> Iterator[list[Claim]]:
        """Yield the claims of each document, in reading order; documents as they were published, then by path.

        What is published together is of one story: so it lies close together in memory in what is made of it.
        """
        return (self.claims((name,)) for name in sorted(self._packed, key=self._order.__getitem__))

    def count(self, documents: Iterable[str] | None = None) -> int:
        """Count the claims of some documents, of all if not given; what was given twice counts twice."""
        return sum(self._counts.values() if documents is None else (self._counts[name] for name in documents))

    def packed(self, documents: Iterable[str]) -> list[bytes]:
        """Return the claims of some documents as they lie here, for `unpack`."""
        return [run for name in documents for run in self._packed[name]]

    def claims(self, documents: Iterable[str]) -> list[Claim]:
        """Return the claims of some documents, in reading order, each claim once.

        Args:
            documents: Document ids.
        """
        return unpack(self.packed(documents))


def pack(claims: list[Claim]) -> bytes:
    """Pack claims, for `unpack`."""
    return zlib.compress(_ENCODER.encode(claims), _LEVEL)


def unpack(packed: Iterable[bytes]) -> list[Claim]:
    """Return claims that were packed, in reading order, each claim once."""
    found: dict[str, Claim] = {}
    for run in packed:
        found.update((claim.claim_id, claim) for claim in _DECODER.decode(zlib.decompress(run)))
    return sorted(found.values(), key=reading_order)
