"""What goes into the store comes out of it."""

import sqlite3
from contextlib import closing

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.errors import NotFound, StoreError
from claimcheck.records.claim import Claim, reading_order
from claimcheck.records.document import Document, Failure
from claimcheck.store.rows import from_rows, to_row
from claimcheck.store.statements import COLUMNS
from claimcheck.store.store import Store

TEXT = "The army sent 12,000 troops and 40 tanks to Kursk."
FAILURE = Failure(path="bad.txt", code="E106", message="bad.txt holds no text")


def test_columns_are_the_fields_of_the_record(store, path):
    with sqlite3.connect(path) as connection:
        rows = connection.execute("SELECT name FROM pragma_table_info('claims')").fetchall()
    connection.close()
    assert tuple(name for (name,) in rows) == COLUMNS == Claim.__struct_fields__


def test_replace_and_read(store, article):
    first = article("b.txt", TEXT, "40 tanks", "12,000 troops", title="Troops", published="2024-10")
    second = article("a/x.txt", TEXT, "12,000 troops")
    store.replace([first, second, FAILURE], "key")
    assert list(store.claims()) == sorted(first[1] + second[1], key=reading_order)
    assert list(store.export()) == list(store.claims())
    assert store.known() == {
        "a/x.txt": (second[0].document_id, "key"),
        "b.txt": (first[0].document_id, "key"),
        "bad.txt": (None, "key"),
    }
    assert store.failures() == [FAILURE]
    assert store.check() == []


def test_an_edited_article_replaces_its_old_claims(store, article):
    store.replace([article("a.txt", TEXT, "12,000 troops", "40 tanks")], "one")
    edited = article("a.txt", TEXT.replace("40", "50"), "50 tanks")
    store.replace([edited], "two")
    assert list(store.claims()) == edited[1]
    assert store.known() == {"a.txt": (edited[0].document_id, "two")}


def test_a_failure_replaces_claims_and_the_other_way_round(store, article):
    good = article("bad.txt", TEXT, "40 tanks")
    store.replace([good], "key")
    store.replace([FAILURE], "key")
    assert (list(store.claims()), store.failures()) == ([], [FAILURE])
    store.replace([good], "key")
    assert (list(store.claims()), store.failures()) == (good[1], [])


def test_a_batch_is_done_whole_or_not_at_all(store, article):
    first = article("a.txt", TEXT, "12,000 troops")
    store.replace([first], "key")

    def batch():
        yield article("a.txt", TEXT + " More.", "40 tanks")
        yield article("b.txt", TEXT, "40 tanks")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.replace(batch(), "other")
    assert list(store.claims()) == first[1]
    store.replace([article("c.txt", TEXT, "40 tanks")], "key")
    assert len(store.known()) == 2


def test_drop_takes_exactly_the_paths(store, article):
    store.replace([article(name, TEXT, "40 tanks") for name in ("a.txt", "a.txt#1", "ab.txt")], "key")
    store.drop(["a.txt", "unknown.txt"])
    assert list(store.known()) == ["a.txt#1", "ab.txt"]
    assert [claim.path for claim in store.claims()] == ["a.txt#1", "ab.txt"]


NAMES = ["a/b.txt", "a/c/d.txt", "a.txt", "ab/x.txt", "feed.jsonl#1", "feed.jsonl#2", "/abs/a.txt", "../up.txt"]


@pytest.mark.parametrize(
    ("given", "gone"),
    [
        (["a"], ["a/b.txt", "a/c/d.txt"]),
        (["./a/"], ["a/b.txt", "a/c/d.txt"]),
        (["a/c", "a/b.txt", "a"], ["a/b.txt", "a/c/d.txt"]),
        (["feed.jsonl"], ["feed.jsonl#1", "feed.jsonl#2"]),
        (["feed.jsonl#2"], ["feed.jsonl#2"]),
        (["."], ["a.txt", "a/b.txt", "a/c/d.txt", "ab/x.txt", "feed.jsonl#1", "feed.jsonl#2"]),
        (["/abs"], ["/abs/a.txt"]),
        ([".."], ["../up.txt"]),
    ],
)
def test_forget_takes_what_lies_below(store, article, given, gone):
    store.replace([article(name, TEXT, "40 tanks") for name in NAMES], "key")
    assert sorted(store.forget(given)) == gone
    assert sorted(store.known()) == sorted(set(NAMES) - set(gone))


def test_forget_of_the_unknown_changes_nothing(store, article):
    store.replace([article("a/b.txt", TEXT, "40 tanks")], "key")
    with pytest.raises(NotFound, match=r"below b\.txt"):
        store.forget(["a", "b.txt"])
    assert list(store.known()) == ["a/b.txt"]


def test_claim_by_id_and_prefix(store, article):
    document, claims = article("a.txt", TEXT, "12,000 troops", "40 tanks")
    store.replace([(document, claims)], "key")
    assert store.claim(claims[0].claim_id) == claims[0]
    assert store.claim(claims[1].claim_id[:8]) == claims[1]


@pytest.mark.parametrize("claim_id", ["", "c", "x", "%", "c_", "c'; DROP TABLE claims; --", "\U0010ffff"])
def test_no_claim_or_more_than_one(store, article, claim_id):
    store.replace([article("a.txt", TEXT, "12,000 troops", "40 tanks")], "key")
    with pytest.raises(NotFound) as caught:
        store.claim(claim_id)
    assert caught.value.hint
    assert len(list(store.claims())) == 2


