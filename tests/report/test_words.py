from __future__ import annotations

import pytest

from claimcheck.report.words import (
    fact_words,
    interval_words,
    location_words,
    number_words,
    plural,
    standing_words,
    value_words,
)


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "0"), (12000, "12,000"), (2.5, "2.5"), (1 / 3, "0.333333"), (1234567.5, "1,234,567.5"), (-3, "-3")],
)
def test_number(number, words):
    assert number_words(number) == words


@pytest.mark.parametrize(
    ("lower", "upper", "approximate", "words"),
    [
        (5, 5, False, "5"),
        (5, 5, True, "≈5"),
        (1000, 10000, True, "≈1,000–10,000"),
        (1, 2_000_000, False, "1–2,000,000"),
        (10**6, 2 * 10**6, False, "1 million–2 million"),
        (5, None, False, "≥ 5"),
        (None, 5, False, "≤ 5"),
        (None, None, False, ""),
    ],
)
def test_interval(lower, upper, approximate, words):
    assert interval_words(lower, upper, approximate=approximate) == words


@pytest.mark.parametrize(
    ("kind", "fields", "words"),
    [
        ("quantity", {"lower": 12, "upper": 12, "unit": "percent"}, "12%"),
        ("quantity", {"lower": 2.3e9, "upper": 2.3e9, "unit": "USD", "item": "dollar"}, "2.3 billion USD"),
        ("quantity", {"lower": 3, "upper": 3, "unit": "percentage_point"}, "3 percentage point"),
        (
            "quantity",
            {"lower": 4, "upper": 4, "unit": "", "item_modifiers": ("civilian",), "item": "death"},
            "4 civilian death",
        ),
        ("quantity", {"lower": 0.5, "upper": 0.5, "unit": "1", "item": "voter"}, "0.5 voter"),
        ("date", {"time_edtf": "2024-10-17", "day_part": "night", "clock": "23:00"}, "2024-10-17 night 23:00"),
        ("date", {}, "undated"),
        ("place", {"place": "Kursk Region", "place_country": "RUS"}, "Kursk Region (RUS)"),
        ("place", {"place": "exact", "place_country": "RUS"}, "RUS"),
        ("place", {"place": "Exact"}, "Exact"),
        ("place", {}, ""),
        (
            "office",
            {"person": "A B", "office": "mayor", "polity": "X", "office_status": "former"},
            "A B, former mayor (X)",
        ),
        ("office", {"person": "A B", "office": "mayor", "office_status": "current"}, "A B, mayor"),
        ("quote", {"quote": "exact"}, ""),
        ("event", {}, ""),
    ],
)
def test_value(make_claim, kind, fields, words):
    assert value_words(make_claim("exact", "exact", kind, **fields)) == words


def test_fact(make_claim):
    fields = {"actor": "Kenya", "action": "send", "patient": "its men", "place": "Haiti", "time_edtf": "2024"}
    claim = make_claim("4", "4", "quantity", item_of="Kenya", **fields)
    assert fact_words(claim) == "who: Kenya · does: send · to: its men · of: Kenya · place: Haiti · time: 2024"
    assert (
        fact_words(make_claim("Haiti", "Haiti", "place", **fields))
        == "who: Kenya · does: send · to: its men · time: 2024"
    )
    assert fact_words(make_claim("words", "words", "quote", speaker="Marsh", action="say")) == "who: Marsh"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "asserted"),
        ({"modality": "denied", "polarity": "negative"}, "denied, negative"),
        ({"source": "aides < a paper"}, "asserted, according to aides < a paper"),
    ],
)
def test_standing(make_claim, fields, words):
    assert standing_words(make_claim("x", "x", "event", **fields)) == words


def test_location(make_claim):
    assert location_words(make_claim("x", "a\nx", "event", column=1)) == "a.txt:2:1"
    assert location_words(make_claim("x", "a x", "event", line=None, column=None)) == "a.txt@2"


@pytest.mark.parametrize(("number", "words"), [(0, "0 claims"), (1, "1 claim"), (2000, "2,000 claims")])
def test_plural(number, words):
    assert plural(number, "claim") == words
