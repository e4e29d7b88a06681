"""How a name is used: whether it locates something, or acts, owns, receives and governs."""

from __future__ import annotations

from claimcheck.language.found import FoundPlace
from claimcheck.language.names import is_name, is_title_case, phrase_start
from claimcheck.language.placewords import place_words
from claimcheck.language.tree import Tree
from claimcheck.reference.gazetteer import gazetteer

_PHRASE = 6  # tokens before a noun among which the preposition of its phrase stands


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
    while at >= 0 and (tree.lowers[at] in words.before_name and tree.lowers[at] not in ("of",)) and at > first - 5:
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
    if word == "," and (before := _introduced(tree, at)) is not None:
        return before
    if word in (",", "(") and found and 0 <= tree.starts[first] - found[-1].end <= 3:
        return ","
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
        before = tree.lowers[at - 1] if at else ""
        return "of" if before in words.of_nouns else None
    if word == "with":
        return "with" if at and tree.lowers[at - 1] in words.with_nouns else None
    if word == "for":
        return "to" if tree.lemma(tree.heads[at]) in words.leaving or tree.lowers[at - 1] in words.leaving else None
    is_preposition = tree.tags[at] in ("IN", "TO", "RP", "RB") or word == "to" or tree.words[at][:1].isupper()
    if word not in words.locative or not is_preposition:
        return None
    return None if _is_party(tree, word, at) else word


def _introduced(tree: Tree, comma: int) -> str | None:
    """Return what locates the noun before a comma that brings its name: `in the Saudi capital, Riyadh`."""
    words, at = place_words(), comma - 1
    if at < 0 or tree.lowers[at] not in words.introducing:
        return None
    for token in range(at - 1, max(at - _PHRASE, -1), -1):
        if tree.lowers[token] in words.locative and tree.tags[token] in ("IN", "TO"):
            return tree.lowers[token]
        if tree.lowers[token] == "of" and token and tree.lowers[token - 1] == "out":
            return "from"
        if tree.tags[token] in ("IN", "TO", "VBD", "VBZ", "VBP") or tree.words[token] in (",", ";"):
            return None
    return None


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
            return _is_region(tree, last + 2)
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
        return tree.tags[head] in ("NNS", "NN") and at - head == 1 and tree.lowers[head] not in place_words().ways
    if word in ("by", "on", "over", "under", "above", "past", "beyond", "via") and tree.is_noun(head):
        return word in ("by",)
    return word == "by"
