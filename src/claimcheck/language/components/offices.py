"""Offices: persons with their titles, before, behind, around the name, and through verbs of holding and appointing."""

from __future__ import annotations

import re

from claimcheck.language.clauses import noun_phrase, phrase_text
from claimcheck.language.components.joined_offices import is_plural, joined_offices
from claimcheck.language.found import FoundOffice
from claimcheck.language.titles import (
    Title,
    is_name_word,
    is_style,
    name_left,
    name_right,
    status_at,
    stronger,
    title_words,
    titles,
)
from claimcheck.language.tree import NAME_TAGS, Tree
from claimcheck.records.vocabulary import OfficeStatus
from claimcheck.reference.countries import demonym

_SKIPPED = frozenset(("the", "a", "an", "its", "his", "her", "their", "our", "'s", "\u2019s"))
_NAMES_OF_DAYS = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\Z|January|February|March|April|June|July|August|September|October|November|December"
)

_WHERE = frozenset(("in", "at", "near", "off", "outside", "into"))
_NEAR = 9  # words before "as" in which a "with" belongs to it


def find_offices(tree: Tree) -> list[FoundOffice]:
    """Find the persons with offices of a sentence.

    Args:
        tree: The sentence.

    Returns:
        Offices in order. Ranks and occupations have no status.
    """
    found: list[FoundOffice] = []
    for title in titles(tree):
        if is_plural(tree, title):
            found += joined_offices(tree, title)
            continue
        for person, kind in _persons(tree, title):
            office = _office(tree, title, person, kind)
            if office is not None and not any(one.start == office.start and one.end == office.end for one in found):
                found.append(office)
    return sorted(found, key=lambda office: (office.start, office.end))


def _persons(tree: Tree, title: Title) -> list[tuple[tuple[int, int], str]]:
    """Return the persons that a title belongs to, with how: before, apposed, holding, appointed."""
    right = _right_person(tree, title)
    if right is not None:
        return [right]
    if title.is_rank:
        return []
    left = _left_person(tree, title)
    return [left] if left is not None else []


def _right_person(tree: Tree, title: Title) -> tuple[tuple[int, int], str] | None:
    """`Prime Minister Hugo Lambertin`; `Italy's central bank governor, Paola Ferrantini,`."""
    after = title.last + 1
    name = name_right(tree, after)
    if name is not None and _is_person(tree, name, title):
        return name, "before"
    end = _polity_end(tree, title)
    if end + 1 < len(tree) and tree.lowers[end + 1] == "," and not title.is_rank:
        name = name_right(tree, end + 2)
        closes = name is not None and (
            name[1] + 1 >= len(tree)
            or tree.words[name[1] + 1] in (",", ".", ";", ")", "\u2014", "said", "told", "-", "\u2013")
            or _says(tree, name[1] + 1)
        )
        if (
            name is not None
            and closes
            and _is_person(tree, name, title)
            and _is_specific(tree, title)
            and name[1] > name[0]
        ):
            return name, "before"
    return None


def _says(tree: Tree, index: int) -> bool:
    return tree.is_verb(index)


def _is_specific(tree: Tree, title: Title) -> bool:
    """Whether a title points at one person: with a polity, a possessor or an article before it."""
    before = title.first - 1
    if before < 0:
        return True
    return tree.lowers[before] in ("the", "a", "an", "its", "his", "her", "their", "our") or tree.tags[before] in (
        "POS",
        "JJ",
        *NAME_TAGS,
    )


