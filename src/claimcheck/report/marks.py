"""Sentences with the disputed words marked, for a terminal."""

from __future__ import annotations

from rich.text import Text

from claimcheck.records.claim import Claim
from claimcheck.report.sanitise import inline

SPAN_STYLE = "bold underline"


def marked_sentence(claim: Claim, *, has_styles: bool) -> Text:
    """Return the sentence of a claim with its span marked.

    Args:
        claim: The claim.
        has_styles: Whether the terminal can underline; if not, the span stands between ‹ and ›.

    Returns:
        The sentence on one line; of a span that runs on into the next sentence, the part in this one is marked.
    """
    start = claim.start - claim.sentence_start
    end = min(claim.end - claim.sentence_start, len(claim.sentence))
    if not 0 <= start < end:
        return Text(inline(claim.sentence))
    words = inline(claim.sentence[start:end])
    return Text.assemble(
        inline(claim.sentence[:start]),
        (words, SPAN_STYLE) if has_styles else f"‹{words}›",
        inline(claim.sentence[end:]),
    )
