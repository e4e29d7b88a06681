"""The figures of quality: the pipeline on the sets that we wrote, scored by the annotators' scorers."""

from __future__ import annotations

import contextlib
import io
import json
import re
import tempfile
from argparse import Namespace
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from tests.quality import score_claims, score_conflicts

import claimcheck
from claimcheck.records.claim import Claim
from claimcheck.records.document import Document

HERE = Path(__file__).parent
PASSAGES = HERE / "claims_dev.jsonl"
STORIES = HERE / "clusters_own"
MORE_STORIES = HERE / "stories"
SEEDS_GOLD = HERE / "seeds.json"
SEEDS = HERE.parent.parent / "seeds"

Figures = dict[str, float]


def figures() -> Figures:
    """Return every figure by its name; names in `CEILINGS` are better when lower."""
    return claims_figures() | stories_figures() | more_stories_figures() | mixed_figures() | seeds_figures()


CEILINGS = frozenset(
    (
        "claims.false_on_empty_passages",
        "stories.false_alarms",
        "stories.duplicates",
        "more_stories.false_alarms",
        "more_stories.duplicates",
        "mixed.conflicts_between_stories",
        "seeds.false_alarms",
        "seeds.duplicates",
    )
)


def data_digest() -> str:
    """Return what tells one state of the sets from another: figures of different sets are not compared."""
    digest = sha256()
    for file in sorted([PASSAGES, SEEDS_GOLD, *SEEDS.glob("*.txt"), *STORIES.rglob("*.*"), *MORE_STORIES.rglob("*.*")]):
        digest.update(file.name.encode() + file.read_bytes())
    return digest.hexdigest()[:16]


# ---- claims


def passages() -> list[dict[str, Any]]:
    """Return the annotated passages."""
    return [json.loads(line) for line in PASSAGES.read_text(encoding="utf-8").splitlines()]


@cache
def claims_scores() -> dict[str, Any]:
    """Return everything that the scorer of claims says."""
    rows = passages()
    documents = [Document.from_text(row["text"], row["id"], row["published"]) for row in rows]
    found: dict[str, list[dict[str, Any]]] = {row["id"]: [] for row in rows}
    for claim in claimcheck.extract(documents):
        found[claim.path].append(claim.to_dict())
    scores: dict[str, Any] = score_claims.score(rows, [{"id": name, "claims": rows} for name, rows in found.items()])
    return scores


def claims_figures() -> Figures:
    """Return F1 of spans by kind, slots, and false claims on passages that hold none."""
    scores = claims_scores()
    rows = {f"claims.{kind}_f1": scores["kinds"][kind]["f1"] for kind in score_claims.KINDS}
    rows |= {f"claims.slots_{name}": scores["macro_slots"][name] for name in ("acc", "f1", "e2e")}
    rows["claims.quantity_slots_f1"] = scores["macro_slots_quantity"]["f1"]
    rows["claims.false_on_empty_passages"] = scores["empty"]["false_claims"]
    return rows


# ---- conflicts


def stories(parent: Path = STORIES) -> list[Path]:
    """Return the folders of the stories."""
    return sorted(folder for folder in parent.iterdir() if (folder / "gold.json").exists())


@cache
def story_claims(folder: Path, prefix: str = "") -> tuple[Claim, ...]:
    """Return the claims of one story; publication dates are passed on, as a feed would have them."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    documents = [
        Document.from_text(
            (folder / meta["file"]).read_text(encoding="utf-8"), prefix + Path(meta["file"]).name, meta.get("date")
        )
        for meta in gold["documents"].values()
    ]
    return tuple(claimcheck.extract(documents))


def reported(claims: Iterable[Claim]) -> list[dict[str, Any]]:
    """Return the conflicts among claims as the scorer reads them."""
    found = [conflict.to_dict() for conflict in claimcheck.find_conflicts(claims)]
    for conflict in found:
        for claim in conflict["claims"]:
            claim["document"] = claim["path"]
    return found


def conflict_scores(gold: Path, reports: dict[str, list[dict[str, Any]]]) -> Figures:
    """Run the scorer of conflicts and read its figures."""
    with tempfile.TemporaryDirectory() as folder:
        for name, report in reports.items():
            (Path(folder) / f"{name}.json").write_text(json.dumps(report), encoding="utf-8")
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            score_conflicts.clusters(Namespace(gold=str(gold), report=folder, soft=False, loose=False, verbose=False))
    return dict(_read(printed.getvalue()))


def _read(text: str) -> Iterator[tuple[str, float]]:
    first, second = text.splitlines()[:2]
    for name in ("gold", "hits", "false alarms", "duplicates"):
        yield name.replace(" ", "_"), float(re.search(rf"\b{name} (\d+)", first)[1])  # type: ignore[index]
    for name in ("precision", "recall"):
        yield name, float(re.search(rf"\b{name} ([\d.]+)", second)[1])  # type: ignore[index]


def _named(prefix: str, scores: Figures) -> Figures:
    return {f"{prefix}.{name}": scores[name] for name in ("precision", "recall", "false_alarms", "duplicates")}


@cache
def stories_scores(parent: Path = STORIES) -> Figures:
    """Return the scores of the stories, each compared alone."""
    return conflict_scores(parent, {folder.name: reported(story_claims(folder)) for folder in stories(parent)})


def stories_figures() -> Figures:
    """Return precision and recall of the conflicts in the stories."""
    return _named("stories", stories_scores())


def more_stories_figures() -> Figures:
    """Return the same for the stories written later, local news among them."""
    return _named("more_stories", stories_scores(MORE_STORIES))


def mixed_figures() -> Figures:
    """Return how many conflicts stand between different stories when all are compared in one call: all are false."""
    claims = [claim for folder in stories() for claim in story_claims(folder, f"{folder.name}/")]
    between = 0
    for conflict in claimcheck.find_conflicts([*claims, *seeds_claims()]):
        between += len({claim.path.split("/")[0] for claim in conflict.claims}) > 1
    return {"mixed.conflicts_between_stories": between}


@cache
def seeds_claims() -> tuple[Claim, ...]:
    """Return the claims of the seed articles."""
    return tuple(claimcheck.extract(claimcheck.read([SEEDS])))


def seeds_figures() -> Figures:
    """Return precision and recall of the conflicts in the seed articles."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "seeds").mkdir()
        (Path(folder) / "seeds" / "gold.json").write_bytes(SEEDS_GOLD.read_bytes())
        return _named("seeds", conflict_scores(Path(folder), {"seeds": reported(seeds_claims())}))
