"""Find conflicts: documents to stories, stories to units of work, and what came of these put together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.compare.copies import find_copies
from claimcheck.compare.disputes import compare
from claimcheck.compare.likeliest import sum_up
from claimcheck.compare.shelf import Shelf
from claimcheck.compare.stories import group_stories
from claimcheck.compare.unit import Compared, Unit, units
from claimcheck.records.capped import Capped
from claimcheck.records.conflict import Conflict
from claimcheck.records.document import Failure

_SEVERITY = {"high": 0, "medium": 1, "low": 2}


def find(
    shelf: Shelf,
    capped: list[Capped],
    *,
    relations: bool = False,
    failures: list[Failure] | None = None,
    pairs: list[int] | None = None,
) -> list[Conflict]:
    """Find the conflicts among claims, in this process.

    Args:
        shelf: Claims of any number of documents.
        capped: Is given what the comparison leaves out, one record for each type of conflict.
        relations: Whether pairs that are no conflict are returned too, with their relation.
        failures: If given, stories whose comparison fails are added to it, and the others are compared.
        pairs: If given, how many pairs of claims were compared is added to it.

    Returns:
        Conflicts, the gravest first; then, if asked for, the other relations.
    """
    done = (compare(unit, raises=failures is None) for unit in cut(shelf, relations=relations))
    return join(done, capped, [] if failures is None else failures, pairs)


def cut(shelf: Shelf, *, relations: bool) -> Iterator[Unit]:
    """Group documents into stories, and these into units that can be compared one without the other.

    Args:
        shelf: Claims of all documents.
        relations: Whether pairs that are no conflict are wanted, too.
    """
    sources = find_copies(shelf)
    return units(shelf, group_stories(shelf, sources), sources, relations=relations)


def join(
    done: Iterable[Compared], capped: list[Capped], failures: list[Failure], pairs: list[int] | None = None
) -> list[Conflict]:
    """Put together what came of all units.

    Args:
        done: What came, in the order of the units.
        capped: As for `find`.
        failures: Is given the stories that could not be compared.
        pairs: As for `find`.

    Returns:
        As `find`.
    """
    conflicts: list[Conflict] = []
    told: list[Conflict] = []
    parts: list[Capped] = []
    for part in done:
        conflicts += part.conflicts
        told += part.told
        parts += part.capped
        failures += part.failures
        if pairs is not None:
            pairs.append(part.pairs)
    capped += sum_up(parts)
    return _numbered(sorted(conflicts, key=_order)) + _numbered(sorted(told, key=_order))


def _order(conflict: Conflict) -> tuple[int, float, str, int, str, tuple[str, ...]]:
    """Key that sorts conflicts; findings that it does not tell apart are of one story, and stay as they are."""
    first, ids = conflict.claims[0], tuple(claim.claim_id for claim in conflict.claims)
    severity = _SEVERITY[conflict.severity]
    return (severity, -conflict.confidence, first.path, first.start, conflict.conflict_id, ids)


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
