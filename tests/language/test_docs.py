"""The page on the components shows what happens."""

from __future__ import annotations

import contextlib
import io
import re
from pathlib import Path

import pytest
import spacy

from claimcheck.language.component import NAMES
from claimcheck.language.models import locked_model, model_folder

PAGE = (Path(__file__).parents[2] / "docs" / "spacy.md").read_text(encoding="utf-8")


@pytest.mark.model
def test_the_example_prints_what_the_page_says(monkeypatch):
    code, shown = re.search(r"```python\n(.*?)```\n\n```text\n(.*?)```", PAGE, re.DOTALL).groups()
    pipeline = spacy.load(model_folder(locked_model()), exclude=["ner"])
    monkeypatch.setattr(spacy, "load", lambda _: pipeline)
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        exec(compile(code, "docs/spacy.md", "exec"), {})  # noqa: S102 - our own page
    assert said.getvalue() == shown


def test_every_component_is_on_the_page():
    assert set(re.findall(r"`claimcheck_(\w+)` \| `doc\._\.cc_\1`", PAGE)) == set(NAMES)
