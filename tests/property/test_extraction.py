"""Invariants of extraction: any text gives claims with exact spans and ids of their own, and never an error."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import msgspec
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import claimcheck
from claimcheck.normalise.amounts import read_amounts
from claimcheck.normalise.edtf import bounds
from claimcheck.records.claim import Claim, reading_order
from claimcheck.records.document import Document

PIECES = st.sampled_from([
    "Kenya sent 4,000 troops to Haiti on Monday.", "It lost 300 men.", "Another 1,800 followed.", "400",
    "12,000", "$2–3bn", "minus 31.5C", "between 300 and 400", "rose from 3 percent to 4 percent",
    "Ana Ruiz, 54, the mayor of Lyon, said", "French President", "the 2800 block of Rimer Boulevard",
    "in Goma,", "Goma", "Congo", "26 April", "2024", "on Monday", "since May", "half", "dozens of",
    '"We will stay here,"', "“", "”", '"', "said", "he said", "not", "n’t", "no soldiers", "according to", "if",
    "would", ".", ". ", ", ", "\n", "\n\n", "\t", "\u00a0", "\u200b", "\x00", "\x1b[2J", "\u202e", "é",
    "e\u0301", "𝟙𝟚", "٣", "½", "😀", "👩\u200d👩\u200d👧", "ß", "ﬁ", "İ", "－", "—", "…", "[", "<b>", "&amp;", "'s",
    "the",
])  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=8), max_size=25).map(" ".join) | st.lists(PIECES, max_size=25).map("".join)
DAYS = st.none() | st.sampled_from(["2024-10-24", "2024-02-29", "0001-01-01", "9999-12-31"])
SLOW = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))


def check(document: Document, claims: list[Claim]) -> None:
    text = document.text
    for claim in claims:
        assert claim.start < claim.end
        assert text[claim.start : claim.end] == claim.exact
        assert text[claim.sentence_start : claim.sentence_end] == claim.sentence
        assert claim.sentence_start <= claim.start
        assert claim.end <= claim.sentence_end
        assert claim.document_id == document.document_id
        assert 0 <= claim.confidence <= 1
        if claim.line is not None and claim.column is not None:
            assert text.split("\n")[claim.line - 1][claim.column - 1 :].startswith(claim.exact.split("\n")[0])
        if claim.time_edtf:
            assert bounds(claim.time_edtf) in (
                (claim.time_earliest, claim.time_latest),
                (None, None),
            )
    assert not [name for name, count in Counter(claim.claim_id for claim in claims).items() if count > 1]
    assert all(reading_order(one) <= reading_order(two) for one, two in pairwise(claims))
    assert msgspec.json.decode(msgspec.json.encode(claims), type=list[Claim]) == claims


@pytest.mark.model
@SLOW
@given(TEXTS | st.text(max_size=80), DAYS)
@example("If Kenya sends 4,000 troops to Haiti on Monday, it will rain.", "9999-12-31")
@example("Two years ago, on 1 January, it rained.", "0001-01-01")
@example("00 s Ana Ruiz, 54, the mayor of Lyon, said", None)
@example("'s…Kenya sent 4,000 troops to Haiti on Monday.", None)
@example("There were " + "9" * 1500 + " troops, or " + "9" * 400 + ".5.", None)
def test_spans_are_exact_and_ids_unique_whatever_the_text(text, published):
    document = Document.from_text(text, "a.txt", published)
    check(document, list(claimcheck.extract([document])))


@pytest.mark.model
@SLOW
@given(TEXTS, st.text(max_size=30))
def test_mentions_are_exact(text, title):
    document = Document.from_text(text, "a.txt", title=title)
    found = claimcheck.mentions(document)
    assert all(document.text[one.start : one.end] == one.exact for one in found)
    assert all((one.start, one.end) <= (two.start, two.end) for one, two in pairwise(found))


@pytest.mark.model
@SLOW
@given(st.lists(TEXTS, min_size=2, max_size=5))
def test_articles_do_not_touch_each_other(texts):
    """Together or alone, in any batch: an article's claims are its own."""
    documents = [Document.from_text(text, f"{number}.txt", "2024-10-24") for number, text in enumerate(texts)]
    together = list(claimcheck.extract(documents))
    alone = [claim for document in documents for claim in claimcheck.extract([document])]
    assert together == alone


@pytest.mark.model
@SLOW
@given(TEXTS)
def test_finding_conflicts_in_any_claims_never_fails(text):
    document = Document.from_text(text, "a.txt", "2024-10-24")
    other = Document.from_text(text + " Kenya sent 9,000 troops to Haiti.", "b.txt", "2024-10-25")
    claims = list(claimcheck.extract([document, other]))
    known = {claim.claim_id for claim in claims}
    for conflict in claimcheck.find_conflicts(claims, relations=True):
        assert {claim.claim_id for claim in conflict.claims} <= known


@given(TEXTS | st.text(alphabet="0123456789,.- /$%’'kmbn½and", max_size=60))
def test_amounts_lie_in_the_text_in_order(text):
    found = read_amounts(text)
    for one in found:
        assert 0 <= one.start <= one.number_start < one.number_end <= one.end <= len(text)
        assert one.lower is not None or one.upper is not None
        assert one.lower is None or one.upper is None or one.lower <= one.upper
    assert all(one.number_end <= two.number_start for one, two in pairwise(found))
