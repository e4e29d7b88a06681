"""Officials and places that settings name, from their files to conflicts."""

import os

import pytest

import claimcheck
from claimcheck.errors import (
    DataError,
    EmptyInput,
    InputTooLarge,
    MalformedRecord,
    PathNotFound,
    UnreadableInput,
)
from claimcheck.pipeline import additions as module
from claimcheck.pipeline.additions import additions, read_officials_file
from claimcheck.pipeline.extraction import rules_fingerprint
from claimcheck.reference.additions import Additions, in_use, using
from claimcheck.reference.officials import officials
from claimcheck.settings import Settings

OFFICIALS = "name,office,polity,start_date,as_of\nAnita Anand,foreign_minister,CAN,2025-05-13,2026-03-01\n"
PLACES = "name,kind,within\nOld Depot,facility,Djibouti\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "o.csv").write_text(OFFICIALS, encoding="utf-8")
    (tmp_path / "p.csv").write_text(PLACES, encoding="utf-8")
    return tmp_path


def test_nothing_named_is_what_is_in_use(folder):
    other = Additions(named=("x", None))
    assert additions(Settings()) is in_use()
    with using(other):
        assert additions(Settings()) is other


def test_a_file_is_read_once_while_it_is_in_use(folder, monkeypatch):
    settings = Settings(officials="o.csv", places="p.csv")
    read = additions(settings)
    assert read.named == ("o.csv", "p.csv")
    assert [area.name for area in read.places] == ["Old Depot"]
    with using(read):
        (folder / "o.csv").unlink()
        assert additions(settings) is read


def test_an_imported_file_and_the_file_that_it_comes_from_are_the_same(folder):
    (folder / "imported.tsv").write_bytes(read_officials_file("o.csv").pack())
    one, two = additions(Settings(officials="o.csv")), additions(Settings(officials="imported.tsv"))
    assert one.officials == two.officials
    assert one.mark("0") == two.mark("0")
    with using(one):
        marked = rules_fingerprint()
    assert marked != rules_fingerprint()


@pytest.mark.parametrize(
    ("name", "content", "kind", "message"),
    [
        ("none.csv", None, PathNotFound, "none.csv does not exist"),
        ("a\nb.csv", None, PathNotFound, "a\nb.csv does not exist"),
        (".", None, UnreadableInput, ". is a folder, not a file"),
        ("empty.csv", b"", DataError, "empty.csv:1: missing columns"),
        ("no.csv", b"name,start_date\n", EmptyInput, "no.csv holds no tenure"),
        ("bad.tsv", b"#claimcheck officials 1\t0\nm\n", DataError, "bad.tsv is damaged"),
        ("pipe", "pipe", UnreadableInput, "pipe is a pipe, device or socket"),
        ("/dev/zero", None, UnreadableInput, "/dev/zero is a pipe, device or socket"),
    ],
)
def test_files_that_cannot_be_used(folder, name, content, kind, message):
    if content == "pipe":
        os.mkfifo(folder / name)
    elif content is not None:
        (folder / name).write_bytes(content)
    with pytest.raises(kind) as caught:
        additions(Settings(officials=name))
    assert not isinstance(caught.value, MalformedRecord)
    assert caught.value.message.startswith(message)


def test_limits_of_files(folder, monkeypatch):
    monkeypatch.setattr(module.read, "MAX_BYTES", 10)
    with pytest.raises(InputTooLarge, match=r"o\.csv is over the limit of 10 bytes"):
        read_officials_file("o.csv")
    monkeypatch.setattr(module.places, "MAX_BYTES", 10)
    with pytest.raises(InputTooLarge, match=r"p\.csv is over the limit of 10 bytes"):
        additions(Settings(places="p.csv"))


@pytest.mark.model
def test_the_python_interface_counts_them_in(folder):
    text = "Canadian Foreign Minister Melanie Joly arrived at the Old Depot on Tuesday."
    document = claimcheck.Document.from_text(text, "a.txt", "2026-02-10")
    settings = Settings(officials="o.csv", places="p.csv")
    claims = list(claimcheck.extract([document], settings=settings))
    assert {claim.place_id for claim in claims if claim.kind == "place"} == {"x:old-depot"}
    (conflict,) = claimcheck.find_conflicts(claims, settings=settings)
    assert conflict.reference.tenure["person"] == "Anita Anand"
    assert claimcheck.find_conflicts(claims) == []
    assert in_use() == Additions()
    assert not [m for m in claimcheck.mentions(document) if getattr(m.value, "place_id", None) == "x:old-depot"]


@pytest.mark.model
def test_what_the_caller_looks_up_between_claims_is_its_own(folder):
    documents = [claimcheck.Document.from_text("Kenya sent 400 troops to Haiti.", f"{n}.txt") for n in range(3)]
    for _ in claimcheck.extract(documents, settings=Settings(officials="o.csv")):
        assert in_use() == Additions()
        assert "Q67442310" not in {
            m.person_id
            for m in officials().tenures("foreign_minister", "CAN")
            if not m.end_date and m.as_of == "2026-03-01"
        }
