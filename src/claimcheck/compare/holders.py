"""Compare office claims with each other: two persons in one office, one family name with two given names."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from claimcheck.compare.likeliest import Caps, likeliest
from claimcheck.compare.office import polity_of, worded_title
from claimcheck.compare.participants import published_apart
from claimcheck.compare.settings import concepts, thresholds
from claimcheck.compare.vector import Pair
from claimcheck.records.claim import Claim
from claimcheck.reference.names import family_name, fold_name, same_person
from claimcheck.reference.offices import is_single

_DEPARTMENT = re.compile(r"\A(?!(?:prime|deputy|junior|state|cabinet|first|chief)\b)[\w ]+ minister", re.IGNORECASE)
_TWO = 2  # letters of a given name that are initials: JT, not Bo, which the shared letters then decide
_SAME = 0.6  # likeness of names from which two are held to be one person


def compare_holders(claims: Iterable[Claim], caps: Caps | None = None) -> Iterator[Pair]:
    """Compare the office claims of one story that give one office.

    Args:
        claims: Claims of one story.
        caps: Where to count what many claims on one office leave out.
    """
    posts: dict[str, list[Claim]] = defaultdict(list)
    claims = list(claims)
    homes = _homes(claims)
    for claim in claims:
        if claim.kind == "office" and claim.office_status == "current" and claim.person and claim.office:
            posts[claim.office_id or " ".join(claim.office.lower().split())].append(claim)
    for rows in posts.values():
        for one, two in likeliest(rows, _person, caps or Caps("official")):
            if one.document_id != two.document_id:
                yield _compare(Pair(one, two), homes)


def _person(claim: Claim) -> str:
    return claim.person_id or claim.person or ""


def _homes(claims: Iterable[Claim]) -> dict[str, str]:
    """Return the state in which most of the places of each document lie: its ministers are those of that state."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for claim in claims:
        if claim.place_country:
            counts[claim.document_id][claim.place_country] += 1
    return {name: rows.most_common(1)[0][0] for name, rows in counts.items()}


def _compare(pair: Pair, homes: Mapping[str, str]) -> Pair:
    one, two = pair.one, pair.two
    pair.step("office", "equal", f"{one.office} / {two.office}")
    names = one.person or "", two.person or ""
    detail = " / ".join(names)
    if same_person(*names) >= _SAME or (one.person_id == two.person_id and one.person_id):
        pair.step("person", "equal", detail)
        return pair.decide("same")
    pair.step("person", "different", detail)
    polities = _polity(one) or _named(one, two), _polity(two) or _named(two, one)
    if polities[0] and polities[1] and polities[0] != polities[1]:
        pair.step("polity", "different", f"{polities[0]} / {polities[1]}")
        return pair.decide("different_thing", "the office of another state or body")
    if polities == (None, None) and _is_department(one) and one.document_id in homes:
        polities = homes[one.document_id], homes.get(two.document_id)
    if _is_slip(*names) or (None in polities and _is_single(one) and _shares_given(*names)):
        return pair.decide("conflict", "one office and a part of the name, but two persons")
    is_single = _is_single(one) or _is_department(one)
    if polities[0] is None or polities[0] != polities[1] or not is_single:
        return pair.decide("different_thing", "it is not said that both speak of one office")
    pair.step("polity", "equal", polities[0])
    if published_apart(one, two, thresholds().handover_days) is not False:
        return pair.decide("update", "the office may have changed hands")
    return pair.decide("conflict", "two persons in one office at one time")


def _polity(claim: Claim) -> str | None:
    return claim.polity_id or claim.polity or polity_of(claim, worded_title(claim))


def _is_department(claim: Claim) -> bool:
    """Whether an office is that of a minister with a department: `railway minister`, not `minister`."""
    return bool(_DEPARTMENT.fullmatch(claim.office or ""))


def _named(claim: Claim, other: Claim) -> str | None:
    """Return the body of another claim if the sentence of this one, which gives none, names it."""
    is_named = bool(other.polity) and f" {other.polity} " in f" {claim.sentence} "
    return _polity(other) if is_named else None


def _is_single(claim: Claim) -> bool:
    if claim.office_id is not None and is_single(claim.office_id):
        return True
    return (claim.office or "").lower() in concepts().single_posts


def _is_slip(one: str, two: str) -> bool:
    """Whether two full names share the family name and nothing else: James Healey and John Healey."""
    words = fold_name(one).split(), fold_name(two).split()
    families = family_name(one), family_name(two)
    if families[0] != families[1] or min(len(words[0]), len(words[1])) < 2:
        return False
    given = [[part for word in name if word != families[0] for part in _initials(word)] for name in words]
    return not any(a[:1] == b[:1] and (len(a) == 1 or len(b) == 1) for a in given[0] for b in given[1]) and not (
        set(given[0]) & set(given[1])
    )


def _initials(word: str) -> Iterable[str]:
    """Return the letters of initials written together (`JT Fowler`), else the word."""
    return word if len(word) == _TWO else (word,)


def _shares_given(one: str, two: str) -> bool:
    """Whether two full names share a given name: Eduardo Leite and Eduardo Paes."""
    words = fold_name(one).split(), fold_name(two).split()
    return min(len(words[0]), len(words[1])) > 1 and words[0][0] == words[1][0]
