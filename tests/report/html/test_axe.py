"""No person is kept out: axe-core finds nothing on the page, and a table stays one on a telephone."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest
from tests.browser import CHROMIUM, WHY_NOT, browser

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason=WHY_NOT)

ROOT = Path(__file__).parent.parent.parent.parent
# `make test-axe` fetches it; it is not ours to ship.
AXE = Path(os.environ.get("AXE_CORE", ROOT / "build/axe/node_modules/axe-core/axe.min.js"))
needs_axe = pytest.mark.skipif(not AXE.exists(), reason="axe-core is not here: `make test-axe` fetches it")

TABLE_ROLES = {"table", "rowgroup", "row", "columnheader", "rowheader", "cell"}
# Both look only at what is laid out, and the page leaves that for later where nobody looks.
LAY_OUT_ALL = "for (const node of document.querySelectorAll('*')) node.style.contentVisibility = 'visible'"
RUN = (
    "axe.run().then(found => ({passes: found.passes.map(rule => rule.id), violations: found.violations.map("
    "rule => [rule.id, rule.impact, ...rule.nodes.slice(0, 3).map(node => node.failureSummary + node.html)])}))"
)


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    with browser(tmp_path_factory.mktemp("profile")) as opened:
        yield opened


@pytest.fixture(scope="module")
def report(tmp_path_factory, make_page, many, troops) -> Path:
    file = tmp_path_factory.mktemp("pages") / "report.html"
    file.write_text(make_page(*many(5), relations=[troops]), encoding="utf-8")
    return file


def show(page, file, **how):
    page.open(file, **how)
    page.ask(LAY_OUT_ALL)


@needs_axe
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing(page, report, width, scheme):
    show(page, report, width=width, scheme=scheme)
    page.call("Runtime.evaluate", expression=AXE.read_text(encoding="utf-8"))
    found = page.ask(RUN)
    assert found["violations"] == []
    assert {"color-contrast", "landmark-one-main", "th-has-data-cells", "label"} <= set(found["passes"])


@needs_axe
def test_axe_would_find_something(page, report):
    show(page, report)
    page.ask("document.querySelector('main').insertAdjacentHTML('beforeend', '<img alt><input>')")
    page.call("Runtime.evaluate", expression=AXE.read_text(encoding="utf-8"))
    assert [rule[0] for rule in page.ask(RUN)["violations"]] == ["label"]


def roles(page):
    nodes = page.call("Accessibility.getFullAXTree")["nodes"]
    found = Counter(node["role"]["value"] for node in nodes if not node["ignored"])
    return {role: count for role, count in found.items() if role in TABLE_ROLES}


def test_tables_are_tables_on_a_telephone(page, report):
    page.call("Accessibility.enable")
    show(page, report, width=1280)
    wide = roles(page)
    show(page, report, width=390)
    assert roles(page) == wide
    assert wide["columnheader"] > 20
    page.call("Accessibility.disable")
