"""Offices told by what a person is in charge of: `who runs the interior ministry`, `the defence brief went to X`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import msgspec

from claimcheck.language.components.office_persons import is_person, subject_person
from claimcheck.language.components.office_polities import left_polity
from claimcheck.language.found import FoundOffice
from claimcheck.language.titles import Title, name_left, name_right
from claimcheck.language.tree import Tree
from claimcheck.records.vocabulary import OfficeStatus
from claimcheck.reference.countries import country_codes, demonym
from claimcheck.resources import load_toml

Span = tuple[int, int]
_ARTICLES = frozenset(("the", "a", "an", "its", "his", "her", "their", "our", "this", "that"))
_FORMERLY = frozenset(("once", "formerly", "previously", "earlier", "used"))
_UNSURE = frozenset(("could", "would", "may", "might", "should", "must", "can", "if", "whether"))
_COMING = frozenset(("will", "shall", "to", "'ll"))
_SMALL = frozenset(
    ("is", "was", "has", "been", "remains", "still", "now", "also", "currently", "again", "who", "back", "already")
)
_CLOSING = frozenset((",", ".", ";", "since", "from", "for", "until", "in", "and", "but", "when", "as"))
_REACH = 14  # tokens between a thing and the verb or name that tells who is in charge


class ChargeWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file `data/language/charges.toml`."""

    departments: frozenset[str]
    fields: frozenset[str]
    named: dict[str, str]
    verbs: dict[str, frozenset[str]]
    between: dict[str, frozenset[str]]


@cache
def charge_words() -> ChargeWords:
    """Return the words of being in charge."""
    return load_toml("language/charges.toml", ChargeWords)


class Charge(NamedTuple):
    """What somebody is in charge of: its tokens, and the office; of a body with a name of its own, that name."""

    first: int
    last: int
    office: str
    body: str | None = None

    @property
    def title(self) -> Title:
        """The thing as if it were a title, for what is asked of titles."""
        return Title(self.first, self.first, self.last, self.last, None)


def find_charges(tree: Tree) -> list[FoundOffice]:
    """Find the persons of a sentence who are told to be in charge of something.

    Args:
        tree: The sentence.

    Returns:
        Offices in order.
    """
    found = []
    for charge in _charges(tree):
        for read in (_by_verb, _between, _behind) if charge.body else (_by_verb, _between, _behind, _possessor):
            told = read(tree, charge)
            if told is not None:
                found.append(_office(tree, charge, *told))
                break
    return found


def _charges(tree: Tree) -> Iterator[Charge]:
    words = charge_words()
    at = 0
    while at < len(tree):
        found = _charge_at(tree, at, words)
        if found is not None:
            yield found
            at = found.last
        at += 1


@cache
def _beginnings() -> frozenset[str]:
    """Return the words with which a thing that somebody may be in charge of begins."""
    words = charge_words()
    return words.departments | {phrase.split()[0] for phrase in (*words.fields, *words.named)}


def _charge_at(tree: Tree, at: int, words: ChargeWords) -> Charge | None:
    if tree.lowers[at] not in _beginnings():
        return _body_at(tree, at) if tree.words[at][:1].isupper() else None
    for size in (3, 2, 1):
        phrase = " ".join(tree.lowers[at : at + size])
        behind = tree.lowers[at + size : at + size + 1]
        if phrase in words.fields and behind and behind[0] in words.departments:
            return Charge(at, at + size, f"{phrase} minister")
        if phrase in words.named:
            return Charge(at, at + size - 1, words.named[phrase])
    if tree.lowers[at] in words.departments and tree.lowers[at + 1 : at + 2] in (["of"], ["for"]):
        start = at + 2 + (tree.lowers[at + 2 : at + 3] == ["the"])
        for size in (3, 2, 1):
            phrase = " ".join(tree.lowers[start : start + size])
            if phrase in words.fields:
                return Charge(at, start + size - 1, f"{phrase} minister")
    return _body_at(tree, at)


