"""Any bytes in: the seeds of the fuzzer, and a moment of fuzzing where atheris is installed.

Ten minutes of a target: `python -m tests.security.fuzz readers -max_total_time=600 /tmp/corpus`.
"""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from tests.security.fuzz.targets import SEEDS, TARGETS

ROOT = Path(__file__).parents[2]
SECONDS = 4
FILES = sorted(file for file in SEEDS.rglob("*") if file.is_file())


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(SEEDS).as_posix())
def test_seeds(file):
    """Among them whatever failed once."""
    TARGETS[file.parent.name](file.read_bytes())


def test_every_target_has_seeds():
    assert {file.parent.name for file in FILES} == set(TARGETS)


@pytest.mark.skipif(find_spec("atheris") is None, reason="needs atheris")
def test_a_moment_of_fuzzing(tmp_path):
    argv = [sys.executable, "-W", "ignore", "-m", "tests.security.fuzz", "every", f"-max_total_time={SECONDS}"]
    done = subprocess.run(
        [*argv, f"-artifact_prefix={tmp_path}/"],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
