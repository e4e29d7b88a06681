"""Make the pictures of `docs/pictures` from the sample articles; needs Chromium.

python tools/build_pictures.py
"""

from __future__ import annotations

import contextlib
import io
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.text import Text

import claimcheck
from claimcheck.report.conflict_table import conflict_blocks

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "pictures"
COLUMNS = 88
PAGES = {"report.png": ((), "1180,1130"), "conflict.png": (("--type", "quantity"), "1180,1060")}


def terminal() -> None:
    """What `claimcheck conflicts --type quantity` shows, as SVG without fonts from elsewhere."""
    with contextlib.chdir(ROOT):
        found = claimcheck.find_conflicts(list(claimcheck.extract(claimcheck.read(["seeds"]))))
    console = Console(record=True, width=COLUMNS, force_terminal=True, color_system="standard", file=io.StringIO())
    console.print(Text.assemble(("$ ", "green"), "claimcheck conflicts --type quantity\n"))
    for block in conflict_blocks([c for c in found if c.type == "quantity"], width=COLUMNS, has_styles=True):
        console.print(block)
    svg = console.export_svg(title="claimcheck", unique_id="claimcheck")
    svg = re.sub(r"\s*@font-face \{.*?\}", "", svg, flags=re.DOTALL)
    svg = re.sub(r"<!--.*?-->", "", svg)
    (PICTURES / "terminal.svg").write_text("\n".join(line.rstrip() for line in svg.splitlines()) + "\n")


def report(name: str, options: Sequence[str], size: str) -> None:
    """The top of a report page, as PNG."""
    chromium = shutil.which("chromium") or sys.exit("Chromium is not installed here.")
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "report.html")
        command = [sys.executable, "-m", "claimcheck.cli.app", "report", "seeds/", *options, "-o", str(page)]
        subprocess.run(command, cwd=ROOT, check=True)  # noqa: S603 - our own command
        flags = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--window-size={size}"]
        subprocess.run([chromium, *flags, f"--screenshot={PICTURES / name}", page.as_uri()], check=True)  # noqa: S603 - and this


if __name__ == "__main__":
    PICTURES.mkdir(exist_ok=True)
    terminal()
    for name, (options, size) in PAGES.items():
        report(name, options, size)
