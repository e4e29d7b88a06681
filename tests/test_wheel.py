"""What is installed is whole: data, rules and lock file are found outside the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A folder with the contents of the wheel."""
    pytest.importorskip("hatchling", reason="the build backend is not installed here")
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def run(site, folder, code):
    environment = os.environ | {"PYTHONPATH": str(site)}
    return subprocess.run(
        [sys.executable, "-c", code], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def test_doctor_finds_everything_from_another_folder(site, tmp_path):
    code = "import sys, claimcheck; print(claimcheck.__file__, file=sys.stderr)\n"
    done = run(site, tmp_path, code + "from claimcheck.cli.app import main; sys.exit(main(['doctor']))")
    assert Path(done.stderr.strip()).is_relative_to(site)
    assert done.returncode == 0, done.stdout
    assert "BROKEN" not in done.stdout


def test_every_data_file_is_in_it(site):
    data = Path("src/claimcheck/data")
    inside = {file.relative_to(site / "claimcheck" / "data") for file in (site / "claimcheck" / "data").rglob("*.*")}
    assert {file.relative_to(ROOT / data) for file in (ROOT / data).rglob("*.*") if file.is_file()} <= inside


def test_every_template_is_in_it(site):
    templates = Path("claimcheck/report/templates")
    assert {file.name for file in (site / templates).iterdir()} == {
        file.name for file in (ROOT / "src" / templates).iterdir()
    }


def test_nothing_else_is_in_it(site):
    assert {entry.name.split("-")[0] for entry in site.iterdir()} == {"claimcheck"}
