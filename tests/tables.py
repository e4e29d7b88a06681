"""Rows of parametrised tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pytest


def fails(reason: str, *values: Any) -> Any:
    """Return a row that is known to fail; when it passes, the suite says so, and the mark has to go."""
    return pytest.param(*values, marks=pytest.mark.xfail(strict=True, reason=reason))


def named(tables: Mapping[str, Iterable[Any]], *, shown: int = 1) -> Sequence[Any]:
    """Return the rows of several tables, each named by its table and its first values."""
    rows = []
    for name, table in tables.items():
        for row in table:
            values, marks = (row.values, row.marks) if hasattr(row, "marks") else (row, ())
            identity = " | ".join(str(value) for value in values[:shown])
            rows.append(pytest.param(*values, id=f"{name}: {identity}", marks=marks))
    return rows
