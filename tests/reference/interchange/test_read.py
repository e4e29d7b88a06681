"""Files of office-holders: every form, and where an error is."""

import json

import pytest

from claimcheck.errors import ClaimcheckError, DataError, EmptyInput, InputTooLarge, UndecodableInput
from claimcheck.reference.interchange import read
from claimcheck.reference.interchange.read import read_officials

SHORT = "name,office,polity,start_date"
HEADER = f"{SHORT},end_date,as_of"
WITH_STATUS = f"{SHORT},status"


def flat(*rows: str, header: str = HEADER) -> bytes:
    return "\n".join((header, *rows)).encode()


def popolo(membership: dict[str, object] | None = None, **parts: object) -> bytes:
    told = {"person_id": "1", "role": "Foreign Minister of Canada", "start_date": "2025-05-13"} | (membership or {})
    file = {"persons": [{"id": "1", "name": "Anita Anand"}], "memberships": [told]} | parts
    return json.dumps(file, indent=1).encode()


PERSON = {"id": "p", "schema": "Person", "properties": {"name": ["Anita Anand"], "wikidataId": ["Q67442310"]}}
POSITION = {"id": "f", "schema": "Position", "properties": {"name": ["Minister of Foreign Affairs"], "country": ["ca"]}}


def occupancy(**properties: list[str]) -> dict[str, object]:
    told = {"holder": ["p"], "post": ["f"], "startDate": ["2025-05-13"]} | properties
    return {"id": "o", "schema": "Occupancy", "properties": told}


def lines(*entities: object) -> bytes:
    return "\n".join(json.dumps(entity) for entity in entities).encode()


def only(data: bytes, name: str = "f.csv", **more: str):
    (tenure,) = read_officials(data, name, **more).tenures
    return tenure


COMPANY = {"id": "x", "schema": "Company", "properties": {}}
GOVERNMENT = {"organizations": [{"id": "gov", "name": "Government of Canada"}]}
POST = {
    "posts": [{"id": "fm", "label": "Foreign Minister", "area_id": "a"}],
    "areas": [{"id": "a", "name": "Kanada", "identifier": "ocd-division/country:ca"}],
}
WIKIDATA = [{"scheme": "other", "identifier": "7"}, {"scheme": "wikidata", "identifier": "Q67442310"}]


@pytest.mark.parametrize(
    "data",
    [
        flat("Anita Anand,foreign_minister,CAN,2025-05-13,,2026-03-01"),
        flat("Anita Anand,foreign_minister,Canada,2025-05-13,,2026-03-01").replace(b"\n", b"\r\n"),
        b"\xef\xbb\xbf" + flat("Anita Anand,foreign_minister,ca,2025-05-13,,2026-03-01", "", ""),
        flat("2025-05-13,Minister of Foreign Affairs of Canada,Anand  Anita ", header="start_date,role,name"),
        flat('"Anand, Anita",foreign_minister,CAN,2025-05-13,,2026-03-01'),
        flat("Q67442310,A. Anand,foreign_minister,CAN,2025-05-13,", header=f"person_id,{SHORT},as_of"),
        popolo(),
        popolo({"role": "foreign minister", "organization_id": "gov", "end_date": None}, **GOVERNMENT),
        popolo({"role": None, "post_id": "fm"}, **POST),
        popolo(persons=[{"id": "1", "name": "A. Anand", "identifiers": WIKIDATA}]),
        lines(PERSON, POSITION, occupancy()),
        lines(COMPANY, occupancy(startDate=["2025", "2025-05-13T00:00:00"]), POSITION, PERSON),
        b"\xef\xbb\xbf" + lines(occupancy(), POSITION, PERSON).replace(b"\n", b"\r\n\r\n"),
    ],
)  # fmt: skip
def test_one_tenure_in_every_form(data):
    tenure = only(data, as_of="2026-03-01")
    assert (tenure.person_id, tenure.office, tenure.polity) == ("Q67442310", "foreign_minister", "CAN")
    assert (tenure.start_date, tenure.end_date, tenure.as_of) == ("2025-05-13", None, "2026-03-01")
    assert (tenure.status, tenure.confidence, tenure.sources) == ("full", "high", ("f.csv",))


