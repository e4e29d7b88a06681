"""The report page of 2,000 conflicts: time to write it, its size, and the time that Chromium takes to open it.

    python benchmarks/report_page.py

The time to open it is that of a run of the browser with the page, less that of a run with an empty one.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec

import claimcheck
from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Conflict
from claimcheck.report.findings import Findings
from claimcheck.report.html.page import html_page
from claimcheck.report.json_report import Run
from claimcheck.report.summary import sum_up_conflicts
from table import Row, show

STORIES = Path(__file__).parent.parent / "tests" / "quality" / "clusters_own"
CONFLICTS = 2_000
RUNS = 3
MOST_SECONDS = 3


def rows() -> Iterator[Row]:
    """Yield the rows of this file."""
    claims, found = copies()
    conflicts = [conflict for conflict in found if conflict.relation == "conflict"][:CONFLICTS]
    relations = [conflict for conflict in found if conflict.relation != "conflict"]
    articles = len({claim.document_id for claim in claims})
    summary = sum_up_conflicts(conflicts, articles=articles, claims=len(claims))
    run = Run(command="report", version="", rules="", started="2026-01-01T00:00:00Z")
    began = time.perf_counter()
    page = b"".join(html_page(run, Findings(conflicts, [], relations, claims), summary))
    what = f"page of {len(conflicts):,} conflicts, {len(claims):,} claims"
    yield Row(f"{what}: written", f"{time.perf_counter() - began:.1f} s, {len(page) / 1e6:.1f} MB", "")
    chromium = shutil.which("chromium")
    if chromium is None:
        yield Row("the same: opened", "Chromium is not installed", f"< {MOST_SECONDS} s")
        return
    with tempfile.TemporaryDirectory() as folder:
        empty, full = Path(folder, "empty.html"), Path(folder, "full.html")
        empty.write_text("<!doctype html><title>empty</title>")
        full.write_bytes(page)
        open_page(chromium, empty)
        seconds = statistics.median(open_page(chromium, full) - open_page(chromium, empty) for _ in range(RUNS))
    yield Row("the same: opened in Chromium", f"{seconds:.1f} s", f"< {MOST_SECONDS} s", seconds < MOST_SECONDS)


def open_page(chromium: str, page: Path) -> float:
    began = time.perf_counter()
    flags = ["--headless", "--no-sandbox", "--disable-gpu", f"--screenshot={page}.png"]
    subprocess.run([chromium, *flags, page.as_uri()], check=True, capture_output=True)
    return time.perf_counter() - began


def copies() -> tuple[list[Claim], list[Conflict]]:
    """The claims and findings of the stories of our tests, as often as it takes."""
    once = list(claimcheck.extract(claimcheck.read([str(STORIES)])))
    found = claimcheck.find_conflicts(once, relations=True)
    times = -(-CONFLICTS // sum(conflict.relation == "conflict" for conflict in found))
    claims = [copied(claim, number) for number in range(times) for claim in once]
    return claims, [copied_conflict(conflict, number) for number in range(times) for conflict in found]


def copied(claim: Claim, number: int) -> Claim:
    names = {"claim_id": f"{claim.claim_id}{number}", "document_id": f"{claim.document_id}{number}"}
    return msgspec.structs.replace(claim, path=f"{number}/{claim.path}", **names)


def copied_conflict(conflict: Conflict, number: int) -> Conflict:
    positions = tuple(
        msgspec.structs.replace(position, claim_ids=tuple(f"{name}{number}" for name in position.claim_ids))
        for position in conflict.positions
    )
    claims = tuple(copied(claim, number) for claim in conflict.claims)
    name = f"{conflict.conflict_id}{number}"
    return msgspec.structs.replace(conflict, conflict_id=name, claims=claims, positions=positions)


if __name__ == "__main__":
    show(rows())
