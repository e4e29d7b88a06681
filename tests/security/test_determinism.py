"""The same articles give the same bytes, whatever the hash seed, time zone, locale and place on the disk."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SEEDS = Path(__file__).parents[2] / "seeds"
PROGRAM = """
import sys
from claimcheck.cli.app import main
commands = (
    ["extract", "seeds", "--format", "jsonl"], ["extract", "seeds", "--format", "jsonl"], ["claims"],
    ["claims", "--format", "csv"], ["conflicts", "--all", "--format", "jsonl"], ["conflicts"],
    ["officials", "validate", "--on", "2026-01-01"],
)
for command in commands:
    assert main(command) == 0, command
"""
WORLDS = (
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8"},
    {
        "PYTHONHASHSEED": "4242",
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "tr_TR.UTF-8",
        "LANG": "tr_TR",
        "HOME": "/nonexistent",
    },
)


@pytest.mark.model
def test_the_same_bytes_everywhere(tmp_path):
    outputs = []
    for number, world in enumerate(WORLDS):
        folder = tmp_path / ("a place with\ta long name" * number or "a")
        shutil.copytree(SEEDS, folder / "seeds")
        environment = {name: value for name, value in os.environ.items() if not name.startswith("CLAIMCHECK_")}
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM], cwd=folder, env=environment | world, capture_output=True, check=True
        )
        outputs.append(done.stdout)
    assert outputs[0] == outputs[1]
    assert len(outputs[0]) > 100_000
