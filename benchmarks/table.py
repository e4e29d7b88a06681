"""The one table of `make bench`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Row(NamedTuple):
    """A figure with what it has to reach."""

    what: str
    figure: str
    reach: str
    holds: bool | None = None


def show(rows: Iterable[Row]) -> None:
    """Print rows as they come, in Markdown, so that they can be pasted into the documentation."""
    print(f"| {'what':58} | {'measured':28} | {'reach':12} |    |", flush=True)
    print(f"|{'-' * 60}|{'-' * 30}|{'-' * 14}|----|", flush=True)
    for row in rows:
        mark = {True: "ok", False: "NO", None: "  "}[row.holds]
        print(f"| {row.what:58} | {row.figure:28} | {row.reach:12} | {mark} |", flush=True)
