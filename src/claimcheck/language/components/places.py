"""Places: names used as locations, from countries to street blocks. Names that act or own are left out."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from claimcheck.language.components.place_span import is_numbered, place_end, site_end
from claimcheck.language.components.place_use import locating_word
from claimcheck.language.found import FoundOffice, FoundPlace, FoundTime
from claimcheck.language.guards import guards
from claimcheck.language.names import is_title_case, name_runs, phrase_start
from claimcheck.language.placewords import place_words
from claimcheck.language.tree import Tree
from claimcheck.records.values import Place
from claimcheck.reference.countries import countries, demonym
from claimcheck.reference.gazetteer import gazetteer
from claimcheck.reference.metonyms import metonym
from claimcheck.reference.places import PlaceEntry

_BLOCK = re.compile(r"\b\d{1,5}(?:\s|-)block\s+of\s+(?:the\s+)?((?:[A-Z0-9][\w.\u2019'-]*\s?)+)")
_LONGEST_NAME = 4
_KNOWN = 1_000_000  # inhabitants of a town that is known by its name alone
# Prepositions whose object, if nothing lists it, may be a town; "on" is said of works and days as well.
_PLAIN = frozenset(("in", "near", "at", "around", "outside", "off", "of", "along", ","))
_RANKS = {
    "country": 0,
    "continent": 0,
    "ocean": 0,
    "sea": 0,
    "macroregion": 0,
    "region": 1,
    "contested": 1,
    "constituent": 1,
}


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
    for first, last in name_runs(tree):
        end = place_end(tree, first, last, taken)
        if end is not None:
            found += _named(tree, first, end, found)
    found += _soil(tree, taken)
    found += _capitals(tree, taken)
    return sorted(found, key=lambda place: place.start)


def _blocks(tree: Tree) -> list[FoundPlace]:
    """`the 2800 block of Rimpau Boulevard`."""
    rows = []
    for match in _BLOCK.finditer(tree.text):
        text = match[0].rstrip(" .,")
        end = match.start() + len(text)
        tokens = tree.tokens_in(match.start(), end)
        if tokens:
            street = Place(name=text[match.start(1) - match.start() :], rank=3)
            rows.append(FoundPlace(match.start(), end, tree.top(tokens), street, preposition="in"))
    return rows


def _named(tree: Tree, first: int, last: int, found: list[FoundPlace]) -> list[FoundPlace]:
    """Read one run of names: the place it is, if it is used as a location."""
    cut = _without_lead(tree, first, last)
    if cut is None or (_is_label(tree, last) and not is_numbered(tree, last)):
        return []
    first, last = cut, _end_in_headline(tree, cut, last)
    preposition = locating_word(tree, first, last, found)
    if preposition is None:
        return []
    name = tree.text[tree.starts[first] : tree.ends[last]]
    value = _value(tree, name, first, last, preposition)
    end = site_end(tree, first, last, is_listed=value is not None and value.place_id is not None)
    if end > last:  # Air Base 201, Melsbroek air base
        last = end
        value = Place(name=tree.text[tree.starts[first] : tree.ends[last]], rank=3)
    if value is None:
        return []
    start = _with_possessor(tree, first)
    if start is not None:
        value = _of_state(tree.text[start : tree.ends[last]], value)
    elif first and tree.words[first - 1].isdigit() and tree.lowers[last].rstrip(".") in place_words().street:
        start = tree.starts[first - 1]
    head = tree.top(range(first, last + 1))
    return [
        FoundPlace(
            tree.starts[first] if start is None else start, tree.ends[last], head, value, preposition=preposition
        )
    ]


def _of_state(text: str, value: Place) -> Place:
    """Return a region of the state that owns it: `Russia's Far East`."""
    state = gazetteer().resolve(text.split("\u2019")[0].split("'")[0])
    return msgspec.structs.replace(value, name=text, country=state.country if state else value.country)


def _is_label(tree: Tree, last: int) -> bool:
    """`on Level 2`, `at Gate 3`: a noun that a number behind it names."""
    following = tree.words[last + 1][:1] if last + 1 < len(tree) else ""
    return following.isdigit() and tree.lowers[last] in guards().label_nouns


def _end_in_headline(tree: Tree, first: int, last: int) -> int:
    """Return where a name ends in `Troops Sent To Ukraine Spur Concern`: with the longest place that is known."""
    if last == first or not is_title_case(tree):
        return last
    for end in range(min(last, first + _LONGEST_NAME - 1), first, -1):
        if gazetteer().candidates(tree.text[tree.starts[first] : tree.ends[end]]):
            return end
    return first if gazetteer().candidates(tree.words[first]) else last


def _without_lead(tree: Tree, first: int, last: int) -> int | None:
    """Drop a capitalised word that only opens the sentence (`In`, `Northern`)."""
    while first <= last and tree.lowers[first] in place_words().before_name and first < last and first == 0:
        first += 1
    return first if first <= last else None


def _value(tree: Tree, name: str, first: int, last: int, preposition: str) -> Place | None:
    words = place_words()
    final = tree.lowers[last].rstrip(".")
    if final in words.street and last > first and not _is_body(tree, first, final):
        return Place(name=name, rank=3)
    if _is_metonym_only(name):
        return None
    found = gazetteer().resolve(name)
    if found is None:
        candidates = gazetteer().candidates(name)
        if candidates:
            countries = {entry.country for entry in candidates[:5]}
            return Place(name=name, country=countries.pop() or None if len(countries) == 1 else None, rank=2)
    if found is not None and _is_quarter(tree, first, last, found):
        return None if name.isupper() else Place(name=name, rank=3)
    if found is not None:
        return Place(name=name, place_id=found.place_id, country=found.country or None, rank=_RANKS.get(found.kind, 2))
    lowers = {tree.lowers[token].rstrip(".") for token in range(first, last + 1)}
    if (lowers & words.not_places or final in words.not_places) and preposition != "off":  # off Dogger Bank
        return None
    if final in words.sites and last > first:
        return Place(name=name, rank=3)
    if final in words.class_nouns and last > first:
        return Place(name=name, rank=2)
    if first == last and final in words.sites | words.class_nouns:  # not the State of the Union address
        return Place(name=name, rank=3) if _with_possessor(tree, first) is not None else None
    is_plain = (preposition in _PLAIN or _moves_to(tree, first, preposition)) and _is_unknown_town(tree, first, last)
    if preposition == "at" and _is_aimed_at(tree, first):
        return None
    return Place(name=name, rank=2) if is_plain else None


def _is_quarter(tree: Tree, first: int, last: int, entry: PlaceEntry) -> bool:
    """Whether an article shows that a name is no town's: `in the West End` is a quarter, `in the Bronx` is known."""
    if entry.kind != "city" or first == 0 or tree.lowers[first - 1] != "the" or entry.population > _KNOWN:
        return False
    return not entry.name.startswith("The ") and tree.heads[tree.top(range(first, last + 1))] < first


