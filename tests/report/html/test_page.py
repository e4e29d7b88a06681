"""The report page: it says what was found, needs nothing from outside, and runs nothing that an article brings."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.records.conflict import Position, Reference
from claimcheck.records.document import Failure
from claimcheck.report.sanitise import inline

VOID = {"meta", "input", "br", "link", "img"}
LOADING = {"src", "srcset", "action", "formaction", "background", "poster", "data", "xlink:href", "style"}


class Reading(HTMLParser):
    """What a browser would see: text, tags and attributes, with unclosed and misplaced tags told."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str | None]] = []
        self.open: list[str] = []
        self.assets: dict[str, str] = {}

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.attributes += [(tag, name, value) for name, value in attributes]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.tags.append(tag)
        self.attributes += [(tag, name, value) for name, value in attributes]

    def handle_endtag(self, tag):
        assert self.open
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open and self.open[-1] in ("script", "style"):
            self.assets[self.open[-1]] = data
        else:
            self.texts.append(data)

    @property
    def text(self):
        return " ".join(" ".join(self.texts).split())

    def values(self, name):
        return [value for _, known, value in self.attributes if known == name]


def read(page):
    reading = Reading()
    reading.feed(page)
    reading.close()
    assert reading.open == []
    return reading


def test_it_says_what_was_found(troops, make_page):
    reasons = (*troops.reasons, "not explained by rounding")
    reference = Reference(text="The record says so", source="public_record")
    text = read(make_page(msgspec.structs.replace(troops, reasons=reasons, reference=reference))).text
    for part in (
        "Where 2 articles disagree 1 conflict (1 high) among 2 claims.",
        "How many troops were deployed?",
        "≈4,000 1 source Kenya has sent about 4,000 troops to Haiti, officials said.",
        "1 Kenya in Haiti 2024-03-04 asserted, according to officials news/one.txt:1:16",
        "9,000 1 source Kenya may send 9,000 troops to Haiti.",
        "2 two.txt no date possible news/two.txt:1:16",
        "On record public record The record says so",
        "Both count the same troops. The intervals do not meet.",
        "Not explained by rounding",
        "planned vs done",
        "80 % that this is a conflict",
        f"claimcheck explain {troops.conflict_id}",
        "CC101 Two figures for one thing",
        "It does not say who is right.",
    ):
        assert part in text


def test_the_disputed_words_are_marked(troops, make_page):
    page = make_page(troops)
    assert "<blockquote>Kenya has sent <mark>about 4,000 troops</mark> to Haiti, officials said.</blockquote>" in page


def test_no_conflict_is_said_to_be_no_proof(make_claim, make_page):
    text = read(make_page(claims=[make_claim("12 men", "12 men.", lower=12, upper=12, unit="")])).text
    assert "Where 1 article disagrees No conflict among 1 claim." in text
    assert "no proof that the articles agree" in text


def test_long_positions_are_folded(make_claim, make_conflict, make_page):
    claims = [make_claim("12 men", "12 men.", path=f"{n}.txt", lower=12, upper=12, unit="") for n in range(5)]
    everywhere = Position(value="12", claim_ids=tuple(claim.claim_id for claim in claims), sources=5)
    page = make_page(msgspec.structs.replace(make_conflict(*claims), positions=(everywhere,)))
    assert "<summary>2 more sentences</summary>" in page


def test_relations_and_failures_are_listed(troops, make_page):
    rounding = msgspec.structs.replace(troops, relation="rounding", conflict_id="kr", reasons=("4,000 is 3,950",))
    failure = Failure(path="x.txt", code="E105", message="x.txt is in no encoding")
    text = read(make_page(troops, relations=[rounding], failures=[failure])).text
    assert "Weighed, and no conflict" in text
    assert "rounding 4,000 is 3,950" in text
    assert "Not read E105 x.txt is in no encoding" in text


def test_ids_are_unique_and_links_lead_somewhere(troops, make_page):
    reading = read(make_page(troops))
    ids = reading.values("id")
    assert len(ids) == len(set(ids))
    links = reading.values("href")
    assert links
    assert {link.removeprefix("#") for link in links} <= set(ids)
    for name in ("aria-labelledby", "for"):
        assert set(reading.values(name)) <= set(ids)


