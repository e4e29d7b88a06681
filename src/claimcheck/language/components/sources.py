"""Sources: who says so, through reporting verbs, attributions and accusations, innermost first."""

from __future__ import annotations

import re

from claimcheck.language.clauses import noun_phrase, phrase_text, surface_subject
from claimcheck.language.components.events import argument, person_at
from claimcheck.language.cues import cues, reporting_verbs
from claimcheck.language.found import Event, FoundOffice
from claimcheck.language.tree import Tree
from claimcheck.records.vocabulary import SourceKind

_COUNTING = frozenset(("put", "estimate", "count"))


def find_sources(tree: Tree, events: dict[int, Event], offices: list[FoundOffice]) -> None:
    """Set the source of every event.

    Args:
        tree: The sentence.
        events: Its events; they are changed in place.
        offices: Persons with offices.
    """
    attributed = _attributions(tree, offices)
    for index, event in events.items():
        chain = _chain(tree, index, offices)
        if not chain and not event.is_nominal:
            chain = _appended(tree, index, offices)
        chain += [name for head, name in attributed if name not in chain and _covers(tree, head, index)]
        if event.action in _COUNTING and event.actor and not event.clause.is_passive and _has_amount(tree, index):
            chain = [event.actor, *chain]
            event.actor = event.actor_head = None
        event.source = tuple(dict.fromkeys(chain))
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
        return True
    if lemma == "accuse" and dep == "prep" and tree.lowers[below] == "of":
        return True
    if lemma in ("deny", "reject", "dispute", "refute") and dep in ("dobj", "xcomp"):
        return True
    is_claimed = lemma in ("claim", "confirm", "announce", "report", "allege") and dep in ("xcomp",)
    return is_claimed or (dep in ("parataxis", "dep") and below < above)


def _speakers(tree: Tree, verb: int, offices: list[FoundOffice]) -> list[str]:
    """Return who speaks by a reporting verb, with whom they cite before them."""
    names: list[str] = []
    for one in tree.kids(verb, "advcl", "acl", "prep", "xcomp"):
        if tree.lowers[one] in ("citing", "quoting"):
            target = tree.child(one, "dobj", "pobj")
            if target is not None:
                names.append(source_text(tree, target, offices))
    subject = tree.child(verb, "nsubj")
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
    """Read a report that the parser hung below its content, as in `The firm grew, officials said`."""
    for one in tree.kids(verb, "parataxis", "ccomp", "advcl", "conj", "dep"):
        if one > verb and tree.lemma(one) in (
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


def _attributions(tree: Tree, offices: list[FoundOffice]) -> list[tuple[int, str]]:
    """Read `according to X`, `citing X`: the token it hangs on, and the name."""
    found = []
    for index, word in enumerate(tree.lowers):
        if word == "according" and index + 1 < len(tree) and tree.lowers[index + 1] == "to":
            target = tree.child(index + 1, "pobj") or tree.child(index, "pobj")
            if target is None:
                target = next(
                    (token for token in range(index + 2, min(index + 9, len(tree))) if tree.is_noun(token)), None
                )
            if target is not None:
                found.append((tree.heads[index], source_text(tree, target, offices)))
        elif word in ("citing", "quoting") and not _is_speakers(tree, index):
            target = tree.child(index, "dobj", "pobj")
            if target is not None:
                found.append((tree.heads[index], source_text(tree, target, offices)))
    return found


def _is_speakers(tree: Tree, index: int) -> bool:
    """Whether a citing participle hangs on a reporting verb, whose chain reads it."""
    return tree.lemma(tree.heads[index]) in reporting_verbs()


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
    if set(words) & table["media"] and names[0][:1].isupper() and "minister" not in words:
        return "media"
    if names[0].islower() or (set(words) & table["unnamed"] and not re.search(r"(?<=\s)[A-Z]", names[0])):
        return "unnamed"
    return "named"
