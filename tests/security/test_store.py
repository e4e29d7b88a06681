"""Hostile stores: files that carry our mark and something else, and articles that talk SQL."""

import sqlite3

import pytest

from claimcheck.errors import ClaimcheckError, StoreError
from claimcheck.records.claim import Claim
from claimcheck.records.document import Document, Failure
from claimcheck.store.connection import APPLICATION_ID
from claimcheck.store.query import ClaimQuery
from claimcheck.store.store import Store

PAYLOADS = [
    "'; DROP TABLE claims; --",
    '" OR 1=1 --',
    "%",
    "_",
    "\\",
    "\x1b[2J",
    "\u202e",
    "\0",
    "{path}",
    "'",
    "🙂",
    "\n",
]


@pytest.fixture
def path(tmp_path):
    return tmp_path / "claims.db"


def make_hostile(path, *statements):
    with sqlite3.connect(path) as connection:
        for statement in (f"PRAGMA application_id = {APPLICATION_ID}", "PRAGMA user_version = 1", *statements):
            connection.execute(statement)
    connection.close()


@pytest.mark.parametrize(
    "statements",
    [
        [],
        ["CREATE TABLE documents (path)"],
        ["CREATE TABLE claims (path)", "CREATE TABLE documents (path)"],
        ["CREATE VIEW claims AS SELECT 1", "CREATE VIEW documents AS SELECT 2"],
    ],
)
def test_our_mark_on_other_tables_is_an_error_of_the_store(path, statements):
    make_hostile(path, *statements)
    with Store.open(path) as store:
        for ask in (lambda: list(store.claims()), store.known, store.failures, store.info, lambda: store.claim("c1")):
            with pytest.raises(StoreError) as caught:
                ask()
            assert caught.value.hint


def test_a_view_of_a_stranger_cannot_call_our_functions(path):
    """`fold` stands for any function of the program: only our own statements may call them."""
    Store.open(path, create=True).close()
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TABLE claims")
        connection.execute("DROP VIEW articles")
        connection.execute("DROP VIEW figures")
        connection.execute("CREATE VIEW claims AS SELECT fold('X') AS kind, * FROM documents")
    connection.close()
    with Store.open(path) as store, pytest.raises(StoreError, match="unsafe use"):
        store.info()


@pytest.mark.parametrize("text", PAYLOADS, ids=repr)
def test_texts_of_articles_are_data(path, text):
    document = Document.from_text(f"{text} fell.", f"{text}.txt", title=text)
    claim = Claim(
        claim_id="c0", kind="place", document_id=document.document_id, path=document.path, start=0, end=len(text),
        exact=text, sentence_start=0, sentence_end=9, sentence=text, actor=text, item=text, place=text, person=text,
        item_modifiers=(text,),
    )  # fmt: skip
    with Store.open(path, create=True) as store:
        store.replace([(document, [claim]), Failure(path=text, code="E106", message=text)], text)
        assert list(store.claims()) == [claim]
        assert store.failures() == [Failure(path=text, code="E106", message=text)]
        for field in ("item", "actor", "place", "person"):
            assert list(store.claims(ClaimQuery(**{field: text}))) == [claim]
        for ask in (store.claim, lambda path: store.forget([path])):
            try:
                ask(text)
            except ClaimcheckError as error:
                assert error.code == "E500"  # noqa: PT017 (some payloads are paths that exist)
        store.drop([text])
        assert store.check() == []
