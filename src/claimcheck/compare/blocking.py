"""Blocking: which claims are compared with each other at all, so that work stays near linear in their number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field

from claimcheck.compare.background import is_background
from claimcheck.compare.likeliest import Caps, likeliest
from claimcheck.compare.story import Story
from claimcheck.compare.vector import Pair
from claimcheck.records.claim import Claim
from claimcheck.records.values import Number


@dataclass(frozen=True, slots=True)
class Question:
    """What claims of one kind are asked.

    Attributes:
        key: Function from a claim to its block; None leaves it out.
        value: Function from a claim to what it answers; equal answers are equal values.
        is_answer: Whether a claim answers for its document; parts of a whole and figures of the past do not.
        is_settled: Whether a claim never conflicts with one of equal value.
        is_moot: Whether two claims of unlike value neither conflict nor agree, as can be told at once.
        also: Function from a claim to a second block that it is in.
    """

    key: Callable[[Claim], str | None]
    value: Callable[[Claim], object]
    is_answer: Callable[[Claim], bool] = lambda _: True
    is_settled: Callable[[Claim], bool] = lambda _: False
    is_moot: Callable[[Claim, Claim, Block], bool] = lambda *_: False
    also: Callable[[Claim], str | None] = lambda _: None


@dataclass(slots=True)
class Block:
    """Claims of one story that may answer one question.

    Attributes:
        question: What they are asked.
        claims: The claims, in reading order.
        story: The story that they belong to.
        name: What they share.
    """

    question: Question
    claims: list[Claim]
    story: Story
    name: str = ""
    _answers: dict[str, set[object]] = field(default_factory=lambda: defaultdict(set))
    _values: dict[str, set[object]] = field(default_factory=lambda: defaultdict(set))

    _recalled: set[tuple[str, Number | None, Number | None]] | None = None

    def __post_init__(self) -> None:
        for claim in self.claims:
            value = self.question.value(claim)
            self._values[claim.document_id].add(value)
            if self.question.is_answer(claim):
                self._answers[claim.document_id].add(value)

    def is_recalled(self, old: Claim, new: Claim) -> bool:
        """Whether the document of the new answer itself recalls the old one: `an earlier toll reported 15`."""
        if self._recalled is None:
            told = filter(is_background, self.claims)
            self._recalled = {(claim.document_id, claim.lower, claim.upper) for claim in told}
        return (new.document_id, old.lower, old.upper) in self._recalled

    def are_only(self, one: Claim, two: Claim) -> int:
        """Count how many of the two documents give no other value in this block."""
        return sum(len(self._answers[claim.document_id]) == 1 for claim in (one, two))

    def is_shared(self, one: Claim, two: Claim) -> bool:
        """Whether one document has the other's value as well: then its own value answers another question."""
        value = self.question.value
        return value(one) in self._values[two.document_id] or value(two) in self._values[one.document_id]


def blocks(story: Story, question: Question) -> Iterator[Block]:
    """Yield the claims of one story that share a key, two or more at a time.

    Args:
        story: The story.
        question: What the claims are asked.
    """
    table: dict[str, list[Claim]] = defaultdict(list)
    for claim in story.claims:
        for name in {question.key(claim), question.also(claim)} - {None}:
            table[name or ""].append(claim)
    for name in sorted(table):
        if len(table[name]) > 1:
            yield Block(question, table[name], story, name)


def pairs(block: Block, caps: Caps) -> Iterator[tuple[Claim, Claim]]:
    """Yield the pairs of a block.

    Two claims of one sentence are no pair: nobody contradicts himself in one breath, and sums are checked elsewhere.

    Args:
        block: Claims that share a key.
        caps: Where to count what a large block leaves out.
    """
    for one, two in likeliest(block.claims, block.question.value, caps):
        if (one.document_id, one.sentence_start) != (two.document_id, two.sentence_start):
            yield one, two


def compare_block(
    block: Block, compare: Callable[[Claim, Claim, Block], Pair], caps: Caps, *, keeps_told: bool
) -> list[Pair]:
    """Compare the pairs of a block.

    Most claims that agree are in no dispute. Their pairs matter only as further witnesses of one, so they are compared
    when that is known: half of the work is not done, and the findings are the same.

    Args:
        block: Claims that share a key.
        compare: How two of them are compared.
        caps: Where to count what a large block leaves out.
        keeps_told: Whether pairs without a conflict are wanted for themselves.

    Returns:
        The pairs compared, in the order in which the block has them.
    """
    rows = list(pairs(block, caps))
    if not keeps_told:
        rows = [row for row in rows if not block.question.is_moot(*row, block)]
    found: dict[int, Pair] = {}
    ready = [index for index, row in enumerate(rows) if keeps_told or not _agree(block.question, *row)]
    while ready:
        found.update((index, compare(*rows[index], block)) for index in ready)
        disputed = _disputed(found.values())
        ready = [
            index
            for index, (one, two) in enumerate(rows)
            if index not in found and (one.claim_id in disputed or two.claim_id in disputed)
        ]
    return [found[index] for index in sorted(found)]


def _disputed(pairs: Collection[Pair]) -> set[str]:
    """Return the ids of the claims in a conflict, and of those that agree with one of them, and so on."""
    found = {claim.claim_id for pair in pairs if pair.relation == "conflict" for claim in (pair.one, pair.two)}
    links = [
        {pair.one.claim_id, pair.two.claim_id} for pair in pairs if found and pair.relation in ("same", "rounding")
    ]
    size = -1
    while len(found) > size:
        size = len(found)
        found.update(*[link for link in links if not found.isdisjoint(link)])
    return found


def _agree(question: Question, one: Claim, two: Claim) -> bool:
    return question.is_settled(one) and question.is_settled(two) and question.value(one) == question.value(two)
