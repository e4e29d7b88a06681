"""Tenures with dates of reduced precision: when a person surely, and when possibly, held an office."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

import msgspec

Status = Literal["full", "acting", "concurrent"]
Confidence = Literal["high", "medium", "low"]
EndKind = Literal["", "estimated", "at_least"]

# How far the true day may lie from a recorded one of lesser standing. An estimated end is the start of the successor,
# and a gap between the two of up to two months is common (elections, acting holders).
ESTIMATED_SLACK = timedelta(days=60)


class Membership(msgspec.Struct, frozen=True, kw_only=True):
    """A person in a post for a time (Popolo).

    Attributes:
        person_id: Identifier of the person, a Wikidata QID or `<polity>-<slug>`.
        office: Normalised office, `foreign_minister`.
        polity: ISO 3166-1 alpha-3, code of an organisation, or `USA/texas`.
        role: The title as the source words it.
        start_date: ISO 8601, year, month or day.
        end_date: ISO 8601, year, month or day; null if open at `as_of`.
        status: `full`, `acting`, or `concurrent` where a post is shared or in dispute.
        confidence: `high` day-precise, `medium` coarser, `low` repaired or guessed.
        end_kind: `estimated` if the end is the start of the successor, `at_least` if the office was held until then
            and perhaps longer, else empty.
        as_of: Day, month or year to which a tenure that is open, or whose end is an estimate, is attested; null if it
            is closed, or attested to its start only.
        sources: Names of the sources that agree.
    """

    person_id: str
    office: str
    polity: str
    role: str
    start_date: str
    end_date: str | None
    status: Status
    confidence: Confidence
    end_kind: EndKind
    as_of: str | None
    sources: tuple[str, ...]

    def possible(self) -> tuple[date, date]:
        """Return the first and last day on which the office may have been held; `date.max` if open or `at_least`."""
        if self.end_date is None or self.end_kind == "at_least":
            return first_day(self.start_date), date.max
        return first_day(self.start_date), last_day(self.end_date)

    def certain(self) -> tuple[date, date]:
        """Return the first and last day on which the office surely was held; the last may precede the first."""
        start = last_day(self.start_date)
        if self.end_date is None:
            return start, last_day(self.as_of) if self.as_of else start
        end = first_day(self.end_date)
        if self.end_kind != "estimated":
            return start, end
        return start, min(first_day(self.as_of), end) if self.as_of else end - ESTIMATED_SLACK

    def overlaps(self, earliest: date, latest: date) -> bool:
        """Whether the office may have been held on some day of the interval, both ends included."""
        start, end = self.possible()
        return start <= latest and earliest <= end


@lru_cache(maxsize=65536)
def first_day(day: str) -> date:
    """Return the first day of an ISO 8601 day, month or year.

    Raises:
        ValueError: It is none.
    """
    return date.fromisoformat(day + "-01-01"[len(day) - len("2024") :])


@lru_cache(maxsize=65536)
def last_day(day: str) -> date:
    """Return the last day of an ISO 8601 day, month or year.

    Raises:
        ValueError: It is none.
    """
    start = first_day(day)
    if len(day) == len("2024"):
        return start.replace(month=12, day=31)
    if len(day) == len("2024-10"):
        return start.replace(day=calendar.monthrange(start.year, start.month)[1])
    return start
