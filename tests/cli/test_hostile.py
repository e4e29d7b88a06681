"""Hostile articles through every command and every output format: nothing is obeyed, nothing is lost.

The payloads stand in texts, titles, names of files and all text fields of records.
"""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from html.parser import HTMLParser
from typing import get_args

import msgspec
import pytest

from claimcheck.cli import options
from claimcheck.records.claim import Claim

PAYLOADS = {
    "clipboard": "\x1b]52;c;ZXZpbA==\x07",
    "link": "\x1b]8;;http://evil.example\x1b\\click\x1b]8;;\x1b\\",
    "clear": "\x1b[2J\x1b[H",
    "c1": "\x9b2J\x9d52;c;a\x9c",
    "overwrite": "honest\r\x08\x08evil",
    "bidi": "\u202etxt.exe\u2066\u2069\u061c",
    "zero width": "a\u200bb\u2060c\ufeffd\U000e0041",
    "rich": "[bold red]x[/bold red] [/] [link=file:///etc/passwd]a[/link] :smile:",
    "script": "<script>alert(1)</script><img src=x onerror=alert(1)><a href='javascript:alert(1)'>a</a>",
    "attribute": "\" onmouseover=\"alert(1)\" x='",
    "entity": "&lt;script&gt; &#x202e; </style></title><!-- --> {{7*7}} {% raw %}",
    "markdown": "[a](javascript:alert(1)) ![b](http://evil.example/b.png) `x` | y |",
    "formula": "=HYPERLINK(\"http://evil.example\",\"a\")",
    "formulas": "@SUM(1) +1 -1 ＝1 \t=1",
    "github": "::error file=a::b\n::set-output name=x::y %0A::warning::z ##[add-mask]y",
    "sql": "'; DROP TABLE claims; --",
    "format": "{0.__class__} %s %n $(id) `id` ${HOME}",
}  # fmt: skip
CLAIM_FORMATS = get_args(options.ClaimFormat)
CONFLICT_FORMATS = [form for form in get_args(options.ConflictFormat) if form != "parquet"]  # no text
# What stands for itself: identities, words of a vocabulary, times.
PLAIN = {
    "schema", "claim_id", "kind", "document_id", "item_class", "action_class", "unit", "role", "modality", "polarity",
    "source_kind", "day_part", "office_status", "time_edtf", "time_earliest", "time_latest", "published", "actor_id",
    "place_country", "place_id", "exact", "action",
}  # fmt: skip
each_payload = pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)


def hostile_records(troops, payload: str) -> bytes:
    """The two claims of a conflict, with the payload in all that is text."""
    lines = []
    for claim in troops.claims:
        texts = {
            name: f"{payload} {value}"
            for name in Claim.__struct_fields__
            if name not in PLAIN and isinstance(value := getattr(claim, name), str)
        }
        texts |= {"quote": payload, "title": payload, "publisher": payload, "path": f"{claim.path}{payload}"}
        hostile = msgspec.structs.replace(claim, **texts, item_modifiers=(payload,))
        lines.append(msgspec.json.encode(hostile))
    return b"\n".join(lines)


