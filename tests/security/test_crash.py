"""`extract` killed at any moment, on a full disk, twice at once: nothing is lost, and the next run completes it."""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import time
from contextlib import suppress

import pytest
from tests.security.forked import Forked, killed_at_statement, run

import claimcheck
from claimcheck.errors import StoreMissing
from claimcheck.store.store import Store

pytestmark = pytest.mark.model

ARTICLES = 44  # batches of 20
EXTRACT = ("-q", "extract", "--format", "jsonl", "news")
WAL_HEADER, FRAME = 32, 24 + 4096
PLACES = ("Haiti", "Goma", "Lyon", "Kursk", "Oslo")


@pytest.fixture(scope="module", autouse=True)
def _warm():
    """Load here once what every run would load for itself."""
    text = "Kenya has sent about 2,000 troops to Haiti, officials said on Monday."
    assert list(claimcheck.extract([claimcheck.Document.from_text(text, "a")]))


def fill(folder):
    """Write the articles."""
    (folder / "news" / "deep").mkdir(parents=True)
    for number in range(ARTICLES):
        below = folder / "news" / ("deep" if number % 3 == 0 else "")
        text = (
            f"Kenya has sent about {number + 2},000 troops to {PLACES[number % 5]}, officials said on Monday. "
            f"Another {number + 3} men were killed in {PLACES[number % 4]}.\n"
        )
        (below / f"{number:02}.txt").write_text(text, encoding="utf-8")
    (folder / "news" / "empty.txt").touch()
    return folder


@pytest.fixture(scope="module")
def clean(tmp_path_factory):
    """What a run that nothing stops gives, and how long it takes."""
    folder = fill(tmp_path_factory.mktemp("clean"))
    start = time.perf_counter()
    assert run(folder, *EXTRACT).code == 0
    return exported(folder), time.perf_counter() - start


@pytest.fixture
def here(tmp_path):
    return fill(tmp_path / "here")


def exported(folder):
    """The claims of the store, which is checked."""
    with Store.open(folder / ".claimcheck" / "claims.db") as store:
        assert store.check() == []
        return list(store.export())


def moments(thorough, duration):
    """When to kill: after some time, at some statement, a moment after some commit has begun."""
    chance = random.Random(8)  # noqa: S311
    for _ in range(17 if thorough else 2):
        yield chance.uniform(0, 1.2 * duration), None
        yield None, killed_at_statement(chance.randrange(1, 250))
        yield None, killed_at_statement(chance.randrange(1, 5), word="COMMIT", delay=chance.uniform(1e-6, 1e-3))


def test_killed_at_any_moment(here, clean, request):
    export, duration = clean
    killed = 0
    for wait, sabotage in moments(request.config.getoption("--thorough"), duration):
        shutil.rmtree(here / ".claimcheck", ignore_errors=True)
        process = Forked(here, *EXTRACT, sabotage=sabotage)
        if wait is not None:
            time.sleep(wait)
            process.kill()
        killed += process.end().code == -signal.SIGKILL
        with suppress(StoreMissing), Store.open(here / ".claimcheck" / "claims.db") as store:
            assert store.check() == []
            assert {claim.claim_id for claim in store.claims()} <= {claim.claim_id for claim in export}
        assert run(here, *EXTRACT).code == 0
        assert exported(here) == export
    assert killed >= 4


def test_killed_again_and_again(here, clean):
    for number in (30, 60, 60):
        run(here, *EXTRACT, sabotage=killed_at_statement(number))
    assert run(here, *EXTRACT).code == 0
    assert exported(here) == clean[0]


def test_killed_between_any_two_writes_of_a_commit(here, tmp_path, clean):
    """SQLite writes frame by frame to its log: every length of the log is a moment at which it may be killed."""
    run(here, *EXTRACT, sabotage=killed_at_statement(4, word="COMMIT"))
    store = here / ".claimcheck" / "claims.db"
    log = store.with_name("claims.db-wal").read_bytes()
    sizes = set()
    lengths = [*range(WAL_HEADER, len(log) + 1, FRAME), 0, 7, len(log) - 1, WAL_HEADER + FRAME // 2]
    for length in lengths:
        copy = tmp_path / f"{length}" / "claims.db"
        copy.parent.mkdir()
        shutil.copy(store, copy)
        copy.with_name("claims.db-wal").write_bytes(log[:length])
        with Store.open(copy, create=True) as opened:
            assert opened.check() == []
            assert {claim.claim_id for claim in opened.claims()} <= {claim.claim_id for claim in clean[0]}
            sizes.add(len(opened.known()))
    assert sizes == {0, 20, 40}
    assert len(lengths) > 30


def test_a_full_disk(here, clean):
    """Told in one sentence, what was finished is kept, and the next run completes it."""
    for limit in (8_000, 60_000, 150_000):
        ended = run(here, *EXTRACT, sabotage=lambda limit=limit: limit_files(limit))
        assert ended.code == 2
        assert '"code":"E400"' in ended.err
        assert "Traceback" not in ended.err
    assert run(here, *EXTRACT).code == 0
    assert exported(here) == clean[0]


def limit_files(size):
    """No file may grow beyond a size: the disk is full, for SQLite and for us."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))


@pytest.mark.parametrize("paths", [("news", "news"), ("news/deep", "news")], ids=str)
def test_two_at_once(here, clean, paths):
    """Both finish, and nobody who reads meanwhile is kept waiting."""
    processes = [Forked(here, *EXTRACT[:-1], path) for path in paths]
    reads = 0
    for process in processes:
        while not is_over(process):
            if (here / ".claimcheck" / "claims.db").exists():
                reads += run(here, "claims", "--format", "jsonl").code in {0, 2}
            time.sleep(0.02)
        ended = process.end()
        assert ended.code == 0, ended.err
    assert reads
    assert exported(here) == clean[0]


def is_over(process):
    return os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None
