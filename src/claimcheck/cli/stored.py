"""The store as commands need it: one that holds something."""

from __future__ import annotations

from claimcheck.errors import StoreMissing
from claimcheck.settings import Settings
from claimcheck.store.store import Store


def open_filled(settings: Settings) -> Store:
    """Open the store for reading.

    Raises:
        StoreError: There is no store, it knows no article, or it cannot be read.
    """
    store = Store.open(settings.store)
    if not store.known():
        store.close()
        raise StoreMissing(
            f"the claim store {settings.store} is empty",
            hint="Run `claimcheck extract PATH` first, or name another store with --store.",
        )
    return store
