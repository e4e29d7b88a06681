"""Definite descriptions: whom `the country`, `the company` and `the minister` mean, where that is clear."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimcheck.claims.words import claim_words
from claimcheck.records.frames import ParsedSentence
from claimcheck.records.values import Tenure
from claimcheck.reference.countries import country_codes


@dataclass(slots=True)
class Descriptions:
    """Who was named so far.

    Attributes:
        states: States that the latest sentence with one named as participants.
        bodies: Firms and other bodies, of the latest sentence with one.
        holders: Persons by the words of their office.
    """

    states: list[str] = field(default_factory=list)
    bodies: list[str] = field(default_factory=list)
    holders: dict[str, set[str]] = field(default_factory=dict)

    def meant(self, text: str) -> str | None:
        """Return the name that a definite description stands for.

        Args:
            text: A participant as written.

        Returns:
            The name, or None where it is no such description, or might mean more than one.
        """
        article, _, noun = text.lower().partition(" ")
        if article != "the":
            return None
        if noun in claim_words().states:
            return _only(self.states)
        if noun in claim_words().bodies:
            return _only(self.bodies)
        return _only(sorted(self.holders.get(noun, ())))

    def learn(self, sentence: ParsedSentence) -> None:
        """Remember whom a sentence names."""
        persons = {name for name, _, _ in sentence.persons}
        named = {text for event in sentence.events for text in (event.actor, event.patient) if text and _is_name(text)}
        states = sorted(text for text in named if country_codes(text))
        self.states = states or self.states
        self.bodies = sorted(named - persons - set(states)) or self.bodies
        for seed in sentence.seeds:
            if isinstance(seed.mention.value, Tenure):
                office = seed.mention.value.office.lower()
                for words in {office, office.split()[-1]}:
                    self.holders.setdefault(words, set()).add(seed.mention.value.person)


def _only(names: list[str]) -> str | None:
    return names[0] if len(names) == 1 else None


def _is_name(text: str) -> bool:
    return all(word[:1].isupper() for word in text.split())
