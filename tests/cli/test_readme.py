"""What the README shows is what happens."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.model

ROOT = Path(__file__).parent.parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")

LEFT_OUT = "…\n"


def blocks(language):
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


@pytest.fixture
def seeds(cli, tmp_path):
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    cli("extract", "seeds/")
    return cli


def transcript(block):
    """Commands of a block, each with the output that it shows; `…` stands for output that is left out."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        yield command, shown


def test_output(seeds, request):
    for block in blocks("console"):
        played = ""
        for command, shown in transcript(block):
            result = seeds(*shlex.split(command)[1:])
            assert result.code == 0
            played += f"$ {command}\n{shown if shown == LEFT_OUT else result.out}"
        if request.config.getoption("--update-goldens"):
            (ROOT / "README.md").write_text(README.replace(block, played), encoding="utf-8")
        assert played == block


def test_commands_of_the_table(seeds):
    commands = re.findall(r"^\| [^|`]+ \| `(claimcheck [^`]+)`", README, re.MULTILINE)
    assert len(commands) > 5
    for command in commands:
        if command.endswith(" --watch"):
            continue  # it does not end; tests/cli/test_watch.py
        words = shlex.split(command.partition(" > ")[0])[1:]
        if words == ["explain", "k…"]:
            words[1] = seeds("conflicts", "--format", "csv").out.splitlines()[1].split(",")[0]
        elif words == ["explain", "c…"]:
            words[1] = seeds("claims", "--format", "csv").out.splitlines()[1].split(",")[1]
        assert seeds(*words).code == 0, command


def test_python():
    for block in blocks("python"):
        done = subprocess.run([sys.executable, "-c", block], cwd=ROOT, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        assert done.stdout


def test_links_lead_somewhere():
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", README):
        assert (ROOT / target).exists(), target
