"""Compare places: where one event happened, where one force was sent, which block of a street."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.compare.background import is_old
from claimcheck.compare.bearing import bearing, compare_bearings
from claimcheck.compare.blocking import Block, Question
from claimcheck.compare.context import stems
from claimcheck.compare.events import HARM, compare_event, event_class, is_recurrent
from claimcheck.compare.evidence import compare_context, compare_prominence, compare_uniqueness, weigh
from claimcheck.compare.lying import lying
from claimcheck.compare.participants import compare_ids, compare_places, compare_times, is_of_others
from claimcheck.compare.settings import concepts, groups_of, thresholds
from claimcheck.compare.stages import are_of_stages, was_done_before
from claimcheck.compare.vector import Outcome, Pair
from claimcheck.records.claim import Claim
from claimcheck.reference.gazetteer import gazetteer
from claimcheck.reference.geography import claimed_by
from claimcheck.reference.lexicon import head_noun

_BLOCK = re.compile(r"(\d+)[\s-]block\s+of\s+(?:the\s+)?(.+)", re.IGNORECASE)
_ADDRESS = re.compile(r"(\d{2,5})\s+([A-Z].+)")
_ORIGIN = re.compile(r"\b(?:from|left|leaving|fled|outside|via|through)\s+(?:the\s+)?\Z", re.IGNORECASE)
_OF = re.compile(r"(?:,|\b\d\d|\b[A-Z]\w+)\s+of\s+(?:the\s+)?\Z")
_WORD = re.compile(r"[a-z]+")
_REACH = 40  # characters before a block in which its bearer is told
_TAKEN = frozenset(("draw", "hail", "recruit", "stem"))
# Events that have one place; the rest (saying, having, growing) may be anywhere.
_PLACED = frozenset(
    (
        "deploy",
        "kill",
        "wound",
        "attack",
        "capture",
        "sign_agree",
        "agreement",
        "meet",
        "test_launch",
        "arrive_visit",
        "protest",
        "train",
        "detain_charge",
        "oath",
        "build",
        "free",
        "break",
        "sink",
        "derail",
    )
)
# One event of these kinds is told by each story; elsewhere participants must show that it is one.
_SINGULAR = frozenset(
    ("agreement", "sign_agree", "meet", "test_launch", "launch", "oath", "build", "break", "sink", "derail")
)


def block_key(claim: Claim) -> str | None:
    """Return what place claims must share to be compared: the street of a block, else the class of their event."""
    if claim.kind != "place" or not claim.place:
        return None
    street = _street(claim)
    if street is not None:
        return "block " + street[1]
    if bearing(claim) is not None:
        return f"bearing {claim.place_id or claim.place}"
    if (inner := lying(claim)) is not None:
        return f"lying {inner}"
    name = event_class(claim)
    if name == "launch":
        return name
    if name not in _PLACED or is_origin(claim):
        return None
    if name == "arrive_visit" and head_noun((claim.actor or "").lower()) in concepts().tallies:
        return None  # the toll has gone past 225
    return "agreement" if name in ("meet", "sign_agree") else name


def _value(claim: Claim) -> object:
    return claim.place_id or claim.place


QUESTION = Question(block_key, _value)


def is_origin(claim: Claim) -> bool:
    """Whether a place is where something came from: `from Oslo`, `drawn from the regiment in Boden`."""
    if claim.action in _TAKEN:
        return True
    before = claim.sentence[: claim.start - claim.sentence_start][-24:]
    return bool(_ORIGIN.search(before))


def compare(one: Claim, two: Claim, block: Block) -> Pair:
    """Compare two place claims of one block."""
    pair = Pair(one, two)
    a, b = _street(one), _street(two)
    if a is not None and b is not None:
        return _blocks(pair, a, b, block)
    if bearing(one) is not None:
        return compare_bearings(pair, block.story)
    if lying(one) is not None:
        return _compare_lying(pair, block)
    if compare_event(pair) == "different":
        return pair.decide("different_event", "other things happened there")
    if are_of_stages(pair) or was_done_before(pair):
        return pair.decide("different_event", "they are of two stages, or of a plan and of what was done before")
    who = _participants(pair)
    if who == "different":
        return pair.decide("different_event", "others took part")
    place, time = compare_places(pair), compare_times(pair)
    compare_context(pair)
    compare_prominence(pair)
    compare_uniqueness(pair, block)
    if pair.is_across and is_recurrent(pair) and not block.story.are_near(one, two):
        return pair.decide("different_event", "nothing but the kind of event links the two articles")
    if is_old(one) != is_old(two) or _is_of_past(one) != _is_of_past(two):
        return pair.decide("different_event", "one sentence speaks of another year")
    if place in ("equal", "compatible"):
        is_finer = one.place_id != two.place_id
        return pair.decide("granularity" if is_finer else "same", "one place lies in the other" if is_finer else "")
    if time == "different":
        return pair.decide("different_event", "the times are apart")
    if event_class(one) in HARM and not _is_local(one, two):
        return pair.decide("different_event", "what does harm there does harm in many places")
    if place == "unknown" or one.polarity != two.polarity:
        return pair.decide("different_event", "one place is unknown to the gazetteer")
    pair.margin = _margin(pair)
    if pair.margin < 0:
        return pair.decide("different_event", "too little says that they speak of one event")
    if _contested(one, two):
        pair.notes.append("contested")
        return pair.decide("granularity", "one state claims what the other holds")
    if {one.modality, two.modality} & {"planned", "possible", "conditional"} and one.modality != two.modality:
        pair.notes.append("planned_vs_done")
    if one.source and two.source and one.source != two.source:
        pair.notes.append("attributed")
    if pair.is_across and block.is_shared(one, two):
        return pair.decide("different_event", "one article has both")
    return pair.decide("conflict", "one event cannot be in both places")


def _street(claim: Claim) -> tuple[int, str] | None:
    """Return number and street of a block, sides and the kind of street left out: `Main St.` is `Main Street`.

    A house stands on the block of its hundred.
    """
    match = _BLOCK.match(claim.exact) or _ADDRESS.match(claim.exact)
    if match is None:
        return None
    words = [word for word in re.findall(r"\w+", match[2].lower()) if word not in concepts().sides]
    if _is_house(claim) and not concepts().streets & set(words[1:]):
        return None
    kind = next((index for index, word in enumerate(words) if word in concepts().streets and index), len(words))
    number = int(match[1])
    return number - number % 100 if _is_house(claim) else number, " ".join(words[:kind])


def _is_house(claim: Claim) -> bool:
    return _BLOCK.match(claim.exact) is None


def _is_home(claim: Claim) -> bool:
    """Whether a block is where somebody lives: `Dale Orrin, 23, of the 2900 block of Harlow Street`."""
    before = claim.sentence[: claim.start - claim.sentence_start][-_REACH:]
    return claim.action in concepts().residing or bool(_OF.search(before))


def _blocks(pair: Pair, a: tuple[int, str], b: tuple[int, str], block: Block) -> Pair:
    pair.step("street", "equal", a[1])
    if a[0] == b[0]:
        return pair.decide("same")
    houses = _is_house(pair.one) + _is_house(pair.two)
    if houses and (houses > 1 or not pair.is_across or block.are_only(pair.one, pair.two) < 2):
        return pair.decide("different_event", "a house on the street may be any")
    if _is_home(pair.one) or _is_home(pair.two):
        return pair.decide("different_event", "one tells where somebody lives")
    if not pair.is_across and compare_event(pair) not in ("equal", "compatible"):
        return pair.decide("different_event", "one article tells of two happenings")
    is_number = any(claim.time and claim.time in claim.exact for claim in (pair.one, pair.two))  # 1800, read as a year
    if not is_number and compare_times(pair) == "different":
        return pair.decide("different_event", "the times are apart")
    return pair.decide("conflict", "one event happened on one block")


def _participants(pair: Pair) -> Outcome:
    """Compare who is placed: for troops that are deployed, whose they are; else doer or undergoer."""
    one, two = pair.one, pair.two
    patient = _compare_things(pair, "patient", one.patient, two.patient)
    if patient == "different" and one.patient_id != two.patient_id:
        return "different"
    actor = compare_ids(pair, "actor", (one.actor, one.actor_id), (two.actor, two.actor_id))
    if actor == "different":
        return "different"
    if "unknown" == actor == patient and set(_things(one)) & set(_things(two)):
        return pair.step("things", "compatible", f"{one.actor or one.patient} / {two.actor or two.patient}")
    return "equal" if "equal" in (actor, patient) else patient if patient != "unknown" else actor


def _things(claim: Claim) -> Iterator[int]:
    """Yield the groups of like things that doer and undergoer are in: what is fired is what goes up."""
    for text in (claim.actor, claim.patient):
        yield from groups_of(text.lower()) | groups_of(text.lower().removesuffix("s")) if text else ()


def _compare_things(pair: Pair, name: str, a: str | None, b: str | None) -> Outcome:
    """Compare two undergoers by their nouns: `its troops`, `North Korean soldiers`, `personnel`."""
    if not a or not b:
        return pair.step(name, "unknown", a or b or "")
    heads = {word.lower().removesuffix("s") for word in (a.split()[-1], b.split()[-1])}
    detail = f"{a} / {b}"
    if len(heads) == 1 or stems(a) & stems(b):
        return pair.step(name, "equal" if len(heads) == 1 else "compatible", detail)
    if heads & concepts().nameless:
        return pair.step(name, "unknown", detail)
    one, two = (groups_of(head) for head in heads)
    return pair.step(name, "compatible" if one & two else "different", detail)


def _margin(pair: Pair) -> float:
    """Return the evidence for one event beyond what is asked; a force may be in several towns of one country."""
    least = thresholds().least
    needed = least["place"] + (0.0 if pair.is_across else least["within"])
    a, b = pair.one.place_country, pair.two.place_country
    if a and a == b:
        needed += 0.5 if event_class(pair.one) in _SINGULAR else 1.0
    is_recurrent = event_class(pair.one) in HARM and "equal" not in (pair.outcome("time"), pair.outcome("prominence"))
    if is_of_others(pair) or is_recurrent:
        needed += least["others"]
    return weigh(pair, but=("place", "country")) - needed


def _compare_lying(pair: Pair, block: Block) -> Pair:
    """Decide where one named place lies: in two towns of which neither is part of the other it cannot."""
    place = compare_places(pair)
    if place in ("equal", "compatible"):
        return pair.decide("same" if place == "equal" else "granularity")
    if place == "unknown" or not pair.is_across or not block.story.are_close(pair.one, pair.two):
        return pair.decide("different_event", "nothing shows that the two towns lie apart")
    pair.step("name", "equal", lying(pair.one) or "")
    return pair.decide("conflict", "one place lies in one town")


def _is_of_past(claim: Claim) -> bool:
    """Whether an event is dated to a year before that of publication."""
    return bool(claim.published and claim.time_latest and claim.time_latest[:4] < claim.published[:4])


def _is_local(one: Claim, two: Claim) -> bool:
    """Whether harm is done in one place: storms and epidemics kill in several countries and towns."""
    words = f"{one.sentence} {two.sentence}".lower()
    return concepts().widespread.isdisjoint(_WORD.findall(words))


def _contested(one: Claim, two: Claim) -> bool:
    for claim, other in ((one, two), (two, one)):
        if claim.place_id and other.place_country and other.place_country in claimed_by(claim.place_id):
            return True
    return bool(one.place_id and two.place_id and gazetteer().compatible(one.place_id, two.place_id))
