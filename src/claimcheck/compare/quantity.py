"""Compare quantities: do two figures answer one question, and can both hold?"""

from __future__ import annotations

import re

from claimcheck.compare.context import likeness
from claimcheck.compare.participants import compare_ids, compare_places, compare_times, published_order
from claimcheck.compare.settings import concepts, groups_of, thresholds
from claimcheck.compare.values import compare_figures
from claimcheck.compare.vector import Outcome, Pair
from claimcheck.records.claim import Claim
from claimcheck.reference.lexicon import head_noun, is_people
from claimcheck.reference.names import SAME_PERSON, same_person

_PEOPLE_CLASSES = frozenset(("killed", "wounded", "missing", "captured", "arrested", "displaced", "infected"))
_EVIDENCE = ("owner", "actor", "patient", "place", "time", "context", "modifiers")
_EARLIER = re.compile(
    r"\b(?:previous(?:ly)?|earlier|initially|originally|at first|had been|record|last year|compared)\b", re.IGNORECASE
)
_LIKE_ACTIONS = (
    frozenset(("deploy", "send_supply", "arrive_visit", "train", "possess")),
    frozenset(("kill", "attack", "occur")),
    frozenset(("wound", "attack", "occur")),
    frozenset(("fund_pay", "possess", "send_supply", "occur")),
    frozenset(("elect_vote", "occur")),
    frozenset(("increase", "decrease", "occur")),
)  # fmt: skip


def block_key(claim: Claim) -> str | None:
    """Return what claims must share to be compared: the class of thing and, for measures, its dimension."""
    if claim.kind != "quantity" or claim.item_class is None:
        return None
    if claim.item_class == "age":
        return "age"
    if claim.item_class in _PEOPLE_CLASSES:
        return claim.item_class
    if claim.unit:
        return (
            f"{claim.item_class} {claim.unit}" if claim.item_class in ("money", "rate", "other") else claim.item_class
        )
    if claim.item is None:
        return None
    noun = head_noun(claim.item)
    groups = groups_of(noun)
    return f"{claim.item_class} {min(groups)}" if groups else f"{claim.item_class} {noun}"


def compare(one: Claim, two: Claim) -> Pair:
    """Compare two quantity claims of one block.

    Args:
        one: A claim.
        two: Another.

    Returns:
        The pair with its steps and its relation.
    """
    pair = Pair(one, two)
    if one.item_class == "age":
        return _ages(pair)
    stopped = _thing(pair) or _scope(pair)
    if stopped:
        return stopped
    owner = compare_ids(pair, "owner", (one.item_of, one.item_of_id), (two.item_of, two.item_of_id))
    if owner == "different":
        return pair.decide("different_thing", "the things counted belong to others")
    if _event(pair) == "different":
        return pair.decide("different_event", "other things happened to them")
    actor = compare_ids(pair, "actor", (one.actor, one.actor_id), (two.actor, two.actor_id))
    if actor == "different" and one.action_class not in ("occur",):
        return pair.decide("different_event", "others did it")
    compare_ids(pair, "patient", (one.patient, one.patient_id), (two.patient, two.patient_id))
    place, time = compare_places(pair), compare_times(pair)
    alike = likeness(one.sentence, two.sentence)
    pair.step(
        "context",
        "equal" if alike >= 0.3 else "compatible" if alike >= thresholds().context_similarity else "unknown",
        f"{alike:.2f}",
    )
    return _decide(pair, place, time)


def _thing(pair: Pair) -> Pair | None:
    """Whether both count the same kind of thing, in units of one dimension."""
    one, two = pair.one, pair.two
    figures = compare_figures(one, two)
    if figures == "incomparable":
        pair.step("unit", "different", f"{one.unit} / {two.unit}")
        return pair.decide("different_thing", "the units measure different things")
    outcome = _same_item(one, two)
    pair.step("item", outcome, f"{one.item or '-'} / {two.item or '-'}")
    return pair.decide("different_thing", "other things are counted") if outcome == "different" else None


def _same_item(one: Claim, two: Claim) -> Outcome:
    if one.item == two.item:
        return "equal" if one.item else "unknown"
    if not one.item or not two.item:
        return "unknown"
    heads = head_noun(one.item), head_noun(two.item)
    if heads[0] == heads[1] or groups_of(heads[0]) & groups_of(heads[1]):
        return "compatible"
    if (
        one.item_class == two.item_class
        and one.item_class in _PEOPLE_CLASSES
        and is_people(one.item)
        and is_people(two.item)
    ):
        return "compatible"
    if one.unit and one.unit == two.unit and one.item_class != "money":
        return "different" if one.item_class in ("share", "rate") else "unknown"
    return "different"


