"""Compare quotations: the same words given to two speakers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rapidfuzz import fuzz

from claimcheck.compare.context import stems
from claimcheck.compare.likeliest import Caps, likeliest
from claimcheck.compare.vector import Pair
from claimcheck.records.claim import Claim
from claimcheck.reference.names import same_person

_SAME_WORDS = 88.0
_SAME_PART = 94.0
_SAME_STEMS, _LEAST_STEMS = 0.75, 4  # of the words of weight of both, those that are shared
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
        if one.document_id != two.document_id and _are_alike(_words(one), _words(two)):
            yield _speakers(Pair(one, two))


def _words(claim: Claim) -> str:
    return claim.quote or ""


def _are_alike(one: str, two: str) -> bool:
    """Whether two quotations are one: the same but for a slip, one part of the other, or the same words of weight."""
    short, long = sorted((one, two), key=len)
    if fuzz.ratio(one, two, score_cutoff=_SAME_WORDS) or fuzz.partial_ratio(short, long, score_cutoff=_SAME_PART):
        return True
    shared, all_stems = stems(one) & stems(two), stems(one) | stems(two)
    return len(shared) >= _LEAST_STEMS and len(shared) >= _SAME_STEMS * len(all_stems)


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
