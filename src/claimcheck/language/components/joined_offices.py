"""Offices told of several persons: `the Russian and Belarusian presidents, Vladimir Putin and Alexander Lukashenko`."""

from __future__ import annotations

from claimcheck.language.found import FoundOffice
from claimcheck.language.titles import Title, name_left, name_right, title_words
from claimcheck.language.tree import NAME_TAGS, Tree
from claimcheck.reference.countries import country_codes, demonym

_PLURALS = {"spokesmen": "spokesman", "spokeswomen": "spokeswoman", "secretaries": "secretary", "deputies": "deputy"}

Span = tuple[int, int]


def is_plural(tree: Tree, title: Title) -> bool:
    """Whether a title is told of more than one person."""
    word = tree.lowers[title.head]
    return word in _PLURALS or (word.endswith("s") and word[:-1] in title_words().heads)


def joined_offices(tree: Tree, title: Title) -> list[FoundOffice]:
    """Pair persons with polities, in order.

    Args:
        tree: The sentence.
        title: A title in the plural.

    Returns:
        One office for each person, or none where their number is not that of the polities.
    """
    polities, first, last = _polities(tree, title)
    persons = _persons(tree, first, last)
    if (own := _with_polities(tree, title.last + 1)) and not polities:
        persons, names = [one for one, _ in own], [name for _, name in own]
        polities, last = [tree.text[tree.starts[a] : tree.ends[b]] for a, b in names], names[-1][1]
    if not persons or (polities and len(polities) != len(persons)):
        return []
    word = tree.lowers[title.head]
    singular = _PLURALS.get(word, word[:-1])
    office = (tree.text[tree.starts[title.core] : tree.starts[title.head]] + singular).strip()
    start = min(tree.starts[first], tree.starts[persons[0][0]])
    end = max(tree.ends[last], tree.ends[persons[-1][1]])
    return [
        FoundOffice(
            start=start,
            end=end,
            person=tree.text[tree.starts[one[0]] : tree.ends[one[1]]],
            office=office,
            polity=polities[number] if polities else None,
            status=title.status or "current",
            person_start=tree.starts[one[0]],
            person_end=tree.ends[one[1]],
        )
        for number, one in enumerate(persons)
    ]


def _with_polities(tree: Tree, at: int) -> list[tuple[Span, Span]]:
    """Return the persons behind a title each of whom has a polity: `Presidents Orlov of Russia and Ruiz of Belarus`."""
    found: list[tuple[Span, Span]] = []
    while (name := name_right(tree, at)) is not None and tree.lowers[name[1] + 1 : name[1] + 2] == ["of"]:
        first = last = name[1] + 2
        while last + 1 < len(tree) and tree.tags[last + 1] in NAME_TAGS:
            last += 1
        if first >= len(tree) or tree.tags[first] not in NAME_TAGS:
            break
        found.append((name, (first, last)))
        at = last + 1
        while at < len(tree) and tree.lowers[at] in ("and", ","):
            at += 1
    return found if len(found) > 1 else []


def _polities(tree: Tree, title: Title) -> tuple[list[str], int, int]:
    """Return the polities before (`Russian and Belarusian`) or behind (`of Armenia and Azerbaijan`), and the span."""
    names: list[str] = []
    at = title.first - 1
    while at >= 0:
        length = next((size for size in (2, 1) if _is_polity(tree, at - size + 1, at)), 0)
        if length:
            names.insert(0, tree.text[tree.starts[at - length + 1] : tree.ends[at]])
            at -= length
        elif tree.lowers[at] in ("and", ",") and names:
            at -= 1
        else:
            break
    if names:
        return names, at + 1, title.last
    if title.last + 1 < len(tree) and tree.lowers[title.last + 1] == "of":
        at = title.last + 2
        while at < len(tree) and (tree.tags[at] in NAME_TAGS or tree.lowers[at] in ("and", ",", "the")):
            at += 1
        names = _split(tree, title.last + 2, at)
        return (names, title.first, at - 1) if len(names) > 1 else ([], title.first, title.last)
    return [], title.first, title.last


def _is_polity(tree: Tree, first: int, last: int) -> bool:
    if first < 0:
        return False
    name = tree.text[tree.starts[first] : tree.ends[last]]
    return name[:1].isupper() and (demonym(name) is not None or bool(country_codes(name)))


def _split(tree: Tree, first: int, end: int) -> list[str]:
    names: list[list[int]] = [[]]
    for index in range(first, end):
        if tree.lowers[index] in ("and", ","):
            names.append([])
        elif tree.lowers[index] != "the":
            names[-1].append(index)
    return [tree.text[tree.starts[one[0]] : tree.ends[one[-1]]] for one in names if one]


def _persons(tree: Tree, first: int, last: int) -> list[Span]:
    """Return the names joined behind the title, else before it."""
    at = last + 1
    while at < len(tree) and tree.lowers[at] in (",", ":", "\u2014"):
        at += 1
    if (behind := _names_right(tree, at)) and len(behind) > 1:
        return behind
    at = first - 1
    while at >= 0 and tree.lowers[at] in ("the", ","):
        at -= 1
    before = _names_left(tree, at)
    return before if len(before) > 1 else []


def _names_right(tree: Tree, at: int) -> list[Span]:
    found: list[Span] = []
    while (name := name_right(tree, at)) is not None:
        found.append(name)
        at = name[1] + 1
        if at >= len(tree) or tree.lowers[at] not in ("and", ","):
            break
        at += 2 if tree.lowers[at : at + 2] == [",", "and"] else 1
    return found


def _names_left(tree: Tree, at: int) -> list[Span]:
    found: list[Span] = []
    while (name := name_left(tree, at)) is not None:
        found.insert(0, name)
        at = name[0] - 1
        if at < 0 or tree.lowers[at] not in ("and", ","):
            break
        at -= 1
    return found
