"""Compare ages: of one person by name, or of the one person without a name of whom both articles tell."""

from __future__ import annotations

import re

from claimcheck.compare.blocking import Block
from claimcheck.compare.evidence import compare_context, compare_prominence, compare_uniqueness, weigh
from claimcheck.compare.participants import compare_places
from claimcheck.compare.settings import concepts, thresholds
from claimcheck.compare.values import compare_figures
from claimcheck.compare.vector import Pair
from claimcheck.normalise.edtf import as_day
from claimcheck.records.claim import Claim
from claimcheck.reference.names import SURNAME_ONLY, fold_name, same_person

_ANOTHER_DAY = re.compile(r"\b(?:would|will|to) (?:have )?(?:turn(?:ed)?|been|be|become) (?:just )?\Z")
_THEN = re.compile(r"\A\W*(?:years? old )?(?:at (?:the|that) time|back then|then)\b")
_GENERATION = re.compile(r"\b(?:jr|sr|ii|iii|iv)\b")
_LETTERS = re.compile(r"[a-z]+")
_BEHIND = 30  # characters behind an age in which it is said to be of then
_AROUND = 40  # characters before an age in which its bearer is told


def compare_ages(pair: Pair, block: Block) -> Pair:
    """Decide two ages.

    Args:
        pair: Two claims of the class `age`.
        block: All ages of the story.
    """
    one, two = pair.one, pair.two
    if not (one.person and two.person) and _are_sole_victims(pair, block):
        pair.step("person", "compatible", "the one person of whom each article tells that he or she was hurt")
    elif bool(one.person) != bool(two.person):
        pair.step("person", "unknown", f"{one.person or '-'} / {two.person or '-'}")
        return pair.decide("different_thing", "only one of them says whose age it is")
    elif one.person and two.person:
        is_same = same_person(one.person, two.person) >= SURNAME_ONLY and not _may_be_kin(pair, block)
        pair.step("person", "equal" if is_same else "different", f"{one.person} / {two.person}")
        if not is_same:
            return pair.decide("different_thing", "the ages of different persons")
    elif not _is_one_stranger(pair, block):
        return pair.decide("different_thing", "too little says that they speak of one person")
    figures = compare_figures(one, two)
    if figures != "apart":
        return pair.decide("same" if figures == "same" else "within_bounds")
    is_near = abs((one.lower or 0) - (two.lower or 0)) <= 1
    if _is_of_then(one) or _is_of_then(two) or (is_near and (_is_of_another_day(one) or _is_of_another_day(two))):
        return pair.decide("background", "one is the age of another day")
    if _had_birthday(pair):
        return pair.decide("update", "the person had a birthday between the two articles")
    if pair.is_across and _has_both(pair, block):
        return pair.decide("different_thing", "one article has both ages")
    return pair.decide("conflict", "one person cannot have two ages")


def _has_both(pair: Pair, block: Block) -> bool:
    """Whether one article gives both ages; of somebody with a name, both to that person."""
    if not (pair.one.person and pair.two.person):
        return block.is_shared(pair.one, pair.two)
    return any(
        (claim.document_id, claim.lower, claim.upper) == (other.document_id, age.lower, age.upper)
        and same_person(claim.person or "", other.person or "") >= SURNAME_ONLY
        for age, other in ((pair.one, pair.two), (pair.two, pair.one))
        for claim in block.claims
    )


def _are_sole_victims(pair: Pair, block: Block) -> bool:
    """Whether both are the age of the only person hurt in their articles, and not of a man here, a woman there."""
    sexes = _sex(pair.one), _sex(pair.two)
    if sexes[0] and sexes[1] and sexes[0] != sexes[1]:
        return False
    return (
        pair.is_across
        and block.story.are_linked(pair.one, pair.two)
        and all(
            (sole := block.story.sole_victim(claim.document_id)) is not None
            and (sole.lower, sole.upper) == (claim.lower, claim.upper)
            for claim in (pair.one, pair.two)
        )
    )


def _is_of_another_day(claim: Claim) -> bool:
    """`Would have turned 6 on Saturday`, `will be 22 in May`."""
    start = claim.start - claim.sentence_start
    return bool(_ANOTHER_DAY.search(claim.sentence[max(0, start - _AROUND) : start]))


def _is_of_then(claim: Claim) -> bool:
    """`Who was age 17 at the time`."""
    end = claim.end - claim.sentence_start
    return bool(_THEN.match(claim.sentence[end : end + _BEHIND]))


def _had_birthday(pair: Pair) -> bool:
    """Whether the article that was published weeks or years later gives the years in between, and one more at most."""
    early, late = sorted((pair.one, pair.two), key=lambda claim: claim.published or "")
    a, b = as_day(early.published), as_day(late.published)
    if a is None or b is None or (b - a).days < thresholds().birthday_days:
        return False
    grown = (late.lower or 0) - (early.upper or 0)
    return 0 < grown <= (b - a).days // 365 + 1


def _may_be_kin(pair: Pair, block: Block) -> bool:
    """Whether two of one family may be meant: Jr. and Sr., two given names, a surname that several bear."""
    names = [fold_name(claim.person or "").split() for claim in (pair.one, pair.two)]
    marks = [_GENERATION.findall((claim.person or "").lower()) for claim in (pair.one, pair.two)]
    if marks[0] != marks[1]:
        return True
    if names[0] != names[1] and (_is_told_as_kin(pair.one) or _is_told_as_kin(pair.two)):
        return True
    if min(map(len, names)) == 1:
        return any(block.story.is_family(name[0]) for name in names if len(name) == 1)
    return not pair.is_across and names[0] != names[1]


def _is_told_as_kin(claim: Claim) -> bool:
    """Whether the words before a person make him or her somebody's relative: `Orrin's mother, Ada Orrin, 57`."""
    start = claim.start - claim.sentence_start
    before = claim.sentence[max(0, start - _AROUND) : start].lower()
    at = before.rfind((claim.person or "").lower())
    return not concepts().kin.isdisjoint(_LETTERS.findall(before if at < 0 else before[:at]))


def _sex(claim: Claim) -> str | None:
    """Return the sex that the words around an age tell, None for neither or both."""
    start = claim.start - claim.sentence_start
    words = set(_LETTERS.findall(claim.sentence[max(0, start - _AROUND) : start + len(claim.exact)].lower()))
    told = [name for name, nouns in concepts().sexes.items() if words & nouns]
    return told[0] if len(told) == 1 else None


def _is_one_stranger(pair: Pair, block: Block) -> bool:
    """Whether both articles tell of one person without a name, by place, wording, and for want of another."""
    one, two = block.story.events_beside(pair.one), block.story.events_beside(pair.two)
    if one and two and not one & two:
        return False  # one was detained, one was killed
    if block.story.has_crowd(pair.one.document_id) or block.story.has_crowd(pair.two.document_id):
        return False
    compare_places(pair)
    compare_context(pair)
    compare_prominence(pair)
    compare_uniqueness(pair, block)
    if not block.story.are_linked(pair.one, pair.two):
        return False
    pair.margin = weigh(pair) - thresholds().least["stranger"]
    return pair.is_across and pair.margin >= 0
