"""Titles and personal names as runs of tokens: `acting interior minister`, `Rein Talvik`."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

import msgspec

from claimcheck.language.tree import NAME_TAGS, Tree
from claimcheck.records.vocabulary import OfficeStatus
from claimcheck.reference.countries import demonym
from claimcheck.resources import load_toml

_LINKING = frozenset(("of", "-"))  # in names of places and bodies as well
_HYPHENS = ("-", "\u2010", "\u2011")
_APOSTROPHES = ("'", "\u2018", "\u02bc", "`")
_LONGEST = 11  # tokens of a name before its last
_AFTER_HYPHEN = frozenset(("elect", "designate", "based", "led", "born", "backed", "appointed", "nominee"))


class TitleWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file `data/language/titles.toml`."""

    heads: frozenset[str]
    occupations: frozenset[str]
    ranks: frozenset[str]
    low_ranks: frozenset[str]
    classes: frozenset[str]
    modifiers: frozenset[str]
    status_before: dict[OfficeStatus, frozenset[str]]
    status_after: dict[OfficeStatus, frozenset[str]]
    appointing: dict[str, frozenset[str]]
    holding: dict[str, frozenset[str]]
    missions: frozenset[str]
    honorifics: frozenset[str]
    particles: frozenset[str]
    tied: frozenset[str]
    styles: frozenset[str]
    surnames: frozenset[str]
    parties: dict[str, frozenset[str]]
    sites: frozenset[str]
    areas: frozenset[str]


@cache
def title_words() -> TitleWords:
    """Return the words of titles."""
    return load_toml("language/titles.toml", TitleWords)


@cache
def _heads() -> dict[str, list[tuple[str, ...]]]:
    """Return the words of each head by the first of them, longest first."""
    words = title_words()
    table: dict[str, list[tuple[str, ...]]] = {}
    for head in words.heads | words.occupations:
        split = tuple(re.findall(r"[^\s-]+|-", head))
        table.setdefault(split[0], []).append(split)
    return {first: sorted(rows, key=len, reverse=True) for first, rows in table.items()}


class Title(NamedTuple):
    """A title as found: `first` to `last` with status words, `core` the first token of the office itself."""

    first: int
    core: int
    head: int
    last: int
    status: OfficeStatus | None
    is_rank: bool = False


def head_at(tree: Tree, index: int) -> int | None:
    """Return the last token of the head of a title that begins at a token, or None."""
    for words in _heads().get(tree.lowers[index], ()):
        if tuple(tree.lowers[index : index + len(words)]) == words and _is_title(tree, index, words):
            return index + len(words) - 1
    return None


def _is_title(tree: Tree, index: int, words: tuple[str, ...]) -> bool:
    """Whether the words are a title here: those of mere occupations are family names where they are capital."""
    return len(words) > 1 or words[0] in title_words().heads or tree.words[index].islower()


def titles(tree: Tree) -> list[Title]:
    """Find the titles of a sentence, longest first at each place, disjoint and in order."""
    found: list[Title] = []
    index = 0
    while index < len(tree):
        last = head_at(tree, index)
        rank = last is None and _is_rank(tree, index)
        if last is None and not rank:
            index += 1
            continue
        last = _rank_end(tree, index) if last is None else last
        longer = _longer(tree, index, last)
        found.append(_extended(tree, longer[0], longer[1], is_rank=rank))
        index = longer[1] + 1
    return found


def _is_rank(tree: Tree, index: int) -> bool:
    """Whether a token is a rank: capital, or in lower case right before a name."""
    words = title_words()
    if tree.lowers[index].rstrip(".") not in words.ranks:
        return False
    if tree.words[index][:1].isupper():
        return True
    return tree.lowers[index] in words.low_ranks and index + 1 < len(tree) and is_name_word(tree, index + 1)


def _rank_end(tree: Tree, index: int) -> int:
    """Return the last token of a rank: `Lt. Col.`, `Sgt. 1st Class`."""
    while index + 1 < len(tree):
        if tree.lowers[index + 1].rstrip(".") in title_words().ranks and tree.words[index + 1][:1].isupper():
            index += 1
        elif tree.lowers[index + 2 : index + 3] == ["class"] and tree.lowers[index + 1] in title_words().classes:
            index += 2
        else:
            break
    return index


