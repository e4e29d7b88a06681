"""Who agrees with whom: for each two articles how often they conflict and how often they say the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Final, NamedTuple

from claimcheck.records.conflict import Conflict
from claimcheck.report.html.articles import Article, Articles

MOST_ARTICLES: Final = 24
_AGREE: Final = frozenset({"same", "rounding", "within_bounds", "granularity", "alias"})


class Cell(NamedTuple):
    """Two articles, or one with itself.

    Attributes:
        conflicts: Conflicts in which they hold different positions.
        agreements: Facts on which they hold one position, or figures, times and places that fit each other.
        first: Id of the gravest of the conflicts.
    """

    conflicts: int
    agreements: int
    first: str | None


class Line(NamedTuple):
    """One article against all; `record` is its cell against the public record, the calendar and plain addition."""

    article: Article
    cells: list[Cell]
    record: Cell


class Matrix(NamedTuple):
    """The matrix: its lines in the order of its columns, and how many articles with findings are left out."""

    lines: list[Line]
    left_out: int


def matrices_of(conflicts: Sequence[Conflict], relations: Iterable[Conflict], articles: Articles) -> list[Matrix]:
    """Count for each two articles.

    Args:
        conflicts: The conflicts, gravest first.
        relations: Pairs that are no conflict.
        articles: The articles of their claims.

    Returns:
        One matrix for each set of articles that hang together, of those with most conflicts if they are many.
    """
    disputes: dict[tuple[str, str], list[str]] = defaultdict(list)
    agreements: dict[tuple[str, str], int] = defaultdict(int)
    for conflict in conflicts:
        for pair in _apart(conflict):
            disputes[pair].append(conflict.conflict_id)
        for pair in _together(conflict):
            agreements[pair] += 1
    for relation in relations:
        if relation.relation in _AGREE:
            for pair in _pairs([claim.document_id for claim in relation.claims]):
                agreements[pair] += 1

    def cell(one: str, two: str) -> Cell:
        pair = (one, two) if one <= two else (two, one)
        found = disputes.get(pair, [])
        return Cell(len(found), agreements.get(pair, 0), found[0] if found else None)

    def matrix(members: list[str]) -> Matrix:
        ranked = sorted(members, key=lambda name: (-articles[name].conflicts, articles[name].number))
        shown = sorted(ranked[:MOST_ARTICLES], key=lambda name: articles[name].number)
        lines = [Line(articles[one], [cell(one, two) for two in shown], cell("", one)) for one in shown]
        return Matrix(lines, len(members) - len(shown))

    return [matrix(members) for members in _connected([*disputes, *agreements], articles)]


def _connected(pairs: Iterable[tuple[str, str]], articles: Articles) -> list[list[str]]:
    """Sets of articles that hang together through pairs, in the order of the articles."""
    home: dict[str, list[str]] = {}
    for one, two in pairs:
        ours, theirs = (home.setdefault(name, [name]) for name in (one or two, two))
        if ours is not theirs:
            ours += theirs
            home |= dict.fromkeys(theirs, ours)
    groups = {id(members): sorted(members, key=lambda name: articles[name].number) for members in home.values()}
    return sorted(groups.values(), key=lambda members: articles[members[0]].number)


def _apart(conflict: Conflict) -> set[tuple[str, str]]:
    """Pairs of articles that hold different positions; with the empty name, those that the record contradicts."""
    homes = {claim.claim_id: claim.document_id for claim in conflict.claims}
    holders = [{homes[name] for name in position.claim_ids if name in homes} for position in conflict.positions]
    found = {(min(one, two), max(one, two)) for ones, twos in combinations(holders, 2) for one in ones for two in twos}
    return found | ({("", home) for home in homes.values()} if conflict.reference else set())


def _together(conflict: Conflict) -> Iterator[tuple[str, str]]:
    homes = {claim.claim_id: claim.document_id for claim in conflict.claims}
    for position in conflict.positions:
        yield from _pairs([homes[name] for name in position.claim_ids if name in homes])


def _pairs(documents: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each two different documents once."""
    yield from combinations(sorted(set(documents)), 2)
