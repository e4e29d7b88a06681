"""Casualties: people shot are the killed and the wounded, and who dies of wounds changes the column."""

from __future__ import annotations

from claimcheck.compare.settings import concepts
from claimcheck.compare.story import Story
from claimcheck.compare.vector import Pair
from claimcheck.records.claim import Claim


def compare_casualties(pair: Pair, story: Story) -> Pair | None:
    """Decide two counts of wounded people of which one may include the dead; None where neither does.

    Args:
        pair: Two claims of the class `wounded`.
        story: Their story, for the dead of the same sentences.
    """
    one, two = pair.one, pair.two
    if one.item_class != "wounded" or two.item_class != "wounded":
        return None
    counts = _count(one), _count(two)
    if counts[0] is None or counts[1] is None:
        return None
    hits = _is_hit(one), _is_hit(two)
    if hits[0] == hits[1]:
        return _died(pair, story, counts[0], counts[1])
    hit, hurt = (one, two) if hits[0] else (two, one)
    shot, wounded = (counts[0], counts[1]) if hits[0] else (counts[1], counts[0])
    dead = _dead_beside(story, hurt)
    if dead is None:
        return pair.decide("scope", "people hit may include the dead")
    if shot == wounded + dead:
        return pair.decide("same", "the people hit are the wounded and the dead")
    if shot == wounded and _dead_beside(story, hit) is not None:
        return pair.decide("scope", "people hit may be told without the dead")
    pair.step("casualties", "different", f"{shot:g} hit / {wounded:g} wounded and {dead:g} dead")
    return None


def _died(pair: Pair, story: Story, one: float, two: float) -> Pair | None:
    """Two counts of one kind: if the smaller and its dead make the larger, somebody died or was counted in."""
    if one == two:
        return None
    small, large = (pair.one, pair.two) if one < two else (pair.two, pair.one)
    dead = _dead_beside(story, small)
    if dead is not None and min(one, two) + dead == max(one, two) and _dead_beside(story, large) is None:
        return pair.decide("scope", "the larger count takes the dead in")
    return None


def _is_hit(claim: Claim) -> bool:
    return claim.action_class == "attack" or claim.exact.rsplit(None, 1)[-1].lower() in concepts().hit


def _dead_beside(story: Story, claim: Claim) -> float | None:
    counts = [_count(row) for row in story.beside(claim, "killed")]
    return next((count for count in counts if count is not None), None)


def _count(claim: Claim) -> float | None:
    return float(claim.lower) if claim.lower is not None and claim.lower == claim.upper else None
