"""Whatever is imported is found again, or refused with a word; and the record that is there is not lost."""

from __future__ import annotations

import csv
import io
from contextlib import suppress
from datetime import date

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.errors import ClaimcheckError
from claimcheck.reference.audit import audit
from claimcheck.reference.interchange.flat import FlatRow
from claimcheck.reference.interchange.places import read_places
from claimcheck.reference.interchange.read import read_officials
from claimcheck.reference.officials import Officials, shipped_officials
from claimcheck.reference.record_tables import shipped_tables, unpack
from claimcheck.reference.tenure import Membership, first_day, last_day

COLUMNS = FlatRow.__struct_fields__
OFFICES = ("foreign_minister", "mayor", "minister", "secretary_general", "ambassador_rus")
POLITIES = ("RUS", "USA/texas", "NATO", "XYZ", "ZZZ/somewhere")
# Words of four letters and more: no titles, particles, suffixes or initials, which do not count as names.
WORDS = st.text("abcdefghijklmnopqrstuvwxyzäøłñ", min_size=4, max_size=12)
NAMES = st.lists(WORDS, min_size=2, max_size=3).map(lambda words: " ".join(words).title())


@st.composite
def days(draw: st.DrawFn) -> str:
    return draw(st.dates(date(1990, 1, 1), date(2030, 1, 1))).isoformat()[: draw(st.sampled_from([4, 7, 10]))]


@st.composite
def rows(draw: st.DrawFn) -> dict[str, str]:
    start, end = sorted((draw(days()), draw(days())), key=lambda day: (first_day(day), last_day(day)))
    is_open = draw(st.booleans())
    return {
        "name": draw(NAMES),
        "other_names": "|".join(draw(st.lists(NAMES, max_size=2))),
        "person_id": draw(st.sampled_from(["", "Q990000000001", "Q990000000002", "our:7"])),
        "office": draw(st.sampled_from(OFFICES)),
        "role": draw(st.sampled_from(["", "Head of Things"])),
        "polity": draw(st.sampled_from(POLITIES)),
        "start_date": start,
        "end_date": "" if is_open else end,
        "status": draw(st.sampled_from(["", "full", "acting", "concurrent"])),
        "confidence": draw(st.sampled_from(["", "high", "medium", "low"])),
        "end_kind": "" if is_open else draw(st.sampled_from(["", "estimated", "at_least"])),
        "as_of": draw(st.one_of(st.just(""), days())),
        "sources": draw(st.sampled_from(["", "a list", "a|b"])),
    }


def table(told: list[dict[str, str]]) -> bytes:
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS)
    writer.writeheader()
    writer.writerows(told)
    return text.getvalue().encode()


@given(st.lists(rows(), min_size=1, max_size=8))
@settings(deadline=None)
def test_what_is_imported_is_found(told):
    imported = read_officials(table(told), "f.csv")
    record = Officials(unpack(imported.pack(), "f"))
    assert set(record.search()) == set(imported.tenures)
    assert len(imported.tenures) <= len(told)
    list(audit(record.posts(), date(2026, 1, 1)))
    for row in told:
        held = record.tenures(row["office"], row["polity"])
        assert (row["start_date"], row["end_date"]) in {(m.start_date, m.end_date or "") for m in held}
        bearers = {person.person_id for person in record.known_as(row["name"])}
        assert bearers & {m.person_id for m in held}


@given(st.lists(rows(), min_size=1, max_size=8))
@settings(deadline=None)
def test_a_record_writes_itself_again(told):
    """Exported as CSV and imported again, the record is the same."""
    imported = read_officials(table(told), "f.csv")
    again = [
        msgspec.structs.asdict(m)
        | {
            "name": imported.names[m.person_id][0],
            "other_names": "|".join(imported.names[m.person_id][1:]),
            "sources": "|".join(m.sources),
        }
        for m in imported.tenures
    ]
    assert read_officials(table(again), "g.csv").pack() == imported.pack()


@given(st.lists(rows(), min_size=1, max_size=8))
@settings(deadline=None)
def test_laid_over_the_shipped_record_nothing_new_is_lost_and_nothing_old_elsewhere(told):
    imported = read_officials(table(told), "f.csv")
    record = Officials(shipped_tables(), unpack(imported.pack(), "f"))
    touched = {(m.office, m.polity) for m in imported.tenures}
    for office, polity in touched | {("foreign_minister", "FRA")}:
        found = record.tenures(office, polity)
        before = shipped_officials().tenures(office, polity)
        assert {m for m in imported.tenures if (m.office, m.polity) == (office, polity)} <= set(found)
        assert all(_agrees(m, before) for m in found if m not in imported.tenures)
        if (office, polity) not in touched:
            assert found == before


def _agrees(left: Membership, before: tuple[Membership, ...]) -> bool:
    """Whether what is left of an older tenure says nothing for sure that it did not say before."""
    return any(
        m.person_id == left.person_id and m.start_date == left.start_date and left.certain()[1] <= m.possible()[1]
        for m in before
    )


ROW = b"name,office,polity,start_date\nJane Roe,mayor,FRA,2020\n"
POPOLO = b"""{"persons": [{"id": "1", "name": "Jane Roe"}],
"memberships": [{"person_id": "1", "role": "Mayor of Paris", "start_date": "2020"}]}"""
LINES = b"""{"id": "p", "schema": "Person", "properties": {"name": ["Jane Roe"]}}
{"id": "f", "schema": "Position", "properties": {"name": ["Mayor of Paris"], "country": ["fr"]}}
{"id": "o", "schema": "Occupancy", "properties": {"holder": ["p"], "post": ["f"], "startDate": ["2020"]}}"""


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A file of any form with pieces cut out, doubled, or put in the place of others."""
    data = draw(st.sampled_from([ROW, POPOLO, LINES]))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 12)))
        pieces = [b'"', b"\n", b"\x00", b"{", b"]", b",", b"null", b"1e999", data[start:end] * 2]
        piece = draw(st.one_of(st.binary(max_size=6), st.sampled_from(pieces)))
        data = data[:start] + piece + data[end:]
    return data


@given(st.one_of(st.binary(max_size=300), damaged()))
@settings(deadline=None)
def test_any_bytes_are_read_or_refused(data):
    with suppress(ClaimcheckError):
        imported = read_officials(data, "f")
        assert imported.tenures
        for m in imported.tenures:
            assert first_day(m.start_date) <= last_day(m.end_date or "9999")
            assert imported.names[m.person_id]
        assert set(Officials(unpack(imported.pack(), "f")).search()) == set(imported.tenures)
    with suppress(ClaimcheckError):
        read_places(data, "f")


@given(damaged())
@settings(deadline=None)
def test_tables_that_are_changed_are_refused(data):
    packed = read_officials(ROW, "f").pack()
    changed = packed[: len(packed) // 2] + data + packed[len(packed) // 2 :]
    with suppress(ClaimcheckError):
        unpack(changed, "f")
        assert changed == packed
