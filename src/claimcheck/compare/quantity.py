"""Compare quantities: do two figures answer one question, and can both hold?"""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.compare.ages import compare_ages
from claimcheck.compare.attribute import attributes, compare_attribute, landmark, near_words
from claimcheck.compare.background import is_background, is_old, is_past
from claimcheck.compare.blocking import Block, Question
from claimcheck.compare.casualties import compare_casualties
from claimcheck.compare.events import HARM, compare_event, is_recurrent
from claimcheck.compare.evidence import (
    compare_context,
    compare_magnitude,
    compare_prominence,
    compare_uniqueness,
    size,
    weigh,
)
from claimcheck.compare.matter import MatterRow, here, is_apart, matter
from claimcheck.compare.nouns import names
from claimcheck.compare.participants import compare_ids, compare_places, compare_times, published_apart
from claimcheck.compare.scope import compare_scope
from claimcheck.compare.settings import are_like, concepts, family_of, thresholds
from claimcheck.compare.update import is_update
from claimcheck.compare.values import are_comparable, canonical, compare_figures
from claimcheck.compare.vector import Outcome, Pair
from claimcheck.compare.votes import is_vote
from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Step
from claimcheck.reference.lexicon import head_noun, is_people, item_class

OUTCOMES = frozenset(("killed", "wounded", "missing", "captured", "arrested", "displaced", "infected"))
_MEASURES = frozenset(
    ("money", "share", "rate", "duration", "distance", "speed", "temperature", "area", "mass", "other")
)


_NEAR_VOTES = 1.2
_FAR_SPANS = 50  # times as long: of another thing
_HAD = re.compile(r"\bhad\b")
_MATTER = "matter: "
_RECEIVING = frozenset(("receive", "get", "obtain", "collect", "accept"))
_LOCAL = frozenset(("speed", "temperature"))  # another gauge, another figure


def block_key(claim: Claim) -> str | None:
    """Return what claims must share to be compared: the class of thing and, for measures, its dimension."""
    if claim.kind != "quantity" or claim.item_class is None:
        return None
    if claim.item_class == "age":
        return "age"
    if claim.item_class in OUTCOMES:
        return claim.item_class
    if is_vote(claim) and not claim.unit:
        return None  # told by its matter
    if claim.unit:
        return _measure_key(claim)
    if claim.item is None:
        return None
    return f"{claim.item_class} {family_of(claim.item)}" if claim.item_class == "other" else claim.item_class


def _measure_key(claim: Claim) -> str | None:
    if claim.item_class in ("money", "rate", "other"):
        return f"{claim.item_class} {claim.unit}"
    named = landmark(claim) or min(attributes(claim), default=None)
    if claim.item_class == "distance":
        return f"distance {named or ''}"
    if claim.item_class == "duration":  # time spans of nothing said are of anything
        return f"duration {named}" if named else None
    return claim.item_class


def matter_key(claim: Claim) -> str | None:
    """Return the block of the figures of one matter, whatever they count it by; None where no matter is told."""
    row = matter(claim)
    return None if row is None else row.name if row.of else f"{_MATTER}{row.name}"


def _value(claim: Claim) -> object:
    return canonical(claim)


def _is_answer(claim: Claim) -> bool:
    if claim.item_class == "age":
        return claim.person is None  # the ages of persons with names are compared by name
    row = matter(claim)
    if row is not None and claim.item_class != row.of:
        return not is_background(claim) and not is_old(claim) and not (row.local and here(claim))
    return claim.role not in ("part", "change_by", "change_from") and not is_background(claim) and not is_old(claim)


def _is_settled(claim: Claim) -> bool:
    return claim.item_class != "wounded"  # seven shot, and seven wounded beside two dead


def _is_moot(one: Claim, two: Claim, block: Block) -> bool:
    """Whether one article has both figures: then they answer two questions, whatever else is alike."""
    if matter(one) is not matter(two):
        return matter(one) is not None and matter(two) is not None
    if matter(one) is not None and block.name != matter_key(one):
        return True  # compared there
    if one.document_id == two.document_id or one.item_class == "age" or not _is_settled(one):
        return False
    return block.is_shared(one, two) and compare_figures(one, two) == "apart"


QUESTION = Question(block_key, _value, _is_answer, _is_settled, _is_moot, matter_key)


