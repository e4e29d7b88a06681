"""One story: its claims, and which stand together in a sentence or a group."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from claimcheck.compare.events import HARM, event_class
from claimcheck.compare.settings import concepts
from claimcheck.records.claim import Claim

_HARMED = ("killed", "wounded")
_WORD = re.compile(r"[a-z]+")
_DONE_TO_PEOPLE = HARM | {"detain_charge", "evacuate_displace", "elect_vote", "appoint"}


class Story:
    """The claims of the documents that tell one story."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self.claims = list(claims)
        self._victims: dict[str, Claim] | None = None
        self._sentences: dict[tuple[str, int], list[Claim]] = defaultdict(list)
        self._groups: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.claims:
            self._sentences[claim.document_id, claim.sentence_start].append(claim)
            if claim.group_id:
                self._groups[claim.group_id].append(claim)

    def beside(self, claim: Claim, item_class: str) -> list[Claim]:
        """Return the quantities of a class that stand in the sentence of a claim, itself left out."""
        rows = self._sentences[claim.document_id, claim.sentence_start]
        return [row for row in rows if row is not claim and row.kind == "quantity" and row.item_class == item_class]

    def events_beside(self, claim: Claim) -> frozenset[str]:
        """Return what is done to people in the sentence of a claim, killed, wounded and attacked held to be one."""
        rows = self._sentences[claim.document_id, claim.sentence_start]
        classes = {event_class(row) for row in rows}
        return frozenset("harm" if name in HARM else name for name in classes if name in _DONE_TO_PEOPLE)

    def sole_victim(self, document: str) -> Claim | None:
        """Return the age of the one person whom an article tells to be hurt; None if it tells of more, or of none."""
        if self._victims is None:
            self._victims = _sole_victims(self.claims)
        return self._victims.get(document)

    def whole_of(self, claim: Claim) -> Claim | None:
        """Return the whole that a part belongs to, None for what is no part."""
        if claim.role != "part" or claim.group_id is None:
            return None
        return next((row for row in self._groups[claim.group_id] if row.role == "total"), None)


def _sole_victims(claims: Iterable[Claim]) -> dict[str, Claim]:
    """Return by document the first of the ages in its sentences of harm, where they are of one value and one person."""
    ages: dict[str, list[Claim]] = defaultdict(list)
    crowds: set[str] = set()
    for claim in claims:
        if claim.kind != "quantity":
            continue
        if claim.item_class == "age" and _tells_harm(claim.sentence):
            ages[claim.document_id].append(claim)
        elif claim.item_class in _HARMED and (claim.upper is None or claim.upper > 1):
            crowds.add(claim.document_id)
    return {
        document: rows[0]
        for document, rows in ages.items()
        if document not in crowds and len({(one.lower, one.upper) for one in rows}) == 1
    }


def _tells_harm(sentence: str) -> bool:
    return not concepts().harmed.isdisjoint(_WORD.findall(sentence.lower()))
