"""Hostile sizes and odd files: a code for each, in bounded time and memory, and the articles beside them are read."""

from __future__ import annotations

import gzip
import json
import os
import resource
import socket
import time

import pytest
from tests.security.forked import run

import claimcheck
from claimcheck.errors import InputError
from claimcheck.language.sentences import split
from claimcheck.normalise.amounts import read_amounts
from claimcheck.reading.discover import discover
from claimcheck.reading.formats import SUFFIXES
from claimcheck.reading.layout import layout
from claimcheck.records.document import Document
from claimcheck.settings import Settings

GIGABYTE = 1_000_000_000
SOME_MEMORY = 400_000_000
LONGEST = Settings().max_characters


def limit_memory():
    """So much more than the process has, and no more."""
    with open("/proc/self/statm") as statm:  # noqa: PTH123
        pages = int(statm.read().split()[0])
    size = pages * resource.getpagesize() + SOME_MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (size, size))


def huge(file, size):
    """Make a file that is long and takes no space: a hole."""
    with file.open("wb") as stream:
        stream.truncate(size)


@pytest.fixture
def hostile(tmp_path):
    """A folder of what must not be read whole, or at all; and one article."""
    folder = tmp_path / "in"
    folder.mkdir()
    for suffix in SUFFIXES:
        huge(folder / f"huge{suffix}", GIGABYTE)
    (folder / "line.txt").write_bytes(b"x" * 50_000_000)
    (folder / "bomb.txt.gz").write_bytes(gzip.compress(bytes(50_000_000)))
    (folder / "zeros.txt").write_bytes(bytes(100_000))
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    (folder / "me.txt").symlink_to("me.txt")
    os.mkfifo(folder / "pipe.txt")
    (folder / "good.txt").write_text("Kenya has sent about 4,000 troops to Haiti.", encoding="utf-8")
    return folder


@pytest.mark.model
def test_what_is_too_large_or_no_file_has_its_code(hostile, tmp_path):
    list(claimcheck.extract([Document.from_text("Kenya has sent about 4,000 troops to Haiti.", "a")]))
    with socket.socket(socket.AF_UNIX) as server:
        os.chdir(hostile)
        server.bind("socket.txt")
        named = ["pipe.txt", "socket.txt", "bomb.txt.gz", "/dev/zero", "me.txt"]
        ended = run(hostile, "extract", ".", *named, "--format", "json", sabotage=limit_memory)
    os.chdir(tmp_path)
    assert ended.code == 0, ended.err
    report = json.loads(ended.out)
    assert {claim["path"] for claim in report["claims"]} == {"good.txt"}
    codes = {failure["path"]: failure["code"] for failure in report["summary"]["failures"]}
    assert codes.pop("zeros.txt") == "E103"
    assert codes.pop("bomb.txt.gz") in {"E103", "E104"}
    assert codes.pop("me.txt") == "E101"
    assert {codes.pop(name) for name in ("pipe.txt", "socket.txt", "/dev/zero")} == {"E102"}
    assert {codes.pop("line.txt"), codes.pop("huge.txt")} == {"E104"}
    assert set(codes) <= {f"huge{suffix}" for suffix in SUFFIXES}
    assert set(codes.values()) <= {"E103", "E104", "E107"}


TEXTS = {
    "digits": "1", "groups": "1,", "quotes": "“", "names": "Ana Ruiz, ", "stops": "A. ", "sentences": "Men. ",
    "breaks": "\n\n", "paragraphs": "a\n\n", "spaces": " ", "dashes": "- ", "remnants": "< li >", "brackets": "(",
    "related": "Related\nA title\nA blurb\n", "dates": "17 October 2024\n", "capitals": "A", "joined": "aA",
}  # fmt: skip


@pytest.mark.parametrize("unit", TEXTS.values(), ids=TEXTS)
def test_the_longest_text_is_laid_out_and_split_in_seconds(unit):
    text = (unit * LONGEST)[:LONGEST]
    start = time.thread_time()
    found = layout(Document.from_text(text, "a"))
    sentences = [part for block in found.blocks for part in split(text, block.start, block.end)]
    assert max((end - start for start, end in sentences), default=0) <= 2_000
    assert time.thread_time() - start < 20


@pytest.mark.parametrize("text", ["1" * 1_000_000, "9," * 500_000, "“" * 100_000, "Ana Ruiz, " * 100_000], ids=len)
def test_numbers_without_end(text):
    """A sentence holds no more than 2,000 characters; the grammar bears more."""
    start = time.thread_time()
    read_amounts(text[:20_000])
    assert time.thread_time() - start < 20


HOSTILE = {
    "digits": "1", "quotes": "“", "quotes in quotes": "He said “they said ", "quoted": "“We stay,” he said. ",
    "names": "Ana Ruiz, ", "joined": "Kenya and ", "offices": "the mayor of ", "counts": "400 men, ",
    "times": "on Monday, ", "sentences": "Kenya sent 400 men. ", "no stop": "Kenya sent 400 men and ",
}  # fmt: skip


@pytest.mark.model
@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_an_article_of_one_phrase_is_extracted_in_linear_time(unit):
    def seconds(length):
        document = Document.from_text("Kenya sent " + (unit * length)[:length], "a", "2024-05-05")
        start = time.thread_time()
        list(claimcheck.extract([document]))
        return time.thread_time() - start

    length = 15_000
    seconds(100)  # loads the model
    assert seconds(2 * length) < 3 * min(seconds(length) for _ in range(2)) + 0.3


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_nested_without_end(suffix, tmp_path):
    """Formats that can nest do so 100,000 times."""
    for text in ("[" * 100_000, '{"a":' * 100_000, "<div>" * 100_000, '"' * 100_000, "(" * 100_000):
        file = tmp_path / f"a{suffix}"
        file.write_text(text, encoding="utf-8")
        failures = []
        start = time.thread_time()
        list(claimcheck.read([file], failures=failures))
        assert time.thread_time() - start < 10
        assert all(failure.code.startswith("E1") for failure in failures)


def test_a_folder_of_many_files_in_a_deep_one(tmp_path, request):
    """Found in order, without recursion, in time that grows with their number."""
    count = 100_000 if request.config.getoption("--thorough") else 1_000
    folder = tmp_path.joinpath(*["d"] * 100)
    folder.mkdir(parents=True)
    for number in range(count):
        (folder / f"{number:06}.txt").touch()
    start = time.thread_time()
    reports: list[InputError] = []
    found = [source.path for source in discover([str(tmp_path)], SUFFIXES, lambda _, error: reports.append(error))]
    assert (len(found), found, reports) == (count, sorted(found), [])
    assert time.thread_time() - start < count / 1_000
