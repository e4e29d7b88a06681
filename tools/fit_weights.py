"""Fit the weights of the comparison steps on the annotated stories: a logistic regression over named steps.

    python tools/fit_weights.py            # weights, and what each step is worth
    python tools/fit_weights.py --folds    # also average precision with whole stories left out

Every pair of claims of two articles that reaches the last decision is a row; its features are the outcomes of its
steps; it is positive if the gold says that both mentions answer one question with different values. The weights in
`src/claimcheck/data/compare/thresholds.toml` are these, rounded to quarters, on the scale where `unique = 1.5`.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from tests.quality.figures import MORE_STORIES, STORIES, stories, story_claims  # noqa: E402

from claimcheck.compare import date, place, quantity  # noqa: E402
from claimcheck.compare.blocking import blocks, pairs  # noqa: E402
from claimcheck.compare.story import Story  # noqa: E402
from claimcheck.compare.vector import Pair  # noqa: E402
from claimcheck.records.claim import Claim  # noqa: E402

STEPS = (
    "item", "modifiers", "owner", "event", "actor", "place", "country", "time", "context", "names", "figures",
    "unique", "prominence", "attribute", "magnitude", "modality", "things", "closeness",
)  # fmt: skip
DECIDED = ("conflict", "different_event", "update")
RIDGE = 2.0


class Row(NamedTuple):
    """One pair: its story, its steps as features, and whether the gold has it in conflict."""

    story: str
    features: frozenset[str]
    is_conflict: bool


def rows() -> Iterator[Row]:
    """Yield the pairs of both sets of stories that reached the last decision."""
    for folder in [*stories(STORIES), *stories(MORE_STORIES)]:
        gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
        story = Story(story_claims(folder))
        for module in (quantity, place, date):
            for block in blocks(story, module.QUESTION):
                for one, two in pairs(block):
                    pair = module.compare(one, two, block)
                    if pair.is_across and pair.relation in DECIDED and pair.outcome("unique"):
                        yield Row(folder.name, _features(pair), _is_gold(gold, one, two))


def _features(pair: Pair) -> frozenset[str]:
    return frozenset(
        f"{step.name}={step.result}" for step in pair.steps if step.name in STEPS and step.result != "unknown"
    )


def _is_gold(gold: dict[str, Any], one: Claim, two: Claim) -> bool:
    for conflict in gold["conflicts"]:
        values = [{m["value"] for m in conflict["mentions"] if _covers(claim, m)} for claim in (one, two)]
        if any(a != b for a in values[0] for b in values[1]):
            return True
    return False


def _covers(claim: Claim, mention: dict[str, Any]) -> bool:
    return (
        Path(claim.path).stem == mention["document"] and claim.start < mention["end"] and mention["start"] < claim.end
    )


def matrix(data: list[Row], names: list[str]) -> tuple[np.ndarray, np.ndarray]:
    """Return the features of the rows, a constant last, and their labels."""
    table = np.array([[name in row.features for name in names] + [True] for row in data], dtype=float)
    return table, np.array([row.is_conflict for row in data], dtype=float)


def fit(table: np.ndarray, labels: np.ndarray, rounds: int = 4000) -> np.ndarray:
    """Return the weights of a logistic regression with a ridge on all but the constant."""
    weights = np.zeros(table.shape[1])
    for _ in range(rounds):
        chance = 1 / (1 + np.exp(-table @ weights))
        weights -= 0.5 * (table.T @ (chance - labels) + RIDGE * np.r_[weights[:-1], 0]) / len(labels)
    return weights


def average_precision(scores: np.ndarray, labels: np.ndarray) -> float:
    """Return the mean precision at the positives, best score first."""
    ordered = labels[np.argsort(-scores, kind="stable")]
    precision = np.cumsum(ordered) / np.arange(1, len(ordered) + 1)
    return float((precision * ordered).sum() / max(ordered.sum(), 1))


def left_out(data: list[Row], names: list[str]) -> float:
    """Return average precision where each story is scored by weights fitted on the others."""
    table, labels = matrix(data, names)
    owners = np.array([row.story for row in data])
    scores = np.zeros(len(data))
    for story in sorted(set(owners)):
        own = owners == story
        scores[own] = table[own] @ fit(table[~own], labels[~own], rounds=1500)
    return average_precision(scores, labels)


def main() -> None:
    """Fit, and print the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folds", action="store_true", help="leave whole stories out, with and without each step")
    options = parser.parse_args()
    data = list(rows())
    names = sorted({name for row in data for name in row.features})
    table, labels = matrix(data, names)
    print(f"{len(data)} pairs, {int(labels.sum())} in conflict, {len({row.story for row in data})} stories")  # noqa: T201
    weights = fit(table, labels)
    scale = 1.5 / weights[names.index("unique=equal")]
    for name, weight in sorted(zip(names, weights, strict=False), key=lambda one: -abs(one[1])):
        print(f"{name:24} {weight * scale:6.2f}")  # noqa: T201
    if options.folds:
        print(f"average precision, stories left out: {left_out(data, names):.3f}")  # noqa: T201
        for step in STEPS:
            without = [name for name in names if not name.startswith(f"{step}=")]
            print(f"  without {step:12} {left_out(data, without):.3f}")  # noqa: T201


if __name__ == "__main__":
    main()
