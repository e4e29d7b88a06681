"""Interrupts of an engine of several processes: it ends, whenever they come, and none of its workers stays."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from claimcheck.engine.interrupts import held

PROGRAM = f"""
import multiprocessing.popen_forkserver, os, signal, sys, threading, time
sys.path[:0] = {[str(Path(__file__).parent)]!r}
from claimcheck.engine import work
from claimcheck.engine.processes import Processes
from claimcheck.records.document import Document
from shouting import shout

def interrupt():
    os.kill(os.getpid(), signal.SIGINT)

launch = multiprocessing.popen_forkserver.Popen._launch
launched = 0

def interrupted(self, process):
    global launched
    launch(self, process)
    launched += 1
    if launched == int(sys.argv[2]):
        interrupt()  # the worker runs, and the pool does not know it yet

if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)
    multiprocessing.popen_forkserver.Popen._launch = interrupted
    work.MOST_ARTICLES = 1
    stream = (Document.from_text(sys.argv[1], str(number)) for number in range(1000))
    try:
        for entry in Processes(2, break_even=0).map(shout, stream):
            print(entry[0].path, flush=True)
            threading.Timer(0.3, interrupt).start()
    except KeyboardInterrupt:
        sys.exit(130)
"""


def start(tmp_path, text, launch):
    script = tmp_path / "program.py"
    script.write_text(PROGRAM, encoding="utf-8")
    argv = [sys.executable, str(script), text, str(launch)]
    return subprocess.Popen(argv, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@pytest.mark.parametrize("launch", [1, 2])
def test_while_a_worker_is_begun(tmp_path, launch):
    with start(tmp_path, "sleep", launch) as process:
        try:
            _, error = process.communicate(timeout=60)
        finally:
            process.kill()
    assert (process.returncode, error) == (130, "")


def test_a_second_one_does_not_wait_for_work(tmp_path):
    with start(tmp_path, "hang", 0) as process:
        try:
            time.sleep(3)
            process.send_signal(signal.SIGINT)
            time.sleep(1)
            assert process.poll() is None, "the first waits for what is at work"
            process.send_signal(signal.SIGINT)
            _, error = process.communicate(timeout=60)
        finally:
            process.kill()
    assert (process.returncode, error) == (130, "")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_held_until_the_block_is_done(number):
    came, done = [], []
    before = signal.signal(number, lambda *_: came.append(len(done)))
    try:
        with held():
            os.kill(os.getpid(), number)
            done.append("before")
            os.kill(os.getpid(), number)
            done.append("after")
        assert came == [2]
        os.kill(os.getpid(), number)
        assert came == [2, 2]
    finally:
        signal.signal(number, before)


def test_what_is_ignored_stays_so():
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with held():
            os.kill(os.getpid(), signal.SIGINT)
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)
