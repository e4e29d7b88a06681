"""The words around a claim that tell of its event: its clause, as well as commas and link words show it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from claimcheck.compare.events import event_class
from claimcheck.compare.kinds import Word, forms, kind_row, kind_table, words_in
from claimcheck.compare.settings import concepts
from claimcheck.records.claim import Claim

_LINK = (
    r"[;()\u2014]|[,:](?=\s)|\u2013\s|\s-\s|\b(?:when|after|before|while|who|which|that|where|but|because|since|although|"
    r"though|until|whose|following|ahead\sof|days\sbefore|days\safter)\b"
)
_BREAK = re.compile(_LINK)
_AS = re.compile(r"\bas\s(?!of\b|a\b|an\b|the\b)")
_LINKED = re.compile(r",?\s*(when|where|before|until)\b")
_SHARING = {"date": ("when",), "place": ("when", "where")}  # by kind of claim
_PREPOSITIONS = ("after", "before", "since", "until")
_NEXT = 6  # characters between a preposition and its time
_IT = re.compile(r"It\s(?:all\s)?(?:happened|occurred|began|started|struck|hit|ended)\b")
_UNTIL = re.compile(r"[Ii]t\s(?:will|would|was|is|took|may|might|could|will\snot|won.t)\s?(?:be|until)?\Z")
_FIRST = "begin"
_NEAR, _NOUN = 40, 3  # characters, and words among them, before a place that tell what is there
_OPENING = 6  # characters before a date that opens its sentence: `On Monday`, all of which it dates
_BARE = 0  # words beside a date that are of no time: `late on Friday` is no clause
_WORD = re.compile(r"[A-Za-z]+")


class Clause(NamedTuple):
    """The words of a clause, and whether a `when` or a `just as` makes its time that of the clause beside it."""

    text: str
    is_shared: bool


@lru_cache(maxsize=16384)
def clause_of(claim: Claim) -> Clause:
    """Return the clause of a claim, its own words left out."""
    text = claim.sentence
    start, end = claim.start - claim.sentence_start, claim.end - claim.sentence_start
    if claim.kind == "date" and (opening := _IT.match(text)):
        return Clause(opening[0], is_shared=True)  # `It happened, say those who saw it, in the small hours of Friday`
    left, right = _left(text, start), _right(text, end)
    is_shared, sharing = False, _SHARING.get(claim.kind, ())
    while _is_bare(text[left:start] + text[end:right]) and (right < len(text) or left > 0):
        link = _link(text, right)
        if right < len(text) and (left == 0 or link in sharing):
            is_shared = is_shared or link in sharing
            right = _right(text, text.index(link, right) + len(link) if link else right + 1)
        elif left > 0:
            left = _left(text, left - 1)
        else:
            break
    link = _link(text, right)
    if _UNTIL.match(text[left:start].strip()) and link in ("before", "until"):
        return Clause(f"{_FIRST} {text[end:right]}", is_shared=True)  # `It will be 8 October before the first ...`
    if link in sharing:
        right, is_shared = _right(text, text.index(link, right) + len(link)), True
    is_shared = is_shared or bool(_AS.search(text, left, start))
    return Clause(f"{text[left:start]} {text[end:right]}", is_shared)


def _link(text: str, at: int) -> str:
    """Return the link word at the end of a clause, behind its comma; empty if it is another or none."""
    match = _LINKED.match(text, at)
    return match[1] if match else ""


def _left(text: str, at: int) -> int:
    """Return where the clause before a place in a text begins; `shortly after 10 p.m.` begins none."""
    last = 0
    for match in _BREAK.finditer(text, 0, max(at, 0)):
        if match[0] not in _PREPOSITIONS or at - match.end() > _NEXT:
            last = match.end()
    return last


def _right(text: str, at: int) -> int:
    match = _BREAK.search(text, at)
    return match.start() if match else len(text)


def _is_bare(words: str) -> bool:
    return sum(word.lower() not in concepts().temporal for word in _WORD.findall(words)) <= _BARE


@lru_cache(maxsize=16384)
def kinds_of(claim: Claim, main: frozenset[str] = frozenset()) -> frozenset[str]:
    """Return the kinds of happenings that the clause of a claim tells of, where its verb leaves that to it.

    Args:
        claim: A claim of an event.
        main: The kinds that its story is about, of which mere hints are believed.
    """
    clause = clause_of(claim)
    if claim.kind == "place":
        before = claim.sentence[: claim.start - claim.sentence_start][-_NEAR:]
        beside = frozenset(word.kind for word in _words(" ".join(before.split()[-_NOUN:]), main))
        if beside and not clause.is_shared:
            return beside  # `the summit in Kazan`, `the prison of Latacunga`
    own = " ".join(filter(None, (claim.actor, claim.action, claim.patient)))
    found = {word.kind for word in _words(clause.text, main) if clause.is_shared or _is_told(claim, word)}
    found = found or {word.kind for word in _words(own, main) if _is_told(claim, word)}
    if not found and claim.start - claim.sentence_start <= _OPENING:
        found = {word.kind for word in _words(claim.sentence, main) if word.before in ("and", "then")}
    return frozenset(found)


def _words(text: str, main: frozenset[str]) -> list[Word]:
    return [word for word in words_in(text) if word.weight == "word" or (word.weight == "hint" and word.kind in main)]


def _is_told(claim: Claim, word: Word) -> bool:
    """Whether a word tells what happened: it is the verb, or the verb is of its class, or says nothing by itself."""
    verb = claim.action or ""
    if word.word in forms(verb) or verb in kind_table().light or not verb:
        return True
    return not kind_row(word.kind).classes.isdisjoint((claim.action_class, event_class(claim)))
