"""Compare dates: when one event happened, to the part of the day."""

from __future__ import annotations

import re

from claimcheck.compare.blocking import Block, Question
from claimcheck.compare.events import VAGUE, compare_event, event_class, is_recurrent
from claimcheck.compare.evidence import compare_context, compare_prominence, compare_uniqueness, is_lead, weigh
from claimcheck.compare.hours import are_apart, part_of_day
from claimcheck.compare.participants import compare_ids, compare_places, is_of_others, published_apart
from claimcheck.compare.settings import concepts, thresholds
from claimcheck.compare.stages import are_of_stages, was_done_before
from claimcheck.compare.vector import Outcome, Pair
from claimcheck.normalise.edtf import as_day
from claimcheck.records.claim import Claim

# Events told day after day, and events whose class says little: more must show that one is meant.
_HOUR = re.compile(r"[\d:.]+\s?(?:[ap]\.?\s?m\.?)?(?:\s(?:[A-Z]{2,4}|local\stime))?", re.IGNORECASE)
_DEICTIC = re.compile(r"\b(?:tonight|today|that|this)\b", re.IGNORECASE)
_QUOTED = re.compile('["\u201c\u201d]')
_REACH = 50  # characters around a date in which a word may tell its event from another
_WEAK = VAGUE | {"announce_say", "send_supply", "deploy", "attack", "kill", "wound", "start", "end"}


def block_key(claim: Claim) -> str | None:
    """Return what date claims must share to be compared: whether something is announced or done.

    What was said is said again: the days of two statements are no conflict.
    """
    if claim.kind != "date" or claim.action is None or claim.time_edtf is None or _is_loose(claim):
        return None
    if claim.action_class == "announce_say" and event_class(claim) == "announce_say":
        return "announced" if claim.action in concepts().announcing else None
    return "done"


def _is_loose(claim: Claim) -> bool:
    """Whether a date is a bare clock time, a holiday that tells of a thing, or a `tonight` inside a quotation."""
    if _HOUR.fullmatch(claim.exact) or (_DEICTIC.search(claim.exact) and _QUOTED.search(claim.sentence)):
        return True
    following = claim.sentence[claim.end - claim.sentence_start :][:2]
    is_modifier = following[:1] == " " and following[1:].islower()
    return is_modifier and claim.exact in ("Halloween", "Christmas", "Easter", "Thanksgiving")


def _value(claim: Claim) -> object:
    return event_class(claim), claim.time_edtf, claim.day_part


QUESTION = Question(block_key, _value)


def compare(one: Claim, two: Claim, block: Block) -> Pair:
    """Compare two date claims of one block.

    Args:
        one: A claim.
        two: Another.
        block: The block that they share.

    Returns:
        The pair with its steps and its relation.
    """
    pair = Pair(one, two)
    event = compare_event(pair)
    if event == "different" or (event == "unknown" and not (_tells_parts(pair) and block.story.are_close(one, two))):
        return pair.decide("different_event", "other things happened then")
    if are_of_stages(pair) or was_done_before(pair):
        return pair.decide("different_event", "they are of two stages, or of a plan and of what was done before")
    if is_apart(one) != is_apart(two):
        return pair.decide("different_event", "one tells of another event of the kind")
    actor = compare_ids(pair, "actor", (one.actor, one.actor_id), (two.actor, two.actor_id))
    patient = compare_ids(pair, "patient", (one.patient, one.patient_id), (two.patient, two.patient_id))
    if "different" in (actor, patient):
        return pair.decide("different_event", "others took part")
    if compare_places(pair) == "different":
        return pair.decide("different_event", "the places are apart")
    compare_context(pair)
    compare_prominence(pair)
    _compare_sole(pair, block)
    if pair.is_across and is_recurrent(pair) and not block.story.are_near(one, two):
        return pair.decide("different_event", "nothing but the kind of event links the two articles")
    relation = values_of(one, two)
    pair.step("dates", "different" if relation == "apart" else "equal", f"{one.time_edtf} / {two.time_edtf}")
    if relation == "apart":
        _compare_closeness(pair)
    score, least = weigh(pair), _least(pair)
    pair.margin = score - least
    if score < least:
        return pair.decide("different_event", f"too little says that they speak of one event ({score:g} of {least:g})")
    if relation == "same":
        return pair.decide("same")
    if relation != "apart":
        return pair.decide("granularity", "one date is coarser, or not resolved")
    if is_fresh(one) and is_fresh(two) and published_apart(one, two, thresholds().fresh_days):
        return pair.decide("different_event", "each is news of its own day")
    if pair.is_across and block.is_shared(one, two):
        return pair.decide("different_event", "one article has both")
    if {one.modality, two.modality} & {"planned", "possible", "conditional"} and one.modality != two.modality:
        pair.notes.append("planned_vs_done")
    return pair.decide("conflict", "one event has one date")


