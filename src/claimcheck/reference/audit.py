"""What is doubtful in a record of office-holders: overlaps, gaps, tenures seen long ago, polities that nobody knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import accumulate
from typing import Final, Literal, get_args

import msgspec

from claimcheck.records.vocabulary import Severity
from claimcheck.reference.offices import is_single
from claimcheck.reference.polities import is_polity
from claimcheck.reference.tenure import Membership, first_day
from claimcheck.resources import load_toml

DoubtKind = Literal["overlap", "unknown_polity", "stale_tenure", "gap"]
DOUBT_KINDS: Final[tuple[DoubtKind, ...]] = get_args(DoubtKind)


class Limits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file `data/officials/audit.toml`.

    Attributes:
        overlap_days: Days for which two persons may surely hold an office of one person.
        gap_days: Days for which nobody may hold an office of one person.
        stale_days: Days since which an open tenure may not have been seen.
        severity: How grave each kind is.
        text: What each kind is, in words.
    """

    overlap_days: int
    gap_days: int
    stale_days: int
    severity: dict[DoubtKind, Severity]
    text: dict[DoubtKind, str]


class Doubt(msgspec.Struct, frozen=True, kw_only=True):
    """Something doubtful.

    Attributes:
        kind: What it is.
        severity: How grave.
        polity: The polity.
        office: The office; empty for a polity.
        text: In words.
        tenures: The tenures that it is about.
    """

    kind: DoubtKind
    severity: Severity
    polity: str
    office: str
    text: str
    tenures: tuple[Membership, ...]


def audit(posts: Iterable[Sequence[Membership]], today: date) -> Iterator[Doubt]:
    """Yield what is doubtful in a record, post by post.

    Args:
        posts: The tenures of each post, by start.
        today: The day from which the age of what was seen is counted.
    """
    unknown: set[str] = set()
    for tenures in posts:
        polity = tenures[0].polity
        if polity not in unknown and not is_polity(polity):
            unknown.add(polity)
            yield _doubt("unknown_polity", tenures[:1], office="")
        if is_single(tenures[0].office):
            yield from _overlaps(tenures)
            yield from _gaps(tenures)
        yield from _stale(tenures, today)


def limits() -> Limits:
    """Return from when on something is doubtful.

    Raises:
        DataError: The data file is invalid.
    """
    return load_toml("officials/audit.toml", Limits)


def _overlaps(tenures: Sequence[Membership]) -> Iterator[Doubt]:
    """Overlaps with the tenure before that surely lasts longest; not of all pairs, for a file may hold any number."""
    full = sorted((m for m in tenures if m.status == "full"), key=Membership.certain)
    for last, tenure in zip(accumulate(full, _longer), full[1:], strict=False):
        start, end = tenure.certain()
        days = (min(last.certain()[1], end) - start).days
        if tenure.person_id != last.person_id and days > limits().overlap_days:
            yield _doubt("overlap", (last, tenure), days=days)


def _longer(one: Membership, two: Membership) -> Membership:
    return max(one, two, key=lambda m: m.certain()[1])


def _gaps(tenures: Sequence[Membership]) -> Iterator[Doubt]:
    last, end = tenures[0], tenures[0].possible()[1]
    for tenure in tenures[1:]:
        start, next_end = tenure.possible()
        days = (start - end).days if start > end else 0
        if days > limits().gap_days:
            yield _doubt("gap", (last, tenure), days=days)
        if next_end > end:
            last, end = tenure, next_end


def _stale(tenures: Sequence[Membership], today: date) -> Iterator[Doubt]:
    for tenure in tenures:
        if tenure.end_date is None:
            seen = first_day(tenure.as_of or tenure.start_date)
            if today - seen > timedelta(days=limits().stale_days):
                yield _doubt("stale_tenure", (tenure,), days=(today - seen).days)


def _doubt(kind: DoubtKind, tenures: Sequence[Membership], *, office: str | None = None, days: int = 0) -> Doubt:
    first = tenures[0]
    return Doubt(
        kind=kind,
        severity=limits().severity[kind],
        polity=first.polity,
        office=first.office if office is None else office,
        text=limits().text[kind].format(days=f"{days:,}", polity=first.polity),
        tenures=tuple(tenures),
    )
