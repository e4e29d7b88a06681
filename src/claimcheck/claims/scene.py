"""The scene: where and when an event is, by its own sentence, else by the one before that it plainly goes on with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from claimcheck.claims.antecedents import is_pronoun
from claimcheck.claims.dates import DateSpan, date_spans
from claimcheck.claims.locations import areas_named, located
from claimcheck.claims.slots import best_place, place_of, time_of
from claimcheck.claims.words import claim_words
from claimcheck.normalise.edtf import as_day
from claimcheck.records.frames import EventFrame, ParsedSentence, Seed
from claimcheck.records.values import Place, TimeExpression
from claimcheck.reference.lexicon import action_class

Fields = dict[str, Any]

_SEVERAL = re.compile(r"""[a-z\d)][.!?]["\u201d\u2019')]?\s+["\u201c\u2018(]?[A-Z]""")
_REACH = 160  # code points between two sentences of one scene: one short sentence may stand between


@dataclass(slots=True)
class _Set:
    """A place or time with its sentence."""

    sentence: ParsedSentence
    seed: Seed


class Scene:
    """Fills place and time, and remembers them for the sentence that follows.

    Args:
        sentences: The analysed sentences of the article.
        text: The article.
    """

    def __init__(self, sentences: Sequence[ParsedSentence], text: str = "") -> None:
        self._text = text
        self._headline = len(text) - len(text.lstrip())
        self._is_grouped = _groups_sentences(text)
        self._areas = areas_named(sentences)
        self._place: _Set | None = None
        self._time: _Set | None = None

    def place(self, sentence: ParsedSentence, event: int, seed: Seed, *, carry: bool = False) -> Fields:
        """Return the place fields of an event.

        Args:
            sentence: The sentence.
            event: Index of the event, -1 if none.
            seed: The value whose event it is.
            carry: Whether the place of the sentence before may be taken.
        """
        found = place_of(sentence, event, seed)
        if found is not None:
            return self.located(sentence, found)
        if (
            carry
            and self._place is not None
            and _goes_on(self._place, sentence, event)
            and not self._turns(self._place.sentence, sentence)
        ):
            return self.located(self._place.sentence, self._place.seed)
        return {}

    def _turns(self, before: ParsedSentence, sentence: ParsedSentence) -> bool:
        """Whether a paragraph begins between two sentences, in an article whose paragraphs hold several.

        What stands below the headline goes on with it.
        """
        return self._is_grouped and before.start > self._headline and "\n" in self._text[before.end : sentence.start]

    def located(self, sentence: ParsedSentence, seed: Seed) -> Fields:
        """Return the fields of a place."""
        return dict(located(sentence, seed, self._areas))

    def time(self, sentence: ParsedSentence, event: int, seed: Seed, *, carry: bool = False) -> Fields:
        """Return the time fields of an event; arguments are those of `place`."""
        found = time_of(sentence, event, seed)
        if found is not None:
            return _dated(sentence, found)
        is_same = carry and self._time is not None and _goes_on(self._time, sentence, event)
        if self._time is not None and is_same and _tells_of_the_same(sentence, event):
            return _dated(self._time.sentence, self._time.seed)
        return {}

    def hour(self, sentence: ParsedSentence, seed: Seed) -> DateSpan | None:
        """Return a clock time without a day as a date: that of the day which the article told last.

        Args:
            sentence: The sentence.
            seed: A time expression that is no date by itself.

        Returns:
            None for what is no clock time, is the hour of a saying, or has no day before it.
        """
        value = seed.mention.value
        day = self._time.seed.mention.value if self._time is not None else None
        is_clock = isinstance(value, TimeExpression) and value.clock is not None and value.edtf is None
        if not is_clock or not isinstance(day, TimeExpression) or as_day(day.edtf) is None or seed.event < 0:
            return None
        frame = sentence.events[seed.event]
        if frame.is_reporting or frame.modality != "asserted" or not _happens(frame) or date_spans(sentence):
            return None
        edtf = day.edtf
        return DateSpan(seed, seed.mention.start, seed.mention.end, edtf, edtf, edtf)

    def learn(self, sentence: ParsedSentence) -> None:
        """Remember place and time of a sentence."""
        place = best_place([one for one in sentence.seeds if isinstance(one.mention.value, Place)])
        self._place = self._place if place is None else _Set(sentence, place)
        dates = (date.seed for date in date_spans(sentence) if date.edtf)
        time = next((one for one in dates if one.event < 0 or not sentence.events[one.event].is_reporting), None)
        self._time = self._time if time is None else _Set(sentence, time)


def _groups_sentences(text: str) -> bool:
    """Whether paragraphs mostly hold several sentences, so that a new one turns to something else."""
    paragraphs = [line for line in text.splitlines()[1:] if line.strip()]
    return sum(bool(_SEVERAL.search(line)) for line in paragraphs) > len(paragraphs) / 2


def _happens(frame: EventFrame) -> bool:
    """Whether an event is one whose hour matters: it strikes, sinks, breaks or goes up."""
    return action_class(frame.action) in claim_words().timed or frame.action.split()[0] in claim_words().timed


def _goes_on(before: _Set, sentence: ParsedSentence, event: int) -> bool:
    """Whether a sentence plainly goes on with the one before: close to it, no saying, nothing that came earlier."""
    if sentence.start - before.sentence.end > _REACH:
        return False
    if event < 0:
        return True
    frame = sentence.events[event]
    words = sentence.text[frame.start - sentence.start : frame.end - sentence.start].lower().split()
    is_earlier = words[:1] == ["had"] and not frame.source  # reported speech shifts all tenses back
    return not frame.is_reporting and not is_earlier


def _tells_of_the_same(sentence: ParsedSentence, event: int) -> bool:
    """Whether those who act or undergo are those of the sentence before: `They blocked four exits`."""
    frame = sentence.events[event] if event >= 0 else None
    return frame is not None and any(is_pronoun(text) for text in (frame.actor, frame.patient) if text)


def _dated(sentence: ParsedSentence, found: Seed) -> Fields:
    value = found.mention.value
    assert isinstance(value, TimeExpression)  # noqa: S101  # callers pass times
    fields: Fields = {"day_part": value.day_part, "clock": value.clock}
    date = next((one for one in date_spans(sentence) if one.seed is found), None)
    if date is not None:
        fields |= {
            "time": sentence.text[date.start - sentence.start : date.end - sentence.start],
            "time_edtf": date.edtf,
            "time_earliest": date.earliest,
            "time_latest": date.latest,
        }
    return fields