def test_info(store, article, path):
    store.replace(
        [article("a.txt", TEXT, "12,000 troops", "40 tanks"), article("b.txt", TEXT, "Kursk", kind="place")], "k"
    )
    store.replace([FAILURE], "k")
    info = store.info()
    assert (info.path, info.documents, info.failed) == (str(path), 2, 1)
    assert info.claims == {"place": 1, "quantity": 2}
    assert info.bytes > 10_000


def test_what_is_stored_survives_closing(path, article):
    entry = article("a.txt", TEXT, "40 tanks")
    with Store.open(path, create=True) as store:
        store.replace([entry], "key")
    with Store.open(path) as store:
        assert list(store.claims()) == entry[1]
    assert sorted(file.name for file in path.parent.iterdir()) == [".gitignore", "claims.db"]


def test_readers_are_not_blocked_by_a_writer(store, path, article):
    store.replace([article("a.txt", TEXT, "40 tanks")], "key")

    def batch():
        yield article("b.txt", TEXT, "40 tanks")
        with Store.open(path) as reader:
            assert len(list(reader.claims())) == 1

    store.replace(batch(), "key")
    assert len(list(store.claims())) == 2


def test_views_for_people(store, path, article):
    store.replace([article("a.txt", TEXT, "12,000 troops", "40 tanks", lower=1, item="troop"), FAILURE], "key")
    with sqlite3.connect(path) as connection:
        figures = connection.execute("SELECT path, lower, item FROM figures").fetchall()
        articles = connection.execute("SELECT path, status, claim_count, quantities, quotes FROM articles").fetchall()
    connection.close()
    assert figures == [("a.txt", 1, "troop")] * 2
    assert articles == [("a.txt", "ok", 2, 2, 0), ("bad.txt", "failed", 0, 0, 0)]


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
DAYS = ("2024-10-17", "2024-10", "XXXX-04-26", "../2024", "199X")
NUMBERS = st.integers() | st.floats(allow_nan=False, allow_infinity=False)


@given(st.data())
def test_any_claim_comes_back_byte_for_byte(data):
    exact = data.draw(TEXTS)
    bounds = sorted(data.draw(st.lists(NUMBERS, min_size=2, max_size=2)))
    claim = Claim(
        claim_id=data.draw(TEXTS),
        kind="quantity",
        document_id="d",
        path=data.draw(TEXTS),
        published=data.draw(st.sampled_from([None, *DAYS])),
        start=5,
        end=5 + len(exact),
        exact=exact,
        sentence_start=0,
        sentence_end=9,
        sentence=data.draw(TEXTS),
        line=data.draw(st.none() | st.integers(0, 10**6)),
        item_modifiers=tuple(data.draw(st.lists(TEXTS, max_size=3))),
        lower=data.draw(st.sampled_from([None, bounds[0]])),
        upper=data.draw(st.sampled_from([None, bounds[1]])),
        approximate=data.draw(st.booleans()),
        confidence=data.draw(st.floats(0, 1)),
    )
    with sqlite3.connect(":memory:") as connection:
        marks = ", ".join("?" * len(COLUMNS))
        row = connection.execute(f"SELECT {marks}", to_row(claim)).fetchone()
    connection.close()
    (back,) = from_rows([row])
    assert msgspec.json.encode(back) == msgspec.json.encode(claim)
    assert type(back.lower) is type(claim.lower)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(NUMBERS, TEXTS)
def test_the_file_keeps_numbers_and_texts_as_they_are(store, article, number, text):
    entry = article("a.txt", TEXT, "40 tanks", lower=number, item=text)
    store.replace([entry], "key")
    (back,) = store.claims()
    assert msgspec.json.encode(back) == msgspec.json.encode(entry[1][0])


@pytest.mark.parametrize(
    "change",
    [
        "kind = 'nonsense'",
        "item_modifiers = '{'",
        "confidence = 7",
        "lower = 'many'",
        "lower = 9, upper = 1",
        '"end" = 0',
        "published = 'May 5'",
        "time_earliest = '2024-02-30'",
    ],
)
def test_rows_that_are_no_claims_are_refused(store, path, article, change):
    store.replace([article("a.txt", TEXT, "40 tanks", lower=1, upper=2)], "key")
    with sqlite3.connect(path) as connection:
        connection.execute(f"UPDATE claims SET {change}")  # noqa: S608
    connection.close()
    with pytest.raises(StoreError, match="no claim"):
        list(store.claims())


def test_conflicts_are_kept_beside_their_claims_and_go_with_them(tmp_path, troops):
    file = tmp_path / "s.db"
    with Store.open(file, create=True) as store:
        documents = [Document.from_text(claim.sentence, claim.path) for claim in troops.claims]
        store.replace([(document, [claim]) for document, claim in zip(documents, troops.claims, strict=True)], "key")
        for _ in range(2):
            store.save_conflicts([troops])
        with closing(sqlite3.connect(file)) as other:
            rows = other.execute("SELECT severity, question, position, path FROM disputes").fetchall()
            assert rows == [
                ("high", troops.question, "≈4,000", "news/one.txt"),
                ("high", troops.question, "9,000", "news/two.txt"),
            ]
            store.drop(["news/two.txt"])
            assert len(other.execute("SELECT * FROM disputes").fetchall()) == 1
            keys = {row[2] for row in other.execute("PRAGMA foreign_key_list(conflict_claims)")}
            assert keys == {"conflicts", "claims"}
        store.save_conflicts([])
        assert store.check() == []
