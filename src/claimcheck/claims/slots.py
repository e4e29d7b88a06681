"""Fill the event slots of a claim: place and time, from the same event, the sentence, or the one before."""

from __future__ import annotations

from claimcheck.records.frames import EventFrame, ParsedSentence, Seed
from claimcheck.records.values import Place, Quantity, TimeExpression

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
    return best_place(own or _lent(sentence, places, event, seed))


def _is_joined(sentence: ParsedSentence, one: int, to: int) -> bool:
    """Whether an event is joined to another, whose way is its own: `killed 14 soldiers and fled to Rwanda`."""
    return one >= 0 and sentence.events[one].link == "joined" and sentence.events[one].parent == to


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
    times = [one for one in times if (before := _figure_before(sentence, one)) is None or before is seed]
    near = [one for one in times if one.event == event] or _lent(sentence, times, event, seed)
    dated = [one for one in near if isinstance(one.mention.value, TimeExpression) and one.mention.value.edtf]
    return _widest(sentence, dated or near, seed)


def _widest(sentence: ParsedSentence, times: list[Seed], seed: Seed | None) -> Seed | None:
    """Choose the time right behind the value, else the one nearest to it."""
    if not times:
        return None
    if seed is None:
        return times[0]
    return min(
        times, key=lambda one: (not _stands_at(sentence, seed, one), abs(one.mention.start - seed.mention.start))
    )


def _figure_before(sentence: ParsedSentence, time: Seed) -> Seed | None:
    """Return the figure of an earlier level whose time alone it is: `up from 300 in May`."""
    return next((one for one in sentence.seeds if _is_level_before(one) and _stands_at(sentence, one, time)), None)


def _is_level_before(seed: Seed) -> bool:
    return isinstance(seed.mention.value, Quantity) and seed.mention.value.role == "change_from"


def _stands_at(sentence: ParsedSentence, seed: Seed, time: Seed) -> bool:
    """Whether a time stands right behind a figure: `12 in May`, `300 a year earlier`."""
    between = sentence.text[seed.mention.end - sentence.start : time.mention.start - sentence.start].split()
    return time.mention.start >= seed.mention.end and between in ([], ["in"], ["on"], ["at"], ["the"], ["in", "the"])


def _places_in_time(seed: Seed) -> bool:
    is_attribute = seed.shape == "century" and "-" in seed.mention.exact  # the 18th-century headquarters
    return isinstance(seed.mention.value, TimeExpression) and seed.shape not in _NOT_WHEN and not is_attribute


def _is_reporting(sentence: ParsedSentence, event: int) -> bool:
    return event >= 0 and sentence.events[event].is_reporting


def _lent(sentence: ParsedSentence, seeds: list[Seed], event: int, value: Seed | None) -> list[Seed]:
    """Return the places or times that other clauses lend to an event, else the only one that belongs to no event."""
    near = [one for one in seeds if lends(sentence, one, event, value)]
    loose = [one for one in seeds if one.event < 0 or (event < 0 and not _is_reporting(sentence, one.event))]
    return near or (loose if len(loose) == 1 else [])


def lends(sentence: ParsedSentence, seed: Seed, event: int, value: Seed | None = None) -> bool:
    """Whether the clause of a place or a time lends it to an event.

    Args:
        sentence: The sentence.
        seed: The place or time.
        event: Index of the event.
        value: The claim of that event: a relative clause lends to the noun that it hangs on.

    Returns:
        True within one clause complex: a verb of saying does not join what is said to the saying, a relative clause of
        the subject stands aside, and a clause with a subject of its own takes only what stands in front.
    """
    up, down = _chain(sentence.events, seed.event), _chain(sentence.events, event)
    top = next((one for one in up if one in down), None)
    if top is None:
        return False
    climbs = all(_lets_out(sentence, one, seed, value) for one in up[: up.index(top)])
    return climbs and all(_lets_in(sentence, one, seed) for one in down[: down.index(top)])


def _lets_out(sentence: ParsedSentence, event: int, seed: Seed, value: Seed | None) -> bool:
    frame = sentence.events[event]
    if frame.link == "aside":
        return value is not None and value.head_span in {frame.actor_span, frame.patient_span} - {(-1, -1)}
    if frame.link == "apart":
        return _is_place_before(seed, sentence.events[frame.parent])
    return frame.link != "clause"


def _lets_in(sentence: ParsedSentence, event: int, seed: Seed) -> bool:
    frame = sentence.events[event]
    match frame.link:
        case "part" | "joined":
            return True
        case "clause":
            return seed.mention.start < sentence.events[frame.parent].start
        case "where":
            return isinstance(seed.mention.value, Place)
        case "apart":
            return _is_place_before(seed, frame)
    return False


def _is_place_before(seed: Seed, frame: EventFrame) -> bool:
    """Whether a place stands before an event; what follows a semicolon happens there, but at a time of its own."""
    return isinstance(seed.mention.value, Place) and seed.mention.start < frame.start


def _chain(events: tuple[EventFrame, ...], index: int) -> list[int]:
    """Return an event with those above it, up to a saying."""
    chain: list[int] = []
    while index >= 0 and index not in chain and not (events[index].is_reporting and chain):
        chain.append(index)
        index = events[index].parent
    return chain
