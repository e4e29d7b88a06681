"""Events: what class of happening a claim tells, and whether two tell of one kind."""

from __future__ import annotations

from functools import cache

from claimcheck.compare.settings import Event, concepts
from claimcheck.compare.vector import Outcome, Pair
from claimcheck.records.claim import Claim
from claimcheck.reference.lexicon import action_class, event_verb, head_noun

HARM = frozenset(("kill", "wound", "attack"))
_HAPPENS = frozenset(("take", "happen", "occur", "schedule", "set", "fix", "slate", "postpone", "hold"))
VAGUE = frozenset(("occur", "other"))  # classes that say nothing of what happened


def event_class(claim: Claim) -> str | None:
    """Return the class of a claim's event; what is done to it decides some: reach a deal, fire a missile."""
    for row in _rows().get(claim.action or "", ()):
        if _is_of(claim, row):
            return row.name
    return _of_noun(claim) if claim.action in _HAPPENS else claim.action_class


@cache
def _rows() -> dict[str, list[Event]]:
    """Return by verb the kinds of event that it may tell."""
    table: dict[str, list[Event]] = {}
    for row in concepts().event:
        for verb in row.verbs:
            table.setdefault(verb, []).append(row)
    return table


def _is_of(claim: Claim, row: Event) -> bool:
    """Whether the things of an event, or its phrases, are those of a row; a row without any takes all."""
    if row.phrases:
        return any(phrase in claim.sentence for phrase in row.phrases)
    return not row.things or not row.things.isdisjoint(_things(claim))


def _of_noun(claim: Claim) -> str | None:
    """Return the class of an event that is a noun: `the signing took place in Baku`."""
    noun = head_noun((claim.actor or claim.patient or "").lower())
    verb = event_verb(noun) if noun and (claim.action != "take" or claim.patient == "place") else None
    return action_class(verb) if verb else claim.action_class


def compare_event(pair: Pair) -> Outcome:
    """Compare the happenings of two claims: verbs, classes, and classes that tell one thing in other words."""
    one, two = pair.one, pair.two
    detail = f"{one.action or '-'} / {two.action or '-'}"
    a, b = event_class(one), event_class(two)
    if a in VAGUE or b in VAGUE or a is None or b is None:
        is_same = one.action == two.action and one.action not in (None, "be", "have")
        return pair.step("event", "compatible" if is_same else "unknown", detail)
    if a == b:
        return pair.step("event", "equal", detail)
    is_like = any(a in row and b in row for row in concepts().like_events)
    return pair.step("event", "compatible" if is_like else "different", detail)


def _things(claim: Claim) -> set[str]:
    """Return the nouns of doer, undergoer and counted thing."""
    nouns = {head_noun(text.lower()) for text in (claim.actor, claim.patient, claim.item) if text}
    return nouns | {noun.removesuffix("s") for noun in nouns}


def is_recurrent(pair: Pair) -> bool:
    """Whether both tell of harm done to people, of which a folder may hold many cases that look alike."""
    return event_class(pair.one) in HARM and event_class(pair.two) in HARM
