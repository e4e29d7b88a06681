"""A file is the old one or the new one."""

from __future__ import annotations

import pytest

from claimcheck.errors import OutputError
from claimcheck.report.save import save


def test_a_new_file(tmp_path):
    save(tmp_path / "page.html", [b"one ", b"two"])
    assert (tmp_path / "page.html").read_bytes() == b"one two"
    assert [file.name for file in tmp_path.iterdir()] == ["page.html"]


def test_the_mode_of_the_old_file_is_kept(tmp_path):
    file = tmp_path / "page.html"
    file.write_text("old")
    file.chmod(0o600)
    save(file, [b"new"])
    assert file.read_bytes() == b"new"
    assert file.stat().st_mode & 0o777 == 0o600


def broken():
    yield b"half a page"
    raise RuntimeError("the rest is missing")


def test_half_a_page_is_never_seen(tmp_path):
    file = tmp_path / "page.html"
    file.write_text("old")
    with pytest.raises(RuntimeError):
        save(file, broken())
    assert file.read_text() == "old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["page.html"]


@pytest.mark.parametrize("name", ["missing/page.html", "file/page.html", "folder"])
def test_what_cannot_be_written_is_an_error(tmp_path, name):
    (tmp_path / "file").write_text("x")
    (tmp_path / "folder").mkdir()
    with pytest.raises(OutputError, match="cannot write"):
        save(tmp_path / name, [b"x"])
    assert {entry.name for entry in tmp_path.iterdir()} == {"file", "folder"}
