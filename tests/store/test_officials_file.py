"""The imported record is the old one or the new one, and whole."""

import errno
import os
from pathlib import Path

import pytest

from claimcheck.errors import StoreError
from claimcheck.store.officials_file import officials_file, replace_file


@pytest.mark.parametrize(
    ("store", "expected"),
    [
        (".claimcheck/claims.db", ".claimcheck/claims.officials.tsv"),
        ("/a/b.c/other", "/a/b.c/other.officials.tsv"),
        ("x.sqlite3", "x.officials.tsv"),
    ],
)
def test_each_store_has_its_own(store, expected):
    assert officials_file(store) == Path(expected)


def test_the_folder_is_made_and_kept_out_of_version_control(tmp_path):
    file = tmp_path / ".claimcheck" / "claims.officials.tsv"
    replace_file(file, b"one")
    replace_file(file, b"two")
    assert file.read_bytes() == b"two"
    assert {path.name for path in file.parent.iterdir()} == {"claims.officials.tsv", ".gitignore"}


def test_permissions_stay(tmp_path):
    file = tmp_path / "f"
    replace_file(file, b"one")
    file.chmod(0o640)
    replace_file(file, b"two")
    assert file.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("failing", ["fsync", "write", "replace"])
def test_whatever_fails_the_old_file_stays(tmp_path, monkeypatch, failing):
    file = tmp_path / "f"
    replace_file(file, b"old")

    def fail(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    if failing == "fsync":
        monkeypatch.setattr(os, "fsync", fail)
    elif failing == "replace":
        monkeypatch.setattr(Path, "replace", fail)
    else:
        monkeypatch.setattr(Path, "open", fail)
    with pytest.raises(StoreError) as caught:
        replace_file(file, b"new")
    monkeypatch.undo()
    assert str(file) in caught.value.message
    assert caught.value.hint.startswith("Nothing was changed")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"old"]


def test_an_interrupt_leaves_the_old_file_and_no_other(tmp_path, monkeypatch):
    file = tmp_path / "f"
    replace_file(file, b"old")

    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        replace_file(file, b"new")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"old"]


def test_a_folder_in_the_way(tmp_path):
    (tmp_path / "f").mkdir()
    with pytest.raises(StoreError, match="cannot write"):
        replace_file(tmp_path / "f", b"new")
