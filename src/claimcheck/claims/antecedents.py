"""Resolve pronouns and elliptic items within the article, where the antecedent is clear."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimcheck.claims.words import claim_words
from claimcheck.records.frames import ParsedSentence, Seed
from claimcheck.records.values import Quantity

_PERSONAL = frozenset(("he", "she", "him", "her", "his"))
_PLURAL = frozenset(("they", "them", "their", "these", "those"))
_NEUTER = frozenset(("it", "its", "itself"))


@dataclass(slots=True)
class Memory:
    """What the article spoke of so far, newest last."""

    persons: list[str] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)
    things: list[str] = field(default_factory=list)

    def resolve(self, text: str | None) -> str | None:
        """Replace a pronoun by its antecedent; text that is no pronoun stays.

        Args:
            text: A participant, source or speaker as written.

        Returns:
            The antecedent, or None where there is none.
        """
        if text is None:
            return None
        word = text.lower()
        for pronouns, names in ((_PERSONAL, self.persons), (_PLURAL, self.groups), (_NEUTER, self.things)):
            if word in pronouns:
                return names[-1] if names else None
        return text

    def learn(self, sentence: ParsedSentence) -> None:
        """Remember the participants of a sentence, those of its main clause last."""
        for name, _, _ in sentence.persons:
            _push(self.persons, name)
        for event in sorted(sentence.events, key=lambda one: (one.parent < 0, -one.start)):
            for text in (event.patient, event.actor) if not event.is_nominal else (event.actor,):
                if text and not _is_pronoun(text):
                    self._file(text)

    def _file(self, text: str) -> None:
        words = text.split()
        is_name = words[-1][:1].isupper() and words[0].lower() not in ("the", "a")
        if _is_plural(words[-1]) and not is_name:
            _push(self.groups, text)
        elif is_name and len(words) in (2, 3) and all(word[:1].isupper() for word in words):
            _push(self.persons, text)
            _push(self.things, text)
        else:
            _push(self.things, text)
            if not words[-1][:1].isupper() and words[-1].lower() in claim_words().human:
                _push(self.persons, text)


def _push(names: list[str], name: str) -> None:
    if name in names:
        names.remove(name)
    names.append(name)


def _is_pronoun(text: str) -> bool:
    return text.lower() in _PERSONAL | _PLURAL | _NEUTER | {"i", "we", "you", "us", "me", "who", "which", "that"}


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
