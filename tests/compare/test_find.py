"""The whole finder: one finding for a fact, with its positions, and a fingerprint that lasts."""

from __future__ import annotations

import json
import random
import subprocess
import sys

import msgspec
import pytest

import claimcheck
from claimcheck.records.claim import Claim


@pytest.fixture
def story(troops, deployed, signed):
    """Three articles on one deployment, with claims of several kinds."""
    return [
        troops(4000, path="a.txt"),
        troops(9000, path="b.txt"),
        troops(4000, path="c.txt", item="soldier"),
        deployed("Haiti", "HTI", "HTI", path="a.txt"),
        deployed("Somalia", "SOM", "SOM", path="b.txt"),
        signed("12 March 2024", "2024-03-12", path="a.txt"),
        signed("19 March 2024", "2024-03-19", path="b.txt"),
    ]


@pytest.fixture
def one_article(story):
    """The claims of the story with those of one article under one document id."""
    return [msgspec.structs.replace(claim, document_id=f"d-{claim.path}") for claim in story]


def found(claims, **options):
    return claimcheck.find_conflicts(claims, **options)


def by_id(conflicts):
    return {conflict.conflict_id: conflict for conflict in conflicts}


def test_one_finding_for_each_fact(one_article):
    assert sorted(conflict.type for conflict in found(one_article)) == ["date", "location", "quantity"]


def test_claims_that_agree_share_a_position(one_article):
    (conflict,) = [one for one in found(one_article) if one.type == "quantity"]
    names = {claim.claim_id: claim for claim in conflict.claims}
    sides = {position.value: {names[one].path for one in position.claim_ids} for position in conflict.positions}
    assert sides == {"4,000": {"a.txt", "c.txt"}, "9,000": {"b.txt"}}
    assert {position.value: position.sources for position in conflict.positions} == {"4,000": 2, "9,000": 1}


def test_every_claim_stands_in_one_position(one_article):
    for conflict in found(one_article):
        names = [name for position in conflict.positions for name in position.claim_ids]
        assert sorted(names) == sorted(claim.claim_id for claim in conflict.claims)
        assert len(conflict.positions) >= 2


def test_claims_stand_in_reading_order(one_article):
    for conflict in found(one_article):
        assert [(claim.path, claim.start) for claim in conflict.claims] == sorted(
            (claim.path, claim.start) for claim in conflict.claims
        )


def test_three_values_are_one_finding(troops):
    claims = [troops(count, path=f"{count}.txt", document_id=f"d{count}") for count in (4000, 9000, 15000)]
    (conflict,) = found(claims)
    assert [position.value for position in conflict.positions] == ["15,000", "4,000", "9,000"]


def test_reasons_and_question(one_article):
    for conflict in found(one_article):
        assert 2 <= len(conflict.reasons) <= 4
        assert conflict.question.endswith("?")
        assert conflict.summary
        assert conflict.steps[-1].result == "conflict"


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_the_claims_does_not_matter(one_article, seed):
    shuffled = one_article[:]
    random.Random(seed).shuffle(shuffled)  # noqa: S311
    assert found(shuffled, relations=True) == found(one_article, relations=True)


def test_running_again_gives_the_same(one_article):
    assert found(one_article) == found(one_article)
    assert found(iter(one_article)) == found(one_article)


def test_the_same_claim_twice_counts_once(one_article):
    assert found(one_article + one_article) == found(one_article)


def moved(claim: Claim, count: int) -> Claim:
    """The claim with so many lines before it: other offsets, and so another claim id."""
    return msgspec.structs.replace(
        claim,
        claim_id=f"c{count:08x}{claim.claim_id[9:]}",
        start=claim.start + count,
        end=claim.end + count,
        sentence_start=claim.sentence_start + count,
        sentence_end=claim.sentence_end + count,
        line=(claim.line or 1) + count,
    )


def test_the_fingerprint_survives_moved_lines(one_article):
    before = {one.conflict_id for one in found(one_article)}
    after = {one.conflict_id for one in found([moved(claim, 40) for claim in one_article])}
    assert before == after


def test_the_fingerprint_survives_other_values(troops, one_article):
    others = [
        msgspec.structs.replace(claim, lower=8500, upper=8500) if claim.lower == 9000 else claim
        for claim in one_article
    ]
    assert {one.conflict_id for one in found(one_article)} == {one.conflict_id for one in found(others)}


