"""Find the patterns of the package and how they are used: run as a program, it writes them as JSON lines.

Whatever the package compiles is seen, in modules, in functions and from data files, by standing in for the compiler;
a run over hostile and harmless articles then shows which methods each pattern is used by.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
import sys
from re import _compiler  # type: ignore[attr-defined]
from types import FrameType
from typing import Any

Key = tuple[str | bytes, int]

TEXTS = (
    "KYIV (AP) - The mayor of Lyon, Ana Ruiz (54), said on Monday, May 3: “We sent 4,000 of the 9,000 men.”",
    "=1+1 Related\nRead more: the 2800 block of Rimer Boulevard\nPosted: 17 Oct 2024\n< li >a< /li >",
    "---\ntitle: a\npublished: 2024-10-17\n---\n# A\n\nHe was not, he said, “in it”. By A. Ruiz\n\x1b[2J\u202e",
    "A spokesman for the French ministry denied it at 9:30 p.m. in U.N. towns; rates rose from 3% to $4m in 1999.",
)

modules: dict[Key, str] = {}
methods: dict[Key, set[str]] = {}


def recording(compile_pattern: Any) -> Any:
    def compiled(pattern: Any, flags: int = 0) -> re.Pattern[Any]:
        found: re.Pattern[Any] = compile_pattern(pattern, flags)
        frame: FrameType | None = sys._getframe(1)
        while frame is not None and frame.f_globals.get("__name__", "").split(".")[0] in {"re", "functools"}:
            frame = frame.f_back
        module = frame.f_globals.get("__name__", "") if frame else ""
        if module.split(".")[0] == "claimcheck":
            modules.setdefault((found.pattern, found.flags), module)
        return found

    return compiled


def profile(_frame: FrameType, event: str, called: Any) -> None:
    if event == "c_call" and isinstance(pattern := getattr(called, "__self__", None), re.Pattern):
        methods.setdefault((pattern.pattern, pattern.flags), set()).add(called.__name__)


def use() -> None:
    """Read, extract, compare and report."""
    import claimcheck
    from claimcheck.cli.inputs import sort_inputs
    from claimcheck.report.csv_report import claims_csv
    from claimcheck.report.jsonl_report import json_lines

    documents = list(claimcheck.read(["seeds"]))
    documents += [claimcheck.Document.from_text(text, f"{number}.txt") for number, text in enumerate(TEXTS)]
    claims = list(claimcheck.extract(documents))
    claimcheck.find_conflicts(claims, relations=True)
    list(claims_csv(claims))
    list(json_lines(claims))
    sort_inputs(["tests/cli/records.jsonl"])


def main() -> None:
    _compiler.compile = recording(_compiler.compile)
    package = importlib.import_module("claimcheck")
    for module in pkgutil.walk_packages(package.__path__, "claimcheck."):
        importlib.import_module(module.name)
    sys.setprofile(profile)
    use()
    sys.setprofile(None)
    for (pattern, flags), name in modules.items():
        text = pattern if isinstance(pattern, str) else pattern.decode("latin-1")
        used = sorted(methods.get((pattern, flags), ()))
        print(json.dumps([name, text, flags, isinstance(pattern, bytes), used]))  # noqa: T201


if __name__ == "__main__":
    main()
