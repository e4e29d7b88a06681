"""Every command explains itself, with an example that runs."""

from __future__ import annotations

import shlex
import shutil
from pathlib import Path

import pytest

from claimcheck.cli.app import app
from claimcheck.cli.config import app as config_app
from claimcheck.cli.conflict_options import TypeChoice
from claimcheck.cli.officials import app as officials_app
from claimcheck.cli.store import app as store_app
from claimcheck.records.vocabulary import CONFLICT_TYPES

SEEDS = Path(__file__).parent.parent.parent / "seeds"
COMMANDS = {(command.name,): command.epilog for command in app.registered_commands}
COMMANDS |= {("store", command.name): command.epilog for command in store_app.registered_commands}
COMMANDS |= {("officials", command.name): command.epilog for command in officials_app.registered_commands}
COMMANDS |= {("config", command.name): command.epilog for command in config_app.registered_commands}
COMMANDS |= {("officials",): officials_app.info.epilog}
FILES = {
    "ministers.csv": "name,office,polity,start_date,as_of\nAnita Anand,foreign_minister,CAN,2025-05-13,2026-03-01\n",
    "popolo.json": """{"persons": [{"id": "1", "name": "Anita Anand"}], "memberships":
        [{"person_id": "1", "role": "Canadian foreign minister", "start_date": "2025-05-13"}]}""",
}


def examples(epilog):
    return [line for line in (epilog or "").splitlines() if line.startswith("claimcheck ")]


@pytest.mark.parametrize("name", COMMANDS, ids=" ".join)
def test_help(cli, name):
    result = cli(*name, "--help")
    assert result.code == 0
    assert result.err == ""
    assert len(examples(COMMANDS[name])) > 1
    for example in examples(COMMANDS[name]):
        assert " ".join(example.split()) in " ".join(result.out.split())


def test_the_overview_names_every_command(cli):
    out = cli("--help").out
    for name, *_ in COMMANDS:
        assert f" {name} " in out


@pytest.mark.model
@pytest.mark.parametrize(
    "example", [example for epilog in COMMANDS.values() for example in examples(epilog)], ids=lambda text: text[11:]
)
def test_examples_run(cli, tmp_path, example):
    shutil.copytree(SEEDS, tmp_path / "seeds")
    for name, content in FILES.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    cli("extract", "seeds/")
    out = ""
    for part in example.split(" | "):
        words = shlex.split(part)[1:]
        if "<" in words:
            out = (tmp_path / words.pop()).read_bytes()
            words.pop()
        if words[:1] == ["explain"] and words[1].startswith("k"):
            words[1] = cli("conflicts", "--format", "csv").out.splitlines()[1].split(",")[0]
        elif words[:1] == ["explain"] and words[1].startswith("c"):
            words[1] = cli("claims", "--format", "csv").out.splitlines()[1].split(",")[1]
        result = cli(*words, stdin=out)
        assert result.code == 0, result.err
        out = (
            (tmp_path / words[-1]).read_text(encoding="utf-8") if words[-2:-1] in (["--output"], ["-o"]) else result.out
        )
    silent = ("claimcheck store forget", "claimcheck store check", "claimcheck officials import")
    assert out or example.startswith((*silent, "claimcheck officials validate ministers.csv"))


def test_types_are_those_of_the_record():
    assert tuple(TypeChoice) == CONFLICT_TYPES
