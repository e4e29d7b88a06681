"""Places: names used as locations, from countries to street blocks. Names that act or own are left out."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from claimcheck.language.found import FoundOffice, FoundPlace, FoundTime
from claimcheck.language.tree import NAME_TAGS, Tree
from claimcheck.records.values import Place
from claimcheck.reference.countries import demonym
from claimcheck.reference.gazetteer import gazetteer
from claimcheck.reference.metonyms import metonym
from claimcheck.resources import load_toml

_BLOCK = re.compile(r"\b\d{1,5}(?:\s|-)block\s+of\s+(?:the\s+)?((?:[A-Z0-9][\w.\u2019'-]*\s?)+)")
_JOINERS = frozenset(
    ("of", "de", "do", "da", "del", "la", "el", "al", "le", "les", "sur", "am", "an", "der", "-", "\u2019s", "'s")
)
_RANKS = {"country": 0, "continent": 0, "ocean": 0, "macroregion": 0, "region": 1, "contested": 1, "constituent": 1}


class PlaceWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file `data/language/places.toml`."""

    locative: frozenset[str]
    of_nouns: frozenset[str]
    with_nouns: frozenset[str]
    receiving: frozenset[str]
    party_heads: frozenset[str]
    before_name: frozenset[str]
    class_nouns: frozenset[str]
    soil: frozenset[str]
    not_places: frozenset[str]
    sites: frozenset[str]
    street: frozenset[str]


@cache
def place_words() -> PlaceWords:
    """Return the words around place names."""
    return load_toml("language/places.toml", PlaceWords)


def find_places(tree: Tree, times: list[FoundTime], offices: list[FoundOffice]) -> list[FoundPlace]:
    """Find the places of a sentence.

    Args:
        tree: The sentence.
        times: Time expressions, which are no names.
        offices: Persons with offices; a polity inside one is no location.

    Returns:
        Places in order; disjoint.
    """
    found = _blocks(tree)
    taken = [(time.raw.start, time.raw.end) for time in times] + [(one.start, one.end) for one in found]
    taken += [(office.start, office.end) for office in offices]
    for first, last in _runs(tree):
        start, end = tree.starts[first], tree.ends[last]
        if any(start < other_end and end > other_start for other_start, other_end in taken):
            continue
        found += _named(tree, first, last, found)
    found += _soil(tree, taken)
    return sorted(found, key=lambda place: place.start)


def _blocks(tree: Tree) -> list[FoundPlace]:
    """`the 2800 block of Rimpau Boulevard`."""
    rows = []
    for match in _BLOCK.finditer(tree.text):
        text = match[0].rstrip(" .,")
        end = match.start() + len(text)
        tokens = tree.tokens_in(match.start(), end)
        if tokens:
            rows.append(FoundPlace(match.start(), end, tree.top(tokens), Place(name=text, rank=3), preposition="in"))
    return rows


def _runs(tree: Tree) -> list[tuple[int, int]]:
    """Return the runs of capitalised names, with the small words that join them."""
    runs, index = [], 0
    while index < len(tree):
        if not _is_name(tree, index):
            index += 1
            continue
        last = index
        while last + 1 < len(tree):
            step = (
                1
                if _is_name(tree, last + 1)
                else 2
                if _joins(tree, last + 1) and last + 2 < len(tree) and _is_name(tree, last + 2)
                else 0
            )
            if not step:
                break
            last += step
        if (
            last + 1 < len(tree)
            and tree.lowers[last + 1] in place_words().class_nouns
            and tree.tags[last + 1] in ("NN", "NNS")
        ):
            last += 1
        runs.append((index, last))
        index = last + 1
    return runs


def _is_name(tree: Tree, index: int) -> bool:
    word = tree.words[index]
    if not (word[:1].isupper() or (word[:1].isdigit() and tree.tags[index] in NAME_TAGS and word[-1:].isalpha())):
        return False
    return tree.tags[index] in NAME_TAGS or (
        tree.tags[index] in ("JJ", "NN", "NNS", "VBG", "FW", "RB", "IN")
        and index > 0
        and demonym(word) is None
        and word not in ("I", "The", "In")
    )


