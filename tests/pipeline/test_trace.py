"""Traces of claims: every slot is shown with the words that gave it."""

from __future__ import annotations

import msgspec
import pytest

import claimcheck
from claimcheck.pipeline.trace import trace
from claimcheck.records.document import Document

pytestmark = pytest.mark.model

TEXT = (
    "North Korea may have sent at least 12,000 troops to Kursk on Monday, Ukrainian officials said. "
    "It has not sent 300 tanks. "
    "“We will not leave,” President Volodymyr Zelensky said. "
    "Mary Smith, 43, was wounded."
)


@pytest.fixture(scope="module")
def claims():
    return list(claimcheck.extract([Document.from_text(TEXT, "a.txt", "2024-10-24")]))


def traced(claims, kind, exact):
    claim = next(one for one in claims if one.kind == kind and exact in one.exact)
    found = trace(claim)
    return found, {finding.slot: finding for finding in found.findings}


@pytest.mark.parametrize(
    ("kind", "exact", "slot", "words", "how"),
    [
        ("quantity", "12,000", "amount", "12,000", "digits, read as 12000"),
        ("quantity", "12,000", "bound or hedge", "at least", "sign >"),
        ("quantity", "12,000", "item", "troops", 'dobj of "sent": troop, class personnel'),
        ("quantity", "12,000", "action", "may have sent", "verb"),
        ("quantity", "12,000", "actor", "North Korea", 'nsubj of "sent"'),
        ("quantity", "12,000", "modality", "may", "possible"),
        ("quantity", "12,000", "source", "Ukrainian officials", "unnamed"),
        ("quantity", "12,000", "time", "Monday", "pattern weekday, 2024-10-21"),
        ("quantity", "12,000", "place", "Kursk", 'after "to"'),
        ("quantity", "300", "polarity", "not", "negative"),
        ("place", "Kursk", "actor", "North Korea", "nsubj"),
        ("date", "Monday", "action", "may have sent", "send"),
        ("quote", "leave", "speaker", "Volodymyr Zelensky", "named"),
        ("office", "Zelensky", "person", "Volodymyr Zelensky", "the name at the title"),
        ("quantity", "43", "person", "Mary Smith", "whose age it is"),
    ],
)
def test_which_words_gave_what(claims, kind, exact, slot, words, how):
    finding = traced(claims, kind, exact)[1][slot]
    assert (words in finding.words, how in finding.how) == (True, True), finding


def test_words_of_the_event(claims):
    found, _ = traced(claims, "quantity", "12,000")
    rows = {(word.text, word.relation, word.head) for word in found.words}
    assert {("may", "aux", "sent"), ("troops", "dobj", "sent"), ("Korea", "nsubj", "sent")} <= rows


def test_what_the_article_lends(claims):
    found, slots = traced(claims, "quantity", "300")
    assert slots["actor"].words == "It"
    assert {"actor": "North Korea"}.items() <= {one.slot: one.words for one in found.lent}.items()
    assert not traced(claims, "quantity", "12,000")[0].lent


def test_a_claim_that_its_sentence_does_not_give(claims):
    claim = next(one for one in claims if one.kind == "quantity" and "300" in one.exact)
    text = "It has sent no ship."
    other = msgspec.structs.replace(
        claim, sentence=text, start=claim.sentence_start, end=claim.sentence_start + 2, exact="It"
    )
    assert not trace(other).is_found
    assert trace(msgspec.structs.replace(other, sentence="")).words == ()
