"""Votes: which side of a division a figure counts."""

from __future__ import annotations

import re
from typing import Literal

from claimcheck.compare.settings import are_like
from claimcheck.records.claim import Claim

_SECOND = re.compile(r"(?:\d|\w[ -]?)(?:\s(?:to|and|against|versus)\s|\s?[-\u2013]\s?|-to-)\Z")
_AGAINST = re.compile(r"\A\W*(?:votes?\s+)?(?:voted\s+)?(?:against|opposed|no\b|nays?\b)")
_ABSTAIN = re.compile(r"\A\W*(?:\w+\s+){0,2}abst")


def is_vote(claim: Claim) -> bool:
    """Whether a quantity counts votes, or voters by what they voted: `eighty-one members voted for the law`."""
    if claim.item_class == "votes":
        return True
    return claim.action_class == "elect_vote" and not claim.unit and are_like(claim.item or "", "vote")


def side(claim: Claim) -> Literal["for", "against", "abstained"]:
    """Return what was voted: the first figure of a division is of those in favour."""
    before = claim.sentence[: claim.start - claim.sentence_start]
    after = claim.sentence[claim.end - claim.sentence_start :]
    if _ABSTAIN.match(after):
        return "abstained"
    return "against" if _AGAINST.match(after) or _SECOND.search(before[-12:]) else "for"
