"""Merge pairs into facts: one finding for each fact in dispute, its claims sorted into positions."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from claimcheck.compare.findings import Finding
from claimcheck.compare.fingerprint import first_told
from claimcheck.compare.vector import Pair
from claimcheck.records.claim import Claim, reading_order
from claimcheck.records.vocabulary import ConflictType, Severity

_AGREEING = frozenset(("same", "rounding", "within_bounds", "granularity", "alias"))


def merge(pairs: Iterable[Pair], type_: ConflictType, code: str, show: Callable[[Claim], str]) -> list[Finding]:
    """Merge the pairs of one kind into findings.

    Args:
        pairs: Compared pairs; those in conflict and those that agree make the facts.
        type_: Type of conflict.
        code: Rule code.
        show: Words for the value of a claim.

    Returns:
        One finding for each fact with at least two positions, in reading order.
    """
    rows = list(pairs)
    clashes = [pair for pair in rows if pair.relation == "conflict"]
    agreements = {_ids(pair) for pair in rows if pair.relation in _AGREEING}
    findings = []
    for group in _facts(clashes, rows):
        claims = sorted(group.values(), key=reading_order)
        inside = [pair for pair in clashes if pair.one.claim_id in group and pair.two.claim_id in group]
        findings.append(_finding(claims, inside, agreements, type_, code, show))
    return findings


def _ids(pair: Pair) -> tuple[str, str]:
    a, b = sorted((pair.one.claim_id, pair.two.claim_id))
    return a, b


def _facts(clashes: Sequence[Pair], rows: Sequence[Pair]) -> list[dict[str, Claim]]:
    """Group claims that clash with each other, and those that agree with one side and clash with the other."""
    parent: dict[str, str] = {}
    claims: dict[str, Claim] = {}

    def root(name: str) -> str:
        parent.setdefault(name, name)
        while parent[name] != name:
            name = parent[name]
        return name

    for pair in clashes:
        a, b = sorted((root(pair.one.claim_id), root(pair.two.claim_id)))
        parent[b] = a
        claims[pair.one.claim_id], claims[pair.two.claim_id] = pair.one, pair.two
    for pair in rows:  # a claim that agrees with a side belongs to it, even if it was too vague to clash
        if pair.relation in ("same", "rounding"):
            for known, other in ((pair.one, pair.two), (pair.two, pair.one)):
                if known.claim_id in claims and other.claim_id not in claims:
                    parent[other.claim_id] = root(known.claim_id)
                    claims[other.claim_id] = other
                    break
    groups: dict[str, dict[str, Claim]] = defaultdict(dict)
    for name, claim in claims.items():
        groups[root(name)][name] = claim
    return [groups[name] for name in sorted(groups)]


def _finding(
    claims: list[Claim],
    clashes: list[Pair],
    agreements: set[tuple[str, str]],
    type_: ConflictType,
    code: str,
    show: Callable[[Claim], str],
) -> Finding:
    groups = _positions(claims, clashes, agreements)
    values = [_value(claims, group, show) for group in groups]
    best = max(clashes, key=lambda pair: (pair.margin, pair.one.claim_id))
    notes = sorted({note for pair in clashes for note in pair.notes})
    confidence = round(min(0.95, 0.7 + 0.1 * best.margin - 0.1 * ("planned_vs_done" in notes)), 2)
    return Finding(
        type=type_,
        code=code,
        claims=claims,
        values=values,
        key=_key(first_told(claims)),
        severity=_severity(notes, best),
        confidence=confidence,
        groups=groups,
        notes=notes,
        steps=best.steps,
    )


def _positions(claims: list[Claim], clashes: list[Pair], agreements: set[tuple[str, str]]) -> list[list[int]]:
    """Sort claims into positions: a claim joins the first group with none of whose claims it clashes."""
    index_of = {claim.claim_id: index for index, claim in enumerate(claims)}
    apart, agree = _linked(index_of, map(_ids, clashes)), _linked(index_of, agreements)
    groups: list[_Position] = []
    for index, claim in enumerate(claims):
        for group in groups:
            if group.takes(claim, apart[index], agree[index]):
                break
        else:
            group = _Position()
            groups.append(group)
        group.add(index, claim)
    return [sorted(group.members) for group in groups]


def _linked(index_of: Mapping[str, int], pairs: Iterable[tuple[str, str]]) -> dict[int, set[int]]:
    """Return by index of a claim the indexes of those with which it makes a pair."""
    found: dict[int, set[int]] = defaultdict(set)
    for one, two in pairs:
        if one in index_of and two in index_of:
            found[index_of[one]].add(index_of[two])
            found[index_of[two]].add(index_of[one])
    return found


class _Position:
    """Claims of a fact that say one thing."""

    def __init__(self) -> None:
        self.members: set[int] = set()
        self._answers: set[object] = set()

    def takes(self, claim: Claim, apart: set[int], agree: set[int]) -> bool:
        """Whether a claim clashes with none of it, and agrees with some of it."""
        if not self.members.isdisjoint(apart):
            return False
        answer = _answer(claim)
        return not self.members.isdisjoint(agree) or (answer is not None and answer in self._answers)

    def add(self, index: int, claim: Claim) -> None:
        self.members.add(index)
        self._answers.add(_answer(claim))


def _answer(claim: Claim) -> object:
    """Return what a claim says, None where that alone makes no two claims equal."""
    if claim.kind == "quantity":
        return claim.lower, claim.upper, claim.unit
    if claim.kind == "place":
        return claim.place_country
    if claim.kind == "date":
        return (claim.time_edtf,)
    if claim.kind == "office":
        return (claim.person_id,)
    return claim.exact


def _value(claims: list[Claim], group: list[int], show: Callable[[Claim], str]) -> str:
    counts = Counter(show(claims[index]) for index in group)
    return min(counts, key=lambda text: (-counts[text], text))


def _severity(notes: list[str], best: Pair) -> Severity:
    if "planned_vs_done" in notes or "contested" in notes:
        return "medium"
    if "attributed" in notes:
        return "medium"
    return "high" if best.margin >= 0.5 else "medium"


def _key(first: Claim) -> tuple[str, ...]:
    """Return the fact key: what a claim says of thing, owner, event and person; never a value or an offset."""
    is_quantity = first.kind == "quantity"
    parts = (
        first.kind,
        first.item_class,
        first.item if is_quantity else None,
        first.item_of_id,
        first.action_class,
        first.person_id or first.person,
        first.office_id,
        None if is_quantity else first.actor_id,
    )
    return tuple(part or "" for part in parts)