class Page(HTMLParser):
    """Whatever of a page could act."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.active: list[str] = []
        self.policy = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = dict(attrs)
        if names.get("http-equiv") == "Content-Security-Policy":
            self.policy = names["content"] or ""
        if tag in {"iframe", "object", "embed", "base", "link", "img"}:
            self.active.append(tag)
        for name, value in names.items():
            if name.startswith("on") or name in {"srcdoc", "formaction", "style"}:
                self.active.append(f"{tag} {name}")
            address = (value or "").strip().lower()
            if name in {"href", "src", "action", "xlink:href"} and not address.startswith(("#", "http:", "https:")):
                self.active.append(f"{tag} {name}={address}")


def check(form: str, out: str, payload: str) -> None:
    """What is written is of its format, and harmless where it is shown."""
    shown = {character for character in out if unicodedata.category(character) in {"Cc", "Cf", "Zl", "Zp", "Cs"}}
    assert shown <= ({"\n", "\r", "\t"} if form in {"csv", "tsv"} else {"\n"} if form != "html" else {"\n", "\t"})
    if form != "github":
        assert not re.search(r"(?m)^\s*::[a-z]", out)
    assert "##[" not in out
    match form:
        case "json" | "sarif":
            json.loads(out, parse_constant=refuse)
        case "jsonl":
            assert [json.loads(line, parse_constant=refuse) for line in out.splitlines()]
        case "csv" | "tsv":
            delimiter = "\t" if form == "tsv" else ","
            rows = list(csv.reader(io.StringIO(out, newline=""), delimiter=delimiter, strict=True))
            assert len({len(row) for row in rows}) == 1
            assert not [cell for row in rows for cell in row if is_formula(cell)]
        case "github":
            assert all(re.match(r"::(?:error|warning|notice) title=", line) for line in out.splitlines())
        case "markdown":
            assert not re.search(r"(?<!\\)<(?:script|img|a )|(?<!\\)\]\((?:javascript|http)", out)
        case "html":
            page = Page()
            page.feed(out)
            assert page.active == []
            assert "<script>alert" not in out
            assert "default-src 'none'" in page.policy


def refuse(constant: str) -> None:
    raise AssertionError(f"{constant} is no JSON")


def is_formula(cell: str) -> bool:
    """Whether a spreadsheet would compute a cell that is no number."""
    return bool(re.match(r"\s*[=+\-@＝＋－＠]", cell)) and not re.fullmatch(r"-?[\d.]+(?:e[+-]?\d+)?", cell)


@each_payload
@pytest.mark.parametrize("form", CONFLICT_FORMATS)
def test_conflicts_of_hostile_records(cli, troops, form, payload):
    result = cli("conflicts", "-", "--format", form, stdin=hostile_records(troops, payload))
    assert result.code == 0, result.err
    assert result.out
    check(form, result.out, payload)
    check("stderr", result.err, payload)


@pytest.fixture(scope="module")
def hostile_folder(tmp_path_factory):
    """Articles of each payload, in the text, the title and the name of the file."""
    folder = tmp_path_factory.mktemp("hostile")
    for number, payload in enumerate(PAYLOADS.values()):
        name = payload.replace("/", "\u2215").replace("\0", "")[:60]
        for own, count in enumerate((4, 9)):
            text = (
                f"{payload}\n\n{payload} Kenya has sent {count},000 troops to Haiti, {payload} officials said on"
                f' Monday.\n"We will stay {payload} here for good," the president, Ana Ruiz, said. {payload}\n'
                + "They went on for a while. "
                * 60  # a text of more control characters is refused as binary
            )
            (folder / f"{number}{name}{own}.txt").write_text(text, encoding="utf-8")
    (folder / "bad\x1b[2J\n::error::.txt").write_bytes(b"\0\0")
    return folder


@pytest.mark.model
def test_hostile_articles_by_every_command(cli, hostile_folder, tmp_path):
    (tmp_path / "in").symlink_to(hostile_folder)
    first = cli("-v", "extract", "in", "--format", "jsonl")
    assert first.code == 0
    check("jsonl", first.out, "")
    assert not re.search(r"(?m)^\s*::[a-z]", first.err)
    claims = [json.loads(line) for line in first.out.splitlines()]
    summary = json.loads(cli("extract", "in", "--format", "json").out)["summary"]
    assert (summary["articles"], len(summary["failures"])) == (2 * len(PAYLOADS), 1)
    for form in CLAIM_FORMATS:
        if form != "parquet":
            for argv in (("extract", "in"), ("claims",), ("store", "export")):
                check(form, cli(*argv, "--format", form).out, "")
    for argv in (("store", "info"), ("stories",), ("explain", claims[0]["claim_id"]), ("doctor",)):
        result = cli(*argv)
        assert result.code == 0, (argv, result)
        check("table", result.out, "")
    for form in CONFLICT_FORMATS:
        result = cli("conflicts", "--format", form)
        check(form, result.out, "")
        check("stderr", result.err, "")
    found = json.loads(cli("conflicts", "--format", "json").out)["conflicts"]
    assert found
    for conflict in found:
        check("table", cli("explain", conflict["conflict_id"]).out, "")
