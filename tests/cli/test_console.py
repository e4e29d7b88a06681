"""Colour, width, quiet and verbose."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import pytest
from rich.text import Text

from claimcheck.cli.console import has_styles, output_width, render


class Stream(io.StringIO):
    def __init__(self, *, is_terminal: bool) -> None:
        super().__init__()
        self.is_terminal = is_terminal

    def isatty(self) -> bool:
        return self.is_terminal


@pytest.mark.parametrize(
    ("is_terminal", "color", "environment", "styled"),
    [
        (True, "auto", {}, True),
        (False, "auto", {}, False),
        (True, "auto", {"NO_COLOR": "1"}, False),
        (True, "auto", {"NO_COLOR": ""}, True),
        (True, "auto", {"TERM": "dumb"}, False),
        (False, "auto", {"FORCE_COLOR": "1"}, True),
        (False, "auto", {"FORCE_COLOR": "1", "TERM": "dumb"}, True),
        (False, "auto", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (False, "always", {"NO_COLOR": "1"}, True),
        (True, "never", {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colour(is_terminal, color, environment, styled):
    assert has_styles(Stream(is_terminal=is_terminal), color, environment) == styled


@pytest.mark.parametrize(
    ("columns", "width"), [("100", 100), ("1", 40), ("0", 80), ("-5", 80), ("wide", 80), ("", 80), ("²", 80)]
)
def test_width(columns, width):
    assert output_width(Stream(is_terminal=False), {"COLUMNS": columns}) == width


def test_lines_have_no_spaces_at_their_ends():
    assert render(Text("a  \nb ", justify="full"), width=40, has_styles=False) == "a\nb\n"


@pytest.mark.parametrize(("styled", "text"), [(True, "\x1b[1mx\x1b[0m\n"), (False, "x\n")])
def test_styles(styled, text):
    assert render(Text("x", "bold"), width=40, has_styles=styled) == text


def test_markup_and_emoji_codes_are_text():
    assert render("[bold]x[/b] :smile:", width=40, has_styles=True) == "[bold]x[/b] :smile:\n"


@pytest.mark.parametrize(
    ("flags", "out", "err"),
    [((), "There is no", "error[E401]"), (("--quiet",), "", "error[E401]")],
)
def test_errors_are_told_even_if_quiet(cli, flags, out, err):
    assert err in cli(*flags, "claims").err


def test_colour_flag_reaches_both_streams(cli):
    assert "\x1b[1;31merror[E401]" in cli("--color", "always", "claims").err
    assert "\x1b[" in cli("--color", "always", "explain", "CC101").out
    assert "\x1b[" not in cli("explain", "CC101").out


@pytest.mark.parametrize("argv", [("-q", "conflicts"), ("conflicts", "-q"), ("conflicts", "claims.jsonl", "--quiet")])
def test_quiet_stands_before_or_behind_the_command(cli, tmp_path, argv):
    shutil.copy(Path(__file__).parent / "records.jsonl", tmp_path / "claims.jsonl")
    words = argv if "claims.jsonl" in argv else (*argv, "claims.jsonl")
    result = cli(*words)
    assert (result.code, result.err) == (0, "")
    assert result.out == cli("conflicts", "claims.jsonl").out


def test_other_options_behind_the_command(cli, tmp_path):
    shutil.copy(Path(__file__).parent / "records.jsonl", tmp_path / "claims.jsonl")
    (tmp_path / "claimcheck.toml").write_text("nonsense = 1\n", encoding="utf-8")
    assert cli("conflicts", "claims.jsonl").code == 2
    assert cli("conflicts", "claims.jsonl", "--isolated", "-v").err.startswith("comparing\n")
    assert "\x1b[" in cli("conflicts", "claims.jsonl", "--isolated", "--color", "always").out
    assert cli("config", "show", "--isolated", "-q").code == 0
    assert cli("officials", "Lavrov", "-q", "--isolated").err == ""


def test_options_by_the_names_of_other_tools(cli, tmp_path):
    shutil.copy(Path(__file__).parent / "records.jsonl", tmp_path / "claims.jsonl")
    ours = cli("conflicts", "claims.jsonl", "--type", "date", "--format", "csv")
    assert cli("conflicts", "claims.jsonl", "--include-kind", "date", "--format", "csv") == ours
    assert "'--published-at'" not in cli("extract", "--published-at", "soon", "x.txt").err
    assert cli("extract", "--published-at", "soon", "x.txt").err.startswith("error[E010]: the publication date 'soon'")
    (tmp_path / "a.txt").write_text("Kenya has sent 4,000 troops to Haiti.", encoding="utf-8")
    assert cli("extract", "a.txt", "--dry-run").out == "a.txt\n"
    assert cli("claims", "--include-kind", "quantity").err.startswith("error[E401]")
