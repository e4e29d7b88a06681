"""A conflict as the page shows it: positions with their evidence, a plot, why it is reported, what was ruled out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Conflict
from claimcheck.report.evidence import chosen, positions_with_rest, split_reasons
from claimcheck.report.html.articles import Article, Articles
from claimcheck.report.html.plot import Plot, plot_of
from claimcheck.report.marks import Marked, split_sentence
from claimcheck.report.words import PLAIN_STANDING, location_words, standing_words

_SHOWN: Final = 3  # sentences of one position; the rest is folded away


class Evidence(NamedTuple):
    """A sentence that holds a position.

    Attributes:
        claim: The claim in it.
        article: Where it stands.
        words: The sentence in three parts.
        location: Path, line and column.
        standing: How sure it is and who says so; empty where the author simply asserts it.
    """

    claim: Claim
    article: Article
    words: Marked
    location: str
    standing: str


class Side(NamedTuple):
    """A position: its number on the page, from 1 (0 for claims without one), its value, who holds it.

    Attributes:
        number: Its number.
        value: The value in words.
        sources: How many articles hold it.
        shown: Its first sentences, of as many articles as possible.
        folded: The others.
    """

    number: int
    value: str
    sources: int
    shown: list[Evidence]
    folded: list[Evidence]


class Dispute(NamedTuple):
    """A conflict, or a relation that is none, ready to be shown.

    Attributes:
        record: The conflict.
        sides: Its positions.
        plot: Its figures on a scale, where it is about figures.
        reasons: Why the claims are about one fact and cannot all hold.
        ruled_out: The innocent explanations that were ruled out, in one line.
        articles: Numbers of the articles in it.
    """

    record: Conflict
    sides: list[Side]
    plot: Plot | None
    reasons: list[str]
    ruled_out: str
    articles: list[int]


def dispute_of(conflict: Conflict, articles: Articles) -> Dispute:
    """Prepare a conflict.

    Args:
        conflict: The conflict.
        articles: The articles of its claims.
    """
    named = len(conflict.positions)
    reasons, ruled_out = split_reasons(conflict)
    sides = []
    for number, position in enumerate(positions_with_rest(conflict), 1):
        held = [claim for claim in conflict.claims if claim.claim_id in position.claim_ids]
        shown = chosen(held, _SHOWN)
        rest = [claim for claim in held if claim not in shown]
        sides.append(
            Side(
                number=number if number <= named else 0,
                value=position.value,
                sources=position.sources,
                shown=_evidence(shown, articles),
                folded=_evidence(rest, articles),
            )
        )
    return Dispute(
        record=conflict,
        sides=sides,
        plot=plot_of(conflict, articles),
        reasons=reasons,
        ruled_out=ruled_out,
        articles=sorted({articles[claim.document_id].number for claim in conflict.claims}),
    )


def _evidence(claims: Sequence[Claim], articles: Articles) -> list[Evidence]:
    return [
        Evidence(
            claim=claim,
            article=articles[claim.document_id],
            words=split_sentence(claim),
            location=location_words(claim),
            standing="" if (standing := standing_words(claim)) == PLAIN_STANDING else standing,
        )
        for claim in claims
    ]
