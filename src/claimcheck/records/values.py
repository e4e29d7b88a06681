"""The values that mentions carry: quantities, times, places, tenures, quotations."""

from __future__ import annotations

import math
import sys

import msgspec

from claimcheck.records.vocabulary import Change, DayPart, OfficeStatus, Role, SourceKind, TimexType

Number = int | float


def tidy(value: Number | None) -> Number | None:
    """Write a number as JSON should show it: integral floats become integers.

    Raises:
        ValueError: The number is infinite or not a number; JSON would turn it into null, an open bound.
    """
    if value is None:
        return None
    if isinstance(value, int) and abs(value) < 2**63:
        return value
    # Larger integers than these fit no encoder, and no reader of JSON keeps them exact.
    if abs(value) > sys.float_info.max or not math.isfinite(value):
        raise ValueError("a bound must be a finite number")
    value = float(value)
    return int(value) if value.is_integer() and abs(value) < 2**53 else value


def check_interval(lower: Number | None, upper: Number | None) -> None:
    """Refuse what is no closed interval.

    Raises:
        ValueError: A bound is not finite, or lower exceeds upper.
    """
    tidy(lower)
    tidy(upper)
    if lower is not None and upper is not None and lower > upper:
        raise ValueError(f"lower bound {lower} exceeds upper bound {upper}")


class Quantity(msgspec.Struct, frozen=True, kw_only=True):
    """A number with what it counts or measures.

    Attributes:
        lower: Lower end of the closed interval, null where open ("up to 5" is (null, 5)).
        upper: Upper end, null where open ("at least 5" is (5, null)).
        approximate: Whether a hedge ("about", "nearly") or a vague numeral ("thousands") softens the bounds.
        unit: `""` for counts, an ISO 4217 code for money, else a plain unit name.
        item: Singular lemma of what is counted or measured.
        item_class: Class of the item (vocabulary `ItemClass`).
        item_modifiers: Words that narrow the item.
        role: Part, total, or end of a change.
        group_id: Links parts, totals and ends of one change.
        change: `=` exact, `~` approximate, `<` and `>` bounds, `up` and `down` for changes by an amount.
        is_vague: Whether the bounds come from a vague numeral.
    """

    lower: Number | None
    upper: Number | None
    approximate: bool = False
    unit: str = ""
    item: str | None = None
    item_class: str | None = None
    item_modifiers: tuple[str, ...] = ()
    role: Role | None = None
    group_id: str | None = None
    change: Change = "="
    is_vague: bool = False

    def __post_init__(self) -> None:
        """Refuse open-ended, reversed and infinite intervals."""
        if self.lower is None and self.upper is None:
            raise ValueError("a quantity needs at least one bound")
        check_interval(self.lower, self.upper)


class TimeExpression(msgspec.Struct, frozen=True, kw_only=True):
    """An expression of time (TIMEX3).

    Attributes:
        timex_type: `DATE`, `TIME`, `DURATION` or `SET`.
        timex_value: The TIMEX3 value (`2024-10-17`, `P3D`, `2024-W42`, `PAST_REF`).
        edtf: The interval or date in EDTF, null for durations, sets and what cannot be resolved.
        earliest: First day, ISO 8601, null where open or unknown.
        latest: Last day, ISO 8601, null where open or unknown.
        day_part: Part of the day.
        clock: `HH:MM`, with zone where stated.
    """

    timex_type: TimexType
    timex_value: str
    edtf: str | None = None
    earliest: str | None = None
    latest: str | None = None
    day_part: DayPart | None = None
    clock: str | None = None


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """A named place.

    Attributes:
        name: As written, without article.
        place_id: Identifier in the gazetteer, null if unknown or ambiguous between countries.
        country: ISO 3166-1 alpha-3 of the country it lies in.
        rank: Size class for "most specific": 0 country, 1 region, 2 city, 3 street, building or address.
    """

    name: str
    place_id: str | None = None
    country: str | None = None
    rank: int = 2


class Tenure(msgspec.Struct, frozen=True, kw_only=True):
    """A person in an office, as an article words it.

    Attributes:
        person: Name as written, without titles.
        office: Title as written, without status words and article.
        office_id: Normalised office, if known.
        polity: Country or body as written.
        polity_id: ISO 3166-1 alpha-3 or code of an organisation, if known.
        status: `current`, `former`, `acting`, `deputy`, `elect`, or null for ranks and occupations.
        edtf: Stated time of the tenure.
    """

    person: str
    office: str
    office_id: str | None = None
    polity: str | None = None
    polity_id: str | None = None
    status: OfficeStatus | None = None
    edtf: str | None = None


class Quotation(msgspec.Struct, frozen=True, kw_only=True):
    """Words inside quotation marks.

    Attributes:
        words: The words, without the marks.
        speaker: Who spoke them, if known.
        speaker_kind: Kind of the speaker as a source.
    """

    words: str
    speaker: str | None = None
    speaker_kind: SourceKind = "unnamed"
