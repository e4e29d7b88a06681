"""Slots: the place and the time of an event: its own, that of its clause, that of the sentence before."""

from __future__ import annotations

import pytest

from claimcheck.claims.slots import best_place, lends, place_of, time_of


def exact(seed):
    return seed.mention.exact if seed else None


def test_the_own_place_goes_before_that_of_the_clause_around(writer):
    w = writer("In Paris he said rebels killed 14 men near Goma.")
    said = w.event("said", is_reporting=True)
    killed = w.event("killed", parent=said)
    w.place("Paris", said)
    w.place("Goma", killed)
    assert exact(place_of(w.sentence(), killed)) == "Goma"
    assert exact(place_of(w.sentence(), said)) == "Paris"


def test_an_event_without_place_takes_that_of_its_clause(writer):
    w = writer("Troops entered Goma to free 14 men.")
    entered = w.event("entered")
    free = w.event("free", parent=entered)
    w.place("Goma", entered)
    assert exact(place_of(w.sentence(), free)) == "Goma"


def test_a_verb_of_saying_lends_no_place(writer):
    w = writer("In Paris he said 14 men died.")
    said = w.event("said", is_reporting=True)
    died = w.event("died", parent=said)
    w.place("Paris", said)
    assert place_of(w.sentence(), died) is None


def test_a_place_is_no_place_of_its_own(writer):
    w = writer("He died in Goma.")
    died = w.event("died")
    goma = w.place("Goma", died)
    assert place_of(w.sentence(), died, goma) is None


@pytest.mark.parametrize(
    ("places", "best"),
    [
        ([("Congo", 0, "in"), ("Goma", 2, "near")], "Goma"),
        ([("Goma", 2, "near"), ("Congo", 0, "in")], "Goma"),
        ([("Nairobi", 2, "from"), ("Haiti", 0, "to")], "Haiti"),
        ([("Nairobi", 2, "from")], "Nairobi"),
        ([("Goma", 2, "in"), ("Bukavu", 2, "in")], "Goma"),
        ([], None),
    ],
)
def test_the_finest_place_that_is_no_origin(writer, places, best):
    w = writer(" ".join(name for name, _, _ in places))
    seeds = [w.place(name, rank=rank, preposition=word) for name, rank, word in places]
    assert exact(best_place(seeds)) == best


def test_the_own_time_goes_before_others(writer):
    w = writer("On Monday he said 14 men died on Sunday.")
    said = w.event("said", is_reporting=True)
    died = w.event("died", parent=said)
    w.time("Monday", "2024-10-21", said)
    w.time("Sunday", "2024-10-20", died)
    assert exact(time_of(w.sentence(), died)) == "Sunday"
    assert exact(time_of(w.sentence(), said)) == "Monday"


def test_the_day_of_a_saying_is_not_that_of_what_is_said(writer):
    w = writer("On Monday he said 14 men died.")
    said = w.event("said", is_reporting=True)
    died = w.event("died", parent=said)
    w.time("Monday", "2024-10-21", said)
    assert time_of(w.sentence(), died) is None


def test_a_time_that_belongs_to_no_event_is_lent(writer):
    w = writer("In May: 14 men died.")
    died = w.event("died")
    w.time("May", "2024-05")
    assert exact(time_of(w.sentence(), died)) == "May"


def test_a_time_stays_before_the_semicolon_and_a_place_goes_on(writer):
    w = writer("In May the army grew in Goma; 14 men died.")
    grew = w.event("grew")
    died = w.event("died", parent=grew, link="apart")
    w.time("May", "2024-05", grew)
    w.place("Goma", grew)
    assert time_of(w.sentence(), died) is None
    assert exact(place_of(w.sentence(), died)) == "Goma"


