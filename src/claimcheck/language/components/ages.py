"""Ages: bare numbers that stand for one, and whose age it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.language.clauses import surface_subject
from claimcheck.language.found import FoundQuantity
from claimcheck.language.guards import guards
from claimcheck.language.titles import name_left, name_right
from claimcheck.language.tree import NAME_TAGS, Tree
from claimcheck.normalise.amounts import Amount
from claimcheck.reference.lexicon import is_people, item_class

_DASHES = "-\u2010\u2011"
_OLDEST = 120


def find_ages(tree: Tree, found: list[FoundQuantity], times: Sequence[tuple[int, int]] = ()) -> None:
    """Turn bare numbers that stand for an age into one: `Henry Jackson, 18,`, `aged 19, 23 and 35`, `She was 71`.

    Args:
        tree: The sentence.
        found: Its quantities in order; changed in place. Every age gets its person where the sentence names one.
        times: Code points of time expressions, which are no names.
    """
    previous_age = False
    found += _decades(tree)
    found.sort(key=lambda quantity: quantity.start)
    for quantity in found:
        amount = quantity.amount
        value = amount.upper if amount.upper is not None else amount.lower
        is_bare = not amount.unit and amount.shape in ("plain", "range") and value is not None and value < _OLDEST
        can = (
            is_bare
            and (quantity.head is None or _is_behind_comma(tree, quantity))
            and not amount.is_compound
            and "," not in tree.text[amount.number_start : amount.number_end]
        )
        if can and (_is_age(tree, quantity) or (previous_age and _is_list(tree, quantity))):
            quantity.item, quantity.item_class, quantity.unit = None, "age", "year"
            quantity.end = amount.end
            quantity.modifiers, quantity.is_claim = (), True
        previous_age = quantity.item_class == "age"
        if previous_age:
            person = _person(tree, quantity)
            is_time = person is not None and any(start < person[1] and person[0] < end for start, end in times)
            quantity.owner, quantity.person = None, None if is_time else person


def _decades(tree: Tree) -> Iterator[FoundQuantity]:
    """`A man in his fifties`, `a woman in her late 60s`: an age of ten years' breadth."""
    decades = guards().decades
    if decades.keys().isdisjoint(tree.lowers):
        return
    for index in range(2, len(tree)):
        first = decades.get(tree.lowers[index])
        owner = index - 1 - (tree.lowers[index - 1] in ("early", "mid", "late"))
        if first is not None and tree.tags[owner] == "PRP$" and tree.lowers[owner] != "its":
            start, end = tree.starts[index], tree.ends[index]
            amount = Amount(start, end, start, end, first, first + 9, unit="year", measures="age")
            row = FoundQuantity(amount, index, start, end, None, None, unit="year")
            row.item_class = "age"
            yield row


def _is_behind_comma(tree: Tree, quantity: FoundQuantity) -> bool:
    """`Boy, 16, seriously hurt`: the parser hangs what happened on the number, which is between commas."""
    first, last = (tree.tokens_in(quantity.start, quantity.amount.end)[at] for at in (0, -1))
    return first > 0 and last + 1 < len(tree) and tree.lowers[first - 1] == tree.lowers[last + 1] == ","


def _is_list(tree: Tree, quantity: FoundQuantity) -> bool:
    first = tree.tokens_in(quantity.start, quantity.end)[0]
    return first > 0 and tree.lowers[first - 1] in (",", "and", "or")


def _is_age(tree: Tree, quantity: FoundQuantity) -> bool:
    tokens = tree.tokens_in(quantity.start, quantity.amount.end)
    first, last = tokens[0], tokens[-1]
    before = tree.lowers[first - 1] if first else ""
    after = tree.lowers[last + 1] if last + 1 < len(tree) else "."
    if before in guards().age_words or tree.lowers[max(0, first - 2) : first] in (["age", "of"], ["ages", "of"]):
        return True
    if before == "both" and first > 1 and tree.lowers[first - 2] == ",":
        return first > 2 and is_people(tree.lemma(first - 3))
    if before == "," and after == "," and tree.deps[first] == "appos" and _of_human(tree, first):
        return True
    if before == "," and first > 1 and quantity.amount.is_digits:
        return _is_behind_person(tree, first - 2, after)
    if before == "(" and after == ")" and first > 1:
        return tree.tags[first - 2] in NAME_TAGS and quantity.amount.is_digits
    if before in ("is", "was", "'s", "were", "are", "be") and after in (".", ",", ";", "by", "when", "and"):
        subject = surface_subject(tree, first - 1)
        return subject is not None and subject < first and _is_person(tree, subject)
    return False


def _of_human(tree: Tree, number: int) -> bool:
    """`The victim of Monday night, 71, from Kallirachi`: the subject before it, behind an article, is human."""
    above = [tree.heads[number], *tree.ancestors(tree.heads[number])]
    subject = next((index for index in above if tree.deps[index] in ("nsubj", "nsubjpass")), None)
    if subject is None or subject > number or tree.tags[subject] != "NN" or not is_people(tree.lemma(subject)):
        return False
    return tree.child(subject, "det") is not None


