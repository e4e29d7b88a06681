"""What the public record says of a person in an office: supported, contradicted, or unverified.

Contradicted only where the record is sure: a known person, an office that one person holds, another holder through all
the time the article can speak of, and no recorded change within three days. Everything else is unverified.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Literal

import msgspec

from claimcheck.records.vocabulary import OfficeStatus, Severity
from claimcheck.reference import evidence
from claimcheck.reference import verdict_text as say
from claimcheck.reference.attribution import Attribution, attribution, known_persons, slip_of
from claimcheck.reference.offices import is_loose, is_single
from claimcheck.reference.tenure import Membership

VerdictKind = Literal["supported", "contradicted", "unverified"]
Finding = Literal[evidence.WrongPost, "wrong_given_name", "incumbent_called_former", "acting_as_full"]


class Verdict(msgspec.Struct, frozen=True, kw_only=True):
    """What the record says.

    Attributes:
        kind: `supported`, `contradicted`, `unverified`.
        findings: What is wrong, the main thing first; empty unless contradicted.
        severity: How grave; null unless contradicted.
        text: One sentence; if contradicted it names who held the office and since when, or the right name.
        person_id: The person of the record whom the article means, null if unknown.
        holder_id: The person who held the office then, null if unknown.
        memberships: The tenures that the verdict rests on: the actual holder's first.
    """

    kind: VerdictKind
    text: str
    findings: tuple[Finding, ...] = ()
    severity: Severity | None = None
    person_id: str | None = None
    holder_id: str | None = None
    memberships: tuple[Membership, ...] = ()

    @property
    def finding(self) -> Finding | None:
        """The main finding, null unless contradicted."""
        return self.findings[0] if self.findings else None


def judge(
    *,
    person: str,
    title: str,
    office_ids: tuple[str, ...] = (),
    polity_id: str | None = None,
    status: OfficeStatus | None = "current",
    earliest: str | None = None,
    latest: str | None = None,
    is_dated: bool = True,
) -> Verdict:
    """Judge that a person holds an office.

    Args:
        person: Name as written.
        title: Title as written.
        office_ids: Offices of the record; found from title and polity if empty.
        polity_id: ISO 3166-1 alpha-3, code of an organisation, `USA/texas`, or identifier of a place; null if the
            article does not say.
        status: As the article has it. For `former` the days must be those of the publication, not of the event.
        earliest: First day (or month or year) that the sentence speaks of, ISO 8601.
        latest: Last one.
        is_dated: Whether the article has a publication date.

    Returns:
        The verdict. An article without any date is contradicted only if the office was never the person's and one other
        person has held it since before 2010, or if a given name is wrong.

    Raises:
        ValueError: A day is no ISO 8601 date.
    """
    claim = attribution(
        person=person,
        title=title,
        office_ids=office_ids,
        polity_id=polity_id,
        status=status,
        earliest=earliest,
        latest=latest,
        is_dated=is_dated,
    )
    if claim is None:
        return Verdict(kind="unverified", text=say.UNKNOWN_OFFICE)
    match status:
        case "former":
            return _judge_former(claim)
        case "elect":
            return _judge_elect(claim)
        case _:
            return _judge_current(claim)


def _judge_current(claim: Attribution) -> Verdict:
    own = claim.own()
    if held := [m for m in own if not claim.is_dated or claim.speaks_of(m)]:
        return _judge_held(claim, held)
    if claim.status == "acting" or (is_loose(claim.title) and not evidence.leads_elsewhere(claim)):
        return _unverified(claim, own)
    if misnamed := _slip(claim):
        return misnamed
    covering = evidence.cover(claim)
    gone = min((evidence.days_outside(claim, m) for m in own), default=timedelta.max)
    near = min(gone, evidence.days_to_change(claim, covering))
    person, is_slip = evidence.meant(claim, own)
    if not covering or near <= evidence.NEVER_WITHIN or person is None or evidence.may_be_right(claim, person):
        return _unverified(claim, own)
    finding, proof = evidence.what_is_wrong(claim, person, own)
    slip: tuple[Finding, ...] = ("wrong_given_name",) if is_slip else ()
    return Verdict(
        kind="contradicted",
        findings=(finding, *slip),
        severity="low" if evidence.LOOKING_BACK < gone < timedelta.max else _severity(covering, near),
        text=say.contradicted(claim, finding, person, covering[0], proof, is_slip=is_slip),
        person_id=person.person_id,
        holder_id=covering[0].person_id,
        memberships=(*covering, *proof),
    )


def _judge_held(claim: Attribution, held: list[Membership]) -> Verdict:
    """Judge a person who has held the post: fine, unless as acting holder only."""
    only_acting = all(m.status == "acting" and m.confidence == "high" for m in held)
    if claim.status == "current" and claim.is_dated and only_acting:
        return Verdict(
            kind="contradicted",
            findings=("acting_as_full",),
            severity="low",
            text=say.acting(claim, held[0]),
            person_id=held[0].person_id,
            holder_id=held[0].person_id,
            memberships=tuple(held),
        )
    return Verdict(
        kind="supported",
        text=say.supported(held[-1]),
        person_id=held[-1].person_id,
        holder_id=held[-1].person_id,
        memberships=tuple(held),
    )


def _judge_former(claim: Attribution) -> Verdict:
    own = claim.own()
    ended = [m for m in own if m.possible()[1] < claim.latest]
    if ended or not claim.is_dated:
        return _judge_held(claim, ended) if ended else _unverified(claim, own)
    incumbent = [
        m
        for m in own
        if evidence.surely_runs(m, claim.earliest, claim.latest + evidence.NEVER_WITHIN) and m.status != "acting"
    ]
    if not incumbent:
        return _unverified(claim, own)
    return Verdict(
        kind="contradicted",
        findings=("incumbent_called_former",),
        severity=_severity(incumbent, evidence.days_to_change(claim, incumbent)),
        text=say.incumbent(incumbent[0]),
        person_id=incumbent[0].person_id,
        holder_id=incumbent[0].person_id,
        memberships=tuple(incumbent),
    )


def _judge_elect(claim: Attribution) -> Verdict:
    coming = [m for m in claim.own() if m.possible()[0] > claim.earliest - evidence.LOW_WITHIN]
    return _judge_held(claim, coming) if coming else _unverified(claim, ())


def _slip(claim: Attribution) -> Verdict | None:
    """Contradict the given name if family name and office point to one person."""
    person = slip_of(claim.person, claim.polity)
    if person is None or known_persons(claim.person):
        return None
    held = [m for m in claim.tenures() if m.person_id == person.person_id and m.confidence != "low"]
    sure = [m for m in held if not claim.is_dated or evidence.surely_runs(m, claim.earliest, claim.latest)]
    if not sure or not is_single(sure[0].office):
        return None
    return Verdict(
        kind="contradicted",
        findings=("wrong_given_name",),
        severity="medium",
        text=say.given_name(person, sure[-1]),
        person_id=person.person_id,
        holder_id=person.person_id,
        memberships=tuple(sure),
    )


def _severity(cover: list[Membership], near: timedelta) -> Severity:
    if near <= evidence.LOW_WITHIN:
        return "low"
    return "high" if all(m.confidence == "high" for m in cover) else "medium"


def _unverified(claim: Attribution, own: tuple[Membership, ...]) -> Verdict:
    return Verdict(kind="unverified", text=say.unverified(claim), memberships=own)
