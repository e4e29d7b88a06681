"""Numbers that name and do not count: Article 4, Leopard 2, 155mm shells, 2800 block of Rimpau Boulevard."""

from __future__ import annotations

import re

import msgspec

from claimcheck.language.tree import NAME_TAGS, Tree
from claimcheck.normalise.amounts import Amount
from claimcheck.reference.countries import demonym
from claimcheck.reference.lexicon import item_class
from claimcheck.resources import load_toml


class Guards(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file `data/language/guards.toml`."""

    label_nouns: frozenset[str]
    street_nouns: frozenset[str]
    calibre_units: frozenset[str]
    giving: frozenset[str]
    dialling: frozenset[str]
    emergency: frozenset[str]
    calls: frozenset[str]
    age_words: frozenset[str]
    age_subjects: frozenset[str]
    collectives: frozenset[str]
    role_endings: tuple[str, ...]
    participles: dict[str, str]
    decades: dict[str, int]
    pronoun_one: frozenset[str]
    pronoun_one_before: frozenset[str]
    vote_words: frozenset[str]
    further: frozenset[str]
    level_prepositions: frozenset[str]
    hours: frozenset[str]
    day_parts: frozenset[str]
    level_verbs: frozenset[str]
    level_nouns: frozenset[str]


def guards() -> Guards:
    """Return the guards."""
    return load_toml("language/guards.toml", Guards)


def is_label(tree: Tree, amount: Amount, tokens: range) -> bool:
    """Whether a number is a label, part of a name, an address or a calibre.

    Args:
        tree: The sentence.
        amount: The amount that was read.
        tokens: Tokens of its number.
    """
    return (
        _behind_label(tree, amount, tokens)
        or _behind_name(tree, amount, tokens)
        or _is_address(tree, amount, tokens)
        or _is_calibre(tree, amount)
        or _is_titled(tree, amount, tokens)
        or _is_model(tree, amount, tokens)
        or _is_game(tree, amount)
        or _is_dialled(tree, amount, tokens)
        or _is_ordinal(tree, amount, tokens)
    )


def _is_bare(amount: Amount) -> bool:
    return not amount.unit and amount.shape == "plain" and amount.change == "=" and not amount.approximate


def _behind_label(tree: Tree, amount: Amount, tokens: range) -> bool:
    """`page 5`, `Room 101`, `No. 1`; plural labels count ("5 rooms" has the number first)."""
    first = tokens[0]
    if first == 0 or not _is_bare(amount) or amount.start != amount.number_start:
        return False
    at = first - 2 if tree.words[first - 1] == "." and first > 1 else first - 1  # "No. 1" cut in three
    before = tree.lowers[at].rstrip(".")
    if before == "of" and at and tree.words[at - 1][:1].isupper():
        before = f"{tree.lowers[at - 1]} of"  # Group of 77
    if before not in guards().label_nouns:
        return False
    if before in ("under", "top", "no"):
        return before == "no" and (at < first - 1 or tree.words[at] in ("No", "No.", "no."))
    follows_noun = tokens[-1] + 1 < len(tree) and tree.tags[tokens[-1] + 1] == "NNS"
    if tree.words[at][:1].islower() and _counts_noun(tree, tokens[-1]) and at == first - 1:
        return False  # at the camp 300 men stayed
    return amount.is_digits or (tree.words[first][:1].isupper() and not follows_noun)


def _behind_name(tree: Tree, amount: Amount, tokens: range) -> bool:
    """`Leopard 2`, `Model 3`, `Fortune 500`: a name right before bare digits, unless the digits count a noun after."""
    first, last = tokens[0], tokens[-1]
    if amount.shape == "range" and not amount.unit:  # Boeing 737-800
        return first > 0 and tree.heads[first] == first - 1 and tree.tags[first - 1] in NAME_TAGS
    if first == 0 or not _is_bare(amount) or "," in amount_text(tree, amount) or amount.start != amount.number_start:
        return False
    before = tree.words[first - 1]
    is_name = tree.tags[first - 1] in NAME_TAGS and before[:1].isupper()
    if not is_name and not (before[:1].islower() and any(letter.isupper() for letter in before)):
        return False
    if not amount.is_digits and not tree.words[first][:1].isupper():
        return False
    noun = last + 1
    if noun < len(tree) and tree.tags[noun] == "NNP" and tree.words[noun][:1].isupper() and amount.is_digits:
        return True
    counted = tree.heads[first]
    if tree.deps[first] == "nummod" and counted > last and tree.is_noun(counted) and _goes_to(tree, noun, counted):
        return tree.heads[first - 1] == counted and tree.deps[first - 1] in ("compound", "nmod", "amod")
    return True


def _goes_to(tree: Tree, index: int, noun: int) -> bool:
    """Whether only words of one noun phrase stand from a token to its noun: `12 Polish tanks`."""
    return all(tree.words[at][:1].isalpha() and tree.heads[at] <= noun for at in range(index, noun + 1))


_AFTER_TWICE = frozenset(("the", "its", "that", "a", "their", "his", "her", "more", "what"))
_AFTER_HALF = frozenset(
    ("of", "the", "a", "an", "its", "their", "his", "her", "all", "that", "those", "were", "are", "have", "had")
)
_ORDINALS = frozenset(
    ("first", "second", "last", "other", "latter", "better", "top", "bottom", "this", "each", "either", "one")
)


def is_figure_of_speech(tree: Tree, amount: Amount, tokens: range) -> bool:
    """Whether `twice` and `half` do not measure: scored twice, the first half."""
    word = tree.lowers[tokens[0]]
    after = tree.lowers[tokens[-1] + 1] if tokens[-1] + 1 < len(tree) else ""
    before = tree.lowers[tokens[0] - 1] if tokens[0] else ""
    if word in ("twice", "thrice"):
        return after not in _AFTER_TWICE
    if not amount.is_digits and not amount.unit and before in ("top", "bottom", "final", "big", "closing", "opening"):
        return tokens[-1] + 1 >= len(tree) or not tree.is_noun(tokens[-1] + 1)
    if word == "one" and tokens[-1] + 1 < len(tree) and tree.tags[tokens[-1] + 1] == "CD":
        return True
    if word == "one" and before in guards().pronoun_one and not _counts_noun(tree, tokens[-1]):
        return True
    return amount.unit == "1" and word == "half" and (before in _ORDINALS or after not in _AFTER_HALF)


def _counts_noun(tree: Tree, number: int) -> bool:
    return tree.is_noun(tree.heads[number]) and tree.heads[number] > number


def amount_text(tree: Tree, amount: Amount) -> str:
    """Return the number as written."""
    return tree.text[amount.number_start : amount.number_end]


def _is_address(tree: Tree, amount: Amount, tokens: range) -> bool:
    """`2800 block of Rimpau Boulevard`, `710 SW 13th Terr`."""
    if not amount.is_digits or amount.unit:
        return False
    rest = tree.lowers[tokens[-1] + 1 : tokens[-1] + 8]
    if rest[:1] == ["block"] or rest[:2] in (["-", "block"], ["zip", "code"]):
        return True
    return is_house_number(tree, tokens)


def is_house_number(tree: Tree, tokens: range) -> bool:
    """Whether digits stand before the name of a street: `710 SW 13th Terr`, `22 Avenue Foch`."""
    rest = tree.lowers[tokens[-1] + 1 : tokens[-1] + 8]
    words = tree.words[tokens[-1] + 1 : tokens[-1] + 3]
    if rest[:1] and rest[0] in guards().street_nouns and len(words) > 1 and all(word[:1].isupper() for word in words):
        return True  # 22 Avenue Foch
    for offset, word in enumerate(rest):
        index = tokens[-1] + 1 + offset
        if word in guards().street_nouns and offset and tree.words[index][:1].isupper():
            return True
        if not (tree.words[index][:1].isupper() or tree.words[index][:1].isdigit() or word == "."):
            return False
    return False


def _is_game(tree: Tree, amount: Amount) -> bool:
    """`tied at 89-89`, `2-0 down`: a score of a game; the two sides of a vote stay."""
    if amount.shape != "score":
        return False
    return not any(word in guards().vote_words for word in tree.lowers)


def _is_dialled(tree: Tree, amount: Amount, tokens: range) -> bool:
    """`called 911`, `a 911 call`: a number that is dialled."""
    if not amount.is_digits or not _is_bare(amount) or "," in amount_text(tree, amount):
        return False
    after = tree.lowers[tokens[-1] + 1 : tokens[-1] + 2]
    if amount_text(tree, amount) in guards().emergency and after and after[0] in guards().calls:
        return True
    is_object = tokens[0] > 0 and tree.lemma(tokens[0] - 1) in guards().dialling
    return is_object and not _counts_noun(tree, tokens[-1]) and len(amount_text(tree, amount)) == 3


def _is_ordinal(tree: Tree, amount: Amount, tokens: range) -> bool:
    """`a fifth person`, `a third man`: one more of them, and no fraction."""
    if amount.shape != "ratio" or amount.is_digits or tree.lowers[tokens[0]] not in ("a", "an"):
        return False
    after = tokens[-1] + 1
    is_ordinal = tree.lowers[tokens[-1]] not in ("half", "quarter")
    return (
        is_ordinal
        and after < len(tree)
        and tree.tags[after] in ("NN", "NNP", "JJ", "VBG")
        and tree.lowers[after] != "of"
    )


def _is_calibre(tree: Tree, amount: Amount) -> bool:
    if amount.unit not in guards().calibre_units:
        return False
    at = tree.token_at(amount.end)
    words = [] if at is None else [tree.lemma(index) for index in range(at, min(at + 3, len(tree)))]
    return any(
        item_class(word) in ("ammunition", "vehicle") or word in ("calibre", "caliber", "pistol", "rifle")
        for word in words
    )


def _is_titled(tree: Tree, amount: Amount, tokens: range) -> bool:
    """`Three Musketeers`, `Group of Seven`: a capitalised number word inside a name."""
    first = tokens[0]
    if amount.is_digits or first == 0 or not tree.words[first][:1].isupper() or amount.unit:
        return False
    before = tree.words[first - 1]
    if before == "of" and first > 1 and tree.words[first - 2][:1].isupper():
        return True
    if re.fullmatch(r"[.:!?\"'\u201c\u2018(\u2014\u2013-]|\u2026", before):
        return False
    after = tokens[-1] + 1
    return after < len(tree) and tree.words[after][:1].isupper()


def _is_model(tree: Tree, amount: Amount, tokens: range) -> bool:
    """`787 Dreamliner`, `two new 737 Max jets`: bare digits before a name that is neither a people nor a unit."""
    after = tokens[-1] + 1
    if not amount.is_digits or not _is_bare(amount) or "," in amount_text(tree, amount) or after >= len(tree):
        return False
    if tree.tags[after] != "NNP" or not tree.words[after][:1].isupper() or tree.words[after].isupper():
        return False
    following = tree.tags[after + 1] if after + 1 < len(tree) else "."
    is_counted = "CD" in tree.tags[max(0, tokens[0] - 2) : tokens[0]]
    is_alone = is_counted or following not in ("NNP", "NNPS", "NNS", "NN", "POS")
    return is_alone and demonym(tree.words[after]) is None and len(amount_text(tree, amount)) <= 3
