"""Bearings: an epicentre so far north-east of a town in one article, so far south-west of it in another."""

from __future__ import annotations

import re

from claimcheck.compare.story import Story
from claimcheck.compare.values import compare_figures
from claimcheck.compare.vector import Pair
from claimcheck.records.claim import Claim

_BEARING = re.compile(
    r"\b(north|south|east|west)(?:[- ]?(east|west))?(?:ern)?\s+of\s+(?:the\s+)?"
    r"(?:(?:city|town|village|port)\s+of\s+)?\Z",
    re.IGNORECASE,
)
_DEGREES = {"north": 0, "east": 90, "south": 180, "west": 270}
_BETWEEN = {("north", "east"): 45, ("south", "east"): 135, ("south", "west"): 225, ("north", "west"): 315}
_REACH = 60  # characters before a place in which a bearing to it ends
_NEAR = 20  # characters between a distance and its bearing
_OPPOSITE = 90


def bearing(claim: Claim) -> int | None:
    """Return in degrees on which side of its place an event was, None where it was in the place itself."""
    match = _match(claim)
    if match is None:
        return None
    side, second = match[1].lower(), (match[2] or "").lower()
    return _BETWEEN.get((side, second)) if second else _DEGREES[side]


def show_place(claim: Claim) -> str:
    """Return a place in words, with the side of it that is meant."""
    match = _match(claim)
    return f"{match[0] if match else ''}{claim.place or claim.exact}"


def _match(claim: Claim) -> re.Match[str] | None:
    at = claim.start - claim.sentence_start
    return _BEARING.search(claim.sentence[max(0, at - _REACH) : at])


def compare_bearings(pair: Pair, story: Story) -> Pair:
    """Decide two places that events lie to the side of; the distance tells that both speak of one event.

    Args:
        pair: Two place claims of one place, each with a bearing.
        story: Their story, for the distances beside them.
    """
    a, b = bearing(pair.one) or 0, bearing(pair.two) or 0
    apart = min(abs(a - b), 360 - abs(a - b))
    if apart < _OPPOSITE:
        return pair.decide("same")
    pair.step("bearing", "different", f"{a}\N{DEGREE SIGN} / {b}\N{DEGREE SIGN}")
    distances = _distance(pair.one, story), _distance(pair.two, story)
    if distances[0] is None or distances[1] is None or compare_figures(distances[0], distances[1]) == "apart":
        return pair.decide("different_event", "the distances do not show that both speak of one event")
    pair.step("distance", "equal", f"{distances[0].exact} / {distances[1].exact}")
    return pair.decide("conflict", "one event cannot lie on two sides of one place")


def _distance(claim: Claim, story: Story) -> Claim | None:
    """Return the distance that stands right before a bearing."""
    rows = [one for one in story.beside(claim, "distance") if 0 <= claim.start - one.end <= _NEAR + _REACH]
    return max(rows, key=lambda one: one.end) if rows else None