def _compare_sole(pair: Pair, block: Block) -> Outcome:
    """Whether each document dates the kind of event once: then there is nothing else to mean."""
    compare_uniqueness(pair, block)
    kind = event_class(pair.one)
    if kind is None or kind in _WEAK or kind != event_class(pair.two) or is_apart(pair.one) or is_apart(pair.two):
        return pair.step("sole", "unknown")
    is_sole = all(block.story.dates_once(claim.document_id, kind) for claim in (pair.one, pair.two))
    return pair.step("sole", "equal" if is_sole else "unknown", kind)


def is_apart(claim: Claim) -> bool:
    """Whether the words around a date tell its event from another of the kind: `the last such march, on Monday`."""
    at, end = claim.start - claim.sentence_start, claim.end - claim.sentence_start
    around = claim.sentence[max(0, at - _REACH) : at] + claim.sentence[end : end + _REACH]
    return not concepts().apart.isdisjoint(around.lower().split())


def _tells_parts(pair: Pair) -> bool:
    """Whether two leads put the main event of a story into parts of one day."""
    one, two = pair.one, pair.two
    parts = part_of_day(one), part_of_day(two)
    return (
        is_lead(one) and is_lead(two) and one.time_edtf == two.time_edtf and None not in parts and len(set(parts)) > 1
    )


def is_fresh(claim: Claim) -> bool:
    """Whether a date lies in the days before publication: news of its day."""
    day, published = as_day(claim.time_edtf), as_day(claim.published)
    return day is not None and published is not None and 0 <= (published - day).days <= thresholds().fresh_days


def values_of(one: Claim, two: Claim) -> str:
    """Compare two dates: hours against hours, else intervals of days."""
    if (one.time_edtf, one.day_part, one.clock) == (two.time_edtf, two.day_part, two.clock):
        return "same"
    apart = are_apart(one, two)
    if apart is not None:
        return "apart" if apart else "same" if one.time_edtf == two.time_edtf else "granularity"
    if one.time_earliest is None or two.time_earliest is None or one.time_latest is None or two.time_latest is None:
        return "unknown"
    meets = one.time_earliest <= two.time_latest and two.time_earliest <= one.time_latest
    return "granularity" if meets else "unknown"


def _compare_closeness(pair: Pair) -> Outcome:
    """Slips shift a date by days, or change its month or its day; events of one kind recur after weeks."""
    a, b = as_day(pair.one.time_edtf), as_day(pair.two.time_edtf)
    if a is None or b is None:
        return pair.step("closeness", "unknown")
    distance = abs((a - b).days)
    if distance <= thresholds().near_days or (a.year, a.month) == (b.year, b.month):
        return pair.step("closeness", "equal", f"{distance} days")
    is_slip = (a.day, a.month) == (b.day, b.month) or (a.day, a.year) == (b.day, b.year)
    if is_slip or distance <= thresholds().far_days:
        return pair.step("closeness", "compatible", f"{distance} days")
    return pair.step("closeness", "different", f"{distance} days")


def _least(pair: Pair) -> float:
    least = thresholds().least
    needed = least["date"] + (0.0 if pair.is_across else least["within"])
    is_main = is_lead(pair.one) and is_lead(pair.two) and pair.one.action_class != "announce_say"
    is_weak = event_class(pair.one) in _WEAK or event_class(pair.two) in _WEAK
    return needed + (least["weak"] if (is_weak and not is_main) or is_of_others(pair) else 0.0)
