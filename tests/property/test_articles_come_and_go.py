"""Articles come and go: what one adds goes with it, and nothing else."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.quality.figures import MORE_STORIES, STORIES, stories, story_claims

import claimcheck
from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Conflict

SLOW = settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))


@cache
def articles() -> dict[str, tuple[Claim, ...]]:
    """The claims of each article of all stories that we wrote, by its path."""
    found: dict[str, list[Claim]] = {}
    for folder in [*stories(STORIES), *stories(MORE_STORIES)]:
        for claim in story_claims(folder, f"{folder.name}/"):
            found.setdefault(claim.path, []).append(claim)
    return {path: tuple(claims) for path, claims in found.items()}


@pytest.fixture(autouse=True, scope="module")
def _extracted():
    """Done before the first example: Hypothesis wants nothing else to draw numbers by chance meanwhile."""
    articles()


def conflicts(paths: set[str]) -> dict[str, Conflict]:
    claims = [claim for path in sorted(paths) for claim in articles()[path]]
    return {one.conflict_id: one for one in claimcheck.find_conflicts(claims)}


def without(found: dict[str, Conflict], path: str) -> dict[str, Conflict]:
    """The findings that cite no claim of an article."""
    return {name: one for name, one in found.items() if all(claim.path != path for claim in one.claims)}


@st.composite
def folders(draw: st.DrawFn) -> set[str]:
    """Articles of a few stories, most of each."""
    names = sorted({path.split("/")[0] for path in articles()})
    chosen = draw(st.sets(st.sampled_from(names), min_size=1, max_size=5))
    paths = [path for path in articles() if path.split("/")[0] in chosen]
    return set(draw(st.lists(st.sampled_from(paths), min_size=2, unique=True)))


@pytest.mark.model
@SLOW
@given(st.data())
def test_removing_an_article_removes_exactly_its_own(data):
    """Findings that do not cite it are the same to the letter, and what it alone held up is gone."""
    paths = data.draw(folders())
    gone = data.draw(st.sampled_from(sorted(paths)))
    before, after = conflicts(paths), conflicts(paths - {gone})
    assert without(before, gone).items() <= after.items()
    assert without(after, gone) == after