@pytest.mark.parametrize(
    ("office", "polity", "expected"),
    [
        ("foreign_minister", "RUS", "RUS"),
        ("foreign_minister", "Russian Federation", "RUS"),
        ("foreign_minister", "gb", "GBR"),
        ("secretary_general", "NATO", "NATO"),
        ("secretary_general", "United Nations", "UN"),
        ("governor", "Texas", "USA/texas"),
        ("mayor", "Moscow", "RUS/moscow"),
        ("foreign_minister", "Georgia", "GEO"),
        ("governor", "Georgia", "USA/georgia"),
        ("mayor", "USA/springfield-il", "USA/springfield-il"),  # a code that nobody knows is taken; `audit` tells it
        ("foreign_minister", "UA-DPR", "UA-DPR"),
        ("ambassador_usa", "fr", "FRA"),
    ],
)
def test_polities(office, polity, expected):
    assert only(flat(f"Jane Roe,{office},{polity},2025-05-13,,")).polity == expected


@pytest.mark.parametrize(
    ("role", "polity", "office", "expected", "status"),
    [
        ("Foreign Secretary", "GBR", "foreign_minister", "GBR", "full"),
        ("Acting Minister of Defence", "FRA", "defence_minister", "FRA", "acting"),
        ("interim President of Peru", "", "head_of_state", "PER", "acting"),
        ("Governor of Texas", "USA", "governor", "USA/texas", "full"),
        ("NATO Secretary General", "", "secretary_general", "NATO", "full"),
        ("ambassador to the United States", "France", "ambassador_usa", "FRA", "full"),
    ],
)
def test_titles(role, polity, office, expected, status):
    tenure = only(flat(f"Jane Roe,{role},{polity},2025-05-13", header="name,role,polity,start_date"))
    assert (tenure.office, tenure.polity, tenure.status, tenure.role) == (office, expected, status, role)


@pytest.mark.parametrize(
    ("person_id", "name", "polity", "expected"),
    [
        ("", "Sergej Lawrow", "RUS", "Q58217"),
        ("", "Lavrov, Sergei", "RUS", "Q58217"),
        ("17", "Sergey Lavrov", "RUS", "Q58217"),
        ("Q58217", "S. Lavrov", "RUS", "Q58217"),
        ("Q99999999999", "Sergey Lavrov", "RUS", "Q99999999999"),  # two items of Wikidata are two persons
        ("Q99999999999", "Sergei Ryabkov", "RUS", "rus-sergei-ryabkov"),  # the record had no item for this one
        ("", "Sergey Lavrov", "USA", "usa-sergey-lavrov"),
        ("", "Jane Q. Roe", "USA/springfield-il", "usa/springfield-il-jane-q-roe"),
        ("http://a.example/p/1", "Jane Roe", "USA", "http://a.example/p/1"),
    ],
)
def test_persons(person_id, name, polity, expected):
    row = f'{person_id},"{name}",deputy_foreign_minister,{polity},2025'
    assert only(flat(row, header=f"person_id,{SHORT}")).person_id == expected


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (("2025-05-13", "", "", "", ""), (None, "", None, "high")),
        (("2025-05-13", "", "", "2026", ""), (None, "", "2026", "high")),
        (("2025-05-13", "", "", "2024", ""), (None, "", "2025-05-13", "high")),
        (("2025-05", "", "", "", "low"), (None, "", None, "low")),
        (("2025-05-13", "2025-06", "", "2026", ""), ("2025-06", "", None, "medium")),
        (("2025", "2025", "at_least", "2026", ""), ("2025", "at_least", None, "medium")),
        (("2025-05-13", "2026-06", "estimated", "2026", "high"), ("2026-06", "estimated", "2026", "high")),
    ],
)  # fmt: skip
def test_days(cells, expected):
    header = "name,office,polity,start_date,end_date,end_kind,as_of,confidence"
    tenure = only(flat(f"Jane Roe,mayor,USA/texas,{','.join(cells)}", header=header))
    assert (tenure.end_date, tenure.end_kind, tenure.as_of, tenure.confidence) == expected


def test_a_day_of_attestation_that_the_file_tells_counts_more():
    assert (
        only(lines(PERSON, POSITION, occupancy() | {"last_seen": "2026-02-02T09:00:00"}), as_of="2026-03").as_of
        == "2026-02-02"
    )