def unrelated(make_claim):
    text = "The bakery in Lyon sold 300 cakes to the families on Sunday."
    what = {"item": "cake", "item_class": "other", "actor": "The bakery", "actor_id": "bakery", "action": "sell"}
    return make_claim("300 cakes", text, path="z.txt", document_id="d-z", lower=300, upper=300, unit="", **what)


def test_an_unrelated_article_changes_nothing(one_article, make_claim):
    alone, together = found(one_article), found([*one_article, unrelated(make_claim)])
    assert by_id(alone) == by_id(together)


def test_an_article_that_joins_a_side_keeps_the_fingerprint(one_article, troops):
    more = troops(9000, path="e.txt", document_id="d-e")
    before, after = by_id(found(one_article)), by_id(found([*one_article, more]))
    assert set(before) <= set(after)


def test_without_an_article_its_positions_are_gone(one_article):
    rest = [claim for claim in one_article if claim.path != "b.txt"]
    assert found(rest) == []


def test_relations_are_told_on_request(one_article):
    told = [one for one in found(one_article, relations=True) if one.relation != "conflict"]
    assert ("same", "quantity") in {(one.relation, one.type) for one in told}
    assert [one for one in found(one_article, relations=True) if one.relation == "conflict"] == found(one_article)
    assert all(len(one.claims) == 2 for one in told)
    assert all(one.relation == "conflict" for one in found(one_article))


@pytest.mark.parametrize(
    ("other", "relation"),
    [
        ({"lower": 3974}, "rounding"),
        ({"lower": 3000, "upper": None}, "within_bounds"),
        ({"lower": 900, "role": "part"}, "part_whole"),
        ({"lower": 900, "exact": "another 900 troops"}, "scope"),
    ],
)
def test_innocent_relations_by_name(troops, other, relation):
    claims = [troops(4000, document_id="d-a"), troops(path="b.txt", document_id="d-b", **other)]
    assert found(claims) == []
    assert [one.relation for one in found(claims, relations=True)] == [relation]


def test_worst_first(one_article):
    ranks = {"high": 0, "medium": 1, "low": 2}
    order = [(ranks[one.severity], -one.confidence) for one in found(one_article)]
    assert order == sorted(order)


def test_nothing():
    assert found([]) == []
    assert found([], relations=True) == []


def test_one_claim_alone(troops):
    assert found([troops(4000)], relations=True) == []


def test_records_survive_json(one_article):
    for conflict in found(one_article, relations=True):
        assert json.loads(json.dumps(conflict.to_dict())) == conflict.to_dict()


def test_comparing_loads_no_spacy(one_article, tmp_path):
    (tmp_path / "claims.json").write_bytes(msgspec.json.encode(one_article))
    code = (
        "import sys, msgspec, claimcheck, pathlib\n"
        "claims = msgspec.json.decode(pathlib.Path('claims.json').read_bytes(), type=list[claimcheck.Claim])\n"
        "assert len(claimcheck.find_conflicts(claims, relations=True)) >= 3\n"
        "print(sorted({name.split('.')[0] for name in sys.modules} & {'spacy', 'thinc', 'numpy'}))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert "spacy" not in done.stdout
    assert "thinc" not in done.stdout


def test_the_fingerprint_survives_articles_that_join_later(troops):
    """A fact is known by who told it first, whatever later articles call the thing, and in whatever folder they lie."""
    told = [
        troops(count, path=f"b/{count}.txt", document_id=f"d{count}", published="2024-05-06") for count in (4000, 9000)
    ]
    (before,) = found(told)
    later = [
        troops(count, path=f"a/{name}.txt", document_id=f"later{name}", published="2024-05-08", item="soldier")
        for name, count in enumerate((4000, 15000, 15000))
    ]
    (after,) = found([*told, *later])
    assert (len(after.claims), after.conflict_id) == (5, before.conflict_id)


STORIES = {
    "2014-05-06": ("The army of Kenya landed {} in Oslo for the exercise Cold Morning.", (300, 500)),
    "2024-05-06": ("Nairobi flew {} to the capital Mogadishu after the blast at Hotel Sahafi.", (4000, 9000)),
}


def test_facts_alike_in_two_stories_keep_their_fingerprints_apart(troops):
    def told(day):
        text, counts = STORIES[day]
        return [
            troops(count, path=f"{day}/{number}.txt", published=day, text=text.format(f"{count} troops"))
            for number, count in enumerate(counts)
        ]

    one, two = map(told, STORIES)
    assert len({conflict.conflict_id for conflict in found(one + two)}) == 2
    assert found(one) + found(two) == sorted(found(one + two), key=lambda conflict: conflict.claims[0].path)
