"""Word a finding: the question in dispute, one line of summary, the reasons, and what was ruled out."""

from __future__ import annotations

from claimcheck.compare.findings import Finding
from claimcheck.compare.values import show
from claimcheck.compare.vector import Pair
from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Conflict, Position, Step
from claimcheck.records.identity import identify
from claimcheck.records.vocabulary import ConflictType
from claimcheck.reference.countries import countries

_STEP_WORDS = {
    "owner": "the same owner",
    "actor": "the same doer",
    "patient": "the same thing or people concerned",
    "place": "the same place",
    "time": "the same time",
    "event": "the same kind of event",
    "item": "the same thing counted",
    "person": "the same person",
    "street": "the same street",
    "office": "the same office",
    "words": "the same words",
    "modifiers": "the same kind of it",
    "context": "sentences that are worded alike",
}
_OUTCOMES = {
    "killed": "were killed", "wounded": "were wounded", "missing": "are missing", "captured": "were captured",
    "arrested": "were arrested", "displaced": "were displaced", "infected": "were infected",
}  # fmt: skip


def conflict_of(finding: Finding) -> Conflict:
    """Turn a finding into the record."""
    groups = finding.groups or [list(range(len(finding.claims)))]
    positions = tuple(
        Position(
            value=value,
            claim_ids=tuple(finding.claims[index].claim_id for index in group),
            sources=len({finding.claims[index].document_id for index in group}),
        )
        for value, group in zip(finding.values, groups, strict=True)
    )
    return Conflict(
        conflict_id=identify("k", finding.type, finding.code, *finding.key),
        type=finding.type,
        code=finding.code,
        severity=finding.severity,
        confidence=finding.confidence,
        question=question(finding),
        summary=summary(finding),
        reasons=tuple(finding.reasons or reasons(finding)),
        positions=positions,
        claims=tuple(finding.claims),
        reference=finding.reference,
        relation_notes=tuple(finding.notes),
        steps=tuple(finding.steps),
    )


def relation_of(pair: Pair, type_: ConflictType, code: str) -> Conflict:
    """Turn a pair that is no conflict into a record with its relation."""
    detail = next((step.detail for step in reversed(pair.steps) if step.name == "relation"), "")
    values = tuple(
        Position(value=_value(claim), claim_ids=(claim.claim_id,), sources=1) for claim in (pair.one, pair.two)
    )
    finding = Finding(type_, code, [pair.one, pair.two], [], ("relation",), "low", 0.5)
    return Conflict(
        conflict_id=identify("k", "relation", pair.one.claim_id, pair.two.claim_id),
        type=type_,
        code=code,
        relation=pair.relation or "different_thing",
        severity="low",
        confidence=0.5,
        question=question(finding),
        summary=f"no conflict: {(pair.relation or '').replace('_', ' ')}" + (f", {detail}" if detail else ""),
        reasons=(detail,) if detail else (),
        positions=values,
        claims=(pair.one, pair.two),
        relation_notes=tuple(pair.notes),
        steps=tuple(pair.steps),
    )


def _value(claim: Claim) -> str:
    return show(claim) if claim.kind == "quantity" else claim.place or claim.exact


def question(finding: Finding) -> str:
    """Return the fact in dispute as a question."""
    claim = finding.claims[0]
    match finding.type:
        case "quantity":
            return _how_many(finding.claims)
        case "location":
            return _where(finding.claims)
        case "date":
            return f"When did it happen: {_event(claim)}?"
        case "official":
            office = claim.office or "the office"
            polity = _name(claim.polity_id) or claim.polity
            return f"Who is {office} of {polity}?" if polity else f"Who is {office}?"
        case "quote":
            return f"Who said \u201c{_short(claim.quote or claim.exact)}\u201d?"
        case "denial":
            return f"Did it happen: {_event(claim)}?"
        case "arithmetic":
            return f"Do the parts add up to {show(claim)} {claim.item or ''}?".replace(" ?", "?")
        case "calendar":
            return f"Which weekday was {claim.time_edtf}?"


