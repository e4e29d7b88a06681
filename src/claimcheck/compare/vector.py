"""The comparison vector: named steps with their outcome, kept so that a finding can be explained."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Step
from claimcheck.records.vocabulary import Relation

Outcome = Literal["equal", "compatible", "unknown", "different"]


@dataclass(slots=True)
class Pair:
    """Two claims under comparison, the steps taken so far, and the relation once it is decided.

    `margin` is the evidence for one fact beyond what is asked, in weights; 1 where a rule decides without weighing.
    """

    one: Claim
    two: Claim
    steps: list[Step] = field(default_factory=list)
    relation: Relation | None = None
    notes: list[str] = field(default_factory=list)
    margin: float = 1.0

    def step(self, name: str, outcome: Outcome, detail: str = "") -> Outcome:
        """Record one step."""
        self.steps.append(Step(name=name, result=outcome, detail=detail))
        return outcome

    def decide(self, relation: Relation, detail: str = "") -> Pair:
        """End the comparison."""
        self.relation = relation
        self.steps.append(Step(name="relation", result=relation, detail=detail))
        return self

    def outcome(self, name: str) -> Outcome | None:
        """Return what a step gave, None if it was not taken."""
        for step in self.steps:
            if step.name == name:
                return step.result  # type: ignore[return-value]
        return None

    @property
    def is_across(self) -> bool:
        """Whether the claims stand in two documents."""
        return self.one.document_id != self.two.document_id
