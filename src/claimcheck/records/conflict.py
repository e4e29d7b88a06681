"""The conflict record, `claimcheck/v1`."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from claimcheck.records.claim import SCHEMA, Claim
from claimcheck.records.vocabulary import ConflictType, Relation, Severity


class Position(msgspec.Struct, frozen=True, kw_only=True):
    """One of the values in dispute and who holds it."""

    value: Annotated[str, Meta(description="The value in words, as `≈12,000`")]
    claim_ids: Annotated[tuple[str, ...], Meta(description="The claims that hold it")]
    sources: Annotated[int, Meta(ge=0, description="How many articles say so, copies of one text counted once")]


class Reference(msgspec.Struct, frozen=True, kw_only=True):
    """What the public record, the calendar or plain addition says."""

    text: Annotated[str, Meta(description="What it says, in a sentence")]
    source: Annotated[str, Meta(description="Where it says so")]
    tenure: Annotated[dict[str, str | None] | None, Meta(description="The tenure on record, for an office")] = None


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """One step of the comparison: what was compared and what came out."""

    name: Annotated[str, Meta(description="What was compared")]
    result: Annotated[str, Meta(description="`equal`, `compatible`, `unknown`, `different`, or a relation")]
    detail: Annotated[str, Meta(description="What came out, in words")] = ""


class Conflict(msgspec.Struct, frozen=True, kw_only=True):
    """One fact in dispute, with its positions; or, with `relations=True`, a pair that is no conflict."""

    schema: Annotated[Literal["claimcheck/v1"], Meta(description="Version of the record")] = SCHEMA
    conflict_id: Annotated[str, Meta(description="`k` and 16 hex digits of type and fact key: a fingerprint")]
    type: Annotated[ConflictType, Meta(description="What the dispute is about")]
    code: Annotated[str, Meta(description="Stable rule code, see `claimcheck explain CODE`")]
    relation: Annotated[Relation, Meta(description="`conflict`, or why it is none")] = "conflict"
    severity: Annotated[Severity, Meta(description="How grave it is")]
    confidence: Annotated[float, Meta(ge=0, le=1, description="How sure it is that this is a conflict")]
    question: Annotated[str, Meta(description="The fact in dispute, in words")]
    summary: Annotated[str, Meta(description="One line")]
    reasons: Annotated[tuple[str, ...], Meta(description="Why one fact, why not both, what was ruled out")]
    positions: Annotated[tuple[Position, ...], Meta(description="The values in dispute, each once")]
    claims: Annotated[tuple[Claim, ...], Meta(description="Claims whose own span is the disputed value")]
    reference: Annotated[Reference | None, Meta(description="The public record, where the conflict is with it")] = None
    relation_notes: Annotated[
        tuple[str, ...], Meta(description="What softens the finding, as `attributed`, `planned_vs_done`")
    ] = ()
    steps: Annotated[tuple[Step, ...], Meta(description="The comparison, step by step")] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the v1 record as plain builtins."""
        result: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(self))
        return result
