"""Hostile articles on a real terminal, with colours and progress: it gets our own styles, and nothing to obey."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
import threading
from contextlib import suppress

import pytest
from tests.cli.test_hostile import PAYLOADS

PROGRAM = """
import sys
from claimcheck.cli.app import main
for command in (
    ["extract", "in"], ["claims"], ["conflicts", "--all"], ["stories"], ["explain", "CC101"], ["store", "info"],
    ["extract", "gone\\x1b[2J\\u202e"], ["conflicts", "--type", "\\x9b2J"],
):
    main(command)
"""
STYLE = re.compile("\x1b\\[[0-9;]*m")
# What Rich moves the cursor with to draw progress in place. Payloads with a carriage return have backspaces too.
PROGRESS = re.compile("\x1b\\[(?:\\?25[lh]|2K|1A)|\r")
HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]"
)


@pytest.fixture
def folder(tmp_path):
    """An article of each payload, in the text, the title and the name of the file, and one that cannot be read."""
    (tmp_path / "in").mkdir()
    for number, payload in enumerate(PAYLOADS.values()):
        name = payload.replace("/", "\u2215")[:60]
        text = f"{payload}\n\nKenya has sent {number + 2},000 troops to Haiti, {payload} officials said on Monday.\n"
        text += "They went on for a while. " * 60
        (tmp_path / "in" / f"{number}{name}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "in" / "bad\x1b[2J\u202e.txt").write_bytes(b"\0\0")
    return tmp_path


def shown(folder, width):
    """All that a terminal gets: both outputs go to it."""
    reader, writer = pty.openpty()
    pieces = []

    def collect():
        with suppress(OSError):  # Linux ends a terminal without a writer so
            while piece := os.read(reader, 65536):
                pieces.append(piece)

    listener = threading.Thread(target=collect)
    listener.start()
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("CLAIMCHECK_", "NO_COLOR"))}
    subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=folder,
        env=kept | {"TERM": "xterm-256color", "COLUMNS": width},
        stdout=writer,
        stderr=writer,
        check=True,
    )
    os.close(writer)
    listener.join()
    os.close(reader)
    return b"".join(pieces).decode()


@pytest.mark.model
@pytest.mark.parametrize("width", ["40", "200"])
def test_a_terminal_gets_nothing_to_obey(folder, width):
    text = shown(folder, width)
    assert STYLE.search(text)
    assert PROGRESS.search(text)
    plain = PROGRESS.sub("", STYLE.sub("", text))
    assert "troops" in plain
    assert "\\u{1b}" in plain
    assert set(HIDDEN.findall(plain)) == set()
