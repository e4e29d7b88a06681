"""Units of comparing: stories put together, cut apart again, and grouped by features alone."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest

from claimcheck.compare import unit
from claimcheck.compare.copies import find_copies
from claimcheck.compare.features import contents_of, digest_of, features_of, group_features
from claimcheck.compare.likeliest import sum_up
from claimcheck.compare.shelf import Shelf, unpack
from claimcheck.compare.stories import group_stories
from claimcheck.compare.unit import batches, decode_unit, encode, single_stories, units
from claimcheck.records.capped import Capped

sys.path.insert(0, str(Path(__file__).parent.parent.parent / "benchmarks"))
from compare import generate

STORIES = [[f"d{number}", f"e{number}"] for number in range(60)]
SIZES = {name: 2 + 50 * (name == "d7") for story in STORIES for name in story}


def count(documents):
    return sum(SIZES[name] for name in documents)


@pytest.fixture(scope="module")
def shelf():
    return Shelf(generate(600))


@pytest.fixture(autouse=True)
def small_units(monkeypatch):
    monkeypatch.setattr(unit, "unit_settings", lambda: unit.UnitSettings(claims=40, break_even=0))


def test_every_story_is_in_one_unit_and_the_largest_comes_first():
    found = batches(STORIES, count)
    assert sorted(story for batch in found for story in batch) == sorted(STORIES)
    assert [["d7", "e7"]] in found
    sizes = [sum(map(count, batch)) for batch in found]
    assert sizes == sorted(sizes, reverse=True)
    assert 4 <= len(found) <= 16


def test_the_order_of_stories_does_not_matter():
    shuffled = random.Random(1).sample(STORIES, len(STORIES))  # noqa: S311
    assert batches(shuffled, count) == batches(STORIES, count)


def test_a_new_story_touches_one_unit():
    SIZES["z"] = 3
    before, after = ({str(batch) for batch in batches(stories, count)} for stories in (STORIES, [*STORIES, ["z"]]))
    assert len(after - before) == 1


def test_no_story_gives_no_unit(shelf):
    assert batches([], count) == []
    assert list(units(shelf, [], {}, relations=False)) == []


def test_units_hold_the_claims_and_the_copies(shelf):
    sources = find_copies(shelf)
    stories = group_stories(shelf, sources)
    found = list(units(shelf, stories, sources, relations=True))
    claims = [claim for one in found for story in one.stories for claim in unpack(story)]
    assert len(claims) == len({claim.claim_id for claim in claims}) == shelf.count() == 600
    copies = {name: source for one in found for name, source in one.sources.items()}
    assert copies == {name: source for name, source in sources.items() if name != source}
    assert copies
    for one in found:
        alone = [decode_unit(part) for part in single_stories(encode(one))]
        assert [story for part in alone for story in part.stories] == one.stories
        assert all(len(part.stories) == 1 and part.relations for part in alone)


def test_features_group_as_the_claims_do(shelf):
    found = {claims[0].document_id: features_of(claims) for claims in shelf}
    sources = find_copies(shelf)
    stories = group_stories(shelf, sources)
    shuffled = dict(random.Random(1).sample(list(found.items()), len(found)))  # noqa: S311
    assert group_features(shuffled) == (stories, sources)


def test_the_digest_changes_with_claims_stories_and_copies(shelf):
    contents = {claims[0].document_id: contents_of(claims) for claims in shelf}
    assert sum(told.claims for told in contents.values()) == 600
    one, two, three = list(contents)[:3]
    sources = {name: name for name in contents}
    base = digest_of([[one, two], [three]], contents, sources)
    assert base == digest_of([[two, one], [three]], contents, sources)
    edited = contents | {one: contents_of(shelf.claims((one,))[1:])}
    others = [
        digest_of([[one], [two, three]], contents, sources),
        digest_of([[one, two], [three]], contents, sources | {two: one}),
        digest_of([[one, two], [three]], edited, sources),
    ]
    assert len({base, *others}) == 4


def test_what_was_left_out_adds_up():
    few = Capped(type="date", blocks=1, claims=30, largest=30, compared=100, left_out=335)
    many = Capped(type="date", blocks=2, claims=90, largest=60, compared=300, left_out=2_000)
    other = Capped(type="quantity", blocks=1, claims=40, largest=40, compared=1, left_out=2)
    total = Capped(type="date", blocks=3, claims=120, largest=60, compared=400, left_out=2_335)
    assert sum_up([few, other, many]) == [other, total]
    assert sum_up([]) == []
