"""What in the record speaks for or against a person in an office."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, Literal

from claimcheck.reference.attribution import Attribution, is_named, known_persons, likely_slip_of
from claimcheck.reference.names import SAME_PERSON
from claimcheck.reference.offices import deputy_of, is_single, normal_title, same_rank
from claimcheck.reference.officials import Person, officials
from claimcheck.reference.tenure import Membership

WrongPost = Literal["wrong_office", "outdated", "premature", "wrong_polity", "deputy_as_full"]

NEVER_WITHIN: Final = timedelta(days=3)  # of a recorded change nothing is reported
# Who left so long ago is named with the title in looking back more often than by mistake.
LOOKING_BACK: Final = timedelta(days=5 * 365)
LOW_WITHIN: Final = timedelta(days=14)  # of a recorded change the severity is low
# Dates of a repaired tenure may be off by months.
REPAIRED_SLACK: Final = timedelta(days=180)
_SMALL_WORDS: Final = frozenset({"of", "for", "and", "to", "in", "minister", "secretary", "head", "chief"})


def cover(claim: Attribution) -> list[Membership]:
    """The tenures of others that surely fill all the time the article can speak of; none if there is any doubt."""
    others = [m for m in claim.tenures() if not is_named(m, claim.person, SAME_PERSON) and is_single(m.office)]
    sure = [m for m in others if m.status == "full" and m.confidence != "low"]
    if not claim.is_dated:
        return [m for m in sure if m.certain()[0] <= claim.earliest and m.end_date is None][:1]
    reached = claim.earliest
    found: list[Membership] = []
    for tenure in sorted(sure, key=lambda m: m.certain()):
        start, end = tenure.certain()
        if start <= reached + LOW_WITHIN * bool(found) and end >= reached:
            found.append(tenure)
            reached = end
            if reached >= claim.latest:
                return found
    return []


def meant(claim: Attribution, own: tuple[Membership, ...]) -> tuple[Person | None, bool]:
    """The person of the record whom the article means, and whether it got the given name wrong."""
    if own:
        holders = {m.person_id for m in own}
        return (officials().person(own[-1].person_id), False) if len(holders) == 1 else (None, False)
    known = known_persons(claim.person)
    here = [p for p in known if any(post.polity == claim.polity for post in p.posts)]
    active = [p for p in here or known if any(claim.speaks_of(m) for m in officials().memberships(p.person_id))]
    if known:
        return (active or here or list(known))[0], False
    return likely_slip_of(claim.person, claim.polity), True


def what_is_wrong(
    claim: Attribution, person: Person, own: tuple[Membership, ...]
) -> tuple[WrongPost, tuple[Membership, ...]]:
    """The main finding, and the tenures of the person that show it."""
    if own:
        before = [m for m in own if m.possible()[1] < claim.earliest]
        return ("outdated", (before[-1],)) if before else ("premature", (own[0],))
    then = tuple(m for m in officials().memberships(person.person_id) if not claim.is_dated or claim.speaks_of(m))
    same = {other for office in claim.offices for other in same_rank(office)}
    elsewhere = tuple(m for m in then if m.office in same and m.polity != claim.polity)
    if elsewhere:
        return "wrong_polity", elsewhere[:1]
    deputies = {deputy_of(office) for office in claim.offices}
    if deputy := tuple(m for m in then if m.office in deputies and m.polity == claim.polity):
        return "deputy_as_full", deputy[:1]
    return "wrong_office", then[:1]


def may_be_right(claim: Attribution, person: Person) -> bool:
    """Whether the person may be in a post that the record has under another name, or not at all.

    So it is if a post held then is worded as the title is ("minister of finance and trade"), or if the person is known
    from regions of the polity only: states, too, have attorneys general, speakers and secretaries of state.
    """
    if person.posts and all(post.polity.startswith(f"{claim.polity}/") for post in person.posts):
        return True
    wanted = set(normal_title(claim.title).split()) - _SMALL_WORDS
    then = (m for m in officials().memberships(person.person_id) if m.polity == claim.polity and claim.speaks_of(m))
    deputies = {deputy_of(office) for office in claim.offices}
    worded = (set(normal_title(m.role).split()) for m in then if m.office not in deputies)
    return bool(wanted) and any(wanted <= words for words in worded)


def leads_elsewhere(claim: Attribution) -> bool:
    """Whether the person leads another state at the time, and only that one can be meant by "leader"."""
    return any(
        m.office in {"head_of_state", "head_of_government"} and m.polity != claim.polity and claim.speaks_of(m)
        for p in known_persons(claim.person)
        for m in officials().memberships(p.person_id)
    )


def days_outside(claim: Attribution, membership: Membership) -> timedelta:
    """How far a tenure is from the days that the article speaks of; less for dates that were repaired."""
    start, end = membership.possible()
    gap = max(start - claim.latest, claim.earliest - end, timedelta(0))
    return max(gap - REPAIRED_SLACK, timedelta(0)) if membership.confidence == "low" else gap


def surely_runs(membership: Membership, earliest: date, latest: date) -> bool:
    """Whether a tenure surely fills the days, and began more than three days before."""
    start, end = membership.certain()
    return start + NEVER_WITHIN <= earliest and latest <= end and membership.confidence != "low"


def days_to_change(claim: Attribution, tenures: list[Membership]) -> timedelta:
    """How far the days that the article speaks of are from the next recorded change at either end of the tenures."""
    if not tenures or not claim.is_dated:
        return timedelta.max
    end = tenures[-1].certain()[1] if tenures[-1].end_date else date.max
    return min(claim.earliest - tenures[0].certain()[0], end - claim.latest)