def compare(one: Claim, two: Claim, block: Block) -> Pair:
    """Compare two quantity claims of one block.

    Args:
        one: A claim.
        two: Another.
        block: The block that they share.

    Returns:
        The pair with its steps and its relation.
    """
    pair = Pair(one, two)
    if one.item_class == "age":
        return compare_ages(pair, block)
    row = matter(one)
    if row is not None and matter(two) is not None and not (row is matter(two) and _are_plain(one, two, row)):
        return _compare_matter(pair, block, row)
    if is_apart(one, two):
        return pair.decide("different_thing", "only one is about that")
    stopped = _thing(pair) or compare_scope(pair, block.story) or compare_casualties(pair, block.story)
    if stopped:
        return stopped
    if one.unit not in (None, "", "1") and compare_attribute(pair) == "different":
        return pair.decide("different_thing", "other things are measured")
    is_told_of = one.item_class in OUTCOMES or is_vote(one)
    if (is_told_of and is_old(one) != is_old(two)) or (one.item_class != "duration" and _is_of_past(pair, block)):
        return pair.decide("different_event", "one sentence speaks of another year")
    owner = compare_ids(pair, "owner", (one.item_of, one.item_of_id), (two.item_of, two.item_of_id))
    if owner == "different":
        return pair.decide("different_thing", "the things counted belong to others")
    if _compare_event(pair) == "different" and {one.action_class, two.action_class} & HARM:
        return pair.decide("different_event", "other things happened to them")
    actor = compare_ids(pair, "actor", *(_doer(claim) for claim in (one, two)))
    if actor == "different" and one.action_class not in ("occur",):
        return pair.decide("different_event", "others did it")
    compare_ids(pair, "patient", (one.patient, one.patient_id), (two.patient, two.patient_id))
    if compare_places(pair) == "compatible" and one.item_class in _LOCAL:
        return pair.decide("scope", "one was measured at a place inside the other")
    time = compare_times(pair)
    if time == "different":
        grows = one.item_class in concepts().growing
        return pair.decide("update" if grows else "different_event", "the times are apart")
    compare_context(pair)
    compare_prominence(pair)
    compare_uniqueness(pair, block)
    if _is_of_another_time(pair, block):
        return pair.decide("different_event", "months lie between the two articles, and no name links them")
    if _is_personal(pair) and not _is_of_one_person(pair):
        return pair.decide("different_thing", "it is not said that both are of one person")
    return _decide(pair, block)


def _are_plain(one: Claim, two: Claim, row: MatterRow) -> bool:
    """Whether their classes alone tell what both are about: votes, the dead."""
    sizes = sorted(size(claim) or 0 for claim in (one, two))
    is_near = sizes[0] > 0 and sizes[1] <= _NEAR_VOTES * sizes[0]  # two chambers have votes of other sizes
    return (is_vote(one) and is_vote(two) and not is_near) or one.item_class == two.item_class == row.of


def _compare_matter(pair: Pair, block: Block, row: MatterRow) -> Pair:
    """Compare two figures of which it is told what they are about."""
    one, two = pair.one, pair.two
    if matter(two) is not row or block.name != matter_key(one):
        return pair.decide("different_thing", "they are about other things")
    if not are_comparable(one, two) or (row.strict and _same_item(one, two) == "different"):
        return pair.decide("different_thing", "other things are counted")
    pair.step("matter", "equal", row.name)
    if stopped := compare_scope(pair, block.story):
        return stopped
    is_span = one.item_class == "duration"  # the time near a sentence of years is of anything
    is_old_one = not is_span and is_old(one) != is_old(two)
    if is_old_one or (not (is_span and row.names) and _is_of_past(pair, block)):
        return pair.decide("different_event", "one sentence speaks of another year")
    if compare_ids(pair, "owner", (one.item_of, one.item_of_id), (two.item_of, two.item_of_id)) == "different":
        return pair.decide("different_thing", "the things counted belong to others")
    if compare_ids(pair, "actor", *(_doer(claim) for claim in (one, two))) == "different":
        return pair.decide("different_event", "others did it")
    compare_ids(pair, "patient", (one.patient, one.patient_id), (two.patient, two.patient_id))
    compare_places(pair)
    if not is_span and compare_times(pair) == "different":
        return pair.decide("update" if row.grows else "different_event", "the times are apart")
    compare_context(pair)
    compare_prominence(pair)
    compare_uniqueness(pair, block)
    if _is_of_another_time(pair, block):
        return pair.decide("different_event", "months lie between the two articles, and no name links them")
    if row.local and here(one) != here(two):
        return pair.decide("scope", "one figure is of a place inside the other")
    if row.names and not _are_of_one(pair):
        return pair.decide("different_thing", "it is not said that both are of one person or body")
    return _decide(pair, block)


