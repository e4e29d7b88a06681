"""What a time expression is read against."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple


class Anchor(NamedTuple):
    """The anchor of relative and partial times.

    Attributes:
        published: Day of publication, None if unknown; nothing is ever filled from the clock.
        reference: Day that the text spoke of last, for "the same day" and "a day earlier".
        is_future: Whether the verb looks forward, so that "Monday" is the next one.
        is_past: Whether the verb looks back; a month or day is of the nearest year where it looks nowhere:
            `the next decision falls on June 20`.
    """

    published: dt.date | None = None
    reference: dt.date | None = None
    is_future: bool = False
    is_past: bool = True

    @property
    def base(self) -> dt.date | None:
        """The day that narration counts from."""
        return self.reference or self.published

    @property
    def sign(self) -> int:
        """Direction in which the nearest one is looked for."""
        return 1 if self.is_future else -1

    @property
    def year_sign(self) -> int:
        """Direction in which the year of a month or day is looked for, 0 for either."""
        return 1 if self.is_future else -1 if self.is_past else 0
