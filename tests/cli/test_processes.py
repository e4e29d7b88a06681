"""What only shows in a process of its own: imports, signals, pipes."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest

from claimcheck.records.document import Document
from claimcheck.records.identity import identify
from claimcheck.store.store import Store

HEAVY = ("spacy", "thinc", "numpy")


def python(code, *, folder, stdout=subprocess.PIPE):
    return subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=folder,
        text=True,
        stdin=subprocess.PIPE,
        stdout=stdout,
        stderr=subprocess.PIPE,
    )


def command(*argv):
    return f"import sys; from claimcheck.cli.app import main; sys.exit(main({list(argv)!r}))"


@pytest.fixture(scope="module")
def filled(tmp_path_factory, make_claim):
    """A folder with a store of more claims than a pipe holds."""
    claim = make_claim("12 men", "They sent 12 men.", lower=12, upper=12, unit="")
    claims = [msgspec.structs.replace(claim, claim_id=identify("c", number)) for number in range(2000)]
    folder = tmp_path_factory.mktemp("filled")
    with Store.open(folder / ".claimcheck" / "claims.db", create=True) as store:
        store.replace([(Document.from_text(claim.sentence, claim.path), claims)], "key")
    return folder


@pytest.mark.parametrize(
    "argv",
    [
        ["--help"],
        ["conflicts", "--help"],
        ["--version"],
        ["claims", "--limit", "1"],
        ["conflicts"],
        ["explain", "CC101"],
        ["schema", "claim"],
        ["officials", "Lavrov"],
    ],
    ids=" ".join,
)
def test_commands_that_parse_no_text_load_no_language_model(filled, argv):
    code = (
        "import sys, json; from claimcheck.cli.app import main; code = main(sys.argv[1:]);"
        f"print(json.dumps([code, sorted(set(sys.modules) & set({HEAVY!r}))]), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code, *argv], cwd=filled, capture_output=True, text=True, check=True)
    assert json.loads(done.stderr.splitlines()[-1]) == [0, []]


def test_closed_pipe(filled):
    with python(command("claims", "--format", "jsonl"), folder=filled) as process:
        assert process.stdout.readline().startswith('{"schema"')
        process.stdout.close()
        assert process.wait() == 141
        assert process.stderr.read() == ""


def test_full_disk(filled):
    with Path("/dev/full").open("wb") as full, python(command("claims"), folder=filled, stdout=full) as process:
        _, error = process.communicate()
    assert process.returncode == 2
    assert error == "error[E600]: the output cannot be written: No space left on device\n"


def test_interrupt(tmp_path):
    code = f"print('ready', flush=True); {command('conflicts', '-')}"
    with python(code, folder=tmp_path) as process:
        assert process.stdout.readline() == "ready\n"
        time.sleep(1)  # let it begin to wait for its input
        process.send_signal(signal.SIGINT)
        assert process.wait() == 130
        assert process.stderr.read().startswith("Interrupted. Run the command again")