def _left_person(tree: Tree, title: Title) -> tuple[tuple[int, int], str] | None:
    """`Kim Jong Un, the North Korean leader`; `who served as minister`; `elected X speaker`; `X is the president`."""
    if (appointed := _named_as(tree, title, title.first - 1)) is not None:
        return appointed
    if tree.tags[title.last + 1 : title.last + 2] == ["POS"]:  # Ana Ruiz (Burnet County Sheriff's Office)
        return None
    at = _title_start(tree, title) - 1
    if at < 1:
        return None
    word = tree.lowers[at]
    if (
        word in (",", "(", "\u2014", "-", "\u2013")
        and (name := name_left(tree, at - 1)) is not None
        and _is_person(tree, name, title)
        and not (name[0] and tree.lowers[name[0] - 1] in _WHERE)  # `in Magdeburg, the minister said`
    ):
        return name, "apposed"
    if word == "," and tree.lowers[at - 1].isdigit() and at > 2 and tree.lowers[at - 2] == ",":
        name = name_left(tree, at - 3)
        if name is not None and _is_person(tree, name, title):
            return name, "apposed"
    if (
        word == "as"
        or tree.is_verb(at)
        or tree.lowers[at] in ("now", "currently", "once", "also", "still", "previously")
    ):
        return _through_verb(tree, title, at)
    return _until(tree, title, at)


def _until(tree: Tree, title: Title, at: int) -> tuple[tuple[int, int], str] | None:
    """`Marek Havel, until last month the head of the service`."""
    for comma in range(at, max(0, at - 5), -1):
        if tree.lowers[comma] == "," and comma + 1 < len(tree) and tree.lowers[comma + 1] in ("until", "till", "once"):
            name = name_left(tree, comma - 1)
            if name is not None and _is_person(tree, name, title):
                return name, "former"
    return None


def _through_verb(tree: Tree, title: Title, at: int) -> tuple[tuple[int, int], str] | None:
    """Read the person through a verb of holding or appointing."""
    index = at
    while index > 0 and (
        tree.lowers[index] in ("as", "now", "currently", "once", "also", "still", "previously", "briefly", "not")
        or tree.tags[index] in ("RB", "RP")
    ):
        index -= 1
    if not tree.is_verb(index):
        return _named_as(tree, title, index) or (_beside(tree, title, at) if tree.lowers[at] == "as" else None)
    lemma = tree.lemma(index)
    if lemma == "take":
        return _subject_person(tree, title, index, "holding") if tree.lowers[index + 1] == "over" else None
    words = title_words()
    if lemma in words.appointing["verbs"] and tree.tags[index] == "VBN":
        return _subject_person(tree, title, index, "elect" if lemma in words.appointing["elect"] else "appointed")
    if lemma not in words.holding["verbs"] or (lemma in ("serve", "work", "act") and tree.lowers[at] != "as"):
        return None
    if tree.child(index, "neg") is not None:
        return None
    return _subject_person(tree, title, index, "held" if tree.tags[index] == "VBD" and lemma != "become" else "holding")


def _beside(tree: Tree, title: Title, at: int) -> tuple[tuple[int, int], str] | None:
    """`With Josep Borrell in the chair as foreign policy chief`: the name right behind a "with" of the phrase."""
    for index in range(at - 1, max(-1, at - _NEAR), -1):
        if tree.is_verb(index) or tree.lowers[index] == ",":
            return None
        if tree.lowers[index] == "with":
            name = name_right(tree, index + 1)
            return (name, "holding") if name is not None and _is_person(tree, name, title) else None
    return None


def _named_as(tree: Tree, title: Title, index: int) -> tuple[tuple[int, int], str] | None:
    """`elected Ondřej Malík speaker`, `named Helena Brandt as ambassador to Vienna`."""
    name = name_left(tree, index)
    if name is None or not _is_person(tree, name, title):
        return None
    verb = name[0] - 1
    if verb >= 0 and tree.is_verb(verb) and tree.lemma(verb) in title_words().appointing["verbs"]:
        return name, "elect" if tree.lemma(verb) in title_words().appointing["elect"] else "appointed"
    return None


def _subject_person(tree: Tree, title: Title, verb: int, kind: str) -> tuple[tuple[int, int], str] | None:
    """Return the person that is the subject of a verb, through `who` and auxiliaries."""
    subject = next(iter(tree.kids(verb, "nsubj", "nsubjpass")), None)
    if subject is None and tree.deps[verb] in ("relcl", "acl"):
        subject = tree.heads[verb]
    if subject is None and tree.deps[verb] == "conj":
        return _subject_person(tree, title, tree.heads[verb], kind)
    if subject is not None and tree.lowers[subject] in ("who", "that", "which"):
        subject = tree.heads[verb] if tree.deps[verb] == "relcl" else None
    if subject is None:
        return None
    last = subject
    while last + 1 < len(tree) and is_name_word(tree, last + 1) and last + 1 < title.first:
        last += 1
    name = name_left(tree, last)
    if name is not None and _is_person(tree, name, title):
        return name, kind
    return _apposed_earlier(tree, title, verb, kind)


