"""What a number counts that names nothing: the noun, or the measure, that was left out because it was told before."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from claimcheck.claims.words import claim_words
from claimcheck.records.frames import ParsedSentence, Seed, Standing
from claimcheck.records.values import Number, Quantity
from claimcheck.reference.lexicon import head_noun, is_people, item_class, item_table

# How many sentences back the noun of a number may have been told, by how the number stands.
_REACH: dict[Standing, int] = {"more": 2, "them": 2, "there": 1, "subject": 1, "object": 1, "behind": 1}
_OUTCOMES = ("killed", "wounded", "missing", "arrested", "displaced")
_MOST_TIMES = 100  # a noun told with two is not that of 58,946 in the next sentence
_MOST_STEP = 3  # 54 behind 50 percent is a percentage, 1,235 is not
_MILLION, _PERCENT = 1_000_000, 100


class Told(NamedTuple):
    """A noun that a number may have left out.

    Attributes:
        start: Where its mention begins.
        item: The noun.
        modifiers: Its modifiers.
        most: Upper bound of its number; null where it was not counted.
        item_class: Class that its mention has.
        is_part: Whether it is part of another count.
    """

    start: int
    item: str
    modifiers: tuple[str, ...] = ()
    most: Number | None = None
    item_class: str = "other"
    is_part: bool = False


class Counts:
    """What the article counted so far."""

    def __init__(self) -> None:
        """Begin with nothing told."""
        self._before: list[ParsedSentence] = []
        self._items: dict[int, Quantity] = {}

    def learn(self, sentence: ParsedSentence) -> None:
        """Remember a sentence."""
        self._before = [*self._before, sentence][-max(_REACH.values()) :]

    def keep(self, seed: Seed, item: str | None, modifiers: tuple[str, ...]) -> None:
        """Remember the noun that a number was found to count: the next number may leave out the same."""
        value = seed.mention.value
        if isinstance(value, Quantity) and value.item in (None, "other", "more") and item is not None:
            self._items[seed.mention.start] = msgspec.structs.replace(value, item=item, item_modifiers=modifiers)

    def item(self, sentence: ParsedSentence, index: int) -> Told | None:
        """Return what a number counts whose noun is left out: `another 1,800`, `and 18`, `eleven were missing`.

        Args:
            sentence: Its sentence.
            index: Its place among the seeds.

        Returns:
            The nearest noun told before that fits it, or None.
        """
        seed = sentence.seeds[index]
        value = seed.mention.value
        if not isinstance(value, Quantity) or not _may_count(value):
            return None
        if value.unit == "1" and seed.standing not in ("them", "subject", "joined"):
            return None  # four times as long
        reach = 0 if _names_outcome(seed, value) else _REACH.get(seed.standing, 0)
        action = sentence.events[seed.event].action.split()[0] if seed.event >= 0 else ""
        for distance, one in enumerate([sentence, *reversed(self._before)][: reach + 1]):
            for told in self._told(one, seed, is_own=distance == 0):
                if _fits(told, value, seed, action, distance):
                    return told
        return None

    def _told(self, sentence: ParsedSentence, seed: Seed, *, is_own: bool) -> list[Told]:
        """Return what a sentence counts before a number, nearest first; for "of them" also the nouns."""
        rows: list[Told] = []
        heads: set[int] = set()
        for one in sentence.seeds:
            value = self._items.get(one.mention.start, one.mention.value)
            if one.mention.start >= seed.mention.start or not isinstance(value, Quantity):
                continue
            heads.add(one.head_span[0])
            if value.item and not value.unit and value.item_class != "age" and not one.is_compound:
                most = value.upper if value.upper is not None else value.lower if not value.is_vague else None
                is_part = value.role == "part"
                told = Told(one.mention.start, value.item, value.item_modifiers, most, value.item_class or "", is_part)
                rows.append(told)
        rows.sort(reverse=True)
        if seed.standing == "them":
            nouns = (row for row in reversed(sentence.plurals) if row[1] < seed.mention.start and row[1] not in heads)
            doers = _doers(sentence, seed.mention.start) if is_own else set()
            rows += [Told(start, noun) for noun, start in nouns if start not in doers]
        return rows

    def measure(self, sentence: ParsedSentence, index: int) -> Quantity | None:
        """Return the measure whose unit a bare number leaves out: `three billion dollars, 2.1 billion of it at once`.

        Millions behind an amount of money are money, a number with decimals behind a percentage is one, and so is a
        level not far from the measure told before: `inflation was 36 percent; ours is 44`.

        Args:
            sentence: Its sentence.
            index: Its place among the seeds.

        Returns:
            The nearest figure before it, where that is such a measure, or None.
        """
        seed = sentence.seeds[index]
        value = seed.mention.value
        if not isinstance(value, Quantity) or value.unit or value.item is not None or value.item_class != "other":
            return None
        action = sentence.events[seed.event].action if seed.event >= 0 else ""
        near = _figures(sentence.seeds[:index])
        figures = [*_figures(one for sentence in self._before for one in sentence.seeds), *near]
        least = value.lower if value.lower is not None else value.upper
        if action in claim_words().lasting and seed.standing in ("object", "level"):
            return next((one for one in reversed(figures) if one.item_class == "duration"), None)
        figures = [one for one in figures if one.item_class not in ("age", "duration")]
        if not figures or least is None:
            return None
        last = figures[-1]
        if last.item_class == "money" and least >= _MILLION:
            return last
        if last.unit == "percent" and least != int(least) and least < _PERCENT:
            return last
        is_level = seed.standing == "level" or (bool(near) and seed.standing in ("behind", "loose", "object", "joined"))
        return last if is_level and _is_level_of(last, least) else None


def is_gathering(sentence: ParsedSentence, seed: Seed) -> bool:
    """Whether a number is told of a crowd: `tens of thousands had come to protest`.

    Args:
        sentence: Its sentence.
        seed: The number.
    """
    event = sentence.events[seed.event] if seed.event >= 0 else None
    is_vague = isinstance(seed.mention.value, Quantity) and seed.mention.value.is_vague
    return (
        is_vague
        and seed.standing == "subject"
        and event is not None
        and event.action.split()[0] in claim_words().gathering
    )


def _doers(sentence: ParsedSentence, number: int) -> set[int]:
    """Return where those begin who did something before a number: `Riot police detained 13 of them`."""
    return {
        one.actor_span[0] for one in sentence.events if not one.is_passive and one.actor_span[0] < one.start < number
    }


def _figures(seeds: object) -> list[Quantity]:
    return [one.mention.value for one in seeds if isinstance(one.mention.value, Quantity)]  # type: ignore[attr-defined]


def _is_level_of(last: Quantity, least: Number) -> bool:
    """Whether a bare number is of the size of the measure told before it, and told as a level as that was."""
    before = last.lower if last.lower is not None else last.upper
    is_measure = last.item_class in (
        "money",
        "share",
        "rate",
        "temperature",
        "speed",
        "distance",
        "mass",
    ) and last.unit not in ("", "1")
    if not is_measure or before is None or last.role == "change_by" or before <= 0 or least <= 0:
        return False
    return max(before, least) <= _MOST_STEP * min(before, least)


def _may_count(value: Quantity) -> bool:
    """Whether a number can be one of things: 5.1 is none."""
    ends = [one for one in (value.lower, value.upper) if one is not None]
    return value.unit == "1" or all(one == int(one) for one in ends)


def _names_outcome(seed: Seed, value: Quantity) -> bool:
    """Whether the word behind a number tells what happened to the people counted: `1,373 injured`."""
    is_outcome = value.item is None and value.item_class in _OUTCOMES
    return (
        is_outcome
        and any(letter.isalpha() for letter in seed.mention.exact.rsplit(" ", 1)[-1])
        and " " in (seed.mention.exact)
    )


def _fits(told: Told, value: Quantity, seed: Seed, action: str, distance: int) -> bool:
    """Whether a number that names nothing may count what was told."""
    noun = head_noun(told.item)
    if noun in ("other", "more", "one") or noun in item_table().uncountable_talk["nouns"] | claim_words().times:
        return False
    least = value.lower if value.lower is not None else value.upper
    if seed.standing == "them":
        if told.most is not None and least is not None and value.unit == "" and told.most < least:
            return False  # 2,300 of them are not 2,300 of nine countries
    elif told.is_part:
        return False
    if action in claim_words().personal or value.item_class in _OUTCOMES:
        is_person = is_people(told.item) and item_class(told.item) not in ("killed", "wounded")
        is_same = told.most is None or told.most > 1 or least == 1  # one woman was killed, the others need not be women
        return is_person and is_same and _is_near(told, least, distance)
    return _is_near(told, least, distance)


def _is_near(told: Told, least: Number | None, distance: int) -> bool:
    """Whether a number is of the size of that told with the noun, where they stand in different sentences."""
    if not distance or told.most is None or least is None:
        return True
    return told.most > 1 and least <= _MOST_TIMES * told.most
