"""Compare dates: when one event happened."""

from __future__ import annotations

from claimcheck.compare.blocking import Block, Question
from claimcheck.compare.evidence import compare_context, compare_prominence, compare_uniqueness, weigh
from claimcheck.compare.participants import compare_ids, compare_places
from claimcheck.compare.settings import thresholds
from claimcheck.compare.vector import Pair
from claimcheck.normalise.edtf import as_day
from claimcheck.records.claim import Claim

_DATED = frozenset(
    ("sign_agree", "appoint", "resign_dismiss", "elect_vote", "test_launch", "kill", "attack", "meet", "announce_say",
     "detain_charge", "capture", "deploy", "occur", "send_supply", "evacuate_displace", "sanction", "arrive_visit",
     "other")
)  # fmt: skip
_WEAK = frozenset(("occur", "announce_say", "other", "send_supply", "deploy"))


def block_key(claim: Claim) -> str | None:
    """Return what date claims must share to be compared: the class of their event."""
    if claim.kind != "date" or claim.action_class not in _DATED or claim.time_edtf is None:
        return None
    return f"{claim.action_class} {claim.action}" if claim.action_class in _WEAK else claim.action_class


def _value(claim: Claim) -> object:
    return claim.time_edtf


QUESTION = Question(block_key, _value)


def compare(one: Claim, two: Claim, block: Block) -> Pair:
    """Compare two date claims of one block."""
    pair = Pair(one, two)
    pair.step("event", "equal" if one.action == two.action else "compatible", f"{one.action} / {two.action}")
    actor = compare_ids(pair, "actor", (one.actor, one.actor_id), (two.actor, two.actor_id))
    patient = compare_ids(pair, "patient", (one.patient, one.patient_id), (two.patient, two.patient_id))
    if "different" in (actor, patient):
        return pair.decide("different_event", "others took part")
    place = compare_places(pair)
    compare_context(pair)
    compare_prominence(pair)
    compare_uniqueness(pair, block)
    if place == "different":
        return pair.decide("different_event", "the places are apart")
    relation = _values(one, two)
    pair.step("dates", "different" if relation == "apart" else "equal", f"{one.time_edtf} / {two.time_edtf}")
    if not _is_one_event(pair):
        return pair.decide("different_event", "too little says that they speak of one event")
    if relation == "same":
        return pair.decide("same")
    if relation == "granularity":
        return pair.decide("granularity", "one date is coarser")
    if relation == "unknown":
        return pair.decide("granularity", "one date cannot be resolved")
    if {one.modality, two.modality} & {"planned", "possible", "conditional"} and one.modality != two.modality:
        pair.notes.append("planned_vs_done")
    if pair.is_across and block.is_shared(one, two):
        return pair.decide("different_event", "one article has both")
    return pair.decide("conflict", "one event has one date")


def _values(one: Claim, two: Claim) -> str:
    """Compare two dates: only days against days are apart; an interval that holds the other is coarser."""
    if one.time_edtf == two.time_edtf:
        return "same"
    a, b = as_day(one.time_edtf), as_day(two.time_edtf)
    if a is not None and b is not None:
        return "apart"
    if one.time_earliest is None or two.time_earliest is None or one.time_latest is None or two.time_latest is None:
        return "unknown"
    meets = one.time_earliest <= two.time_latest and two.time_earliest <= one.time_latest
    return "granularity" if meets else "unknown"


def _is_one_event(pair: Pair) -> bool:
    least = thresholds().least
    needed = least["date"] + (0.0 if pair.is_across else least["within"])
    if pair.one.action_class in _WEAK:
        needed += least["weak"]
    return weigh(pair) >= needed
