"""Compare quotations: the same words given to two speakers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rapidfuzz import fuzz

from claimcheck.compare.vector import Pair
from claimcheck.records.claim import Claim
from claimcheck.reference.names import same_person

_SAME_WORDS = 88.0
_LEAST_WORDS = 5


def compare_quotes(claims: Iterable[Claim]) -> Iterator[Pair]:
    """Compare the quotations of one story, those of five words and more.

    Args:
        claims: Claims of one story.
    """
    quotes = [
        one
        for one in claims
        if one.kind == "quote" and one.quote and len(one.quote.split()) >= _LEAST_WORDS and one.speaker
    ]
    for index, one in enumerate(quotes):
        for two in quotes[index + 1 :]:
            if one.document_id != two.document_id and fuzz.ratio(one.quote or "", two.quote or "") >= _SAME_WORDS:
                yield _speakers(Pair(one, two))


def _speakers(pair: Pair) -> Pair:
    a, b = pair.one.speaker or "", pair.two.speaker or ""
    pair.step("words", "equal", pair.one.quote or "")
    if same_person(a, b) >= 0.6 or a.lower() == b.lower():
        pair.step("speaker", "equal", f"{a} / {b}")
        return pair.decide("same")
    if not (a[:1].isupper() and b[:1].isupper()) or {a.lower(), b.lower()} & {"he", "she", "they", "it"}:
        pair.step("speaker", "unknown", f"{a} / {b}")
        return pair.decide("alias", "one speaker is not named")
    pair.step("speaker", "different", f"{a} / {b}")
    return pair.decide("conflict", "one sentence, two speakers")
