"""The articles of a report, numbered so that a table or plot can name them shortly."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath
from typing import NamedTuple

from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Conflict


class Article(NamedTuple):
    """An article as the page names it.

    Attributes:
        number: Its number on the page, from 1.
        name: Its title, or the last part of its path.
        path: Its path.
        publisher: Its publisher, if known.
        published: Its publication date, EDTF, if known.
        claims: How many claims it makes.
        conflicts: In how many conflicts it takes part.
    """

    number: int
    name: str
    path: str
    publisher: str | None
    published: str | None
    claims: int
    conflicts: int


Articles = dict[str, Article]
"""Articles by the id of their document."""


def articles_of(claims: Iterable[Claim], conflicts: Sequence[Conflict]) -> Articles:
    """Number the articles that claims come from, in the order of their first claims.

    Args:
        claims: The claims, in reading order, those of the conflicts among them.
        conflicts: The conflicts shown.
    """
    firsts: dict[str, Claim] = {}
    counts: Counter[str] = Counter()
    for claim in claims:
        firsts.setdefault(claim.document_id, claim)
        counts[claim.document_id] += 1
    disputes = Counter(document for conflict in conflicts for document in {c.document_id for c in conflict.claims})
    return {
        document: Article(
            number=number,
            name=claim.title or PurePosixPath(claim.path).name,
            path=claim.path,
            publisher=claim.publisher,
            published=claim.published,
            claims=counts[document],
            conflicts=disputes[document],
        )
        for number, (document, claim) in enumerate(firsts.items(), 1)
    }
