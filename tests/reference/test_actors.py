import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.reference.actors import actor_id, actor_words
from claimcheck.reference.metonyms import metonym, metonyms
from claimcheck.reference.organisations import organisation, organisations
from claimcheck.reference.places import place
from claimcheck.reference.polities import polity_codes, polity_name


@pytest.mark.parametrize("row", actor_words().example, ids=lambda row: row.text)
def test_actors(row):
    assert (actor_id(row.text) or "") == row.actor


@pytest.mark.parametrize("text", ["American and British warplanes", "", "   ", "George Washington", "the West"])
def test_no_single_actor(text):
    assert actor_id(text) is None


@given(st.text(max_size=60))
def test_any_text_gives_an_actor_or_none(text):
    assert actor_id(text) is None or actor_id(text)


@pytest.mark.parametrize(
    ("name", "polity", "role", "is_place"),
    [
        ("the Kremlin", "RUS", "presidency", True),
        ("Downing Street", "GBR", "head_of_government_office", True),
        ("Pyongyang", "PRK", "government", True),
        ("Kiev", "UKR", "government", True),
        ("Knesset", "ISR", "legislature", False),
        ("CIA", "USA", "cia", False),
        ("the Pentagon", "USA", "defence_ministry", False),
        ("Brussels", "EU", "institutions", True),
    ],
)
def test_metonyms(name, polity, role, is_place):
    found = metonym(name)
    assert (found.polity, found.role, found.is_place) == (polity, role, is_place)


@pytest.mark.parametrize("name", ["Kursk", "cia", "Texas", ""])
def test_no_metonym(name):
    assert metonym(name) is None


def test_places_of_metonyms_exist():
    assert [m.name for m in metonyms().values() if m.place_id and place(m.place_id) is None] == []


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("UN", "UN"),
        ("U.N.", "UN"),
        ("the United Nations", "UN"),
        ("Nato", "NATO"),
        ("European Union", "EU"),
        ("International Monetary Fund", "IMF"),
        ("WHO", "WHO"),
        ("who", None),
        ("Hizbollah", "HEZBOLLAH"),
        ("Houthi rebels", "HOUTHIS"),
        ("UN nuclear watchdog", "IAEA"),
        ("Gazprom", None),
    ],
)
def test_organisations(name, code):
    assert organisation(name) == code


def test_names_of_organisations_mean_one():
    names = [name for row in organisations().values() for name in (row.name, *row.other_names)]
    assert sorted(name for name in names if names.count(name) > 1) == []


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Russian", "RUS"),
        ("Kremlin", "RUS"),
        ("NATO", "NATO"),
        ("Texas", "USA/texas"),
        ("gn:4736286", "USA/texas"),
        ("Kursk region", "RUS/kursk-oblast"),
    ],
)
def test_polities(name, code):
    assert code in polity_codes(name)


@pytest.mark.parametrize(
    ("code", "name"), [("USA/texas", "Texas"), ("RUS", "Russia"), ("IMF", "International Monetary Fund"), ("X", "X")]
)
def test_polity_names(code, name):
    assert polity_name(code) == name
