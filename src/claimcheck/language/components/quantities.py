"""Quantities: amounts with what they count, guarded against numbers that only name."""

from __future__ import annotations

from claimcheck.language.components.ages import find_ages
from claimcheck.language.components.items import NOTHING, Item, counted_item, measured_item, owner
from claimcheck.language.found import FoundQuantity, FoundTime
from claimcheck.language.guards import guards, is_figure_of_speech, is_label
from claimcheck.language.tree import Tree
from claimcheck.normalise.amounts import Amount, read_amounts
from claimcheck.reference.lexicon import head_noun, is_people, item_class, item_table, outcome_class

_ZERO = frozenset(("no", "zero"))
_ZERO_BEGINS = _ZERO | {"not", "nobody"}


def find_quantities(tree: Tree, times: list[FoundTime]) -> list[FoundQuantity]:
    """Find the quantities of a sentence.

    Args:
        tree: The sentence.
        times: Its time expressions; numbers inside dates and clock times are left to them.

    Returns:
        Quantities in order, each with its item; `is_claim` is off where the number says nothing checkable.
    """
    blocked = [
        (time.raw.start, time.raw.end)
        for time in times
        if time.raw.name != "duration"
        and (time.raw.name not in ("durations", "stretch", "ago", "set") or "n" not in time.raw.groups)
    ]
    found: list[FoundQuantity] = []
    for amount in read_amounts(tree.text, blocked):
        tokens = tree.tokens_in(amount.number_start, amount.number_end)
        if not tokens or is_label(tree, amount, tokens) or is_figure_of_speech(tree, amount, tokens):
            continue
        ends = [start for start, _ in blocked if start >= amount.end]
        found.append(_quantity(tree, amount, tokens, min(ends, default=len(tree.text))))
    dated = [(time.raw.start, time.raw.end) for time in times if time.raw.name in ("ago", "stretch")]
    for one in found:
        one.is_claim = one.is_claim and not any(start <= one.amount.number_start < end for start, end in dated)
    found += _none(tree, found)
    found.sort(key=lambda quantity: quantity.start)
    find_ages(tree, found, [(time.raw.start, time.raw.end) for time in times])
    return found


def _quantity(tree: Tree, amount: Amount, tokens: range, time: int) -> FoundQuantity:
    """Read what an amount counts or measures, before the time that begins at a code point."""
    is_count = not amount.unit or amount.unit == "1"
    item = counted_item(tree, amount, tokens, time) if is_count else measured_item(tree, amount, tokens, time)
    end = max(amount.end, item.end)
    found = FoundQuantity(
        amount=amount,
        number=tree.top(tokens),
        start=amount.start,
        end=end,
        head=item.head,
        item=item.lemma,
        modifiers=item.modifiers,
        unit=amount.unit,
        change=amount.change,
        partitive=item.partitive,
    )
    _classify(tree, found, item)
    found.is_claim = _is_checkable(tree, found, tokens)
    return found


def _classify(tree: Tree, found: FoundQuantity, item: Item) -> None:
    """Set item and class of measures, ages, strengths and counts; what happened to people is added with the event."""
    amount = found.amount
    if amount.shape == "age":
        found.item, found.item_class, found.unit = None, "age", amount.unit
        found.head = item.head
    elif amount.currency:
        found.item, found.item_class = amount.currency, "rate" if amount.measures == "rate" else "money"
    elif amount.unit and amount.unit != "1":
        found.item_class = amount.measures or "other"
        if item.lemma and item_class(item.lemma) == "ammunition" and amount.measures == "mass":
            found.item_class = "ammunition"
    elif item.outcome:
        found.item_class = item.outcome
    elif amount.shape == "score" and not item.lemma:  # what is left of scores are votes
        found.item, found.item_class = "vote", "votes"
    else:
        found.item_class = item_class(item.lemma) if item.lemma else "other"
        if item.lemma == "member" and item.head is not None and _of_force(tree, item.head):
            found.item_class = "personnel"
    if found.head is not None:
        found.owner = owner(tree, found.head)


def _of_force(tree: Tree, noun: int) -> bool:
    """Whether members are those of a force: `200 members of the police's paramilitary units`."""
    of = next((one for one in tree.kids(noun, "prep") if tree.lowers[one] == "of"), None)
    target = tree.child(of, "pobj") if of is not None else None
    return target is not None and item_class(tree.lemma(target).lower()) == "personnel"


