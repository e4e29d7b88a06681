"""A tenure with the names of who holds it: what is written of the public record."""

from __future__ import annotations

import msgspec

from claimcheck.reference.tenure import Membership


class Holding(msgspec.Struct, frozen=True, kw_only=True):
    """A tenure with the names of the person.

    Attributes:
        person: Name to show.
        tenure: The tenure.
        other_names: Other spellings on record.
    """

    person: str
    tenure: Membership
    other_names: tuple[str, ...] = ()
