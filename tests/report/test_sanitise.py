from __future__ import annotations

import json
import unicodedata

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.report.sanitise import cell, inline, json_bytes, terminal


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain\n\ttext", "plain\n\ttext"),
        ("\x1b]52;c;aGk=\x07", "\\u{1b}]52;c;aGk=\\u{7}"),
        ("\x1b]8;;http://evil\x1b\\x", "\\u{1b}]8;;http://evil\\u{1b}\\x"),
        ("a\x1b[2Jb", "a\\u{1b}[2Jb"),
        ("C1 \x9b2J", "C1 \\u{9b}2J"),
        ("over\rwrite", "over\\u{d}write"),
        ("bidi \u202egnp.exe", "bidi \\u{202e}gnp.exe"),
        ("isolate \u2066x\u2069", "isolate \\u{2066}x\\u{2069}"),
        ("zero\u200bwidth", "zero\\u{200b}width"),
        ("tag \U000e0041", "tag \\u{e0041}"),
        ("surrogate \udcff", "surrogate \\u{dcff}"),
        ("del \x7f", "del \\u{7f}"),
        ("::error file=a::b", ":\\u{3a}error file=a:\\u{3a}b"),
        ("##[error]a", "#\\u{23}[error]a"),
        ("2001::1 a: b", "2001::1 a: b"),
        ("[bold]markup[/b] :smile:", "[bold]markup[/b] :smile:"),
        ("朝鲜 – “ё” 🇰🇵", "朝鲜 – “ё” 🇰🇵"),
    ],
)
def test_terminal(text, shown):
    assert terminal(text) == shown


@pytest.mark.parametrize("plane", range(17))
def test_no_character_that_a_terminal_obeys_is_left(plane):
    for code in range(plane << 16, (plane + 1) << 16):
        character = chr(code)
        obeyed = (
            unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"}
            or unicodedata.bidirectional(character) in {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
        ) and character not in "\n\t"
        assert (terminal(character) != character) >= obeyed, hex(code)


def test_inline_is_one_line():
    assert inline("a\r\n b\t\tc\n") == "a b c "


@given(st.text())
def test_inline_has_no_control_characters(text):
    assert not any(unicodedata.category(character) == "Cc" for character in inline(text))


@given(st.text())
def test_json_keeps_its_value(text):
    encoded = json_bytes(msgspec.json.encode([text]))
    assert json.loads(encoded) == [text]
    assert terminal(encoded.decode()) == encoded.decode()


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+49", "'+49"),
        ("-3%", "'-3%"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("  =1", "'  =1"),
        ("＝1", "'＝1"),
        ("\n=1", "'\n=1"),
        ("1-2", "1-2"),
        ("", ""),
        ("a\x1b[2J", "a\\u{1b}[2J"),
    ],
)
def test_cell(text, written):
    assert cell(text) == written
