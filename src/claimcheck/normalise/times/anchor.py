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
    """

    published: dt.date | None = None
    reference: dt.date | None = None
    is_future: bool = False

    @property
    def base(self) -> dt.date | None:
        """The day that narration counts from."""
        return self.reference or self.published

    @property
    def sign(self) -> int:
        """Direction in which the nearest one is looked for."""
        return 1 if self.is_future else -1
