"""Whether an office changes hands in a story: then two holders are no contradiction."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import timedelta
from functools import cache

from claimcheck.compare.settings import concepts, thresholds
from claimcheck.normalise.edtf import as_day
from claimcheck.records.claim import Claim
from claimcheck.reference.names import SAME_PERSON, same_person
from claimcheck.reference.officials import officials
from claimcheck.reference.tenure import first_day

_BEFORE, _BEHIND = 16, 40  # characters beside an office that may tell that it changes hands
_LONG = 300  # days after which what a sentence tells is history


class Successions:
    """What a story tells of offices that change hands.

    Args:
        claims: Claims of one story.
    """

    def __init__(self, claims: Iterable[Claim]) -> None:
        latest: dict[tuple[str, int], str] = {}
        self._moved: dict[str, list[str]] = defaultdict(list)
        for claim in claims:
            if claim.kind == "date" and claim.time_latest:
                place = claim.document_id, claim.sentence_start
                latest[place] = max(latest.get(place, ""), claim.time_latest)
            if (
                claim.kind == "office"
                and claim.person
                and claim.office_id
                and claim.office_status in ("former", "elect")
            ):
                self._moved[claim.office_id].append(claim.person)
        self._latest = latest

    def tells_change(self, *claims: Claim) -> bool:
        """Whether a sentence of the claims, or another article on their office, tells that it changes hands now."""
        return any(
            (_tells(claim) and not self.is_past(claim, thresholds().handover_days))
            or any(same_person(claim.person or "", name) >= SAME_PERSON for name in self._moved[claim.office_id or ""])
            for claim in claims
        )

    def is_past(self, claim: Claim, most: int = _LONG) -> bool:
        """Whether the sentence of a claim speaks of days before its article, and more than so many."""
        published = as_day(claim.published)
        latest = as_day(self._latest.get((claim.document_id, claim.sentence_start)))
        return bool(published and latest and latest < published - timedelta(days=most))


def _tells(claim: Claim) -> bool:
    """Whether the words of an office, or those beside it, tell that it changes hands: `the new`, `who took over`."""
    start, end = claim.start - claim.sentence_start, claim.end - claim.sentence_start
    before, beside = _patterns()
    near = claim.sentence[max(0, start - _BEFORE) : end]
    return bool(before.search(near) or beside.search(near + claim.sentence[end : end + _BEHIND]))


def held_before(later: Claim, earlier: Claim, polity: str) -> bool:
    """Whether the record has the person of a later article in the office from before an earlier one, which has another.

    Args:
        later: A claim of the later article.
        earlier: A claim of the earlier one, on the same office.
        polity: The polity of both.
    """
    known = {person.person_id for person in officials().known_as(later.person or "")}
    day = as_day(earlier.published)
    tenures = officials().tenures(later.office_id or "", polity)
    return day is not None and any(
        one.person_id in known and first_day(one.start_date) < day - timedelta(days=thresholds().handover_days)
        for one in tenures
    )


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    before, beside = (
        "|".join(sorted(map(re.escape, words), key=len, reverse=True))
        for words in (concepts().changing_before, concepts().changing)
    )
    return re.compile(rf"\b(?:{before})\b", re.IGNORECASE), re.compile(rf"\b(?:{beside})\b", re.IGNORECASE)
