"""What is no article: a file, or a record of a file of many."""

from __future__ import annotations

import msgspec

from claimcheck.errors import InputError


class Refused(msgspec.Struct, frozen=True):
    """What a reader yields in the place of an article that it cannot make out; the others follow all the same.

    Attributes:
        path: As for a document.
        error: Why not; its message goes on from the path (`has no text`).
    """

    path: str
    error: InputError
