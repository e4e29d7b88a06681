"""What a comparison brought, as reports take it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Conflict


class Findings(NamedTuple):
    """Conflicts and what stands around them.

    Attributes:
        conflicts: The conflicts to show, gravest first.
        listed: Relations that are no conflict and are to be shown, too.
        relations: All of these relations; they count for the agreement of articles.
        claims: All claims that were compared, in reading order.
    """

    conflicts: Sequence[Conflict]
    listed: Sequence[Conflict]
    relations: Sequence[Conflict]
    claims: Sequence[Claim]
