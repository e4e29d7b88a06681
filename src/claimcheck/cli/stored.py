"""The store as commands need it: one that holds something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.errors import StoreMissing
from claimcheck.settings import Settings

if TYPE_CHECKING:
    from claimcheck.store.store import Store


def open_store(settings: Settings, *, create: bool = False) -> Store:
    """Open the store; SQLite is loaded only now, for most help texts need none.

    Raises:
        StoreError: There is no store, or it cannot be read.
    """
    from claimcheck.store.store import Store

    return Store.open(settings.store, create=create)


def open_filled(settings: Settings) -> Store:
    """Open the store to read what it holds.

    Raises:
        StoreError: There is no store, it knows no article, or it cannot be read.
    """
    store = open_store(settings)
    if not store.known():
        store.close()
        raise StoreMissing(
            f"the claim store {settings.store} is empty",
            hint="Run `claimcheck extract PATH` first, or name another store with --store.",
        )
    return store
