"""Every promise of `docs/reliability.md` names a test that exists."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "reliability.md").read_text(encoding="utf-8").partition("## Fuzzing")[0]
ROWS = list(re.findall(r"^\| (?!promise|---)(.*) \|$", PAGE, re.MULTILINE))


def test_every_promise_has_its_test():
    assert len(ROWS) > 30
    for row in ROWS:
        named = re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", row)
        assert named, row
        for file, test in named:
            tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
            names = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
            assert not test or test in names, f"{file} has no {test}"
