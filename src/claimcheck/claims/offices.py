"""Offices as claims: whose, of which polity, and when."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.claims.dates import date_spans, span_of
from claimcheck.records.frames import ParsedSentence, Seed
from claimcheck.records.values import Tenure, TimeExpression
from claimcheck.records.vocabulary import OfficeStatus

_LINKS = ("", "in", "since", "until", "till", "from", "as of", "effective")


class Stated(NamedTuple):
    """A tenure with the time that the sentence states for it."""

    end: int
    edtf: str | None
    status: OfficeStatus | None


def stated_tenure(sentence: ParsedSentence, seed: Seed, published: str | None) -> Stated:
    """Return the time that a sentence states for an office: `from 2009 to 2012`, `until last month`, `in 2012`.

    Args:
        sentence: The sentence.
        seed: The office.
        published: Publication date, which tells whether a tenure is over.
    """
    tenure = seed.mention.value
    assert isinstance(tenure, Tenure)  # noqa: S101  # callers pass offices
    end, edtf, status = seed.mention.end, tenure.edtf, tenure.status
    is_person_last = seed.head_span[1] == end
    for date in date_spans(sentence):
        gap = sentence.text[end - sentence.start : date.start - sentence.start].strip(" ,").lower()
        if is_person_last and gap in ("", "in"):
            continue
        if date.start >= end and gap in _LINKS and date.start - end <= 12 and (gap or date.start - end <= 1):
            end, edtf = date.end, date.edtf
            if gap == "since" and edtf and "/" not in edtf:
                edtf = f"{edtf}/.."
            break
    inside = [
        one
        for one in sentence.seeds
        if isinstance(one.mention.value, TimeExpression) and seed.mention.start < one.mention.start < seed.mention.end
    ]
    if edtf is None and inside:
        edtf = span_of(sentence, inside[0]).edtf
        if len(inside) > 1 and inside[0].preposition == "from":
            first, second = inside[0].mention.value, inside[1].mention.value
            if isinstance(first, TimeExpression) and isinstance(second, TimeExpression) and first.edtf and second.edtf:
                edtf = f"{first.edtf}/{second.edtf}"
    is_over = (
        edtf is not None
        and published is not None
        and not edtf.endswith("/..")
        and "/" in edtf
        and edtf.split("/")[1] < published
    )
    if status == "current" and edtf is not None and is_over:
        status = "former"
    return Stated(end, edtf, status)
