"""The baseline: written, read again, refused where it is wrong."""

from __future__ import annotations

import datetime as dt
import tomllib

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import ConfigError, DataError, StoreError
from claimcheck.store.baseline import Accepted, accept, read_baseline, write_baseline

DAY = dt.date(2026, 3, 4)


def test_round_trip(tmp_path, troops):
    baseline = accept([troops], {}, reason="both hold", date=DAY)
    write_baseline(tmp_path / "b.toml", baseline)
    assert read_baseline(tmp_path / "b.toml") == baseline
    (entry,) = baseline.values()
    assert (entry.id, entry.code, entry.reason, entry.date) == (troops.conflict_id, "CC101", "both hold", DAY)


def test_what_was_known_keeps_reason_and_date(troops):
    before = accept([troops], {}, reason="first", date=DAY)
    other = msgspec.structs.replace(troops, conflict_id="k" + "0" * 16)
    after = accept([troops, other], before, reason="second", date=DAY + dt.timedelta(1))
    assert [(entry.reason, entry.date.day) for entry in after.values()] == [("first", 4), ("second", 5)]


def test_what_is_gone_is_gone(troops):
    assert accept([], accept([troops], {}, reason="first", date=DAY), reason="second", date=DAY) == {}


@given(st.text(st.characters(exclude_categories=["Cs"])), st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_is_a_string_of_toml(tmp_path_factory, question, reason):
    file = tmp_path_factory.getbasetemp() / "any.toml"
    entry = Accepted(id="k" + "a" * 16, code="CC101", question=question, reason=reason, date=DAY)
    write_baseline(file, {entry.id: entry})
    assert read_baseline(file) == {entry.id: entry}
    assert all(char.isprintable() or char == "\n" for char in file.read_text(encoding="utf-8"))


GOOD = 'schema = "claimcheck-baseline/v1"\n'
ENTRY = '[[conflict]]\nid = "k0123456789abcdef"\ncode = "CC101"\nquestion = "?"\nreason = "r"\ndate = 2026-03-04\n'


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "schema"),
        ("schema = 'claimcheck-baseline/v2'", "v2"),
        (GOOD + "[conflict]", r"b\.toml"),
        (GOOD + ENTRY.replace("k0", "x0"), r"b\.toml:2"),
        (GOOD + ENTRY + ENTRY.replace("2026-03-04", "yesterday"), r"b\.toml"),
        (GOOD + ENTRY + ENTRY.replace("2026-03-04", '"yesterday"'), r"b\.toml:8"),
        (GOOD + ENTRY + "more = 1\n", r"b\.toml:2"),
        ("\x00", r"b\.toml"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(tmp_path, text, words):
    (tmp_path / "b.toml").write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=words):
        read_baseline(tmp_path / "b.toml")


def test_files_that_are_none(tmp_path):
    with pytest.raises(ConfigError, match="no baseline") as caught:
        read_baseline(tmp_path / "b.toml")
    assert "--write-baseline" in caught.value.hint
    with pytest.raises(ConfigError, match="cannot read"):
        read_baseline(tmp_path)
    (tmp_path / "b.toml").write_bytes(b"\xff")
    with pytest.raises(DataError, match="UTF-8"):
        read_baseline(tmp_path / "b.toml")


def test_it_is_toml_that_anybody_reads(tmp_path, troops):
    write_baseline(tmp_path / "b.toml", accept([troops], {}, reason="r", date=DAY))
    content = tomllib.loads((tmp_path / "b.toml").read_text(encoding="utf-8"))
    assert content["conflict"][0]["date"] == DAY


def test_a_place_where_no_file_can_be(tmp_path):
    with pytest.raises(StoreError, match="cannot write"):
        write_baseline(tmp_path, {})
    with pytest.raises(StoreError, match="no such folder"):
        write_baseline(tmp_path / "ci" / "b.toml", {})
