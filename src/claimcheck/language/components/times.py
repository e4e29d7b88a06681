"""Times: expressions found by the grammar, resolved with the tense of their event."""

from __future__ import annotations

import datetime as dt

from claimcheck.language.found import FoundTime, Sentence
from claimcheck.language.guards import is_house_number
from claimcheck.language.linking import governing_event
from claimcheck.language.tree import SUBJECTS, Tree
from claimcheck.normalise.edtf import as_day
from claimcheck.normalise.times.anchor import Anchor
from claimcheck.normalise.times.recognise import find_times
from claimcheck.normalise.times.resolve import resolve

_AWAITING = frozenset(("by", "until", "due", "deadline", "scheduled", "slated", "planned", "postponed"))
_AGES = ("old", "-old", "of age")


def find_time_expressions(tree: Tree) -> list[FoundTime]:
    """Find the time expressions of a sentence, not yet resolved."""
    found = []
    for raw in find_times(tree.text):
        tokens = tree.tokens_in(raw.start, raw.end)
        if not tokens or (raw.name == "duration" and tree.text[raw.end : raw.end + 8].lstrip(" -").startswith(_AGES)):
            continue
        if raw.name == "year" and is_house_number(tree, tokens):
            continue
        found.append(FoundTime(raw, tree.top(tokens)))
    return found


def free_times(tree: Tree, times: list[FoundTime]) -> None:
    """Take times out of the noun behind them: `On Monday rebels attacked` tells of rebels, not of Monday rebels.

    Args:
        tree: The sentence; changed in place.
        times: Its times; their heads are set anew.
    """
    for time in times:
        tokens = tree.tokens_in(time.raw.start, time.raw.end)
        noun = tree.heads[time.head]
        before = tokens[0] - 1
        is_taken = noun > tokens[-1] and tree.deps[time.head] in ("compound", "nmod", "amod", "npadvmod", "nummod")
        is_clause = is_taken and tree.deps[noun] in SUBJECTS and (before < 0 or tree.tags[before] == "IN")
        if not is_clause:
            continue
        last = tokens[-1]
        for token in tokens[:-1]:
            tree.attach(token, last, "compound")
        tree.attach(last, *((tree.heads[noun], "npadvmod") if before < 0 else (before, "pobj")))
        time.head = last


def resolve_times(sentence: Sentence, published: dt.date | None, reference: dt.date | None) -> dt.date | None:
    """Resolve the times of a sentence and link them to their events.

    Args:
        sentence: The sentence with its events; its times are changed in place, and those that are no day of the
            calendar are dropped.
        published: Day of publication.
        reference: Day that the text spoke of last.

    Returns:
        The day that the text speaks of now.
    """
    kept = []
    for time in sentence.times:
        time.event = _event(sentence, time)
        event = sentence.events.get(time.event) if time.event is not None else None
        is_future = event is not None and (event.is_future or _awaits(sentence, time))
        is_past = time.event is None or tells_past(sentence.tree, time.event)
        time.value = resolve(time.raw, Anchor(published, reference, is_future, is_past))
        if time.value is None:
            continue
        kept.append(time)
        day = as_day(time.value.edtf)
        if day is not None and time.raw.name in (
            "date",
            "iso",
            "numeric",
            "weekday",
            "deictic",
            "clock",
            "spoken",
            "ago",
            "holiday",
        ):
            reference = day
    sentence.times = kept
    return reference


def tells_past(tree: Tree, event: int) -> bool:
    """Whether an event is told in a past tense: neither in the present (`falls on June 20`) nor by a noun."""
    if not tree.is_verb(event):
        return False
    tags = {tree.tags[one] for one in tree.kids(event, "aux", "auxpass")}
    if "VBD" in tags or any(tree.lemma(one) == "have" for one in tree.kids(event, "aux")):
        return True
    return tree.tags[event] == "VBD" or (tree.tags[event] == "VBN" and not tags)


def _event(sentence: Sentence, time: FoundTime) -> int | None:
    """Return the event that a time belongs to; a `when` behind it tells what happened then.

    `On Friday, when the ferry sank, ...`, `since December, when it began`, `It was on Sunday that the ferry sank`.
    """
    tree = sentence.tree
    event = governing_event(tree, sentence.events, time.head)
    following = tree.tokens_in(time.raw.end, time.raw.end + 3)
    link = next((token for token in following if tree.words[token] != ","), None)
    if link is None or tree.lowers[link] not in ("when", "that") or tree.starts[link] < time.raw.end:
        return event
    clause = tree.heads[link]
    if clause not in sentence.events or clause <= link or sentence.events[clause].is_nominal:
        return event
    if event is not None and event < time.head and not _is_cleft(tree, event):
        return event
    return clause if tree.lowers[link] == "when" or (event is not None and _is_cleft(tree, event)) else event


def _is_cleft(tree: Tree, verb: int) -> bool:
    """Whether a verb is the `was` of `It was on Sunday that ...`."""
    return tree.lemma(verb) == "be" and any(tree.lowers[one] == "it" for one in tree.kids(verb, *SUBJECTS))


def _awaits(sentence: Sentence, time: FoundTime) -> bool:
    """Whether the words before a time look forward: `until`, `by`, `due`, `deadline`."""
    tree = sentence.tree
    first = tree.token_at(time.raw.start)
    if first is None or first == 0:
        return False
    before = tree.lowers[max(0, first - 3) : first]
    return bool(_AWAITING & set(before[-2:])) and not any(
        tree.tags[token] == "VBD" for token in range(len(tree)) if abs(token - first) < 4
    )