def _is_checkable(tree: Tree, found: FoundQuantity, tokens: range) -> bool:
    """Whether a number says something that can be checked: not `one reason`, `between two nations`, `one of the`."""
    amount = found.amount
    if amount.unit == "percent" and found.item is None and amount.lower == amount.upper and (amount.lower or 0) >= 100:
        return tree.lemma(tree.heads[tree.top(tree.tokens_in(amount.start, amount.end))]) not in guards().giving
    if amount.unit not in ("", "1") or amount.is_digits:
        return True
    talk = item_table().uncountable_talk
    if amount.number_start == amount.start and amount.lower in (100, 1000, 1_000_000):  # a million things
        return head_noun(found.item or "") not in talk["nouns"]
    value = amount.lower if amount.lower is not None else amount.upper
    small = value is not None and value <= 3 and amount.shape == "plain"
    first = tokens[0]
    before = tree.lowers[first - 1] if first else ""
    if amount.number_start == amount.start and tree.lowers[first] == "one":
        if found.item is None or before in guards().pronoun_one_before:
            return False
        if tree.lowers[tokens[-1] + 1 : tokens[-1] + 2] == ["of"]:
            return False
        if tree.tags[tokens[-1] + 1 : tokens[-1] + 2] == ["NNP"]:
            return False
    if small and head_noun(found.item or "") in talk["nouns"]:
        return False
    if amount.is_compound and not amount.unit:
        return False
    if small and head_noun(found.item or "") in talk["parties"] and value == 2:
        return before not in ("the", "these", "those", "both", "between", "their", "our", "of", "all")
    return True


def _none(tree: Tree, found: list[FoundQuantity]) -> list[FoundQuantity]:
    """`No casualties were reported`, `Not a single arrest was made`, `Nobody was hurt`: zero of what is counted."""
    rows: list[FoundQuantity] = []
    if _ZERO_BEGINS.isdisjoint(tree.lowers):
        return rows
    for index in range(len(tree) - 1):
        words = _zero_words(tree, index)
        if not words:
            continue
        item = _nobody(tree, index) if words < 0 else _no_item(tree, index + words, is_one=words > 1)
        inside = [one for one in found if tree.starts[index] <= one.start < (item.end if item.end > 0 else 0)]
        if item.head is None or any(one.is_claim for one in inside):
            continue
        found[:] = [one for one in found if one not in inside]  # the "one" of "not one person"
        rows.append(_zero(tree, index, index + abs(words) - 1, item))
    return rows


def _zero_words(tree: Tree, index: int) -> int:
    """Return how many words say that there is none before the noun, -1 for a pronoun, 0 for anything else."""
    if tree.lowers[index] == "nobody" or tree.lowers[index : index + 2] == ["no", "one"]:
        return -1
    if tree.lowers[index] in _ZERO and tree.words[index] != "NO":
        return 1
    if tree.lowers[index : index + 3] == ["not", "a", "single"]:
        return 3
    if tree.lowers[index : index + 2] == ["not", "one"]:
        return 2
    return 0


def _nobody(tree: Tree, index: int) -> Item:
    """`Nobody was hurt`: zero people, where what did not happen to them is counted."""
    head = index if tree.lowers[index] == "nobody" else index + 1
    is_counted = tree.deps[head] == "nsubjpass" and outcome_class(tree.lowers[tree.heads[head]]) is not None
    return Item(head, "people", (), tree.ends[head]) if is_counted else NOTHING


def _zero(tree: Tree, first: int, last: int, item: Item) -> FoundQuantity:
    start, head = tree.starts[first], item.head if item.head is not None else last
    amount = Amount(start, item.end, start, tree.ends[last], 0, 0)
    row = FoundQuantity(amount, last, start, item.end, head, item.lemma, modifiers=item.modifiers)
    row.item_class = item_class(item.lemma or "")
    row.owner = owner(tree, head)
    return row


def _no_item(tree: Tree, first: int, *, is_one: bool) -> Item:
    noun = first
    while (
        noun < len(tree)
        and tree.tags[noun] in ("JJ", "VBN", "VBG", "NN")
        and noun + 1 < len(tree)
        and (tree.is_noun(noun + 1) and tree.heads[noun] > noun)
    ):
        noun += 1
    if noun >= len(tree) or tree.tags[noun] != ("NN" if is_one else "NNS"):
        return NOTHING
    lemma = tree.lemma(noun)
    if item_class(lemma) == "other" and not is_people(lemma):
        return NOTHING
    modifiers = tuple(tree.lowers[token] for token in range(first, noun))
    return Item(noun, lemma, modifiers, tree.ends[noun])
