"""Compare ages: of one person by name, or of the one person without a name of whom both articles tell."""

from __future__ import annotations

from claimcheck.compare.blocking import Block
from claimcheck.compare.evidence import compare_context, compare_prominence, compare_uniqueness, weigh
from claimcheck.compare.participants import compare_places
from claimcheck.compare.settings import thresholds
from claimcheck.compare.values import compare_figures
from claimcheck.compare.vector import Pair
from claimcheck.reference.names import SURNAME_ONLY, same_person


def compare_ages(pair: Pair, block: Block) -> Pair:
    """Decide two ages.

    Args:
        pair: Two claims of the class `age`.
        block: All ages of the story.
    """
    one, two = pair.one, pair.two
    if bool(one.person) != bool(two.person):
        pair.step("person", "unknown", f"{one.person or '-'} / {two.person or '-'}")
        return pair.decide("different_thing", "only one of them says whose age it is")
    if one.person and two.person:
        is_same = same_person(one.person, two.person) >= SURNAME_ONLY
        pair.step("person", "equal" if is_same else "different", f"{one.person} / {two.person}")
        if not is_same:
            return pair.decide("different_thing", "the ages of different persons")
    elif not _is_one_stranger(pair, block):
        return pair.decide("different_thing", "too little says that they speak of one person")
    figures = compare_figures(one, two)
    if figures != "apart":
        return pair.decide("same" if figures == "same" else "within_bounds")
    if pair.is_across and block.is_shared(one, two):
        return pair.decide("different_thing", "one article has both ages")
    return pair.decide("conflict", "one person cannot have two ages")


def _is_one_stranger(pair: Pair, block: Block) -> bool:
    """Whether both articles tell of one person without a name, by place, wording, and for want of another."""
    one, two = block.story.events_beside(pair.one), block.story.events_beside(pair.two)
    if one and two and not one & two:
        return False  # one was detained, one was killed
    compare_places(pair)
    compare_context(pair)
    compare_prominence(pair)
    compare_uniqueness(pair, block)
    pair.margin = weigh(pair) - thresholds().least["stranger"]
    return pair.is_across and pair.margin >= 0
