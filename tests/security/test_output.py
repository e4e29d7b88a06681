"""A file that is written is there whole or not at all, also when the process is killed while it writes."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from tests.security.forked import run

from claimcheck import atomic

RECORDS = Path(__file__).parents[1] / "cli" / "records.jsonl"
OLD = b"the old report\n"


def killed_at(moment, number):
    """Let SIGKILL come in the n-th write to the file, before it is synced, before it is put in place, or after that."""

    def kill():
        os.kill(os.getpid(), signal.SIGKILL)

    def install():
        if moment == "write":
            opened = Path.open

            def watched(path, *arguments, **options):
                file = opened(path, *arguments, **options)
                return Dying(file, number, kill) if path.name.startswith(".out.") else file

            Path.open = watched
        elif moment == "sync":
            atomic.os.fsync = lambda _: kill()
        elif moment == "replace":
            Path.replace = lambda *_: kill()
        else:
            atomic._sync_folder = lambda _: kill()

    return install


class Dying:
    """A file of a process that dies in the middle of the n-th piece it writes."""

    def __init__(self, file, number, kill):
        self._file, self._left, self._kill = file, number, kill

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._file.close()

    def __getattr__(self, name):
        return getattr(self._file, name)

    def write(self, data):
        self._left -= 1
        if self._left == 0:
            self._file.write(data[: len(data) // 2])
            self._file.flush()
            self._kill()
        return self._file.write(data)


MOMENTS = [("write", 1), ("write", 2), ("sync", 0), ("replace", 0), ("behind", 0)]


@pytest.mark.parametrize("form", ["markdown", "csv"])
@pytest.mark.parametrize(("moment", "number"), MOMENTS)
def test_a_killed_run_leaves_the_old_report_or_the_new_one(tmp_path, form, moment, number):
    here = tmp_path / "here"
    here.mkdir()
    argv = ("conflicts", str(RECORDS), "--format", form, "--output")
    assert run(here, *argv, "whole").code == 0
    (here / "out").write_bytes(OLD)
    ended = run(here, *argv, "out", sabotage=killed_at(moment, number))
    assert ended.code == -signal.SIGKILL or number > 1
    assert (here / "out").read_bytes() == (
        (here / "whole").read_bytes() if moment == "behind" or not ended.code else OLD
    )
    assert run(here, *argv, "out").code == 0
    assert len((here / "out").read_bytes()) == len((here / "whole").read_bytes())
