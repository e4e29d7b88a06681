"""The same articles give the same bytes, whatever the hash seed, time zone, locale, place on the disk and engine."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROGRAM = """
import sys
from claimcheck.cli.app import main
from claimcheck.engine import processes
processes.BREAK_EVEN = 0  # or a few articles would be left to this process
spread, paths = sys.argv[1].split(), sys.argv[2].split()
commands = (
    ["extract", *paths, *spread, "--format", "jsonl"], ["extract", *paths, *spread, "--format", "jsonl"], ["claims"],
    ["claims", "--format", "csv"], ["conflicts", *spread, "--all", "--format", "jsonl"], ["conflicts", *spread],
    ["conflicts", *paths, *spread, "--format", "csv"], ["stories"], ["store", "export"],
    ["officials", "validate", "--on", "2026-01-01"],
)
for command in commands:
    assert main(command) == 0, command
"""
HERE = {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8"}
ELSEWHERE = {
    "PYTHONHASHSEED": "4242",
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "tr_TR.UTF-8",
    "LANG": "tr_TR",
    "HOME": "/nonexistent",
}
WORLDS = {
    "elsewhere": (ELSEWHERE, "--engine serial", "news seeds"),
    "two processes": (HERE, "--engine processes --jobs 2", "news seeds"),
    "three processes, elsewhere, other order": (ELSEWHERE, "--jobs 3", "seeds news"),
}


def output(folder, environment, spread, paths):
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    shutil.copytree(ROOT / "tests" / "quality" / "clusters_own", folder / "news")
    kept = {name: value for name, value in os.environ.items() if not name.startswith("CLAIMCHECK_")}
    argv = [sys.executable, "-c", PROGRAM, spread, paths]
    return subprocess.run(argv, cwd=folder, env=kept | environment, stdout=subprocess.PIPE, check=True).stdout


@pytest.fixture(scope="module")
def expected(tmp_path_factory):
    return output(tmp_path_factory.mktemp("a"), HERE, "--engine serial", "news seeds")


@pytest.mark.model
@pytest.mark.parametrize("world", WORLDS)
def test_the_same_bytes_everywhere(expected, tmp_path, world):
    found = output(tmp_path / f"a place with\ta long name, {world}", *WORLDS[world])
    assert len(found) > 1_000_000
    assert found == expected
