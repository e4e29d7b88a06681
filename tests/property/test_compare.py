"""Invariants of comparing: the same from both sides, stable, and never against itself."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from tests.comparing import related

import claimcheck
from claimcheck.compare import date, place, quantity
from claimcheck.normalise.edtf import bounds
from claimcheck.normalise.units import UnitTable, convert
from claimcheck.records.claim import Claim
from claimcheck.records.document import Document
from claimcheck.records.identity import identify
from claimcheck.resources import load_toml

KENYA, UGANDA = ("Kenya", "KEN"), ("Uganda", "UGA")
PLACES = (
    ("Haiti", "HTI", "HTI"), ("Russia", "RUS", "RUS"), ("Kursk Region", "gn:538555", "RUS"), ("Ukraine", "UKR", "UKR"),
    ("Brackwater", None, None), (None, None, None),
)  # fmt: skip
TIMES = (
    None,
    "2024-05-05",
    "2024-05",
    "2024",
    "2023",
    "2024-05-01/2024-05-09",
    "../2024-05",
    "2024-03/..",
    "XXXX-04-26",
)
SENTENCES = (
    "Kenya has deployed troops to Haiti, officials said.",
    "Another 900 troops were sent by Kenya, the army said.",
    "Previously 900 troops had been there.",
    "The bakery sold cakes.",
)
FAST = settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))


@st.composite
def claims(draw, kind=None):
    kind = kind or draw(st.sampled_from(["quantity", "place", "date", "event", "quote", "office"]))
    text = draw(st.sampled_from(SENTENCES))
    path = draw(st.sampled_from(["a.txt", "b.txt", "c.txt"]))
    published = draw(st.sampled_from([None, "2024-05-06", "2024-05-07"]))
    document = Document.from_text(text, path, published)
    start = draw(st.integers(0, len(text) - 4))
    actor, patient = (
        draw(st.sampled_from([KENYA, UGANDA, (None, None)])),
        draw(st.sampled_from(["troops", "tanks", None])),
    )
    where, when = draw(st.sampled_from(PLACES)), draw(st.sampled_from(TIMES))
    first, last = bounds(when) if when else (None, None)
    low, high = sorted((draw(st.integers(0, 20000)), draw(st.integers(0, 20000))))
    lower, upper = draw(st.sampled_from([(low, low), (low, high), (low, None), (None, high)]))
    value = {"lower": lower, "upper": upper, "unit": draw(st.sampled_from(["", "", "km", "USD"]))}
    person = draw(st.sampled_from(["Ana Ruiz", "Tom Okafor"]))
    own = {
        "quantity": value
        | {
            "item": draw(st.sampled_from(["troop", "soldier", "tank", "people", None])),
            "item_class": draw(st.sampled_from(["personnel", "killed", "age"])),
            "item_of": actor[0],
            "item_of_id": actor[1],
            "role": draw(st.sampled_from([None, None, "part", "total", "change_from"])),
            "approximate": draw(st.booleans()),
        },
        "quote": {"quote": "we will stay here for good", "speaker": person},
        "office": {
            "person": person,
            "office": "mayor",
            "office_id": "mayor",
            "office_status": "current",
            "polity": "X",
        },
    }.get(kind, {})
    return Claim(
        claim_id=identify("c", document.document_id, start, kind),
        kind=kind,
        document_id=document.document_id,
        path=path,
        published=published,
        start=start,
        end=start + 4,
        exact=text[start : start + 4],
        sentence_start=0,
        sentence_end=len(text),
        sentence=text,
        actor=actor[0],
        actor_id=actor[1],
        patient=patient,
        patient_id=patient,
        action="deploy",
        action_class=draw(st.sampled_from(["deploy", "kill", "occur", "sign_agree"])),
        place=where[0],
        place_id=where[1],
        place_country=where[2],
        time=when,
        time_edtf=when,
        time_earliest=first,
        time_latest=last,
        modality=draw(st.sampled_from(["asserted", "planned", "possible"])),
        polarity=draw(st.sampled_from(["positive", "negative"])),
        **own,
    )


KINDS = {"quantity": quantity, "place": place, "date": date}


@pytest.mark.parametrize("kind", KINDS)
@FAST
@given(st.data())
def test_the_relation_is_the_same_from_both_sides(kind, data):
    one, two = data.draw(claims(kind)), data.draw(claims(kind))
    key = KINDS[kind].block_key
    assume(key(one) is not None and key(one) == key(two))
    assert related(KINDS[kind], one, two).relation == related(KINDS[kind], two, one).relation
    assert sorted(related(KINDS[kind], one, two).notes) == sorted(related(KINDS[kind], two, one).notes)


@pytest.mark.parametrize("kind", KINDS)
@FAST
@given(st.data())
def test_no_claim_conflicts_with_itself(kind, data):
    one = data.draw(claims(kind))
    two = msgspec.structs.replace(one, document_id="d-other", path="z.txt", claim_id="c-other")
    if KINDS[kind].block_key(one) is not None:
        assert related(KINDS[kind], one, two).relation != "conflict"
    assert [found for found in claimcheck.find_conflicts([one, two]) if found.type == kind] == []


UNITS = [row for row in load_toml("numbers/units.toml", UnitTable).unit if row.pint]
SAME_DIMENSION = [
    (one.name, two.name)
    for one in UNITS
    for two in UNITS
    if one.name != two.name and convert(1, one.name, two.name) is not None
]


@FAST
@given(claims("quantity"), st.sampled_from(SAME_DIMENSION), st.integers(1, 10**6))
def test_no_claim_conflicts_with_its_translation(claim, pair, value):
    unit, target = pair
    there = convert(value, unit, target)
    one = msgspec.structs.replace(claim, lower=value, upper=value, unit=unit, item_class="distance")
    two = msgspec.structs.replace(one, lower=there, upper=there, unit=target, document_id="d-other", claim_id="c-other")
    assert related(quantity, one, two).relation != "conflict"


SETS = st.lists(claims(), max_size=14, unique_by=lambda claim: claim.claim_id)


@FAST
@given(SETS, st.randoms(use_true_random=False))
def test_order_does_not_matter(rows, random):
    shuffled = rows[:]
    random.shuffle(shuffled)
    assert claimcheck.find_conflicts(shuffled, relations=True) == claimcheck.find_conflicts(rows, relations=True)


@FAST
@given(SETS)
def test_findings_are_well_formed(rows):
    found = claimcheck.find_conflicts(rows, relations=True)
    assert len({one.conflict_id for one in found if one.relation == "conflict"}) == sum(
        one.relation == "conflict" for one in found
    )
    for one in found:
        assert {claim.claim_id for claim in one.claims} <= {claim.claim_id for claim in rows}
        assert 0 <= one.confidence <= 1
        if one.relation == "conflict":
            assert 1 <= len(one.reasons) <= 4
            assert one.question.endswith("?")
            inside = [name for position in one.positions for name in position.claim_ids]
            assert sorted(inside) == sorted(claim.claim_id for claim in one.claims)


LAMPS = "300 lamps were made in the workshop of the Ruiz family in Lyon."  # shares no word with SENTENCES
UNRELATED = Claim(
    claim_id="c-lamps", kind="quantity", document_id="d-lamps", path="z.txt", start=0, end=9, exact=LAMPS[:9],
    sentence_start=0, sentence_end=len(LAMPS), sentence=LAMPS, lower=300, upper=300, unit="", item="lamp",
    item_class="other", action="make", action_class="other",
)  # fmt: skip


@FAST
@given(SETS)
def test_an_unrelated_article_takes_no_conflict_away(rows):
    before = {one.conflict_id for one in claimcheck.find_conflicts(rows)}
    assert before <= {one.conflict_id for one in claimcheck.find_conflicts([*rows, UNRELATED])}
