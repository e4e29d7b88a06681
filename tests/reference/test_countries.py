import pytest

from claimcheck.reference.countries import countries, country_codes, country_names, demonym, is_country


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("Russia", ("RUS",)),
        ("the Netherlands", ("NLD",)),
        ("Holland", ("NLD",)),
        ("US", ("USA",)),
        ("U.S.", ("USA",)),
        ("us", ()),
        ("America", ("USA",)),
        ("UK", ("GBR",)),
        ("UAE", ("ARE",)),
        ("DPRK", ("PRK",)),
        ("North Korea", ("PRK",)),
        ("Burma", ("MMR",)),
        ("Swaziland", ("SWZ",)),
        ("Czech Republic", ("CZE",)),
        ("Côte d’Ivoire", ("CIV",)),
        ("Congo", ("COD", "COG")),
        ("the North", ()),
        ("Texas", ()),
    ],
)
def test_names(name, codes):
    assert country_codes(name) == codes
    assert is_country(name) == bool(codes)


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("Russian", "RUS"),
        ("Russians", "RUS"),
        ("North Korean", "PRK"),
        ("South Koreans", "KOR"),
        ("Briton", "GBR"),
        ("Dutch", "NLD"),
        ("Frenchmen", "FRA"),
        ("US", "USA"),
        ("Nigerien", "NER"),
        ("Nigerian", "NGA"),
        ("Congolese", None),
        ("Korean", None),
        ("Moscow", None),
        ("us", None),
    ],
)
def test_demonyms(word, code):
    assert demonym(word) == code


def test_every_state_has_a_code_a_name_and_demonyms_mean_one_state():
    assert len(countries()) == len({row.iso2 for row in countries().values()}) == 250
    assert all(len(row.code) == 3 and row.name for row in countries().values())
    words = [word for row in countries().values() for word in row.demonyms]
    assert len(words) == len(set(words))
    assert {"Russia", "UAE", "Burma"} <= country_names()
