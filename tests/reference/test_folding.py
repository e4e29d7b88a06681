import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.reference.folding import abbreviation, fold, place_key, place_keys


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Kim Jong-un", "kim jong un"),
        ("Mevlüt Çavuşoğlu", "mevlut cavusoglu"),
        ("Jonas Gahr Støre", "jonas gahr store"),
        ("Sana'a", "sanaa"),
        ("Sana’a", "sanaa"),
        ("  Wałęsa  ", "walesa"),
        ("İstanbul", "istanbul"),
        ("Diyarbakır", "diyarbakir"),
        ("Großbritannien", "grossbritannien"),
        ("", ""),
        ("—", ""),
    ],
)
def test_fold(text, folded):
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("US", "=US"),
        ("U.S.", "=US"),
        ("U.S.A.", "=USA"),
        ("Calif.", "=Calif."),
        ("us", None),
        ("Kyiv", None),
        ("N.Y.", "=NY"),
    ],
)
def test_abbreviations_keep_their_letters(name, key):
    assert abbreviation(name) == key


@pytest.mark.parametrize(
    ("name", "key"),
    [("the Hague", "hague"), ("Saint-Denis", "st denis"), ("St. Petersburg", "st petersburg"), ("The", "the")],
)
def test_place_key(name, key):
    assert place_key(name) == key


def test_capitals_may_be_an_abbreviation_or_a_headline():
    assert place_keys("IRAN") == ("=IRAN", "iran")
