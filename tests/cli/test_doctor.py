from __future__ import annotations

import hashlib

import msgspec
import pytest

from claimcheck.cli import doctor
from claimcheck.language import models


def test_everything_is_sound(cli):
    result = cli("doctor")
    assert result.code == 0
    assert {line.split()[0] for line in result.out.splitlines()} == {"ok"}
    assert [line.split()[1] for line in result.out.splitlines()] == [
        "python", "claimcheck", "model", "rules", "officials", "places", "added", "store",
    ]  # fmt: skip


@pytest.mark.model
def test_a_model_that_is_not_there(cli):
    result = cli("doctor", "--model", "xx_nowhere")
    assert result.code == 2
    assert "BROKEN  model       [E301]" in result.out


def test_a_model_with_other_weights(cli, monkeypatch):
    good = models.locked_model()
    bad = msgspec.structs.replace(good, files=good.files | {"ner/model": hashlib.sha256(b"other").hexdigest()})
    monkeypatch.setattr(doctor, "locked_model", lambda: bad)
    result = cli("doctor")
    assert result.code == 2
    assert "BROKEN  model       [E302]" in result.out
    assert "ner/model" in result.out


def test_a_broken_store(cli, tmp_path):
    (tmp_path / "other.db").write_text("no store at all, " * 50)
    result = cli("doctor", "--store", "other.db")
    assert result.code == 2
    assert "BROKEN  store       [E404]" in result.out
