"""Pages made in a test."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import msgspec
import pytest

from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Conflict
from claimcheck.report.findings import Findings
from claimcheck.report.html.page import html_page
from claimcheck.report.json_report import Run
from claimcheck.report.summary import sum_up_conflicts

MakePage = Callable[..., str]


@pytest.fixture(scope="session")
def make_page() -> MakePage:
    """The page of some conflicts, and of more claims than these have."""

    def made(
        *conflicts: Conflict, relations: Sequence[Conflict] = (), claims: Sequence[Claim] = (), **more: Any
    ) -> str:
        known = {claim.claim_id: claim for found in (*conflicts, *relations) for claim in found.claims}
        known |= {claim.claim_id: claim for claim in claims}
        every = sorted(known.values(), key=lambda claim: (claim.path, claim.start, claim.claim_id))
        run = Run(command="report", version="1.0", rules="abc", started="2026-01-02T03:04:05Z")
        articles = len({claim.document_id for claim in every})
        summary = sum_up_conflicts(conflicts, articles=articles, claims=len(every), **more)
        return b"".join(html_page(run, Findings(conflicts, relations, relations, every), summary)).decode()

    return made


@pytest.fixture(scope="session")
def many(troops: Conflict) -> Callable[[int], list[Conflict]]:
    """Any number of conflicts that differ in their articles and figures."""

    def copy(number: int) -> Conflict:
        few, most = (
            msgspec.structs.replace(
                claim,
                claim_id=f"{claim.claim_id}{number}",
                document_id=f"{claim.document_id}{number % 600}",
                path=f"{number % 600}/{claim.path}",
                sentence=claim.sentence.replace("Haiti", f"Haiti{number}"),
            )
            for claim in troops.claims
        )
        positions = tuple(
            msgspec.structs.replace(position, claim_ids=(claim.claim_id,))
            for position, claim in zip(troops.positions, (few, most), strict=True)
        )
        severity = ("high", "medium", "low")[number * 3 // 2000 if number < 2000 else 2]
        return msgspec.structs.replace(
            troops, conflict_id=f"k{number}", severity=severity, claims=(few, most), positions=positions
        )

    return lambda count: [copy(number) for number in range(count)]
