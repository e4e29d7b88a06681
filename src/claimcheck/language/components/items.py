"""What a number counts: the noun, its modifiers, and whose the counted things are."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.language.clauses import noun_phrase, phrase_text
from claimcheck.language.guards import guards
from claimcheck.language.tree import NOUN_TAGS, Tree
from claimcheck.normalise.amounts import Amount
from claimcheck.reference.countries import country_codes, demonym
from claimcheck.reference.lexicon import body_member, outcome_class

_INSIDE = NOUN_TAGS | {"JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "POS", "CD", "FW", "AFX"}
_PEOPLE = (["accused"], ["condemned"], ["convicted"])  # participles that stand for people, whatever the parse
_PARTITIVE = frozenset(("of", "out of"))


class Item(NamedTuple):
    """What is counted; indexes are tokens, `end` is the code point where the counted noun ends."""

    head: int | None
    lemma: str | None
    modifiers: tuple[str, ...]
    end: int
    partitive: int | None = None
    outcome: str | None = None


NOTHING = Item(None, None, (), -1)


def counted_item(tree: Tree, amount: Amount, tokens: range, time: int) -> Item:
    """Find the noun that a bare number counts.

    Args:
        tree: The sentence.
        amount: The amount.
        tokens: Tokens of its number.
        time: Code point where the next time expression begins, which is no part of the item.

    Returns:
        The item; its `head` is None where the noun is left out ("another 1,800").
    """
    at = tree.token_at(amount.end)
    after = at if at is not None and tree.starts[at] >= amount.end else tokens[-1] + 1
    if after < len(tree) and tree.lowers[after] == "of":
        return _of(tree, after, time)
    if tree.lowers[after : after + 2] in (["in", "favour"], ["in", "favor"]):  # sixty-two in favour, none against
        return Item(None, "vote", (), -1)
    members = _members_of_body(tree, tokens, after)
    if members is not None:
        return members
    outcome = _outcome(tree, amount, after) if after < len(tree) else None
    if outcome and tree.tags[after] in ("VBN", "VBD", "JJ", "NN", "VB"):
        is_adjective = after + 1 < len(tree) and tree.is_noun(after + 1) and tree.heads[after + 1] != after
        if not is_adjective:
            return Item(None, None, (), tree.ends[after], outcome=outcome)
    return _following(tree, tokens, after, time)


def _outcome(tree: Tree, amount: Amount, after: int) -> str | None:
    """`36 killed`, `5 shot`: what happened to the people that the number counts without naming them."""
    word = tree.lowers[after]
    is_many = amount.lower is not None and amount.lower > 1  # `one shot` may be that of a gun
    return outcome_class(guards().participles.get(word, word) if is_many else word)


def _members_of_body(tree: Tree, tokens: range, after: int) -> Item | None:
    """`A battalion of 1,200`, `a crowd of about 5,000`: the noun before tells what the bare number counts."""
    if after < len(tree) and (tree.is_noun(after) or (tree.tags[after] in ("JJ", "VBN") and tree.heads[after] > after)):
        return None
    for at in range(tokens[0] - 1, max(0, tokens[0] - 4), -1):
        if tree.lowers[at] == "of":
            noun = body_member(tree.lemma(at - 1).lower())
            kin = (tree.lemma(at - 1).lower(),) if noun == "child" else ()  # `a father of four`: his children
            return Item(None, noun, kin, -1) if noun is not None else None
        if tree.tags[at] not in ("RB", "IN", "JJR", "JJS", "DT", "RBR"):
            return None
    return None


def _following(tree: Tree, tokens: range, after: int, time: int) -> Item:
    """Read the run of adjectives and nouns behind the number; its last noun is the item."""
    last, index = None, after
    while index < len(tree) and tree.starts[index] < time and _is_inside(tree, index):
        if tree.tags[index] in ("VBN", "VBG") and _is_clause(tree, tokens, index):
            break
        if index == after and _is_other_number(tree, index):  # 22.7 five years ago
            break
        if tree.is_noun(index):
            last = index
            if not _goes_on(tree, index):
                break
        index += 1
    if last is None:
        others = after < len(tree) and tree.lowers[after] in ("others", "other")
        return Item(None, "other" if others else None, (), tree.ends[after] if others else -1)
    if last + 2 < len(tree) and tree.tags[last + 1] == "CC" and tree.is_noun(last + 2) and tree.heads[last + 2] == last:
        end = tree.ends[last + 2] if tree.tags[last + 2] == "NNS" and tree.tags[last] == "NNS" else tree.ends[last]
    else:
        end = tree.ends[last]
    first = _compound_start(tree, after, last)
    return Item(last, _lemma(tree, first, last), _modifiers(tree, range(after, first)), end)


def _is_other_number(tree: Tree, index: int) -> bool:
    """Whether a word is a number of its own, and no calibre: `400 155-millimetre shells`, `40 122mm rockets`."""
    following = tree.lowers[index + 1] if index + 1 < len(tree) else ""
    is_calibre = following == "-" or following in guards().calibre_units or tree.words[index][-1:].isalpha()
    return tree.tags[index] == "CD" and not (is_calibre and tree.words[index][:1].isdigit())


def _is_inside(tree: Tree, index: int) -> bool:
    """Whether a word may stand between a number and its noun: `two fully loaded magazines`, `40 old and new cars`."""
    following = tree.tags[index + 1] if index + 1 < len(tree) else ""
    is_adverb = tree.tags[index] == "RB" and following in ("JJ", "VBN", "VBG")
    is_joined = tree.tags[index] == "CC" and following == "JJ" and tree.tags[index - 1] == "JJ"
    return (
        is_adverb
        or is_joined
        or tree.tags[index] in _INSIDE
        or tree.lowers[index] in ("-", "/", "more", "other", "new")
    )


def _compound_start(tree: Tree, first: int, head: int) -> int:
    """Return where the compound that ends in a noun begins: `heart transplants`, but not `Russian tanks`."""
    at = head
    while at > first and tree.deps[at - 1] in ("compound", "punct") and tree.heads[at - 1] >= at:
        if tree.deps[at - 1] == "punct" and tree.words[at - 1] != "-":
            break
        if demonym(tree.words[at - 1]) is not None or country_codes(tree.words[at - 1]):
            break
        at -= 1
    if tree.words[at] == "-":
        at += 1
    while at - 2 >= first and tree.words[at - 1] == "-" and tree.starts[at] == tree.ends[at - 2] + 1:
        at -= 2  # first-team players
    if at < head and tree.tags[at] == "CD":  # 155-millimetre shells
        at += 1
        while at < head and tree.words[at] == "-":
            at += 2
    elif first < at < head and tree.tags[at - 1] == "CD" and tree.lowers[at] in guards().calibre_units:  # 122mm rockets
        at += 1
    return at


def _lemma(tree: Tree, first: int, head: int) -> str:
    """Return a compound with the lemma of its head."""
    before = tree.text[tree.starts[first] : tree.starts[head]]
    return before + (tree.lowers[head] if [tree.lowers[head]] in _PEOPLE else tree.lemma(head))


def _is_clause(tree: Tree, tokens: range, index: int) -> bool:
    """Whether a participle behind the number begins a clause ("700 aboard", "36 killed") and is no adjective."""
    following = index + 1
    while following < len(tree) and tree.tags[following] in ("JJ", "VBN", "VBG", "HYPH"):
        following += 1
    is_noun = following < len(tree) and tree.is_noun(following)
    return not is_noun or tree.heads[index] in tokens or tree.deps[index] in ("acl", "ROOT")


def _goes_on(tree: Tree, index: int) -> bool:
    """Whether the noun phrase of the number goes on behind a noun: the next noun must belong to it."""
    following = index + 1
    if following >= len(tree):
        return False
    if tree.tags[following] == "POS":
        return following + 1 < len(tree) and tree.tags[following + 1] in _INSIDE
    if tree.tags[following] not in _INSIDE or tree.tags[following] == "CD":
        return False
    if tree.tags[index] == "NNS" and tree.tags[following] == "NN" and outcome_class(tree.lowers[following]):
        return False  # took dozens of conscripts prisoner
    head = tree.heads[index]
    return head > index and tree.deps[index] in ("compound", "amod", "nmod", "poss", "nummod", "npadvmod")


def _modifiers(tree: Tree, tokens: range) -> tuple[str, ...]:
    """Return the words between number and item, hyphenated words in one piece."""
    found: list[str] = []
    for index in tokens:
        word = tree.lowers[index]
        joined = index > tokens.start and tree.starts[index] == tree.ends[index - 1]
        if joined and found and (word in "-\u2010/" or found[-1].endswith(("-", "\u2010", "/"))):
            found[-1] += word
        elif (word.isalnum() or "-" in word) and tree.tags[index] != "CC":
            found.append(word)
    return tuple(found)


def _of(tree: Tree, of: int, time: int) -> Item:
    """`320 of the fighters`, `dozens of conscripts`, `four of the ring road's exits`."""
    target = tree.child(of, "pobj")
    if target is None:
        target = next((index for index in range(of + 1, min(of + 6, len(tree))) if tree.is_noun(index)), None)
    if target is None or tree.starts[target] >= time:  # the 4,000 of last October
        return NOTHING
    if tree.tags[target] == "CD" and tree.lowers[target + 1 : target + 2] in _PEOPLE:  # of the twelve accused
        target += 1
    if tree.tags[target] == "CD" and tree.child(target, "nmod", "compound") is None and not tree.is_noun(target):
        return Item(None, None, (), tree.ends[target], partitive=target)
    phrase = noun_phrase(tree, target, prepositions=())
    if target not in phrase:
        phrase = list(range(of + 1, target + 1))
    inner = [index for index in phrase if tree.tags[index] == "CD" and index != target]
    if tree.lowers[target] in ("them", "these", "those", "whom", "which", "us", "it", "that"):
        return Item(None, None, (), tree.ends[target], partitive=target)
    first = _compound_start(tree, phrase[0], target)
    modifiers = _modifiers(tree, range(phrase[0], first))
    modifiers = tuple(word for word in modifiers if word not in ("the", "its", "their", "his", "her", "our", "a", "an"))
    end = tree.ends[target] if not inner else -1
    is_whole = bool(inner) or tree.lowers[phrase[0]] in ("the", "its", "their", "his", "her", "our", "these", "those")
    return Item(
        target, _lemma(tree, first, target), modifiers if not inner else (), end, partitive=target if is_whole else None
    )


def measured_item(tree: Tree, amount: Amount, tokens: range, time: int) -> Item:
    """Find what a measure is a measure of: `1,900 tonnes of shells`, `40-tonne crane`.

    Measured subjects ("turnout rose 3 percent") need the event and are found later.
    """
    at = tree.token_at(amount.end)
    after = at if at is not None and tree.starts[at] >= amount.end else len(tree)
    if after < len(tree) and tree.lowers[after] == "of" and amount.measures != "duration":
        target = tree.child(after, "pobj")
        if target is not None and tree.is_noun(target):
            phrase = noun_phrase(tree, target, prepositions=())
            end = tree.ends[target] if amount.measures != "distance" else -1
            first = _compound_start(tree, phrase[0], target)
            modifiers = _modifiers(tree, range(phrase[0], first))
            drop = ("the", "its", "their", "his", "her", "our", "a", "an", "all")
            return Item(target, _lemma(tree, first, target), tuple(word for word in modifiers if word not in drop), end)
    if amount.is_compound:
        found = _following(tree, tokens, after, time)
        if found.head is not None:
            return found
    return NOTHING


def _is_of_owner(tree: Tree, index: int) -> bool:
    return tree.words[index][:1].isupper() and tree.tags[index] not in ("DT", "CD", "PRP$")


def owner(tree: Tree, head: int) -> str | None:
    """Return whose the counted things are, as written: `North Korean troops`, `troops from North Korea`, `its marines`.

    Args:
        tree: The sentence.
        head: The counted noun.
    """
    possessor = tree.child(head, "poss")
    if possessor is not None:
        return phrase_text(tree, [token for token in noun_phrase(tree, possessor) if tree.tags[token] != "POS"])
    for one in tree.kids(head, "amod", "compound", "nmod"):
        if tree.words[one][:1].isupper() and tree.tags[one] in ("JJ", "NNP", "NNPS", "NN"):
            first = one
            while first and tree.heads[first - 1] in (one, head) and _is_of_owner(tree, first - 1):
                first -= 1
            return phrase_text(tree, list(range(first, one + 1)))
    for one in tree.kids(head, "prep"):
        if tree.lowers[one] in ("from", "of"):
            target = tree.child(one, "pobj")
            if target is not None and tree.words[target][:1].isupper():
                return phrase_text(tree, noun_phrase(tree, target, prepositions=()))
    return None