def _is_of_past(pair: Pair, block: Block) -> bool:
    """Whether only one figure is told of a time, months ago, of which the other article says nothing."""
    for claim, other in ((pair.one, pair.two), (pair.two, pair.one)):
        if is_past(claim) and not is_past(other) and pair.is_across:
            if other.time_latest is not None:
                return True
            if claim.unit and _HAD.search(other.sentence):  # that is as long ago, for all that is told
                return False
            first, last = (claim.time_earliest or "")[:7], (claim.time_latest or "")[:7]
            if last[:4] != (claim.published or "")[:4]:
                first, last = first[:4], f"{last[:4]}-12"
            return not block.story.tells_of(other.document_id, first, last)
    return False


def _is_of_another_time(pair: Pair, block: Block) -> bool:
    """Whether articles far apart in time count people of whom nothing tells that they are the same."""
    one, two = pair.one, pair.two
    if not pair.is_across or not published_apart(one, two, thresholds().recurrent_days):
        return False
    counts_people = one.item_class in OUTCOMES or is_recurrent(pair) or is_people(one.item or "")
    return counts_people and not block.story.are_linked(one, two)


def _doer(claim: Claim) -> tuple[str | None, str | None]:
    """Return who does it; who receives something is not who gives it."""
    return (None, None) if claim.action in _RECEIVING else (claim.actor, claim.actor_id)


def _are_of_one(pair: Pair) -> bool:
    """Whether the two figures are of one person, firm or party: one that both sentences name as doer or undergoer."""
    one, two = _parties(pair.one), _parties(pair.two)
    if one and two:
        return bool(one & two)
    places = names(f"at {pair.one.place} {pair.two.place}")
    told = names(f"at {pair.one.sentence}"), names(f"at {pair.two.sentence}")
    return bool((one or told[0]) & (two or told[1]) - places)


def _parties(claim: Claim) -> frozenset[str]:
    """Return the names of those who take part in a figure's event."""
    told = (claim.actor, claim.patient, claim.item_of)
    return names(" ".join(f"by {text}" for text in told if text))


def _is_personal(pair: Pair) -> bool:
    """Whether each person has a figure of the kind: counts of a charge, bail, shots, most years in prison."""
    is_bound = any(None in (claim.lower, claim.upper) for claim in (pair.one, pair.two))
    if is_bound and pair.one.item_class == "duration" and "sentence" in attributes(pair.one) & attributes(pair.two):
        return True
    return _tells_personal(pair.one) or _tells_personal(pair.two)


@lru_cache(maxsize=8192)
def _tells_personal(claim: Claim) -> bool:
    personal = concepts().personal
    return head_noun((claim.item or "").lower()) in personal or not personal.isdisjoint(near_words(claim))


def _is_of_one_person(pair: Pair) -> bool:
    told = {pair.outcome(name) for name in ("actor", "patient", "owner", "names")}
    return bool(told & {"equal", "compatible"})


def _thing(pair: Pair) -> Pair | None:
    """Whether both count the same kind of thing, in units of one dimension."""
    one, two = pair.one, pair.two
    if not are_comparable(one, two):
        pair.step("unit", "different", f"{one.unit} / {two.unit}")
        return pair.decide("different_thing", "the units measure different things")
    if one.item_class == "duration" and _are_far(one, two):
        return pair.decide("different_thing", "one is many times as long")
    outcome = _same_item(one, two)
    pair.step(
        "generic" if _is_generic(one) or _is_generic(two) else "item", outcome, f"{one.item or '-'} / {two.item or '-'}"
    )
    return pair.decide("different_thing", "other things are counted") if outcome == "different" else None


def _are_far(one: Claim, two: Claim) -> bool:
    ends = [abs(float(end)) for claim in (one, two) for end in canonical(claim)[:2] if end]
    return bool(ends) and max(ends) > _FAR_SPANS * min(ends)


