"""Tables of places of a user's own."""

import pytest

from claimcheck.errors import DataError, EmptyInput, InputTooLarge, UndecodableInput
from claimcheck.reference.area import Area
from claimcheck.reference.interchange import places
from claimcheck.reference.interchange.places import read_places

HEADER = "name,place_id,kind,within,claimed_by,other_names,lat,lon,population"


def table(*rows: str, header: str = HEADER) -> bytes:
    return "\n".join((header, *rows)).encode()


def area(place_id: str, name: str, kind: str, **more: object) -> Area:
    return Area(place_id=place_id, name=name, kind=kind, **more)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (
            "Old  Depot,,facility,Djibouti,,Depot|The Depot,11.5,43.1,7",
            area(
                "x:old-depot",
                "Old Depot",
                "facility",
                within=("DJI",),
                other_names=("Depot", "The Depot"),
                lat=11.5,
                lon=43.1,
                population=7,
            ),
        ),
        ("Hill 4,x:h4,area,gn:538555|UKR,,,,,", area("x:h4", "Hill 4", "area", within=("gn:538555", "UKR"))),
        (
            "Zone,,contested,Ukraine,Russia,,,,",
            area("x:zone", "Zone", "contested", within=("UKR",), claimed_by=("RUS",)),
        ),
        ("Koorsk,gn:538560,,,,Koursk,,,", area("gn:538560", "Koorsk", "city", other_names=("Koursk",))),
        ("Misr,EGY,,,,,,,", area("EGY", "Misr", "country")),
    ],
)
def test_a_place(row, expected):
    assert read_places(table(row), "p.csv") == (expected,)


def test_places_may_lie_in_each_other_in_any_order():
    inner, outer = read_places(table("Tent,x:tent,area,x:camp,,,,,", "Camp,x:camp,area,Kenya,,,,,"), "p.csv")
    assert (inner.within, outer.within) == (("x:camp",), ("KEN",))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (table(",,area,,,,,,"), "p:2, column name: '' holds no letter"),
        (table("Depot,,,,,,,,"), "p:2, column kind: is empty"),
        (table("Depot,,castle,,,,,,"), "p:2, column kind: Invalid enum value 'castle'"),
        (table("Depot,,area,Nowhereville,,,,,"), "p:2, column within: 'Nowhereville' is no place"),
        (table("Depot,,area,Springfield,,,,,"), "p:2, column within: 'Springfield' is no place, or more than one"),
        (table("Depot,,area,x:none,,,,,"), "p:2, column within"),
        (table("Depot,,area,,x:depot,,,,"), "p:2, column claimed_by"),
        (table("", "Depot,,area,,,,north,,"), "p:3, column lat"),
        (table("Depot,,area,,,,91,0,"), "p:2, column lat"),
        (table("Depot,,area,,,,nan,0,"), "p:2, column lat"),
        (table("Depot,,area,,,,0,-181,"), "p:2, column lon"),
        (table("Depot,,area,,,,,,-1"), "p:2, column population"),
        (table("Depot,,area,,,,,,1.5"), "p:2, column population"),
        (table("Depot,gn:0,,,,,,,"), "p:2, column place_id: no place 'gn:0' on record"),
        (table("Depot,Q1,area,,,,,,"), "p:2, column place_id: no place 'Q1' on record"),
        (table("Kursk,gn:538560,city,,,,,,"), "p:2, column place_id: gn:538560 is on record; only names"),
        (table("De\x07pot,,area,,,,,,"), "p:2, column name: holds the control character U+0007"),
        (table("Depot,,area,,,De\x9bpot,,,"), "p:2, column other_names: holds the control character U+009B"),
        (table("Depot,area"), "p:2: expected 9 columns, found 2"),
        (table(header="name,latitude"), "p:1, column latitude: unknown column"),
        (b"", "p:1: missing columns: name"),
    ],
)
def test_an_error_names_its_place(data, message):
    with pytest.raises(DataError) as caught:
        read_places(data, "p")
    assert caught.value.message.startswith(message)


def test_limits(monkeypatch):
    with pytest.raises(EmptyInput, match="p holds no place"):
        read_places(table(), "p")
    with pytest.raises(UndecodableInput, match="p:2 is not UTF-8"):
        read_places(b"name\n\xff", "p")
    monkeypatch.setattr(places, "MAX_PLACES", 1)
    with pytest.raises(InputTooLarge, match="more than 1 places"):
        read_places(table("Depot,,area,,,,,,", "Tent,,area,,,,,,"), "p")
    monkeypatch.setattr(places, "MAX_BYTES", 3)
    with pytest.raises(InputTooLarge, match="over the limit of 3 bytes"):
        read_places(b"name", "p")