def _is_body(tree: Tree, first: int, final: str) -> bool:
    """Whether a street is a body of judges: `on the Constitutional Court`."""
    return final == "court" and first > 0 and tree.lowers[first - 1] in ("the", "a", "'s")


def _moves_to(tree: Tree, first: int, preposition: str) -> bool:
    """Whether a verb of motion leads to a name: `He was returned to La Roca`."""
    at = first - 1
    if preposition != "to" or tree.lowers[at] != "to" or not tree.is_verb(tree.heads[at]):
        return False
    return tree.lemma(tree.heads[at]) in place_words().moving


def _is_aimed_at(tree: Tree, first: int) -> bool:
    """Whether `at` aims at somebody: `He pointed a gun at Brenner`."""
    at = first - 1
    near = {tree.lemma(one) for one in (tree.heads[at], at - 1) if one >= 0}
    return tree.lowers[at] == "at" and bool(near & place_words().aiming)


def _is_unknown_town(tree: Tree, first: int, last: int) -> bool:
    """Whether an unlisted name may be a town: one to three words, no acronym, nothing that makes it a person."""
    if (
        last - first > 2
        or is_title_case(tree)
        or any(tree.words[token].isupper() and len(tree.words[token]) > 1 for token in range(first, last + 1))
    ):
        return False
    before, after = first - 1, last + 1
    while before > 0 and tree.tags[before] in ("JJ", "JJR", "JJS"):
        before -= 1
    if before >= 0 and tree.lowers[before] in ("a", "an"):  # a white Dodge
        return False
    if after < len(tree) and (
        tree.lowers[after] in ("'s", "said") or (tree.is_noun(after) and tree.heads[last] >= after)
    ):
        return False
    return tree.deps[tree.top(range(first, last + 1))] in ("pobj", "appos", "conj", "npadvmod", "dep")


@cache
def _metonyms_only(name: str) -> bool:
    found = metonym(name)
    return found is not None and not gazetteer().candidates(name)


def _is_metonym_only(name: str) -> bool:
    return _metonyms_only(name)


def _with_possessor(tree: Tree, first: int) -> int | None:
    """Return where the possessor begins of what nothing lists alone: `Russia's Far East`, `St. Anne's Hospital`."""
    at = first - 1
    is_part = tree.lowers[first] in place_words().directions | place_words().sites and tree.words[first][:1].isupper()
    if at >= 1 and tree.tags[at] == "POS" and is_part and tree.words[at - 1][:1].isupper():
        return tree.starts[phrase_start(tree, at - 1)]
    return None


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


def _capitals(tree: Tree, taken: list[tuple[int, int]]) -> list[FoundPlace]:
    """`In the German capital`: a demonym with the word, where no name of the town follows."""
    rows: list[FoundPlace] = []
    if "capital" not in tree.lowers:
        return rows
    for index in range(2, len(tree)):
        named = index + 2 < len(tree) and tree.lowers[index + 1] == "," and tree.words[index + 2][:1].isupper()
        if tree.lowers[index] != "capital" or named or not tree.words[index - 1][:1].isupper():
            continue
        code = demonym(tree.words[index - 1])
        preposition = tree.lowers[index - 3] if index > 2 and tree.lowers[index - 2] == "the" else ""
        start, end = tree.starts[index - 1], tree.ends[index]
        if code is None or preposition not in place_words().locative or any(a < end and b > start for a, b in taken):
            continue
        town = gazetteer().resolve(countries()[code].capital[0], (code,)) if countries()[code].capital else None
        if town is not None and town.country == code:
            value = Place(name=tree.text[start:end], place_id=town.place_id, country=code, rank=2)
            rows.append(FoundPlace(start, end, index, value, preposition=preposition))
    return rows
