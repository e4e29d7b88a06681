"""Resolve pronouns, short names and elliptic items within the article, where the antecedent is clear."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from claimcheck.claims.participants import participant_id
from claimcheck.claims.words import claim_words
from claimcheck.records.frames import EventFrame, ParsedSentence, Seed
from claimcheck.records.values import Quantity

_PERSONAL = frozenset(("he", "she", "him", "her", "his"))
_PLURAL = frozenset(("they", "them", "their", "these", "those"))
_NEUTER = frozenset(("it", "its", "itself"))
_MILLION, _PERCENT = 1_000_000, 100
_PRONOUNS = _PERSONAL | _PLURAL | _NEUTER


class Participant(NamedTuple):
    """A participant as written, and the words that tell its kind: in lower case where only its place is capital."""

    text: str
    words: list[str]


@dataclass(slots=True)
class Memory:
    """What the article spoke of so far, newest last; `full` are persons by their last name, None where it is shared."""

    persons: list[str] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)
    things: list[str] = field(default_factory=list)
    full: dict[str, str | None] = field(default_factory=dict)

    def resolve(self, text: str | None, above: Iterable[Participant] = ()) -> str | None:
        """Replace a pronoun by its antecedent; text that is no pronoun stays.

        Args:
            text: A participant, source or speaker as written.
            above: Participants of the clauses around it, nearest first; they go before what was said earlier.

        Returns:
            The antecedent, or None where there is none.
        """
        if text is None:
            return None
        word = text.lower()
        for pronouns, names in ((_PERSONAL, self.persons), (_PLURAL, self.groups), (_NEUTER, self.things)):
            if word in pronouns:
                near = next((one.text for one in above if self._may_be(word, one)), None)
                return near or (names[-1] if names else None)
        return text

    def full_name(self, name: str) -> str:
        """Return the full name of a person whom the article named in full before: `Ruiz` is Ana Ruiz."""
        return self.full.get(name) or name

    def learn(self, sentence: ParsedSentence) -> None:
        """Remember the participants of a sentence, those of its main clause last."""
        for name, _, _ in sentence.persons:
            self._push_person(name)
        for event in sorted(sentence.events, key=lambda one: (one.parent < 0, -one.start)):
            for one in reversed(_participants(sentence, event)):
                if one.text == event.actor or not event.is_nominal:
                    self._file(one)

    def _may_be(self, pronoun: str, one: Participant) -> bool:
        """Whether a pronoun can stand for a participant of its own sentence."""
        is_name = _is_name(one.words)
        is_plural = _is_plural(one.words[-1]) and not is_name
        if pronoun in _PLURAL:
            return is_plural
        is_person = one.text in self.persons or one.words[-1].lower() in claim_words().human
        if pronoun in _PERSONAL:
            return is_person or (is_name and not _is_known(one.text))
        return not is_plural and not is_person

    def _file(self, one: Participant) -> None:
        text, words = one
        is_name = _is_name(words)
        if _is_plural(words[-1]) and not is_name:
            _push(self.groups, text)
        elif is_name and len(words) in (2, 3) and all(word[:1].isupper() for word in words):
            if not _is_known(text):
                self._push_person(text)
            _push(self.things, text)
        else:
            _push(self.things, text)
            if not words[-1][:1].isupper() and words[-1].lower() in claim_words().human:
                _push(self.persons, text)

    def _push_person(self, name: str) -> None:
        full = self.full_name(name)
        _push(self.persons, full)
        last = full.split()[-1]
        if last != full:
            self.full[last] = full if self.full.get(last, full) == full else None


def participants_above(sentence: ParsedSentence, event: int) -> list[Participant]:
    """Return the participants of the clauses around an event, then of those before it, nearest first."""
    found: list[Participant] = []
    seen = {event}
    at = sentence.events[event].parent
    while at >= 0 and at not in seen:
        seen.add(at)
        found += _participants(sentence, sentence.events[at], before=sentence.events[event].start)
        at = sentence.events[at].parent
    start = sentence.events[event].start
    for one in reversed(range(len(sentence.events))):
        if one not in seen and sentence.events[one].start < start:
            found += _participants(sentence, sentence.events[one], before=start)
    return found


def _participants(sentence: ParsedSentence, event: EventFrame, before: int | None = None) -> list[Participant]:
    """Return actor and patient of an event, pronouns left out."""
    rows = []
    for text, span in ((event.actor, event.actor_span), (event.patient, event.patient_span)):
        if text and not is_pronoun(text) and (before is None or 0 <= span[0] < before):
            words = text.split()
            opens = span[0] == sentence.start and len(words) == 1 and _is_plural(text) and not _is_known(text)
            rows.append(Participant(text, [text.lower()] if opens else words))
    return rows


def _push(names: list[str], name: str) -> None:
    if name in names:
        names.remove(name)
    names.append(name)


def is_pronoun(text: str) -> bool:
    """Whether a participant is a personal or relative pronoun."""
    return text.lower() in _PRONOUNS | {"i", "we", "you", "us", "me", "who", "which", "that"}


def _is_name(words: list[str]) -> bool:
    return words[-1][:1].isupper() and words[0].lower() not in ("the", "a")


def _is_known(text: str) -> bool:
    """Whether a name is that of a state or an organisation."""
    identity = participant_id(text)
    return identity is not None and identity.isupper()


def _is_plural(word: str) -> bool:
    return word.lower() in ("police", "people", "men", "women", "children") or (
        word.endswith("s") and not word.endswith(("ss", "us", "is"))
    )


def elliptic_item(seeds: list[Seed], previous: list[Seed], index: int) -> Quantity | None:
    """Return the quantity whose item a bare number leaves out: `another 1,800`, `and 18`, `eleven were missing`.

    Args:
        seeds: Seeds of the sentence, in order.
        previous: Seeds of the sentences before, newest last.
        index: Place of the number among `seeds`.

    Returns:
        The nearest earlier count that is no part of another, or None.
    """
    for seed in reversed([*previous, *seeds[:index]]):
        value = seed.mention.value
        if isinstance(value, Quantity) and value.item and value.unit == "" and value.item_class != "age":
            is_whole = value.role != "part" and value.item not in ("other", "more")
            if is_whole:
                return value
    return None


def elliptic_measure(seeds: list[Seed], previous: list[Seed], index: int) -> Quantity | None:
    """Return the measure whose unit a bare number leaves out: `three billion dollars, 2.1 billion of it at once`.

    Millions behind an amount of money are money, and a number with decimals behind a percentage is one.

    Args:
        seeds: Seeds of the sentence, in order.
        previous: Seeds of the sentences before, newest last.
        index: Place of the number among `seeds`.

    Returns:
        The nearest figure before it, where that is such a measure, or None.
    """
    value = seeds[index].mention.value
    if not isinstance(value, Quantity) or value.unit or value.item is not None or value.item_class != "other":
        return None
    figures = [one.mention.value for one in (*previous, *seeds[:index]) if isinstance(one.mention.value, Quantity)]
    figures = [one for one in figures if one.item_class not in ("age", "duration")]
    if not figures:
        return None
    last, least = figures[-1], value.lower if value.lower is not None else value.upper
    is_money = last.item_class == "money" and least is not None and least >= _MILLION
    is_share = last.unit == "percent" and least is not None and least != int(least) and least < _PERCENT
    return last if is_money or is_share else None
