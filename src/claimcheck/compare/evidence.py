"""Evidence that two claims speak of one fact: named steps, each with a weight, summed."""

from __future__ import annotations

import math
import re
from collections.abc import Container
from functools import cache, lru_cache

from claimcheck.compare.blocking import Block
from claimcheck.compare.context import likeness
from claimcheck.compare.nouns import names
from claimcheck.compare.settings import thresholds
from claimcheck.compare.values import interval
from claimcheck.compare.vector import Outcome, Pair
from claimcheck.records.claim import Claim

_FIGURE = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?!\d)|(?<![\w.,-])\d{3,}(?![\w,.-]*\d)")
_NONE: frozenset[str] = frozenset()
_YEAR = re.compile(r"(?:19|20)\d\d")
_LEAD = 80  # characters behind the title in which the first sentence of the body begins
_TELLING = 4  # digits that hardly two facts have alike
_ALIKE = 0.3  # share of stems from which two sentences are worded alike


def weigh(pair: Pair, but: Container[str] = ()) -> float:
    """Return the sum of the weights of the steps taken; steps without a weight count nothing.

    Args:
        pair: The pair.
        but: Names of steps to leave out: the places in dispute say nothing for or against.
    """
    weights = _weights()
    return sum([weights.get((step.name, step.result), 0.0) for step in pair.steps if step.name not in but])


@cache
def _weights() -> dict[tuple[str, str], float]:
    return {(name, result): weight for name, row in thresholds().weights.items() for result, weight in row.items()}


def compare_context(pair: Pair) -> Outcome:
    """Compare the wording of the two sentences, then the names in them."""
    one, two = pair.one.sentence, pair.two.sentence
    shared = names(one) & names(two)
    outcome: Outcome = "equal" if len(shared) > 1 else "compatible" if shared else "unknown"
    pair.step("names", outcome, ", ".join(sorted(shared)[:4]))
    figures = _figures(pair.one) & _figures(pair.two)
    pair.step("figures", "equal" if figures else "unknown", ", ".join(sorted(figures)))
    alike = likeness(one, two)
    outcome = "equal" if alike >= _ALIKE else "compatible" if alike >= thresholds().context_similarity else "unknown"
    return pair.step("context", outcome, f"{alike:.2f}")


@lru_cache(maxsize=8192)
def _figures(claim: Claim) -> frozenset[str]:
    """Return the other numbers of a sentence that hardly two facts share: of three digits or more, years left out."""
    at, end = claim.start - claim.sentence_start, claim.end - claim.sentence_start
    rows = _numbers(claim.sentence)
    return frozenset(number for start, stop, number in rows if stop <= at or start >= end) if rows else _NONE


@lru_cache(maxsize=256)
def _numbers(sentence: str) -> tuple[tuple[int, int, str], ...]:
    """Return start, end and digits of the telling numbers of a sentence."""
    found = ((match.start(), match.end(), match[0].replace(",", "")) for match in _FIGURE.finditer(sentence))
    return tuple(row for row in found if len(row[2].strip("0")) > 1 and not _YEAR.fullmatch(row[2]))


def compare_prominence(pair: Pair) -> Outcome:
    """Whether both stand in title or first sentence: there an article tells its main fact."""
    return pair.step("prominence", "equal" if is_lead(pair.one) and is_lead(pair.two) else "unknown")


def compare_uniqueness(pair: Pair, block: Block) -> Outcome:
    """Whether the documents give one value each in this block: then there is nothing else to mean."""
    alone = block.are_only(pair.one, pair.two)
    return pair.step("unique", "equal" if alone == 2 else "compatible" if alone else "unknown")


def is_lead(claim: Claim) -> bool:
    """Whether a claim stands in the title or in the first sentence of the body."""
    return claim.sentence_start <= len(claim.title or "") + _LEAD


def compare_magnitude(pair: Pair) -> Outcome:
    """Compare the size of two figures: slips change a digit or its place, other facts have other sizes."""
    a, b = _sizes(pair)
    if a is not None and b is not None and (a == 0) != (b == 0) and not pair.one.unit:
        return pair.step("magnitude", "equal", "none against some")
    if not a or not b or (a < 0) != (b < 0):
        return pair.step("magnitude", "unknown")
    a, b = abs(a), abs(b)
    ratio = max(a, b) / min(a, b)
    is_slip = sorted(_digits(a)) == sorted(_digits(b)) or math.isclose(math.log10(ratio) % 1, 0, abs_tol=1e-9)
    if is_slip:
        return pair.step("magnitude", "equal", "the same digits")
    outcome: Outcome = "compatible" if ratio <= thresholds().near_ratio else "unknown"
    if ratio >= thresholds().far_ratio:
        outcome = "different"
    return pair.step("magnitude", outcome, f"{ratio:.2f}")


def is_slip(one: Claim, two: Claim) -> bool:
    """Whether two exact figures have the same digits in another order, four or more: 58,946 and 85,946."""
    ends = one.lower, one.upper, two.lower, two.upper
    if None in ends or one.lower != one.upper or two.lower != two.upper or one.lower == two.lower:
        return False
    digits = _digits(float(one.lower or 0)), _digits(float(two.lower or 0))
    return len(digits[0]) >= _TELLING and sorted(digits[0]) == sorted(digits[1])


def _sizes(pair: Pair) -> tuple[float | None, float | None]:
    """Return the sizes of two figures, in one unit where theirs convert."""
    one, two = pair.one, pair.two
    ends = interval(two, one.unit or "") if (one.unit or "") != (two.unit or "") else None
    if ends is None:
        return size(one), size(two)
    told = [end for end in ends if not math.isinf(end)]
    return size(one), sum(told) / len(told) if told else None


def size(claim: Claim) -> float | None:
    """Return one number for a quantity: the middle of its interval, or its one bound."""
    ends = [float(end) for end in (claim.lower, claim.upper) if end is not None]
    return sum(ends) / len(ends) if ends else None


def _digits(value: float) -> str:
    return f"{value:.6f}".replace(".", "").strip("0")