def _longer(tree: Tree, first: int, last: int) -> tuple[int, int]:
    """Let a head right behind another take it as modifier: `deputy commander`, `police chief spokesman`."""
    while tree.lowers[last] in title_words().modifiers and (following := _head_behind(tree, last + 1)) is not None:
        last = following
    return first, last


def _head_behind(tree: Tree, index: int) -> int | None:
    """Return the end of a head at a token, or behind modifiers that begin there: `deputy | defence minister`."""
    while index < len(tree) and head_at(tree, index) is None and _is_modifier(tree, index):
        index += 1
    return head_at(tree, index) if index < len(tree) else None


def _extended(tree: Tree, first: int, last: int, *, is_rank: bool) -> Title:
    """Add modifiers and status words on the left, `-elect` on the right."""
    words = title_words()
    head = last
    core = first
    while core > 0 and (_is_modifier(tree, core - 1) or _modifies_job(tree, core - 1, head)):
        core -= 1
    if core < head and tree.lowers[head] in words.parties["heads"] and tree.words[core][:1].isupper():
        core += tree.lowers[core] in words.parties["names"]  # Labour leader
    status: OfficeStatus | None = None
    start = core
    while start <= head and (found := status_at(tree, start)) is not None and start < head:
        status = status or found
        start += 1
    core = start
    begin = start
    while begin > 0 and (before := status_at(tree, begin - 1)) is not None:
        status = stronger(before, status)
        begin -= 1
    if begin > 1 and tree.lowers[begin - 1] == "-" and (before := status_at(tree, begin - 2)):
        status, begin = stronger(before, status), begin - 2
    if last + 2 < len(tree) and tree.lowers[last + 1] == "-":
        for name, forms in words.status_after.items():
            if tree.lowers[last + 2] in forms:
                status, last = name, last + 2
    if last + 1 < len(tree) and tree.lowers[last + 1] in words.status_after["elect"]:
        status, last = "elect", last + 1
    if status not in (None, "deputy") and tree.lowers[start - 1] in words.status_before["deputy"] and start > begin:
        core = start - 1  # a former deputy mayor was deputy mayor
    return Title(min(begin, core), core, head, last, status, is_rank)


def stronger(new: OfficeStatus, old: OfficeStatus | None) -> OfficeStatus:
    """Return the status that counts: `former acting president` is former, `acting deputy minister` acting."""
    order: tuple[OfficeStatus, ...] = ("former", "acting", "elect", "deputy", "current")
    return new if old is None or order.index(new) < order.index(old) else old


def status_at(tree: Tree, index: int) -> OfficeStatus | None:
    """Return the status that a word before a title gives: `former`, `acting`."""
    if index < 0:
        return None
    for name, forms in title_words().status_before.items():
        if tree.lowers[index].rstrip("-") in forms:
            return name
    return None


def _is_modifier(tree: Tree, index: int) -> bool:
    word = tree.lowers[index]
    if word in ("and", "&") and index > 0:
        return tree.lowers[index - 1] in title_words().modifiers and tree.lowers[index + 1] in title_words().modifiers
    if word == "-":
        return (
            index > 0
            and tree.lowers[index - 1] in title_words().modifiers
            and tree.starts[index] == tree.ends[index - 1]
        )
    if word in title_words().areas and index and tree.words[index][:1].isupper() and _is_area_name(tree, index - 1):
        return False
    return word in title_words().modifiers and demonym(tree.words[index]) is None


def _is_area_name(tree: Tree, index: int) -> bool:
    """Whether a word names the county or city behind it: `Fort Bend | County`."""
    words = title_words()
    is_plain = tree.lowers[index] not in words.modifiers and status_at(tree, index) is None
    return is_plain and tree.words[index][:1].isupper() and tree.tags[index] in NAME_TAGS


def _modifies_job(tree: Tree, index: int, head: int) -> bool:
    """Whether a word narrows an occupation: `special education teacher`."""
    is_job = tree.lowers[head] in title_words().occupations and tree.lowers[head] not in title_words().heads
    is_word = (tree.words[index].islower() or index == 0) and demonym(tree.words[index]) is None
    is_word = is_word and (tree.is_noun(index) or tree.tags[index] == "JJ")
    return is_job and is_word and tree.deps[index] in ("compound", "amod") and index < tree.heads[index] <= head