def test_it_can_be_read_without_a_screen(troops, make_page):
    page = make_page(troops)
    reading = read(page)
    assert '<html lang="en">' in page
    assert {"main", "header", "footer", "nav"} <= set(reading.tags)
    assert reading.tags.count("h1") == 1
    assert len(re.findall(r"<th\b[^>]*>", page)) == len(re.findall(r'<th\b[^>]*\bscope="(?:row|col)"', page))
    assert page.count("<svg aria-hidden") + page.count("<tfoot aria-hidden") == len(re.findall("<svg [^>]*100%", page))


def test_the_policy_allows_our_style_and_script_and_nothing_else(troops, make_page):
    reading = read(make_page(troops))
    policy = next(value for _, name, value in reading.attributes if name == "content" and "default-src" in value)
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules.pop("default-src") == rules.pop("base-uri") == rules.pop("form-action") == "'none'"
    for name, content in reading.assets.items():
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert rules.pop(f"{name}-src") == f"'sha256-{digest}'"
    assert rules == {}


def assert_harmless(page):
    reading = read(page)
    assert reading.tags.count("script") == reading.tags.count("style") == 1
    assert not {"iframe", "object", "embed", "base", "link", "img", "form[action]"} & set(reading.tags)
    for _, name, value in reading.attributes:
        assert not name.startswith("on")
        assert name not in LOADING
        assert name not in ("href",) or (value or "").startswith("#")
    assert "url(" not in reading.assets["style"]
    assert "@import" not in reading.assets["style"]
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]", page)


HOSTILE = [
    "</style></script><script>alert(1)</script>",
    '" onmouseover="alert(1)',
    "<img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    "{{ 7 * 7 }}{% for x in y %}",
    "]]><!--",
    "\u202egnp.exe\u2066 \x1b[2J \x00",
    "&lt;b&gt; &amp; <b>",
]


@pytest.mark.parametrize("evil", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_stays_text(make_claim, make_conflict, make_page, evil):
    fields = {"lower": 1, "upper": 1, "unit": evil, "item": evil, "actor": evil, "place": evil, "source": evil}
    fields |= {"time": evil, "time_edtf": evil, "time_earliest": evil, "publisher": evil, "published": evil}
    first = make_claim("12", f"12 {evil}", path=f"{evil}/a", title=evil, **fields)
    second = make_claim("13", f"{evil} 13", path="b", title=evil, **fields | {"unit": ""})
    second = msgspec.structs.replace(second, claim_id=evil, document_id=evil)
    conflict = make_conflict(
        first,
        second,
        question=evil,
        summary=evil,
        reasons=(evil, f"not explained by {evil}"),
        reference=Reference(text=evil, source=evil),
        relation_notes=(evil,),
        code=evil,
    )
    failure = Failure(path=evil, code=evil, message=evil)
    page = make_page(conflict, relations=[conflict], failures=[failure])
    assert_harmless(page)
    assert " ".join(inline(evil).split()) in read(page).text


# The fixture finds the words in a text that a document has tidied.
texts = st.text().filter(lambda text: not {"\r", "\ufeff"} & set(text))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=texts.filter(bool), around=texts, numbers=st.lists(st.floats(allow_nan=False), min_size=2, max_size=4))
def test_any_text_and_figure_gives_a_page(make_claim, make_conflict, make_page, words, around, numbers):
    finite = [number for number in numbers if abs(number) <= 1e300] or [0.0]
    claims = [
        make_claim(words, f"{around}{words}{around}", path=f"{index}{around}", lower=number, upper=number, unit="")
        for index, number in enumerate(finite)
    ]
    assert_harmless(make_page(make_conflict(*claims)))


def test_a_long_claim_table_lists_what_is_disputed(troops, make_claim, make_page):
    claims = [make_claim(str(n), f"{n} men.", "event", path="c.txt", document_id="d", line=n) for n in range(8_000)]
    page = make_page(troops, claims=claims)
    assert "8,000 others left out" in page
    assert page.count('<tr id="c') == 2
    read(page)
