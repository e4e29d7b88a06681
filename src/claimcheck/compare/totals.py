"""Check totals told behind their parts: `6,000 now and 4,000 in October, 11,000 in all`; and votes against voters."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from claimcheck.compare.arithmetic import sum_finding
from claimcheck.compare.findings import Finding
from claimcheck.compare.matter import matter
from claimcheck.compare.settings import are_like
from claimcheck.records.claim import Claim
from claimcheck.reference.lexicon import is_people

_BEHIND = re.compile(
    r"[^.;:,]{0,40}?\b(?:in all|in total|altogether|all told|in sum|taken together|combined)\b"
    r"(?!\s*,?\s*(?:with|since|including|counting|besides|so far|this|over|from|stayed|have|has|were))"
)
_BEFORE = re.compile(
    r"\b(?:altogether|in all|in total|together|all told|in sum|a total (?:\w+ )?of|totall?ing|adds? up to|sum of"
    r"|makes?|making|(?:bring(?:s|ing)?|brought|tak(?:es|ing)|took|rais(?:es|ed|ing)|push(?:es|ed|ing))"
    r" (?:the|its|their) (?:\w+ ){0,3}to)\b[^.;:\d]{0,25}\Z",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\b(?:so far|since|this year|to date|already|now)\b")
_JOINED = re.compile(
    r",|\b(?:and|plus|with|another|further|more|on top of|besides|joins?|the (?:second|other|third))\b"
)
_PRESENT = re.compile(
    r"\W*(?:\w+\s+)?(?:(?:were|was|are)\s+)?(?:present|took part|in the (?:chamber|hall|room)|cast\b|voted\b|who voted)"
)
_LEAST_PART = 3  # smaller parts are told loosely
_FAR = 0.5  # share of the whole by which a slip of the pen may miss it
_REACH = 400  # characters behind which the parts of a total may stand in sentences of their own
_SIDES = ("votes for", "votes against", "votes abstained")


def check_totals(claims: Iterable[Claim]) -> Iterator[Finding]:
    """Find totals that their parts do not make.

    Args:
        claims: Claims of one story.

    Yields:
        A finding for each total that misses the sum of its parts, and for each vote with more votes than voters.
    """
    sentences: dict[str, dict[int, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        if _is_exact(claim):
            sentences[claim.document_id][claim.sentence_start].append(claim)
    for rows in sentences.values():
        before: list[Claim] = []
        for start in sorted(rows):
            yield from _of_sentence(rows[start], [one for one in before if start - one.sentence_end <= _REACH])
            before = [*before, *rows[start]][-8:]


def _of_sentence(rows: Sequence[Claim], before: Sequence[Claim]) -> Iterator[Finding]:
    for index, total in enumerate(rows):
        parts = _parts(total, rows[:index]) if _is_total(total) else []
        if not parts and _is_total(total) and not any(_are_like(total, one) for one in rows[:index]):
            parts = _told_before(total, before)
        if parts and _misses(total, parts):
            yield sum_finding(total, parts)
    if (found := _votes(rows)) is not None:
        yield sum_finding(*found)


def _is_exact(claim: Claim) -> bool:
    is_exact = claim.lower is not None and claim.lower == claim.upper and not claim.approximate
    is_counted = claim.unit == "" or claim.item_class == "money"
    is_changed = claim.role in ("change_from", "change_by")
    return claim.kind == "quantity" and is_exact and is_counted and not is_changed and claim.item_class != "age"


def _is_total(claim: Claim) -> bool:
    at, end = claim.start - claim.sentence_start, claim.end - claim.sentence_start
    before = f"{claim.sentence[:at]}{claim.exact[: len(claim.exact) - len(claim.exact.lstrip())]}"
    exact = claim.exact.lower()
    is_told = exact.startswith(("a total of", "in all")) or bool(_BEFORE.search(before))
    return is_told or bool(_BEHIND.match(claim.sentence[end:]))


def _parts(total: Claim, rows: Sequence[Claim]) -> list[Claim]:
    """Return the counts of the same thing in the clauses before a total, each joined to the next."""
    found: list[Claim] = []
    following = total
    for one in reversed(rows):
        between = _text(one, one.end, following.start)
        if ";" in between or not _are_like(total, one):
            if ";" in between:
                break
            continue
        if found and not _JOINED.search(between):
            break
        found.insert(0, one)
        following = one
    return found


def _told_before(total: Claim, before: Sequence[Claim]) -> list[Claim]:
    """Return the counts of what happened to people in the sentences before a sentence that sums them up."""
    if not total.sentence.lower().startswith(("in all", "altogether", "in total", "together", "all told")):
        return []
    if total.item_class in ("other", "money") or _SINCE.search(total.sentence):
        return []
    return [one for one in before if one.item_class == total.item_class and _are_like(total, one)]


def _are_like(total: Claim, part: Claim) -> bool:
    if (total.unit or "") != (part.unit or "") or part.role == "part":
        return False
    if not total.item or not part.item or total.item == part.item or are_like(total.item, part.item):
        return total.item_class == part.item_class or total.item_class not in ("killed", "wounded", "missing")
    return is_people(total.item) and is_people(part.item) and total.item_class == part.item_class


def _misses(total: Claim, parts: Sequence[Claim]) -> bool:
    values, told = [float(one.lower or 0) for one in parts], float(total.lower or 0)
    if len(values) < 2 or min(values) < _LEAST_PART or told <= max(values):
        return False
    if any(sum(values[index:]) == told for index in range(len(values))):
        return False
    return abs(sum(values) - told) <= _FAR * told


def _votes(rows: Sequence[Claim]) -> tuple[Claim, list[Claim]] | None:
    """Return the number of those who voted with the votes, if these are more."""
    sides: dict[str, Claim] = {}
    voters: list[Claim] = []
    for one in rows:
        row = matter(one)
        if row is not None and row.name in _SIDES:
            sides.setdefault(row.name, one)
        elif _PRESENT.match(one.sentence[one.end - one.sentence_start :]):
            voters.append(one)
    if len(voters) != 1 or not {"votes for", "votes against"} <= sides.keys():
        return None
    votes, told = sum(float(one.lower or 0) for one in sides.values()), float(voters[0].lower or 0)
    is_all = len(sides) == len(_SIDES)
    is_wrong = votes > told or (is_all and votes < told)
    return (voters[0], list(sides.values())) if is_wrong and abs(votes - told) <= _FAR * told else None


def _text(claim: Claim, start: int, end: int) -> str:
    return claim.sentence[start - claim.sentence_start : end - claim.sentence_start]
