"""Paths to documents."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.errors import (
    EmptyInput,
    InputTooLarge,
    PathNotFound,
    UndecodableInput,
    UnreadableInput,
    UnsupportedInput,
)
from claimcheck.reading.read import complete, read
from claimcheck.records.document import Document
from claimcheck.settings import Settings

SEEDS = Path(__file__).parents[2] / "seeds"
PLAIN = "Twelve people were killed on Monday.\n"


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_offsets_lines_and_newlines(here):
    (here / "a.txt").write_bytes(b"\xef\xbb\xbfOne.\r\n\r\nTwo\rthree\n  four\t\n")
    (document,) = read(["a.txt"], settings=Settings())
    assert document.text == "One.\n\nTwo\nthree\n  four\t\n"
    assert (document.path, document.is_plain) == ("a.txt", True)


def test_seeds():
    documents = list(read([SEEDS], settings=Settings()))
    assert [Path(document.path).name[:3] for document in documents] == ["000", "001", "002", "003", "004"]
    assert [document.published for document in documents] == [None, None, None, "2024-10-17", None]
    assert [document.title for document in documents] == [
        None,
        "North Korea’s Troop Deployment to Russia: A New Chapter in Military Alliances",
        None,
        "North Korea Prepares Troop Deployment To Ukraine",
        None,
    ]


@pytest.mark.parametrize("given", ["a.txt", Path("a.txt"), ["a.txt"], iter([Path("a.txt")])])
def test_one_path_or_several(here, given):
    (here / "a.txt").write_text(PLAIN, encoding="utf-8")
    assert [document.path for document in read(given)] == ["a.txt"]


BAD = [
    ("missing.txt", PathNotFound),
    ("empty.txt", EmptyInput),
    ("blank.txt", EmptyInput),
    ("picture.txt", UnsupportedInput),
    ("nul.txt", UnsupportedInput),
    ("latin.txt", UndecodableInput),
    ("large.txt", InputTooLarge),
    ("long.txt", InputTooLarge),
    ("pipe", UnreadableInput),
    ("/dev/null", UnreadableInput),
    ("page.docx", UnsupportedInput),
]


@pytest.fixture
def bad(here):
    (here / "empty.txt").touch()
    (here / "blank.txt").write_bytes(b" \r\n\t")
    (here / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    (here / "nul.txt").write_bytes(b"One\0two")
    (here / "latin.txt").write_bytes(b"caf\xe9 was closed on Monday")
    with (here / "large.txt").open("wb") as file:
        file.truncate(20_000_000)
    (here / "long.txt").write_text("word " * 200, encoding="utf-8")
    (here / "page.docx").touch()
    (here / "good.txt").write_text(PLAIN, encoding="utf-8")
    os.mkfifo(here / "pipe")
    return Settings(encoding="utf-8", max_characters=500)


@pytest.mark.parametrize(("path", "error"), BAD)
def test_bad_input_is_one_clear_sentence(bad, path, error):
    with pytest.raises(error) as caught:
        list(read([path], settings=bad))
    assert caught.value.message.startswith(path + " ")
    assert "\n" not in caught.value.message


def test_bad_input_does_not_stop_the_others(bad):
    failures = []
    documents = list(read([path for path, _ in BAD] + ["good.txt"], settings=bad, failures=failures))
    assert [document.text for document in documents] == [PLAIN]
    assert [(failure.path, failure.code) for failure in failures] == [(path, error.code) for path, error in BAD]


def test_large_files_are_not_read_whole(here, monkeypatch):
    asked = []

    class Endless(io.RawIOBase):
        def readable(self):
            return True

        def readinto(self, buffer):
            asked.append(len(buffer))
            return len(buffer)

    stdin = io.BufferedReader(Endless())
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(stdin))
    with pytest.raises(InputTooLarge, match=r"1,000 bytes"):
        list(read(["-"], settings=Settings(max_bytes=1000)))
    assert sum(asked) < 100_000


def test_standard_input(here):
    script = (
        "from claimcheck.reading.read import read; from claimcheck.settings import Settings\n"
        "for document in read(['-'], settings=Settings(encoding='latin-1')): print(document.path, len(document.text))"
    )
    run = subprocess.run([sys.executable, "-c", script], input=b"caf\xe9\r\n", capture_output=True, check=True)
    assert run.stdout == b"- 5\n"


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="needs a user who may become another one")
def test_unreadable_files_and_folders(here):
    here.chmod(0o755)
    (here / "shut").mkdir()
    (here / "a.txt").write_text(PLAIN, encoding="utf-8")
    (here / "secret.txt").write_text(PLAIN, encoding="utf-8")
    (here / "secret.txt").chmod(0)
    (here / "shut").chmod(0)
    script = (
        "import os; from claimcheck.reading.read import read; from claimcheck.settings import Settings\n"
        "list(read(['a.txt'], settings=Settings())); os.setuid(65534); failures = []\n"
        "found = list(read(['.'], settings=Settings(), failures=failures))\n"
        "print([document.path for document in found], [(failure.path, failure.code) for failure in failures])"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout == "['a.txt'] [('secret.txt', 'E102'), ('shut', 'E102')]\n"


def test_complete_fills_only_what_is_missing():
    text = "Dam bursts above the valley town\n\n17 October 2024\n\nROME (Wire) — Twelve people were killed on Monday.\n"
    document = complete(Document.from_text(text, "a"))
    assert (document.title, document.published, document.publisher) == (
        "Dam bursts above the valley town",
        "2024-10-17",
        "Wire",
    )
    given = complete(Document.from_text(text, "a", "2020", title="Given", publisher="Herald"))
    assert (given.title, given.published, given.publisher) == ("Given", "2020", "Herald")
    assert given.document_id == document.document_id


def test_the_detector_is_not_imported_for_utf8():
    script = (
        "import sys; from claimcheck.reading.read import read; from claimcheck.settings import Settings\n"
        f"list(read([{str(SEEDS)!r}], settings=Settings()))\n"
        "print('charset_normalizer' in sys.modules, 'spacy' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout == "False False\n"
