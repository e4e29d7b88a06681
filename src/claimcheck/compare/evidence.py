"""Evidence that two claims speak of one fact: named steps, each with a weight, summed."""

from __future__ import annotations

import math
import re
from collections.abc import Container
from functools import lru_cache

from claimcheck.compare.blocking import Block
from claimcheck.compare.context import likeness
from claimcheck.compare.settings import concepts, thresholds
from claimcheck.compare.vector import Outcome, Pair
from claimcheck.records.claim import Claim

_NAME = re.compile(r"(?<=[\w,;:\u2019'\u2013\u2014-]\s)[A-Z][\w\u2019'-]{2,}")
_LEAD = 80  # characters behind the title in which the first sentence of the body begins
_ALIKE = 0.3  # share of stems from which two sentences are worded alike


def weigh(pair: Pair, but: Container[str] = ()) -> float:
    """Return the sum of the weights of the steps taken; steps without a weight count nothing.

    Args:
        pair: The pair.
        but: Names of steps to leave out: the places in dispute say nothing for or against.
    """
    weights = thresholds().weights
    return sum(weights.get(step.name, {}).get(step.result, 0.0) for step in pair.steps if step.name not in but)


def compare_context(pair: Pair) -> Outcome:
    """Compare the wording of the two sentences, then the names in them."""
    one, two = pair.one.sentence, pair.two.sentence
    shared = names(one) & names(two)
    outcome: Outcome = "equal" if len(shared) > 1 else "compatible" if shared else "unknown"
    pair.step("names", outcome, ", ".join(sorted(shared)[:4]))
    alike = likeness(one, two)
    outcome = "equal" if alike >= _ALIKE else "compatible" if alike >= thresholds().context_similarity else "unknown"
    return pair.step("context", outcome, f"{alike:.2f}")


@lru_cache(maxsize=50_000)
def names(sentence: str) -> frozenset[str]:
    """Return the capitalised words inside a sentence, possessives cut, months and weekdays left out."""
    found = _NAME.findall(sentence)
    cut = (re.sub(r"[\u2019']s?\Z", "", name) for name in found)
    return frozenset(name for name in cut if name.lower() not in concepts().calendar)


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
    a, b = size(pair.one), size(pair.two)
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


def size(claim: Claim) -> float | None:
    """Return one number for a quantity: the middle of its interval, or its one bound."""
    ends = [float(end) for end in (claim.lower, claim.upper) if end is not None]
    return sum(ends) / len(ends) if ends else None


def _digits(value: float) -> str:
    return f"{value:.6f}".replace(".", "").strip("0")
