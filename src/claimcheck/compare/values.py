"""Compare figures as intervals: the same, one the other rounded, one within the other, or apart."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Literal

from claimcheck.compare.settings import thresholds
from claimcheck.normalise.units import convert
from claimcheck.records.claim import Claim
from claimcheck.records.values import Number

_CANONICAL = {"1": "percent", "basis_point": "percentage_point"}
Figures = Literal["same", "rounding", "within_bounds", "apart", "incomparable"]


def interval(claim: Claim, unit: str | None = None) -> tuple[float, float] | None:
    """Return the interval of a quantity in a unit, open ends as infinities; None where units do not convert.

    Args:
        claim: A quantity claim.
        unit: Unit to convert to; its own by default.
    """
    lower = -math.inf if claim.lower is None else float(claim.lower)
    upper = math.inf if claim.upper is None else float(claim.upper)
    own = claim.unit or ""
    if unit is None or unit == own:
        return lower, upper
    ends = [value if math.isinf(value) else convert(value, own, unit) for value in (lower, upper)]
    if ends[0] is None or ends[1] is None:
        return None
    return ends[0], ends[1]


def canonical(claim: Claim) -> tuple[float | None, float | None, str]:
    """Return the ends of a quantity and its unit, those of time in days and of shares in hundredths."""
    unit = claim.unit or ""
    aim = "day" if claim.item_class == "duration" else _CANONICAL.get(unit, unit)
    ends = None if aim == unit else interval(claim, aim)
    if ends is None:
        return claim.lower, claim.upper, unit
    low, high = (None if math.isinf(end) else round(end, 6) for end in ends)
    return low, high, aim


def compare_figures(one: Claim, two: Claim) -> Figures:
    """Compare the figures of two quantity claims.

    Returns:
        `same` for equal intervals; `rounding` where the finer figure rounds to the coarser one; `within_bounds` where
        the intervals meet, hedges and soft bounds of vague numerals counted in; `apart` where they do not;
        `incomparable` where the units measure different things.
    """
    a, b = interval(one), interval(two, one.unit or "")
    if a is None or b is None:
        return "incomparable"
    if a == b:
        return "same"
    if _is_point(a) and _is_point(b) and (rounds(a[0], b[0]) or rounds(b[0], a[0]) or _converted(one, two)):
        return "rounding"
    if _meet(_softened(one, a), _softened(two, b)):
        return "within_bounds"
    return "apart"


def are_comparable(one: Claim, two: Claim) -> bool:
    """Whether the units of two figures measure one thing."""
    return (one.unit or "") == (two.unit or "") or interval(two, one.unit or "") is not None


def _converted(one: Claim, two: Claim) -> bool:
    """Whether one figure is the other in another unit, rounded there as news does: 4 miles of seven km."""
    if (one.unit or "") == (two.unit or ""):
        return False
    for known, other in ((one, two), (two, one)):
        there = interval(known, other.unit or "")
        if there is None or not _is_point(there) or other.lower is None or other.lower != other.upper:
            continue
        value = float(other.lower)
        is_rounded = abs(there[0] - value) <= resolution(value) / 2 and _near(there[0], value, 0.15)
        if is_rounded or _near(there[0], value, 0.02):
            return True
    return False


def rounds(coarse: float, fine: float) -> bool:
    """Whether a figure is the other one rounded to the digits that it shows: 2,000 of 1,983, not 2,000 of 1,400."""
    if coarse == fine:
        return True
    step = resolution(coarse)
    digits = _significant(coarse)
    return digits < _significant(fine) and abs(coarse - fine) <= step / 2 and abs(coarse - fine) <= 0.05 * abs(coarse)


@lru_cache(maxsize=4096)
def resolution(value: float) -> float:
    """Return the place value of the last digit that is not zero: 1,000 for 12,000; 0.1 for 2.3."""
    if value == 0:
        return 1.0
    text = f"{abs(value):.10f}".rstrip("0")
    whole, _, fraction = text.partition(".")
    if fraction:
        return 10.0 ** -len(fraction)
    return 10.0 ** (len(whole) - len(whole.rstrip("0")))


@lru_cache(maxsize=4096)
def _significant(value: float) -> int:
    text = f"{abs(value):.10f}".rstrip("0").replace(".", "").lstrip("0")
    return len(text.rstrip("0")) or 1


def _is_point(ends: tuple[float, float]) -> bool:
    return ends[0] == ends[1]


def _near(a: float, b: float, share: float) -> bool:
    return abs(a - b) <= share * max(abs(a), abs(b))


def _softened(claim: Claim, ends: tuple[float, float]) -> tuple[float, float]:
    """Widen the interval of an approximate figure; the bounds of a vague numeral are soft twice over."""
    if not claim.approximate:
        return ends
    low, high = ends
    if low != high and not math.isinf(low) and not math.isinf(high):
        return low / 2, high * 2
    slack = thresholds().approximate_slack * (2 if claim.unit == "1" else 1)  # a little over half
    return (
        low - abs(low) * slack if not math.isinf(low) else low,
        high + abs(high) * slack if not math.isinf(high) else high,
    )


def _meet(a: tuple[float, float], b: tuple[float, float]) -> bool:
    return a[0] <= b[1] and b[0] <= a[1]


def show(claim: Claim) -> str:
    """Return a figure in words: `≈12,000`, `≥40`, `8,000-9,500`, `13.5 billion SEK`."""
    unit = claim.unit or ""
    lower, upper = claim.lower, claim.upper
    mark = "≈" if claim.approximate else ""
    if lower is None and upper is not None:
        text = f"≤{number(upper)}"
    elif upper is None and lower is not None:
        text = f"≥{number(lower)}"
    elif lower == upper and lower is not None:
        text = mark + number(lower)
    else:
        text = f"{mark}{number(lower or 0)}\u2013{number(upper or 0)}"
    return f"{text} {unit.replace('_', ' ')}".strip() if unit not in ("", "1") else text


def number(value: Number) -> str:
    """Return a number with separators, large ones in words."""
    for step, word in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million")):
        if abs(value) >= step:
            return f"{value / step:,.3f}".rstrip("0").rstrip(".") + f" {word}"
    if isinstance(value, int) or float(value).is_integer():
        return f"{int(value):,}"
    return f"{value:,.4f}".rstrip("0").rstrip(".")
