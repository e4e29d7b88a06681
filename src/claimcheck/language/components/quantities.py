"""Quantities: amounts with what they count, guarded against numbers that only name."""

from __future__ import annotations

from claimcheck.language.components.ages import find_ages
from claimcheck.language.components.items import NOTHING, Item, counted_item, measured_item, owner
from claimcheck.language.found import FoundQuantity, FoundTime
from claimcheck.language.guards import guards, is_figure_of_speech, is_label
from claimcheck.language.tree import Tree
from claimcheck.normalise.amounts import Amount, read_amounts
from claimcheck.reference.lexicon import head_noun, is_people, item_class, item_table

_ZERO = frozenset(("no", "zero"))


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
        if time.raw.name not in ("duration", "durations", "stretch", "ago", "set") or "n" not in time.raw.groups
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
        one.is_claim = one.is_claim and not any(start <= one.start < end for start, end in dated)
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
    if found.head is not None:
        found.owner = owner(tree, found.head)


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
    """`No casualties were reported`: no and a plural of something countable is zero of it."""
    rows = []
    for index in range(len(tree) - 1):
        if tree.lowers[index] not in _ZERO or tree.words[index] == "NO":
            continue
        item = _no_item(tree, index)
        if item.head is None or any(one.start <= tree.starts[index] < one.end for one in found):
            continue
        start, end = tree.starts[index], tree.ends[item.head]
        amount = Amount(start, end, start, tree.ends[index], 0, 0)
        row = FoundQuantity(amount, index, start, end, item.head, item.lemma, modifiers=item.modifiers)
        row.item_class = item_class(item.lemma)
        row.owner = owner(tree, item.head)
        rows.append(row)
    return rows


def _no_item(tree: Tree, index: int) -> Item:
    noun = index + 1
    while (
        noun < len(tree)
        and tree.tags[noun] in ("JJ", "VBN", "VBG", "NN")
        and noun + 1 < len(tree)
        and (tree.is_noun(noun + 1) and tree.heads[noun] > noun)
    ):
        noun += 1
    if noun >= len(tree) or tree.tags[noun] != "NNS":
        return NOTHING
    lemma = tree.lemma(noun)
    if item_class(lemma) == "other" and not is_people(lemma):
        return NOTHING
    modifiers = tuple(tree.lowers[token] for token in range(index + 1, noun))
    return Item(noun, lemma, modifiers, tree.ends[noun])
