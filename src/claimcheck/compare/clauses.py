"""The words around a claim that tell of its event: its clause, as well as commas and link words show it."""

from __future__ import annotations

import re
from typing import NamedTuple

from claimcheck.compare.events import event_class
from claimcheck.compare.kinds import Word, forms, kind_row, kind_table, words_in
from claimcheck.records.claim import Claim

_LINK = (
    r"[;()\u2014]|[,:](?=\s)|\u2013\s|\s-\s|\b(?:when|after|before|while|who|which|that|where|but|because|since|although|"
    r"though|until|whose|following|ahead\sof|days\sbefore|days\safter)\b"
)
_BREAK = re.compile(_LINK)
_AS = re.compile(r"\bas\s(?!of\b|a\b|an\b|the\b)")
_UNTIL = re.compile(r"[Ii]t\s(?:will|would|was|is|took|may|might|could|will\snot|won.t)\s?(?:be|until)?\Z")
_FIRST = "begin"
_NEAR, _NOUN = 40, 3  # characters, and words among them, before a place that tell what is there
_OPENING = 6  # characters before a date that opens its sentence: `On Monday`, all of which it dates
_BARE = 2  # words beside a date that make no clause: `late on Friday`
_WORD = re.compile(r"[A-Za-z]+")


class Clause(NamedTuple):
    """The words of a clause, and whether a `when` or a `just as` makes its time that of the clause beside it."""

    text: str
    is_shared: bool


def clause_of(claim: Claim) -> Clause:
    """Return the clause of a claim, its own words left out."""
    text = claim.sentence
    start, end = claim.start - claim.sentence_start, claim.end - claim.sentence_start
    left, right = _left(text, start), _right(text, end)
    while _is_bare(text[left:start] + text[end:right]) and (right < len(text) or left > 0):
        if right < len(text) and (left == 0 or text[right : right + 6].strip(" ,").startswith("wh")):
            right = _right(text, right + 1)
        elif left > 0:
            left = _left(text, left - 1)
        else:
            break
    follows = _BREAK.match(text, right) if text[right : right + 1].isalpha() else _BREAK.match(text, right + 2)
    is_shared = follows is not None and follows[0] in ("when", "where")
    if follows is not None and is_shared:
        right = _right(text, follows.end())
    if follows is not None and _UNTIL.match(text[left:start].strip()) and follows[0] in ("before", "until"):
        return Clause(f"{_FIRST} {text[end:right]}", is_shared=True)  # `It will be 8 October before the first ...`
    is_shared = is_shared or bool(_AS.search(text, left, start))
    return Clause(f"{text[left:start]} {text[end:right]}", is_shared)


def _left(text: str, at: int) -> int:
    last = 0
    for match in _BREAK.finditer(text, 0, max(at, 0)):
        last = match.end()
    return last


def _right(text: str, at: int) -> int:
    match = _BREAK.search(text, at)
    return match.start() if match else len(text)


def _is_bare(words: str) -> bool:
    return len(_WORD.findall(words)) <= _BARE


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
    return [word for word in words_in(text) if not word.is_hint or word.kind in main]


def _is_told(claim: Claim, word: Word) -> bool:
    """Whether a word tells what happened: it is the verb, or the verb is of its class, or says nothing by itself."""
    verb = claim.action or ""
    if word.word in forms(verb) or verb in kind_table().light or not verb:
        return True
    return not kind_row(word.kind).classes.isdisjoint((claim.action_class, event_class(claim)))