def test_rows_of_one_person_bring_their_names_together():
    rows = ("Q1,Jane Roe,J. Roe|Janet Roe,mayor,USA/x,2001,2002", "Q1,Janet Roe,,mayor,USA/x,2004,2005")
    found = read_officials(flat(*rows, header="person_id,name,other_names,office,polity,start_date,end_date"), "f.csv")
    assert found.names == {"Q1": ("Jane Roe", "J. Roe", "Janet Roe")}
    assert len(found.tenures) == 2


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (flat(",mayor,CAN,2025,,"), "f:2, column name: is empty"),
        (flat("!?,mayor,CAN,2025,,"), "f:2, column name: '!?' holds no letter"),
        (flat("", "Jo Roe,mayor,CAN,,,"), "f:3, column start_date: is empty"),
        (flat("Jo Roe,mayor,CAN,2025-13-01,,"), "f:2, column start_date: '2025-13-01' is no day"),
        (flat("Jo Roe,mayor,CAN,2025-02-29,,"), "f:2, column start_date"),
        (flat("Jo Roe,mayor,CAN,13 May 2025,,"), "f:2, column start_date"),
        (flat("Jo Roe,mayor,CAN,２０２５,,"), "f:2, column start_date"),
        (flat("Jo Roe,mayor,CAN,2025,2024-12,"), "f:2, column end_date: 2024-12 is before the start, 2025"),
        (flat("Jo Roe,mayor,CAN,2025,,soon"), "f:2, column as_of"),
        (flat("Jo Roe,foreign_ministr,CAN,2025,,"), "f:2, column office: unknown office"),
        (flat("Jo Roe,mayor,Atlantis,2025,,"), "f:2, column polity: 'Atlantis' is no polity"),
        (flat("Jo Roe,foreign_minister,Congo,2025,,"), "f:2, column polity"),
        (flat("Jo Roe,mayor,,2025,,"), "f:2, column polity: no polity is named"),
        (flat("Jo Roe,,CAN,2025,,"), "f:2, column office: is empty"),
        (flat("Jo Roe,Grand Vizier,CAN,2025", header="name,role,polity,start_date"), "f:2, column role: unknown title"),
        (flat("Jo Roe,mayor,CAN,2025,king", header=WITH_STATUS), "f:2, column status: 'king' is none"),
        (flat("Jo Roe,mayor,CAN,2025,ended", header=WITH_STATUS), "f:2, column status"),
        (flat("Jo Roe,mayor,CAN,2025,sure", header=f"{SHORT},confidence"), "f:2, column confidence"),
        (flat("Jo Roe,mayor,CAN,2025,estimated", header=f"{SHORT},end_kind"), "f:2, column end_kind"),
        (flat("a b,Jo Roe,mayor,CAN,2025", header=f"person_id,{SHORT}"), "f:2, column person_id"),
        (flat("Jo\x00Roe,mayor,CAN,2025,,"), "f:2, column name: holds the control character U+0000"),
        (flat("Jo\x1b[2JRoe,mayor,CAN,2025,,"), "f:2, column name: holds the control character U+001B"),
        (flat(f"{'Jo' * 300},mayor,CAN,2025,,"), "f:2, column name: has 600 characters"),
        (flat('"Jo\nRoe",mayor,CAN,2025,,', '"Jo', 'Roe",mayor,CAN,never,,'), "f:4, column start_date"),
        (flat("Jo Roe,mayor,CAN"), "f:2: expected 6 columns, found 3"),
        (flat('Jo Roe,"mayor,CAN,2025,,'), "f:2: unexpected end of data"),
        (flat("x", header="name,start_dat"), "f:1, column start_dat: unknown column"),
        (flat("x", header="name,office"), "f:1: missing columns: start_date"),
        (flat("x", header=f"{HEADER},name"), "f:1, column name: stands twice"),
        (b"", "f:1: missing columns"),
        (b"name;start_date\n", "f:1, column name;start_date"),
        (popolo({"person_id": "2"}), "f, memberships[0], field person_id: no person '2'"),
        (popolo({"start_date": "May 2025"}), "f, memberships[0], field start_date: 'May 2025'"),
        (popolo({"start_date": 2025}), "f, memberships[0], field start_date: Expected `str"),
        (popolo({"person_id": None}), "f, memberships[0], field person_id"),
        (popolo(persons=[{"id": "1"}]), "f, memberships[0], field person_id: is empty"),
        (popolo(persons=[{"id": 1}]), "f, persons[0], field id"),
        (popolo(memberships={}), "f, field memberships: Expected `array`"),
        (b'{"persons": []}', "f: Object missing required field `memberships`"),
        (b'{"persons": [', "f is no JSON"),
        (b'{"x": ' + b"[" * 100_000, "f is no JSON"),
        (b"[]", "f: Expected `object`"),
        (lines(PERSON, POSITION, occupancy(holder=["q"])), "f:3, property holder: no person 'q'"),
        (lines(PERSON, POSITION, occupancy(holder=[])), "f:3, property holder: no person ''"),
        (lines(PERSON, POSITION, occupancy(post=["p"])), "f:3, property post: no position 'p'"),
        (lines(PERSON, POSITION, occupancy(startDate=["1/2/2025"])), "f:3, property startDate: '1/2/2025'"),
        (lines(PERSON, POSITION, occupancy(startDate="2025")), "f:3, property startDate: Expected `array`"),
        (lines(PERSON, POSITION, occupancy(holder=[{"id": "p"}])), "f:3, property holder: Expected `str`"),
        (lines(PERSON, POSITION) + b"\n\n{", "f:4 is no entity"),
        (lines(PERSON, POSITION) + b"\n" + b"[" * 100_000, "f:3 is no entity"),
        (lines(PERSON) + b'\n{"id": "x"}', "f:2 is no entity"),
        (lines(PERSON) + b"\n\xff", "f:2 is no entity"),
    ],
)  # fmt: skip
def test_an_error_names_its_place(data, message):
    with pytest.raises(DataError) as caught:
        read_officials(data, "f")
    assert caught.value.message.startswith(message)


