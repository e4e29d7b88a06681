"""Trace what was found for one value: read off the structures that the analysis leaves, nothing is found anew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claimcheck.language.components.certainty import judge_certainty
from claimcheck.language.found import Event, FoundOffice, FoundPlace, FoundQuantity, FoundTime, Sentence
from claimcheck.language.tree import Tree
from claimcheck.records.trace import Finding, Word


def words_of(sentence: Sentence, start: int, end: int) -> list[Word]:
    """Return the words of the event that a value belongs to, as parsed.

    Args:
        sentence: The analysed sentence.
        start: First code point of the value, in the sentence.
        end: One past its last.

    Returns:
        The word of the event with those that hang on it, and the words of the value; those of the value if it has none.
    """
    tree, event = sentence.tree, _event_at(sentence, start, end)
    shown = set(tree.tokens_in(start, end))
    if event is not None:
        shown |= {event, *tree.children[event]}
    return [
        Word(text=tree.words[one], tag=tree.tags[one], relation=tree.deps[one], head=tree.words[tree.heads[one]])
        for one in sorted(shown)
    ]


def findings_of(sentence: Sentence, start: int, end: int) -> Iterator[Finding]:
    """Yield the slots of a value with the words that gave them; arguments are those of `words_of`."""
    tree = sentence.tree
    for quantity in sentence.quantities:
        if quantity.start < end and start < quantity.end:
            yield from _quantity(tree, quantity)
    for office in sentence.offices:
        if office.start < end and start < office.end:
            yield from _office(tree, office)
    index = _event_at(sentence, start, end)
    if index is not None:
        yield from _event(sentence, index)
    for time in sentence.times:
        yield _time(sentence, time)
    for place in sentence.places:
        yield _place(sentence, place)


def _event_at(sentence: Sentence, start: int, end: int) -> int | None:
    """Return the event of the value at a span, or the one whose words they are."""
    linked = [one.event for one in sentence.quantities if one.start < end and start < one.end]
    linked += [one.event for one in sentence.places if one.start < end and start < one.end]
    linked += [one.event for one in sentence.times if one.raw.start < end and start < one.raw.end]
    own = [index for index, event in sentence.events.items() if event.start < end and start < event.end]
    return next((index for index in (*linked, *own) if index in sentence.events), None)


def _stands(tree: Tree, token: int) -> str:
    """Say where a word stands: `nsubj of "deployed"`."""
    head = tree.heads[token]
    return "top of the sentence" if head == token else f'{tree.deps[token]} of "{tree.words[head]}"'


def _quantity(tree: Tree, found: FoundQuantity) -> Iterator[Finding]:
    amount = found.amount
    number = tree.text[amount.number_start : amount.number_end]
    form = "digits" if amount.is_digits else "a vague numeral" if amount.is_vague else "number words"
    yield Finding(slot="amount", words=number, how=f"{form}, read as {amount.lower} to {amount.upper}")
    around = (tree.text[found.start : amount.number_start] + " … " + tree.text[amount.number_end : amount.end]).strip()
    if amount.change != "=":
        yield Finding(slot="bound or hedge", words=around, how=f"sign {amount.change}")
    if found.unit:
        yield Finding(slot="unit", words=around, how=f"{found.unit}, a measure of {amount.measures or 'no kind'}")
    if found.item and found.head is not None:
        how = f"{_stands(tree, found.head)}: {found.item}, class {found.item_class}"
        yield Finding(slot="item", words=tree.words[found.head], how=how)
    if found.modifiers:
        yield Finding(
            slot="item modifiers", words=", ".join(found.modifiers), how="words before the item that narrow it"
        )
    if found.owner:
        yield Finding(slot="item of", words=found.owner, how="said with the item")
    if found.person:
        yield Finding(slot="person", words=tree.text[slice(*found.person)], how="whose age it is")
    if found.role:
        yield Finding(slot="role", words=number, how=found.role)


def _office(tree: Tree, found: FoundOffice) -> Iterator[Finding]:
    if found.person_start >= 0:
        name = tree.text[found.person_start : found.person_end]
        yield Finding(slot="person", words=name, how=f"the name at the title, {found.person}")
    status = found.status or "a rank or occupation"
    yield Finding(slot="office", words=found.office, how=f"{status}, polity {found.polity or 'not stated'}")


def _event(sentence: Sentence, index: int) -> Iterator[Finding]:
    tree, event = sentence.tree, sentence.events[index]
    form = "event noun" if event.is_nominal else "passive verb" if event.clause.is_passive else "verb"
    how = f"{form}, {_stands(tree, index)}: {event.action}"
    yield Finding(slot="action", words=tree.text[event.start : event.end], how=how)
    for slot, words, head in (("actor", event.actor, event.actor_head), ("patient", event.patient, event.patient_head)):
        if words:
            yield Finding(slot=slot, words=words, how=_stands(tree, head) if head is not None else "")
    modal, negative = _deciding(sentence, index)
    yield Finding(slot="modality", words=", ".join(modal), how=event.modality)
    yield Finding(slot="polarity", words=", ".join(negative), how=event.polarity)
    yield Finding(slot="source", words=" < ".join(event.source), how=event.source_kind)


def _deciding(sentence: Sentence, index: int) -> tuple[list[str], list[str]]:
    """Return the words without which the event would be judged otherwise, by modality and by polarity."""
    tree, event = sentence.tree, sentence.events[index]
    modal: list[str] = []
    negative: list[str] = []
    if (event.modality, event.polarity) == ("asserted", "positive"):
        return modal, negative
    for token in range(len(tree)):
        if token == index:
            continue
        other = _judged_without(tree, sentence.events, index, token)
        modal += [tree.words[token]] if other.modality != event.modality else []
        negative += [tree.words[token]] if other.polarity != event.polarity else []
    return modal, negative


def _judged_without(tree: Tree, events: dict[int, Event], index: int, token: int) -> Event:
    """Judge an event as if a word said nothing."""
    fresh = {
        one: replace(event, modality="asserted", polarity="positive", is_future=False) for one, event in events.items()
    }
    judge_certainty(tree.without(token), fresh)
    return fresh[index]


def _with(sentence: Sentence, event: int | None) -> str:
    found = sentence.events.get(event) if event is not None else None
    return f'with "{sentence.tree.text[found.start : found.end]}"' if found else "with no event"


def _time(sentence: Sentence, found: FoundTime) -> Finding:
    value = found.value
    edtf = (value.edtf if value else None) or "not resolved"
    how = f"pattern {found.raw.name}, {edtf}, {_with(sentence, found.event)}"
    return Finding(slot="time", words=found.raw.exact, how=how)


def _place(sentence: Sentence, found: FoundPlace) -> Finding:
    value = found.value
    before = f'after "{found.preposition}", ' if found.preposition else ""
    how = f"{before}in the gazetteer as {value.place_id or 'nothing'}, {_with(sentence, found.event)}"
    return Finding(slot="place", words=sentence.tree.text[found.start : found.end], how=how)
