"""Compare events: one article denies what another asserts."""

from __future__ import annotations

from claimcheck.compare.blocking import Block, Question
from claimcheck.compare.context import likeness, stems
from claimcheck.compare.participants import compare_ids, compare_places, compare_times
from claimcheck.compare.vector import Pair
from claimcheck.records.claim import Claim


def block_key(claim: Claim) -> str | None:
    """Return what event claims must share to be compared: the verb."""
    return claim.action if claim.kind == "event" else None


def _polarity(claim: Claim) -> object:
    return claim.polarity


QUESTION = Question(block_key, _polarity)


def compare(one: Claim, two: Claim, _block: Block) -> Pair:
    """Compare two event claims of one verb."""
    pair = Pair(one, two)
    pair.step("event", "equal", f"{one.action} / {two.action}")
    if one.polarity == two.polarity:
        return pair.decide("same")
    actor = compare_ids(pair, "actor", (one.actor, one.actor_id), (two.actor, two.actor_id))
    patient = compare_ids(pair, "patient", (one.patient, one.patient_id), (two.patient, two.patient_id))
    if "different" in (actor, patient):
        return pair.decide("different_event", "others took part")
    place, time = compare_places(pair), compare_times(pair)
    if "different" in (place, time):
        return pair.decide("different_event", "place or time are apart")
    alike = likeness(one.sentence, two.sentence)
    pair.step("context", "equal" if alike >= 0.4 else "unknown", f"{alike:.2f}")
    is_same = bool(one.actor and two.actor and actor != "unknown") or bool(
        one.patient and two.patient and patient != "unknown"
    )
    if not is_same or len(stems(one.sentence) & stems(two.sentence)) < 3 or alike < 0.4:
        return pair.decide("different_event", "too little says that they speak of one event")
    return pair.decide("conflict", "one denies what the other asserts")
