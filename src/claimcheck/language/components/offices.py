"""Offices: persons with their titles, before, behind, around the name, and through verbs of holding and appointing."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.language.components.charges import find_charges
from claimcheck.language.components.joined_offices import is_plural, joined_offices
from claimcheck.language.components.office_persons import is_person, subject_person
from claimcheck.language.components.office_polities import left_polity, right_polity
from claimcheck.language.found import FoundOffice
from claimcheck.language.titles import (
    Title,
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

_SKIPPED = frozenset(("the", "a", "an", "its", "his", "her", "their", "our", "'s", "\u2019s"))
_GENERAL = ("head", "chief", "boss")
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
    for charge in find_charges(tree):
        of_person = [one for one in found if one.person_start == charge.person_start]
        general = next((one for one in of_person if one.office.lower() in _GENERAL and one.end >= charge.end), None)
        if general is not None:  # the head of the finance ministry is finance minister
            found.remove(general)
            found.append(replace(charge, start=min(charge.start, general.start), status=general.status))
        elif all(one.office.lower() != charge.office for one in of_person):
            found.append(charge)
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
    if name is not None and is_person(tree, name, title):
        return name, "before"
    end = right_polity(tree, title)[0]
    if not title.is_rank and (told := _told_behind(tree, title, end)) is not None:
        return told
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
            and is_person(tree, name, title)
            and _is_specific(tree, title)
            and name[1] > name[0]
        ):
            return name, "before"
    return None


def _told_behind(tree: Tree, title: Title, end: int) -> tuple[tuple[int, int], str] | None:
    """Read `The interior minister is X.` and `The post of minister is held by X.`."""
    at = end + 1
    while at < len(tree) and tree.lowers[at] in ("is", "was", "remains", "currently", "now", "still", "held", "by"):
        at += 1
    between = tree.lowers[end + 1 : at]
    name = name_right(tree, at) if between and ("by" in between) == ("held" in between) else None
    if name is None or name[1] == name[0] or not is_person(tree, name, title) or not _is_specific(tree, title):
        return None
    is_end = name[1] + 1 >= len(tree) or tree.words[name[1] + 1] in (",", ".", ";", ")")
    return (name, "held" if "was" in between else "holding") if is_end else None


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
        and is_person(tree, name, title)
        and not (name[0] and tree.lowers[name[0] - 1] in _WHERE)  # `in Magdeburg, the minister said`
    ):
        return name, "apposed"
    if word == "," and tree.lowers[at - 1].isdigit() and at > 2 and tree.lowers[at - 2] == ",":
        name = name_left(tree, at - 3)
        if name is not None and is_person(tree, name, title):
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
            if name is not None and is_person(tree, name, title):
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
        return subject_person(tree, title, index, "holding") if tree.lowers[index + 1] == "over" else None
    words = title_words()
    if lemma in words.appointing["verbs"] and tree.tags[index] == "VBN":
        return subject_person(tree, title, index, "elect" if lemma in words.appointing["elect"] else "appointed")
    if lemma not in words.holding["verbs"] or (lemma in ("serve", "work", "act") and tree.lowers[at] != "as"):
        return None
    if tree.child(index, "neg") is not None:
        return None
    return subject_person(tree, title, index, "held" if tree.tags[index] == "VBD" and lemma != "become" else "holding")


def _beside(tree: Tree, title: Title, at: int) -> tuple[tuple[int, int], str] | None:
    """`With Josep Borrell in the chair as foreign policy chief`: the name right behind a "with" of the phrase."""
    for index in range(at - 1, max(-1, at - _NEAR), -1):
        if tree.is_verb(index) or tree.lowers[index] == ",":
            return None
        if tree.lowers[index] == "with":
            name = name_right(tree, index + 1)
            return (name, "holding") if name is not None and is_person(tree, name, title) else None
    return None


def _named_as(tree: Tree, title: Title, index: int) -> tuple[tuple[int, int], str] | None:
    """`elected Ondřej Malík speaker`, `named Helena Brandt as ambassador to Vienna`."""
    name = name_left(tree, index)
    if name is None or not is_person(tree, name, title):
        return None
    verb = name[0] - 1
    if verb >= 0 and tree.is_verb(verb) and tree.lemma(verb) in title_words().appointing["verbs"]:
        return name, "elect" if tree.lemma(verb) in title_words().appointing["elect"] else "appointed"
    return None


def _title_start(tree: Tree, title: Title) -> int:
    """Return the first token of a title with the polity and the article before it."""
    start, _ = left_polity(tree, title)
    while start > 0 and tree.lowers[start - 1] in _SKIPPED and tree.tags[start - 1] != "POS":
        start -= 1
    return start


def _office(tree: Tree, title: Title, person: tuple[int, int], kind: str) -> FoundOffice | None:
    """Make the record of one pair of title and person."""
    left, polity = left_polity(tree, title) if person[1] != title.first - 1 else (title.first, None)
    right, polity_behind, field = (
        right_polity(tree, title)
        if person[0] < title.first or not _is_before(tree, title, person)
        else (title.last, None, None)
    )
    if _is_before(tree, title, person):
        right, polity_behind, field = _behind_name(tree, title, person)
    core = tree.text[tree.starts[title.core] : tree.ends[title.head]]
    office = f"{core} {field}" if field else core
    status = _status(tree, title, kind)
    if polity and (before := status_at(tree, left - 1)) is not None and status is not None:
        status, left = stronger(before, title.status), left - 1
    start = min(left if polity else title.first, person[0])
    end = max(title.last, right, person[1])
    name = tree.text[tree.starts[person[0]] : tree.ends[person[1]]]
    if polity and polity.lower() in ("its", "his", "her", "their", "our") and polity_behind:
        polity = None
    return FoundOffice(
        start=tree.starts[start],
        end=tree.ends[end],
        person=name,
        office=office,
        polity=polity_behind or polity,
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
        return right_polity(tree, moved)
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
