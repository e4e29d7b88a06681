"""The floors under the figures of quality: they only rise."""

from __future__ import annotations

import json
from typing import NamedTuple

from tests.quality.figures import CEILINGS, HERE, Figures, data_digest

EPSILON = 0.0005
FILE = HERE / "floors.json"


class Floors(NamedTuple):
    """The least figures, and the state of the sets that they were measured on."""

    data: str
    floors: Figures


def load() -> Floors:
    """Read the floors."""
    content = json.loads(FILE.read_text(encoding="utf-8"))
    return Floors(content["data"], content["floors"])


def save(floors: Figures) -> None:
    """Write the floors for the sets as they are now."""
    content = {"data": data_digest(), "floors": dict(sorted(floors.items()))}
    FILE.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")


def is_below(name: str, figure: float, floor: float) -> bool:
    """Whether a figure is worse than its floor by more than rounding."""
    return figure > floor + EPSILON if name in CEILINGS else figure < floor - EPSILON


def raised(floors: Figures, found: Figures) -> Figures:
    """Return the floors with those figures that are better."""
    return {
        name: min(found[name], floors.get(name, found[name]))
        if name in CEILINGS
        else max(found[name], floors.get(name, found[name]))
        for name in found
    }


def regressions(floors: Figures, found: Figures) -> Figures:
    """Return the figures that are below their floors."""
    return {name: found[name] for name in floors if name in found and is_below(name, found[name], floors[name])}
