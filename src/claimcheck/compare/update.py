"""Updates: a count that a later article brought up to date."""

from __future__ import annotations

import re

from claimcheck.compare.blocking import Block
from claimcheck.compare.evidence import is_slip
from claimcheck.compare.matter import matter
from claimcheck.compare.participants import published_order
from claimcheck.compare.settings import concepts
from claimcheck.compare.values import number
from claimcheck.records.claim import Claim

# Verbs of lists and bulletins: with these the time of a count is the day as of which it holds.
_LETTERS = re.compile(r"[a-z]+")
_BULLETIN = re.compile(r"\b(?:bulletin|as of|situation report|daily report|communiqu\u00e9)\b", re.IGNORECASE)
_COMPARED = re.compile(r"\b(?:higher|lower|more|fewer|less|greater) than (?:on|a|the|in|it|at)\b")
_FINAL = re.compile(
    r"\b(?:more|less|higher|lower|fewer|up|down|different) than\b[^.;]{0,60}"
    r"\b(?:had|provisional|preliminary|first|earlier|initially)\b"
    r"|\b(?:final|definitive|certified|official) (?:results?|count|tally|figures?|returns)\b"
    r"|\bconstitutional court\b",
    re.IGNORECASE,
)
_REPORTED = frozenset(("announce_say", "occur", "other"))
_FOUND = frozenset(("recover", "pull", "bring", "find", "retrieve", "dig", "bury", "count", "confirm"))


def is_update(one: Claim, two: Claim, block: Block) -> bool:
    """Whether a count that grows was brought up to date by a later article.

    Counts as of one day, such as two reports of one bulletin, are no update of each other.
    """
    if one.role != "change_by" and _is_revised(one, two):
        return True
    if _is_final(one, two):
        return True
    if is_slip(one, two):
        return False
    if not _grows(one) or not _grows(two):
        return False
    if block.is_recalled(one, two) or block.is_recalled(two, one):
        return True
    if "change_to" in (one.role, two.role) and "increase" in (one.action_class, two.action_class):
        return True  # a toll that rises while it is reported
    order = published_order(one, two)
    if order == 0 or _of_one_day(one, two):
        return False
    early, late = (one, two) if order < 0 else (two, one)
    a = early.lower if early.lower is not None else early.upper
    b = late.upper if late.upper is not None else late.lower
    return a is not None and b is not None and b > a


def _is_final(one: Claim, two: Claim) -> bool:
    """Whether the later of two shares or votes is the final one, or is compared with what was reported before."""
    order = published_order(one, two)
    if order == 0:
        return False
    early, late = (one, two) if order < 0 else (two, one)
    return bool(_FINAL.search(late.sentence)) and not _FINAL.search(early.sentence)


def _is_revised(one: Claim, two: Claim) -> bool:
    """Whether the sentence of the later article, or of either on one day, tells that the figure was changed."""
    order = published_order(one, two)
    return (order >= 0 and _tells_change(one, two)) or (order <= 0 and _tells_change(two, one))


def _tells_change(claim: Claim, other: Claim) -> bool:
    """Whether the part of the sentence around a figure, or one that has the other figure, tells of a change."""
    if concepts().revised.isdisjoint(_LETTERS.findall(claim.sentence.lower())):
        return False
    told = number(other.lower or 0)
    if told in claim.sentence and re.search(rf"(?<![\d.,]){re.escape(told)}(?![\d]|[.,]\d)", claim.sentence):
        return True
    start, end = claim.start - claim.sentence_start, claim.end - claim.sentence_start
    around = re.split(r"[,;:]\s", claim.sentence[:start])[-1] + re.split(r"[,;:]\s", claim.sentence[end:])[0]
    return not concepts().revised.isdisjoint(_LETTERS.findall(around.lower()))


def _grows(claim: Claim) -> bool:
    """Whether a count grows day by day: victims, damage, crews; not what is done once, such as a vote or a gift."""
    row = matter(claim)
    if row is not None:
        return row.grows
    if claim.item_class in concepts().growing:
        return True
    return not claim.unit and claim.item_class != "votes" and claim.action_class not in concepts().done_once


def _of_one_day(one: Claim, two: Claim) -> bool:
    if one.time_latest is None or one.time_latest != two.time_latest:
        return False
    if any(_COMPARED.search(claim.sentence) for claim in (one, two)):
        return False
    if any(_BULLETIN.search(claim.sentence) for claim in (one, two)):
        return True
    return all(claim.action_class in _REPORTED or claim.action in _FOUND for claim in (one, two))
