"""The part that a number plays: ends of a change, parts of a whole, and what happened to the people counted."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from claimcheck.language.components.outcomes import outcome_of
from claimcheck.language.components.subjects import ADVERBS, DIRECTIONS, changes_amount, name_subject
from claimcheck.language.found import Event, FoundQuantity, Sentence
from claimcheck.language.tree import Tree
from claimcheck.records.vocabulary import Role
from claimcheck.reference.lexicon import (
    action_class,
    event_verb,
    head_noun,
    is_people,
    item_table,
    outcome_class,
)

_PREPOSITIONS: dict[str, Role] = {"from": "change_from", "to": "change_to", "by": "change_by"}
_BEFORE_CHANGE = frozenset(("by", "between", "a", "an", "another", "just", "only"))
_REACH = 4  # words between a change and its amount: `rose by only about`
_INCLUDING = (
    ("including",),
    ("among", "them"),
    ("of", "them"),
    ("of", "whom"),
    ("among", "whom"),
    ("of", "which"),
    ("includes",),
    ("include",),
    ("included",),
    ("among", "those"),
)


def assign_roles(sentence: Sentence) -> None:
    """Set role, group, class and measured item of every quantity, now that events are known."""
    split_changes(sentence)
    for quantity in sentence.quantities:
        event = sentence.events.get(quantity.event) if quantity.event is not None else None
        _change(sentence.tree, quantity, event)
        _outcome(sentence.tree, quantity, event)
        name_subject(sentence.tree, quantity, event)
    _conversions(sentence.quantities)
    _pair_changes(sentence.tree, sentence.quantities)
    _parts(sentence.tree, sentence.quantities)


def _conversions(quantities: list[FoundQuantity]) -> None:
    """A figure in other units plays the part of the figure that it converts: `fell by 1 degree (1.8 Fahrenheit)`."""
    for before, quantity in pairwise(quantities):
        if quantity.amount.converts is not None:
            quantity.role, quantity.change = before.role, before.change


def split_changes(sentence: Sentence) -> None:
    """`rose from 36 to 57` is two quantities; `aged from 4 to 17` stays a range."""
    rows: list[FoundQuantity] = []
    for quantity in sentence.quantities:
        event = sentence.events.get(quantity.event) if quantity.event is not None else None
        if (
            quantity.amount.shape == "ends"
            and event is not None
            and (changes_amount(sentence.tree, event) or _moves_amount(quantity, event))
            and len(quantity.amount.parts) == 2
        ):
            ends = quantity.amount.parts
            roles: tuple[Role, Role] = ("change_from", "change_to")
            for amount, role in zip(ends, roles, strict=True):
                is_last = role == "change_to"
                rows.append(
                    replace(
                        quantity,
                        amount=amount,
                        start=amount.start,
                        end=max(amount.end, quantity.end) if is_last else amount.end,
                        role=role,
                        change=amount.change,
                    )
                )
        else:
            rows.append(quantity)
    sentence.quantities = rows


def _moves_amount(quantity: FoundQuantity, event: Event) -> bool:
    """Whether a verb of moving changes an amount: `takes the programme from three billion dollars to nine`."""
    return event.action in item_table().tallies["moves"] and quantity.item_class in ("money", "rate", "share")


def _change(tree: Tree, quantity: FoundQuantity, event: Event | None) -> None:
    if quantity.role is not None:
        return
    first = tree.token_at(quantity.start)
    before = tree.lowers[first - 1] if first else ""
    before2 = tree.lowers[first - 2] if first and first > 1 else ""
    if before2 in ("up", "down") and before == "from":
        quantity.role = "change_from"
        return
    direction = changes_amount(tree, event, quantity.item_class) if event is not None else None
    told = _toldchanges_amount(tree, first or 0, quantity)
    if told:
        quantity.role, quantity.change = "change_by", told
        return
    if direction is None or event is None or quantity.item_class in ("employees", "age", "duration"):
        return
    if before in _PREPOSITIONS and quantity.item_class != "duration":
        quantity.role = _PREPOSITIONS[before]
    elif before == "of" and event.is_nominal:
        quantity.role = "change_by"
    elif _is_amount_of_change(tree, quantity, event) or (before in ("below", "above") and quantity.amount.unit):
        quantity.role = "change_by" if before not in ("below", "above") else "change_to"
    if quantity.role is None and _is_level(tree, quantity):
        quantity.role = "change_to"
    if quantity.role == "change_by":
        quantity.change = direction


def _toldchanges_amount(tree: Tree, first: int, quantity: FoundQuantity) -> str | None:
    """Return the direction that the words before a measured amount tell: `up 5%`, `grew by just 3%`, `a rise of 3%`.

    Words, not the parse: market reports leave their verbs out or pile them up, and the parser stumbles.
    """
    if _is_bare_move(tree, first, quantity):
        return ADVERBS[tree.lowers[first - 1]]
    is_motion = quantity.item_class == "distance" and tree.lowers[first - 1 : first] != ["by"]
    if not quantity.amount.unit or quantity.item_class in ("age", "duration") or is_motion or _is_level(tree, quantity):
        return None
    if tree.text[quantity.start - 1 : quantity.start] == "+":
        return "up"
    at = first - 1
    while at >= 0 and first - at <= _REACH and _is_between(tree, at):
        at -= 1
    if at < 0:
        return None
    word = tree.lowers[at]
    if word in ADVERBS:
        return ADVERBS[word] if at == first - 1 or tree.lowers[first - 1] in _BEFORE_CHANGE else None
    if tree.tags[at].startswith("V"):
        return DIRECTIONS.get(action_class(tree.lemma(at), quantity.item_class))
    noun = event_verb(tree.lemma(at - 1)) if word == "of" and at else None
    return DIRECTIONS.get(action_class(noun)) if noun else None


def _is_bare_move(tree: Tree, first: int, quantity: FoundQuantity) -> bool:
    """`Unite, down 68 at 1,112`: a bare figure right behind an adverb that is no particle: `shot down 17`."""
    is_adverb = first > 1 and tree.lowers[first - 1] in ADVERBS and tree.deps[first - 1] != "prt"
    return (
        is_adverb
        and not quantity.amount.unit
        and quantity.head is None
        and tree.lowers[first - 2] in (",", "is", "was")
    )


def _is_level(tree: Tree, quantity: FoundQuantity) -> bool:
    """`dropped below 11 percent`: the bound is where the change led."""
    words = ("below", "above", "under", "over")
    return quantity.amount.change in "<>" and tree.text[quantity.start :].lower().startswith(words)


def _is_between(tree: Tree, at: int) -> bool:
    word = tree.lowers[at]
    return word in _BEFORE_CHANGE or (tree.tags[at] == "RB" and word not in ADVERBS)


def _is_amount_of_change(tree: Tree, quantity: FoundQuantity, event: Event) -> bool:
    """`slipped 8.6 points`, `rose 12 per cent`, `a 20% cut`: the number is what the verb changes by."""
    if not quantity.amount.unit:
        return False
    top = tree.top(tree.tokens_in(quantity.start, quantity.amount.end))
    if event.is_nominal:
        return tree.deps[top] in ("nummod", "compound", "amod", "nmod", "npadvmod")
    return tree.heads[top] == event.clause.verb and tree.deps[top] in (
        "dobj",
        "npadvmod",
        "advmod",
        "nummod",
        "obl",
        "dep",
        "attr",
    )


def _pair_changes(tree: Tree, quantities: list[FoundQuantity]) -> None:
    """Group the ends of one change; a number followed by `up from X` is its end."""
    for index, quantity in enumerate(quantities):
        if (
            quantity.role == "change_from"
            and index
            and quantities[index - 1].role is None
            and quantities[index - 1].unit == quantity.unit
        ):
            previous = quantities[index - 1]
            if not any(other.role == "change_to" for other in quantities):
                previous.role = "change_to"
    roles = {"change_from", "change_to", "change_by"}
    seen: set[str] = set()
    group = -1
    for quantity in quantities:
        if quantity.role in roles and _is_point(quantity):  # a change runs between points
            if group < 0 or quantity.role in seen:  # another change begins
                group, seen = quantity.start, set()
            seen.add(quantity.role or "")
            quantity.group = group
    _lend_units(tree, quantities)


def _is_point(quantity: FoundQuantity) -> bool:
    amount = quantity.amount
    return amount.lower is None or amount.upper is None or amount.lower == amount.upper


def _lend_units(tree: Tree, quantities: list[FoundQuantity]) -> None:
    """Give a bare figure the unit of the figure it is told against: `to 34 percent, up from 23`."""
    for before, quantity in pairwise(quantities):
        is_pair = quantity.group == before.group and {before.role, quantity.role} == {"change_from", "change_to"}
        first = tree.token_at(quantity.start) or 0
        is_from = tree.lowers[first - 1 : first] == ["from"] and before.role != "change_by"
        is_parallel = before.role == "change_by" and tree.lowers[first - 1 : first] == ["by"]
        if (
            not (is_pair or is_from or is_parallel)
            or not before.unit
            or before.amount.is_compound
            or before.item_class == "duration"
        ):
            continue
        is_bare = not quantity.unit and quantity.head is None and quantity.item in (None, before.item)
        if is_bare or before.unit.startswith(f"{quantity.unit}/"):  # from €11 a square metre to €18
            quantity.unit, quantity.item_class = before.unit, before.item_class
            quantity.item = quantity.item or before.item


def _parts(tree: Tree, quantities: list[FoundQuantity]) -> None:
    """Link parts to their whole: `1,500 of the 12,000`, `43 people, including six nurses`, `two-thirds of them`."""
    for index, quantity in enumerate(quantities):
        if quantity.item_class == "age":
            continue
        whole = _whole(tree, quantities, index)
        if whole is not None and whole.item_class != "age" and whole.role in (None, "total"):
            whole.role, whole.group = "total", whole.start
            quantity.role, quantity.group = "part", whole.start


def _whole(tree: Tree, quantities: list[FoundQuantity], index: int) -> FoundQuantity | None:
    quantity = quantities[index]
    if quantity.partitive is not None:
        at = tree.starts[quantity.partitive]
        inside = [
            one for one in quantities[index + 1 :] if one.start <= at < one.end and one.head == quantity.partitive
        ]
        if inside:
            quantity.item = quantity.item or inside[0].item
            return inside[0]
        if tree.lowers[quantity.partitive] in ("them", "these", "those", "whom", "which") and index:
            return quantities[index - 1]
    first = tree.token_at(quantity.start)
    if first is None or not index:
        return None
    previous = quantities[index - 1]
    joined = tree.text[previous.end : quantity.start].strip(" ,") in ("", "and")
    if joined and previous.role == "part" and previous.partitive is None and tree.lowers[first - 1] in ("and", ","):
        return next((one for one in quantities[:index] if one.group == previous.group and one.role == "total"), None)
    for words in _INCLUDING:
        if tuple(tree.lowers[max(0, first - len(words)) : first]) == words:
            same = [one for one in quantities[:index] if one.amount.measures == quantity.amount.measures]
            return same[-1] if same else None
    return None


def _outcome(tree: Tree, quantity: FoundQuantity, event: Event | None) -> None:
    """What happened to the counted people outranks what they are: 12 soldiers killed are killed."""
    if quantity.amount.unit not in ("", "1") or quantity.item_class in ("age", "money", "votes"):
        return
    if quantity.head is None and quantity.item == "child":  # a father of four was killed, not the four
        return
    countable = quantity.item is None or is_people(quantity.item) or quantity.item in ("other", "more")
    if not countable or (quantity.item_class in ("killed", "wounded", "missing", "arrested") and quantity.item is None):
        return
    if quantity.head is not None:
        for child in tree.kids(quantity.head, "acl", "relcl", "amod"):
            found = outcome_class(tree.lemma(child)) or outcome_class(tree.lowers[child]) or outcome_of(tree, child)
            if found:
                quantity.item_class = found
    if event is None:
        return
    if _undergoes(tree, quantity, event):
        verb = event.clause.verb
        found = outcome_of(tree, verb) or outcome_class(event.action) or outcome_class(event.complement or "")
        if (
            found is None
            and event.action.split()[0] == "lose"
            and head_noun(quantity.item or "") in item_table().losing["items"]
        ):
            found = "killed"
        if found is None and quantity.item_class in ("other", "personnel"):
            found = _adjective(tree, quantity)
        quantity.item_class = found or quantity.item_class


def _undergoes(tree: Tree, quantity: FoundQuantity, event: Event) -> bool:
    """Whether the counted people are those to whom it happened, not those who did it."""
    verb = event.clause.verb
    own = {quantity.number} if quantity.head is None else {quantity.number, quantity.head}
    chain = set(own)
    for index in own:
        for above in tree.ancestors(index):
            if above == verb:
                break
            chain.add(above)
    if event.clause.is_passive:
        return event.clause.subject not in chain
    if tree.lemma(verb) in item_table().driving["leaving"] and outcome_of(tree, verb) == "displaced":
        return event.clause.subject in chain
    if event.action in ("die", "drown", "perish", "suffocate", "succumb", "flee", "disappear", "vanish", "be") or (
        tree.child(verb, "dobj") is None and event.clause.subject in chain
    ):
        return True
    return event.clause.subject not in chain or event.action in ("be",)


def _adjective(tree: Tree, quantity: FoundQuantity) -> str | None:
    """`left nearly 190 wounded`, `at least three dead`: the adjective behind the number."""
    at = tree.token_at(quantity.end)
    if at is None:
        return None
    for index in range(at, min(at + 2, len(tree))):
        found = outcome_class(tree.lowers[index])
        if found and tree.tags[index] in ("JJ", "VBN", "VBD"):
            return found
    return None
