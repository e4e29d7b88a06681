"""The fingerprint of a finding: what lasts while articles come and go, lines move and figures are corrected.

A fact is known by the first article that tells it: later ones that join in, and findings elsewhere, change nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from claimcheck.compare.findings import Finding
from claimcheck.records.claim import Claim, reading_order
from claimcheck.records.identity import identify

_WORD = re.compile(r"[^\W\d_]+")
_LAST = "9999"


def first_told(claims: Iterable[Claim]) -> Claim:
    """Return the claim that was published first; undated ones count as later, ties go by reading order.

    Args:
        claims: Claims of one fact, at least one.
    """
    return min(claims, key=lambda claim: (claim.published or _LAST, reading_order(claim)))


def fingerprint(finding: Finding) -> str:
    """Return the id of a finding.

    It rests on type, code and fact key, on the name of the file that tells the fact first, and on the words of the
    sentence around the value: never on offsets, on the value, or on figures.
    """
    first = first_told(finding.claims)
    start, end = first.start - first.sentence_start, first.end - first.sentence_start
    around = (" ".join(_WORD.findall(text.lower())) for text in (first.sentence[:start], first.sentence[end:]))
    return identify("k", finding.type, finding.code, *finding.key, PurePosixPath(first.path).name, *around)