@pytest.mark.parametrize(
    ("link", "lent_below", "lent_above"),
    [
        ("part", True, True),
        ("joined", True, True),
        ("clause", False, False),
        ("relative", False, True),
        ("aside", False, False),
        ("where", False, True),
        ("apart", False, False),
    ],
)
def test_what_lends_a_time(writer, link, lent_below, lent_above):
    w = writer("They died in May, who fled in June.")
    died = w.event("died")
    fled = w.event("fled", parent=died, link=link)
    may, june = w.time("May", "2024-05", died), w.time("June", "2024-06", fled)
    assert lends(w.sentence(), may, fled) is lent_below
    assert lends(w.sentence(), june, died) is lent_above


def test_a_clause_takes_what_stands_in_front(writer):
    w = writer("In May they fled and 14 men died.")
    fled = w.event("fled")
    died = w.event("died", parent=fled, link="clause")
    w.time("May", "2024-05", fled)
    assert exact(time_of(w.sentence(), died)) == "May"


def test_a_way_belongs_to_its_own_verb(writer):
    w = writer("They killed 14 men and fled to Rwanda.")
    killed = w.event("killed")
    fled = w.event("fled", parent=killed, link="joined")
    w.place("Rwanda", fled, preposition="to")
    assert place_of(w.sentence(), killed) is None


def test_the_time_of_an_earlier_level_is_its_alone(writer):
    w = writer("It has 400 men, up from 300 in May.")
    has = w.event("has")
    now = w.quantity("400", 400, has)
    before = w.quantity("300", 300, has, role="change_from")
    w.time("May", "2024-05", has)
    assert time_of(w.sentence(), has, now) is None
    assert exact(time_of(w.sentence(), has, before)) == "May"


def test_of_two_times_elsewhere_none_is_lent(writer):
    w = writer("In May it grew, in June it fell; 14 men died.")
    grew, fell = w.event("grew"), w.event("fell")
    died = w.event("died")
    w.time("May", "2024-05", grew)
    w.time("June", "2024-06", fell)
    assert time_of(w.sentence(), died) is None


def test_the_nearest_of_two_own_times(writer):
    w = writer("From Monday on 300, from Sunday on 400 came.")
    came = w.event("came")
    w.time("Monday", "2024-10-21", came)
    w.time("Sunday", "2024-10-20", came)
    few, many = w.quantity("300", 300, came), w.quantity("400", 400, came)
    assert exact(time_of(w.sentence(), came, few)) == "Monday"
    assert exact(time_of(w.sentence(), came, many)) == "Sunday"


def test_a_time_that_says_when_goes_before_one_that_does_not(writer):
    w = writer("Recently, on Monday, 14 men died.")
    died = w.event("died")
    w.time("Recently", None, died)
    w.time("Monday", "2024-10-21", died)
    assert exact(time_of(w.sentence(), died)) == "Monday"


@pytest.mark.parametrize("shape", ["now", "set", "duration", "durations", "weekdays"])
def test_what_never_places_an_event_in_time(writer, shape):
    w = writer("For three days they died.")
    died = w.event("died")
    w.time("three days", None, died, shape=shape)
    assert time_of(w.sentence(), died) is None


def test_events_of_one_clause_complex(writer):
    w = writer("a b c d e")
    top = w.event("a")
    left, right = w.event("b", parent=top), w.event("c", parent=top)
    said = w.event("d", is_reporting=True)
    below = w.event("e", parent=said)
    at = {index: w.time("abcde"[index], "2024-05", index) for index in (top, left, right, said, below)}
    sentence = w.sentence()
    assert lends(sentence, at[left], right)
    assert lends(sentence, at[left], top)
    assert lends(sentence, at[top], top)
    assert not lends(sentence, at[below], said)
    assert not lends(sentence, at[said], below)
    assert not lends(sentence, at[left], below)
    assert not lends(sentence, at[left], -1)


def test_a_loop_of_parents_ends(writer):
    w = writer("a b")
    w.event("a", parent=1)
    w.event("b", parent=0)
    assert lends(w.sentence(), w.time("a", "2024-05", 0), 1)
