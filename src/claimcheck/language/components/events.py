"""Events: the clauses and event nouns of a sentence with who did what to whom."""

from __future__ import annotations

from claimcheck.language.clauses import Clause, clause, noun_phrase, phrase_text, predicate_verbs
from claimcheck.language.components.idioms import idiom, is_no_event
from claimcheck.language.cues import cues, reporting_verbs
from claimcheck.language.found import Event, FoundOffice
from claimcheck.language.tree import NAME_TAGS, Tree
from claimcheck.normalise.numbers import words as number_words
from claimcheck.reference.lexicon import action_table, event_verb, is_light

_NOT_ACTORS = frozenset(
    ("it", "there", "this", "that", "which", "what", "these", "those", "a.m.", "p.m.", "am", "pm", "both", "whom")
)
_CONTROLLERS = ("nsubj", "nsubjpass", "dobj", "pobj", "ROOT", "conj", "appos", "attr", "npadvmod", "dep")


def find_events(tree: Tree, offices: list[FoundOffice]) -> dict[int, Event]:
    """Find the events of a sentence.

    Args:
        tree: The sentence.
        offices: Its persons with offices, so that "interim minister Dorota Wilk" is written "Dorota Wilk".

    Returns:
        Events by the token of their verb or noun. A light verb takes the action of its object.
    """
    events = {verb: _verbal(tree, verb, offices) for verb in predicate_verbs(tree) if not _is_future(tree, verb)}
    for index in range(len(tree)):
        if tree.tags[index] in ("NN", "NNS", "NNP") and tree.deps[index] in (*_CONTROLLERS, "compound", "poss"):
            verb = event_verb(tree.lemma(index).lower())
            if verb is not None and index not in events and not is_no_event(tree, index):
                events[index] = _nominal(tree, index, verb, offices)
    for index, event in list(events.items()):
        if not event.is_nominal and event.clause.patient is not None and event.clause.patient in events:
            noun = events[event.clause.patient]
            if noun.is_nominal and is_light(tree.lemma(index), tree.lemma(event.clause.patient)):
                event.action = noun.action
                event.patient, event.patient_head = noun.patient, noun.patient_head
    return events


def _is_future(tree: Tree, verb: int) -> bool:
    """Whether `going` only tells the future: `is going to send`."""
    infinitive = tree.child(verb, "xcomp") if tree.lowers[verb] == "going" else None
    return infinitive is not None and any(tree.tags[one] == "TO" for one in tree.kids(infinitive, "aux"))


def _verbal(tree: Tree, verb: int, offices: list[FoundOffice]) -> Event:
    parts = clause(tree, verb)
    tokens = [verb, *tree.kids(verb, "aux", "auxpass", "neg", "prt")]
    start, end = tree.span(_near(tokens, verb))
    event = Event(clause=parts, action=parts.action, start=start, end=end)
    event.is_reporting = tree.lemma(verb) in reporting_verbs() and _reports(tree, verb)
    event.actor, event.actor_head = argument(tree, _issuer(tree, parts), offices)
    event.patient, event.patient_head = argument(tree, parts.patient, offices)
    complement = tree.child(verb, "acomp", "oprd", "attr")
    if complement is None and parts.patient is not None and tree.tags[parts.patient] == "JJ":
        complement = parts.patient  # "tested negative"
    complement = complement if complement is not None else _result(tree, verb)
    event.complement = tree.lowers[complement] if complement is not None else None
    event.action = _with_result(tree, event, complement)
    if event.action == parts.action:
        event.action = idiom(tree, parts, parts.action)
    if tree.lowers[verb] in cues().states and tree.child(verb, "aux") is not None:
        event.action, event.complement = "be", tree.lowers[verb]
    return event


def _result(tree: Tree, verb: int) -> int | None:
    """Return an adjective right behind the verb that the parser took for an adverb: `tested negative`."""
    following = verb + 1
    is_adjective = following < len(tree) and tree.tags[following] == "JJ" and tree.heads[following] == verb
    return following if is_adjective else None


def _with_result(tree: Tree, event: Event, complement: int | None) -> str:
    """Return verb and result as one action: `find guilty`, `plead not guilty`, `test negative`, `clear of charges`."""
    table, verb = action_table(), event.clause.verb
    if complement is not None:
        negation = "not " if tree.child(complement, "neg") is not None else ""
        action = f"{event.action} {negation}{event.complement}"
        return action if action in table.results else event.action
    of = next((one for one in tree.kids(verb, "prep") if tree.lowers[one] == "of"), None)
    target = tree.child(of, "pobj") if of is not None and event.action == "clear" else None
    return "acquit" if target is not None and tree.lemma(target) in table.charges else event.action


def _issuer(tree: Tree, parts: Clause) -> int | None:
    """Return who does it; of a statement that is issued, whose it is: `North Korea's statement, issued on Monday`."""
    if not parts.is_passive or parts.subject is not None or parts.patient is None:
        return parts.subject
    is_saying = (event_verb(tree.lemma(parts.patient)) or "") in reporting_verbs()
    return tree.child(parts.patient, "poss") if is_saying else None


def _near(tokens: list[int], verb: int) -> list[int]:
    """Keep the verb group: auxiliaries far away belong to a question or an inversion."""
    return [token for token in tokens if abs(token - verb) <= 4]


