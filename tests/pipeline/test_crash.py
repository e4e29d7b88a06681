"""Killed at any point, the store opens, is sound, and a second run makes it what a clean run would have made it."""

import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.pipeline.update import BATCH
from claimcheck.store.store import Store

ARTICLES = 90
SCRIPT = """
import time
from claimcheck.pipeline.update import update
from claimcheck.records.claim import Claim
from claimcheck.records.identity import identify
from claimcheck.settings import Settings
from claimcheck.store.store import Store

def extract(documents):
    for document in documents:
        time.sleep(0.002)
        yield document, [
            Claim(
                claim_id=identify("c", document.document_id, number), kind="quantity", path=document.path,
                document_id=document.document_id, start=0, end=len(word), exact=word, sentence_start=0,
                sentence_end=len(document.text), sentence=document.text, item_modifiers=("a", "b"), lower=number,
            )
            for number, word in enumerate(document.text.split())
        ]

with Store.open("store/claims.db", create=True) as store:
    update(store, ["articles"], settings=Settings(), extract=extract, extraction_key="key",
           on_progress=lambda path: print(path, flush=True))
"""


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "articles").mkdir()
    for number in range(ARTICLES):
        text = f"Article {number} says that " + "many words were said. " * 40
        (tmp_path / "articles" / f"{number:03}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def start():
    return subprocess.Popen([sys.executable, "-c", SCRIPT], stdout=subprocess.PIPE, text=True)


def finish():
    with start() as process:
        process.communicate()
    assert process.returncode == 0


def content():
    with Store.open("store/claims.db") as store:
        assert store.check() == []
        return store.known(), list(store.claims())


def kill_after(lines):
    """Kill the run once it has told of that many articles; where in its work that hits it is left to chance."""
    with start() as process:
        for _ in range(lines):
            if not process.stdout.readline():
                break
        process.send_signal(signal.SIGKILL)
    return process.returncode


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_killed_at_random_points(here):
    finish()
    clean = content()
    assert len(clean[0]) == ARTICLES
    chance = random.Random(2024)  # noqa: S311
    sizes = []
    for lines in [1, BATCH, BATCH + 1, *(chance.randrange(1, ARTICLES) for _ in range(4))]:
        for file in Path("store").iterdir():
            file.unlink()
        kill_after(lines)
        if Path("store/claims.db").exists() and Path("store/claims.db").stat().st_size:
            known, claims = content()
            assert known.items() <= clean[0].items()
            assert [claim for claim in clean[1] if claim.path in known] == claims
            sizes.append(len(known))
        finish()
        assert content() == clean
    assert min(sizes) < ARTICLES


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_killed_again_and_again_on_one_store(here):
    chance = random.Random(7)  # noqa: S311
    sizes = []
    for _ in range(4):
        kill_after(chance.randrange(15, 60))
        sizes.append(len(content()[0]))
    assert sizes == sorted(sizes)
    assert sizes[0] < ARTICLES
    finish()
    assert len(content()[0]) == ARTICLES
