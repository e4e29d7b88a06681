"""Find conflicts: story by story, kind by kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from claimcheck.compare import date, denial, place, quantity
from claimcheck.compare.arithmetic import check_sums
from claimcheck.compare.bearing import show_place
from claimcheck.compare.blocking import Block, Question, blocks, pairs
from claimcheck.compare.calendar import check_calendar
from claimcheck.compare.copies import find_copies
from claimcheck.compare.explain import conflict_of, relation_of
from claimcheck.compare.findings import Finding
from claimcheck.compare.holders import compare_holders
from claimcheck.compare.likeliest import Caps
from claimcheck.compare.merge import merge
from claimcheck.compare.office import against_record
from claimcheck.compare.quote import compare_quotes
from claimcheck.compare.ranks import compare_ranks
from claimcheck.compare.repeats import without_repeats
from claimcheck.compare.shelf import Shelf
from claimcheck.compare.stories import group_stories
from claimcheck.compare.story import Story
from claimcheck.compare.values import show
from claimcheck.compare.vector import Pair
from claimcheck.records.capped import Capped
from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Conflict
from claimcheck.records.vocabulary import ConflictType

_SEVERITY = {"high": 0, "medium": 1, "low": 2}
# Relations worth showing: the pairs answer one question. The rest merely stood in one block.
_TOLD = frozenset(
    (
        "same",
        "rounding",
        "within_bounds",
        "update",
        "correction",
        "scope",
        "part_whole",
        "granularity",
        "alias",
        "future",
        "background",
    )
)

_KEPT = _TOLD | {"conflict"}
_TYPES: tuple[ConflictType, ...] = ("quantity", "location", "date", "official", "quote", "denial")


def find(
    shelf: Shelf, capped: list[Capped], *, relations: bool = False, pairs_compared: Counter[str] | None = None
) -> list[Conflict]:
    """Find the conflicts among claims.

    Args:
        shelf: Claims of any number of documents.
        capped: Is given what the comparison leaves out, one record for each type of conflict.
        relations: Whether pairs that are no conflict are returned too, with their relation.
        pairs_compared: Is given how many pairs of claims were compared, by type of conflict.

    Returns:
        Conflicts, the gravest first; then, if asked for, the other relations.
    """
    conflicts: list[Conflict] = []
    told: list[Conflict] = []
    caps = {type_: Caps(type_) for type_ in _TYPES}
    sources = find_copies(shelf)
    for documents in group_stories(shelf, sources):
        findings, compared = _of_story(shelf.claims(documents), caps, keeps_told=relations)
        conflicts += [conflict_of(finding, sources) for finding in findings]
        if relations:
            told += [relation_of(pair, type_, code) for pair, type_, code in compared]
    if pairs_compared is not None:
        pairs_compared.update({type_: cap.small + cap.compared for type_, cap in caps.items()})
    capped += filter(None, (cap.record() for cap in caps.values()))
    return _numbered(sorted(conflicts, key=_order)) + _numbered(sorted(told, key=_order))


def _order(conflict: Conflict) -> tuple[int, float, str, int, str]:
    first = conflict.claims[0]
    return (_SEVERITY[conflict.severity], -conflict.confidence, first.path, first.start, conflict.conflict_id)


def _numbered(conflicts: list[Conflict]) -> list[Conflict]:
    """Give the second finding with one fingerprint another one."""
    from msgspec.structs import replace

    from claimcheck.records.identity import identify

    seen: dict[str, int] = {}
    rows = []
    for conflict in conflicts:
        count = seen[conflict.conflict_id] = seen.get(conflict.conflict_id, 0) + 1
        rows.append(
            conflict if count == 1 else replace(conflict, conflict_id=identify("k", conflict.conflict_id, count))
        )
    return rows


Told = tuple[Pair, ConflictType, str]


def _of_story(
    claims: list[Claim], caps: Mapping[ConflictType, Caps], *, keeps_told: bool
) -> tuple[list[Finding], list[Told]]:
    story = Story(claims)
    findings: list[Finding] = []
    told: list[Told] = []
    kinds: tuple[tuple[ConflictType, str, Iterator[Pair], Callable[[Claim], str]], ...] = (
        ("quantity", "CC101", _compared(story, quantity.QUESTION, quantity.compare, caps["quantity"]), show),
        ("location", "CC301", _compared(story, place.QUESTION, place.compare, caps["location"]), show_place),
        ("date", "CC201", _compared(story, date.QUESTION, date.compare, caps["date"]), _date),
        ("official", "CC402", compare_holders(claims, caps["official"]), _holder),
        ("official", "CC403", compare_ranks(claims, caps["official"]), _rank),
        ("quote", "CC501", compare_quotes(claims, caps["quote"]), _speaker),
        ("denial", "CC601", denial.compare_stands(claims, caps["denial"]), _stand),
    )
    for type_, code, compared, words in kinds:
        rows = [pair for pair in compared if pair.relation in _KEPT]
        findings += merge(rows, type_, code, words)
        if keeps_told:
            told += [(pair, type_, code) for pair in rows if pair.relation in _TOLD]
    findings += against_record(claims)
    findings += check_calendar(claims)
    findings += check_sums(claims)
    return without_repeats(findings), told


def _compared(
    story: Story, question: Question, compare: Callable[[Claim, Claim, Block], Pair], caps: Caps
) -> Iterator[Pair]:
    for block in blocks(story, question):
        for one, two in pairs(block, caps):
            yield compare(one, two, block)


def _date(claim: Claim) -> str:
    return (
        f"{claim.exact} ({claim.time_edtf})" if claim.time_edtf and claim.time_edtf not in claim.exact else claim.exact
    )


def _holder(claim: Claim) -> str:
    return claim.person or claim.exact


def _rank(claim: Claim) -> str:
    return claim.office or claim.exact


def _speaker(claim: Claim) -> str:
    return claim.speaker or "unnamed"


def _stand(claim: Claim) -> str:
    return "asserted" if denial.stand(claim) > 0 else "denied"
