import pytest

from claimcheck.reference.class_nouns import class_nouns, without_class_noun
from claimcheck.reference.folding import place_key
from claimcheck.reference.gazetteer import gazetteer
from claimcheck.reference.geography import bearing
from claimcheck.reference.places import areas, place

KURSK, KURSK_OBLAST = "gn:538560", "gn:538555"
BELGOROD, KYIV, SIMFEROPOL, LONDON = "gn:578072", "gn:703448", "gn:693805", "gn:2643743"


@pytest.mark.parametrize("row", class_nouns().example, ids=lambda row: row.name)
def test_class_nouns(row):
    assert (without_class_noun(place_key(row.name)) or "") == row.bare


@pytest.mark.parametrize(
    ("name", "best"),
    [
        ("Kursk", KURSK),
        ("KURSK", KURSK),
        ("Kursk region", KURSK_OBLAST),
        ("the Kursk Oblast", KURSK_OBLAST),
        ("Kursk Region", KURSK_OBLAST),
        ("Russia", "RUS"),
        ("Georgia", "GEO"),
        ("Crimea", "x:crimea"),
        ("Gaza", "x:gaza"),
        ("the Gaza Strip", "x:gaza"),
        ("Kiev", KYIV),
        ("Kyiv", KYIV),
        ("Moscow region", "gn:524925"),
        ("St. Petersburg", "gn:498817"),
        ("Saint Petersburg", "gn:498817"),
        ("Lugansk", "gn:702658"),
        ("Artemivsk", "gn:713174"),
        ("Bombay", "gn:1275339"),
        ("the Hague", "gn:2747373"),
        ("Washington", "gn:4140963"),
        ("Washington state", "gn:5815135"),
        ("New York", "gn:5128638"),
        ("Calif.", "gn:5332921"),
        ("N.Y.", "gn:5128638"),
        ("Texas", "gn:4736286"),
        ("Ontario", "gn:6093943"),
        ("Portland", "gn:5746545"),
        ("Red Sea", "x:red-sea"),
        ("Northeast Asia", "x:northeast-asia"),
        ("Donbass", "x:donbas"),
        ("Hodeidah", "gn:79415"),
        ("Odessa", "gn:698740"),
    ],
)
def test_best_candidate(name, best):
    assert gazetteer().candidates(name)[0].place_id == best
    assert gazetteer().resolve(name).place_id == best


@pytest.mark.parametrize("name", ["Cook County", "Xyzzy", "us", "", "   ", "the North", "Kremlin", "Knesset", "\n"])
def test_names_of_no_place(name):
    assert gazetteer().candidates(name) == ()
    assert gazetteer().resolve(name) is None


def test_all_candidates_are_kept():
    found = {entry.place_id for entry in gazetteer().candidates("Pokrovsk")}
    assert {"gn:704422", "gn:563464"} <= found  # in Ukraine, and the old name of Engels in Russia


@pytest.mark.parametrize(
    ("name", "nearby", "place_id"),
    [
        ("Springfield", (), None),
        ("Springfield", ("gn:4398678",), "gn:4409896"),
        ("Georgia", ("USA",), "gn:4197000"),
        ("Odessa", ("gn:4736286",), "gn:5527554"),
        ("Tripoli", ("LBN",), "gn:266826"),
        ("Tripoli", ("x:levant",), "gn:266826"),
        ("Tripoli", ("FRA",), "gn:2210247"),
        ("Congo", ("COG",), "COG"),
    ],
)
def test_names_nearby_decide(name, nearby, place_id):
    entry = gazetteer().resolve(name, nearby)
    assert (entry.place_id if entry else None) == place_id


@pytest.mark.parametrize(
    ("outer", "inner", "expected"),
    [
        (KURSK_OBLAST, KURSK, True),
        ("RUS", KURSK, True),
        ("RUS", KURSK_OBLAST, True),
        (KURSK, KURSK_OBLAST, False),
        ("RUS", "RUS", False),
        ("UKR", "x:crimea", True),
        ("RUS", "x:crimea", False),
        ("x:crimea", SIMFEROPOL, True),
        ("UKR", SIMFEROPOL, True),
        ("x:europe", LONDON, True),
        ("x:donbas", "gn:709717", True),
        ("x:asia", "PRK", True),
        ("UKR", KURSK, False),
        ("RUS", "nonsense", False),
    ],
)
def test_containment(outer, inner, expected):
    assert gazetteer().contains(outer, inner) is expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (KURSK, KURSK, True),
        (KURSK, "RUS", True),
        (KURSK, "UKR", False),
        (KURSK_OBLAST, "gn:578071", False),
        ("RUS", "x:crimea", True),
        ("RUS", SIMFEROPOL, True),
        ("x:crimea", "UKR", True),
        ("x:red-sea", "YEM", True),
        ("x:red-sea", "gn:79415", True),
        ("x:red-sea", "RUS", False),
        ("x:siberia", "gn:1496747", True),
        ("x:siberia", KYIV, False),
        ("x:golan-heights", "ISR", True),
    ],
)
def test_compatible_either_way(a, b, expected):
    assert gazetteer().compatible(a, b) is expected
    assert gazetteer().compatible(b, a) is expected


def test_claims_are_data():
    assert gazetteer().claimed_by("x:crimea") == ("RUS",)
    assert gazetteer().claimed_by(SIMFEROPOL) == ("RUS",)
    assert gazetteer().claimed_by(KYIV) == ()


def test_distance_and_bearing():
    kursk, belgorod, russia = (gazetteer().get(each) for each in (KURSK, BELGOROD, "RUS"))
    assert gazetteer().distance_km(kursk, belgorod) == pytest.approx(126, abs=5)
    assert bearing(kursk, belgorod) == "south"
    assert gazetteer().distance_km(kursk, russia) is None
    assert bearing(russia, kursk) is None


def test_every_area_names_places_that_exist():
    named = {p for area in areas().values() for p in (*area.within, *area.members, *area.borders, *area.claimed_by)}
    assert [each for each in named if place(each) is None] == []


def test_get_of_nothing():
    assert gazetteer().get("gn:1") is None
    assert gazetteer().get("") is None
