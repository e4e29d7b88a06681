"""Comparing spread over engines: the same records, byte for byte, at any size of units, job count and input order."""

from __future__ import annotations

import os
import random
import sys
from pathlib import Path

import msgspec
import pytest

import claimcheck
from claimcheck.compare import disputes, unit
from claimcheck.errors import StoryFailed
from claimcheck.pipeline import comparing
from claimcheck.pipeline.comparison import find_conflicts
from claimcheck.settings import Settings

sys.path.insert(0, str(Path(__file__).parent.parent.parent / "benchmarks"))
from compare import generate

PROCESSES = Settings(engine="processes", jobs=2)


@pytest.fixture(scope="module")
def claims():
    return list(generate(4_000))


def encoded(claims, settings=None, *, relations=True, failures=None):
    capped = []
    found = find_conflicts(claims, relations=relations, settings=settings, capped=capped, failures=failures)
    return [msgspec.json.encode(one) for one in (*found, *capped)]


@pytest.fixture(scope="module")
def serial(claims):
    return encoded(claims)


def cut_by(monkeypatch, claims, break_even=0):
    settings = unit.UnitSettings(claims=claims, break_even=break_even)
    monkeypatch.setattr(unit, "unit_settings", lambda: settings)
    monkeypatch.setattr(comparing, "unit_settings", lambda: settings)


def test_the_claims_hold_something(claims, serial):
    kinds = {msgspec.json.decode(one).get("relation") for one in serial}
    assert kinds > {"conflict", "same", None}
    assert len(serial) > 300


@pytest.mark.parametrize(
    ("settings", "size"),
    [
        (Settings(engine="serial"), 1),
        (Settings(engine="serial"), 10**6),
        (Settings(engine="processes", jobs=1), 100),
        (Settings(engine="processes", jobs=2), 1),
        (Settings(engine="processes", jobs=2), 300),
        (Settings(engine="processes", jobs=3), 1_000),
    ],
    ids=lambda value: str(value) if isinstance(value, int) else f"{value.engine}-{value.jobs}",
)
def test_same_records(monkeypatch, claims, serial, settings, size):
    cut_by(monkeypatch, size)
    shuffled = random.Random(size).sample(claims, len(claims))  # noqa: S311
    assert encoded(shuffled, settings) == serial


def test_without_relations(monkeypatch, claims):
    cut_by(monkeypatch, 300)
    assert encoded(claims, PROCESSES, relations=False) == encoded(claims, relations=False)


def test_nothing(monkeypatch):
    cut_by(monkeypatch, 300)
    assert encoded([], PROCESSES) == encoded([]) == []


def test_few_claims_start_no_process(monkeypatch, claims, serial):
    cut_by(monkeypatch, 300, break_even=len(claims) + 1)
    monkeypatch.setattr("claimcheck.engine.processes.Pool", None)
    assert encoded(claims, PROCESSES) == serial
    cut_by(monkeypatch, 300, break_even=len(claims))
    with pytest.raises(TypeError):
        encoded(claims, PROCESSES)


def test_python_code_compares_in_its_own_process(monkeypatch, claims):
    monkeypatch.setattr(comparing, "make_engine", None)
    claimcheck.find_conflicts(claims[:100], settings=Settings(), capped=[])


@pytest.fixture
def bad_path(claims, serial):
    """The path of the first article in dispute."""
    return msgspec.json.decode(serial[0])["claims"][0]["path"]


def trouble(monkeypatch, path, what):
    """Make the story of an article do something instead of being compared; workers that are forked inherit this."""
    compared = disputes._of_story

    def fail(claims, caps, *, keeps_told):
        if any(claim.path == path for claim in claims):
            what()
        return compared(claims, caps, keeps_told=keeps_told)

    monkeypatch.setattr(disputes, "_of_story", fail)
    monkeypatch.setattr("multiprocessing.get_all_start_methods", list)
    import multiprocessing

    forked = multiprocessing.get_context("fork")
    monkeypatch.setattr("multiprocessing.get_context", lambda _method: forked)


def raise_something():
    raise KeyError("secret words")


@pytest.mark.parametrize("engine", ["serial", "processes"])
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_bad_story_is_one_failure_and_the_others_are_compared(monkeypatch, claims, serial, bad_path, engine):
    cut_by(monkeypatch, 400)
    trouble(monkeypatch, bad_path, raise_something)
    failures = []
    found = encoded(claims, Settings(engine=engine, jobs=2), failures=failures)
    (failure,) = failures
    assert failure.code == StoryFailed.code
    assert failure.message.endswith("could not be compared (KeyError)")
    assert len(found) > len(serial) * 0.5
    # The figures of what was left out, and the numbers of what else has one fingerprint, may be others.
    assert {msgspec.json.decode(one).get("summary") for one in found} < {
        msgspec.json.decode(one).get("summary") for one in serial
    }


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_story_that_kills_its_process_is_one_failure(monkeypatch, claims, bad_path):
    cut_by(monkeypatch, 400)
    trouble(monkeypatch, bad_path, raise_something)
    raised = []
    expected = encoded(claims, Settings(engine="serial"), failures=raised)
    monkeypatch.undo()
    cut_by(monkeypatch, 400)
    trouble(monkeypatch, bad_path, lambda: os._exit(1))
    failures = []
    assert encoded(claims, PROCESSES, failures=failures) == expected
    assert [one.message for one in failures] == [raised[0].message.replace("KeyError", "its process died")]


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_without_a_list_of_failures_they_are_errors(monkeypatch, claims, bad_path):
    cut_by(monkeypatch, 400)
    trouble(monkeypatch, bad_path, raise_something)
    with pytest.raises(KeyError):
        encoded(claims)
    with pytest.raises(StoryFailed, match="KeyError"):
        encoded(claims, PROCESSES)
