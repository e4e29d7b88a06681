"""The figures of a dispute as marks on a scale: one row for each source and value."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from claimcheck.normalise.units import convert
from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Conflict
from claimcheck.report.html.articles import Article, Articles
from claimcheck.report.html.scale import Scale, Tick, scale_for
from claimcheck.report.words import interval_words

MOST_ROWS: Final = 40
_LARGEST: Final = 1e100  # beyond it sums of floating point numbers run over
_EDGE_LOW: Final = 0.0
_EDGE_HIGH: Final = 100.0


class Row(NamedTuple):
    """One source on the plot.

    Attributes:
        article: Who says so.
        position: Number of the position that the claim belongs to, from 1; 0 for none.
        value: The value in words.
        start: Left end of the mark in per cent.
        end: Right end; the same for a point.
        is_open_below: Whether the interval has no lower end.
        is_open_above: Whether it has no upper end.
        is_approximate: Whether the figure is hedged.
    """

    article: Article
    position: int
    value: str
    start: float
    end: float
    is_open_below: bool = False
    is_open_above: bool = False
    is_approximate: bool = False

    @property
    def is_point(self) -> bool:
        """Whether one number is meant, not a range."""
        return self.start == self.end and not (self.is_open_below or self.is_open_above)


class Plot(NamedTuple):
    """A plot.

    Attributes:
        rows: Its rows, the least value first.
        ticks: The ticks of its scale.
        is_logarithmic: Whether equal steps are equal ratios.
        left_out: How many rows are left out of a plot that would be too long.
    """

    rows: list[Row]
    ticks: list[Tick]
    is_logarithmic: bool = False
    left_out: int = 0


class _Extent(NamedTuple):
    claim: Claim
    low: float | None
    high: float | None
    value: str


def plot_of(conflict: Conflict, articles: Articles) -> Plot | None:
    """Plot the figures, or the days, that a conflict is about.

    Args:
        conflict: The conflict.
        articles: The articles of its claims.

    Returns:
        The plot; None where the dispute is not about figures or days, or where they do not fit on one scale.
    """
    extents = list(_extents(conflict))
    ends = [end for extent in extents for end in (extent.low, extent.high) if end is not None]
    if len({(extent.low, extent.high) for extent in extents}) < 2 or max(map(abs, ends)) > _LARGEST:
        return None
    is_time = conflict.type == "date"
    scale = Scale(min(ends) - 1, max(ends) + 1) if is_time else scale_for(ends)
    rows = sorted(_rows(conflict, extents, scale, articles), key=lambda row: (row.start, row.end, row.article.number))
    return Plot(
        rows=rows[:MOST_ROWS],
        ticks=_days(scale, ends) if is_time else scale.ticks(),
        is_logarithmic=scale.is_logarithmic,
        left_out=max(len(rows) - MOST_ROWS, 0),
    )


def _extents(conflict: Conflict) -> Iterator[_Extent]:
    if conflict.type in ("quantity", "arithmetic"):
        yield from _figures([claim for claim in conflict.claims if claim.kind == "quantity"])
    elif conflict.type == "date":
        yield from _times(conflict.claims)


def _figures(claims: Sequence[Claim]) -> Iterator[_Extent]:
    """Figures in the unit of the first; what does not convert to it has no place on the scale."""
    unit = claims[0].unit or "" if claims else ""
    for claim in claims:
        low, high = (_converted(end, claim.unit or "", unit) for end in (claim.lower, claim.upper))
        words = interval_words(claim.lower, claim.upper, approximate=claim.approximate)
        shown_unit = {"": "", "1": "", "percent": "%"}.get(claim.unit or "", f" {claim.unit}").replace("_", " ")
        if low is not None or high is not None:
            yield _Extent(claim, low, high, words + shown_unit)


def _converted(end: float | None, own: str, unit: str) -> float | None:
    if end is None:
        return None
    return float(end) if own == unit else convert(float(end), own, unit)


def _times(claims: Sequence[Claim]) -> Iterator[_Extent]:
    for claim in claims:
        days = [_ordinal(day) for day in (claim.time_earliest, claim.time_latest)]
        if any(days):
            yield _Extent(claim, days[0], days[1], claim.time_edtf or claim.exact)


def _ordinal(day: str | None) -> int | None:
    """Number of a day; None for no day, and for one that the calendar of Python does not reach."""
    try:
        return dt.date.fromisoformat(day).toordinal() if day else None
    except ValueError:
        return None


def _rows(conflict: Conflict, extents: Sequence[_Extent], scale: Scale, articles: Articles) -> Iterator[Row]:
    positions = {name: number for number, position in enumerate(conflict.positions, 1) for name in position.claim_ids}
    seen: set[tuple[str, str]] = set()
    for extent in extents:
        key = (extent.claim.document_id, extent.value)
        if key in seen:
            continue
        seen.add(key)
        yield Row(
            article=articles[extent.claim.document_id],
            position=positions.get(extent.claim.claim_id, 0),
            value=extent.value,
            start=_EDGE_LOW if extent.low is None else scale.at(extent.low),
            end=_EDGE_HIGH if extent.high is None else scale.at(extent.high),
            is_open_below=extent.low is None,
            is_open_above=extent.high is None,
            is_approximate=extent.claim.approximate,
        )


def _days(scale: Scale, ends: Sequence[float]) -> list[Tick]:
    """Ticks at the first and the last day."""
    return [Tick(scale.at(day), dt.date.fromordinal(int(day)).isoformat()) for day in sorted({min(ends), max(ends)})]
