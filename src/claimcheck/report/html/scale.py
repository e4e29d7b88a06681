"""The scale of a plot: where on it a number stands, in per cent, and which ticks it gets."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final, NamedTuple

from claimcheck.report.words import number_words

_LOG_FROM: Final = 40  # times the least figure; below that equal steps are easier to read
_LOG_LEAST: Final = 1e-9  # no news counts less; what is smaller goes with nought
_MARGIN: Final = 0.08  # of the range, on both sides, so that no mark touches the edge
_STEPS: Final = (1, 2, 5, 10)
_MOST_TICKS: Final = 5


class Tick(NamedTuple):
    """A tick: its place in per cent of the width, and its label."""

    at: float
    label: str


class Scale(NamedTuple):
    """A scale from `low` (0 %) to `high` (100 %).

    Attributes:
        low: The number at the left edge; its logarithm on a logarithmic scale.
        high: The same at the right edge.
        is_logarithmic: Whether equal steps are equal ratios.
    """

    low: float
    high: float
    is_logarithmic: bool = False

    def at(self, value: float) -> float:
        """Return the place of a number in per cent, two decimals, held between 0 and 100."""
        place = math.log10(value) if self.is_logarithmic else value
        return round(min(max((place - self.low) / (self.high - self.low), 0.0), 1.0) * 100, 2)

    def ticks(self) -> list[Tick]:
        """Return at most five ticks at round numbers."""
        numbers = self._powers() if self.is_logarithmic else self._steps()
        return [Tick(self.at(number), number_words(number)) for number in numbers]

    def _powers(self) -> list[float]:
        exponents = list(range(math.ceil(self.low), math.floor(self.high) + 1))
        return [10.0**exponent for exponent in exponents[:: math.ceil(len(exponents) / _MOST_TICKS) or 1]]

    def _steps(self) -> list[float]:
        rough = (self.high - self.low) / _MOST_TICKS
        power = 10.0 ** math.floor(math.log10(rough))
        step = next(power * factor for factor in _STEPS if power * factor >= rough * 0.999)
        first, last = math.ceil(self.low / step), math.floor(self.high / step)
        return [round(index * step, 12) for index in range(first, last + 1)]


def scale_for(numbers: Sequence[float]) -> Scale:
    """Return a scale on which all these finite numbers stand; logarithmic where they are positive and far apart."""
    least, most = min(numbers), max(numbers)
    if least > _LOG_LEAST and most / least >= _LOG_FROM:
        low, high = math.log10(least), math.log10(most)
        margin = (high - low) * _MARGIN
        return Scale(low - margin, high + margin, is_logarithmic=True)
    margin = (most - least) * _MARGIN or abs(most) * _MARGIN or 1.0
    # Below nought there are no troops; a scale that begins just above it may as well begin there.
    low = 0.0 if 0 <= least < (most - least) * 0.5 else least - margin
    return Scale(low, most + margin)
