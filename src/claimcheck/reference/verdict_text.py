"""Sentences that say what the public record says."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.reference.attribution import Attribution
from claimcheck.reference.officials import Person, officials
from claimcheck.reference.polities import polity_name
from claimcheck.reference.tenure import Membership

_WITH_ARTICLE: Final = re.compile(r"^(United|Republic|Democratic) |(Republic|Islands|Nations|Union|lands|ines|mas)$")
UNKNOWN_OFFICE: Final = "The public record does not have this office."


def contradicted(
    claim: Attribution,
    finding: str,
    person: Person,
    holder: Membership,
    proof: tuple[Membership, ...],
    *,
    is_slip: bool,
) -> str:
    """Say who held the office, and what the person held instead."""
    sentence = _holding(holder)
    if proof:
        sentence += f", while {person.name} {_did(finding, proof[0])} {_span(proof[0])}"
    elif person.name != claim.person:
        sentence += f", not {person.name}"
    if is_slip:
        sentence += f"; the given name on record is {person.name}, not {claim.person}"
    return sentence + "."


def given_name(person: Person, held: Membership) -> str:
    """Say what the right name is."""
    return f"The {_post(held)} was {person.name} {_span(held)}."


def acting(claim: Attribution, held: Membership) -> str:
    """Say that the person was only acting."""
    return f"{_name(held)} was acting {_post(held)} {_span(held)}, not {claim.title} in full."


def incumbent(held: Membership) -> str:
    """Say that the person still holds the office."""
    return f"{_holding(held)}, and so not a former one then."


def supported(held: Membership) -> str:
    """Say that the record agrees."""
    return f"{_holding(held)}."


def unverified(claim: Attribution) -> str:
    """Say that the record cannot decide."""
    return f"The public record neither bears out nor rules out {claim.person} as {claim.title}."


def _did(finding: str, membership: Membership) -> str:
    """The verb, and the post if it is another one."""
    is_open = membership.end_date is None
    if finding == "premature":
        return "has held it only" if is_open else "held it only"
    if finding == "outdated":
        return "held it"
    return f"{'has been' if is_open else 'was'} {_post(membership)}"


def _holding(membership: Membership) -> str:
    verb = "has been" if membership.end_date is None else "was"
    return f"{_name(membership)} {verb} {_post(membership)} {_span(membership)}"


def _name(membership: Membership) -> str:
    person = officials().person(membership.person_id)
    return person.name if person else membership.person_id


def _post(membership: Membership) -> str:
    """The title as the source words it, and the polity if the title does not name it."""
    role, place = membership.role, polity_name(membership.polity)
    if place.casefold() in role.casefold() or membership.polity in role:
        return role
    article = "the " if _WITH_ARTICLE.search(place) else ""
    return f"{role} ({place})" if " of the " in role else f"{role} of {article}{place}"


def _span(membership: Membership) -> str:
    if membership.end_date is None:
        return f"since {membership.start_date} (attested to {membership.as_of})"
    until = "to at least" if membership.end_kind == "at_least" else "to"
    return f"from {membership.start_date} {until} {membership.end_date}"
