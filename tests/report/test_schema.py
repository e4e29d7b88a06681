"""The published schemas hold for what is written."""

from __future__ import annotations

import json

import jsonschema
import pytest

from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Conflict
from claimcheck.records.story import Member, Story
from claimcheck.report.json_report import Run, claims_object, conflicts_object, stories_object
from claimcheck.report.schema import json_schema
from claimcheck.report.summary import ClaimTally, sum_up_conflicts, sum_up_stories

STORY = Story(
    story_id="s0",
    title="Ferry sinks",
    earliest="2024-05-07",
    sources=1,
    claims=5,
    articles=(
        Member(document_id="d0", path="a.txt", published="2024-05-07", claims=3),
        Member(document_id="d1", path="b.txt", claims=2, copy_of="d0"),
    ),
)
RUN = Run(command="extract", version="0.1.0", rules="abc", started="2024-10-17T10:00:00Z")


@pytest.mark.parametrize("record", ["claim", "conflict", "story", "report"])
def test_schemas_are_of_the_draft_that_they_name(record):
    schema = json_schema(record)
    assert schema["$schema"].endswith("2020-12/schema")
    jsonschema.Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize(("record", "kind"), [("claim", Claim), ("conflict", Conflict), ("story", Story)])
def test_schemas_describe_every_field(record, kind):
    schema = json_schema(record)
    assert list(schema["$defs"][kind.__name__]["properties"]) == list(kind.__struct_fields__)


def test_records_are_valid(troops):
    jsonschema.validate(troops.to_dict(), json_schema("conflict"))
    for claim in troops.claims:
        jsonschema.validate(claim.to_dict(), json_schema("claim"))


def test_reports_are_valid(troops):
    tally = ClaimTally()
    claims = json.loads(b"".join(claims_object(RUN, tally.watch(troops.claims), tally.summary)))
    summary = sum_up_conflicts([troops], articles=2, claims=2)
    conflicts = json.loads(b"".join(conflicts_object(RUN, [troops], summary)))
    jsonschema.validate(claims, json_schema("report"))
    jsonschema.validate(conflicts, json_schema("report"))
    stories = json.loads(b"".join(stories_object(RUN, [STORY], sum_up_stories([STORY]))))
    assert stories["summary"] == {"articles": 2, "claims": 5, "stories": 1, "copies": 1, "failures": []}
    jsonschema.validate(stories, json_schema("report"))
    jsonschema.validate(STORY.to_dict(), json_schema("story"))


@pytest.mark.parametrize(
    "change", [{"schema": "claimcheck/v2"}, {"kind": "rumour"}, {"lower": "many"}, {"confidence": 2}, {"path": None}]
)
def test_other_records_are_not_valid(troops, change):
    record = troops.claims[0].to_dict() | change
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(record, json_schema("claim"))


def test_fields_may_be_added(troops):
    jsonschema.validate(troops.to_dict() | {"new": 1}, json_schema("conflict"))
