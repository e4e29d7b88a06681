"""Tenures as flat CSV: the columns that `officials import` reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from claimcheck.reference.interchange.flat import FlatRow
from claimcheck.report.csv_report import CSV, Dialect, csv_rows
from claimcheck.report.officials.holding import Holding

_COLUMNS: Final = FlatRow.__struct_fields__


def holdings_csv(holdings: Sequence[Holding], dialect: Dialect = CSV) -> Iterator[bytes]:
    """Write tenures, header first, a row for each.

    Args:
        holdings: The tenures.
        dialect: How the table is written.
    """
    yield from csv_rows(_COLUMNS, map(_row, holdings), dialect)


def _row(holding: Holding) -> list[str | int | float | bool | None]:
    tenure = holding.tenure
    own = {"name": holding.person, "other_names": "|".join(holding.other_names), "sources": "|".join(tenure.sources)}
    return [own[name] if name in own else getattr(tenure, name) for name in _COLUMNS]