def _joins(tree: Tree, index: int) -> bool:
    return tree.lowers[index] in _JOINERS and tree.lowers[index] not in ("\u2019s", "'s")


def _named(tree: Tree, first: int, last: int, found: list[FoundPlace]) -> list[FoundPlace]:
    """Read one run of names: the place it is, if it is used as a location."""
    cut = _without_lead(tree, first, last)
    if cut is None:
        return []
    first = cut
    preposition = _preposition(tree, first, last, found)
    if preposition is None:
        return []
    name = tree.text[tree.starts[first] : tree.ends[last]]
    value = _value(tree, name, first, last, preposition)
    if value is None:
        return []
    start = _with_possessor(tree, first)
    head = tree.top(range(first, last + 1))
    return [FoundPlace(start, tree.ends[last], head, value, preposition=preposition)]


def _without_lead(tree: Tree, first: int, last: int) -> int | None:
    """Drop a capitalised word that only opens the sentence (`In`, `Northern`)."""
    while first <= last and tree.lowers[first] in place_words().before_name and first < last and first == 0:
        first += 1
    return first if first <= last else None


def _value(tree: Tree, name: str, first: int, last: int, preposition: str) -> Place | None:
    words = place_words()
    final = tree.lowers[last].rstrip(".")
    if final in words.street and last > first:
        return Place(name=name, rank=3)
    if _is_metonym_only(name):
        return None
    found = gazetteer().resolve(name)
    if found is None:
        candidates = gazetteer().candidates(name)
        if candidates:
            countries = {entry.country for entry in candidates[:5]}
            return Place(name=name, country=countries.pop() or None if len(countries) == 1 else None, rank=2)
    if found is not None:
        return Place(name=name, place_id=found.place_id, country=found.country or None, rank=_RANKS.get(found.kind, 2))
    lowers = {tree.lowers[token].rstrip(".") for token in range(first, last + 1)}
    if lowers & words.not_places or final in words.not_places:
        return None
    if final in words.sites and last > first:
        return Place(name=name, rank=3)
    if final in words.class_nouns and last > first:
        return Place(name=name, rank=2)
    is_plain = preposition in ("in", "near", "at", "around", "outside", "off", "of", "on", ",") and _is_unknown_town(
        tree, first, last
    )
    return Place(name=name, rank=2) if is_plain else None


def _is_unknown_town(tree: Tree, first: int, last: int) -> bool:
    """Whether an unlisted name may be a town: one to three words, no acronym, nothing that makes it a person."""
    if (
        last - first > 2
        or _is_title_case(tree)
        or any(tree.words[token].isupper() and len(tree.words[token]) > 1 for token in range(first, last + 1))
    ):
        return False
    after = last + 1
    if after < len(tree) and (
        tree.lowers[after] in ("'s", "said") or (tree.is_noun(after) and tree.heads[last] >= after)
    ):
        return False
    return tree.deps[tree.top(range(first, last + 1))] in ("pobj", "appos", "conj", "npadvmod", "dep")


def _is_title_case(tree: Tree) -> bool:
    """Whether a sentence is a headline with capitals on most words, where a capital tells nothing."""
    words = [word for word in tree.words if word[:1].isalpha()]
    return sum(word[:1].isupper() for word in words) > 0.6 * len(words) and len(words) > 3


@cache
def _metonyms_only(name: str) -> bool:
    found = metonym(name)
    return found is not None and not gazetteer().candidates(name)


def _is_metonym_only(name: str) -> bool:
    return _metonyms_only(name)


