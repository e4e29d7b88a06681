"""Stages: which part or round of a happening a date is that of, and whether what is planned was done before."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from claimcheck.compare.clauses import clause_of
from claimcheck.compare.events import HARM, event_class
from claimcheck.compare.vector import Pair
from claimcheck.records.claim import Claim

_ROUND = re.compile(
    r"\b(first|second|third|fourth|fifth|final|last|opening|closing|preliminary|initial)\s"
    r"(?:[a-z]+\s)?(?:reading|round|session|stage|phase|leg|day|hearing|batch|wave|flight|attempt|summit|debate)\b"
)
_MORE = re.compile(
    r"(?<![\w,])(?:\d[\d,]{0,12}|two|three|four|five|six|seven|eight|nine|ten|several|many)\s(?:more|further)\b"
)
_WHAT = r"\b(?:polls?|polling|voting|vote|talks|trial|campaign|summit|conference|strike|siege|registration|hearing)\b"
_CLOSES = re.compile(_WHAT + r".{0,40}\b(?:close[sd]?|end(?:s|ed)?|finish(?:es|ed)?)\b")
_OPENS = re.compile(_WHAT + r".{0,40}\b(?:open(?:s|ed)?|beg[ai]n|begins|start(?:s|ed)?)\b")


class _Stages(NamedTuple):
    """Which rounds a sentence tells of, and whether it tells of more of something."""

    rounds: frozenset[str]
    is_more: bool


@lru_cache(maxsize=8192)
def _stages(sentence: str) -> _Stages:
    return _Stages(frozenset(_ROUND.findall(sentence.lower())), bool(_MORE.search(sentence)))


def are_of_stages(pair: Pair) -> bool:
    """Whether two dates or places are of two stages, one a beginning, or one an addition to the other."""
    one, two = pair.one, pair.two
    a, b = _stages(one.sentence), _stages(two.sentence)
    if a.rounds and b.rounds and a.rounds.isdisjoint(b.rounds):
        return True
    if event_class(one) not in HARM and a.is_more != b.is_more:
        return True
    edges = _edge(one), _edge(two)
    return None not in edges and edges[0] != edges[1]


@lru_cache(maxsize=4096)
def _edge(claim: Claim) -> str | None:
    """Return whether a date is that of a beginning or of an end."""
    text = clause_of(claim).text.lower()
    return "end" if _CLOSES.search(text) else "begin" if _OPENS.search(text) else None


def was_done_before(pair: Pair) -> bool:
    """Whether one tells of a day to come and the other of a day that was over when the plan was published."""
    for plan, done in ((pair.one, pair.two), (pair.two, pair.one)):
        published = plan.published or ""
        is_plan = plan.modality != "asserted" and bool(published) and (plan.time_earliest or "") > published
        if is_plan and done.modality == "asserted" and done.time_latest and done.time_latest <= published:
            return True
    return False