def _how_many(claims: list[Claim]) -> str:
    claim = claims[0]
    if claim.item_class == "age":
        return f"How old is {claim.person}?"
    owner = next((_name(one.item_of_id) or one.item_of for one in claims if one.item_of), None)
    item = claim.item or (claim.item_class or "").replace("_", " ")
    place = next((one.place for one in claims if one.place), None)
    where = f" ({place})" if place else ""
    if (
        claim.unit
        and claim.item_class not in ("share",)
        and claim.item_class in ("distance", "speed", "temperature", "area", "mass", "volume", "duration")
    ):
        return f"What is the {claim.item_class}{' of ' + claim.item if claim.item else ''} ({_event(claim)})?"
    if claim.item_class == "money":
        return f"How much money ({_event(claim)})?"
    plural = _plural(item)
    owned = f"{plural} of {owner}" if owner else plural
    if claim.item_class in _OUTCOMES:
        return f"How many {_plural(item) if item else 'people'} {_OUTCOMES[claim.item_class]}{where}?"
    verb = f" ({_event(claim)})" if claim.action and claim.action != "be" else where
    return f"How many {owned}{verb}?"


def _where(claims: list[Claim]) -> str:
    claim = claims[0]
    who = next((one.patient for one in claims if one.patient), None) or next(
        (one.actor for one in claims if one.actor), None
    )
    return f"Where did it happen: {claim.action}{' ' + who if who else ''}?"


def _event(claim: Claim) -> str:
    parts = [claim.actor or "", claim.action or "", claim.patient or ""]
    return " ".join(part for part in parts if part)


def _plural(word: str) -> str:
    irregular = {
        "man": "men",
        "woman": "women",
        "child": "children",
        "person": "people",
        "people": "people",
        "personnel": "personnel",
        "aircraft": "aircraft",
    }
    if word in irregular:
        return irregular[word]
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")


def _name(code: str | None) -> str | None:
    country = countries().get(code or "")
    return country.name if country else None


def _short(text: str) -> str:
    words = text.split()
    return text if len(words) <= 12 else " ".join(words[:12]) + " \u2026"


def summary(finding: Finding) -> str:
    """Return one line: who says what."""
    if finding.reference is not None:
        return finding.reference.text
    groups = finding.groups or [list(range(len(finding.claims)))]
    parts = []
    for value, group in zip(finding.values, groups, strict=True):
        paths = list(dict.fromkeys(finding.claims[index].path for index in group))
        more = " \u2026" if len(paths) > 3 else ""
        parts.append(f"{value} ({', '.join(paths[:3])}{more})")
    return " against ".join(parts)


def reasons(finding: Finding) -> list[str]:
    """Return why the claims are about one fact, why they cannot all hold, and what was ruled out."""
    shared = [_STEP_WORDS[step.name] for step in finding.steps if step.result == "equal" and step.name in _STEP_WORDS]
    near = [
        _STEP_WORDS[step.name] for step in finding.steps if step.result == "compatible" and step.name in _STEP_WORDS
    ]
    rows = []
    if shared:
        rows.append("both speak of " + ", ".join(shared))
    if near:
        rows.append("compatible: " + ", ".join(word.removeprefix("the same ") for word in near))
    rows.append(_why_not_both(finding))
    rows.append("not explained by " + _ruled_out(finding.type, finding.steps))
    return rows[:4]


def _why_not_both(finding: Finding) -> str:
    values = " and ".join(finding.values[:3])
    match finding.type:
        case "quantity":
            return f"{values}: the intervals do not meet, hedges counted in"
        case "location":
            return f"{values}: neither lies in the other"
        case "date":
            return f"{values}: two days for one event"
        case "official":
            return f"{values}: the office has one holder at a time"
        case "quote":
            return f"{values}: one sentence has one speaker"
        case _:
            return f"{values}: one is the opposite of the other"


def _ruled_out(type_: ConflictType, steps: list[Step]) -> str:
    unknown = [step.name for step in steps if step.result == "unknown" and step.name in ("time", "place", "owner")]
    tested = {
        "quantity": "rounding, bounds, units, parts of a whole, an update",
        "location": "one place lying in the other, contested status, different times",
        "date": "a coarser date, a time zone, another event",
        "official": "a change of office between the dates, another spelling",
        "quote": "another spelling of the speaker",
        "denial": "another event",
        "arithmetic": "rounding",
        "calendar": "another year",
    }[type_]
    return tested + (f" (not stated by both: {', '.join(unknown)})" if unknown else "")
