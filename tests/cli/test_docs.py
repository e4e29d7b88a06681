"""What the pages of `docs/` show is what happens: tables are written, commands run, outputs compared."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from claimcheck.reference.interchange.flat import FlatRow
from claimcheck.reference.interchange.places import PlaceRow, read_places

ROOT = Path(__file__).parent.parent.parent
PAGES = sorted((ROOT / "docs").glob("*.md"))
OFFICIALS = (ROOT / "docs" / "officials.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_page(cli, page, request):
    text = page.read_text(encoding="utf-8")
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
            command = part.partition("\n")[0]
            result = cli(*shlex.split(command)[1:])
            played += f"$ {command}\n{result.out or (result.err if result.code else '')}"
        if request.config.getoption("--update-goldens"):
            page.write_text(page.read_text(encoding="utf-8").replace(block, played), encoding="utf-8")
        assert played == block


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_links_lead_somewhere(page):
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


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
