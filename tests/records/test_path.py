"""Paths as records show them."""

import os

import pytest

from claimcheck.records.path import is_below, shown_path


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("a/b.txt", "a/b.txt"),
        ("./a//b.txt", "a/b.txt"),
        ("a/", "a"),
        (".", "."),
        ("./", "."),
        ("../a", "../a"),
        ("a/../b", "a/../b"),
        ("/a/b", "/a/b"),
        ("a b#1?.txt", "a b#1?.txt"),
        ("naïve\n.txt", "naïve\n.txt"),
        (os.fsdecode(b"caf\xe9"), "caf\\xe9"),
    ],
)
def test_shown_path(given, shown):
    assert shown_path(given) == shown


@pytest.mark.parametrize(
    ("path", "top", "expected"),
    [
        ("a/b.txt", "a", True),
        ("a/b.txt", "a/b.txt", True),
        ("a/b.txt", "a/b", False),
        ("ab/c.txt", "a", False),
        ("a#1", "a", True),
        ("a#1", "a#1", True),
        ("a#12", "a#1", False),
        ("a/b.txt", ".", True),
        ("/a/b.txt", ".", False),
        ("../b.txt", ".", False),
        ("..a/b.txt", ".", True),
        ("../b.txt", "..", True),
        ("/a/b.txt", "/", True),
        ("/a/b.txt", "/a", True),
    ],
)
def test_is_below(path, top, expected):
    assert is_below(path, top) is expected
