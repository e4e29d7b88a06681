"""Opening stores: ours, nobody's, somebody else's, broken ones."""

import os
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from claimcheck.errors import StoreError, StoreForeign, StoreLocked, StoreMissing, StoreVersion
from claimcheck.store import connection as connecting
from claimcheck.store.faults import faults, storage_errors
from claimcheck.store.statements import migrations
from claimcheck.store.store import Store

TEXT = "The army sent 12,000 troops to Kursk."


def run(path, *statements):
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def test_missing(path):
    with pytest.raises(StoreMissing) as caught:
        Store.open(path)
    assert "claimcheck extract" in caught.value.hint
    assert not path.parent.exists()


@pytest.mark.parametrize("create", [False, True])
def test_an_empty_file_is_an_empty_store(path, create):
    path.parent.mkdir()
    path.touch()
    if create:
        with Store.open(path, create=True) as store:
            assert store.info().documents == 0
    else:
        with pytest.raises(StoreMissing):
            Store.open(path)
        assert path.read_bytes() == b""


@pytest.mark.parametrize("create", [False, True])
@pytest.mark.parametrize(
    "content", [b"A text file, long enough to be read as a header, and longer.\n" * 20, b"\0" * 4096]
)
def test_a_file_of_another_kind_is_left_alone(path, create, content):
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(StoreError):
        Store.open(path, create=create)
    assert path.read_bytes() == content


@pytest.mark.parametrize("create", [False, True])
def test_a_foreign_database_is_left_alone(path, create):
    path.parent.mkdir()
    run(path, "CREATE TABLE claims (x)", "PRAGMA user_version = 1")
    before = path.read_bytes()
    with pytest.raises(StoreForeign, match="not a claim store"):
        Store.open(path, create=create)
    assert path.read_bytes() == before


@pytest.mark.parametrize("create", [False, True])
def test_a_folder_is_no_store(path, create):
    path.mkdir(parents=True)
    with pytest.raises(StoreForeign):
        Store.open(path, create=create)


def test_a_newer_store_is_refused_untouched(path):
    Store.open(path, create=True).close()
    run(path, "PRAGMA user_version = 99")
    before = path.read_bytes()
    with pytest.raises(StoreVersion, match="99"):
        Store.open(path, create=True)
    assert path.read_bytes() == before


