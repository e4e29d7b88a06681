"""The spaCy factories: each works alone in anybody's pipeline, and all work together."""

from __future__ import annotations

import pytest

from claimcheck.language.models import locked_model, model_folder

pytestmark = pytest.mark.model

NAMES = ("quantities", "times", "places", "offices", "quotes", "events", "sources", "certainty")
TEXT = (
    "Kenya has not sent 400 soldiers to Haiti on Monday, Prime Minister Hugo Lambertin said. "
    '"We will stay at home for now," he added. It rained.'
)


@pytest.fixture(scope="module")
def base():
    import spacy

    return spacy.load(model_folder(locked_model()), exclude=["ner"])


@pytest.fixture
def nlp(base):
    """A pipeline with nothing of claimcheck in it."""
    yield base
    for name in base.pipe_names:
        if name.startswith("claimcheck"):
            base.remove_pipe(name)


def exact(doc, name):
    return [mention.exact for mention in getattr(doc._, f"cc_{name}")]


EXPECTED = {
    "quantities": ["400 soldiers"],
    "times": ["Monday", "now"],
    "places": ["Haiti"],
    "offices": ["Prime Minister Hugo Lambertin"],
    "quotes": ["We will stay at home for now"],
}


@pytest.mark.parametrize("name", EXPECTED)
def test_mentions_alone_in_a_pipeline(nlp, name):
    nlp.add_pipe(f"claimcheck_{name}")
    doc = nlp(TEXT)
    assert exact(doc, name) == EXPECTED[name]
    for mention in getattr(doc._, f"cc_{name}"):
        assert TEXT[mention.start : mention.end] == mention.exact


@pytest.mark.parametrize("name", ["events", "sources", "certainty"])
def test_events_alone_in_a_pipeline(nlp, name):
    nlp.add_pipe(f"claimcheck_{name}")
    found = getattr(nlp(TEXT)._, f"cc_{name}")
    wanted = {
        "events": lambda event: event.action == "send",
        "sources": lambda pair: pair == (("Hugo Lambertin",), "named"),
        "certainty": lambda pair: pair == ("asserted", "negative"),
    }[name]
    assert any(wanted(one) for one in found)


def test_all_together_say_the_same(nlp):
    for name in NAMES:
        nlp.add_pipe(f"claimcheck_{name}")
    doc = nlp(TEXT)
    for name, words in EXPECTED.items():
        assert exact(doc, name) == words
    assert len(doc._.cc_events) == len(doc._.cc_sources) == len(doc._.cc_certainty)


def test_factories_are_found_by_name():
    """They are entry points: nothing of claimcheck has to be imported."""
    from importlib.metadata import entry_points

    registered = {
        point.name: point.value for point in entry_points(group="spacy_factories") if "claimcheck" in point.name
    }
    assert set(registered) == {f"claimcheck_{name}" for name in NAMES}


def test_times_are_anchored_on_the_date_of_the_configuration(nlp):
    nlp.add_pipe("claimcheck_times", config={"published": "2024-10-24"})
    (monday, _) = nlp(TEXT)._.cc_times
    assert monday.value.edtf == "2024-10-21"


def test_a_date_of_one_component_counts_whatever_stands_before_it(nlp):
    nlp.add_pipe("claimcheck_quantities")
    nlp.add_pipe("claimcheck_times", config={"published": "2024-10-24"})
    (monday, _) = nlp(TEXT)._.cc_times
    assert monday.value.edtf == "2024-10-21"


def test_without_a_date_nothing_is_guessed(nlp):
    nlp.add_pipe("claimcheck_times")
    (monday, _) = nlp(TEXT)._.cc_times
    assert monday.value.edtf is None


def test_a_bad_date_is_refused(nlp):
    with pytest.raises(ValueError, match="Invalid isoformat string"):
        nlp.add_pipe("claimcheck_times", config={"published": "yesterday"})


@pytest.mark.parametrize("text", ["", " ", "\n", "…", "400", "😀 400 soldiers"])
def test_any_text(nlp, text):
    for name in NAMES:
        nlp.add_pipe(f"claimcheck_{name}")
    doc = nlp(text)
    assert all(text[one.start : one.end] == one.exact for one in doc._.cc_quantities)


def test_many_documents_at_once(nlp):
    nlp.add_pipe("claimcheck_quantities")
    docs = list(nlp.pipe([TEXT, "Nothing.", TEXT]))
    assert [exact(doc, "quantities") for doc in docs] == [["400 soldiers"], [], ["400 soldiers"]]
