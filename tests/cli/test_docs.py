"""What the pages of `docs/` show is what happens: tables are written, commands run, outputs compared."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.cli.app import app
from claimcheck.reference.interchange.flat import FlatRow
from claimcheck.reference.interchange.places import PlaceRow, read_places

ROOT = Path(__file__).parent.parent.parent
PAGES = sorted((ROOT / "docs").rglob("*.md"))
OFFICIALS = (ROOT / "docs" / "officials.md").read_text(encoding="utf-8")


SUBCOMMANDS = [("officials", "import"), ("officials", "validate"), ("store", "info"), ("store", "export")]
NOT_OURS = {"--check"}  # options of tools/
LEFT_OUT = "…\n"
NAMES = {command.name for command in app.registered_commands} | {group.name for group in app.registered_groups}

each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT / "docs").as_posix())


@pytest.mark.model
@each_page
def test_page(cli, page, request):
    text = page.read_text(encoding="utf-8")
    if "seeds/" in text:
        shutil.copytree(ROOT / "seeds", "seeds")
    for file, language, block in re.findall(
        r"^```(?:(?:csv|text) (\S+)|(console))\n(.*?)^```$", text, re.MULTILINE | re.DOTALL
    ):
        if file:
            Path(file).parent.mkdir(exist_ok=True)
            Path(file).write_text(block, encoding="utf-8")
            continue
        assert language == "console"
        played = ""
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, shown = part.partition("\n")
            result = cli(*shlex.split(command)[1:])
            said = result.out or (result.err if result.code else "")
            played += f"$ {command}\n{shown if shown == LEFT_OUT else said}"
        if request.config.getoption("--update-goldens"):
            page.write_text(page.read_text(encoding="utf-8").replace(block, played), encoding="utf-8")
        assert played == block


@each_page
def test_links_lead_somewhere(page):
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def test_every_command_has_a_page():
    index = (ROOT / "docs" / "README.md").read_text(encoding="utf-8")
    linked = set(re.findall(r"^\| \[(\w+)\]", index, re.MULTILINE))
    assert NAMES - linked == set(), "each command wants a page, and a row in docs/README.md"


@each_page
def test_options_and_commands_exist(page, cli):
    """What a page names is there; `claimcheck COMMAND --help` lists the rest."""
    text = page.read_text(encoding="utf-8")
    commands = re.findall(r"(?:^\$ |`)claimcheck (?:-\w+ )*([a-z]\w+)", text, re.MULTILINE)
    assert set(commands) <= NAMES
    known = " ".join(cli(*name, "--help").out for name in [(), *((name,) for name in NAMES), *SUBCOMMANDS])
    options = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", re.sub(r"<!--.*?-->", "", text)))
    assert {option for option in options if option not in known} <= NOT_OURS


def test_pages_made_of_data_are_in_step():
    tool = ROOT / "tools" / "build_docs.py"
    done = subprocess.run([sys.executable, tool, "--check"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{done.stderr}Run: python tools/build_docs.py"


@pytest.mark.parametrize(("heading", "shape"), [("### Columns", FlatRow), ("## Places", PlaceRow)])
def test_every_column_is_explained(heading, shape):
    section = OFFICIALS.partition(heading)[2].partition("\n#")[0]
    explained = {
        name for row in re.findall(r"^\| (`.*?) \|", section, re.MULTILINE) for name in re.findall(r"`(\w+)`", row)
    }
    assert explained == set(shape.__struct_fields__)


def test_the_table_of_places_is_one():
    block = re.search(r"^```csv places.csv\n(.*?)^```$", OFFICIALS, re.MULTILINE | re.DOTALL)[1]
    assert [place.place_id for place in read_places(block.encode(), "places.csv")] == ["x:camp-lemonnier", "gn:538560"]
