"""Compare quotations: the same words given to two speakers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rapidfuzz import fuzz

from claimcheck.compare.likeliest import Caps, likeliest
from claimcheck.compare.vector import Pair
from claimcheck.records.claim import Claim
from claimcheck.reference.names import same_person

_SAME_WORDS = 88.0
_LEAST_WORDS = 5


def compare_quotes(claims: Iterable[Claim], caps: Caps | None = None) -> Iterator[Pair]:
    """Compare the quotations of one story, those of five words and more.

    Args:
        claims: Claims of one story.
        caps: Where to count what many quotations leave out.
    """
    quotes = [
        one
        for one in claims
        if one.kind == "quote" and one.quote and len(one.quote.split()) >= _LEAST_WORDS and one.speaker
    ]
    for one, two in likeliest(quotes, lambda claim: claim.speaker, caps or Caps("quote"), words=_words):
        if one.document_id != two.document_id and fuzz.ratio(_words(one), _words(two), score_cutoff=_SAME_WORDS):
            yield _speakers(Pair(one, two))


def _words(claim: Claim) -> str:
    return claim.quote or ""


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
