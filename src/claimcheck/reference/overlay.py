"""A record laid over an older one: what the newer one says of a post counts more where both speak of a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from claimcheck.reference.office_table import office_table
from claimcheck.reference.tenure import Membership, last_day


def laid_over(older: list[Membership], newer: list[Membership]) -> list[Membership]:
    """Join the tenures of one post from two records.

    A newer tenure takes the place of an older one of the same person that it overlaps, from its start on. Where one
    person holds the post at a time, an older tenure without a recorded end is over, at the latest, when a newer one of
    somebody else begins; until when it surely ran stays as it was. All other tenures of both records count.

    Args:
        older: Tenures of the one record.
        newer: Tenures of the other, of the same post.

    Returns:
        What counts, by start.
    """
    if not newer:
        return older
    return sorted([*_left(older, newer), *newer], key=lambda m: (m.start_date, m.person_id))


def _left(older: Sequence[Membership], newer: Sequence[Membership]) -> Iterator[Membership]:
    """What is left of the older tenures."""
    for tenure in older:
        start, end = tenure.possible()
        same = [m for m in newer if m.person_id == tenure.person_id and m.overlaps(start, end)]
        if any(m.possible()[0] <= last_day(tenure.start_date) for m in same):
            continue
        after = [*same, *(m for m in newer if _succeeds(m, tenure))]
        first = min(after, key=lambda m: m.start_date, default=None)
        yield _ended(tenure, first.start_date) if first else tenure


def _succeeds(newer: Membership, older: Membership) -> bool:
    """Whether an older tenure without a recorded end must be over when a newer one begins."""
    return (
        newer.person_id != older.person_id
        and newer.office in office_table().file.single
        and newer.status == older.status == "full"
        and older.possible()[1] > last_day(newer.start_date)
        and (older.end_date is None or older.end_kind == "at_least")
        and newer.possible()[0] > last_day(older.start_date)
    )


def _ended(tenure: Membership, day: str) -> Membership:
    """The tenure with an end that is an estimate; to which day it is attested does not change."""
    is_attested = tenure.end_kind == "at_least"
    as_of = tenure.end_date if is_attested else tenure.as_of
    return msgspec.structs.replace(tenure, end_date=day, end_kind="estimated", as_of=as_of)
