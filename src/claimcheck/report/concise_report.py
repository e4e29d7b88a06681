"""Conflicts for editors: a line for each claim in dispute, as compilers write them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.records.conflict import Conflict
from claimcheck.report.position_of import values_of
from claimcheck.report.sanitise import inline
from claimcheck.report.words import label_words, location_words


def conflicts_concise(conflicts: Iterable[Conflict]) -> Iterator[bytes]:
    """Write `path:line:col: high CC101: question (value)`, then `path:line:col: note: value` for the other claims."""
    for conflict in conflicts:
        values = values_of(conflict)
        for number, claim in enumerate(conflict.claims):
            value = values.get(claim.claim_id, claim.exact)
            head = f"{label_words(conflict)} {conflict.code}: {conflict.question} ({value})"
            yield f"{inline(location_words(claim))}: {inline(head if not number else f'note: {value}')}\n".encode()