def _apposed_earlier(tree: Tree, title: Title, verb: int, kind: str) -> tuple[tuple[int, int], str] | None:
    """`Anton Reuss, a former head of the desk who was acting president`: the name before the nearest comma."""
    if tree.lowers[verb - 1] not in ("who", "later", "also", "once", "now"):
        return None
    for comma in range(verb - 1, 0, -1):
        if tree.lowers[comma] == "," and (name := name_left(tree, comma - 1)) is not None:
            return (name, kind) if _is_person(tree, name, title) and name[1] > name[0] else None
    return None


def _is_person(tree: Tree, name: tuple[int, int], title: Title) -> bool:
    """Whether a run of capitalised words can be a person's name here."""
    first, last = name
    text = tree.text[tree.starts[first] : tree.ends[last]]
    if tree.lowers[last].rstrip(".") in title_words().sites:
        return False
    if _NAMES_OF_DAYS.match(text) or demonym(text) is not None or len(text) < 2:
        return False
    if first == last and (tree.words[first].isupper() and len(text) > 1 and not title.is_rank):
        return False
    following = last + 1
    if following < len(tree) and tree.tags[following] == "POS" and first == last and title.last < first:
        return False
    return any(tree.tags[token] in NAME_TAGS for token in range(first, last + 1))


def _title_start(tree: Tree, title: Title) -> int:
    """Return the first token of a title with the polity and the article before it."""
    start, _ = _left_polity(tree, title)
    while start > 0 and tree.lowers[start - 1] in _SKIPPED and tree.tags[start - 1] != "POS":
        start -= 1
    return start


def _left_polity(tree: Tree, title: Title) -> tuple[int, str | None]:
    """Return where the polity before a title begins, and its text: `Norway's`, `Russian`, `General Staff`, `its`."""
    at = title.first - 1
    if at >= 0 and tree.lowers[at] == "-":
        return title.first, None
    if at >= 1 and tree.tags[at] == "POS":
        phrase = noun_phrase(tree, at - 1, prepositions=("of",))
        while phrase and tree.lowers[phrase[0]] in ("the", "a", "an"):
            phrase = phrase[1:]
        phrase = [token for token in phrase if token < at] or [at - 1]
        return phrase[0], phrase_text(tree, phrase)
    if at >= 0 and tree.lowers[at] in ("its", "his", "her", "their", "our"):
        return at, tree.words[at]
    first = title.first
    while first > 0:
        if _is_polity_word(tree, first - 1):
            first -= 1
        elif tree.lowers[first - 1] == "of" and first > 1 and first < title.first and _is_polity_word(tree, first - 2):
            first -= 2
        else:
            break
    if first < title.first:
        return first, tree.text[tree.starts[first] : tree.ends[title.first - 1]]
    return title.first, None


def _is_polity_word(tree: Tree, index: int) -> bool:
    word = tree.words[index]
    if not word[:1].isupper() or tree.lowers[index] in title_words().honorifics | {"the"}:
        return False
    if (
        demonym(word) is not None
        or tree.tags[index] in NAME_TAGS
        or tree.lowers[index] in title_words().parties["names"]
    ):
        return not _NAMES_OF_DAYS.match(word)
    pairs = (
        f"{tree.words[index - 1]} {word}" if index else "",
        f"{word} {tree.words[index + 1]}" if index + 1 < len(tree) else "",
    )
    return any(demonym(pair) is not None for pair in pairs)


