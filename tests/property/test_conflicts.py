"""Invariants of findings: what an article adds goes with it, rounding is none, nothing changes by itself."""

from __future__ import annotations

import math

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.comparing import related
from tests.property.test_compare import SENTENCES, SETS, claims

import claimcheck
from claimcheck.compare import quantity

FAST = settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))


def rounded(value: int, digits: int) -> int:
    """A number at a precision: half up, as people do."""
    step = 10**digits
    return math.floor(value / step + 0.5) * step


@FAST
@given(claims("quantity"), st.integers(10, 10**9), st.data())
def test_a_number_rounded_is_no_conflict(claim, value, data):
    """At whatever precision the other article gives it, down to two digits: nobody rounds 11 deaths to 10."""
    less = rounded(value, data.draw(st.integers(0, len(str(value)) - 2)))
    one = msgspec.structs.replace(claim, lower=value, upper=value, approximate=False, unit="", role=None)
    two = msgspec.structs.replace(one, lower=less, upper=less, document_id="d-other", claim_id="c-other", path="z.txt")
    for pair in ((one, two), (two, one)):
        assert related(quantity, *pair).relation != "conflict"


@FAST
@given(SETS)
def test_removing_an_article_removes_what_is_its_own(rows):
    """Nothing is held of an article that is gone. What others say may be weighed anew: fewer tell of it."""
    for gone in {claim.document_id for claim in rows}:
        after = claimcheck.find_conflicts([claim for claim in rows if claim.document_id != gone])
        assert all(claim.document_id != gone for conflict in after for claim in conflict.claims)


@FAST
@given(SETS)
def test_in_one_story_findings_of_others_stay_to_the_letter(rows):
    """Whatever an article of their story says and does not say any more."""
    told = [msgspec.structs.replace(claim, sentence=SENTENCES[0]) for claim in rows]
    before = claimcheck.find_conflicts(told)
    for gone in {claim.document_id for claim in told}:
        after = claimcheck.find_conflicts([claim for claim in told if claim.document_id != gone])
        assert [
            one for one in before if all(claim.document_id != gone for claim in one.claims) and one not in after
        ] == []


@FAST
@given(SETS)
def test_comparing_again_changes_nothing(rows):
    assert claimcheck.find_conflicts(rows, relations=True) == claimcheck.find_conflicts(rows, relations=True)


@FAST
@given(SETS)
def test_claims_told_twice_are_told_once(rows):
    assert claimcheck.find_conflicts([*rows, *rows]) == claimcheck.find_conflicts(rows)
