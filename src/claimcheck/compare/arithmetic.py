"""Check sums inside one article: the parts of a whole must add up to it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from claimcheck.compare.findings import Finding
from claimcheck.compare.values import number, show
from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Reference

_SUM = re.compile(r"\b(?:total|altogether|in all|combined|sum|all told|swap|exchange)\b", re.IGNORECASE)
_PART = re.compile(r"(?:^|[^\w])(?:including|and|plus|for|of them|in exchange for|:|,|-|\u2013|\u2014)\s*(?:the\s+)?\Z")


def check_sums(claims: Iterable[Claim]) -> Iterator[Finding]:
    """Find wholes whose parts, told in one sentence with them, do not add up.

    Args:
        claims: Quantity claims of one document.

    Yields:
        A finding for each whole that is followed by two exact parts of the same thing, none of which leaves a rest.
    """
    sentences: dict[tuple[str, int], list[Claim]] = {}
    for claim in claims:
        if _is_exact_count(claim):
            sentences.setdefault((claim.document_id, claim.sentence_start), []).append(claim)
    for rows in sentences.values():
        found = _whole_and_parts(rows)
        if found is not None:
            yield _finding(*found)


def _is_exact_count(claim: Claim) -> bool:
    is_exact = claim.lower is not None and claim.lower == claim.upper and not claim.approximate
    return claim.kind == "quantity" and is_exact and claim.unit == "" and claim.item_class not in ("age", "votes")


def _whole_and_parts(rows: list[Claim]) -> tuple[Claim, list[Claim]] | None:
    """Return a whole with exactly two parts behind it: `887 detainees: 706 fighters … and 191 people`."""
    if len(rows) != 3:
        return None
    whole, first, second = rows
    between = whole.sentence[whole.end - whole.sentence_start : first.start - whole.sentence_start]
    joined = whole.sentence[first.end - whole.sentence_start : second.start - whole.sentence_start]
    a, b, total = (float(one.lower or 0) for one in (first, second, whole))
    is_list = bool(re.search(r"[:\u2014\u2013]|\b(?:namely|made up of|comprising|consisting of)\b", between))
    is_pair = bool(re.search(r"\b(?:and|plus|for|in exchange)\b", joined))
    larger = total > max(a, b) and total > 1.2 * max(a, b)
    if not (is_list and is_pair and larger) or min(a, b) < 3 or a + b == total:
        return None
    return (whole, [first, second]) if abs(a + b - total) <= 0.25 * total else None


def _finding(whole: Claim, parts: list[Claim]) -> Finding:
    values = [int(part.lower or 0) for part in parts]
    terms = " + ".join(number(value) for value in values)
    text = f"{terms} = {number(sum(values))}, not {show(whole)}"
    return Finding(
        type="arithmetic",
        code="CC701",
        claims=[whole, *parts],
        values=[show(whole), f"{terms} = {number(sum(values))}"],
        key=("sum", whole.item or "", whole.item_class or ""),
        severity="high",
        confidence=0.85,
        groups=[[0], list(range(1, len(parts) + 1))],
        reference=Reference(text=text, source="addition"),
        reasons=["one sentence gives a whole and its parts", text],
    )
