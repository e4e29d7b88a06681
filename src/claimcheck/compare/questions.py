"""The fact in dispute, as a question."""

from __future__ import annotations

from claimcheck.compare.findings import Finding
from claimcheck.compare.values import show
from claimcheck.compare.wording import participle, plural, wording
from claimcheck.records.claim import Claim
from claimcheck.reference.countries import countries

_MEASURES = frozenset(("distance", "speed", "temperature", "area", "mass", "volume", "duration"))
_LONG = 12


def question(finding: Finding) -> str:
    """Return the fact in dispute as a question."""
    claims = finding.claims
    first = claims[0]
    match finding.type:
        case "quantity":
            return _how_many(claims)
        case "location":
            return _event_question("Where", claims)
        case "date":
            return _event_question("When", claims)
        case "official":
            return f"Which rank has {first.person}?" if finding.code == "CC403" else _who(first)
        case "quote":
            return f"Who said \u201c{_short(first.quote or first.exact)}\u201d?"
        case "denial":
            return _event_question("", claims)
        case "arithmetic":
            return f"Do the parts add up to {f'{show(first)} {plural(first.item or str())}'.strip()}?"
        case "calendar":
            return f"Which weekday was {first.time_edtf}?"


def _who(claim: Claim) -> str:
    polity = _name(claim.polity_id) or claim.polity
    office = claim.office or "the office"
    return f"Who is {office} of {polity}?" if polity else f"Who is {office}?"


def _how_many(claims: list[Claim]) -> str:
    claim = claims[0]
    if claim.item_class == "age":
        return f"How old is {claim.person}?" if claim.person else "How old is the person?"
    place = next((one.place for one in claims if one.place), None)
    where = f" in {place}" if place and not place.lower().startswith(("in ", "at ")) else ""
    if claim.item_class in wording().outcomes:
        people = plural(claim.item) if claim.item and claim.item not in ("toll", "other") else "people"
        return f"How many {people} {wording().outcomes[claim.item_class or '']}{where}?"
    if claim.item_class == "money":
        return f"How much money: {_told(claim)}?"
    if claim.unit and claim.item_class in _MEASURES:
        return f"What is the {claim.item_class}: {_told(claim)}?"
    owner = next((_name(one.item_of_id) or one.item_of for one in claims if one.item_of), None)
    things = f"{plural(claim.item or 'things')} of {owner}" if owner else plural(claim.item or "of them")
    if claim.unit and claim.unit != "1":
        return f"What is the figure in {claim.unit.replace('_', ' ')}: {_told(claim)}?"
    if not claim.action or claim.action_class in ("occur", "possess", "other"):
        return f"How many {things}{where}?"
    return f"How many {things} {_were(claim)} {participle(claim.action)}?"


def _were(claim: Claim) -> str:
    return "will be" if claim.modality == "planned" else "were"


def _event_question(word: str, claims: list[Claim]) -> str:
    """Ask after an event, with the fullest account of who did what."""
    claim = max(claims, key=_fullness)
    action = claim.action or "happen"
    if _named(claim.actor) and action != "be":
        text = f"{word} did {claim.actor} {action} {claim.patient or ''}".strip() + "?"
        return text[:1].upper() + text[1:]
    if claim.patient:
        return (
            f"{word} were {claim.patient} {participle(action)}?"
            if word
            else f"Were {claim.patient} {participle(action)}?"
        )
    return f"{word} did it happen: {action}?" if word else f"Did it happen: {action}?"


def _fullness(claim: Claim) -> tuple[int, int]:
    known = 2 * bool(claim.actor_id) + bool(_named(claim.actor)) + bool(claim.patient)
    return known, -len(claim.actor or "") - len(claim.patient or "")


def _named(actor: str | None) -> bool:
    """A pronoun or `more` names nobody: a question with it can't be read away from its sentence."""
    return bool(actor) and (actor or "").lower() not in wording().nobody


def _told(claim: Claim) -> str:
    """Return what a figure is told of, in a few words."""
    parts = [claim.actor or "", claim.action or "", claim.patient or (claim.item if claim.unit else "") or ""]
    text = " ".join(part for part in parts if part and part != "be")
    return text or claim.sentence[:60]


def _name(code: str | None) -> str | None:
    country = countries().get(code or "")
    return country.name if country else None


def _short(text: str) -> str:
    words = text.split()
    return text if len(words) <= _LONG else " ".join(words[:_LONG]) + " \u2026"
