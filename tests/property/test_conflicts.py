"""Invariants of findings: what an article adds goes with it, rounding is none, nothing changes by itself."""

from __future__ import annotations

import math

import msgspec
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from tests.comparing import related
from tests.property.test_compare import SETS, claims

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
    """At whatever precision the other article gives it."""
    digits = data.draw(st.integers(0, len(str(value)) - 1))
    less = rounded(value, digits)
    assume(less)
    one = msgspec.structs.replace(claim, lower=value, upper=value, approximate=False, unit="", role=None)
    two = msgspec.structs.replace(one, lower=less, upper=less, document_id="d-other", claim_id="c-other", path="z.txt")
    for pair in ((one, two), (two, one)):
        assert related(quantity, *pair).relation != "conflict"


@FAST
@given(SETS)
def test_removing_an_article_removes_what_is_its_own(rows):
    """A conflict that it has no part in stays as it was, and no position of others loses a claim."""
    before = claimcheck.find_conflicts(rows)
    for gone in {claim.document_id for claim in rows}:
        after = {one.conflict_id: one for one in claimcheck.find_conflicts([c for c in rows if c.document_id != gone])}
        for conflict in before:
            if all(claim.document_id != gone for claim in conflict.claims):
                assert conflict.conflict_id in after
                assert after[conflict.conflict_id].positions == conflict.positions


@FAST
@given(SETS)
def test_comparing_again_changes_nothing(rows):
    assert claimcheck.find_conflicts(rows, relations=True) == claimcheck.find_conflicts(rows, relations=True)


@FAST
@given(SETS)
def test_claims_told_twice_are_told_once(rows):
    assert claimcheck.find_conflicts([*rows, *rows]) == claimcheck.find_conflicts(rows)
