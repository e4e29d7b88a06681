"""Antecedents: pronouns, elliptic numbers and owners, resolved within the article where that is clear."""

from __future__ import annotations

import pytest

from claimcheck.claims.antecedents import Memory


def remembered(*names, kind="persons"):
    memory = Memory()
    getattr(memory, kind).extend(names)
    return memory


@pytest.mark.parametrize(
    ("kind", "word", "name"),
    [
        ("persons", "she", "Ana Ruiz"),
        ("persons", "He", "Ana Ruiz"),
        ("persons", "his", "Ana Ruiz"),
        ("groups", "they", "Ana Ruiz"),
        ("groups", "their", "Ana Ruiz"),
        ("things", "it", "Ana Ruiz"),
        ("things", "its", "Ana Ruiz"),
    ],
)
def test_pronouns(kind, word, name):
    assert remembered("Tom Okafor", "Ana Ruiz", kind=kind).resolve(word) == name
    assert Memory().resolve(word) is None


@pytest.mark.parametrize("text", ["Kenya", "the army", "we", "I", None])
def test_what_is_no_pronoun_of_the_third_person_stays(text):
    assert remembered("Ana Ruiz").resolve(text) == text


def test_the_newest_is_meant(writer):
    memory = Memory()
    w = writer("Ana Ruiz met Tom Okafor.")
    w.event("met", actor="Ana Ruiz", patient="Tom Okafor")
    memory.learn(w.sentence())
    assert memory.resolve("he") == "Ana Ruiz"  # the subject outranks the object
    w = writer("Tom Okafor left.")
    w.event("left", actor="Tom Okafor")
    memory.learn(w.sentence())
    assert memory.resolve("he") == "Tom Okafor"


def test_groups_and_things_are_kept_apart(writer):
    memory = Memory()
    w = writer("The army shelled the rebels.")
    w.event("shelled", actor="The army", patient="the rebels")
    memory.learn(w.sentence())
    assert memory.resolve("it") == "The army"
    assert memory.resolve("they") == "the rebels"
    assert memory.resolve("he") is None


# ---- through the model

ACTORS = [
    ("Kenya is at war. It sent 3,200 soldiers to Haiti.", "3,200 soldiers", "Kenya"),
    ("Kenya said it had sent 3,200 soldiers.", "3,200 soldiers", "Kenya"),
    ("The rebels attacked Goma. They killed 14 soldiers.", "14 soldiers", "The rebels"),
    ("Ana Ruiz runs the mine. She dismissed 300 workers.", "300 workers", "Ana Ruiz"),
    ("Tom Okafor said he had dismissed 300 workers.", "300 workers", "Tom Okafor"),
    ("It rained. They killed 14 soldiers.", "14 soldiers", None),
    ("Unless Kenya pays, it will lose 3,200 soldiers.", "3,200 soldiers", "Kenya"),
    ('"We killed 14 soldiers," Ana Ruiz said.', "14 soldiers", "We"),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "exact", "actor"), ACTORS)
def test_who_a_pronoun_means(find_claim, text, exact, actor):
    assert find_claim(text, "quantity", exact).actor == actor


# text, number, id of its actor
DESCRIBED = [
    ("Kenya sent 3,200 soldiers. The country will send another 2,000.", "another 2,000", "KEN"),
    ("Kenya met Somalia. The country will send another 2,000.", "another 2,000", "country"),
    ("Pelka cut 340 jobs. The company will cut 200 posts.", "200 posts", "pelka"),
    ("Mayor Ana Ruiz spoke. The mayor dismissed 40 judges.", "40 judges", "ana ruiz"),
    ("Mayor Ana Ruiz met Mayor Tom Okafor. The mayor dismissed 40 judges.", "40 judges", "mayor"),
    ("Ana Ruiz spoke. Ruiz dismissed 40 judges.", "40 judges", "ana ruiz"),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "exact", "identity"), DESCRIBED)
def test_whom_a_description_means(find_claim, text, exact, identity):
    assert find_claim(text, "quantity", exact).actor_id == identity


OWNERS = [
    ("North Korea trains in Ussuriysk. Its 3,200 soldiers arrived in May.", "3,200 soldiers", "PRK"),
    (
        "About 3,200 North Korean soldiers are in Ussuriysk. Another 1,800 soldiers arrived.",
        "Another 1,800 soldiers",
        "PRK",
    ),
    ("Kenya deployed 3,200 soldiers. The 3,200 soldiers arrived in May.", "3,200 soldiers", "KEN"),
    (
        "Some 50,000 Russian troops fight near Kursk. About 3,200 North Korean troops help them.",
        "About 3,200 North Korean troops",
        "PRK",
    ),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "exact", "code"), OWNERS)
def test_whose_they_are_across_sentences(find_claim, text, exact, code):
    assert find_claim(text, "quantity", exact).item_of_id == code


PLACES = [
    ("Rebels attacked a base in Goma. Fourteen soldiers were killed.", "Fourteen soldiers", "Goma"),
    ("Rebels attacked the town of Goma. Fourteen soldiers were killed in Bukavu.", "Fourteen soldiers", "Bukavu"),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "exact", "place"), PLACES)
def test_the_place_of_the_sentence_before(find_claim, text, exact, place):
    assert find_claim(text, "quantity", exact).place == place


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "exact", "edtf"),
    [
        ("On 5 May, rebels attacked Goma. The same day, 14 soldiers died.", "14 soldiers", "2024-05-05"),
        ("On 5 May, rebels attacked Goma. A day later, 14 soldiers died.", "14 soldiers", "2024-05-06"),
        ("On 5 May, rebels attacked Goma. Yesterday, 14 soldiers died.", "14 soldiers", "2024-10-23"),
    ],
)
def test_the_day_spoken_of_last(find_claim, text, exact, edtf):
    assert find_claim(text, "quantity", exact).time_edtf == edtf
