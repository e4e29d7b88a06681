"""SARIF: valid by the schema of the standard (OASIS, beside this file), and complete."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.report.json_report import Run
from claimcheck.report.sarif_report import conflicts_sarif

SCHEMA = json.loads((Path(__file__).parent / "sarif-2.1.0.json").read_text(encoding="utf-8"))
RUN = Run(command="conflicts", version="0.1.0", rules="abc", started="2024-10-17T10:00:00Z")
VALIDATOR = jsonschema.validators.validator_for(SCHEMA)(SCHEMA)


def log_of(*conflicts):
    log = json.loads(b"".join(conflicts_sarif(RUN, conflicts)))
    VALIDATOR.validate(log)
    return log["runs"][0]


def test_no_conflict_is_a_valid_log():
    assert log_of()["results"] == []


def test_the_schema_refuses_what_is_wrong():
    log = json.loads(b"".join(conflicts_sarif(RUN, [])))
    log["runs"][0]["columnKind"] = "bytes"
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate(log)


def test_first_claim_is_the_location_and_the_others_are_related(troops):
    run = log_of(troops)
    (result,) = run["results"]
    first, second = troops.claims
    region = result["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"]) == (first.line, first.column)
    assert region["endColumn"] == first.column + len(first.exact)
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "news/one.txt"
    (related,) = result["relatedLocations"]
    assert related["physicalLocation"]["artifactLocation"]["uri"] == second.path
    assert f"[{second.path}:{second.line}:{second.column}]({related['id']})" in result["message"]["text"]
    assert run["columnKind"] == "unicodeCodePoints"


def test_a_conflict_is_known_again_by_its_fingerprint(troops):
    (result,) = log_of(troops)["results"]
    assert result["partialFingerprints"] == {"conflict/v1": troops.conflict_id}
    assert (result["level"], result["kind"], result["rank"]) == ("error", "fail", 80.0)


@pytest.mark.parametrize(("severity", "level"), [("high", "error"), ("medium", "warning"), ("low", "note")])
def test_levels(troops, severity, level):
    (result,) = log_of(msgspec.structs.replace(troops, severity=severity))["results"]
    assert result["level"] == level


def test_what_is_no_conflict_is_told_as_such(troops):
    (result,) = log_of(msgspec.structs.replace(troops, relation="rounding"))["results"]
    assert (result["kind"], result["level"]) == ("informational", "none")


def test_every_code_has_its_page(troops):
    run = log_of(troops)
    rules = run["tool"]["driver"]["rules"]
    assert rules[run["results"][0]["ruleIndex"]]["id"] == troops.code
    assert all(rule["fullDescription"]["text"] and "- " in rule["help"]["text"] for rule in rules)


@pytest.mark.parametrize(
    ("path", "line", "uri"),
    [
        ("a b/ü#1.txt", 1, "a%20b/%C3%BC%231.txt"),
        ("wire.jsonl#12", None, "wire.jsonl"),
        ("/srv/a.txt", 1, "file:///srv/a.txt"),
        ("../a.txt", 1, "../a.txt"),
    ],
)
def test_paths_are_uris(make_claim, make_conflict, path, line, uri):
    claim = make_claim("4 men", "4 men came.", path=path, line=line, column=line)
    (result,) = log_of(make_conflict(claim))["results"]
    physical = result["locations"][0]["physicalLocation"]
    assert physical["artifactLocation"]["uri"] == uri
    assert ("region" in physical) == (line is not None)


def test_a_span_over_two_lines(make_claim, make_conflict):
    (result,) = log_of(make_conflict(make_claim("4\nold men", "All 4\nold men came.")))["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert [region[name] for name in ("startLine", "startColumn", "endLine", "endColumn")] == [1, 5, 2, 8]


@given(text=st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_gives_a_valid_log(make_claim, make_conflict, text):
    claim = make_claim("said", f"{text} said", "quote", path=f"a{text}")
    log_of(make_conflict(claim, claim, values=(text, text), question=text, reasons=(text,)))


def test_brackets_of_strangers_make_no_link(make_claim, make_conflict):
    claim = make_claim("4", "4 men", path="a](b).txt")
    (result,) = log_of(make_conflict(claim, claim, values=("4", "[5](https://x)"), question="[Q](1)?"))["results"]
    assert "\\[Q\\](1)?" in result["message"]["text"]
    assert "[a\\](b).txt:1:1](1)" in result["message"]["text"]
