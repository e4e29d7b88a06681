"""Compare ranks: one person by name, a sergeant in one article and a lieutenant in another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from claimcheck.compare.likeliest import Caps, likeliest
from claimcheck.compare.participants import published_apart
from claimcheck.compare.settings import concepts, thresholds
from claimcheck.compare.vector import Pair
from claimcheck.records.claim import Claim
from claimcheck.reference.names import fold_name

_WORD = re.compile(r"[a-z]+")


def compare_ranks(claims: Iterable[Claim], caps: Caps | None = None) -> Iterator[Pair]:
    """Compare the ranks that the articles of one story give to persons of one full name.

    Args:
        claims: Claims of one story.
        caps: Where to count what many claims on one person leave out.
    """
    bearers: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind == "office" and claim.office_status is None and " " in (claim.person or "") and ranks(claim):
            bearers[fold_name(claim.person or "")].append(claim)
    for rows in bearers.values():
        for one, two in likeliest(rows, ranks, caps or Caps("official")):
            if one.document_id != two.document_id:
                yield _compare(Pair(one, two))


def ranks(claim: Claim) -> frozenset[str]:
    """Return the ranks in a title, under one name each: `Lt. Col.` has two, `Detective` none."""
    found = (_names().get(word) for word in _WORD.findall((claim.office or "").lower()))
    return frozenset(name for name in found if name)


def _compare(pair: Pair) -> Pair:
    one, two = ranks(pair.one), ranks(pair.two)
    pair.step("person", "equal", f"{pair.one.person} / {pair.two.person}")
    if one & two:
        return pair.decide("same", "one title is the shorter form of the other")
    pair.step("rank", "different", f"{pair.one.office} / {pair.two.office}")
    if published_apart(pair.one, pair.two, thresholds().handover_days) is not False:
        return pair.decide("update", "the person may have been promoted")
    return pair.decide("conflict", "one person, one time, two ranks")


@cache
def _names() -> dict[str, str]:
    return {word: row.words[0] for row in concepts().rank for word in row.words}
