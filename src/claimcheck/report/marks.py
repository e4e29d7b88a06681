"""Sentences with the disputed words marked."""

from __future__ import annotations

from typing import NamedTuple

from rich.text import Text

from claimcheck.records.claim import Claim
from claimcheck.report.sanitise import inline

SPAN_STYLE = "bold underline"


class Marked(NamedTuple):
    """A sentence in three parts: what stands before the words, the words, and what stands behind them."""

    before: str
    words: str
    after: str


def split_sentence(claim: Claim) -> Marked:
    """Return the sentence of a claim in its three parts, as it stands in the article.

    Of a span that runs on into the next sentence, the part in this one counts; where none does, there are no words.
    """
    start = claim.start - claim.sentence_start
    end = min(claim.end - claim.sentence_start, len(claim.sentence))
    if not 0 <= start < end:
        return Marked(claim.sentence, "", "")
    return Marked(claim.sentence[:start], claim.sentence[start:end], claim.sentence[end:])


def clipped(marked: Marked, context: int) -> Marked:
    """Cut a sentence short between words, so many characters at most on each side of the marked ones.

    Args:
        marked: The sentence.
        context: Most characters on each side.
    """
    before, words, after = marked
    if not words:
        after, before = before, ""
    if len(before) > context:
        before = "…" + before[-context:].partition(" ")[2]
    if len(after) > context:
        after = after[:context].rpartition(" ")[0] + "…"
    return Marked(before, words, after)


def marked_sentence(claim: Claim, *, has_styles: bool) -> Text:
    """Return the sentence of a claim with its span marked, for a terminal.

    Args:
        claim: The claim.
        has_styles: Whether the terminal can underline; if not, the span stands between ‹ and ›.

    Returns:
        The sentence on one line; of a span that runs on into the next sentence, the part in this one is marked.
    """
    before, words, after = map(inline, split_sentence(claim))
    if not words:
        return Text(before)
    return Text.assemble(before, (words, SPAN_STYLE) if has_styles else f"‹{words}›", after)
