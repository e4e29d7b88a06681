"""The hand-kept tenures that are laid over the collected ones."""

from __future__ import annotations

import csv
import importlib.util
from pathlib import Path

import pytest

from claimcheck.errors import DataError
from claimcheck.reference.folding import fold
from claimcheck.reference.officials import officials
from claimcheck.reference.tenure import first_day, last_day

TOOLS = Path(__file__).parents[1] / "tools"
SPEC = importlib.util.spec_from_file_location("later_holders", TOOLS / "later_holders.py")
later_holders = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(later_holders)


def tenure(person_id="Q1", name="Jane Roe", start="2020-03-01", end="", **more):
    """A tenure of the record: the foreign minister of France, seen in office in July 2022."""
    row = dict.fromkeys(("aliases", "start_precision", "end_precision"), "") | {
        "person_id": person_id,
        "name": name,
        "office": "foreign_minister",
        "office_label": "Minister",
        "polity": "FRA",
        "start": start,
        "end": end,
        "source": "wikidata_eps",
        "confidence": "high",
        "status": "full",
        "as_of": "" if end else "2022-07-23",
    }
    return row | more


def told(name="Jane Roe", start="", end="", as_of="", **more):
    """A row of the hand-kept file."""
    row = dict.fromkeys(("office_label", "other_names", "status"), "")
    return row | {"polity": "FRA", "office": "foreign_minister", "name": name} | more | {
        "start": start,
        "end": end,
        "as_of": as_of,
    }  # fmt: skip


def laid(record, *rows):
    """What comes out: person, start, end, as_of, source of every tenure."""
    numbered = [(f"later_holders.csv:{number}", row) for number, row in enumerate(rows, 2)]
    whole = later_holders.with_later_holders(record, numbered)
    return [tuple(row[column] for column in ("person_id", "start", "end", "as_of", "source")) for row in whole]


def test_an_open_tenure_gets_its_end_and_the_successor_is_a_new_person():
    rows = laid([tenure()], told(end="2024-01-11"), told("Zoë O'Neil", "2024-01-11", as_of="2025-05-01"))
    assert rows == [
        ("Q1", "2020-03-01", "2024-01-11", "", "public_record+wikidata_eps"),
        ("fra-zoe-oneil", "2024-01-11", "", "2025-05-01", "public_record"),
    ]


def test_a_holder_is_attested_to_a_later_day():
    assert laid([tenure()], told(as_of="2025-05-01"))[0][2:4] == ("", "2025-05-01")


@pytest.mark.parametrize("kind", ["estimated", "at_least"])
def test_a_guessed_end_gives_way(kind):
    record = [tenure(end="2023-02-01", end_precision=kind, confidence="low")]
    assert laid(record, told(end="2023-02"))[0][2] == "2023-02"
    assert (record[0]["end_precision"], record[0]["confidence"]) == ("month", "medium")


def test_of_two_unfinished_terms_the_one_that_had_begun_is_meant():
    record = [tenure(end="2022-08-02", end_precision="at_least"), tenure(start="2024-03-11")]
    assert [row[2] for row in laid(record, told(end="2023-08-10"))] == ["2023-08-10", ""]


def test_a_sure_end_stays():
    with pytest.raises(DataError, match=r"later_holders.csv:2: Jane Roe has 0 unfinished tenures"):
        laid([tenure(end="2023-02-01", end_precision="day")], told(end="2023-03-01"))


def test_who_holds_the_post_already_gets_no_second_tenure():
    with pytest.raises(DataError, match="leave the start empty"):
        laid([tenure()], told(start="2022-05-20", as_of="2025-05-01"))


def test_a_second_term_is_a_tenure_of_its_own():
    record = [tenure(end="2021-06-01", end_precision="day")]
    assert [row[:3] for row in laid(record, told(start="2024-01-11", as_of="2025-05-01"))] == [
        ("Q1", "2020-03-01", "2021-06-01"),
        ("Q1", "2024-01-11", ""),
    ]


@pytest.mark.parametrize(
    ("polity", "office", "expected"),
    [
        ("FRA", "health_minister", "Q1"),  # a post in that state
        ("FRA/paris", "mayor", "Q1"),
        ("DEU", "foreign_minister", "deu-jane-roe"),  # a namesake abroad
        ("NATO", "secretary_general", "Q1"),  # a body takes its officials from anywhere
    ],
)
def test_whose_name_it_is(polity, office, expected):
    row = told(start="2023-01-01", as_of="2025-05-01", polity=polity, office=office)
    assert laid([tenure(end="2022-12-31")], row)[1][0] == expected


def test_a_name_of_several_persons_stops_the_build():
    record = [tenure(end="2021-01-01"), tenure("Q2", start="2021-02-01", office="mayor", polity="FRA/paris")]
    with pytest.raises(DataError, match="several persons are named Jane Roe: Q1, Q2"):
        laid(record, told(start="2023-01-01", as_of="2025-05-01", office="health_minister"))


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (told("John Doe", "2024-05-01", "2024-04"), "the end is before the start"),
        (told(end="2020-02"), "the end is before the start"),
        (told("John Doe", "2024-05-01", "2024-06-01", "2025-05-01"), "both an end and an `as_of`"),
    ],
)
def test_a_row_that_contradicts_itself_stops_the_build(row, message):
    with pytest.raises(DataError, match=message):
        laid([tenure()], row)


def test_two_holders_of_an_office_of_one_stop_the_build():
    overlap = told(end="2024-06-01"), told("John Doe", "2024-01-11", as_of="2025-05-01")
    with pytest.raises(DataError, match="FRA foreign_minister: Jane Roe and John Doe, 142 days"):
        laid([tenure()], *overlap)


@pytest.mark.parametrize(
    "second",
    [
        told("John Doe", "2024-05-15", as_of="2025-05-01"),  # a handover
        told("John Doe", "2024-01-11", as_of="2025-05-01", status="acting"),
    ],
)
def test_a_handover_and_an_acting_holder_are_no_contradiction(second):
    assert len(laid([tenure()], told(end="2024-06-01"), second)) == 2


def test_what_the_record_has_of_two_holders_is_not_the_files_fault():
    record = [tenure(), tenure("Q2", "John Doe", "2021-01-01")]
    assert len(laid(record, told(as_of="2025-05-01"))) == 2


def test_every_row_of_the_file_is_in_the_shipped_record():
    with (TOOLS / "later_holders.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    assert rows
    for row in rows:
        tenures = officials().holders([row["office"]], row["polity"])
        names = {fold(officials().person(m.person_id).name) for m in tenures if (m.end_date or "") == row["end"]}
        assert fold(row["name"]) in names, row
        day = row["start"] or row["as_of"] or row["end"]
        assert first_day(day) <= last_day(row["end"] or row["as_of"]), row