def _scope(pair: Pair) -> Pair | None:
    """Whether both count the whole: children are a part of the dead, another 2,000 come on top."""
    one, two = pair.one, pair.two
    for claim in (one, two):
        words = set(claim.exact.lower().split()[:2])
        if words & concepts().additional and not claim.unit:
            other = two if claim is one else one
            if not set(other.exact.lower().split()[:2]) & words:
                return pair.decide("scope", "one of them comes on top of others")
    if one.group_id and one.group_id == two.group_id:
        return pair.decide("part_whole", "one sentence tells both apart")
    if (one.role == "part") != (two.role == "part"):
        return pair.decide("part_whole", "one is a part of a larger number")
    changes = ("change_by", "change_from")
    if (one.role in changes or two.role in changes) and one.role != two.role:
        return pair.decide(
            "update" if "change_from" in (one.role, two.role) else "different_thing",
            "one is an end or the amount of a change",
        )
    narrow = (_narrow(one), _narrow(two))
    if narrow[0] != narrow[1]:
        pair.step("modifiers", "different", f"{'/'.join(narrow[0]) or '-'} / {'/'.join(narrow[1]) or '-'}")
        if narrow[0] and narrow[1] and not narrow[0] & narrow[1]:
            return pair.decide("different_thing", "the things counted are of different kinds")
        return pair.decide("part_whole", "one counts a narrower kind")
    if narrow[0]:
        pair.step("modifiers", "equal", "/".join(narrow[0]))
    return None


def _narrow(claim: Claim) -> frozenset[str]:
    """Return what narrows the thing counted: its modifiers, and the item itself where it is a kind of people."""
    noun = head_noun(claim.item or "")
    words = {word for word in claim.item_modifiers if word not in concepts().loose and word != noun}
    if noun in concepts().narrower and claim.item_class in _PEOPLE_CLASSES:
        words.add(noun)
    words |= {word for word in (claim.item or "").lower().split()[:-1] if word not in concepts().loose}
    owner = set((claim.item_of or "").lower().split())
    return frozenset(word for word in words if word not in owner and not word[:1].isdigit())


def _event(pair: Pair) -> Outcome:
    one, two = pair.one, pair.two
    detail = f"{one.action or '-'} / {two.action or '-'}"
    if one.action == two.action:
        return pair.step("event", "equal", detail)
    a, b = one.action_class, two.action_class
    if a == b and a != "other":
        return pair.step("event", "equal", detail)
    if one.item_class == two.item_class and one.item_class in _PEOPLE_CLASSES:
        return pair.step("event", "compatible", detail)
    if any(a in group and b in group for group in _LIKE_ACTIONS) or "occur" in (a, b) or "other" in (a, b):
        return pair.step("event", "compatible", detail)
    return pair.step("event", "different", detail)


def _decide(pair: Pair, place: Outcome, time: Outcome) -> Pair:
    one, two = pair.one, pair.two
    figures = compare_figures(one, two)
    if place == "different":
        return pair.decide("different_event", "the places are apart")
    if time == "different":
        grows = one.item_class in concepts().growing
        return pair.decide("update" if grows else "different_event", "the times are apart")
    if not _is_one_fact(pair):
        return pair.decide("different_event", "too little says that they speak of one thing")
    if figures != "apart":
        return pair.decide("same" if figures == "same" else figures)  # type: ignore[arg-type]
    if one.polarity != two.polarity:
        return pair.decide("different_thing", "one figure is denied")
    if _is_update(pair):
        return pair.decide("update", "the later article has the higher count")
    if _speaks_of_earlier(one) or _speaks_of_earlier(two):
        return pair.decide("background", "one sentence speaks of an earlier figure")
    _note(pair)
    return pair.decide("conflict", "the figures cannot both hold")


def _is_one_fact(pair: Pair) -> bool:
    """Whether enough is known to be equal; in one article more is asked, since writers do not repeat themselves."""
    score = sum({"equal": 1.0, "compatible": 0.5}.get(pair.outcome(name) or "", 0.0) for name in _EVIDENCE)
    score += 0.5 if pair.outcome("event") == "equal" else 0.0
    score += (
        0.5
        if pair.outcome("item") == "equal" and pair.one.item_class in ("other", "personnel", "vehicle", "ship")
        else 0.0
    )
    least = 1.5 if pair.is_across else 2.5
    if pair.one.item_class in ("money", "share", "rate", "duration", "distance", "speed", "temperature", "other"):
        least += 0.5
    return score >= least


def _is_update(pair: Pair) -> bool:
    """Whether a count that grows was brought up to date by a later article."""
    if pair.one.item_class not in concepts().growing:
        return False
    order = published_order(pair.one, pair.two)
    if order == 0:
        return False
    early, late = (pair.one, pair.two) if order < 0 else (pair.two, pair.one)
    a = early.lower if early.lower is not None else early.upper
    b = late.upper if late.upper is not None else late.lower
    return a is not None and b is not None and b > a


def _speaks_of_earlier(claim: Claim) -> bool:
    offset = claim.start - claim.sentence_start
    return bool(_EARLIER.search(claim.sentence[max(0, offset - 40) : offset]))


def _note(pair: Pair) -> None:
    modalities = {pair.one.modality, pair.two.modality}
    if len(modalities) > 1 and modalities & {"planned", "possible", "conditional"}:
        pair.notes.append("planned_vs_done")
    if pair.one.source and pair.two.source and pair.one.source != pair.two.source:
        pair.notes.append("attributed")


def _ages(pair: Pair) -> Pair:
    """Compare the ages of one person."""
    one, two = pair.one, pair.two
    if not one.person or not two.person or same_person(one.person, two.person) < SAME_PERSON:
        pair.step("person", "different" if one.person and two.person else "unknown", f"{one.person} / {two.person}")
        return pair.decide("different_thing", "the ages of different persons")
    pair.step("person", "equal", f"{one.person} / {two.person}")
    figures = compare_figures(one, two)
    if figures != "apart":
        return pair.decide("same" if figures == "same" else "within_bounds")
    return pair.decide("conflict", "one person cannot have two ages")