def _is_person(tree: Tree, subject: int) -> bool:
    """Whether a bare number told of a subject is an age: of a pronoun, a full name, a human noun."""
    if tree.lowers[subject] in guards().age_subjects:
        return True
    is_full = tree.tags[subject] == "NNP" and subject > 0 and tree.tags[subject - 1] == "NNP"
    is_toll = item_class(tree.lemma(subject)) in ("killed", "wounded")  # the toll is 18
    if is_full or (tree.tags[subject] == "NN" and is_people(tree.lemma(subject)) and not is_toll):
        return True
    role = tree.child(subject, "appos") if tree.words[subject][:1].isupper() else None
    if role is None or tree.tags[role] != "NN" or tree.child(role, "det") is None:
        return False
    return is_people(tree.lemma(role)) or tree.lemma(role).endswith(guards().role_endings)  # Ruiz, a teacher, was 54


def _is_behind_person(tree: Tree, person: int, after: str) -> bool:
    """`Henry Jackson, 18,`, `Senard, 65, now`, `The stationmaster, 59, was`: the number behind a person's comma."""
    if after not in (",", ".", ";", ")", "who", "of", "and", "from", "was"):
        return False
    if tree.tags[person] == "PRP":
        return tree.lowers[person] in guards().age_subjects and after in (",", ")")
    if tree.tags[person] in NAME_TAGS and tree.words[person][:1].isupper():
        is_full = person > 0 and tree.tags[person - 1] in NAME_TAGS
        return is_full or after == "," or tree.lowers[person].rstrip(".") in ("jr", "sr")
    is_noun = tree.is_noun(person) or tree.tags[person] == "UH"  # headlines begin with "Boy, 16,"
    is_human = is_noun and is_people(tree.lemma(person)) and after == ","
    return is_human or _is_role(tree, person, after)


def _is_role(tree: Tree, person: int, after: str) -> bool:
    """`The stationmaster, 59, was charged`: a singular noun with an article, and the number closed by a comma."""
    if tree.tags[person] != "NN" or after != ",":
        return False
    determiner = tree.child(person, "det", "poss")
    return determiner is not None and tree.deps[person] in ("nsubj", "nsubjpass")


def _person(tree: Tree, quantity: FoundQuantity) -> tuple[int, int] | None:
    """Return the code points of the name, or of the pronoun, whose age it is."""
    tokens = tree.tokens_in(quantity.start, quantity.amount.end)
    nouns = range(tokens[-1], (tokens[-1] if quantity.head is None else quantity.head) + 1)
    for last in nouns:  # 54-year-old Ana Ruiz, his 54-year-old wife Ana Ruiz
        behind = name_right(tree, last + 1)
        if behind is not None and not _modifies(tree, behind[1]) and tree.words[tokens[-1]] not in _DASHES:
            return tree.span(behind)
        if tree.tags[last] in (",", "."):
            break
    at = tokens[0] - 1
    while at > 0 and (tree.lowers[at] in guards().age_words or tree.lowers[at] in (",", "(")):
        at -= 1
    if at < tokens[0] - 1 and (name := name_left(tree, at)) is not None:
        return tree.span(name)
    return _told(tree, quantity.head if quantity.head is not None else quantity.number)


def _modifies(tree: Tree, name: int) -> bool:
    """Whether a name only modifies the noun behind it: a 54-year-old Aurora man."""
    return tree.heads[name] > name and tree.deps[name] in ("compound", "nmod", "amod")


def _told(tree: Tree, token: int) -> tuple[int, int] | None:
    """Return whom a clause tells an age of: `Ana Ruiz, a 54-year-old teacher`, `died at the age of 54`."""
    if "ages" in tree.lowers[max(0, token - 3) : token]:  # Ruiz and two children, ages 7 and 11
        return None
    for index in (token, *tree.ancestors(token)):
        if tree.deps[index] == "pobj" and "age" not in (tree.lemma(index), tree.lemma(tree.heads[tree.heads[index]])):
            return None  # Ruiz, the father of a 4-year-old girl
        above = _last_of_name(tree, tree.heads[index])
        if tree.deps[index] == "appos" and (name := name_left(tree, above)) is not None:
            return tree.span(name)
        if tree.is_verb(index):
            is_told = tree.lemma(index) in ("be", "turn", "become") or tree.lowers[token - 1] in guards().age_words | {
                "of"
            }
            subject = surface_subject(tree, index) if is_told else None
            return _name_or_pronoun(tree, subject) if subject is not None and subject < token else None
    return None


def _name_or_pronoun(tree: Tree, subject: int) -> tuple[int, int] | None:
    if tree.lowers[subject] in guards().age_subjects:
        return tree.span([subject])
    is_name = tree.tags[subject] in NAME_TAGS
    name = name_left(tree, _last_of_name(tree, subject)) if is_name else None
    if name is None and tree.tags[subject] == "NN" and tree.words[subject][:1].isupper():
        name = (subject, subject)  # a surname that the tagger does not know
    return tree.span(name) if name is not None else None


def _last_of_name(tree: Tree, token: int) -> int:
    while token + 1 < len(tree) and tree.tags[token + 1] in NAME_TAGS and tree.words[token + 1][:1].isupper():
        token += 1
    return token
