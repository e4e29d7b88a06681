"""How a name is used: whether it locates something, or acts, owns, receives and governs."""

from __future__ import annotations

from claimcheck.language.found import FoundPlace
from claimcheck.language.names import is_name, is_title_case, phrase_start
from claimcheck.language.placewords import place_words
from claimcheck.language.tree import Tree
from claimcheck.reference.gazetteer import gazetteer
from claimcheck.reference.lexicon import action_class, event_verb, item_class

# Happenings that lead somewhere, and things that are moved.
_MOVING = frozenset(("send_supply", "arrive_visit", "deploy", "evacuate_displace"))
_GOODS = frozenset(("aircraft", "ship", "vehicle", "ammunition"))


def locating_word(tree: Tree, first: int, last: int, found: list[FoundPlace]) -> str | None:
    """Return the word that makes a name a location.

    Args:
        tree: The sentence.
        first: First token of the name.
        last: Its last token.
        found: The places before it.

    Returns:
        A preposition, `to` or `from` for the object of a verb of motion, `,` in `Tapa, Estonia`; None for a name that
        acts, owns or is a party.
    """
    words = place_words()
    at = first - 1
    if at >= 1 and tree.lowers[at] in ("'s", "\u2019s", "'") and tree.tags[at] == "POS":
        at = phrase_start(tree, at - 1) - 1
    while at >= 0 and at > first - 5 and _belongs_to_no_name(tree, at):
        at -= 1
    if at > 0 and tree.words[at].isdigit() and tree.lowers[last].rstrip(".") in words.street:
        at -= 1  # at 1200 Main Street
    if at < 0:
        return None
    word = tree.lowers[at]
    if (motion := _motion(tree, first, last)) is not None:
        return motion
    if tree.deps[tree.top(range(first, last + 1))] == "poss" and _owns_or_modifies(tree, first, last):
        return None
    if _owns_nothing(tree, last):
        return None
    if word in (",", "(") and found and 0 <= tree.starts[first] - found[-1].end <= 3:
        return "," if _may_lie_around(tree, first, last, found[-1]) else None
    if word == "," and (named := _named_behind(tree, first, last, at)) is not None:
        return named
    if (
        word in ("and", "or", ",")
        and found
        and tree.starts[at] - found[-1].end <= 1
        and _same_list(tree, found[-1], first)
    ):
        return found[-1].preposition
    if _owns_or_modifies(tree, first, last) and not (word in ("to", "into") and is_title_case(tree)):
        return None
    if word == "of":
        return _of(tree, at)
    if word == "with":
        return "with" if at and tree.lowers[at - 1] in words.with_nouns else None
    if word == "for":
        return "to" if _leaves_for(tree, at) else None
    is_preposition = tree.tags[at] in ("IN", "TO", "RP", "RB") or word == "to" or tree.words[at][:1].isupper()
    if word not in words.locative or not is_preposition:
        return None
    return None if _is_party(tree, word, at) else word


def _belongs_to_no_name(tree: Tree, at: int) -> bool:
    """Whether a word between preposition and name is an article or an adjective: `at the same Brussels office`."""
    word = tree.lowers[at]
    is_adjective = tree.tags[at] in ("JJ", "JJR", "JJS") and tree.words[at].islower() and tree.tags[at - 1] != "TO"
    return word != "of" and (word in place_words().before_name or is_adjective)


def _owns_nothing(tree: Tree, last: int) -> bool:
    """Whether what a name owns is left out, as in `next to Spain's`."""
    return tree.lowers[last + 1 : last + 2] == ["'s"] and _ends_at(tree, last + 2)


def _ends_at(tree: Tree, at: int) -> bool:
    """Whether a clause ends at a token, so that what a name owns is left out."""
    return at >= len(tree) or tree.lowers[at] in (".", ",", ";", "and", "or", "but", "\u201d", '"')


def _may_lie_around(tree: Tree, first: int, last: int, before: FoundPlace) -> bool:
    """Whether a name behind a comma may be what a place lies in, or another of a list of places.

    A country lies around no town of another; what nothing lists lies around nothing that is listed.
    """
    entry = gazetteer().resolve(tree.text[tree.starts[first] : tree.ends[last]])
    listed = gazetteer().candidates(tree.text[tree.starts[first] : tree.ends[last]])
    if not listed:
        return not before.value.place_id or tree.lowers[last] in place_words().class_nouns
    if entry is None or entry.kind != "country" or before.value.rank < 2:
        return True
    towns = gazetteer().candidates(before.value.name)
    is_inside = not towns or any(town.country == entry.country for town in towns)
    return is_inside or tree.lowers[last + 1 : last + 2] in ([], ["."], [","], [")"])


