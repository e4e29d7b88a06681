"""Link values to events: the event a number, a date or a place belongs to."""

from __future__ import annotations

from claimcheck.language.found import Event
from claimcheck.language.tree import Tree
from claimcheck.reference.lexicon import is_light


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
    if is_whole:
        own = next((one for one in tree.kids(index, "acl", "relcl") if one in events), None)
        if own is not None:
            return own
    below = index
    for above in tree.ancestors(index):
        if above in events:
            event = events[above]
            if not event.is_nominal:
                return above
            if _belongs(tree, below):
                return _light(tree, events, above)
        below = above
    return below if below in events else None


def _belongs(tree: Tree, below: int) -> bool:
    """Whether something hanging on an event noun is its participant: `deployment of 3,400 engineers to Mariupol`."""
    return tree.deps[below] in ("prep", "compound", "poss", "nummod", "amod", "nmod", "appos")


def _light(tree: Tree, events: dict[int, Event], noun: int) -> int:
    """Return the light verb of an event noun where it has one: the clause knows the doer."""
    verb = tree.heads[noun]
    if verb in events and tree.deps[noun] in ("dobj", "nsubjpass") and is_light(tree.lemma(verb), tree.lemma(noun)):
        return verb
    return noun
