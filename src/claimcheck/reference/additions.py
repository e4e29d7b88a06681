"""What a user adds to the public record and to the gazetteer, for as long as a run uses it.

Look-ups are functions without a handle on the run, so what is in use is a matter of the process; caches that depend on
it are registered here and emptied when it changes.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import blake2b
from typing import Final, Protocol, TypeVar

import msgspec

from claimcheck.reference.area import Area


class Additions(msgspec.Struct, frozen=True, kw_only=True):
    """Officials and places of the user's own.

    Attributes:
        named: The files that the settings name for officials and for places, null for none.
        officials: Tenures, as `record_tables.pack` writes them; null for none.
        places: Places, and further names of places on record.
    """

    named: tuple[str | None, str | None] = (None, None)
    officials: bytes | None = None
    places: tuple[Area, ...] = ()

    def mark(self, fingerprint: str) -> str:
        """Return a fingerprint of rules that also tells these additions; the same one if there are none."""
        if self.officials is None and not self.places:
            return fingerprint
        digest = blake2b(fingerprint.encode(), digest_size=6)
        digest.update(self.officials or b"")
        digest.update(msgspec.json.encode(self.places))
        return digest.hexdigest()


class _Cache(Protocol):
    def cache_clear(self) -> None: ...


C = TypeVar("C", bound=_Cache)
_STACK: Final = [Additions()]
_CACHES: Final[list[_Cache]] = []


def in_use() -> Additions:
    """Return what the look-ups of this process count in."""
    return _STACK[-1]


@contextmanager
def using(added: Additions) -> Iterator[Additions]:
    """Count in officials and places of the user's own as long as the block runs, and no others."""
    if added is in_use():
        yield added
        return
    _STACK.append(added)
    _forget()
    try:
        yield added
    finally:
        _STACK.pop()
        _forget()


def depends_on_additions(cached: C) -> C:
    """Mark a cached function whose results are others when other additions are in use."""
    _CACHES.append(cached)
    return cached


def _forget() -> None:
    for cached in _CACHES:
        cached.cache_clear()
