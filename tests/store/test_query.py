"""Looking up claims."""

import pytest

from claimcheck.errors import UsageError
from claimcheck.store.query import ClaimQuery

TEXT = "North Korea sent 12,000 soldiers to the Kursk Region in October, Kim Jong Un said."
FULL = {
    "item": "soldier", "item_class": "personnel", "actor": "North Korea", "actor_id": "PRK", "place": "Kursk Region",
    "place_id": "RU-KRS", "place_country": "RUS", "person": "Kim Jong Un", "person_id": "kim-jong-un",
    "time_earliest": "2024-10-01", "time_latest": "2024-10-31",
}  # fmt: skip


@pytest.fixture
def filled(store, article):
    store.replace(
        [
            article("news/a.txt", TEXT, "12,000 soldiers", **FULL),
            article("news/b.txt", "Łódź 100% _ha", "100%", item="Łódź", actor="100%"),
            article("old/c.txt", TEXT, "Kim", kind="quote", speaker="KIM JONG UN", time_latest="2023-05-01"),
            article("old/d.txt", TEXT, "October", kind="date", time_earliest="2025-01-01"),
        ],
        "key",
    )
    return store


ALL = ["news/a.txt", "news/b.txt", "old/c.txt", "old/d.txt"]
A, B, C, D = ([path] for path in ALL)


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({}, ALL),
        ({"kind": "quote"}, C),
        ({"kind": "place"}, []),
        ({"item": "sold"}, A),
        ({"item": "SOLDIER"}, A),
        ({"item": "personnel"}, A),
        ({"item": "person"}, []),
        ({"item": "łÓD"}, B),
        ({"actor": "korea"}, A),
        ({"actor": "PRK"}, A),
        ({"actor": "%"}, B),
        ({"actor": "_"}, []),
        ({"place": "kursk"}, A),
        ({"place": "RUS"}, A),
        ({"place": "RU-KRS"}, A),
        ({"person": "jong"}, A + C),
        ({"person": "kim-jong-un"}, A),
        ({"since": "2024"}, A + D),
        ({"since": "2024-10"}, A + D),
        ({"since": "2024-10-31"}, A + D),
        ({"since": "2024-11"}, D),
        ({"until": "2022"}, C),
        ({"until": "2024-09-30"}, C),
        ({"until": "2024-10"}, A + C),
        ({"until": "2024-10-01"}, A + C),
        ({"until": "2024"}, A + C),
        ({"since": "2023-05", "until": "2024"}, A + C),
        ({"since": "2023-06", "until": "2024"}, A),
        ({"document": "news"}, A + B),
        ({"document": "./news/"}, A + B),
        ({"document": "news/b.txt"}, B),
        ({"document": "new"}, []),
        ({"limit": 2}, A + B),
        ({"limit": 0}, []),
        ({"kind": "quantity", "actor": "PRK", "place": "kursk", "item": "soldier"}, A),
        ({"kind": "date", "actor": "PRK"}, []),
        ({"item": "x' OR 1=1 --"}, []),
        ({"document": "'; DROP TABLE claims; --"}, []),
    ],
)
def test_filters(filled, filters, found):
    assert [claim.path for claim in filled.claims(ClaimQuery(**filters))] == found
    assert filled.check() == []


def test_document_id(filled):
    wanted = next(filled.claims(ClaimQuery(limit=1)))
    assert list(filled.claims(ClaimQuery(document=wanted.document_id))) == [wanted]


@pytest.mark.parametrize("field", ["since", "until"])
@pytest.mark.parametrize("value", ["", "24", "2024-1", "2024-10-17T00", "last week", "2024-10-17\n", "２０２４"])
def test_dates_that_are_none(field, value):
    with pytest.raises(UsageError, match=field):
        ClaimQuery(**{field: value})


def test_negative_limit():
    with pytest.raises(UsageError):
        ClaimQuery(limit=-1)
