"""What a number is told of where no noun stands behind it: the measured or counted subject."""

from __future__ import annotations

from claimcheck.language.components.outcomes import outcome_of
from claimcheck.language.found import Event, FoundQuantity
from claimcheck.language.tree import Tree
from claimcheck.reference.lexicon import (
    action_class,
    event_verb,
    head_noun,
    item_class,
    item_table,
    outcome_class,
)

DIRECTIONS = {"increase": "up", "decrease": "down"}
ADVERBS = {"up": "up", "upward": "up", "upwards": "up", "down": "down", "downward": "down", "downwards": "down"}
_CROWDS = ("crowd", "turnout", "attendance", "audience", "gathering")
_UNITS = ("point", "percent", "percentage", "gauge", "thermometer", "instrument")  # have no measure, but give one
_MEASURED = ("share", "rate", "temperature", "speed", "money", "other", "distance")


def changes_amount(tree: Tree, event: Event, of_class: str | None = None) -> str | None:
    """Return `up` or `down` for an event that changes an amount.

    Args:
        tree: The sentence.
        event: The event.
        of_class: Class of what it changes.
    """
    known = DIRECTIONS.get(action_class(event.action, of_class))
    after = tree.lowers[event.clause.verb + 1 : event.clause.verb + 2]
    return known or next((ADVERBS[word] for word in after if word in ADVERBS), None)


def name_subject(tree: Tree, quantity: FoundQuantity, event: Event | None) -> None:
    """Name what a quantity without a noun of its own measures or counts.

    Args:
        tree: The sentence.
        quantity: The quantity; changed in place.
        event: Its event.
    """
    if quantity.amount.unit == "" and quantity.item is None and quantity.head is None and event is not None:
        _counted(tree, quantity, event)
        after = tree.lowers[event.clause.verb + 1 : event.clause.verb + 2]
        if quantity.item is None and event.action == "say" and after in (["yes"], ["no"]):
            quantity.item, quantity.item_class = "vote", "votes"
        if quantity.item is None:
            _exchanged(tree, quantity, event)
    if quantity.amount.unit in ("", "1") or quantity.amount.currency or quantity.item_class == "age":
        return
    if quantity.item_class != "duration" or (event is not None and event.action == "last"):
        _measured(tree, quantity, event)


def _counted(tree: Tree, quantity: FoundQuantity, event: Event) -> None:
    """`The toll climbed to 14`, `The number of dead stands at 14`, `Arrests rose to 14`."""
    is_level = quantity.role in ("change_from", "change_to") or event.action in item_table().tallies["levels"]
    is_put = event.action in item_table().tallies["puts"] and tree.lowers[quantity.number - 1] == "at"
    is_moved = event.action.split()[0] in item_table().tallies["moves"]  # has gone past 225, brings the total to 79
    patient, subject = event.clause.patient, event.clause.subject
    head = patient if event.clause.is_passive or is_put or (is_moved and patient is not None) else subject
    is_level = is_level or is_put or is_moved
    if not is_level or head is None or tree.starts[head] >= quantity.start:
        return
    lemma = tree.lemma(head)
    if lemma == "magnitude":
        quantity.unit = "magnitude"
        return
    if lemma in item_table().tallies["counts"]:
        of = next((one for one in tree.kids(head, "prep") if tree.lowers[one] == "of"), None)
        target = tree.child(of, "pobj") if of is not None else None
        if target is not None:
            _take(tree, quantity, target)
    elif is_put and lemma in _CROWDS:
        quantity.item, quantity.item_class = lemma, "other"
    elif lemma == "toll" or (tree.tags[head] == "NNS" and quantity.role is not None):
        _take(tree, quantity, head)


def _exchanged(tree: Tree, quantity: FoundQuantity, event: Event) -> None:
    """`The rouble traded at 92.6 to the dollar`: what one of another currency costs."""
    at = quantity.number + 1
    behind = [word for word in tree.lowers[at : at + 3] if word not in ("to", "the", "against", "per", "a")]
    is_rate = tree.lowers[at : at + 1] in (["to"], ["against"], ["per"]) and bool(behind) and _is_currency(behind[0])
    subject = event.clause.subject
    if is_rate and subject is not None and _is_currency(tree.lemma(subject)):
        quantity.item, quantity.item_class = tree.lemma(subject), "rate"


def _is_currency(noun: str) -> bool:
    return item_class(noun) == "money" or noun in ("crown", "peso", "kwacha", "naira", "baht", "dinar", "taka", "leu")


def _take(tree: Tree, quantity: FoundQuantity, noun: int) -> None:
    """Take a noun, or the people that an adjective names (`the dead`), for what is counted."""
    outcome = outcome_class(tree.lowers[noun])
    quantity.item = "people" if outcome and not tree.is_noun(noun) else tree.lemma(noun)
    children = tree.kids(noun, "acl", "relcl", "amod")
    hanging = (outcome_class(tree.lemma(one)) or outcome_of(tree, one) for one in children)
    quantity.item_class = outcome or next((one for one in hanging if one), None) or item_class(quantity.item)


def _measured(tree: Tree, quantity: FoundQuantity, event: Event | None) -> None:
    """`Turnout climbed to 34.4 per cent`, `cut its rate by 50 basis points`: name it."""
    if quantity.item is None and quantity.amount.measures in (*_MEASURED, "duration"):
        head = _measured_noun(tree, quantity, event)
        quantity.item = tree.lemma(head) if head is not None else None
    if (
        quantity.amount.measures == "share"
        and head_noun(quantity.item or "") in item_table().measures["rate"]
        and quantity.role != "change_by"
    ):
        quantity.item_class = "rate"
    if quantity.item and quantity.amount.measures in ("mass", "volume") and item_class(quantity.item) == "ammunition":
        quantity.item_class = "ammunition"
    if event_verb(head_noun(quantity.item or "")) and quantity.item_class == "share":
        quantity.item_class = "share"


def _measured_noun(tree: Tree, quantity: FoundQuantity, event: Event | None) -> int | None:
    """Return the noun that has a measure: `inflation of 4 percent`, `kept its rate at 16 percent`."""
    top = tree.top(tree.tokens_in(quantity.start, quantity.amount.end))
    preposition = tree.heads[top] if tree.deps[top] == "pobj" else None
    holder = tree.heads[preposition] if preposition is not None else None
    if preposition is not None and holder is not None and tree.lowers[preposition] == "of" and _may_have(tree, holder):
        return holder
    if event is None:
        return None
    subject, patient = event.clause.subject, event.clause.patient
    is_of_object = preposition is not None and holder == event.clause.verb and not event.clause.is_passive
    order = (patient, subject) if changes_amount(tree, event) or is_of_object else (subject, patient)
    inside = range(quantity.start, quantity.end)
    return next(
        (one for one in order if one is not None and _is_measured(tree, one) and tree.starts[one] not in inside), None
    )


def _may_have(tree: Tree, noun: int) -> bool:
    return (
        _is_measured(tree, noun)
        and event_verb(tree.lemma(noun)) is None
        and tree.lemma(noun) not in item_table().tallies["spans"]
    )


def _is_measured(tree: Tree, noun: int) -> bool:
    return tree.tags[noun] in ("NN", "NNS") and tree.lemma(noun) not in _UNITS
