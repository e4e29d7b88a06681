"""Which field of a record is what."""

from __future__ import annotations

import pytest
from tests.reading.formats.files import SENTENCE

from claimcheck.errors import EmptyInput, MalformedRecord
from claimcheck.reading.fields import article_of, field_names, published_day, require_articles
from claimcheck.settings import Settings

FULL = ("Kenya in Haiti", "The Herald", "2024-03-04")


@pytest.mark.parametrize(
    "record",
    [
        {"title": FULL[0], "text": SENTENCE, "publisher": FULL[1], "published": FULL[2]},
        {"Headline": FULL[0], "articleBody": SENTENCE, "publisher": {"name": FULL[1]}, "datePublished": FULL[2]},
        {"web_title": FULL[0], "fields": {"bodyText": SENTENCE}, "source": FULL[1], "webPublicationDate": FULL[2]},
        {
            "title": FULL[0],
            "content": SENTENCE,
            "source": {"id": 1, "name": FULL[1]},
            "publishedAt": "2024-03-04T08:00Z",
        },
        {"TITLE": FULL[0], "full-text": SENTENCE, "Publication": FULL[1], "Date": "March 4, 2024"},
        {"headline": {"main": FULL[0]}, "text": [SENTENCE], "outlet": FULL[1], "pub_date": "20240304"},
    ],
    ids=lambda record: next(iter(record)) + "/" + list(record)[1],
)
def test_usual_names_are_found(record):
    document = article_of(record, "a.jsonl#1", Settings())
    assert (document.title, document.publisher, document.published) == FULL
    assert (document.text, document.path, document.is_plain) == (SENTENCE, "a.jsonl#1", False)


def test_what_the_user_names_wins():
    settings = Settings(text_field="x.y", title_field="t", publisher_field="p", published_field="d")
    record = {"text": "no", "title": "no", "x": {"y": SENTENCE}, "t": FULL[0], "p": FULL[1], "d": FULL[2]}
    document = article_of(record, "a", settings)
    assert (document.text, document.title, document.publisher, document.published) == (SENTENCE, *FULL)


@pytest.mark.parametrize(
    ("record", "error", "words"),
    [
        ({"title": "x"}, MalformedRecord, "has no text"),
        ({"text": None, "body": None}, MalformedRecord, "has no text"),
        ({"text": 5}, MalformedRecord, "a number in the place of text"),
        ({"text": ["a", 1]}, MalformedRecord, "a list in the place of text"),
        ({"text": " \n"}, EmptyInput, "empty text"),
    ],
)
def test_records_that_are_no_articles(record, error, words):
    with pytest.raises(error, match=words):
        article_of(record, "a", Settings())


def test_the_nearest_field_is_offered():
    with pytest.raises(MalformedRecord, match="has no field 'boddy', but 'body', 'id'") as caught:
        require_articles(["body", "id"], {"body": "x", "id": 1}, Settings(text_field="boddy"))
    assert caught.value.hint == "Did you mean 'body'?"


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        ("2024-10-17", "2024-10-17"),
        ("2024-10-17 10:11:12", "2024-10-17"),
        ("20241017T101112Z", "2024-10-17"),
        ("Thu, 17 Oct 2024 10:11:12 GMT", "2024-10-17"),
        ("October 17, 2024", "2024-10-17"),
        ("2024-10", "2024-10"),
        ("2024", "2024"),
        ("1729159872", None),
        ("2024-13-45", None),
        ("yesterday", None),
        ("", None),
        (None, None),
    ],
)
def test_days(value, edtf):
    assert published_day(value) == edtf


def test_names_are_listed_once():
    names = field_names()
    for group in (names.text, names.title, names.publisher, names.published, names.articles):
        folded = [name.replace("_", "").casefold() for name in group]
        assert len(folded) == len(set(folded))
