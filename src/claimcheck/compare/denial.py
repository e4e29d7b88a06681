"""Compare what is asserted: one article denies, or tells as its opposite, what another says happened."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from claimcheck.compare.blocking import Question, blocks, pairs
from claimcheck.compare.context import likeness, stems
from claimcheck.compare.likeliest import Caps
from claimcheck.compare.participants import compare_ids, compare_places, compare_times, published_apart, published_order
from claimcheck.compare.settings import concepts, thresholds
from claimcheck.compare.story import Story
from claimcheck.compare.vector import Pair
from claimcheck.records.claim import Claim
from claimcheck.reference.names import SAME_PERSON, same_person

_SO_FAR = re.compile(r"\b(?:not\s+yet|yet\s+to|so\s+far)\b|n['\u2019]t\s+yet\b", re.IGNORECASE)
_PERFECT = re.compile(r"\b(?:has|have)(?:n['\u2019]t|\s+not)\b", re.IGNORECASE)
_AROUND = 40  # characters before an event in which its auxiliary stands
_KINDS = {"event": 0, "quantity": 1, "place": 2, "date": 3}  # a bare event tells an event best


def events(claims: Iterable[Claim]) -> list[Claim]:
    """Return one claim for each event: the bare event, else the first claim of it."""
    found: dict[tuple[str, int, str | None], Claim] = {}
    for claim in sorted(claims, key=lambda one: _KINDS.get(one.kind, 9)):
        if claim.kind in _KINDS and claim.action not in (None, "be", "have"):
            found.setdefault((claim.document_id, claim.sentence_start, claim.action), claim)
    return list(found.values())


def block_key(claim: Claim) -> str | None:
    """Return what events must share to be compared: the verb, or the pair of opposites that it belongs to."""
    return _opposites().get(_verb(claim), (claim.action or "", 1))[0]


def stand(claim: Claim) -> int:
    """Return +1 or -1: polarity, turned round by the second verb of a pair of opposites."""
    sign = _opposites().get(_verb(claim), ("", 1))[1]
    return sign if claim.polarity == "positive" else -sign


QUESTION = Question(block_key, stand)


def compare_stands(claims: Iterable[Claim], caps: Caps | None = None) -> Iterator[Pair]:
    """Compare the events of a story of which one claim says the contrary of the other.

    Args:
        claims: Claims of one story.
        caps: Where to count what many claims with one verb leave out.
    """
    for block in blocks(Story(events(claims)), QUESTION):
        if len({stand(claim) for claim in block.claims}) == 1:
            continue
        for one, two in pairs(block, caps or Caps("denial")):
            if stand(one) != stand(two):
                yield compare(one, two)


def compare(one: Claim, two: Claim) -> Pair:
    """Compare two events of one verb, of which one is denied, or of opposite verbs."""
    pair = Pair(one, two)
    pair.step("event", "equal" if one.action == two.action else "compatible", f"{one.action} / {two.action}")
    actor = compare_ids(pair, "actor", (one.actor, one.actor_id), (two.actor, two.actor_id))
    patient = compare_ids(pair, "patient", (one.patient, one.patient_id), (two.patient, two.patient_id))
    if "different" in (actor, patient):
        return pair.decide("different_event", "others took part")
    if "different" in (compare_places(pair), compare_times(pair)):
        return pair.decide("different_event", "place or time are apart")
    if {_verb(one), _verb(two)} <= _personal() and _is_of_one_person(one, two):
        if published_apart(one, two, thresholds().handover_days) is not False:
            return pair.decide("update", "a later court or test may decide otherwise")
        return pair.decide("conflict", "one person, one verdict or test, two results")
    alike = likeness(one.sentence, two.sentence)
    is_opposite = _verb(one) != _verb(two)
    least = thresholds().opposite_likeness if is_opposite else thresholds().denial_likeness
    pair.step("context", "equal" if alike >= least else "unknown", f"{alike:.2f}")
    known = [bool(a and b and outcome != "unknown") for a, b, outcome in
             ((one.actor, two.actor, actor), (one.patient, two.patient, patient))]  # fmt: skip
    is_same = all(known) if is_opposite else any(known)
    if not is_same or len(stems(one.sentence) & stems(two.sentence)) < 3 or alike < least:
        return pair.decide("different_event", "too little says that they speak of one event")
    if {one.modality, two.modality} & {"planned", "possible", "conditional"} and published_order(one, two):
        return pair.decide("update", "a plan may change")
    if not pair.is_across and "denied" in (one.modality, two.modality):
        return pair.decide("different_thing", "one article tells both sides")
    if _is_not_yet(one, two) or _is_not_yet(two, one):
        return pair.decide("update", "what has not happened yet may happen later")
    return pair.decide("conflict", "one denies what the other asserts")


def _is_not_yet(denied: Claim, asserted: Claim) -> bool:
    """Whether a sentence only tells that something has not happened so far, and the other is no older."""
    start = denied.start - denied.sentence_start
    around = denied.sentence[max(0, start - _AROUND) : start + len(denied.exact)]
    order = published_order(denied, asserted)
    is_so_far = (order <= 0 and _SO_FAR.search(around)) or (order < 0 and _PERFECT.search(around))
    return denied.polarity == "negative" and bool(is_so_far)


def _verb(claim: Claim) -> str:
    """Return the verb of an event, with the words behind it where they make it another: `find guilty`, `vote down`."""
    action = claim.action or ""
    phrases = _phrases().get(action)
    if phrases is None:
        return action
    sentence = claim.sentence.lower()
    return next((phrase for phrase, pattern in phrases if pattern.search(sentence)), action)


@cache
def _phrases() -> dict[str, list[tuple[str, re.Pattern[str]]]]:
    """Return by their verbs the phrases of the opposites, the longest first; behind an `of` two words may stand."""
    table: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for phrase in sorted((verb for verb in _opposites() if " " in verb), key=len, reverse=True):
        verb, *rest = phrase.split()
        pattern = r"\W+".join(re.escape(word) for word in rest).replace(r"of\W+", r"of\W+(?:\w+\W+){0,2}?")
        table.setdefault(verb, []).append((phrase, re.compile(rf"\b{pattern}\b")))
    return table


def _is_of_one_person(one: Claim, two: Claim) -> bool:
    """Whether a verdict or a test is of one person by full name."""
    names = one.patient or one.actor or "", two.patient or two.actor or ""
    return all(map(_is_full_name, names)) and same_person(*names) >= SAME_PERSON


def _is_full_name(text: str) -> bool:
    words = text.split()
    return len(words) > 1 and all(word[:1].isupper() for word in words) and words[0] not in ("A", "An", "The")


@cache
def _personal() -> frozenset[str]:
    return frozenset(verb for row in concepts().opposite if row.is_personal for verb in (*row.verbs, *row.against))


@cache
def _opposites() -> dict[str, tuple[str, int]]:
    table: dict[str, tuple[str, int]] = {}
    for row in concepts().opposite:
        for sign, verbs in ((1, row.verbs), (-1, row.against)):
            table |= dict.fromkeys(verbs, (row.verbs[0], sign))
    return table