def _preposition(tree: Tree, first: int, last: int, found: list[FoundPlace]) -> str | None:
    """Return the preposition that makes a name a location (`,` in `Tapa, Estonia`), or None."""
    words = place_words()
    at = first - 1
    if at >= 1 and tree.lowers[at] in ("'s", "\u2019s", "'") and tree.tags[at] == "POS":
        at = _phrase_start(tree, at - 1) - 1
    while at >= 0 and (tree.lowers[at] in words.before_name and tree.lowers[at] not in ("of",)) and at > first - 5:
        at -= 1
    if at < 0:
        return None
    word = tree.lowers[at]
    if word in (",", "(") and found and 0 <= tree.starts[first] - found[-1].end <= 3:
        return ","
    if (
        word in ("and", "or", ",")
        and found
        and tree.starts[at] - found[-1].end <= 1
        and _same_list(tree, found[-1], first)
    ):
        return found[-1].preposition
    if _owns_or_modifies(tree, first, last):
        return None
    if word == "of":
        before = tree.lowers[at - 1] if at else ""
        return "of" if before in words.of_nouns else None
    if word == "with":
        return "with" if at and tree.lowers[at - 1] in words.with_nouns else None
    if word not in words.locative or (tree.tags[at] not in ("IN", "TO", "RP", "RB") and word != "to"):
        return None
    return None if _is_party(tree, word, at) else word


def _phrase_start(tree: Tree, index: int) -> int:
    while index > 0 and _is_name(tree, index - 1):
        index -= 1
    return index


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
        return tree.lowers[owned] not in place_words().sites and not tree.words[owned][:1].isupper()
    if tree.deps[head] in ("compound", "amod", "nmod") and tree.heads[head] > last and after < len(tree):
        noun = tree.heads[head]
        is_site = tree.lowers[noun] in place_words().sites | place_words().class_nouns | {
            "area",
            "suburb",
            "town",
            "village",
            "front",
            "border",
        }
        return not is_site and tree.tags[noun] in ("NN", "NNS")
    return False


def _is_party(tree: Tree, word: str, at: int) -> bool:
    """Whether `to` or `from` names a receiver, a party or an origin of people rather than a location."""
    head = tree.heads[at]
    if word == "to":
        if tree.is_verb(head):
            return tree.lemma(head) in place_words().receiving
        return tree.lemma(head).lower() in place_words().party_heads or tree.lowers[at - 1] in place_words().party_heads
    if word == "from":
        return tree.tags[head] in ("NNS", "NN") and at - head == 1
    if word in ("by", "on", "over", "under", "above", "past", "beyond", "via") and tree.is_noun(head):
        return word in ("by",)
    return word == "by"


def _with_possessor(tree: Tree, first: int) -> int:
    """Include the possessor of a region that no gazetteer lists alone: `Russia's Far East`."""
    at = first - 1
    if at >= 1 and tree.tags[at] == "POS" and tree.lowers[first] in ("far", "north", "south", "east", "west"):
        return tree.starts[_phrase_start(tree, at - 1)]
    return tree.starts[first]


def _soil(tree: Tree, taken: list[tuple[int, int]]) -> list[FoundPlace]:
    """`Russian territory`, `Ukrainian soil`: a demonym with a word for land."""
    rows = []
    for index in range(1, len(tree)):
        if tree.lowers[index] not in place_words().soil or not tree.words[index - 1][:1].isupper():
            continue
        first = index - 1
        if first > 0 and demonym(f"{tree.words[first - 1]} {tree.words[first]}"):
            first -= 1
        name = tree.text[tree.starts[first] : tree.ends[index - 1]]
        code = demonym(name)
        start, end = tree.starts[first], tree.ends[index]
        if code is None or any(start < other_end and end > other_start for other_start, other_end in taken):
            continue
        at = first - 1
        while at >= 0 and tree.lowers[at] in ("the", "a", "its"):
            at -= 1
        preposition = tree.lowers[at] if at >= 0 and tree.lowers[at] in place_words().locative else "in"
        value = Place(name=tree.text[start:end], place_id=code, country=code, rank=0)
        rows.append(FoundPlace(start, end, index, value, preposition=preposition))
    return rows
