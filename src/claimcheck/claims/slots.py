"""Fill the event slots of a claim: place and time, from the same event, the sentence, or the one before."""

from __future__ import annotations

from claimcheck.records.frames import EventFrame, ParsedSentence, Seed
from claimcheck.records.values import Place, TimeExpression

_ORIGINS = frozenset(("from",))
_WAYS = frozenset(("to", "into", "onto", "toward", "towards", "from"))
_NOT_WHEN = frozenset(("now", "set", "weekdays", "duration", "durations"))


def place_of(sentence: ParsedSentence, event: int, seed: Seed | None = None) -> Seed | None:
    """Return the most specific named place of an event: its destination before its origin.

    Args:
        sentence: The sentence.
        event: Index of the event.
        seed: The claim itself, which is no place of its own.
    """
    places = [one for one in sentence.seeds if isinstance(one.mention.value, Place) and one is not seed]
    places = [one for one in places if not (one.preposition in _WAYS and _is_joined(sentence, one.event, event))]
    own = [one for one in places if one.event == event]
    near = own or [one for one in places if related(sentence, one.event, event)]
    near = near or [one for one in places if not _is_reporting(sentence, one.event)]
    return best_place(near)


def _is_joined(sentence: ParsedSentence, one: int, to: int) -> bool:
    """Whether an event is joined to another, whose way is its own: `killed 14 soldiers and fled to Rwanda`."""
    return one >= 0 and sentence.events[one].is_joined and sentence.events[one].parent == to


def container(sentence: ParsedSentence, seed: Seed) -> Seed | None:
    """Return the place that the comma behind a place names around it: `Paris, Texas`; None in a list of places."""
    places = [one for one in sentence.seeds if isinstance(one.mention.value, Place)]
    following = next((one for one in places if one.mention.start >= seed.mention.end), None)
    if following is None or following.preposition != ",":
        return None
    value = following.mention.value
    after = sentence.text[following.mention.end - sentence.start :].lstrip(" ,")
    is_list = after.startswith(("and ", "or "))
    return following if isinstance(value, Place) and value.rank <= 1 and not is_list else None


def best_place(places: list[Seed]) -> Seed | None:
    """Choose among places: no origin, then the finest, then the first."""

    def key(seed: Seed) -> tuple[bool, int, int]:
        value = seed.mention.value
        rank = value.rank if isinstance(value, Place) else 0
        return (seed.preposition in _ORIGINS, -rank, seed.mention.start)

    return min(places, key=key) if places else None


def time_of(sentence: ParsedSentence, event: int, seed: Seed | None = None) -> Seed | None:
    """Return the time of an event: its own, else that of the clause around it; never the date of a saying."""
    times = [one for one in sentence.seeds if _places_in_time(one) and one is not seed]
    own = [one for one in times if one.event == event]
    near = own or [
        one for one in times if related(sentence, one.event, event) and not _is_reporting(sentence, one.event)
    ]
    if not near:
        near = [one for one in times if not _is_reporting(sentence, one.event)]
        near = near if len(near) == 1 else []
    dated = [one for one in near if isinstance(one.mention.value, TimeExpression) and one.mention.value.edtf]
    return _widest(dated or near, seed)


def _widest(times: list[Seed], seed: Seed | None) -> Seed | None:
    """Choose the time nearest to the value."""
    if not times:
        return None
    if seed is None:
        return times[0]
    return min(times, key=lambda one: abs(one.mention.start - seed.mention.start))


def _places_in_time(seed: Seed) -> bool:
    return isinstance(seed.mention.value, TimeExpression) and seed.shape not in _NOT_WHEN


def _is_reporting(sentence: ParsedSentence, event: int) -> bool:
    return event >= 0 and sentence.events[event].is_reporting


def related(sentence: ParsedSentence, a: int, b: int) -> bool:
    """Whether two events belong to one clause complex: one hangs below the other, or both below a third.

    A verb of saying does not join what is said to the saying.
    """
    if a < 0 or b < 0:
        return False
    return bool(_chain(sentence.events, a) & _chain(sentence.events, b))


def _chain(events: tuple[EventFrame, ...], index: int) -> set[int]:
    chain: set[int] = set()
    while index >= 0 and index not in chain and not (events[index].is_reporting and chain):
        chain.add(index)
        index = events[index].parent
    return chain
