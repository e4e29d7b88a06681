"""What to look up in the store."""

from __future__ import annotations

import re

import msgspec

from claimcheck.errors import UsageError
from claimcheck.records.path import shown_path
from claimcheck.records.vocabulary import Kind


class ClaimQuery(msgspec.Struct, frozen=True, kw_only=True):
    """Filters, all of which a claim has to pass; null lets everything pass.

    Attributes:
        kind: Kind of the claim.
        item: Class of what is counted, or part of its name.
        actor: Identifier of the actor, or part of its name.
        place: Identifier or country of the place, or part of its name.
        person: Identifier of the person, or part of the name; speakers count.
        since: First day, month or year that the time of the claim may reach (`2024-10`).
        until: Last day, month or year.
        document: Identifier of the document, its path, or a folder above it.
        limit: Most claims to give.

    Raises:
        UsageError: `since` or `until` is no date, or the limit is negative.
    """

    kind: Kind | None = None
    item: str | None = None
    actor: str | None = None
    place: str | None = None
    person: str | None = None
    since: str | None = None
    until: str | None = None
    document: str | None = None
    limit: int | None = None

    def __post_init__(self) -> None:
        """Refuse what can match nothing by mistake."""
        for name in ("since", "until"):
            date = getattr(self, name)
            if date is not None and not re.fullmatch(r"[0-9]{4}(-[0-9]{2}){0,2}", date):
                raise UsageError(f"{name} {date!r} is no date", hint="Write 2024, 2024-10 or 2024-10-17.")
        if self.limit is not None and self.limit < 0:
            raise UsageError(f"the limit {self.limit} is negative")

    def parameters(self) -> dict[str, str | int | None]:
        """Return the values for the statement `select_claims`."""
        values: dict[str, str | int | None] = msgspec.structs.asdict(self)
        values["limit"] = -1 if self.limit is None else self.limit
        values["document"] = None if self.document is None else shown_path(self.document)
        return values