def name_right(tree: Tree, index: int) -> tuple[int, int] | None:
    """Return first and last token of a personal name that begins at a token, behind styles and ranks."""
    first = index
    while first < len(tree) and is_style(tree, first):
        first += 1
    begin = _behind_particles(tree, first)
    last = _run(tree, begin)
    return (first, last) if last is not None else None


def is_style(tree: Tree, index: int) -> bool:
    """Whether a token stands between an office and a name: `Prince`, `Sheikh`, `Gen.`, `Datuk`."""
    word = tree.lowers[index].rstrip(".")
    words = title_words()
    if tree.lowers[index] in words.honorifics:
        return True
    return tree.words[index][:1].isupper() and (word in words.ranks or word in words.styles)


def _behind_particles(tree: Tree, index: int) -> int:
    """Return the first token behind the particles that begin at a token: `al-`, `bin`, `van der`; a hyphen touches."""
    words = title_words()
    while index + 1 < len(tree):
        is_tied = tree.words[index + 1] in _HYPHENS and tree.starts[index + 1] == tree.ends[index]
        if is_tied and tree.lowers[index] in words.tied and index + 2 < len(tree):
            index += 2
        elif tree.lowers[index] in words.particles - _LINKING and not is_tied:
            index += 1
        else:
            break
    return index


def _run(tree: Tree, first: int) -> int | None:
    """Return the last token of a run of name words, or None where none begins."""
    if first >= len(tree) or not is_name_word(tree, first):
        return None
    last = first
    while (step := _goes_on(tree, last)) > 0:
        last += step
    return last


def _goes_on(tree: Tree, last: int) -> int:
    """Return by how many tokens a name goes on: a name word, particles with one, `-un`, an initial's point, `King`."""
    following = last + 1
    if following >= len(tree):
        return 0
    if is_name_word(tree, following):
        return 1
    if tree.lowers[following] == "." and len(tree.words[last]) == 1:
        return 1
    touches = tree.starts[following] == tree.ends[last]
    if tree.words[following] in _HYPHENS and touches and following + 1 < len(tree):
        joined = tree.starts[following + 1] == tree.ends[following] and tree.words[following + 1][:1].isalpha()
        return 2 if joined and tree.lowers[following + 1] not in _AFTER_HYPHEN else 0
    if tree.lowers[following] in _APOSTROPHES and touches:  # Shia' al-Sudani
        following += 1
    at = _behind_particles(tree, following)
    if at > following and at < len(tree) and is_name_word(tree, at):
        return at - last
    if following != last + 1:
        return 0
    is_surname = tree.lowers[following] in title_words().surnames and tree.words[following][:1].isupper()
    ends = following + 1 >= len(tree) or not tree.words[following + 1][:1].isupper()
    return 1 if is_surname and ends else 0


def name_left(tree: Tree, index: int) -> tuple[int, int] | None:
    """Return first and last token of a personal name that ends at a token."""
    for first in range(max(0, index - _LONGEST), index + 1):
        begins = is_name_word(tree, first) and not (first and is_name_word(tree, first - 1))
        if begins and _run(tree, first) == index:
            return first, index
    return None


def is_name_word(tree: Tree, index: int) -> bool:
    """Whether a token can be part of a personal name: capitalised, tagged as a name, no title, demonym or number."""
    word = tree.words[index]
    if not word[:1].isupper() or tree.lowers[index].rstrip(".") in title_words().ranks:
        return tree.lowers[index] in ("jr.", "jr", "sr.", "sr") and index > 0
    if tree.tags[index] not in NAME_TAGS and tree.tags[index] not in (
        "NN",
        "NNS",
        "JJ",
        "FW",
        "VBG",
        "VB",
        "VBP",
        "UH",
        "RB",
        "VBN",
        "VBZ",
    ):
        return False
    if tree.tags[index] not in NAME_TAGS and (index == 0 or tree.deps[index] == "ROOT" or demonym(word) is not None):
        return False
    return head_at(tree, index) is None and tree.lowers[index] not in title_words().honorifics and not word.isdigit()
