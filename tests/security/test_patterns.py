"""No pattern of the package takes more than linear time, whoever writes the text: measured at n and 2n."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import defaultdict

import pytest
from tests.security.patterns import collect
from tests.security.patterns.attacks import attacks
from tests.timing import is_linear

LENGTH = 5_000
NO_END = "\0"  # few patterns match up to it: they have to go back
# Each cue is compiled alone only to name a bad one; they are used joined, on lines of bounded length.
ONLY_CHECKED = "claimcheck.reading.cues"


def is_attacked(pattern: re.Pattern[str], method: str, before: str, pump: str) -> bool:
    """Whether the time grows faster than the text."""
    once = before + (pump * LENGTH)[:LENGTH] + NO_END
    twice = before + (pump * 2 * LENGTH)[: 2 * LENGTH] + NO_END
    return not is_linear(getattr(pattern, method), once, twice)


@pytest.fixture(scope="module")
def collected():
    """Module, pattern, flags, and the method to measure it by, of all patterns of the package."""
    done = subprocess.run([sys.executable, collect.__file__], capture_output=True, text=True, check=True)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    found = []
    for module, text, flags, is_bytes, used in rows:
        if used or module != ONLY_CHECKED:
            anchored = used[0] if set(used) <= {"match", "fullmatch"} and used else "findall"
            found.append((module, text, flags & ~re.DEBUG if not is_bytes else flags | re.ASCII, anchored))
    return found


@pytest.mark.model
def test_every_pattern_takes_linear_time(collected):
    slow = defaultdict(list)
    for module, text, flags, method in collected:
        pattern = re.compile(text, flags)
        for before, pump in attacks(text, flags):
            if is_attacked(pattern, method, before, pump):
                slow[module, method, text[:60]].append((before[:20], pump[:20]))
                break
    assert dict(slow) == {}


@pytest.mark.model
def test_the_patterns_are_all_there(collected):
    """The collector sees module constants, patterns made on first use, and those of data files."""
    modules = {module for module, *_ in collected}
    assert {
        "claimcheck.report.sanitise", "claimcheck.reading.dates", "claimcheck.normalise.times.patterns",
        "claimcheck.reading.cues", "claimcheck.cli.inputs", "claimcheck.normalise.lexemes",
    } <= modules  # fmt: skip
    assert len(collected) > 100


@pytest.mark.parametrize(
    ("pattern", "method"),
    [
        (r"^(\d+,?)+$", "match"),
        (r"\d+(?:,\d+)*\s*(?:million|billion)", "findall"),
        (r"\s+$", "search"),
        (r"(a|aa)+b", "match"),
        (r"the\s+\s+x", "findall"),
    ],
)
def test_the_attacks_find_slow_patterns(pattern, method):
    assert any(is_attacked(re.compile(pattern), method, *attack) for attack in attacks(pattern, 32))
