"""Bare events that are claims: denied or negated ones, and those whose named parties make them checkable."""

from __future__ import annotations

from claimcheck.claims.participants import participant_id
from claimcheck.records.frames import EventFrame, ParsedSentence, Seed
from claimcheck.records.values import Place, Quantity
from claimcheck.reference.lexicon import action_class, action_table
from claimcheck.reference.names import apposed_name
from claimcheck.reference.opposites import from_verb, stance

_CHECKABLE = frozenset(
    ("deploy", "send_supply", "kill", "wound", "capture", "attack", "detain_charge", "evacuate_displace", "test_launch",
     "elect_vote", "sign_agree", "sanction", "meet", "arrive_visit", "appoint", "resign_dismiss", "fund_pay")
)  # fmt: skip


# What is checkable where it happened to somebody who is named, whoever did it.
_PERSONAL = frozenset(
    ("kill", "wound", "detain_charge", "appoint", "resign_dismiss", "elect_vote", "capture", "sanction")
)


def happenings(sentence: ParsedSentence) -> list[int]:
    """Return the events of a sentence that are claims.

    Args:
        sentence: The analysed sentence.

    Returns:
        Their indexes.
    """
    counted = {seed.event for seed in sentence.seeds if _counts(seed)}
    placed = {seed.event for seed in sentence.seeds if isinstance(seed.mention.value, Place)}
    return [
        index
        for index, event in enumerate(sentence.events)
        if (index not in counted and _is_claim(event, is_placed=index in placed))
        or _has_contrary(event, sentence.text, event.start - sentence.start)
    ]


def _counts(seed: Seed) -> bool:
    """Whether a value tells of an event; an age tells of a person."""
    return isinstance(seed.mention.value, Quantity) and seed.mention.value.item_class != "age"


def _is_claim(event: EventFrame, *, is_placed: bool) -> bool:
    if event.is_nominal or event.is_reporting:
        return False
    kind = action_class(event.action)
    if event.action in action_table().results:
        return True
    if kind not in _CHECKABLE:
        return False
    if event.polarity == "negative" or event.modality == "denied":
        return True
    has_party = _is_named(event.patient) or is_placed or event.action in ("resign", "die", "sign", "arrive")
    if event.is_passive and kind in _PERSONAL and " " in (event.patient or ""):  # one capital may open the sentence
        return _is_named(event.patient) or (kind == "elect_vote" and _is_named(event.actor))
    if kind == "elect_vote" and _names_somebody(event.patient):  # `has ratified Sweden's accession`
        has_party = True
    return _is_named(event.actor) and has_party


def _has_contrary(event: EventFrame, sentence: str, start: int) -> bool:
    """Whether a happening is told of somebody by name of which another may tell the contrary: `kept his post`."""
    if event.is_nominal:
        return False
    told = stance(event.action.split()[0], from_verb(sentence, start))
    if told is None or not told.is_telling:
        return False
    if told.is_personal:
        told_of = (event.patient, event.actor)
        return any(_is_person(text) or apposed_name(text or "", sentence) for text in told_of)
    is_opening = sentence.startswith(event.actor or "") and " " not in (event.actor or "")  # there any word is capital
    return _is_named(event.actor) and (not is_opening or (participant_id(event.actor) or "").isupper())


def _is_person(text: str | None) -> bool:
    """Whether a participant can be a person: a name that is no state or body, or `he`."""
    words = (text or "").split()
    if not words or words[0] in ("The", "A", "An"):
        return (text or "").lower() in ("he", "she")
    is_name = words[0][:1].isupper() and words[-1][:1].isupper()
    return text in ("He", "She", "he", "she") or (is_name and not (participant_id(text) or "X").isupper())


def _names_somebody(text: str | None) -> bool:
    """Whether a participant has a name in it, such as that of its possessor."""
    words = (text or "").split()
    return any(word[:1].isupper() for word in words) and words[0].lower() not in ("a", "an", "the")


def _is_named(text: str | None) -> bool:
    """Whether a participant is a state, an organisation or bears a name."""
    identity = participant_id(text)
    if identity is None or text is None:
        return False
    words = text.split()
    return identity.isupper() or (words[-1][:1].isupper() and words[0].lower() not in ("a", "an"))