def _reports(tree: Tree, verb: int) -> bool:
    """Whether a verb of saying reports something here: a clause, a quotation, or a claim as its object."""
    if tree.child(verb, "ccomp", "parataxis") is not None:
        return True
    if tree.child(verb, "nsubjpass") is not None:  # "no casualties were reported"
        return False
    return tree.lemma(verb) in (
        "say",
        "tell",
        "announce",
        "deny",
        "accuse",
        "report",
        "claim",
        "add",
        "warn",
        "write",
        "reject",
    )


def _nominal(tree: Tree, noun: int, verb: str, offices: list[FoundOffice]) -> Event:
    """Read `the deployment of its troops by the North`, `North Korea's troop deployment`, `an attack on Odesa`."""
    subject, patient = tree.child(noun, "poss"), None
    for one in tree.kids(noun, "prep"):
        target = tree.child(one, "pobj")
        if tree.lowers[one] == "of" and target is not None:
            patient = target
        if tree.lowers[one] == "by" and target is not None:
            subject = target
    if patient is None:
        patient = next((one for one in tree.kids(noun, "compound") if tree.tags[one] in ("NN", "NNS")), None)
    start, end = tree.span([noun])
    event = Event(Clause(noun, verb, False, subject, patient), verb, start, end, is_nominal=True)
    event.actor, event.actor_head = argument(tree, subject, offices)
    event.patient, event.patient_head = argument(tree, patient, offices)
    return event


def argument(tree: Tree, head: int | None, offices: list[FoundOffice]) -> tuple[str | None, int | None]:
    """Return an argument as written, without numbers, titles and possessive marks.

    Args:
        tree: The sentence.
        head: Token of the argument.
        offices: Persons with offices.

    Returns:
        The text with the token, or (None, None) for what is no participant.
    """
    if head is None or (tree.lowers[head] in _NOT_ACTORS and tree.lowers[head] != "it"):
        return None, None
    person = person_at(tree, head, offices)
    if person is not None:
        return person, head
    head = _counted(tree, head)
    phrase = noun_phrase(tree, head)
    tokens = [token for token in phrase if not (tree.tags[token] == "POS" and token == max(phrase))]
    if head not in tokens:  # a possessive mark heads it
        return None, None
    tokens = _without_number(tree, tokens, head)
    tokens = _with_joined(tree, _name_of(tree, tokens, head), head)
    return phrase_text(tree, tokens), head


def _counted(tree: Tree, head: int) -> int:
    """Return what a number word counts: `Hundreds of farmers` act as `farmers`."""
    words = number_words()
    is_number = tree.tags[head] == "CD" or tree.lowers[head] in {*words.plural_magnitudes, *words.denominators}
    links = [one for one in tree.kids(head, "prep") if tree.lowers[one] in ("of", "in")] if is_number else []
    target = tree.child(links[0], "pobj") if links else None
    return head if target is None else _counted(tree, target)


def _with_joined(tree: Tree, tokens: list[int], head: int) -> list[int]:
    """Add the names that `and` joins to a name right behind it: `Kenya and Uganda`, `Kenya, Uganda and Rwanda`."""
    last = head
    while tree.tags[last] in NAME_TAGS and tokens[-1] == last:
        following = tree.child(last, "conj")
        between = range(last + 1, following or last)
        if following is None or tree.tags[following] not in NAME_TAGS or not between:
            break
        if any(
            tree.lowers[token] not in (",", "and", "the") and tree.tags[token] not in NAME_TAGS for token in between
        ):
            break
        tokens = [*tokens, *range(last + 1, following + 1)]
        last = following
    is_closed = last == head or any(tree.lowers[token] == "and" for token in tokens if token > head)
    return tokens if is_closed else [token for token in tokens if token <= head]


def person_at(tree: Tree, token: int, offices: list[FoundOffice]) -> str | None:
    """Return the person whose name, or whose name with office, a token belongs to."""
    start = tree.starts[token]
    for office in offices:
        is_inside = office.start <= start < office.end and tree.deps[token] != "poss"
        is_top = is_inside and not office.start <= tree.starts[tree.heads[token]] < office.end
        if office.person_start <= start < office.person_end or (is_inside and tree.tags[token] in NAME_TAGS) or is_top:
            return office.person
    return None


def _without_number(tree: Tree, tokens: list[int], head: int) -> list[int]:
    """Drop the number and its hedges: `About 60 advisers` acts as `advisers`; a `6.1-magnitude quake` keeps it."""
    last = max((_end_of_number(tree, token, head) for token in tokens if tree.tags[token] == "CD"), default=-1)
    return [token for token in tokens if token > last]


def _end_of_number(tree: Tree, token: int, head: int) -> int:
    if token >= head:
        return -1
    if tree.words[token + 1] not in "-\u2011":
        return token
    return token + 2 if tree.lowers[token + 2 : token + 3] in (["strong"], ["odd"], ["plus"]) else -1


def _name_of(tree: Tree, tokens: list[int], head: int) -> list[int]:
    """Keep the name behind a common title: `chairman John Smith` acts as `John Smith`."""
    if tree.tags[head] not in NAME_TAGS:
        return tokens
    first = head
    while first - 1 in tokens and (tree.tags[first - 1] in NAME_TAGS or tree.words[first - 1] in "-.\u2019'"):
        first -= 1
    before = [token for token in tokens if token < first]
    is_title = bool(before) and tree.tags[before[-1]] in ("NN",) and head - first >= 1
    return [token for token in tokens if token >= first] if is_title else tokens
