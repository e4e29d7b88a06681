"""Compare what is asserted: one article denies, or tells as its opposite, what another says happened."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from claimcheck.compare.blocking import Question, blocks, pairs
from claimcheck.compare.context import likeness, stems
from claimcheck.compare.likeliest import Caps
from claimcheck.compare.participants import compare_ids, compare_places, compare_times, published_apart, published_order
from claimcheck.compare.settings import concepts, thresholds
from claimcheck.compare.story import Story
from claimcheck.compare.vector import Pair
from claimcheck.records.claim import Claim
from claimcheck.reference.lexicon import action_table
from claimcheck.reference.names import SAME_PERSON, apposed_name, same_person
from claimcheck.reference.opposites import Stance, from_verb, stance

_SO_FAR = re.compile(r"\b(?:not\s+yet|yet\s+to|so\s+far)\b|n['\u2019]t\s+yet\b", re.IGNORECASE)
_PERFECT = re.compile(r"\b(?:has|have)(?:n['\u2019]t|\s+not)\b", re.IGNORECASE)
_NEGATED = re.compile(r"(?:\b(?:not|never)|n['\u2019]t)\s+(?:\w+\s+)?\w?\Z", re.IGNORECASE)
_BEHIND = 60  # characters behind a verb that may tell what it is done about
_LIFE = "survive"
_LATER = re.compile(r"\b(?:hospital|later|wounds?|injuries|succumb\w*|initial\w*)\b", re.IGNORECASE)
_PLEA = "plead guilty"
_ANY_CHARGE = stems("charge charges count counts accusations allegations wrongdoing")
_ARTICLE = re.compile(r"\A(?:the|a|an|its|their|his|her)\s+", re.IGNORECASE)
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][\w'\u2019-]+")
_NAMES = 2  # names that two sentences share if they speak of one person without a name
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
    told = _stance(claim)
    return told.question if told else claim.action or ""


def stand(claim: Claim) -> int:
    """Return +1 or -1: polarity, turned round by the second verb of a pair of opposites."""
    told = _stance(claim)
    if told and told.phrase in action_table().results:  # whose polarity is that of the result
        return -told.sign if _NEGATED.search(claim.sentence[: claim.start - claim.sentence_start + 1]) else told.sign
    sign = told.sign if told else 1
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
    is_opposite = _phrase(one) != _phrase(two)
    if _is_personal(one) and _is_personal(two) and _is_of_one_person(one, two):
        return _fate(pair)
    actor = compare_ids(pair, "actor", (one.actor, one.actor_id), (two.actor, two.actor_id))
    patient = compare_ids(pair, "patient", (one.patient, one.patient_id), (two.patient, two.patient_id))
    if patient in ("different", "unknown") and (_is_told(one.patient, two) or _is_told(two.patient, one)):
        patient = pair.step("patient", "compatible", "one names the other's")
    if "different" in (actor, patient):
        return pair.decide("different_event", "others took part")
    if "different" in (compare_places(pair), compare_times(pair)):
        return pair.decide("different_event", "place or time are apart")
    alike = likeness(one.sentence, two.sentence)
    least = thresholds().opposite_likeness if is_opposite else thresholds().denial_likeness
    pair.step("context", "equal" if alike >= least else "unknown", f"{alike:.2f}")
    known = [bool(a and b and outcome != "unknown") for a, b, outcome in
             ((one.actor, two.actor, actor), (_undergoing(one), _undergoing(two), patient))]  # fmt: skip
    is_crossed = bool(is_opposite and _are_crossed(one, two))
    is_bare = (
        (known[0] or is_crossed) and not (_undergoing(one) and _undergoing(two)) and alike >= thresholds().bare_likeness
    )
    is_same = all(known) or is_bare if is_opposite else any(known)
    if is_opposite and one.kind == two.kind == "event" and _undergoing(one) and _undergoing(two):
        rest = _behind(one) - stems(one.patient or ""), _behind(two) - stems(two.patient or "")
        is_same = is_same and (not all(rest) or bool(rest[0] & rest[1]))
    if not is_same or len(stems(one.sentence) & stems(two.sentence)) < 3 or alike < least:
        return pair.decide("different_event", "too little says that they speak of one event")
    if {one.modality, two.modality} & {"planned", "possible", "conditional"} and published_order(one, two):
        return pair.decide("update", "a plan may change")
    if not pair.is_across and "denied" in (one.modality, two.modality):
        return pair.decide("different_thing", "one article tells both sides")
    if _is_not_yet(one, two) or _is_not_yet(two, one):
        return pair.decide("update", "what has not happened yet may happen later")
    return pair.decide("conflict", "one denies what the other asserts")


def _is_one_matter(pair: Pair) -> bool:
    """Whether what is admitted and denied, kept and lost, survived and died of is one: it shares a word, or a day."""
    one, two = pair.one, pair.two
    if any(told and told.question == _PLEA for told in map(_stance, (one, two))):
        charges = _behind(one), _behind(two)
        return bool(charges[0] & charges[1] or (charges[0] | charges[1]) & _ANY_CHARGE or not all(charges))
    names = stems(one.patient or "") | stems(one.actor or "")
    return bool(stems(one.sentence) & stems(two.sentence) - names) or pair.outcome("time") == "equal"


def _behind(claim: Claim) -> frozenset[str]:
    """Return the stems behind the verb, days and its own phrase left out."""
    end = claim.end - claim.sentence_start
    words = claim.sentence[end : end + _BEHIND] if claim.kind == "event" else claim.sentence
    told = _stance(claim)
    own = stems(" ".join(word for word in told.phrase.split() if "|" not in word)) if told else frozenset()
    return frozenset(stems(words)) - own - {stem for name in concepts().calendar for stem in stems(name)}


def _undergoing(claim: Claim) -> str | None:
    """Return what undergoes an event, where it is more than part of the verb: not the part that is taken."""
    words = (claim.patient or "").lower().split()
    return None if not words or words[-1] in concepts().nameless else claim.patient


def _are_crossed(one: Claim, two: Claim) -> bool:
    """Whether what one event is told of does it in the other: the bridge reopened, the bridge was kept closed."""
    crossed = {one.actor_id, one.patient_id} & {two.actor_id, two.patient_id} - {None}
    return bool(crossed) and None in (one.actor_id, one.patient_id) and None in (two.actor_id, two.patient_id)


def _is_told(patient: str | None, other: Claim) -> bool:
    """Whether what undergoes an event bears a name and is named by another sentence: the health centre of Prinos."""
    name = _ARTICLE.sub("", patient or "")
    return any(word[:1].isupper() for word in name.split()) and name.lower() in other.sentence.lower()


def _fate(pair: Pair) -> Pair:
    """Decide on what one person can have had but once: a verdict, a test, a post kept or lost."""
    one, two = pair.one, pair.two
    if "different" in (compare_places(pair), compare_times(pair)):
        return pair.decide("different_event", "place or time are apart")
    if any(told and told.is_loose for told in map(_stance, (one, two))) and not _is_one_matter(pair):
        return pair.decide("different_event", "too little says that they speak of one event")
    if _question(one) == _LIFE and not _are_opposite_fates(one, two):
        return pair.decide("different_event", "who survives may die of it later")
    if {one.modality, two.modality} & {"planned", "possible", "conditional"}:
        return pair.decide("update", "a plan may change")
    if not pair.is_across:
        return pair.decide("different_thing", "one article tells both sides")
    if published_apart(one, two, thresholds().handover_days) is not False:
        return pair.decide("update", "a later court or test may decide otherwise")
    return pair.decide("conflict", "one person, two fates that exclude each other")


@lru_cache(maxsize=4096)
def _stance(claim: Claim) -> Stance | None:
    is_verb = claim.kind == "event"
    words = from_verb(claim.sentence, claim.start - claim.sentence_start) if is_verb else claim.sentence
    return stance(claim.action or "", words)


def _question(claim: Claim) -> str:
    told = _stance(claim)
    return told.question if told else ""


def _are_opposite_fates(one: Claim, two: Claim) -> bool:
    """Whether one says that somebody survived and the other that he died, and not later in a hospital."""
    phrases = {_phrase(one), _phrase(two)}
    is_later = any(_LATER.search(claim.sentence) for claim in (one, two))
    return any("survive" in phrase or "escape" in phrase for phrase in phrases) and not is_later


def _phrase(claim: Claim) -> str:
    told = _stance(claim)
    return told.phrase if told else claim.action or ""


def _is_personal(claim: Claim) -> bool:
    told = _stance(claim)
    return told is not None and told.is_personal


def _is_not_yet(denied: Claim, asserted: Claim) -> bool:
    """Whether a sentence only tells that something has not happened so far, and the other is no older."""
    start = denied.start - denied.sentence_start
    around = denied.sentence[max(0, start - _AROUND) : start + len(denied.exact)]
    order = published_order(denied, asserted)
    is_so_far = (order <= 0 and _SO_FAR.search(around)) or (order < 0 and _PERFECT.search(around))
    return denied.polarity == "negative" and bool(is_so_far)


def _is_of_one_person(one: Claim, two: Claim) -> bool:
    """Whether both tell of one person by full name, or of one so described, with two names beside."""
    for a in _persons(one):
        for b in _persons(two):
            if _is_full_name(a) and _is_full_name(b) and same_person(a, b) >= SAME_PERSON:
                return True
    a, b = next(iter(_persons(one)), ""), next(iter(_persons(two)), "")
    is_one = bool(a and b) and a.split()[-1].lower() == b.split()[-1].lower() and not a.split()[-1][:1].isupper()
    return is_one and len(set(_NAME.findall(one.sentence)) & set(_NAME.findall(two.sentence))) >= _NAMES


def _persons(claim: Claim) -> list[str]:
    """Return who takes part, by the full names that the article gives before."""
    pairs = ((claim.patient, claim.patient_id), (claim.actor, claim.actor_id))
    told = [identity.title() if _is_short(name) and identity else name for name, identity in pairs if name]
    return [*told, *filter(None, (apposed_name(name, claim.sentence) for name in told))]


def _is_short(name: str) -> bool:
    return " " not in name and name[:1].isupper()


def _is_full_name(text: str) -> bool:
    words = text.split()
    return len(words) > 1 and all(word[:1].isupper() for word in words) and words[0] not in ("A", "An", "The")
