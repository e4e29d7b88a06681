"""Output files: whole or not at all."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest

from claimcheck.errors import OutputError
from claimcheck.report.file import output_file


def write(path, data=b"new", error=None):
    with output_file(path) as file:
        file.write(data)
        if error:
            raise error


def test_written_whole(tmp_path):
    write(tmp_path / "a.csv")
    assert (tmp_path / "a.csv").read_bytes() == b"new"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.csv"]


@pytest.mark.parametrize("error", [RuntimeError("half way"), KeyboardInterrupt()])
def test_after_an_error_the_old_file_is_there(tmp_path, error):
    (tmp_path / "a.csv").write_bytes(b"old")
    with pytest.raises(type(error)):
        write(tmp_path / "a.csv", error=error)
    assert (tmp_path / "a.csv").read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.csv"]


def test_a_full_disk_is_told(tmp_path):
    with pytest.raises(OutputError, match="No space left"):
        write(tmp_path / "a.csv", error=OSError(errno.ENOSPC, "No space left on device"))


def test_a_closed_pipe_stays_one(tmp_path):
    with pytest.raises(BrokenPipeError):
        write(tmp_path / "a.csv", error=BrokenPipeError(errno.EPIPE, "Broken pipe"))


@pytest.mark.skipif(sys.platform == "win32", reason="modes are those of POSIX")
def test_mode_and_link_are_kept(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.csv").write_bytes(b"old")
    (tmp_path / "real" / "a.csv").chmod(0o640)
    (tmp_path / "link.csv").symlink_to(tmp_path / "real" / "a.csv")
    write(tmp_path / "link.csv")
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "real" / "a.csv").read_bytes() == b"new"
    assert (tmp_path / "real" / "a.csv").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("path", ["missing/a.csv", "folder", "pipe"])
def test_places_where_no_file_can_be(tmp_path, path):
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OutputError, match="cannot write"):
        write(tmp_path / path)
    assert not list(tmp_path.glob(".*"))


def test_new_files_have_the_usual_mode(tmp_path):
    before = os.umask(0o022)
    try:
        write(Path(tmp_path / "a.csv"))
    finally:
        os.umask(before)
    assert (tmp_path / "a.csv").stat().st_mode & 0o777 == 0o644
