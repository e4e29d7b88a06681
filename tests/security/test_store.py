"""Hostile stores: our mark on something else, other versions, damage at any place; and articles that talk SQL."""

import random
import sqlite3
from contextlib import closing

import pytest

from claimcheck.errors import ClaimcheckError, StoreError, StoreVersion
from claimcheck.records.claim import Claim
from claimcheck.records.document import Document, Failure
from claimcheck.store import connection as connecting
from claimcheck.store.connection import APPLICATION_ID, backup_file
from claimcheck.store.query import ClaimQuery
from claimcheck.store.statements import migrations
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


def filled(path, count=60):
    """A store of some pages."""
    claims = []
    with Store.open(path, create=True) as store:
        for number in range(count):
            text = f"Some {number} men were sent to Haiti. " + "And so on. " * 40
            document = Document.from_text(text, f"{number:03}.txt")
            claim = Claim(
                claim_id=f"c{number:03}", kind="quantity", document_id=document.document_id, path=document.path,
                start=0, end=4, exact="Some", sentence_start=0, sentence_end=9, sentence=text, lower=number,
            )  # fmt: skip
            store.replace([(document, [claim])], "1.2.3 abcdef model")
            claims.append(claim)
    return claims


def test_an_older_store_is_brought_forward_and_kept_as_it_was(path, monkeypatch):
    claims = filled(path)
    scripts = (*migrations(), "ALTER TABLE documents ADD COLUMN language TEXT;\n")
    monkeypatch.setattr(connecting, "migrations", lambda: scripts)
    with Store.open(path) as store:
        assert list(store.claims()) == claims
        assert store.check() == []
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (len(scripts),)
    monkeypatch.undo()
    with Store.open(backup_file(path, len(migrations()))) as store:
        assert list(store.claims()) == claims
    assert sorted(file.name for file in path.parent.iterdir()) == ["claims.db", f"claims.v{len(migrations())}.db"]
    with pytest.raises(StoreVersion) as caught:
        Store.open(path)
    assert caught.value.hint.startswith("Install claimcheck 1.2.3 or later")


def test_a_store_that_cannot_be_brought_forward_stays_as_it_was(path, monkeypatch):
    claims = filled(path)
    scripts = (*migrations(), "ALTER TABLE documents ADD COLUMN language TEXT;\nALTER TABLE nowhere ADD COLUMN x;\n")
    monkeypatch.setattr(connecting, "migrations", lambda: scripts)
    with pytest.raises(StoreError):
        Store.open(path)
    monkeypatch.undo()
    with Store.open(path) as store:
        assert list(store.claims()) == claims


def test_a_newer_store_of_unknown_tables_is_refused(path):
    make_hostile(path, "PRAGMA user_version = 9", "CREATE TABLE something (x)")
    before = path.read_bytes()
    with pytest.raises(StoreVersion) as caught:
        Store.open(path, create=True)
    assert caught.value.hint.startswith("Install a newer claimcheck")
    assert path.read_bytes() == before


@pytest.mark.parametrize("seed", range(12))
def test_damage_anywhere_is_told_and_nothing_is_made_worse(path, seed):
    """Bytes overwritten, pages swapped, the end cut off: right claims, or an error of the store; never another."""
    claims = filled(path)
    content = bytearray(path.read_bytes())
    chance = random.Random(seed)  # noqa: S311
    for _ in range(seed + 1):
        at = chance.randrange(100, len(content) - 200)
        content[at : at + chance.randrange(1, 200)] = chance.randbytes(chance.randrange(1, 200))
    path.write_bytes(content[: len(content) - (chance.randrange(8000) if seed % 3 == 0 else 0)])
    before = path.read_bytes()
    try:
        with Store.open(path) as store:
            store.check()
            store.info()
            assert len(list(store.claims())) <= len(claims)
    except StoreError as error:
        assert error.hint  # noqa: PT017
    assert path.read_bytes() == before
