"""The dated claims of all articles in the order of what they tell of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final, NamedTuple

from claimcheck.records.claim import Claim
from claimcheck.report.html.articles import Article, Articles
from claimcheck.report.marks import Marked, clipped, split_sentence

_CONTEXT: Final = 110  # characters of the sentence on each side of the words
_NO_YEAR: Final = "Year not stated"
_LAST: Final = "~"  # sorts behind every digit


class Moment(NamedTuple):
    """Something that is said to have happened at a time, or the publication of an article.

    Attributes:
        when: The time, EDTF.
        order: Key that sorts moments.
        article: Who says so, or what was published.
        words: The sentence, cut short; None for a publication.
        claim_id: The claim, for a link; empty for a publication.
    """

    when: str
    order: str
    article: Article
    words: Marked | None = None
    claim_id: str = ""


class Year(NamedTuple):
    """A year, or what stands in its place, and its moments in order."""

    name: str
    moments: list[Moment]


def timeline(claims: Iterable[Claim], articles: Articles) -> list[Year]:
    """Return the dated claims by year, those without a year last.

    Args:
        claims: The claims, in reading order. Of those of one sentence with one time the first date counts, else the
            first of any kind.
        articles: The articles of the claims.
    """
    moments = sorted([*_told(claims, articles), *_published(articles)], key=lambda moment: moment.order)
    return [Year(name, list(group)) for name, group in groupby(moments, key=_year)]


def _told(claims: Iterable[Claim], articles: Articles) -> Iterator[Moment]:
    firsts: dict[tuple[str, int, str], Claim] = {}
    for claim in claims:
        if not claim.time_edtf:
            continue
        key = (claim.document_id, claim.sentence_start, claim.time_edtf)
        known = firsts.setdefault(key, claim)
        if claim.kind == "date" != known.kind:
            firsts[key] = claim
    for claim in firsts.values():
        yield Moment(
            when=claim.time_edtf or "",
            order=_order(claim.time_edtf or "", claim.time_earliest or claim.time_latest),
            article=articles[claim.document_id],
            words=clipped(split_sentence(claim), _CONTEXT),
            claim_id=claim.claim_id,
        )


def _published(articles: Articles) -> Iterator[Moment]:
    for article in articles.values():
        if article.published:
            yield Moment(article.published, _order(article.published, article.published), article)


def _order(edtf: str, first_day: str | None) -> str:
    """The first day, the wider time first; behind all of them what has no year, by month and day."""
    return f"{first_day} {len(edtf):03}" if first_day else _LAST + edtf


def _year(moment: Moment) -> str:
    found = re.match(r"\d{4}", moment.order)
    return found[0] if found else _NO_YEAR
