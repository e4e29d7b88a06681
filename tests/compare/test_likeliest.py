"""Large blocks: work grows with the number of claims, what matters is compared, and what is left out is told."""

from __future__ import annotations

import msgspec
import pytest

import claimcheck
from claimcheck.compare.likeliest import Caps, likeliest
from claimcheck.compare.settings import thresholds
from claimcheck.records.capped import Capped

TOWNS = [first + last for first in ("Ar", "Bel", "Cor") for last in ("ambo", "eck", "ilor", "ota")]


@pytest.fixture
def tolls(make_claim):
    """So many tolls of one quake, town after town; an article tells those of twelve towns."""

    def made(number, last=None):
        values = [100 + index % 12 for index in range(number)]
        values[-1] = last or values[-1]
        return [toll(make_claim, index, value) for index, value in enumerate(values)]

    return made


def toll(make_claim, index, value):
    article, town = f"{index // 12:03}.txt", TOWNS[index % 12]
    claim = make_claim(
        str(value), f"{value} people were killed near the {town} bridge in {town} when the quake struck, doctors said.",
        path=article, document_id=f"d-{article}", lower=value, upper=value, unit="", item="people", place=town,
        item_class="killed", action="kill", action_class="kill", published="2024-05-07", time_edtf="2024-05-06",
        time_earliest="2024-05-06", time_latest="2024-05-06",
    )  # fmt: skip
    offset = 200 * (index % 12)
    spans = {name: getattr(claim, name) + offset for name in ("start", "end", "sentence_start", "sentence_end")}
    return msgspec.structs.replace(claim, claim_id=f"c-{index:04}", **spans)


def value(claim):
    return claim.lower


def pairs(claims):
    caps = Caps("quantity")
    return [(one.claim_id, two.claim_id) for one, two in likeliest(claims, value, caps)], caps.record()


def test_all_pairs_of_a_small_block_are_compared(tolls):
    number = thresholds().block_all
    found, capped = pairs(tolls(number))
    assert len(set(found)) == number * (number - 1) // 2
    assert capped is None


@pytest.mark.parametrize("number", [60, 240, 960])
def test_pairs_of_a_large_block_grow_with_the_claims(tolls, number):
    found, capped = pairs(tolls(number))
    most = thresholds().block_others + thresholds().block_own
    assert len(set(found)) == len(found) <= most * number
    assert {name for pair in found for name in pair} == {claim.claim_id for claim in tolls(number)}
    assert capped == Capped(
        type="quantity",
        blocks=1,
        claims=number,
        largest=number,
        compared=len(found),
        left_out=number * (number - 1) // 2 - len(found),
    )


def test_each_is_compared_with_the_likeliest(tolls):
    """The last claim gives another toll for its town: it meets one that tells of this town."""
    claims = tolls(240, last=161)
    found, _ = pairs(claims)
    towns = {claim.claim_id: claim.place for claim in claims}
    assert any(two == "c-0239" and towns[one] == towns["c-0239"] for one, two in found)


@pytest.mark.parametrize("number", [24, 240])
def test_a_conflict_is_found_in_a_block_of_any_size(tolls, number):
    capped: list[Capped] = []
    (conflict,) = claimcheck.find_conflicts(tolls(number, last=161), capped=capped)
    assert "161" in {position.value for position in conflict.positions}
    assert bool(capped) == (number > thresholds().block_all)


def test_what_is_left_out_is_never_silent(tolls):
    with pytest.warns(UserWarning, match=r"1 group of like claims too large .* \(the largest: 60 claims\)"):
        claimcheck.find_conflicts(tolls(60))
