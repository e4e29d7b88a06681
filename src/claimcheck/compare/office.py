"""Compare offices: against the public record, and two persons in one office."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from claimcheck.compare.findings import Finding
from claimcheck.compare.fingerprint import first_told
from claimcheck.compare.participants import days
from claimcheck.compare.wording import wording
from claimcheck.normalise.edtf import bounds
from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Reference
from claimcheck.reference.offices import office_ids
from claimcheck.reference.officials import officials
from claimcheck.reference.verdict import Verdict, judge

_THEN = re.compile(r"\bthen\b", re.IGNORECASE)
_STATUS = re.compile(
    r"^(?:the\s+|a\s+)?(?:(?:former|ex|onetime|then|acting|interim|caretaker|outgoing|incoming)[\s-]+)+", re.IGNORECASE
)
_POLITY = re.compile(r"[A-Z]{2,12}(?:-[A-Z]{2,4})?(?:/[a-z0-9-]+)?|gn:\d+")
_SIDE = re.compile(r"^(?:the\s+)?(?:North|South)['\u2019]s\s+", re.IGNORECASE)
_SIDES = frozenset(("south", "north", "the south", "the north"))  # which of two states so called, the person tells
_CLAUSE = re.compile(
    r"\b(?:who\s+(?:now\s+)?(?:was|is|has been|had been|served|serves)(?:\s+as)?|in\s+the\s+chair\s+as"
    r"|as|was|is|became)\s+",
    re.IGNORECASE,
)


def against_record(claims: Iterable[Claim]) -> Iterator[Finding]:
    """Find office claims that the public record contradicts; the same claim made twice is one finding.

    Args:
        claims: Claims of one story; their dates tell which days a sentence speaks of.
    """
    found: dict[tuple[str | None, str | None, str | None], tuple[list[Claim], Verdict]] = {}
    claims = list(claims)
    spoken_of = _spoken_of(claims)
    for claim in claims:
        if claim.kind != "office" or claim.office_status is None or not claim.person or not claim.office:
            continue
        if claim.polity is None and claim.office.lower() == "premier":
            continue  # of a state or of one of its regions
        verdict = _verdict(claim, spoken_of.get((claim.document_id, claim.sentence_start), (None, None)))
        if verdict.kind == "contradicted":
            key = (verdict.person_id or claim.person_id, claim.office_id, claim.polity_id)
            found.setdefault(key, ([], verdict))[0].append(claim)
    for rows, verdict in found.values():
        yield _finding(rows, verdict)


def _verdict(claim: Claim, spoken_of: tuple[str | None, str | None]) -> Verdict:
    """Judge an office claim over all the days that it can speak of: the days of its sentence up to publication."""
    published = bounds(claim.published) if claim.published and not claim.published.startswith("XXXX") else (None, None)
    is_then = bool(_THEN.search(claim.exact) or _THEN.search(_before(claim)))
    status = "current" if is_then and claim.office_status == "former" else claim.office_status
    earliest, latest = days(claim) or (None, None)
    if earliest is None and latest is None:
        earliest, latest = published
        if spoken_of[0] and status != "former":
            earliest = min(spoken_of[0], earliest or spoken_of[0])
            latest = (spoken_of[1] or latest) if is_then or latest is None else latest
    elif status != "former":
        latest = latest or published[1]
    title = worded_title(claim)
    return judge(
        person=claim.person or "",
        title=title,
        polity_id=polity_of(claim, title),
        status=status,
        earliest=earliest,
        latest=latest,
        is_dated=(earliest or latest) is not None,
    )


def polity_of(claim: Claim, title: str) -> str | None:
    """Return the polity of an office as told, else the only one in which the record has the person in such a post."""
    if claim.polity and (claim.polity_id is None or claim.polity.lower() not in _SIDES):
        return claim.polity_id if claim.polity_id and _POLITY.fullmatch(claim.polity_id) else None
    known = officials().known_as(claim.person or "")
    offices = set(office_ids(title))
    if not offices and claim.polity_id and claim.polity_id.islower():
        return None  # an office of the firm that the article is about
    posts = [post for person in known for post in person.posts if not offices or post.office in offices]
    polities = {post.polity for post in posts}
    states = {polity for polity in polities if "/" not in polity}
    return next((next(iter(found)) for found in (polities, states) if len(found) == 1), None)


def worded_title(claim: Claim) -> str:
    """Return the title as the article words it, the polity in its place, the person left out."""
    start = claim.exact.find(claim.person or "")
    parts = [claim.exact[:start], claim.exact[start + len(claim.person or "") :]] if start >= 0 else [claim.exact]
    title = " ".join(part.strip(" ,()\u2014\u2013-") for part in parts if part.strip(" ,()\u2014\u2013-"))
    title = _SIDE.sub("", _STATUS.sub("", _CLAUSE.sub("", title)))
    return title if claim.office and claim.office.lower() in title.lower() else claim.office or title


def _before(claim: Claim) -> str:
    return claim.sentence[: claim.start - claim.sentence_start][-8:]


def _spoken_of(claims: Iterable[Claim]) -> dict[tuple[str, int], tuple[str | None, str | None]]:
    """Return, for each sentence, the earliest and the latest day that its dates name."""
    found: dict[tuple[str, int], tuple[str | None, str | None]] = {}
    for claim in claims:
        if claim.kind == "date" and claim.time_earliest:
            key = (claim.document_id, claim.sentence_start)
            earliest, latest = found.get(key, (None, None))
            earliest = min(earliest or claim.time_earliest, claim.time_earliest)
            ends = [one for one in (latest, claim.time_latest) if one]
            found[key] = (earliest, max(ends) if ends else None)
    return found


def _finding(claims: list[Claim], verdict: Verdict) -> Finding:
    first = first_told(claims)
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
        reasons=[verdict.text, *(wording().findings[finding] for finding in verdict.findings)],
    )


def _name(person_id: str) -> str:
    person = officials().person(person_id)
    return person.name if person else person_id