def test_the_nearest_office_is_named():
    with pytest.raises(DataError, match=r"unknown office 'foreign_ministr' \(did you mean 'foreign_minister'\?\)"):
        read_officials(flat("Jo Roe,foreign_ministr,CAN,2025,,"), "f")


def test_further_errors_are_told_too():
    rows = [f"Jo Roe,mayor,CAN,{year},," for year in ("never", "2025", "now", "x", "y", "z", "then")]
    with pytest.raises(DataError) as caught:
        read_officials(flat(*rows), "f")
    assert caught.value.message.startswith("f:2, column start_date")
    assert [place for place in ("f:4", "f:5", "f:6", "f:7", "f:8") if place in caught.value.hint] == [
        "f:4",
        "f:5",
        "f:6",
        "f:7",
    ]
    assert caught.value.hint.endswith("and 1 more.")


def test_what_a_foreign_form_tells_besides_is_left_out_and_counted():
    member = {"id": "m", "schema": "Position", "properties": {"name": ["Member of Parliament"], "country": ["ca"]}}
    nowhere = {"id": "n", "schema": "Position", "properties": {"name": ["Mayor"], "subnationalArea": ["xx-77"]}}
    told = lines(
        PERSON,
        POSITION,
        member,
        nowhere,
        occupancy(),
        occupancy(startDate=[]) | {"id": "o2"},
        occupancy(post=["m"]) | {"id": "o3"},
        occupancy(post=["n"]) | {"id": "o4"},
        occupancy(status=["ended"]) | {"id": "o5"},
        occupancy(startDate=[], endDate=["2020"]) | {"id": "o6"},
    )
    found = read_officials(told, "f")
    assert len(found.tenures) == 1
    assert found.left_out == {
        "no_start": (2, "6"),
        "unknown_office": (1, "7"),
        "no_polity": (1, "8"),
        "ended": (1, "9"),
    }
    assert "2 without a start date (first 6)" in found.left_out_words()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (flat(), "f holds no tenure that can be used"),
        (popolo(memberships=[]), "f holds no tenure that can be used"),
        (
            popolo({"start_date": ""}),
            "f holds no tenure that can be used: 1 without a start date (first memberships[0])",
        ),
        (lines(PERSON, POSITION), "f holds no tenure that can be used"),
    ],
)
def test_a_file_that_holds_nothing_is_refused(data, message):
    with pytest.raises(EmptyInput) as caught:
        read_officials(data, "f")
    assert caught.value.message == message


def test_other_encodings_are_refused_with_the_line():
    with pytest.raises(UndecodableInput, match="f:3 is not UTF-8"):
        read_officials(flat("Jo Roe,mayor,CAN,2025,,", "José,mayor,CAN,2025,,").decode().encode("latin-1"), "f")


def test_limits(monkeypatch):
    monkeypatch.setattr(read, "MAX_BYTES", 200)
    with pytest.raises(InputTooLarge, match="over the limit of 200 bytes"):
        read_officials(b"x" * 201, "f")
    monkeypatch.setattr(read, "MAX_TENURES", 2)
    rows = ["Jo Roe,mayor,CAN,2025,,"] * 3
    with pytest.raises(InputTooLarge, match="more than 2 tenures"):
        read_officials(flat(*rows), "f")
    assert len(read_officials(flat(*rows[:2]), "f").tenures) == 1


@pytest.mark.parametrize("name", ["f.jsonl", "f.ftm.json", "f.ndjson"])
def test_lines_are_known_by_the_name_where_the_first_is_broken(name):
    with pytest.raises(ClaimcheckError, match=f"{name}:1 is no entity"):
        read_officials(b"{\n" + lines(PERSON), name)
