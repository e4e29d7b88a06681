"""Compare office claims with each other: two persons in one office, one family name with two given names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from claimcheck.compare.likeliest import Caps, likeliest
from claimcheck.compare.office import polity_of, worded_title
from claimcheck.compare.participants import published_apart, published_order
from claimcheck.compare.settings import concepts, thresholds
from claimcheck.compare.successions import Successions, held_before
from claimcheck.compare.vector import Pair
from claimcheck.records.claim import Claim
from claimcheck.reference.names import family_name, fold_name, same_person
from claimcheck.reference.offices import is_loose, is_single

_DEPARTMENT = re.compile(r"\A(?!(?:prime|deputy|junior|state|cabinet|first|chief)\b)[\w ]+ minister", re.IGNORECASE)
_TWO = 2  # letters of a given name that are initials: JT, not Bo, which the shared letters then decide
_NEAR = 20  # characters before a name in which a longer one begins
_SAME = 0.6  # likeness of names from which two are held to be one person


def compare_holders(claims: Iterable[Claim], caps: Caps | None = None) -> Iterator[Pair]:
    """Compare the office claims of one story that give one office.

    Args:
        claims: Claims of one story.
        caps: Where to count what many claims on one office leave out.
    """
    claims = list(claims)
    posts: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        is_held = claim.kind == "office" and claim.office_status == "current" and not is_loose(claim.office or "")
        if is_held and claim.person and claim.office:
            posts[_post(claim)].append(claim)
    scene = _Scene(Successions(claims), _series(posts))
    for rows in posts.values():
        for one, two in likeliest(rows, _person, caps or Caps("official")):
            if one.document_id != two.document_id:
                yield _compare(Pair(one, two), scene)


class _Scene(NamedTuple):
    """What is known of a story: what changes hands, and which claims stand in a list of holders."""

    successions: Successions
    series: frozenset[str]


def _post(claim: Claim) -> str:
    """Return the post of a claim: an office of the record, or the first of the words for one post of a company."""
    title = " ".join((claim.office or "").lower().split())
    return claim.office_id or next((min(row) for row in concepts().company_posts if title in row), title)


def _person(claim: Claim) -> str:
    return claim.person_id or claim.person or ""


def _series(posts: Mapping[str, list[Claim]]) -> frozenset[str]:
    """Return the claims of articles that have two holders of one post: one after the other, or in a list."""
    found: set[str] = set()
    for rows in posts.values():
        own: dict[tuple[str, str | None], list[Claim]] = defaultdict(list)
        for claim in rows:
            own[claim.document_id, _polity(claim) or claim.polity_id].append(claim)
        for group in own.values():
            if any(same_person(group[0].person or "", one.person or "") < _SAME for one in group):
                found.update(one.claim_id for one in group)
    return frozenset(found)


def _compare(pair: Pair, scene: _Scene) -> Pair:
    one, two = pair.one, pair.two
    pair.step("office", "equal", f"{one.office} / {two.office}")
    names = one.person or "", two.person or ""
    detail = " / ".join(names)
    if same_person(*names) >= _SAME or (one.person_id == two.person_id and one.person_id):
        pair.step("person", "equal", detail)
        return pair.decide("same")
    pair.step("person", "different", detail)
    polities = _polity(one), _polity(two)
    if polities[0] and polities[1] and polities[0] != polities[1]:
        pair.step("polity", "different", f"{polities[0]} / {polities[1]}")
        return pair.decide("different_thing", "the office of another state or body")
    if _is_slip(*names) or (None in polities and _is_single(one) and _shares_given(*names)):
        return pair.decide("conflict", "one office and a part of the name, but two persons")
    polities = polities[0] or _about(one, two), polities[1] or _about(two, one)
    is_single = _is_single(one) or _is_department(one)
    if polities[0] is None or polities[0] != polities[1] or not is_single:
        return pair.decide("different_thing", "it is not said that both speak of one office")
    pair.step("polity", "equal", polities[0])
    if {one.claim_id, two.claim_id} & scene.series:
        return pair.decide("different_thing", "an article tells of several holders")
    if _may_have_changed(pair, polities[0], scene.successions):
        return pair.decide("update", "the office may have changed hands")
    return pair.decide("conflict", "two persons in one office at one time")


def _may_have_changed(pair: Pair, polity: str, successions: Successions) -> bool:
    """Whether one may have followed the other between the two articles, or long ago."""
    one, two = pair.one, pair.two
    if successions.is_past(one) or successions.is_past(two) or successions.tells_change(one, two):
        return True
    if published_apart(one, two, thresholds().handover_days) is False:
        return False
    order = published_order(one, two)
    return not order or not held_before(*((two, one) if order < 0 else (one, two)), polity)


def _polity(claim: Claim) -> str | None:
    """Return the polity as told, else the only one in which the record has the person in such a post."""
    return (claim.polity_id or claim.polity) if claim.polity else polity_of(claim, worded_title(claim))


def _about(claim: Claim, other: Claim) -> str | None:
    """Return what the article of an office told alone is about; of a company the sentence may tell it better."""
    is_of_state = claim.polity_id is not None and claim.polity_id.isupper()
    return (claim.polity_id if is_of_state else None) or _named(claim, other) or claim.polity_id


def _is_department(claim: Claim) -> bool:
    """Whether an office is that of a minister with a department: `railway minister`, not `minister`."""
    return bool(_DEPARTMENT.fullmatch(claim.office or ""))


def _named(claim: Claim, other: Claim) -> str | None:
    """Return the body of another claim if the sentence of this one, which gives none, names it."""
    name = other.polity or (other.polity_id or "").title()
    found = re.search(rf"\b{re.escape(name)}\b", claim.sentence) if name else None
    rest = claim.sentence[found.end() :].lstrip() if found else ""
    is_behind = bool(found and re.search(r"[A-Z][\w'\u2019-]* \Z", claim.sentence[: found.start()][-_NEAR:]))
    is_longer = is_behind or (rest[:1].isupper() and not rest.startswith(claim.exact[:8]))  # Santa Monica College
    is_named = found is not None and not is_longer
    return _polity(other) or other.polity_id if is_named else None


def _is_single(claim: Claim) -> bool:
    if claim.office_id is not None and is_single(claim.office_id):
        return True
    title = (claim.office or "").lower()
    is_of_body = title in ("head", "chief", "boss") and (claim.polity or "")[:1].isupper()
    return title in concepts().single_posts or is_of_body


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
