"""A finding before it is worded: the claims of one fact, sorted into positions."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Reference, Step
from claimcheck.records.vocabulary import ConflictType, Relation, Severity


@dataclass(slots=True)
class Finding:
    """Claims that answer one question, with the answers they give.

    Attributes:
        type: Type of conflict.
        code: Rule code.
        claims: The claims, in reading order.
        values: The answers, in words, one for each position.
        key: What tells this fact from others: the fingerprint rests on it.
        severity: How grave.
        confidence: How likely it is a conflict, from 0 to 1.
        groups: For each answer, the indexes of its claims; one group with all of them by default.
        relation: `conflict`, or why it is none.
        reference: What the record, the calendar or addition says.
        reasons: Sentences for the reader, if the rule words them itself.
        notes: What softens the finding.
        steps: Steps of the telling comparison.
    """

    type: ConflictType
    code: str
    claims: list[Claim]
    values: list[str]
    key: tuple[str, ...]
    severity: Severity
    confidence: float
    groups: list[list[int]] = field(default_factory=list)
    relation: Relation = "conflict"
    reference: Reference | None = None
    reasons: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
