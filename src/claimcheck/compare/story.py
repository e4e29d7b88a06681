"""One story: its claims, and which stand together in a sentence or a group."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from claimcheck.compare.events import HARM, event_class
from claimcheck.compare.nouns import names
from claimcheck.compare.participants import published_apart
from claimcheck.compare.settings import concepts, thresholds
from claimcheck.records.claim import Claim
from claimcheck.reference.gazetteer import gazetteer
from claimcheck.reference.lexicon import is_people
from claimcheck.reference.names import fold_name

_HARMED = ("killed", "wounded")
_WORD = re.compile(r"[a-z]+")
_RARE = 6  # documents of a story that name a person who links them
_FEW = 8  # documents of a story that shared names alone can link
_SHARE, _LEAST = 0.25, 3  # share and number of the names of an article that another has, too
_DONE_TO_PEOPLE = HARM | {"detain_charge", "evacuate_displace", "elect_vote", "appoint"}


class Story:
    """The claims of the documents that tell one story."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self.claims = list(claims)
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
        return self._sole_victims.get(document)

    def are_linked(self, one: Claim, two: Claim) -> bool:
        """Whether the articles of two claims name one person, or within days one spot or officer: one event."""
        documents = one.document_id, two.document_id
        if self._persons[documents[0]] & self._persons[documents[1]]:
            return True
        is_late = published_apart(one, two, thresholds().spot_days)
        return not is_late and bool(self._marks[documents[0]] & self._marks[documents[1]])

    @cached_property
    def _persons(self) -> dict[str, set[str]]:
        """By document the full names of its persons; who holds an office there is not among them."""
        found: dict[str, set[str]] = defaultdict(set)
        for claim in self.claims:
            if claim.person and " " in claim.person:
                found[claim.document_id].add(fold_name(claim.person))
        for document, officers in self._officers.items():
            found[document] -= officers
        return found

    @cached_property
    def _officers(self) -> dict[str, set[str]]:
        """By document who holds an office, and so tells of many cases."""
        found: dict[str, set[str]] = defaultdict(set)
        for claim in self.claims:
            if claim.kind == "office" and claim.person:
                found[claim.document_id].add(fold_name(claim.person))
        return found

    @cached_property
    def _marks(self) -> dict[str, set[str]]:
        """By document its officers, and its places that are no town, region or country."""
        found: dict[str, set[str]] = defaultdict(set)
        for claim in self.claims:
            if claim.place and claim.place_id is None:
                found[claim.document_id].add(claim.place.lower())
        for document, officers in self._officers.items():
            found[document] |= officers
        return found

    def are_near(self, one: Claim, two: Claim) -> bool:
        """Whether the articles of two claims are linked, or name one town and were published within weeks."""
        if self.are_linked(one, two):
            return True
        is_late = published_apart(one, two, thresholds().recurrent_days)
        return not is_late and bool(self._towns[one.document_id] & self._towns[two.document_id])

    def are_close(self, one: Claim, two: Claim) -> bool:
        """Whether the articles of two claims share many names, or a rare person: then they tell of one thing."""
        a, b = one.document_id, two.document_id
        if any(len(self._bearers[name]) <= _RARE for name in self._persons[a] & self._persons[b]):
            return True
        if published_apart(one, two, thresholds().recurrent_days) or len(self._named) > _FEW:
            return False
        shared, fewest = len(self._named[a] & self._named[b]), min(len(self._named[a]), len(self._named[b]))
        return shared >= _SHARE * fewest and shared >= min(_LEAST, fewest)

    @property
    def is_small(self) -> bool:
        """Whether a story has so few articles that what is told but once is one thing."""
        return len(self._named) <= _FEW

    @cached_property
    def _named(self) -> dict[str, set[str]]:
        """By document the names in its sentences."""
        found: dict[str, set[str]] = defaultdict(set)
        for claim in self.claims:
            found[claim.document_id] |= names(claim.sentence)
        return found

    @cached_property
    def _bearers(self) -> dict[str, set[str]]:
        """By full name the documents that have it."""
        found: dict[str, set[str]] = defaultdict(set)
        for document, persons in self._persons.items():
            for name in persons:
                found[name].add(document)
        return found

    @cached_property
    def _towns(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for claim in self.claims:
            place = gazetteer().get(claim.place_id) if claim.place_id else None
            if place is not None and place.kind == "city":
                found[claim.document_id].add(place.place_id)
        return found

    def dates_once(self, document: str, kind: str) -> bool:
        """Whether a document gives no more than one date of a kind of event."""
        return len(self._dated[document, kind]) == 1

    @cached_property
    def _dated(self) -> dict[tuple[str, str | None], set[tuple[str, str | None]]]:
        """By document and kind of event its dates."""
        found: dict[tuple[str, str | None], set[tuple[str, str | None]]] = defaultdict(set)
        for claim in self.claims:
            if claim.kind == "date" and claim.time_edtf is not None:
                found[claim.document_id, event_class(claim)].add((claim.time_edtf, claim.day_part))
        return found

    def tells_of(self, document: str, earliest: str, latest: str) -> bool:
        """Whether a document tells of some time in these years or, within the year of its date, these months."""
        return any(first <= latest and earliest <= last for first, last in self._times[document])

    @cached_property
    def _times(self) -> dict[str, set[tuple[str, str]]]:
        """By document the first and last month of all that it tells of."""
        found: dict[str, set[tuple[str, str]]] = defaultdict(set)
        for claim in self.claims:
            if claim.time_earliest and claim.time_latest:
                found[claim.document_id].add((claim.time_earliest[:7], claim.time_latest[:7]))
        return found

    def is_family(self, surname: str) -> bool:
        """Whether persons of several given names bear a surname."""
        return len(self._families[surname]) > 1

    @cached_property
    def _families(self) -> dict[str, set[str]]:
        """By surname the first given names of those who bear it."""
        found: dict[str, set[str]] = defaultdict(set)
        for claim in self.claims:
            words = fold_name(claim.person or "").split()
            if len(words) > 1:
                found[words[-1]].add(words[0])
        return found

    def has_crowd(self, document: str) -> bool:
        """Whether an article counts more than one person hurt."""
        return document in self._crowds

    @cached_property
    def _crowds(self) -> frozenset[str]:
        return frozenset(
            claim.document_id
            for claim in self.claims
            if claim.kind == "quantity" and (claim.upper is None or claim.upper > 1) and _counts_hurt(claim)
        )

    @cached_property
    def _sole_victims(self) -> dict[str, Claim]:
        """By document the first of the ages in its sentences of harm, where all are of one value."""
        ages: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.claims:
            if claim.item_class == "age" and claim.document_id not in self._crowds and _tells_harm(claim.sentence):
                ages[claim.document_id].append(claim)
        return {name: rows[0] for name, rows in ages.items() if len({(row.lower, row.upper) for row in rows}) == 1}

    def whole_of(self, claim: Claim) -> Claim | None:
        """Return the whole that a part belongs to, None for what is no part."""
        if claim.role != "part" or claim.group_id is None:
            return None
        return next((row for row in self._groups[claim.group_id] if row.role == "total"), None)


def _counts_hurt(claim: Claim) -> bool:
    return claim.item_class in _HARMED or (is_people(claim.item or "") and _tells_harm(claim.sentence))


def _tells_harm(sentence: str) -> bool:
    return not concepts().harmed.isdisjoint(_WORD.findall(sentence.lower()))