def _right_polity(tree: Tree, title: Title) -> tuple[int, str | None, str | None]:
    """Return end, polity and part of the office behind a title: `of the EBRD`, `to Vienna`, `for energy`."""
    at = title.last + 1
    if at + 1 >= len(tree) or tree.lowers[at] not in ("of", "for", "to", "at", "in", "with"):
        return title.last, None, None
    target = next((token for token in tree.kids(at, "pobj")), None)
    if target is None:
        target = next((token for token in range(at + 1, min(at + 5, len(tree))) if tree.is_noun(token)), None)
    if target is None:
        return title.last, None, None
    phrase = noun_phrase(tree, target, prepositions=("of", "for"))
    head = tree.lowers[title.head]
    text = phrase_text(tree, [token for token in phrase if token > at])
    text = re.sub(r"^(?:the|a|an)\s+", "", text)
    is_mission = head in title_words().missions and tree.lowers[at] == "to"
    is_named = any(character.isupper() for character in text)
    if is_mission:
        return phrase[-1], None, f"to {text}"
    if not is_named and tree.lowers[at] not in ("of", "for"):
        return title.last, None, None
    if not is_named:
        is_field = tree.lowers[at] in ("of", "for") and head in (
            "minister",
            "secretary",
            "commissioner",
            "minister",
            "deputy",
            "director",
            "head",
            "undersecretary",
        )
        return (
            (phrase[-1], None, f"{tree.lowers[at]} {text}")
            if is_field and head in ("minister", "secretary")
            else (phrase[-1], text, None)
        )
    if tree.lowers[at] in ("in", "with", "at") and head not in (
        "ambassador",
        "envoy",
        "head",
        "chief",
        "director",
        "economist",
        "strategist",
        "professor",
        "executive",
        "economist",
    ):
        return title.last, None, None
    return phrase[-1], text, None


def _polity_end(tree: Tree, title: Title) -> int:
    return _right_polity(tree, title)[0]


def _office(tree: Tree, title: Title, person: tuple[int, int], kind: str) -> FoundOffice | None:
    """Make the record of one pair of title and person."""
    left, polity = _left_polity(tree, title) if person[1] != title.first - 1 else (title.first, None)
    right, right_polity, field = (
        _right_polity(tree, title)
        if person[0] < title.first or not _is_before(tree, title, person)
        else (title.last, None, None)
    )
    if _is_before(tree, title, person):
        right, right_polity, field = _behind_name(tree, title, person)
    core = tree.text[tree.starts[title.core] : tree.ends[title.head]]
    office = f"{core} {field}" if field else core
    status = _status(tree, title, kind)
    if polity and (before := status_at(tree, left - 1)) is not None and status is not None:
        status, left = stronger(before, title.status), left - 1
    start = min(left if polity else title.first, person[0])
    end = max(title.last, right, person[1])
    name = tree.text[tree.starts[person[0]] : tree.ends[person[1]]]
    if polity and polity.lower() in ("its", "his", "her", "their", "our") and right_polity:
        polity = None
    return FoundOffice(
        start=tree.starts[start],
        end=tree.ends[end],
        person=name,
        office=office,
        polity=right_polity or polity,
        status=status,
        person_start=tree.starts[person[0]],
        person_end=tree.ends[person[1]],
    )


def _is_before(tree: Tree, title: Title, person: tuple[int, int]) -> bool:
    """Whether a title stands right before a name, but for styles: `Governor Tan Sri Abdul Rasheed`."""
    return person[0] > title.last and all(is_style(tree, index) for index in range(title.last + 1, person[0]))


def _behind_name(tree: Tree, title: Title, person: tuple[int, int]) -> tuple[int, str | None, str | None]:
    """`Commander Stefan Ilic of the mountain rescue corps`."""
    at = person[1] + 1
    if at + 1 < len(tree) and tree.lowers[at] == "of" and not title.is_rank:
        moved = title._replace(last=person[1])
        return _right_polity(tree, moved)
    return title.last, None, None


def _status(tree: Tree, title: Title, kind: str) -> OfficeStatus | None:
    """Return the status of an office; None for ranks and occupations."""
    head = tree.lowers[title.head].rstrip(".")
    has_core = title.core < title.head
    is_job = head in title_words().occupations and (not has_core or head not in title_words().heads)
    if title.is_rank or is_job or (head == "general" and not has_core):
        return None
    if title.status is not None:
        return title.status
    if kind == "elect":
        return "elect"
    if kind in ("former", "held"):
        return "former"
    return "current"
