"""The second set of stories keeps its format: offsets, values, dates, weekdays, and full marks for the gold itself."""

from __future__ import annotations

import json
import re
from argparse import Namespace
from datetime import date, datetime
from pathlib import Path

import pytest
from tests.quality import score_conflicts

STORIES = Path(__file__).parent / "stories"
GOLDS = [json.loads(file.read_text(encoding="utf-8")) for file in sorted(STORIES.glob("*/gold.json"))]
MONTHS = "January February March April May June July August September October November December".split()
DATE = re.compile(
    r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),? "
    rf"(?:(?P<day>\d\d?)(?:st|nd|rd|th)? (?P<month>{'|'.join(MONTHS)})|"
    rf"(?P<month_first>{'|'.join(MONTHS)}) (?P<day_last>\d\d?)),? ?(?P<year>\d{{4}})?"
)

each_story = pytest.mark.parametrize("gold", GOLDS, ids=[gold["id"] for gold in GOLDS])


def texts(gold):
    folder = STORIES / gold["id"]
    return {name: (folder / row["file"]).read_text(encoding="utf-8") for name, row in gold["documents"].items()}


def items(gold):
    return gold["conflicts"] + gold["non_conflicts"]


def mentions(gold):
    return [mention for item in items(gold) for mention in item["mentions"]]


def test_the_set_is_whole():
    hard = [row for gold in GOLDS for row in gold["conflicts"] if row["severity"] == "hard"]
    assert (len(GOLDS), sum(len(gold["documents"]) for gold in GOLDS), len(hard)) == (84, 278, 186)
    assert sum(all(row["severity"] == "soft" for row in gold["conflicts"]) for gold in GOLDS) == 20


@each_story
def test_documents(gold):
    files = {f"articles/{file.name}" for file in (STORIES / gold["id"] / "articles").iterdir()}
    assert files == {row["file"] for row in gold["documents"].values()}
    for name, text in texts(gold).items():
        row = gold["documents"][name]
        assert date.fromisoformat(row["date"])
        assert text[: row["body_offset"]] == row["title"] + "\n\n"
        assert not text[row["body_offset"]].isspace()


@each_story
def test_mentions_lie_where_the_gold_says(gold):
    text = texts(gold)
    for mention in mentions(gold):
        whole = text[mention["document"]]
        first, last = mention["sentence"]
        assert whole[mention["start"] : mention["end"]] == mention["text"]
        assert first <= mention["start"] < mention["end"] <= last
        assert "\n" not in whole[first:last]
        assert all(whole[start:end].strip() for start, end in mention["also"])


@each_story
def test_sides_of_a_conflict_differ(gold):
    for row in gold["conflicts"]:
        values = {mention["value"] for mention in row["mentions"]}
        assert row["severity"] in {"hard", "soft"}
        assert len(values) > 1
        assert set(row.get("wrong_values", ())) <= values
        assert ("reference" in row) == ("wrong_values" in row)


@each_story
def test_items_are_named_and_have_two_mentions(gold):
    numbers = [f"c{n}" for n, _ in enumerate(gold["conflicts"], 1)] + [
        f"n{n}" for n, _ in enumerate(gold["non_conflicts"], 1)
    ]
    assert [item["id"] for item in items(gold)] == [f"{gold['id']}.{number}" for number in numbers]
    assert all(len({(m["document"], m["start"]) for m in item["mentions"]}) > 1 for item in items(gold))


@each_story
def test_weekdays_are_right_unless_they_are_the_conflict(gold):
    meant = {
        (mention["document"], mention["start"])
        for row in gold["conflicts"]
        if row["type"] == "calendar"
        for mention in row["mentions"]
        if mention["value"] in row["wrong_values"]
    }
    wrong = set()
    for name, text in texts(gold).items():
        published = date.fromisoformat(gold["documents"][name]["date"])
        for match in DATE.finditer(text):
            day = match["day"] or match["day_last"]
            written = f"{day} {match['month'] or match['month_first']} {match['year'] or published.year}"
            if f"{datetime.strptime(written, '%d %B %Y'):%A}" != match["weekday"]:  # noqa: DTZ007
                wrong.add((name, match.start()))
    assert wrong == meant


@pytest.mark.parametrize(("kept", "expected"), [(True, "precision 1.000  recall 1.000"), (False, "recall 0.000")])
def test_the_scorer_gives_the_gold_full_marks_and_silence_none(tmp_path, capsys, kept, expected):
    for gold in GOLDS:
        reports = [{"type": row["type"], "claims": row["mentions"]} for row in gold["conflicts"] if kept]
        (tmp_path / f"{gold['id']}.json").write_text(json.dumps(reports), encoding="utf-8")
    score_conflicts.clusters(Namespace(gold=str(STORIES), report=str(tmp_path), loose=False, soft=False, verbose=False))
    assert expected in capsys.readouterr().out
