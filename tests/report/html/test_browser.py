"""The page in a browser: it opens, filters, fits a telephone, and shows both colour schemes."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from tests.browser import CHROMIUM, WHY_NOT, browser

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason=WHY_NOT)

SHOWN = "[...document.querySelectorAll('.conflict')].filter(node => !node.hidden).length"
STATUS = "document.querySelector('[data-key=conflicts] output').value"


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    with browser(tmp_path_factory.mktemp("profile")) as opened:
        yield opened


@pytest.fixture(scope="module")
def report(tmp_path_factory, make_page, many) -> Path:
    return written(tmp_path_factory, make_page(*many(20)))


def written(tmp_path_factory, text: str) -> Path:
    file = tmp_path_factory.mktemp("pages") / "report.html"
    file.write_text(text, encoding="utf-8")
    return file


def choose(page, change):
    """Make a change in the filters and wait until it has been applied."""
    page.ask(
        "(async () => { const form = document.querySelector('[data-key=conflicts]');"
        f"{change}; form.dispatchEvent(new Event('input')); await new Promise(done => setTimeout(done, 400)); }})()"
    )


def test_two_thousand_conflicts_open_and_filter(page, tmp_path_factory, make_page, many):
    large = written(tmp_path_factory, make_page(*many(2_000)))
    began = time.monotonic()
    page.open(large)
    assert time.monotonic() - began < 15  # about 1 s on an idle machine; this one may be busy
    assert page.complaints == []
    assert page.ask(SHOWN) == 2_000
    assert page.ask(STATUS) == "2,000 of 2,000 conflicts shown"
    choose(page, "form.elements.words.value = 'haiti1999'")
    assert page.ask(SHOWN) == 1
    choose(page, "form.elements.words.value = ''; form.querySelector('[value=low]').checked = false")
    assert page.ask(SHOWN) == page.ask("document.querySelectorAll('.conflict:not(.low)').length") < 2_000
    choose(page, "form.reset()")
    assert page.ask(STATUS) == "2,000 of 2,000 conflicts shown"


def test_a_link_to_something_filtered_shows_it(page, report):
    page.open(report)
    choose(page, "form.elements.words.value = 'haiti19'")
    page.ask("(async () => { location.hash = '#k3'; await new Promise(done => setTimeout(done, 300)); })()")
    assert page.ask("document.getElementById('k3').hidden") is False


def test_it_is_whole_without_scripts(page, report):
    page.call("Emulation.setScriptExecutionDisabled", value=True)
    page.open(report)
    page.call("Emulation.setScriptExecutionDisabled", value=False)
    assert page.ask(SHOWN) == 20
    assert page.ask("[...document.querySelectorAll('form')].every(form => form.hidden)") is True


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_it_fits(page, report, width, scheme):
    page.open(report, width=width, scheme=scheme)
    assert page.ask("document.documentElement.scrollWidth <= document.documentElement.clientWidth") is True
    colour = page.ask("getComputedStyle(document.body).backgroundColor")
    assert (sum(map(int, colour.removeprefix("rgb(").rstrip(")").split(","))) > 384) == (scheme == "light")
    assert page.picture().startswith(b"\x89PNG")


def test_hostile_text_runs_nothing(page, tmp_path, make_page, make_claim, make_conflict):
    evil = "</script></style><script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">"
    claims = [make_claim(n, f"{n} {evil}", path=evil + n, title=evil) for n in ("12", "13")]
    file = tmp_path / "report.html"
    file.write_text(make_page(make_conflict(*claims, question=evil)), encoding="utf-8")
    page.complaints.clear()
    page.open(file)
    assert page.ask("document.title") == "1 conflict in 2 articles – claimcheck"
    assert page.ask("document.scripts.length") == 1
    assert page.complaints == []


def test_the_policy_stops_what_is_put_in_later(page, report):
    page.open(report)
    page.ask("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"document.title=1\">')")
    page.ask(
        "(() => { const s = document.createElement('script'); s.text = 'document.title = 2';"
        "document.body.append(s); })()"
    )
    assert page.ask("document.title").startswith("20 conflicts")