def _body_at(tree: Tree, at: int) -> Charge | None:
    """`who has run Philips since October`, `who heads the World Health Organization`, `Philips is led by X`."""
    if at and tree.lowers[at - 1] not in (*_ARTICLES, "over", "of") and not tree.is_verb(at - 1):
        return None
    name = name_right(tree, at)
    if name is None or name[0] != at or any(_is_state(tree, one) for one in range(at, name[1] + 1)):
        return None
    last = name[1]
    while tree.lowers[last + 1 : last + 2] in (["of"], ["for"]) and (more := name_right(tree, last + 2)) is not None:
        last = more[1]
    behind = tree.lowers[last + 1 : last + 2]
    closes = not behind or behind[0] in _CLOSING or behind == ["is"]
    text = tree.text[tree.starts[at] : tree.ends[last]]
    return Charge(at, last, "head", text) if closes else None


def _is_state(tree: Tree, index: int) -> bool:
    return demonym(tree.words[index]) is not None or bool(country_codes(tree.words[index]))


def _start(tree: Tree, charge: Charge) -> int:
    """Return the first token of a thing with its polity and article."""
    start, _ = left_polity(tree, charge.title)
    while start > 0 and tree.lowers[start - 1] in _ARTICLES:
        start -= 1
    return start


def _by_verb(tree: Tree, charge: Charge) -> tuple[Span, OfficeStatus] | None:
    """`X heads the ministry`, `X, who has been running it`, `X was handed it`, `X took over at it`."""
    verbs = charge_words().verbs
    start = _start(tree, charge)
    for verb in range(start - 1, max(-1, start - 6), -1):
        if tree.lowers[verb] in (",", ";", ":", "and", "for", "from", "with") and verb < start - 1:
            return None
        if not tree.is_verb(verb):
            continue
        lemma = tree.lemma(verb)
        between = tree.lowers[verb + 1 : start]
        is_passive = tree.tags[verb] == "VBN" and tree.child(verb, "nsubjpass", "auxpass") is not None
        if lemma in verbs["holding"] and not is_passive and set(between) <= {"up", "over", "both"}:
            kind = "holding"
        elif (lemma in verbs["taking"] and not is_passive and _takes(between)) or (
            lemma in verbs["given"] and is_passive
        ):
            kind = "taking"
        else:
            return None
        return _told(tree, charge, verb, kind)
    return None


def _takes(between: list[str]) -> bool:
    """Whether the words between a verb of taking and the thing let it be taken over: `over at`, `charge of`."""
    return (
        not between
        or between in (["over"], ["over", "at"], ["over", "as"], ["up"], ["on"], ["back"])
        or (between[-1] in ("of", "at", "in") and bool(set(between) & charge_words().between["places"]))
    )


def _told(tree: Tree, charge: Charge, verb: int, kind: str) -> tuple[Span, OfficeStatus] | None:
    """Return the subject of a verb, and the status that its tense tells."""
    person = subject_person(tree, charge.title, verb, kind) or _through(tree, charge, verb, kind)
    before = tree.lowers[max(0, verb - 4) : verb]
    if person is None or tree.child(verb, "neg") is not None or set(before) & _UNSURE:
        return None
    if set(before) & _FORMERLY:
        return person[0], "former"
    if set(before) & _COMING and tree.tags[verb] == "VB":
        return (person[0], "elect") if charge.body is None else None
    is_over = kind == "holding" and tree.tags[verb] == "VBD"
    is_told = charge.body is None or tree.deps[verb] in ("relcl", "acl") or "charge" in tree.lowers[verb : charge.first]
    return (person[0], "former" if is_over else "current") if is_told else None


def _through(tree: Tree, charge: Charge, verb: int, kind: str) -> tuple[Span, str] | None:
    """`X is to take over`, `X used to run`: the subject of the verb above."""
    above = tree.heads[verb]
    is_linked = above != verb and tree.deps[verb] == "xcomp" and tree.lemma(above) in ("use", "be", "set", "due")
    return subject_person(tree, charge.title, above, kind) if is_linked else None


