"""Kinds of happenings, by words and idioms."""

from __future__ import annotations

import pytest

from claimcheck.compare.clauses import clause_of, kinds_of
from claimcheck.compare.hours import hours
from claimcheck.compare.kinds import are_alike, forms, kind_table, kinds_in

TEXTS = [
    ("Citizens went to the polls.", "vote"),
    ("The board gave the loan its blessing.", "approve"),
    ("They put pen to paper.", "sign"),
    ("She took the solemn oath.", "oath"),
    ("Police forced their way into the house.", "raid"),
    ("Guards opened fire on the crowd.", "shoot"),
    ("The mill went up in flames.", "fire"),
    ("The storm made landfall.", "storm"),
    ("The boat turned turtle.", "sink"),
    ("The express jumped the rails.", "crash"),
    ("The plane touched down.", "arrive"),
    ("The roof caved in.", "collapse"),
    ("He was taken into custody.", "arrest"),
    ("The guns fell silent.", "effect"),
]


@pytest.mark.parametrize(("text", "kind"), TEXTS)
def test_kinds_of_texts(text, kind):
    assert kind in kinds_in(text)


def test_words_of_no_happening():
    assert kinds_in("The weather was mild.") == frozenset()


@pytest.mark.parametrize(
    ("verb", "form"),
    [("stop", "stopped"), ("carry", "carries"), ("ratify", "ratified"), ("vote", "voting"), ("go", "went")],
)
def test_forms(verb, form):
    assert form in forms(verb)


def test_kinds_are_named_once_and_those_alike_exist():
    names = [row.name for row in kind_table().kind]
    assert len(names) == len(set(names))
    assert {name for row in kind_table().alike.rows for name in row} <= set(names)
    assert are_alike(frozenset(["vote"]), frozenset(["approve"]))
    assert not are_alike(frozenset(["vote"]), frozenset(["sink"]))


CLAUSES = [
    ("Turnout in Saturday's referendum was 53 percent, the minister said.", "Saturday", {"vote"}),
    ("On Friday, when the ferry sank, it rained.", "Friday", {"sink"}),
    ("The minister travelled on Monday for the signing.", "Monday", set()),
]


@pytest.mark.parametrize(("text", "exact", "kinds"), CLAUSES)
def test_kinds_of_claims(claims_of, text, exact, kinds):
    claim = next(one for one in claims_of(text) if one.kind == "date" and one.exact == exact)
    assert kinds_of(claim) == kinds


def test_clauses_end_at_commas(claims_of):
    claim = next(one for one in claims_of("He fell ill, and on Monday he died, his son said.") if one.kind == "date")
    assert clause_of(claim).text.split() == ["and", "on", "he", "died"]


HOURS = [
    ("The house blew up on Tuesday as families sat down to dinner.", (16, 23)),
    ("The house blew up late on Tuesday.", (17, 24.5)),
    ("The house blew up early on Tuesday.", (0, 9)),
    ("The house blew up on Tuesday.", (0, 24)),
    ("The house blew up at half past four on Tuesday morning.", (4.25, 4.75)),
]


@pytest.mark.parametrize(("text", "span"), HOURS)
def test_hours(claims_of, text, span):
    claim = next(one for one in claims_of(text) if one.kind == "date")
    found = hours(claim)
    assert found is not None
    day = found[0] - found[0] % 24
    assert (found[0] - day, found[1] - day) == span
