"""Check changes and shares inside one sentence: `from 120 to 180, a rise of 80`; `6,000 jobs, 30 percent of 60,000`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from claimcheck.compare.findings import Finding
from claimcheck.compare.matter import matter
from claimcheck.compare.values import number, show
from claimcheck.normalise.units import convert
from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Reference

_OR = re.compile(
    r"[^.;:\d]{0,30}?(?:,|\(|\bor\b|\u2013|\u2014|\bwhich is\b|\bequal to\b)\W{0,4}"
    r"(?:(?:or|about|some|nearly|almost|roughly|around) ?){0,3}\Z"
)
_OF = re.compile(
    r"\W{0,4}(?:of (?:the|its|their|all|a) )?(?:[a-z]{1,20} ){0,3}(?:of )?"
    r"(?:(?:about|some|nearly|almost|roughly|around) )?\Z"
)
_YES_OR_NO = re.compile(r"\b(?:yes|no|for|against|favou?r)\b")
_FACTORS = {"double": 2.0, "triple": 3.0, "treble": 3.0, "quadruple": 4.0, "halve": 0.5}
_LOOSE = 0.12  # of a factor: doubled from 200 to 410
_POINTS = 1.0  # hundredths by which a share may be rounded
_SHARE = 0.1  # of a share that may be lost in rounding, too
_ALL = 100.6  # hundredths above which the sides of a vote are more than all


def check_ratios(claims: Iterable[Claim]) -> Iterator[Finding]:
    """Find changes and shares that do not come out in one sentence.

    Args:
        claims: Claims of one story.

    Yields:
        A finding for each amount of change that its ends do not make, each factor, each share of a stated whole, and
        for sides of a vote that are more than all of it.
    """
    sentences: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        is_exact = claim.lower is not None and claim.lower == claim.upper
        if claim.kind == "quantity" and is_exact and claim.item_class not in ("age", "duration"):
            sentences[claim.document_id, claim.sentence_start].append(claim)
    for rows in sentences.values():
        found = _change(rows) or _factor(rows) or _share(rows) or _sides(rows)
        if found is not None:
            yield found


def _change(rows: Sequence[Claim]) -> Finding | None:
    """`Rose from 120 to 180, a rise of 80`."""
    first = _only(rows, "change_from")
    last, by = _only(rows, "change_to"), _only(rows, "change_by")
    if first is None or last is None or by is None or (first.unit or "") != (last.unit or ""):
        return None
    if first.approximate or last.approximate or by.approximate or not (first.start < last.start < by.start):
        return None
    start, end, told = _value(first), _value(last), abs(_value(by))
    unit = by.unit or ""
    if unit == (first.unit or "") and unit != "percent":
        right, slack = abs(end - start), 0.0
    elif first.unit == "percent" and unit in ("percentage_point", "basis_point"):
        told = convert(told, unit, "percentage_point") or told
        right, slack = abs(end - start), 0.11
    elif unit == "percent" and first.unit != "percent" and start:
        right = 100 * abs(end - start) / start
        slack = max(_POINTS, _SHARE * right)
    else:
        return None
    if abs(right - told) <= slack + 1e-9 or not right:
        return None
    text = f"from {show(first)} to {show(last)} it is {number(round(right, 2))}, not {show(by)}"
    return _finding([by, first, last], text)


def _factor(rows: Sequence[Claim]) -> Finding | None:
    """`Doubled from 200 euros to 550 euros`."""
    first, last = _only(rows, "change_from"), _only(rows, "change_to")
    if first is None or last is None or first.unit != last.unit or not _value(first):
        return None
    factor = _FACTORS.get(first.action or "")
    if factor is None or abs(_value(last) / _value(first) - factor) <= _LOOSE * factor:
        return None
    text = f"from {show(first)} to {show(last)} is {number(round(_value(last) / _value(first), 2))} times as much"
    return _finding([last, first], text)


def _share(rows: Sequence[Claim]) -> Finding | None:
    """`6,000 jobs, or 30 percent of its workforce of 60,000`."""
    for part, share, whole in zip(rows, rows[1:], rows[2:], strict=False):
        if share.unit != "percent" or part.unit or whole.unit or not 0 < _value(part) < _value(whole):
            continue
        behind = _text(share, share.end, whole.start)
        if not _OR.match(_text(part, part.end, share.start)) or not _OF.match(behind):
            continue
        if not re.search(r"\bof\b", share.exact[-30:] + behind):
            continue
        right = 100 * _value(part) / _value(whole)
        if abs(right - _value(share)) > max(_POINTS, _SHARE * right) and not whole.approximate:
            text = f"{show(part)} of {show(whole)} are {number(round(right, 1))} percent, not {show(share)}"
            return _finding([share, part, whole], text)
    return None


def _sides(rows: Sequence[Claim]) -> Finding | None:
    """`58 percent voted yes and 52 percent no`."""
    shares = [one for one in rows if one.unit == "percent"]
    told = {row.name: one for one in shares if (row := matter(one)) is not None}
    if len(shares) > len(told) or not {"share for", "share against"} <= told.keys():
        return None
    pair = [told["share for"], told["share against"]]
    between = _text(pair[0], min(one.end for one in pair), max(one.start for one in pair))
    if not _YES_OR_NO.search(between):  # a contract rejected and a strike backed are two votes
        return None
    both = sum(map(_value, pair))
    return _finding(pair, f"the sides add up to {number(round(both, 2))} percent") if both > _ALL else None


def _only(rows: Sequence[Claim], role: str) -> Claim | None:
    found = [one for one in rows if one.role == role]
    return found[0] if len(found) == 1 else None


def _value(claim: Claim) -> float:
    return float(claim.lower or 0)


def _text(claim: Claim, start: int, end: int) -> str:
    return claim.sentence[start - claim.sentence_start : end - claim.sentence_start]


def _finding(claims: list[Claim], text: str) -> Finding:
    whole = claims[0]
    return Finding(
        type="arithmetic",
        code="CC701",
        claims=claims,
        values=[show(whole), " / ".join(show(one) for one in claims[1:])],
        key=("ratio", whole.item or "", whole.item_class or ""),
        severity="high",
        confidence=0.8,
        groups=[[0], list(range(1, len(claims)))],
        reference=Reference(text=text, source="calculation"),
        reasons=["one sentence gives figures that make another", text],
    )