def test_damaged_pages(path, article):
    with Store.open(path, create=True) as store:
        store.replace([article(f"{number}.txt", TEXT, "12,000 troops") for number in range(300)], "key")
    content = bytearray(path.read_bytes())
    for page in range(1, len(content) // 4096):
        content[page * 4096 : page * 4096 + 200] = b"\xa5" * 200
    path.write_bytes(content)
    with pytest.raises(StoreError, match="damaged"), Store.open(path) as store:
        list(store.claims())


def test_check_finds_what_does_not_fit(path, article):
    with Store.open(path, create=True) as store:
        store.replace([article("a.txt", TEXT, "12,000 troops"), article("b.txt", TEXT, "Kursk")], "key")
    run(path, "UPDATE documents SET claim_count = 5 WHERE path = 'a.txt'", "DELETE FROM documents WHERE path = 'b.txt'")
    with Store.open(path) as store:
        assert store.check() == [
            "a row of claims points at no row of documents",
            "a.txt should have 5 claims and has 1",
        ]


def test_the_folder_keeps_itself_out_of_version_control(tmp_path):
    Store.open(tmp_path / "new" / "claims.db", create=True).close()
    assert (tmp_path / "new" / ".gitignore").read_text(encoding="utf-8") == "*\n"


def test_a_folder_of_the_user_is_left_alone(tmp_path):
    Store.open(tmp_path / "claims.db", create=True).close()
    assert [file.name for file in tmp_path.iterdir()] == ["claims.db"]


def test_odd_names_of_files(tmp_path):
    path = tmp_path / "a?mode=ro&b#c%20 d" / "claims ü.db"
    Store.open(path, create=True).close()
    assert path.is_file()
    Store.open(path).close()


def test_a_second_writer_waits_and_is_told(path, article, monkeypatch):
    monkeypatch.setattr(connecting, "WAIT_SECONDS", 0.05)
    with Store.open(path, create=True) as first, Store.open(path) as second:

        def batch():
            yield article("a.txt", TEXT, "Kursk")
            with pytest.raises(StoreLocked) as caught:
                second.drop(["b.txt"])
            assert str(path) in caught.value.message
            assert caught.value.hint

        first.replace(batch(), "key")
        second.drop(["b.txt"])


def test_two_who_make_the_store_at_once(path):
    script = f"from claimcheck.store.store import Store; Store.open({str(path)!r}, create=True).close()"
    runs = [subprocess.Popen([sys.executable, "-c", script]) for _ in range(4)]
    assert [process.wait() for process in runs] == [0] * 4
    with Store.open(path) as store:
        assert store.check() == []


NOBODY = """
import os, sys
from claimcheck.errors import StoreError
from claimcheck.store.store import Store
from claimcheck.store.faults import faults
from claimcheck.store.statements import migrations, statements
migrations(), statements(), faults()
os.setuid(65534)
try:
    with Store.open(sys.argv[1], create=sys.argv[2] == "create") as store:
        print(len(list(store.claims())))
        store.drop(["a.txt"])
except StoreError as error:
    print(error.message)
    print(error.hint)
"""


@pytest.fixture
def public():
    """A folder that another user may enter, unlike those of pytest."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder).resolve()
        path.chmod(0o755)
        yield path


def as_nobody(folder, store, intent):
    command = [sys.executable, "-c", NOBODY, store, intent]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout


BECOMES_NOBODY = pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() != 0, reason="needs a user who may become another one"
)


@BECOMES_NOBODY
@pytest.mark.parametrize("mode", [0o755, 0o777])
def test_read_only_media_can_be_read(public, article, mode):
    with Store.open(public / "claims.db", create=True) as store:
        store.replace([article("a.txt", TEXT, "Kursk")], "key")
    (public / "claims.db").chmod(0o444)
    public.chmod(mode)
    found, message, hint = as_nobody(public, "claims.db", "open").splitlines()
    assert found == "1"
    assert message == "the claim store claims.db is read-only"
    assert "--store" in hint


@BECOMES_NOBODY
def test_a_folder_that_may_not_be_entered(public):
    (public / "shut").mkdir(mode=0o700)
    assert as_nobody(public, "shut/claims.db", "open").startswith(
        "cannot use the claim store shut/claims.db: Permission"
    )


@BECOMES_NOBODY
def test_a_place_where_nothing_may_be_made(public):
    message = as_nobody(public, "new/claims.db", "create")
    assert message.startswith("cannot use the claim store new/claims.db: Permission denied")


@pytest.mark.parametrize("fault", faults(), ids=lambda fault: fault.name)
def test_every_fault_is_one_sentence_with_a_next_step(path, fault):
    error = sqlite3.OperationalError("raw")
    error.sqlite_errorcode = getattr(sqlite3, fault.name) | (3 << 8)
    with pytest.raises(StoreError) as caught, storage_errors(path):
        raise error
    assert (caught.value.code, caught.value.hint) == (fault.code, fault.hint)
    assert str(path) in caught.value.message


def test_a_full_disk(path, article):
    with Store.open(path, create=True) as store:
        store.replace([article("a.txt", TEXT, "Kursk")], "key")
        store._connection.execute("PRAGMA max_page_count = 1")
        with pytest.raises(StoreError, match="no space"):
            store.replace([article(f"{n}.txt", TEXT * 50, "Kursk") for n in range(200)], "key")
        assert list(store.known()) == ["a.txt"]
        assert store.check() == []


def test_migrations_leave_the_version_of_their_number(path):
    with Store.open(path, create=True) as store:
        assert store.info().version == len(migrations()) == 2
