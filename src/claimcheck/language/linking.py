"""Link values to events: the event a number, a date or a place belongs to."""

from __future__ import annotations

from claimcheck.language.cues import cues, governing_verbs, reporting_verbs
from claimcheck.language.found import Event
from claimcheck.language.tree import Tree
from claimcheck.reference.lexicon import action_class, is_light


def governing_event(tree: Tree, events: dict[int, Event], index: int, *, is_whole: bool = False) -> int | None:
    """Return the event that a token belongs to.

    Args:
        tree: The sentence.
        events: Its events by token.
        index: Token that heads the value.
        is_whole: Whether it is the whole of a partitive ("17 of the 21 drones launched"), which has an event of its own
            if a clause hangs on it.

    Returns:
        Token of the event, or None in a sentence without one.
    """
    if is_whole or (tree.tags[index] == "CD" and tree.deps[index] == "pobj"):  # `after the 90,100 flown in on Thursday`
        own = next((one for one in tree.kids(index, "acl", "relcl") if one in events), None)
        if own is not None:
            return own
    below = index
    for above in tree.ancestors(index):
        if above in events:
            event = events[above]
            if not event.is_nominal:
                return _raised(tree, events, below, above)
            if _belongs(tree, below):
                return _light(tree, events, above)
        below = above
    return below if below in events else None


def place_event(tree: Tree, events: dict[int, Event], head: int, end: int) -> int | None:
    """Return the event of a place; a `where` behind it tells what happened there: `in Tehran, where they signed`.

    Args:
        tree: The sentence.
        events: Its events by token.
        head: Token that heads the place.
        end: Code point where the place ends.
    """
    above = governing_event(tree, events, head)
    link = next((one for one in tree.tokens_in(end, end + 7) if tree.words[one] != ","), None)
    if link is None or tree.lowers[link] != "where" or tree.starts[link] < end:
        return above
    clause = tree.heads[link]
    if clause <= link or clause not in events or not _tells(events[clause]):
        return above
    return clause if above is None or not _tells(events[above]) else above


def _tells(event: Event) -> bool:
    """Whether an event is of a kind of its own."""
    return action_class(event.action) not in ("other", "occur")


def _raised(tree: Tree, events: dict[int, Event], below: int, verb: int) -> int:
    """Return the infinitive whose subject a verb only carries: `400 are believed to have died`, `are to be sent`."""
    if tree.deps[below] == "dobj" and tree.lemma(verb) in reporting_verbs():
        content = tree.child(verb, "ccomp")  # "claimed 40 men, 12 tanks and a truck were lost": cut from its subject
        return content if content in events and content > below else verb
    if tree.deps[below] not in ("nsubj", "nsubjpass"):
        return verb
    lemma = tree.lemma(verb)
    adjective = tree.child(verb, "acomp") if lemma == "be" else None
    infinitive = tree.child(verb if adjective is None else adjective, "xcomp")
    is_carrier = lemma == "be" or lemma in cues().carriers or governing_verbs().get(lemma, "denied") != "denied"
    if (
        not is_carrier
        or infinitive not in events
        or all(tree.tags[one] != "TO" for one in tree.kids(infinitive, "aux"))
    ):
        return verb
    return _raised(tree, events, below, infinitive)


def _belongs(tree: Tree, below: int) -> bool:
    """Whether something hanging on an event noun is its participant: `deployment of 3,400 engineers to Mariupol`."""
    return tree.deps[below] in ("prep", "compound", "poss", "nummod", "amod", "nmod", "appos")


def _light(tree: Tree, events: dict[int, Event], noun: int) -> int:
    """Return the light verb of an event noun where it has one: the clause knows the doer."""
    verb = tree.heads[noun]
    if verb in events and tree.deps[noun] in ("dobj", "nsubjpass") and is_light(tree.lemma(verb), tree.lemma(noun)):
        return verb
    return noun
