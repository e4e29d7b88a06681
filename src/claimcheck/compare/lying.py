"""Where a named place lies: `Oakmere, a suburb of Leeds` against `Oakmere, a village outside York`."""

from __future__ import annotations

import re

from claimcheck.compare.settings import concepts
from claimcheck.records.claim import Claim

_NAMED = r"(?<![\w\u2019'-])(?P<name>[A-Z][\w\u2019'-]{1,40}(?:\s[A-Z][\w\u2019'-]{1,40}){0,2})"
_JOIN = re.compile(
    _NAMED
    + r"(?P<gap>,\s(?:an?|the|in|on|at|near|outside|above|just|some|about|\d)\b[^,.;:()]{0,50}"
    + r"|\sand\s(?:the\s)?other\s[^,.;:()]{0,40}|\s(?:in|near|outside|on\sthe\s(?:outskirts|edge))\s(?:of\s)?)\Z"
)
_OF = re.compile(r"\b(?:the|a)\s(?P<noun>[a-z]+)\sof\s+\Z")
_REACH = 110  # characters before a place in which the name of what lies there stands
_WORD = re.compile(r"[a-z]+")


def lying(claim: Claim) -> str | None:
    """Return the name of the place that is told to lie in or beside the place of a claim, None if there is none.

    Args:
        claim: A claim of a place.
    """
    at = claim.start - claim.sentence_start
    before = claim.sentence[max(0, at - _REACH) : at]
    match = _JOIN.search(before)
    if match is None:
        return None
    kind = _OF.search(before[: match.start()])
    told = set(_WORD.findall(match["gap"])) | ({kind["noun"]} if kind else set())
    return match["name"].lower() if not told.isdisjoint(concepts().settled) else None
