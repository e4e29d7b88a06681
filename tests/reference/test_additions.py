"""Officials and places of the user's own: in use, and not in use any more."""

import pytest

from claimcheck.errors import DataError
from claimcheck.reference.additions import Additions, in_use, using
from claimcheck.reference.area import Area
from claimcheck.reference.gazetteer import gazetteer
from claimcheck.reference.geography import claimed_by, compatible, contains
from claimcheck.reference.interchange.read import read_officials
from claimcheck.reference.offices import posts
from claimcheck.reference.officials import officials, shipped_officials
from claimcheck.reference.record_tables import unpack
from claimcheck.reference.verdict import judge

ANAND = "Q67442310"
CSV = b"""name,office,polity,start_date,as_of,other_names
Anita Anand,foreign_minister,CAN,2025-05-13,2026-03-01,Anita A.
Jane Roe,governor,USA/zz-new,2024-01-01,2026-03-01,Janet Roh
"""


@pytest.fixture
def added():
    with using(Additions(named=("f.csv", None), officials=read_officials(CSV, "f.csv").pack())) as additions:
        yield additions


def day(person: str, **more: str):
    return judge(
        person=person, title="Foreign Minister", polity_id="CAN", earliest="2026-02-03", latest="2026-02-03", **more
    )


def test_what_is_added_counts_and_then_not():
    assert day("Mélanie Joly").kind != "contradicted"
    with using(Additions(officials=read_officials(CSV, "f.csv").pack())):
        verdict = day("Mélanie Joly")
        assert (verdict.kind, verdict.finding, verdict.holder_id) == ("contradicted", "outdated", ANAND)
        assert day("Anita Anand").kind == "supported"
        assert posts("Governor", "USA/zz-new")[0].office == "governor"
    assert day("Mélanie Joly").kind != "contradicted"
    assert officials() is shipped_officials()


@pytest.mark.parametrize(
    ("on", "kind"), [("2022-05-03", "contradicted"), ("2024-06-03", "unverified"), ("2026-02-03", "contradicted")]
)
def test_between_what_the_records_have_seen_nobody_is_accused(on, kind):
    """The shipped record saw the finance minister of Aruba in 2022 last; there may be another before 2025."""
    rows = b"name,office,polity,start_date,as_of\nJane Roe,finance_minister,ABW,2025-03-01,2026-03-01\n"
    with using(Additions(officials=read_officials(rows, "f.csv").pack())):
        verdict = judge(person="Sergey Lavrov", title="finance minister", polity_id="ABW", earliest=on, latest=on)
    assert verdict.kind == kind


def test_persons_are_found_by_both_records(added):
    record = officials()
    (anand,) = record.known_as("Anand, Anita")
    assert anand.person_id == ANAND
    assert "Anita A." in anand.other_names
    assert {post.office for post in anand.posts} > {"foreign_minister"}
    (roe,) = record.known_as("Janet Roh")
    assert record.name(roe.person_id) == "Jane Roe"
    assert record.name("nobody") == "nobody"
    assert [m.polity for m in record.memberships(roe.person_id)] == ["USA/zz-new"]
    assert record.known_as("Sergey Lavrov")[0].person_id == "Q58217"


def test_search_goes_through_both_records(added):
    assert [m.person_id for m in officials().search(polity="USA/zz-new")] == ["usa/zz-new-jane-roe"]
    everything, shipped = set(officials().search()), set(shipped_officials().search())
    assert len(everything - shipped) >= 2
    assert {(m.polity, m.office, m.person_id) for m in shipped} <= {
        (m.polity, m.office, m.person_id) for m in everything
    }


@pytest.mark.parametrize("officials", [None, b"x"])
@pytest.mark.parametrize("places", [(), (Area(place_id="x:a", name="A", kind="area"),)])
def test_the_fingerprint_tells_what_is_added(officials, places):
    marked = Additions(officials=officials, places=places).mark("0123456789ab")
    assert (marked == "0123456789ab") == (officials is None and not places)
    assert len(marked) == 12
    assert marked != Additions(officials=b"y").mark("0123456789ab")


def test_uses_nest():
    outer, inner = Additions(named=("a", None)), Additions(named=("b", None))
    with using(outer):
        with using(inner), using(inner):
            assert in_use() is inner
        assert in_use() is outer
    assert in_use() == Additions()


DEPOT = Area(place_id="x:depot", name="Old Depot", kind="facility", within=("DJI",), lat=11.5, lon=43.1, population=7)
TENT = Area(
    place_id="x:tent", name="Tent 4", other_names=("The Tent",), kind="area", within=("x:depot",), claimed_by=("ERI",)
)
NAMES = Area(place_id="gn:538560", name="Kursk-on-Tuskar", kind="city")


def test_places_are_found_and_lie_where_they_are_said_to():
    assert gazetteer().candidates("Old Depot") == ()
    with using(Additions(places=(DEPOT, TENT, NAMES))):
        (depot,) = gazetteer().candidates("the old depot")
        assert (depot.kind, depot.country, depot.lat, depot.population) == ("facility", "DJI", 11.5, 7)
        assert gazetteer().resolve("The Tent").place_id == "x:tent"
        assert contains("DJI", "x:tent")
        assert contains("x:depot", "x:tent")
        assert compatible("x:tent", "DJI")
        assert not compatible("x:tent", "KEN")
        assert claimed_by("x:tent") == ("ERI",)
        assert gazetteer().resolve("Kursk-on-Tuskar").name == "Kursk"
        assert gazetteer().resolve("Kursk").place_id == "gn:538560"
    assert gazetteer().candidates("Old Depot") == ()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"#claimcheck officials 1\t00\n",
        CSV,
        read_officials(CSV, "f").pack()[:-1],
        read_officials(CSV, "f").pack().replace(b"Jane", b"Joan"),
        read_officials(CSV, "f").pack().replace(b"officials 1", b"officials 2"),
    ],
)
def test_damaged_tables_are_told(data):
    with pytest.raises(DataError, match=r"x\.tsv is damaged"):
        unpack(data, "x.tsv")
