"""The lexicon: classes of actions and of counted things."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import msgspec

from claimcheck.resources import load_toml


class ActionRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One class of actions."""

    class_: str = msgspec.field(name="class")
    verbs: tuple[str, ...] = ()
    nouns: dict[str, str] = {}


class WhenRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A class that verbs take with certain items."""

    class_: str = msgspec.field(name="class")
    verbs: frozenset[str] = frozenset()
    items: frozenset[str] = frozenset()


class LightRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs that leave the meaning to their object."""

    verbs: frozenset[str]
    nouns: frozenset[str]


class IdiomRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A class that verbs take with other words of their clause; all conditions that are given must hold.

    Nouns are lemmas; `#people`, `#goods`, `#money`, `#name`, `#place` are kinds. `phrases` are prepositions, alone or
    with their noun (`to poll`, `past #` before a number); `bare` asks that nothing undergoes it.
    """

    name: str
    class_: str = msgspec.field(name="class")
    verbs: frozenset[str]
    particles: frozenset[str] = frozenset()
    objects: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    phrases: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    passive: bool | None = None
    bare: bool = False


class ActionExample(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A verb and its class."""

    verb: str
    class_: str = msgspec.field(name="class")
    items: str | None = None


class ActionTable(msgspec.Struct, forbid_unknown_fields=True):
    """The file `data/lexicon/actions.toml`."""

    action: list[ActionRow]
    when: list[WhenRow]
    light: list[LightRow]
    idiom: list[IdiomRow]
    results: frozenset[str]
    charges: frozenset[str]
    example: list[ActionExample]


class ItemRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One class of things."""

    class_: str = msgspec.field(name="class")
    nouns: tuple[str, ...] = ()


class ItemExample(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A noun, what happened to it, and its class."""

    noun: str
    class_: str = msgspec.field(name="class")
    outcome: str | None = None


class ItemTable(msgspec.Struct, forbid_unknown_fields=True):
    """The file `data/lexicon/items.toml`."""

    item: list[ItemRow]
    measures: dict[str, frozenset[str]]
    people: dict[str, frozenset[str]]
    bodies: dict[str, frozenset[str]]
    outcomes: dict[str, frozenset[str]]
    losing: dict[str, frozenset[str]]
    driving: dict[str, frozenset[str]]
    tallies: dict[str, frozenset[str]]
    uncountable_talk: dict[str, frozenset[str]]
    example: list[ItemExample]


def action_table() -> ActionTable:
    """Return the file of actions."""
    return load_toml("lexicon/actions.toml", ActionTable)


def body_member(noun: str) -> str | None:
    """Return who make up a body that is told by its strength: soldiers a battalion, people a crowd."""
    return next((member for member, nouns in item_table().bodies.items() if noun in nouns), None)


def item_table() -> ItemTable:
    """Return the file of items."""
    return load_toml("lexicon/items.toml", ItemTable)


@cache
def _verbs() -> dict[str, str]:
    table = action_table()
    plain = {verb: row.class_ for row in reversed(table.action) for verb in row.verbs}
    return plain | {f"{verb} {row.name}": row.class_ for row in reversed(table.idiom) for verb in row.verbs}


@cache
def _idioms() -> dict[str, list[IdiomRow]]:
    found: dict[str, list[IdiomRow]] = {}
    for row in action_table().idiom:
        for verb in row.verbs:
            found.setdefault(verb, []).append(row)
    return found


def idioms(verb: str) -> list[IdiomRow]:
    """Return the idioms that a verb may belong to, the first that fits being the one."""
    return _idioms().get(verb, [])


def is_known_action(verb: str) -> bool:
    """Whether a verb, with its particle, is in the lexicon."""
    return verb in _verbs()


@cache
def _event_nouns() -> dict[str, str]:
    return {noun: verb for row in reversed(action_table().action) for noun, verb in row.nouns.items()}


@cache
def _items() -> dict[str, str]:
    return {noun: row.class_ for row in reversed(item_table().item) for noun in row.nouns}


@cache
def _outcomes() -> dict[str, str]:
    return {word: name for name, words in item_table().outcomes.items() for word in words}


def action_class(verb: str, item_class: str | None = None) -> str:
    """Return the class of an action.

    Args:
        verb: Lemma of the verb, with its particle (`shoot down`) where it has one.
        item_class: Class of what it is done to, which decides some verbs.

    Returns:
        A class of the vocabulary, `other` for unknown verbs.
    """
    if verb == "be":
        return {"killed": "kill", "arrested": "detain_charge"}.get(item_class or "", "occur")
    if item_class:
        for row in action_table().when:
            if verb in row.verbs and item_class in row.items:
                return row.class_
    known = _verbs()
    return known.get(verb) or known.get(verb.split()[0]) or "other"


def event_verb(noun: str) -> str | None:
    """Return the verb of a noun that names a happening: deployment gives deploy."""
    return _event_nouns().get(noun)


def event_nouns() -> Iterable[str]:
    """Return all nouns that name happenings."""
    return _event_nouns().keys()


def is_light(verb: str, noun: str) -> bool:
    """Whether a verb leaves the meaning to its object: `carry out a strike`."""
    return any(verb in row.verbs and noun in row.nouns for row in action_table().light)


def outcome_class(word: str) -> str | None:
    """Return what a verb or adjective did to the people counted: `kill` gives killed."""
    return _outcomes().get(word)


def head_noun(item: str) -> str:
    """Return the head of a compound: `pickup truck` gives truck."""
    return item.rsplit(" ", 1)[-1]


def is_people(item: str) -> bool:
    """Whether an item counts people."""
    noun = head_noun(item)
    return noun in item_table().people["nouns"] or _items().get(noun) in ("personnel", "killed", "wounded")


def item_class(noun: str | None) -> str:
    """Return the class of a counted thing by its head noun, `other` if unknown."""
    if not noun:
        return "other"
    known = _items()
    return known.get(noun) or known.get(noun.lower()) or known.get(noun.split()[-1].lower()) or "other"
