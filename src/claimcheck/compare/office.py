"""Compare offices: against the public record, and two persons in one office."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from claimcheck.compare.findings import Finding
from claimcheck.compare.participants import days
from claimcheck.compare.vector import Pair
from claimcheck.normalise.edtf import as_day, bounds
from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Reference
from claimcheck.reference.names import same_person
from claimcheck.reference.offices import is_single
from claimcheck.reference.officials import officials
from claimcheck.reference.verdict import Verdict, judge


def against_record(claims: Iterable[Claim]) -> Iterator[Finding]:
    """Find office claims that the public record contradicts; the same claim made twice is one finding.

    Args:
        claims: Office claims of one story.
    """
    found: dict[tuple[str | None, str | None, str | None], tuple[list[Claim], Verdict]] = {}
    for claim in claims:
        if claim.kind != "office" or claim.office_status is None or not claim.person or not claim.office:
            continue
        verdict = _verdict(claim)
        if verdict.kind == "contradicted":
            key = (verdict.person_id or claim.person_id, claim.office_id, claim.polity_id)
            found.setdefault(key, ([], verdict))[0].append(claim)
    for rows, verdict in found.values():
        yield _finding(rows, verdict)


def _verdict(claim: Claim) -> Verdict:
    stated = days(claim)
    published = bounds(claim.published) if claim.published and not claim.published.startswith("XXXX") else (None, None)
    earliest, latest = stated or published
    return judge(
        person=claim.person or "",
        title=claim.office or "",
        office_ids=(claim.office_id,) if claim.office_id else (),
        polity_id=claim.polity_id,
        status=claim.office_status,
        earliest=earliest,
        latest=latest or (published[1] if earliest and claim.office_status != "former" else None),
        is_dated=(earliest or latest) is not None,
    )


def _finding(claims: list[Claim], verdict: Verdict) -> Finding:
    first = claims[0]
    tenure = verdict.memberships[0] if verdict.memberships else None
    reference = Reference(
        text=verdict.text,
        source=", ".join(tenure.sources) if tenure else "public record",
        tenure={
            "person": _name(tenure.person_id),
            "office": tenure.office,
            "polity": tenure.polity,
            "start_date": tenure.start_date,
            "end_date": tenure.end_date,
            "as_of": tenure.as_of,
        }
        if tenure
        else None,
    )
    return Finding(
        type="official",
        code="CC401",
        claims=claims,
        values=[f"{first.person}, {first.office}"],
        key=(
            "record",
            first.person_id or first.person or "",
            first.office_id or first.office or "",
            first.polity_id or "",
        ),
        severity=verdict.severity or "high",
        confidence=0.95 if verdict.severity == "high" else 0.7,
        reference=reference,
        reasons=[verdict.text, *(f"finding: {finding.replace('_', ' ')}" for finding in verdict.findings)],
    )


def _name(person_id: str) -> str:
    person = officials().person(person_id)
    return person.name if person else person_id


def two_holders(claims: Iterable[Claim]) -> Iterator[Pair]:
    """Compare office claims of one office and polity: two persons cannot hold it at one time.

    Args:
        claims: Office claims of one story.
    """
    posts: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        single = claim.office_id is not None and is_single(claim.office_id)
        if claim.kind == "office" and claim.office_status == "current" and single and claim.polity_id:
            posts[claim.office_id or "", claim.polity_id].append(claim)
    for rows in posts.values():
        for index, one in enumerate(rows):
            for two in rows[index + 1 :]:
                yield _holders(Pair(one, two))


def _holders(pair: Pair) -> Pair:
    one, two = pair.one, pair.two
    pair.step("office", "equal", f"{one.office} / {two.office}")
    if same_person(one.person or "", two.person or "") >= 0.6 or one.person_id == two.person_id:
        pair.step("person", "equal", f"{one.person} / {two.person}")
        return pair.decide("same")
    pair.step("person", "different", f"{one.person} / {two.person}")
    a, b = as_day(one.published), as_day(two.published)
    if a is None or b is None or abs((a - b).days) > 14:
        return pair.decide("update", "the office may have changed hands")
    return pair.decide("conflict", "two persons in one office at one time")