def _between(tree: Tree, charge: Charge) -> tuple[Span, OfficeStatus] | None:
    """`X, in charge of the ministry`, `X, who is in his fourth spell at it`; `the man at the head of it, X`."""
    words = charge_words().between
    start = _start(tree, charge)
    if start < 2 or tree.lowers[start - 1] not in ("of", "at", "in", "for"):
        return None
    at = start - 2
    if tree.lowers[at] in words["places"]:
        at -= 1
    elif tree.lowers[at] in words["spells"] and "in" in tree.lowers[max(0, at - 4) : at]:
        while tree.lowers[at] != "in":
            at -= 1
        at += 1
    else:
        return None
    while at > 0 and tree.lowers[at - 1] in ("in", "at", "the", "on", "his", "her"):
        at -= 1
    begin = at
    while begin > 0 and tree.lowers[begin - 1] in _SMALL:
        begin -= 1
    status: OfficeStatus = "former" if "was" in tree.lowers[begin:at] else "current"
    if begin > 0 and tree.lowers[begin - 1] in ("man", "woman", "one", "person", "official"):
        apposed = (
            _person_at(tree, charge, charge.last + 2)
            if tree.lowers[charge.last + 1 : charge.last + 2] == [","]
            else None
        )
        if apposed is not None:
            return apposed, status
        begin -= 2
    comma = begin - 1 if begin > 0 and tree.lowers[begin - 1] == "," else begin
    name = name_left(tree, comma - 1)
    return (name, status) if name is not None and is_person(tree, name, charge.title) else None


def _behind(tree: Tree, charge: Charge) -> tuple[Span, OfficeStatus] | None:
    """`the ministry, now led by X`, `the ministry under X`, `the portfolio went to X`, `is in the hands of X`."""
    verbs = charge_words().verbs
    for at in range(charge.last + 1, min(len(tree) - 1, charge.last + 8)):
        word = tree.lowers[at]
        if word in ("under", "by", "to", "of", "where"):
            before = tree.lowers[charge.last + 1 : at]
            person = _person_at(tree, charge, at + 1)
            if person is None:
                return None
            verb = next((one for one in range(at - 1, charge.last, -1) if tree.is_verb(one)), None)
            lemma = tree.lemma(verb) if verb is not None else ""
            fits = {
                "under": not before,
                "by": lemma in verbs["holding"],
                "to": lemma in verbs["going"] and "not" not in before,
                "of": before[-2:] == ["the", "hands"],
                "where": set(before) <= {","} and "charge" in tree.lowers[person[1] : person[1] + _REACH],
            }
            return (person, "current") if fits[word] else None
    return None


def _person_at(tree: Tree, charge: Charge, at: int) -> Span | None:
    name = name_right(tree, at)
    return name if name is not None and name[1] > name[0] and is_person(tree, name, charge.title) else None


def _possessor(tree: Tree, charge: Charge) -> tuple[Span, OfficeStatus] | None:
    """`Ishaq Dar's finance ministry`: a full name."""
    at = charge.first - 1
    if at < 2 or tree.tags[at] != "POS":
        return None
    name = name_left(tree, at - 1)
    is_full = name is not None and name[1] > name[0] and is_person(tree, name, charge.title)
    return (name, "current") if is_full and name is not None else None


def _office(tree: Tree, charge: Charge, person: Span, status: OfficeStatus) -> FoundOffice:
    left, polity = (charge.first, charge.body) if charge.body else left_polity(tree, charge.title)
    if charge.body is None and polity is not None and left <= person[1] and person[0] <= charge.first:
        polity = None  # X's own ministry
    first, last = min(person[0], left if polity else charge.first), max(person[1], charge.last)
    return FoundOffice(
        start=tree.starts[first],
        end=tree.ends[last],
        person=tree.text[tree.starts[person[0]] : tree.ends[person[1]]],
        office=charge.office,
        polity=polity,
        status=status,
        person_start=tree.starts[person[0]],
        person_end=tree.ends[person[1]],
    )
