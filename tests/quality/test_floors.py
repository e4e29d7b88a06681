"""The quality gate: no figure falls below its floor."""

from __future__ import annotations

import pytest
from tests.quality import score_claims
from tests.quality.figures import CEILINGS, claims_scores, data_digest, figures, passages, stories, stories_scores
from tests.quality.floors import is_below, load, raised, regressions

FLOORS = load()


@pytest.fixture(scope="session")
def found():
    return figures()


@pytest.mark.model
@pytest.mark.parametrize("name", sorted(FLOORS.floors))
def test_figure(found, name):
    floor = FLOORS.floors[name]
    assert not is_below(name, found[name], floor), f"{name} is {found[name]}, its floor {floor}"


@pytest.mark.model
def test_every_figure_has_a_floor(found):
    assert set(found) == set(FLOORS.floors)
    assert set(found) >= CEILINGS


def test_floors_were_measured_on_these_sets():
    assert FLOORS.data == data_digest()


def test_the_sets_are_whole():
    assert len(passages()) == 110
    assert len(stories()) == 12


def test_the_scorer_gives_gold_full_marks():
    scores = score_claims.score(passages(), passages())
    assert all(row["f1"] == 1 for row in scores["kinds"].values())
    assert scores["macro_slots"]["f1"] == 1


@pytest.mark.model
def test_spans_of_claims_are_exact():
    assert claims_scores()["bad_exact"] == 0


@pytest.mark.model
def test_hits_are_counted_among_hard_conflicts():
    scores = stories_scores()
    assert scores["gold"] == 31
    assert scores["hits"] / scores["gold"] == pytest.approx(scores["recall"], abs=0.001)


@pytest.mark.parametrize(
    ("name", "figure", "floor", "worse"),
    [
        ("claims.date_f1", 0.90, 0.91, True),
        ("claims.date_f1", 0.9097, 0.91, False),
        ("claims.date_f1", 0.92, 0.91, False),
        ("stories.false_alarms", 3, 2, True),
        ("stories.false_alarms", 1, 2, False),
    ],
)
def test_worse_than_the_floor(name, figure, floor, worse):
    assert is_below(name, figure, floor) is worse
    assert bool(regressions({name: floor}, {name: figure})) is worse
    best = raised({name: floor}, {name: figure})[name]
    assert best == (min if name in CEILINGS else max)(figure, floor)
