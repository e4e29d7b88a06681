from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.reference.names import SAME_PERSON, blocking_keys
from claimcheck.reference.officials import officials
from claimcheck.reference.tenure import Membership, first_day, last_day

LAVROV, NEBENZYA = "Q58217", "Q1000053"


@pytest.mark.parametrize(
    ("name", "person_id"),
    [
        ("Sergey Lavrov", LAVROV),
        ("Sergei Lavrov", LAVROV),
        ("Lawrow, Sergej", LAVROV),
        ("Vasily Nebenzia", NEBENZYA),
        ("Vassily Nebenzya", NEBENZYA),
        ("Kim Jong Un", "Q56226"),
        ("Kishida Fumio", "Q359480"),
        ("Volodymyr Zelensky", "Q3874799"),
        ("Vladimir Zelenskiy", "Q3874799"),
    ],
)
def test_full_names(name, person_id):
    best = officials().persons(name)[0]
    assert best.person.person_id == person_id
    assert best.score >= SAME_PERSON
    assert person_id in {person.person_id for person in officials().known_as(name)}


def test_family_name_alone_is_a_weaker_candidate():
    best = officials().persons("Mr Lavrov")[0]
    assert best.person.person_id == LAVROV
    assert best.score < SAME_PERSON
    assert officials().known_as("Lavrov") == ()


@pytest.mark.parametrize("name", ["Vladimir Nebenzia", "Xyzzy Plugh", "", "J.", "的"])
def test_nobody(name):
    assert officials().known_as(name) == ()


def test_holders_of_a_day():
    holders = officials().holders(["foreign_minister"], "RUS", "2024-08-14", "2024-08-14")
    assert [m.person_id for m in holders] == [LAVROV]
    assert officials().holders(["foreign_minister"], "RUS", "1950", "1950") == ()
    assert officials().holders(["foreign_minister"], "nonsense") == ()


def test_holders_of_a_year_are_all_who_may_have_held_it():
    names = [
        officials().person(m.person_id).name for m in officials().holders(["head_of_government"], "GBR", "2022", "2022")
    ]
    assert names == ["Boris Johnson", "Liz Truss", "Rishi Sunak"]


def test_memberships_of_a_person_by_start():
    assert [m.office for m in officials().memberships(LAVROV)] == ["un_permanent_representative", "foreign_minister"]
    assert officials().memberships("nobody") == ()


@pytest.mark.parametrize(
    ("query", "least"),
    [
        ({"name": "Nebenzya"}, 1),
        ({"office": "foreign_minister", "polity": "RUS"}, 2),
        ({"polity": "NATO", "on": "2024-08"}, 2),
        ({"office": "saceur"}, 5),
        ({"name": "Lavrov", "on": "1990"}, 0),
    ],
)
def test_search(query, least):
    found = list(officials().search(**query))
    assert len(found) >= least
    assert (len(found) > 0) == (least > 0)


def test_search_refuses_what_is_no_date():
    with pytest.raises(ValueError, match="gestern"):
        list(officials().search(on="gestern"))


def membership(start: str, end: str | None, **more: str | None) -> Membership:
    fields = {"status": "full", "confidence": "high", "end_kind": "", "as_of": None} | more
    return Membership(
        person_id="Q1", office="mayor", polity="X", role="Mayor", start_date=start, end_date=end, sources=(), **fields
    )


@pytest.mark.parametrize(
    ("tenure", "possible", "certain"),
    [
        (membership("2020-03-05", "2021-06-07"), ("2020-03-05", "2021-06-07"), ("2020-03-05", "2021-06-07")),
        (membership("2020", "2021"), ("2020-01-01", "2021-12-31"), ("2020-12-31", "2021-01-01")),
        (membership("2020-02", "2020-02"), ("2020-02-01", "2020-02-29"), ("2020-02-29", "2020-02-01")),
        (membership("2020-03-05", None, as_of="2025-06"), ("2020-03-05", "9999-12-31"), ("2020-03-05", "2025-06-30")),
        (
            membership("2020-03-05", "2021-06-07", end_kind="at_least"),
            ("2020-03-05", "9999-12-31"),
            ("2020-03-05", "2021-06-07"),
        ),
        (
            membership("2020-03-05", "2021-06-07", end_kind="estimated"),
            ("2020-03-05", "2021-06-07"),
            ("2020-03-05", "2021-04-08"),
        ),
    ],
)
def test_possible_and_certain_days(tenure, possible, certain):
    assert tenure.possible() == tuple(map(date.fromisoformat, possible))
    assert tenure.certain() == tuple(map(date.fromisoformat, certain))


@given(st.dates(), st.sampled_from([4, 7, 10]))
def test_days_of_reduced_precision_enclose_the_day(day, size):
    text = day.isoformat()[:size]
    assert first_day(text) <= day <= last_day(text)


def test_every_tenure_and_person_of_the_record_holds():
    posts: dict[str, set[tuple[str, str]]] = {}
    for m in officials().search():
        assert first_day(m.start_date) <= last_day(m.end_date or m.as_of), m
        assert m.status in {"full", "acting", "concurrent"}
        assert m.confidence in {"high", "medium", "low"}
        assert (m.end_date is None) == (m.as_of is not None), m
        posts.setdefault(m.person_id, set()).add((m.polity, m.office))
    for person_id, held in posts.items():
        person = officials().person(person_id)
        assert {(post.polity, post.office) for post in person.posts} == held


@pytest.mark.parametrize("person_id", [LAVROV, NEBENZYA, "Q56226", "Q7747", "rus-sergei-ryabkov", "Q22686"])
def test_name_index_is_in_step_with_the_rules_of_names(person_id):
    person = officials().person(person_id)
    for name in (person.name, *person.other_names):
        for key in blocking_keys(name):
            assert person_id in officials()._with_key(key)[1]