def _is_generic(claim: Claim) -> bool:
    """Whether the noun alone says little: people, things, or no noun."""
    if claim.item_class in OUTCOMES:
        return False
    return claim.item is None or (claim.item_class == "other" and head_noun(claim.item) in concepts().generic)


def _same_item(one: Claim, two: Claim) -> Outcome:
    if one.item == two.item:
        return "equal" if one.item else "unknown"
    if not one.item or not two.item:
        return "unknown"
    if head_noun(one.item.lower()) == head_noun(two.item.lower()) or are_like(one.item, two.item):
        return "compatible"
    if one.item_class == two.item_class in OUTCOMES and _names_victims(one) and _names_victims(two):
        return "compatible"
    if one.item_class == "distance" and landmark(one):
        return "different"
    if one.unit and one.unit == two.unit and one.item_class != "money":
        return "different" if one.item_class in ("share", "rate") and "/" not in one.unit else "unknown"
    return "different"


def _names_victims(claim: Claim) -> bool:
    """Whether the noun is of people, or of what happened to them: `32 arrests`."""
    return is_people(claim.item or "") or item_class(claim.item) == claim.item_class


def _compare_event(pair: Pair) -> Outcome:
    """Compare the events; votes and victims are told with any verb, since what happened is in their class."""
    outcome = compare_event(pair)
    if outcome == "different" and pair.one.item_class in (*OUTCOMES, "votes"):
        pair.steps[-1] = Step(name="event", result="compatible", detail=pair.steps[-1].detail)
        return "compatible"
    return outcome


def _decide(pair: Pair, block: Block) -> Pair:
    one, two = pair.one, pair.two
    figures = "apart" if pair.outcome("casualties") == "different" else compare_figures(one, two)
    if figures == "same" and not pair.is_across:
        return pair.decide("same", "one article repeats its figure")
    if figures == "apart":
        compare_magnitude(pair)
        pair.step(
            "modality", "equal" if one.modality == two.modality else "different", f"{one.modality} / {two.modality}"
        )
    score, least = weigh(pair), _least(pair)
    pair.margin = score - least
    if score < least:
        return pair.decide("different_event", f"too little says that they speak of one thing ({score:g} of {least:g})")
    if figures != "apart":
        return pair.decide("same" if figures == "same" else figures)  # type: ignore[arg-type]
    if _is_denied(one) != _is_denied(two):
        return pair.decide("different_thing", "one figure is denied")
    if pair.is_across and block.is_shared(one, two):
        return pair.decide("different_thing", "one article has both figures")
    if pair.outcome("figures") != "equal" and is_update(one, two, block):  # one bulletin, told by the other figures
        return pair.decide("update", "the later article has the higher count")
    if pair.outcome("time") != "equal" and (is_background(one) or is_background(two)):  # of last year, both of them
        return pair.decide("background", "one sentence speaks of an earlier figure")
    _note(pair)
    return pair.decide("conflict", "the figures cannot both hold")


def _is_denied(claim: Claim) -> bool:
    """Whether a figure itself is denied; `420 soldiers will not change the balance` counts them all the same."""
    noun = head_noun(claim.item) if claim.item else ""
    is_doer = bool(noun and claim.actor) and (noun.removesuffix("man") in (claim.actor or "").lower())
    return claim.polarity == "negative" and not is_doer


def _least(pair: Pair) -> float:
    least = thresholds().least
    is_generic = any(step.name == "generic" for step in pair.steps)
    if pair.outcome("matter") is not None:
        several = 0.0 if pair.outcome("unique") != "unknown" else least["several"]
        return least["quantity"] + several + (0.0 if pair.is_across else least["within"])
    if is_vote(pair.one):
        return least["votes"] + (0.0 if pair.is_across else least["within"])
    if pair.one.item_class in OUTCOMES:
        return least["outcome"] + (0.0 if pair.is_across else least["within"])
    name = "measure" if pair.one.item_class in _MEASURES and pair.one.unit else "generic" if is_generic else "quantity"
    return least[name] + (0.0 if pair.is_across else least["within"])


def _note(pair: Pair) -> None:
    modalities = {pair.one.modality, pair.two.modality}
    if len(modalities) > 1 and modalities & {"planned", "possible", "conditional"}:
        pair.notes.append("planned_vs_done")
    if pair.one.source and pair.two.source and pair.one.source != pair.two.source:
        pair.notes.append("attributed")