def _named_behind(tree: Tree, first: int, last: int, comma: int) -> str | None:
    """Return the preposition of a place that is called by its name behind a comma: `in the Saudi capital, Riyadh`."""
    noun = comma - 1
    is_called = noun > 1 and tree.lowers[noun] in place_words().introducing and tree.words[noun].islower()
    if (
        not is_called
        or not _ends_at(tree, last + 1)
        or not gazetteer().candidates(tree.text[tree.starts[first] : tree.ends[last]])
    ):
        return None
    at = noun - 1
    while at > 0 and (tree.tags[at] in ("JJ", "JJS", "NN", "NNP", "CD", "HYPH", "DT", "PRP$", "POS", "VBN")):
        at -= 1
    if tree.lowers[at] == "of":
        return _of(tree, at)
    return tree.lowers[at] if tree.lowers[at] in place_words().locative else None


def _of(tree: Tree, at: int) -> str | None:
    """Return what `of` means before a place: `out of Niger`, `the airport of Ankara`; None in `the mayor of Lyon`."""
    before = tree.lowers[at - 1] if at else ""
    if before == "out":
        return "from"
    return "of" if before in place_words().of_nouns else None


def _leaves_for(tree: Tree, at: int) -> bool:
    """Whether `for` leads to a place: `left for Nairobi`, `set off for Nairobi`; money is set aside for somebody."""
    words, verb = place_words(), tree.heads[at]
    if tree.lemma(verb) == "set":
        return tree.lowers[at - 1] in ("off", "out", "sail", "course")
    return tree.lemma(verb) in words.leaving or tree.lowers[at - 1] in words.leaving


def _motion(tree: Tree, first: int, last: int) -> str | None:
    """Return where a verb of motion leads with a name as its object: `visited Lviv`, `left Niamey`."""
    head = tree.top(range(first, last + 1))
    verb = tree.heads[head]
    if tree.deps[head] != "dobj" or not tree.is_verb(verb):
        return None
    return next((way for way, verbs in place_words().motion.items() if tree.lemma(verb) in verbs), None)


def _same_list(tree: Tree, previous: FoundPlace, first: int) -> bool:
    """Whether a name continues a list of places: `in Kraków and Łódź`."""
    head = tree.top(range(first, first + 1))
    chain = [head, *list(tree.ancestors(head))[:3]]
    return previous.head in chain or tree.deps[head] == "conj"


def _owns_or_modifies(tree: Tree, first: int, last: int) -> bool:
    """Whether a name owns or modifies another noun: `Sudan's army`, `Kursk operation`, `Kyiv officials`.

    A possessor of an unnamed place keeps its own: `Pyongyang's airport` lies in Pyongyang.
    """
    head = tree.top(range(first, last + 1))
    after = last + 1
    if tree.deps[head] == "poss":
        owned = tree.heads[head]
        if tree.words[owned][:1].isupper():
            return _is_region(tree, last + 2) or (owned == last + 2 and tree.lowers[owned] in place_words().sites)
        return tree.lowers[owned] not in place_words().sites
    if tree.deps[head] in ("compound", "amod", "nmod") and tree.heads[head] > last and after < len(tree):
        noun = tree.heads[head]
        is_site = tree.lowers[noun] in place_words().sites | place_words().class_nouns | place_words().site_nouns
        return not is_site and tree.tags[noun] in ("NN", "NNS")
    return False


def _is_region(tree: Tree, first: int) -> bool:
    """Whether what a name owns is a named region, which locates alone: `Russia's Kursk Region`, `Russia's Far East`."""
    last = first
    while last + 1 < len(tree) and is_name(tree, last + 1):
        last += 1
    if tree.lowers[first] in place_words().directions or tree.lowers[last] in place_words().class_nouns:
        return True
    found = gazetteer().resolve(tree.text[tree.starts[first] : tree.ends[last]])
    return found is not None and found.kind == "region"


def _is_party(tree: Tree, word: str, at: int) -> bool:
    """Whether `to` or `from` names a receiver, a party or an origin of people rather than a location."""
    head = tree.heads[at]
    if word == "to" and at and tree.lowers[at - 1] in place_words().party_heads:
        return True
    if word == "to":
        if tree.is_verb(head):
            return tree.lemma(head) in place_words().receiving
        return tree.lemma(head).lower() in place_words().party_heads
    if word == "from":
        return at - head == 1 and not _leads_away(tree, head)
    if word in ("by", "on", "over", "under", "above", "past", "beyond", "via") and tree.is_noun(head):
        return word in ("by",)
    return word == "by"


def _leads_away(tree: Tree, noun: int) -> bool:
    """Whether `from` behind a noun leads away from a place: `a convoy from Goma`; people and letters do not."""
    if tree.tags[noun] not in ("NN", "NNS"):
        return True
    lemma, words = tree.lemma(noun), place_words()
    kind = action_class(event_verb(lemma) or lemma)
    is_place = lemma in words.from_nouns or lemma in words.sites or lemma in words.class_nouns
    return is_place or kind in _MOVING or item_class(lemma) in _GOODS
