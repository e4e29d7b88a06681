from functools import cache

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import DataError
from claimcheck.reference.tables import SortedLines, load_rows, parse_rows


class Row(msgspec.Struct):
    name: str
    others: tuple[str, ...]


def test_rows_are_typed_and_lists_split():
    assert parse_rows("name,others\na,b|c\nd,\n", Row, "f.csv") == [Row("a", ("b", "c")), Row("d", ())]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("name\na\n", "f.csv:1"),
        ("name,others,more\na,b,c\n", "f.csv:1"),
        ("name,others\na,b\nc\n", "f.csv:3"),
        ("name,others\na,b,c\n", "f.csv:2"),
        ('name,others\n"a,b\n', "f.csv"),
        ("", "f.csv:1"),
    ],
)
def test_broken_table_names_file_and_line(text, place):
    with pytest.raises(DataError, match=place):
        parse_rows(text, Row, "f.csv")


def test_shipped_table_with_wrong_shape_is_refused():
    with pytest.raises(DataError, match=r"countries\.csv:1"):
        load_rows("places/countries.csv", Row)


@pytest.mark.parametrize(
    "name",
    [
        "places/places.tsv",
        "places/names.tsv",
        "officials/persons.tsv",
        "officials/person_names.tsv",
        "officials/memberships.tsv",
    ],
)
def test_shipped_lines_are_sorted_and_whole(name):
    rows = list(SortedLines.shipped(name))
    keys = ["\t".join(row).encode() for row in rows]
    assert keys == sorted(keys)
    assert len({len(row) for row in rows}) == 1


@given(st.data())
def test_bisection_finds_what_a_scan_finds(data):
    table = SortedLines.shipped("officials/person_names.tsv")
    rows = _rows()
    key = data.draw(st.one_of(st.sampled_from(sorted(rows)), st.text(max_size=8)))
    assert table.find(key) == ([rows[key]] if key in rows else [])


@cache
def _rows() -> dict[str, list[str]]:
    return {row[0]: row for row in SortedLines.shipped("officials/person_names.tsv")}
