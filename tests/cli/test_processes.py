"""What only shows in a process of its own: imports, signals, pipes."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import msgspec
import pytest

from claimcheck.records.document import Document
from claimcheck.records.identity import identify
from claimcheck.reference.record_tables import unpack
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
    # A shell starts what it puts into the background with interrupts ignored, and so all that this starts.
    heard = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    return f"{heard}; import sys; from claimcheck.cli.app import main; sys.exit(main({list(argv)!r}))"


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
        ["officials", "validate", "--on", "2026"],
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


def test_a_command_looks_for_garbage_seldom_and_a_library_as_its_program_does():
    code = "import gc; was = gc.get_threshold(); import {}; print(gc.get_threshold()[0] // was[0])"
    for module, times in (("claimcheck.cli.app", 100), ("claimcheck, claimcheck.pipeline.comparison", 1)):
        done = subprocess.run([sys.executable, "-c", code.format(module)], capture_output=True, text=True, check=True)
        assert int(done.stdout) == times


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


SIGNALS = [(signal.SIGINT, 130, "Interrupted"), (signal.SIGTERM, 143, "Terminated")]
each_signal = pytest.mark.parametrize(("number", "code", "word"), SIGNALS, ids=str)


@each_signal
def test_interrupt_while_waiting(tmp_path, number, code, word):
    program = f"print('ready', flush=True); {command('conflicts', '-')}"
    with python(program, folder=tmp_path) as process:
        assert process.stdout.readline() == "ready\n"
        time.sleep(1)  # let it begin to wait for its input
        process.send_signal(number)
        assert process.wait() == code
        assert process.stderr.read().startswith(f"{word}. Run the command again")


@pytest.mark.model
@each_signal
def test_interrupt_while_extracting(tmp_path, number, code, word):
    for article in range(400):
        (tmp_path / f"{article:03}.txt").write_text(
            "Kenya has sent about 4,000 troops to Haiti. " * 40, encoding="utf-8"
        )
    with python(command("-v", "extract", "."), folder=tmp_path) as process:
        for article in range(10):
            assert process.stderr.readline() == f"{article:03}.txt\n"
        process.send_signal(number)
        _, error = process.communicate()
    assert process.returncode == code
    assert f"{word}. Run the command again" in error
    with Store.open(tmp_path / ".claimcheck" / "claims.db") as store:
        assert 9 <= len(store.known()) < 400
        assert store.check() == []


@pytest.mark.model
@pytest.mark.parametrize(("flags", "has_progress"), [((), True), (("-q",), False)])
def test_progress_is_for_a_terminal(tmp_path, flags, has_progress):
    (tmp_path / "a.txt").write_text("Kenya has sent about 4,000 troops to Haiti.", encoding="utf-8")
    reader, writer = pty.openpty()
    environment = os.environ | {"TERM": "xterm"}
    argv = [sys.executable, "-c", command(*flags, "extract", "a.txt")]
    subprocess.run(argv, cwd=tmp_path, env=environment, stdout=subprocess.DEVNULL, stderr=writer, check=True)
    os.close(writer)
    shown = b""
    with suppress(OSError):  # Linux ends a terminal without a writer so
        while piece := os.read(reader, 4096):
            shown += piece
    os.close(reader)
    assert (b"articles" in shown) == has_progress


def test_a_killed_import_leaves_the_record_that_was_there(tmp_path):
    """Stopped at any moment, also while it writes: the old record or the new one, whole, and no other file."""
    (tmp_path / "old.csv").write_text("name,office,polity,start_date\nJane Roe,mayor,CAN,2020\n", encoding="utf-8")
    rows = "".join(f"Jane Roe{number},mayor,CAN,2020\n" for number in range(3000))
    (tmp_path / "new.csv").write_text(f"name,office,polity,start_date\n{rows}", encoding="utf-8")
    file = tmp_path / ".claimcheck" / "claims.officials.tsv"
    with python(command("officials", "import", "old.csv"), folder=tmp_path) as process:
        assert process.wait() == 0
    old = file.read_bytes()
    for wait in (0.05, 0.3, 0.6, 0.9):
        with python(command("officials", "import", "new.csv"), folder=tmp_path) as process:
            time.sleep(wait)
            process.kill()
        assert file.read_bytes() == old or len(unpack(file.read_bytes(), "x").persons.find("can-jane-roe7")) == 1
    with python(command("officials", "import", "new.csv"), folder=tmp_path) as process:
        assert process.wait() == 0
    assert unpack(file.read_bytes(), "x").persons.find("can-jane-roe2999")
