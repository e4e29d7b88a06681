"""The examples run, and say what they are there to say."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"

pytestmark = pytest.mark.model


def run(*command):
    # The scripts call `claimcheck` as a user does: it stands beside this Python.
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    done = subprocess.run(
        command, cwd=ROOT, env=os.environ | {"PATH": path}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_every_example_is_tested():
    assert {file.name for file in EXAMPLES.iterdir()} == {"disputed.sh", "figures.py", "README.md"}


@pytest.mark.skipif(shutil.which("jq") is None, reason="the example pipes into jq, which is not installed here")
def test_disputed():
    rows = [line.split("\t") for line in run("bash", str(EXAMPLES / "disputed.sh"), "seeds/").splitlines()]
    assert {row[0] for row in rows} <= {"high", "medium", "low"}
    assert any("12,000" in row[2] and "20,000" in row[2] for row in rows)


def test_figures():
    said = run(sys.executable, str(EXAMPLES / "figures.py"), "seeds/")
    figures, disagreements = said.split("Disagreements")
    assert "approximately 12,000 troops (asserted; says reports)" in figures
    assert "12,000" in disagreements
    assert "Nebenzia" in disagreements
