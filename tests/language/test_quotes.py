"""Quotations: what stands inside marks, who spoke it, across sentences and paragraphs."""

from __future__ import annotations

import pytest

from claimcheck.language.components.quotes import Quoted, find_quoted, is_speech


def stretches(text):
    blocks, start = [], 0
    for paragraph in text.split("\n\n"):
        blocks.append((start, start + len(paragraph)))
        start += len(paragraph) + 2
    return [text[one.start : one.end] for one in find_quoted(text, blocks)]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('He said: "We will stay."', ["We will stay"]),
        ("He said: “We will stay.”", ["We will stay"]),
        ("He said: «We will stay.»", ["We will stay"]),
        ("He said: „We will stay.“", ["We will stay"]),
        ("He said: ``We will stay.''", ["We will stay"]),
        ('"We will stay," he said, "and fight."', ["We will stay", "and fight"]),
        ('"Will we stay?" he asked.', ["Will we stay?"]),
        ('"One. Two." Three.', ["One. Two."]),
        ('It is 5" long and 3" wide', []),
        ('A "so-called" friend', ["so-called"]),
        ("“She said ‘no’ to me,” he said.", ["She said ‘no’ to me"]),
        ('"We stay', ["We stay"]),
        ('"We stay.\n\n"We fight."', ["We stay", "We fight"]),
        ("”We stay", []),
        ('""', []),
        ('" "', []),
        ("No marks", []),
        ("", []),
    ],
)
def test_stretches(text, inside):
    assert stretches(text) == inside


def test_a_mark_that_is_not_closed_goes_on():
    assert [one.continues for one in find_quoted('"We stay.', [(0, 9)])] == [True]


@pytest.mark.parametrize(
    ("words", "is_said"),
    [
        ("We will stay here", True),
        ("peace at any price", True),
        ("so-called", False),
        ("Gone With Wind", False),
        ("The New York Times", False),
        ("no way", False),
        ("I am not a crook", True),
        ("1 2 3 4", False),
        ("", False),
    ],
)
def test_speech(words, is_said):
    assert is_speech(words, Quoted(0, len(words))) is is_said


# text, words, speaker
SPEAKERS = [
    (
        '"We will not accept this budget": the words, spoken on the steps by Maria Ortega, were painted on cardboard.',
        "We will not accept this budget",
        "Maria Ortega",
    ),
    ('"We will not accept this budget," Maria Ortega said.', "We will not accept this budget", "Maria Ortega"),
    ('"We will not accept this budget," said Maria Ortega.', "We will not accept this budget", "Maria Ortega"),
    ('Maria Ortega said: "We will not accept this budget."', "We will not accept this budget", "Maria Ortega"),
    ('Maria Ortega said "we will not accept this budget".', "we will not accept this budget", "Maria Ortega"),
    ("“We will not accept this budget,” Maria Ortega said.", "We will not accept this budget", "Maria Ortega"),
    (
        '"We will not accept this budget," said Maria Ortega, the finance minister.',
        "We will not accept this budget",
        "Maria Ortega",
    ),
    (
        '"We will not accept this budget," said finance minister Maria Ortega.',
        "We will not accept this budget",
        "Maria Ortega",
    ),
    ('"This was an act of terror," the ministry said.', "This was an act of terror", "the ministry"),
    ('The ministry called it "an act of pure terror".', "an act of pure terror", "The ministry"),
    ('"We stay here," Ortega said. "We will fight on."', "We will fight on", "Ortega"),
    ('"We stay here," Ortega said, "and we will fight on."', "and we will fight on", "Ortega"),
    ('"We stay here. We will fight on," Ortega said.', "We stay here. We will fight on", "Ortega"),
    ('According to Maria Ortega, "the budget is far too small".', "the budget is far too small", "Maria Ortega"),
    ('Maria Ortega spoke on Monday. "We stay here," she said.', "We stay here", "Maria Ortega"),
    ('Ortega wrote that "the budget is far too small".', "the budget is far too small", "Ortega"),
    ('"It was a shot that rang out loud," a witness told Reuters.', "It was a shot that rang out loud", "a witness"),
    ('"Why did they come here?" asked Ortega.', "Why did they come here?", "Ortega"),
    ('"We stay here." That was the message of the day.', "We stay here", None),
]
ACROSS = [
    ('Maria Ortega rose.\n\n"We will stay here," she said.', "We will stay here", "Maria Ortega"),
    ('Ortega said: "We will stay here.\n\n"We will fight on."', "We will fight on", "Ortega"),
    (
        'Ortega added:\n\n"We will stay here."',
        "We will stay here",
        "Ortega",
    ),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "words", "speaker"), [*SPEAKERS, *ACROSS])
def test_speaker(find_claim, text, words, speaker):
    claim = find_claim(text, "quote", words)
    assert (claim.quote, claim.speaker, claim.source) == (words, speaker, speaker)


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        'The "so-called" referendum was held.',
        'He wrote "War and Peace" in 1869.',
        'The "Blue Sky" programme began.',
        'The film "Gone With The Wind" was shown.',
    ],
)
def test_scare_quotes_and_titles_are_no_claims(claims_of, text):
    assert [claim.exact for claim in claims_of(text) if claim.kind == "quote"] == []


@pytest.mark.model
def test_numbers_places_and_dates_inside_count_too(claims_of):
    text = '"We lost 400 soldiers near Goma on Monday," General Ana Ruiz said.'
    assert {(claim.kind, claim.exact) for claim in claims_of(text)} >= {
        ("quantity", "400 soldiers"),
        ("place", "Goma"),
        ("date", "Monday"),
        ("quote", "We lost 400 soldiers near Goma on Monday"),
    }
