"""Engines: the same entries in the same order, whatever happens to an article or to a worker."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from claimcheck.engine import processes, work
from claimcheck.engine.pool import Pool
from claimcheck.engine.processes import Processes, usable_cores
from claimcheck.engine.serial import Serial
from claimcheck.errors import ArticleFailed, EngineError, ModelMissing
from claimcheck.records.document import Document, Failure

sys.path.insert(0, str(Path(__file__).parent))  # workers are told where to look
from shouting import shout, shout_unit

TEXTS = [f"word{number} is said" for number in range(90)]


def documents(*texts):
    return [Document.from_text(text, f"{number:03}.txt") for number, text in enumerate(texts)]


ENGINES = {
    "serial": Serial,
    "one job": lambda: Processes(1, break_even=0),
    "two jobs": lambda: Processes(2, break_even=0),
    "three jobs": lambda: Processes(3, break_even=0),
}
each_engine = pytest.mark.parametrize("engine", [make() for make in ENGINES.values()], ids=list(ENGINES))
expected = [(document, shout([document])[0][1]) for document in documents(*TEXTS)]


@each_engine
@pytest.mark.parametrize("most", [1, 7, 32])
def test_same_entries_in_order(monkeypatch, engine, most):
    monkeypatch.setattr(work, "MOST_ARTICLES", most)
    assert list(engine.map(shout, documents(*TEXTS))) == expected


@each_engine
def test_slow_batches_come_in_their_turn(monkeypatch, engine):
    monkeypatch.setattr(work, "MOST_ARTICLES", 1)
    found = list(engine.map(shout, documents("sleep now", "a", "b", "sleep again", "c")))
    assert [entry[0].path for entry in found] == ["000.txt", "001.txt", "002.txt", "003.txt", "004.txt"]


@each_engine
def test_a_bad_article_is_one_failed_row(engine):
    found = list(engine.map(shout, documents("a", "raise secrets", "b", "raise", "c")))
    assert [type(entry) for entry in found] == [tuple, Failure, tuple, Failure, tuple]
    assert found[1] == Failure(
        path="001.txt", code=ArticleFailed.code, message="001.txt could not be analysed (ValueError)"
    )


@each_engine
def test_what_is_wrong_with_all_articles_ends_the_run(engine):
    with pytest.raises(ModelMissing, match="not installed"):
        list(engine.map(shout, documents("a", "model", "b")))


@each_engine
def test_no_documents(engine):
    assert list(engine.map(shout, [])) == []


def test_a_worker_that_dies_takes_one_article_with_it(monkeypatch):
    monkeypatch.setattr(work, "MOST_ARTICLES", 4)
    texts = [*TEXTS[:30], "die here", *TEXTS[30:60], "die", "die", *TEXTS[60:]]
    found = list(Processes(2, break_even=0).map(shout, documents(*texts)))
    assert [entry.path for entry in found if isinstance(entry, Failure)] == ["030.txt", "061.txt", "062.txt"]
    assert [entry[0].text for entry in found if not isinstance(entry, Failure)] == TEXTS
    assert {entry.message.partition(" (")[2] for entry in found if isinstance(entry, Failure)} == {"its process died)"}


def test_workers_that_always_die_end_the_run():
    with pytest.raises(EngineError, match="died"):
        list(Processes(2, break_even=0).map(shout, documents(*["die"] * 20)))


def test_workers_are_renewed(monkeypatch):
    monkeypatch.setattr("claimcheck.engine.pool.UNITS_OF_A_WORKER", 2)
    monkeypatch.setattr(work, "MOST_ARTICLES", 3)
    assert list(Processes(2, break_even=0).map(shout, documents(*TEXTS))) == expected


def test_few_articles_start_no_process(monkeypatch):
    monkeypatch.setattr(processes, "Pool", None)
    assert list(Processes(2).map(shout, documents(*TEXTS))) == expected
    with pytest.raises(TypeError):
        list(Processes(2, break_even=100).map(shout, documents(*TEXTS)))


def test_documents_are_read_as_they_are_needed(monkeypatch):
    monkeypatch.setattr(work, "MOST_ARTICLES", 1)
    asked = []

    def stream():
        for document in documents(*TEXTS):
            asked.append(document.path)
            yield document

    found = Processes(2, break_even=0).map(shout, stream())
    next(found)
    assert len(asked) < 12
    found.close()


def test_batches_are_cut_by_their_length(monkeypatch):
    monkeypatch.setattr(work, "MOST_CHARACTERS", 10)
    found = list(work.batches(documents("12345", "12345", "1", "123456789012", "1")))
    assert [[len(document.text) for document in batch] for batch in found] == [[5, 5], [1], [12], [1]]


def test_usable_cores():
    assert 1 <= usable_cores() <= (os.cpu_count() or 1)


ORPHANS = f"""
import sys
sys.path.insert(0, {str(Path(__file__).parent)!r})
from claimcheck.engine.processes import Processes
from claimcheck.engine import work
from claimcheck.records.document import Document
from shouting import shout
if __name__ == "__main__":
    work.MOST_ARTICLES = 1
    stream = (Document.from_text("sleep", str(number)) for number in range(10_000))
    for entry in Processes(2, break_even=0).map(shout, stream):
        print(entry[0].path, flush=True)
"""


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks for processes in /proc")
def test_workers_do_not_outlive_a_killed_parent(tmp_path):
    script = tmp_path / "orphans.py"
    script.write_text(ORPHANS)
    with subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        parent.stdout.readline()
        workers = children(parent.pid)
        parent.send_signal(signal.SIGKILL)
    assert workers
    deadline = time.monotonic() + 20
    while any(is_alive(pid) for pid in workers) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not [pid for pid in workers if is_alive(pid)]


def children(pid):
    """All processes below one."""
    found, todo = [], [pid]
    while todo:
        one = todo.pop()
        for status in Path("/proc").glob("[0-9]*/stat"):
            try:
                fields = status.read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(fields[1]) == one:
                found.append(int(status.parent.name))
                todo.append(found[-1])
    return found


def is_alive(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


def test_what_workers_give_back_is_what_was_found():
    unit = next(work.packed_batches([expected[0][0]]))
    pool = Pool(1, ())
    try:
        assert work.entries(pool.submit(partial(work.work_on_batch, work=shout), unit).result()) == [expected[0]]
    finally:
        pool.stop()


UNITS = [f"{number} {number + 1}".encode() for number in range(0, 40, 2)]


@each_engine
def test_units_come_back_in_order(engine):
    assert list(engine.run(shout_unit, UNITS, bytes.split)) == [unit.upper() for unit in UNITS]
    assert list(engine.run(shout_unit, [], bytes.split)) == []


def test_of_a_unit_whose_worker_dies_only_the_part_that_kills_is_lost():
    units = [*UNITS[:7], b"a die b", *UNITS[7:]]
    found = list(Processes(2).run(shout_unit, units, bytes.split))
    assert b" ".join(b"LOST" if one == work.Lost(b"die") else one for one in found).split() == [
        *b" ".join(UNITS[:7]).split(), b"A", b"LOST", b"B", *b" ".join(UNITS[7:]).split()
    ]  # fmt: skip
