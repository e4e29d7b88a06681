"""Every command explains itself, with an example that runs."""

from __future__ import annotations

import shlex
import shutil
from pathlib import Path

import pytest

from claimcheck.cli.app import app
from claimcheck.cli.conflicts import TypeChoice
from claimcheck.cli.store import app as store_app
from claimcheck.records.vocabulary import CONFLICT_TYPES

SEEDS = Path(__file__).parent.parent.parent / "seeds"
COMMANDS = {(command.name,): command for command in app.registered_commands}
COMMANDS |= {("store", command.name): command for command in store_app.registered_commands}


def examples(command):
    return [line for line in (command.epilog or "").splitlines() if line.startswith("claimcheck ")]


@pytest.mark.parametrize("name", COMMANDS, ids=" ".join)
def test_help(cli, name):
    result = cli(*name, "--help")
    assert result.code == 0
    assert result.err == ""
    assert examples(COMMANDS[name])
    for example in examples(COMMANDS[name]):
        assert " ".join(example.split()) in " ".join(result.out.split())


def test_the_overview_names_every_command(cli):
    out = cli("--help").out
    for name, *_ in COMMANDS:
        assert f" {name} " in out


@pytest.mark.model
@pytest.mark.parametrize(
    "example", [example for command in COMMANDS.values() for example in examples(command)], ids=lambda text: text[11:]
)
def test_examples_run(cli, tmp_path, example):
    shutil.copytree(SEEDS, tmp_path / "seeds")
    cli("extract", "seeds/")
    out = ""
    for part in example.split(" | "):
        words = shlex.split(part)[1:]
        if words[:1] == ["explain"] and words[1].startswith("k"):
            words[1] = cli("conflicts", "--format", "csv").out.splitlines()[1].split(",")[0]
        result = cli(*words, stdin=out)
        assert result.code == 0, result.err
        out = result.out
    assert out or example.startswith(("claimcheck store forget", "claimcheck store check"))


def test_types_are_those_of_the_record():
    assert tuple(TypeChoice) == CONFLICT_TYPES
