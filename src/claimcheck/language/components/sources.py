"""Sources: who says so, through reporting verbs, attributions and accusations, innermost first."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from claimcheck.language.clauses import noun_phrase, phrase_text, surface_subject
from claimcheck.language.components.events import argument, person_at
from claimcheck.language.cues import cues, reporting_verbs
from claimcheck.language.found import Event, FoundOffice
from claimcheck.language.tree import NAME_TAGS, Tree
from claimcheck.records.vocabulary import SourceKind

_REACH = 7  # words from an attribution to its noun, from a headline's colon to its end
_COUNTING = frozenset(("put", "estimate", "count", "forecast", "project", "predict"))


def find_sources(tree: Tree, events: dict[int, Event], offices: list[FoundOffice]) -> None:
    """Set the source of every event.

    Args:
        tree: The sentence.
        events: Its events; they are changed in place.
        offices: Persons with offices.
    """
    attributed = attributions(tree, offices)
    for index, event in events.items():
        chain = _chain(tree, index, offices)
        if not chain and not event.is_nominal:
            chain = _appended(tree, index, offices)
        if not chain:
            chain = _citing(tree, index, attributed, offices)
        told = [one for one in attributed if one.name not in chain and _covers(tree, one.head, index)]
        chain = [one.name for one in told if one.is_cited] + chain + [one.name for one in told if not one.is_cited]
        if event.action in _COUNTING and event.actor and not event.clause.is_passive and _has_amount(tree, index):
            chain = [event.actor, *chain]
            event.actor = event.actor_head = None
        event.source = tuple(dict.fromkeys(chain))
        event.source_kind = source_kind(event.source)
    for index, event in events.items():
        if not event.source and (verb := _told_before(tree, index)) is not None:
            event.source = tuple(_speakers(tree, verb, offices))
            event.source_kind = source_kind(event.source)


def _has_amount(tree: Tree, verb: int) -> bool:
    """Whether a counting verb takes a number: `police counted 18,000`, `put the crowd at 60,000`."""
    return any(tree.tags[token] == "CD" for token in tree.subtree(verb) if token > verb)


def _chain(tree: Tree, index: int, offices: list[FoundOffice]) -> list[str]:
    """Follow the reporting verbs above an event: `Kyiv said Seoul believes that …` gives Seoul, Kyiv."""
    names: list[str] = []
    below = index
    for above in tree.ancestors(index):
        if tree.is_verb(above) and _complements(tree, below, above):
            names += _speakers(tree, above, offices)
        below = above
    return names


def _complements(tree: Tree, below: int, above: int) -> bool:
    """Whether what is below is what the verb above reports."""
    lemma, dep = tree.lemma(above), tree.deps[below]
    if lemma in cues().denying["verbs"] and dep == "dobj" and tree.lemma(below) in cues().denying["nouns"]:
        return True
    if lemma not in reporting_verbs():
        return False
    if dep == "ccomp":
        return ";" not in tree.words[below:above]
    if lemma == "accuse" and dep == "prep" and tree.lowers[below] == "of":
        return True
    if lemma in ("deny", "reject", "dispute", "refute") and dep in ("dobj", "xcomp"):
        return True
    is_claimed = lemma in ("claim", "confirm", "announce", "report", "allege") and dep in ("xcomp",)
    return is_claimed or (dep in ("parataxis", "dep") and below < above)


def _speakers(tree: Tree, verb: int, offices: list[FoundOffice]) -> list[str]:
    """Return who speaks by a reporting verb."""
    names: list[str] = []
    subject = next(reversed([one for one in tree.kids(verb, "nsubj") if one < verb] or tree.kids(verb, "nsubj")), None)
    if subject is None:
        subject = surface_subject(tree, verb)
    if tree.child(verb, "auxpass") is not None:
        by = tree.child(verb, "agent")
        subject = tree.child(by, "pobj") if by is not None else None
    if subject is not None and tree.lowers[subject] not in ("that", "which", "it", "what", "this"):
        names.append(source_text(tree, subject, offices))
    elif subject is not None and tree.lowers[subject] == "it":
        names.append("it")
    return names


def _appended(tree: Tree, verb: int, offices: list[FoundOffice]) -> list[str]:
    """Read a report below its content: `The firm grew, officials said`; `400, Seoul said, died`."""
    for one in tree.kids(verb, "parataxis", "ccomp", "advcl", "conj", "dep"):
        if (one > verb or tree.deps[one] == "parataxis") and tree.lemma(one) in (
            "say",
            "tell",
            "report",
            "add",
            "announce",
            "estimate",
            "write",
            "confirm",
        ):
            subject = tree.child(one, "nsubj")
            has_content = tree.child(one, "ccomp", "dobj") is not None
            if subject is not None and not has_content and tree.lowers[subject - 1 if subject else 0] != "and":
                return [source_text(tree, subject, offices)]
    return []


def _told_before(tree: Tree, verb: int) -> int | None:
    """Return the saying behind what it reports that `and` goes on with: `Yachts sank, insurers say, and it cost`."""
    head = tree.heads[verb]
    if tree.deps[verb] != "conj" or head == verb:
        return None
    content = tree.child(head, "ccomp")
    if tree.lemma(head) in reporting_verbs() and content is not None and content < head:
        return head
    told = (one for one in tree.kids(head, "parataxis", "ccomp") if head < one < verb)
    return next((one for one in told if tree.lemma(one) in reporting_verbs()), None)


def _citing(tree: Tree, index: int, attributed: list[Attribution], offices: list[FoundOffice]) -> list[str]:
    """Return who cites a source where the parser hung the saying elsewhere: `…, Reuters reported, citing Seoul`."""
    verbs = (one.head for one in attributed if one.is_cited and tree.lemma(one.head) in reporting_verbs())
    return next((_speakers(tree, verb, offices) for verb in verbs if verb != index), [])


class Attribution(NamedTuple):
    """A source without a verb of saying: the token that it hangs on, its name, whether somebody cites it."""

    head: int
    name: str
    is_cited: bool = False


def attributions(tree: Tree, offices: list[FoundOffice]) -> list[Attribution]:
    """Read `according to X`, `citing X`, `per X`, `in the words of X`, and the colon of a headline.

    Args:
        tree: The sentence.
        offices: Persons with offices.
    """
    found = []
    for index, word in enumerate(tree.lowers):
        phrase = next((one for one in _phrases().get(word, ()) if _reads(tree, index, one)), None)
        if phrase is None:
            continue
        is_cited = word in ("citing", "quoting")
        name = _named_by(tree, index, index + len(phrase), offices)
        if name is not None:
            found.append(Attribution(tree.heads[index], name, is_cited))
    return found + _behind_colon(tree, offices)


@cache
def _phrases() -> dict[str, list[tuple[str, ...]]]:
    table: dict[str, list[tuple[str, ...]]] = {}
    for phrase in cues().attributions["phrases"]:
        words = tuple(phrase.split())
        table.setdefault(words[0], []).append(words)
    return table


def _reads(tree: Tree, index: int, words: tuple[str, ...]) -> bool:
    return tuple(tree.lowers[index : index + len(words)]) == words


def _named_by(tree: Tree, first: int, after: int, offices: list[FoundOffice]) -> str | None:
    """Return the source that an attribution names: its object, else the next noun."""
    last = after - 1
    if tree.tags[last] in NAME_TAGS:  # a capital "Citing" taken into the name
        head = tree.heads[last]
        return tree.text[tree.starts[after] : tree.ends[head]] if head >= after else None
    target = tree.child(last, "pobj", "dobj")
    if target is None:
        target = tree.child(first, "pobj", "dobj")
    if target is None:
        near = range(after, min(after + _REACH, len(tree)))
        target = next((token for token in near if tree.is_noun(token)), None)
    if target is None or tree.tags[target] == "CD" or (tree.lowers[last] == "per" and not _is_told_per(tree, first)):
        return None
    return source_text(tree, target, offices)


def _is_told_per(tree: Tree, index: int) -> bool:
    """Whether `per` names a source, set off by a comma, and no rate: `died, per the ministry`."""
    return tree.lowers[index - 1 : index] == [","] and tree.lowers[index + 1 : index + 2] != ["cent"]


def _behind_colon(tree: Tree, offices: list[FoundOffice]) -> list[Attribution]:
    """Read the source that ends a headline behind a colon: `400 soldiers die near Goma: Seoul`."""
    colon = len(tree) - 1
    while colon > 0 and tree.lowers[colon] != ":" and len(tree) - colon <= _REACH:
        colon -= 1
    behind = range(colon + 1, len(tree))
    is_headline = colon > 1 and tree.lowers[colon] == ":" and any(tree.is_verb(token) for token in range(colon))
    if not is_headline or not behind or any(not tree.is_noun(token) and tree.tags[token] != "DT" for token in behind):
        return []
    root = next(token for token in range(len(tree)) if tree.heads[token] == token)
    return [Attribution(root, source_text(tree, behind[-1], offices))]


def _covers(tree: Tree, head: int, index: int) -> bool:
    """Whether an attribution reaches an event: the whole sentence, but for the verb of saying that it hangs on."""
    return not (index == head and tree.lemma(index) in ("say", "tell"))


def source_text(tree: Tree, head: int, offices: list[FoundOffice]) -> str:
    """Return a source as written; a person with an office by name."""
    person = person_at(tree, head, offices)
    if person is not None:
        return person
    name, _ = argument(tree, head, offices)
    tokens = noun_phrase(tree, head, prepositions=("of", "in", "at", "for", "from", "with"))
    kept = [token for token in tokens if not (token == tokens[-1] and tree.tags[token] == "POS")]
    text = phrase_text(tree, kept or tokens)
    if name is not None and tree.tags[head] in ("NNP", "NNPS"):
        return name
    return text


def source_kind(names: tuple[str, ...]) -> SourceKind:
    """Classify a chain of sources by its innermost link."""
    if not names:
        return "author"
    words = re.findall(r"[\w.]+", names[0].lower())
    table = cues().sources
    is_written_low = names[0].islower()
    if set(words) & table["media"] and "minister" not in words and (not is_written_low or "media" in words):
        return "media"
    is_plain = is_written_low and not set(words[:1]) & table["determiners"] and words[-1].endswith("s")
    if is_plain or (set(words) & table["unnamed"] and not re.search(r"(?<=\s)[A-Z]", names[0])):
        return "unnamed"
    return "named"
