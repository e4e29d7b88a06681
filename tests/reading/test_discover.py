"""Paths to sources."""

import inspect
import os
import socket
import sys

import pytest

from claimcheck.errors import NothingToRead, PathNotFound, UnreadableInput, UnsupportedInput
from claimcheck.reading.discover import discover
from claimcheck.reading.formats import SUFFIXES


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder, *names):
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("An article.", encoding="utf-8")


def found(*paths):
    reports = []
    sources = list(discover(paths, SUFFIXES, lambda path, error: reports.append((path, type(error)))))
    return [source.path for source in sources], reports


def test_folders_are_walked_in_the_order_of_their_paths(here):
    write(here, "a/z.txt", "a/b.md", "a/b/c.TXT", "a/b-c.markdown", "a/b.text", "a/pic.png", "a/noext")
    paths, reports = found("a")
    assert paths == sorted(["a/z.txt", "a/b.md", "a/b/c.TXT", "a/b-c.markdown", "a/b.text"])
    assert reports == []


@pytest.mark.parametrize("given", ["a", "a/", "./a", "./a/", "a/."])
def test_paths_are_shown_alike_however_given(here, given):
    write(here, "a/x.txt")
    assert found(given) == (["a/x.txt"], [])


def test_dot_and_absolute_paths(here):
    write(here, "x.txt")
    assert found(".") == (["x.txt"], [])
    assert found(str(here)) == ([f"{here.as_posix()}/x.txt"], [])


def test_hidden_files_and_folders_are_not_entered(here):
    write(here, "a/x.txt", "a/.hidden.txt", "a/.claimcheck/note.txt", "a/.git/y.txt")
    assert found("a")[0] == ["a/x.txt"]


def test_a_hidden_file_is_read_when_named(here):
    write(here, ".hidden.txt")
    assert found(".hidden.txt")[0] == [".hidden.txt"]


def test_each_file_comes_once(here):
    write(here, "a/x.txt", "a/y.txt")
    assert found("a/y.txt", "a", "./a/x.txt", str(here / "a"), "-", "-")[0] == ["a/y.txt", "a/x.txt", "-"]


def test_links_are_followed_when_named_and_not_when_found(here):
    write(here, "real/x.txt")
    (here / "tree").mkdir()
    (here / "tree" / "file.txt").symlink_to(here / "real" / "x.txt")
    (here / "tree" / "folder").symlink_to(here / "real", target_is_directory=True)
    (here / "tree" / "loop").symlink_to(here / "tree", target_is_directory=True)
    assert found("tree") == ([], [("tree", NothingToRead)])
    assert found("tree/file.txt")[0] == ["tree/file.txt"]
    assert found("tree/folder")[0] == ["tree/folder/x.txt"]


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ("nowhere", PathNotFound),
        ("nowhere/x.txt", PathNotFound),
        ("empty", NothingToRead),
        ("pictures", NothingToRead),
        ("pictures/a.png", UnsupportedInput),
        ("dangling.txt", PathNotFound),
        ("nul\0byte.txt", PathNotFound),
        ("x" * 5000, UnreadableInput),
        ("me.txt", PathNotFound),
    ],
)
def test_what_gives_nothing_is_reported_and_the_rest_goes_on(here, given, error):
    write(here, "pictures/a.png", "good.txt")
    (here / "empty").mkdir()
    (here / "dangling.txt").symlink_to("gone.txt")
    (here / "me.txt").symlink_to("me.txt")
    paths, reports = found(given, "good.txt")
    assert paths == ["good.txt"]
    assert [kind for _, kind in reports] == [error]


def test_pipes_and_sockets_in_folders_are_passed_by(here):
    write(here, "a/x.txt")
    os.mkfifo(here / "a" / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("a/socket.txt")
        assert found("a") == (["a/x.txt"], [])


def test_file_names_that_no_format_can_carry_are_escaped(here):
    (here / "a").mkdir()
    (here / os.fsdecode(b"a/caf\xe9.txt")).write_text("An article.", encoding="utf-8")
    assert found("a")[0] == ["a/caf\\xe9.txt"]


def test_deep_folders_need_no_recursion(here):
    write(here, "/".join(["d"] * 300) + "/x.txt")
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack()) + 150)
    try:
        paths, reports = found("d")
    finally:
        sys.setrecursionlimit(limit)
    assert (len(paths), reports) == (1, [])
