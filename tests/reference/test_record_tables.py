"""Tables of a user's record: written, read, and crafted by somebody who means ill."""

from hashlib import blake2b

import pytest

from claimcheck.errors import DataError
from claimcheck.reference.officials import Officials
from claimcheck.reference.record_tables import HEADER, pack, unpack
from claimcheck.reference.tenure import Membership

ROE = Membership(
    person_id="Q1",
    office="mayor",
    polity="USA/x",
    role="Mayor of X",
    start_date="2020",
    end_date="2024-05",
    status="acting",
    confidence="low",
    end_kind="estimated",
    as_of="2023",
    sources=("a list", "another"),
)


def crafted(*lines: str) -> Officials:
    """Tables with lines of anybody's and a digest that fits."""
    body = "".join(f"{line}\n" for line in sorted(lines)).encode()
    digest = blake2b(body, digest_size=16).hexdigest().encode()
    return Officials(unpack(HEADER + digest + b"\n" + body, "x.tsv"))


def test_what_is_packed_is_found():
    data = pack({"Q1": ("Jane Roe", "Janet Roh"), "Q2": ("Nobody Holding Anything",)}, [ROE, ROE])
    record = Officials(unpack(data, "x"))
    assert list(record.search()) == [ROE]
    assert record.tenures("mayor", "USA/x") == (ROE,)
    assert record.known_as("Roe, Jane")[0].other_names == ("Janet Roh",)
    assert record.known_as("Janet Roh")[0].person_id == "Q1"
    assert record.known_as("Nobody Holding Anything") == ()


def test_the_same_tenures_in_another_order_are_the_same_file():
    other = Membership(**{name: getattr(ROE, name) for name in ROE.__struct_fields__} | {"start_date": "2010"})
    names = {"Q1": ("Jane Roe",)}
    assert pack(names, [ROE, other]) == pack(names, [other, ROE])


@pytest.mark.parametrize(
    "line",
    [
        "m\tUSA/x\tmayor\t2020",
        "m\tUSA/x\tmayor\tnever\t\tQ1\t\t\t\t\t\tMayor",
        "m\tUSA/x\tmayor\t2020\t2020-99\tQ1\t\t\t\t\t\tMayor",
        "m\tUSA/x\tmayor\t2020\t\tQ1\t\t\t\tlate\t\tMayor",
        "p\tQ1\tJane Roe",
        "n\tr\tro Q1",
        "n\tr\tro Q1\t\t\t",
    ],
)
def test_crafted_tables_are_an_error_and_no_crash(line):
    record = crafted(line)
    with pytest.raises(DataError, match=r"x\.tsv is damaged"):
        (list(record.search()), record.person("Q1"), record.persons("Roe"))


def test_an_index_that_points_at_nobody_finds_nobody():
    assert crafted("n\tr\tro Q1\tQ2").persons("Roe") == ()
