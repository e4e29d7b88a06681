"""Steps that compare who and where and when: ids first, words where nobody gave an id."""

from __future__ import annotations

import re

from claimcheck.compare.context import stems
from claimcheck.compare.settings import groups_of, thresholds
from claimcheck.compare.vector import Outcome, Pair
from claimcheck.normalise.edtf import as_day
from claimcheck.records.claim import Claim
from claimcheck.reference.gazetteer import gazetteer
from claimcheck.reference.names import SAME_PERSON, same_person

_NEAR_MINUTES = 60
_FAR = 10**6  # days
_SIDES = frozenset(("north", "south", "east", "west", "northern", "southern", "eastern", "western", "upper", "lower"))
_ORDINALS = frozenset(("first", "second", "third", "last", "next"))  # the first flight and the first of the companies
_CODE = re.compile(r"[A-Z][A-Z-]{1,11}(?:/[a-z-]+)?\Z")


def compare_ids(
    pair: Pair, name: str, one: tuple[str | None, str | None], two: tuple[str | None, str | None]
) -> Outcome:
    """Compare two participants by id, else by the words of their names.

    Args:
        pair: The pair; the step is recorded in it.
        name: Name of the step.
        one: Text and id of the first.
        two: Text and id of the second.
    """
    (text_a, id_a), (text_b, id_b) = one, two
    if not text_a or not text_b:
        return pair.step(name, "unknown", text_a or text_b or "")
    detail = f"{text_a} / {text_b}"
    if id_a and id_a == id_b:
        return pair.step(name, "equal", detail)
    if id_a and id_b and _CODE.match(id_a) and _CODE.match(id_b):
        return pair.step(name, "different", detail)
    has_shared = bool((stems(text_a) & stems(text_b)) - _ORDINALS)
    if has_shared or same_person(text_a, text_b) >= SAME_PERSON or _are_like(text_a, text_b):
        return pair.step(name, "compatible", detail)
    return pair.step(name, "unknown", detail)


def _are_like(one: str, two: str) -> bool:
    groups = [groups_of(text) or groups_of(text.removesuffix("s")) for text in (one, two)]
    return bool(groups[0] & groups[1])


def is_of_others(pair: Pair) -> bool:
    """Whether both say who took part, and nobody is known to be the same."""
    one, two = pair.one, pair.two
    told = bool(one.actor or one.patient) and bool(two.actor or two.patient)
    return told and {pair.outcome(name) for name in ("actor", "patient", "things")} <= {"unknown", None}


def compare_places(pair: Pair) -> Outcome:
    """Compare where: one place may lie in the other."""
    one, two = pair.one, pair.two
    if not one.place or not two.place:
        return pair.step("place", "unknown", one.place or two.place or "")
    detail = f"{one.place} / {two.place}"
    if one.place_id and two.place_id:
        if one.place_id == two.place_id:
            return pair.step("place", "equal", detail)
        if gazetteer().compatible(one.place_id, two.place_id):
            return pair.step("place", "compatible", detail)
        is_told = one.place in two.sentence or two.place in one.sentence
        if one.place_country and two.place_country and one.place_country != two.place_country and not is_told:
            pair.step("country", "different", f"{one.place_country} / {two.place_country}")
        return pair.step("place", "unknown" if is_told and pair.one.kind != "place" else "different", detail)
    if _differ_in_side(one.place, two.place):
        return pair.step("place", "different", detail)
    if one.place.lower() == two.place.lower() or stems(one.place) & stems(two.place):
        return pair.step("place", "equal" if one.place.lower() == two.place.lower() else "compatible", detail)
    if one.place_country and two.place_country and one.place_country != two.place_country:
        return pair.step("place", "different", detail)
    return pair.step("place", "unknown", detail)


def _differ_in_side(one: str, two: str) -> bool:
    """Whether two names are alike but for a side: West Garfield Park and East Garfield Park."""
    words = set(one.lower().split()), set(two.lower().split())
    sides = words[0] & _SIDES, words[1] & _SIDES
    return bool(words[0] & words[1] - _SIDES) and bool(sides[0]) and bool(sides[1]) and sides[0] != sides[1]


def compare_times(pair: Pair) -> Outcome:
    """Compare when: the intervals of days must meet."""
    a, b = days(pair.one), days(pair.two)
    detail = f"{pair.one.time or pair.one.clock or '-'} / {pair.two.time or pair.two.clock or '-'}"
    if clocks_differ(pair.one, pair.two):
        return pair.step("time", "different", f"{pair.one.clock} / {pair.two.clock}")
    if a is None or b is None:
        is_one = bool(pair.one.time_edtf) and pair.one.time_edtf == pair.two.time_edtf  # in September, of whatever year
        return pair.step("time", "compatible" if is_one else "unknown", detail)
    if a[1] is None and b[1] is None and a[0] and b[0] and a[0][:4] != b[0][:4]:
        return pair.step("time", "different", detail)  # both tell when something began
    if pair.one.time_edtf == pair.two.time_edtf:
        return pair.step("time", "equal", detail)
    meets = (a[0] is None or b[1] is None or a[0] <= b[1]) and (b[0] is None or a[1] is None or b[0] <= a[1])
    if not meets and _days_between(a, b) <= thresholds().near_events and pair.one.kind != "date":
        return pair.step("time", "unknown", detail)  # the day may be the slip
    return pair.step("time", "compatible" if meets else "different", detail)


def _days_between(a: tuple[str | None, str | None], b: tuple[str | None, str | None]) -> int:
    first, second = sorted((a, b), key=lambda days: days[0] or days[1] or "")
    if first[0] != first[1] or second[0] != second[1]:
        return _FAR  # a slip is of a day, not of a month
    end, begin = as_day(first[1]), as_day(second[0])
    return (begin - end).days if end is not None and begin is not None else _FAR


def clocks_differ(one: Claim, two: Claim) -> bool:
    """Whether two clock times of events, zones aside, lie more than an hour apart; of unlike days is not asked."""
    if not one.clock or not two.clock or one.clock[5:] != two.clock[5:]:
        return False
    a, b = (int(clock[:2]) * 60 + int(clock[3:5]) for clock in (one.clock, two.clock))
    return abs(a - b) > _NEAR_MINUTES


def days(claim: Claim) -> tuple[str | None, str | None] | None:
    """Return first and last day of a claim's event, None where nothing is known."""
    if claim.time_earliest is None and claim.time_latest is None:
        return None
    return claim.time_earliest, claim.time_latest


def published_apart(one: Claim, two: Claim, most: int) -> bool | None:
    """Return whether the days of publication lie more than so many days apart; None where one is unknown."""
    a, b = as_day(one.published), as_day(two.published)
    return abs((a - b).days) > most if a is not None and b is not None else None


def published_order(one: Claim, two: Claim) -> int:
    """Return -1, 0, 1 as the first was published before, on the day of, or after the second; 0 if unknown."""
    a, b = as_day(one.published), as_day(two.published)
    if a is None or b is None or a == b:
        return 0
    return -1 if a < b else 1
