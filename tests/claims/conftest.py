"""Sentences with mentions and events, made by hand: the claims stage needs no parser."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from claimcheck.normalise.edtf import bounds
from claimcheck.records.frames import EventFrame, ParsedSentence, Seed
from claimcheck.records.mention import Mention
from claimcheck.records.values import Place, Quantity, TimeExpression

MakeSentence = Callable[..., ParsedSentence]


def _mention(kind: Any, text: str, exact: str, offset: int, value: Any) -> Mention:
    start = offset + text.index(exact)
    return Mention(kind=kind, start=start, end=start + len(exact), exact=exact, value=value)


class Writer:
    """Makes the seeds and events of one sentence."""

    def __init__(self, text: str, offset: int = 0) -> None:
        self.text = text
        self.offset = offset
        self.seeds: list[Seed] = []
        self.events: list[EventFrame] = []

    def event(self, words: str, **fields: Any) -> int:
        """Add an event, return its index."""
        start = self.offset + self.text.index(words)
        fields.setdefault("action", words)
        self.events.append(EventFrame(start=start, end=start + len(words), **fields))
        return len(self.events) - 1

    def place(self, exact: str, event: int = -1, *, rank: int = 2, preposition: str = "in", **fields: Any) -> Seed:
        """Add a place."""
        value = Place(name=exact, rank=rank, **fields)
        return self._add(_mention("place", self.text, exact, self.offset, value), event, preposition=preposition)

    def time(
        self, exact: str, edtf: str | None, event: int = -1, *, shape: str = "date", preposition: str = ""
    ) -> Seed:
        """Add a time."""
        first, last = bounds(edtf)
        value = TimeExpression(
            timex_type="DATE", timex_value=edtf or "PAST_REF", edtf=edtf, earliest=first, latest=last
        )
        mention = _mention("time", self.text, exact, self.offset, value)
        return self._add(mention, event, preposition=preposition, shape=shape)

    def quantity(self, exact: str, number: float, event: int = -1, *, owner: str | None = None, **fields: Any) -> Seed:
        """Add a quantity."""
        value = Quantity(lower=number, upper=number, **fields)
        return self._add(_mention("quantity", self.text, exact, self.offset, value), event, owner=owner)

    def _add(self, mention: Mention, event: int, **fields: Any) -> Seed:
        seed = Seed(mention=mention, event=event, **fields)
        self.seeds.append(seed)
        return seed

    def sentence(self, **fields: Any) -> ParsedSentence:
        """Return the sentence."""
        return ParsedSentence(
            start=self.offset,
            end=self.offset + len(self.text),
            text=self.text,
            seeds=tuple(sorted(self.seeds, key=lambda seed: seed.mention.start)),
            events=tuple(self.events),
            **fields,
        )


@pytest.fixture(scope="session")
def writer() -> type[Writer]:
    return Writer
