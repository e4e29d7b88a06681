"""Check sums inside one article: parts must not exceed their whole, and an exhaustive list must add up to it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from claimcheck.compare.findings import Finding
from claimcheck.compare.settings import are_like
from claimcheck.compare.values import number, show
from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Reference

# Between a whole and its first part: what follows is the whole again.
_EXHAUSTIVE = re.compile(
    r"[:\u2014\u2013]|\b(?:namely|made up of|compris(?:ing|es|ed)|consist(?:s|ed|ing) of|divided into"
    r"|split into)\b"
)
_INCLUDING = re.compile(r"\b(?:including|among them|of them|of whom|of which)\b")
_OF = re.compile(r"\bof\s+(?:the|its|their|these|those|all)\s+(?:\w+\s+)?\Z", re.IGNORECASE)
_JOINED = re.compile(r"\b(?:and|plus|for|in exchange)\b")
# From one number to the next it is added to, and on to the sum of both.
_ADDED = re.compile(r"\b(?:to|on top of|besides|in addition to)\b[^.;]*\Z")
_TOTAL = re.compile(
    r"\b(?:takes?|took|taking|brings?|brought|bringing|makes?|made|making|raises?|raised|raising)\b[^.;]*\b(?:to|of)\b"
    r"|\bfor a total of\b|\btotall?ing\b"
)
_LEAST_PART = 3  # smaller parts are told loosely: two of them may be one and the same
_FAR = 0.5  # share of the whole by which a slip of the pen may miss it


def check_sums(claims: Iterable[Claim]) -> Iterator[Finding]:
    """Find sums that do not come out in one sentence.

    Args:
        claims: Claims of one story.

    Yields:
        A finding for each whole whose parts exceed it or, told as all of it, miss it, and for each addition gone wrong.
    """
    sentences: dict[tuple[str, int], list[Claim]] = {}
    for claim in claims:
        if _is_exact_count(claim):
            sentences.setdefault((claim.document_id, claim.sentence_start), []).append(claim)
    for rows in sentences.values():
        found = _addition(rows) or _whole_and_parts(rows)
        if found is not None:
            yield sum_finding(*found)


def _is_exact_count(claim: Claim) -> bool:
    is_exact = claim.lower is not None and claim.lower == claim.upper and not claim.approximate
    is_counted = claim.unit == "" and claim.item_class not in ("age", "votes")
    return claim.kind == "quantity" and is_exact and (is_counted or claim.item_class == "money")


def _whole_and_parts(rows: Sequence[Claim]) -> tuple[Claim, list[Claim]] | None:
    """Return a whole and the parts behind it that do not add up."""
    for index, whole in enumerate(rows):
        parts = _parts(whole, rows[index + 1 :])
        if len(parts) < 2 or min(_count(part) for part in parts) < _LEAST_PART:
            continue
        total, told = sum(_count(part) for part in parts), _count(whole)
        if told <= 1.2 * max(_count(part) for part in parts) or abs(total - told) > _FAR * told:
            continue
        if total > told or (total < told and _is_exhaustive(whole, parts)):
            return whole, parts
    return None


def _parts(whole: Claim, rest: Sequence[Claim]) -> list[Claim]:
    """Return the counts behind a whole that are parts of it: told as such, or a list behind a colon."""
    if not rest:
        return []
    between = _text(whole, whole.end, rest[0].start)
    is_list = bool(
        _EXHAUSTIVE.search(between) or _INCLUDING.search(between) or _OF.search(_text(whole, None, whole.start))
    )
    if not is_list:
        return []
    parts: list[Claim] = []
    for claim in rest:
        if (parts and not _goes_on(parts[-1], claim)) or claim.unit != whole.unit:
            break
        parts.append(claim)
    return parts if len(parts) > 1 and _JOINED.search(_text(whole, parts[-2].end, parts[-1].start)) else []


def _goes_on(one: Claim, two: Claim) -> bool:
    between = _text(one, one.end, two.start)
    return bool(re.search(r",|\band\b|\bplus\b|\bfor\b", between)) and ";" not in between


def _is_exhaustive(whole: Claim, parts: Sequence[Claim]) -> bool:
    is_listed = _EXHAUSTIVE.search(_text(whole, whole.end, parts[0].start)) or _OF.search(
        _text(whole, None, whole.start)
    )
    return bool(is_listed) and (len(parts) > 2 or bool(_EXHAUSTIVE.search(_text(whole, whole.end, parts[0].start))))


def _addition(rows: Sequence[Claim]) -> tuple[Claim, list[Claim]] | None:
    """Return `added 52 ships to the 37, which takes the number to 79`, if it does not come out."""
    for first, second, total in zip(rows, rows[1:], rows[2:], strict=False):
        is_sum = _ADDED.search(_text(first, first.end, second.start)) and _TOTAL.search(
            _text(first, second.end, total.start)
        )
        is_like = all(
            not row.item or not first.item or are_like(row.item, first.item) or row.item == first.item
            for row in (second, total)
        )
        right = _count(first) + _count(second)
        if is_sum and is_like and right != _count(total) and abs(right - _count(total)) <= _FAR * right:
            return total, [first, second]
    return None


def _text(claim: Claim, start: int | None, end: int) -> str:
    """Return the text of a claim's sentence between two offsets of the document."""
    return claim.sentence[(0 if start is None else start - claim.sentence_start) : end - claim.sentence_start]


def _count(claim: Claim) -> float:
    return float(claim.lower or 0)


def sum_finding(whole: Claim, parts: list[Claim]) -> Finding:
    """Word a sum that does not come out.

    Args:
        whole: The total as told.
        parts: What it should be the sum of.
    """
    values = [int(_count(part)) for part in parts]
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
