"""Fixtures that several folders of tests share."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

import claimcheck
from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Conflict, Position
from claimcheck.records.document import Document
from claimcheck.records.identity import identify

# Processes that tests start run the code that the tests run, whatever folder they start in.
os.environ["PYTHONPATH"] = str(Path(claimcheck.__file__).parent.parent)
# Time is measured in processor time, by the tests of `tests/timing.py`: a busy machine breaks no property.
settings.register_profile("claimcheck", deadline=None)
settings.load_profile("claimcheck")

MakeClaim = Callable[..., Claim]
MakeConflict = Callable[..., Conflict]
ClaimsOf = Callable[..., tuple[Claim, ...]]
FindClaim = Callable[..., Claim]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-goldens", action="store_true", help="write the golden files instead of comparing")
    parser.addoption("--thorough", action="store_true", help="more of what is left to chance: 51 moments of a crash")


def _claim(exact: str, text: str, kind: str = "quantity", *, path: str = "a.txt", **fields: Any) -> Claim:
    """Make a claim on the first `exact` of a text of one sentence."""
    document = Document.from_text(text, path, fields.pop("published", None), title=fields.pop("title", None))
    start = document.text.index(exact)
    fields = {"line": document.text.count("\n", 0, start) + 1, "column": start + 1} | fields
    return Claim(
        claim_id=identify("c", document.document_id, start, kind),
        kind=kind,
        document_id=fields.pop("document_id", document.document_id),
        path=path,
        title=document.title,
        published=document.published,
        start=start,
        end=start + len(exact),
        exact=exact,
        sentence_start=0,
        sentence_end=len(document.text),
        sentence=document.text,
        **fields,
    )


def _conflict(*claims: Claim, values: tuple[str, ...] = (), **fields: Any) -> Conflict:
    """Make a conflict with one position for each claim."""
    values = values or tuple(claim.exact for claim in claims)
    defaults = {
        "conflict_id": identify("k", *(claim.claim_id for claim in claims)),
        "type": "quantity",
        "code": "CC101",
        "severity": "high",
        "confidence": 0.8,
        "question": "How many troops were deployed?",
        "summary": " against ".join(values),
        "reasons": ("Both count the same troops.", "The intervals do not meet."),
    }
    positions = tuple(
        Position(value=value, claim_ids=(claim.claim_id,), sources=1)
        for value, claim in zip(values, claims, strict=True)
    )
    return Conflict(**(defaults | {"positions": positions, "claims": claims} | fields))


@pytest.fixture(scope="session")
def make_claim() -> MakeClaim:
    return _claim


@pytest.fixture(scope="session")
def make_conflict() -> MakeConflict:
    return _conflict


@pytest.fixture(scope="session")
def troops() -> Conflict:
    """Two figures for one force."""
    few = _claim(
        "about 4,000 troops",
        "Kenya has sent about 4,000 troops to Haiti, officials said.",
        path="news/one.txt",
        published="2024-03-04",
        title="Kenya in Haiti",
        lower=4000,
        upper=4000,
        approximate=True,
        unit="",
        item="troop",
        item_class="personnel",
        actor="Kenya",
        actor_id="KEN",
        action="send",
        action_class="deploy",
        place="Haiti",
        place_country="HTI",
        source="officials",
        source_kind="unnamed",
    )
    many = _claim(
        "9,000 troops",
        "Kenya may send 9,000 troops to Haiti.",
        path="news/two.txt",
        lower=9000,
        upper=9000,
        unit="",
        item="troop",
        item_class="personnel",
        actor="Kenya",
        actor_id="KEN",
        action="send",
        action_class="deploy",
        place="Haiti",
        place_country="HTI",
        modality="possible",
    )
    return _conflict(few, many, values=("≈4,000", "9,000"), relation_notes=("planned_vs_done",))


@pytest.fixture(scope="session")
def claims_of() -> ClaimsOf:
    """The claims of a text, extracted with the language model; a text is parsed once in a session."""

    @cache
    def extracted(text: str, published: str | None = "2024-10-24") -> tuple[Claim, ...]:
        return tuple(claimcheck.extract([Document.from_text(text, "a.txt", published)]))

    return extracted


@pytest.fixture(scope="session")
def find_claim(claims_of: ClaimsOf) -> FindClaim:
    """The claim of a kind whose span is exactly some words; says what there is where there is none."""

    def found(text: str, kind: str, exact: str, published: str | None = "2024-10-24") -> Claim:
        claims = claims_of(text, published)
        for claim in claims:
            if (claim.kind, claim.exact) == (kind, exact):
                return claim
        raise AssertionError(f"no {kind} {exact!r} among {[(claim.kind, claim.exact) for claim in claims]}")

    return found
