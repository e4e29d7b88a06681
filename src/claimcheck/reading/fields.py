"""Records of articles: which of their fields is the text, the title, the publisher, the date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import cache
from typing import Final

import msgspec

from claimcheck.errors import EmptyInput, MalformedRecord, UnsupportedInput
from claimcheck.normalise.edtf import is_edtf
from claimcheck.reading.dates import find_dates
from claimcheck.reading.decode import check_text
from claimcheck.records.document import Document
from claimcheck.resources import load_toml
from claimcheck.settings import Settings

_SEPARATORS: Final = re.compile(r"[\s_-]")
_DAY: Final = re.compile(r"([0-9]{4})-?([0-9]{2})-?([0-9]{2})(?![0-9])")
_SHOWN: Final = 8
_KINDS: Final[dict[type, str]] = {int: "a number", float: "a number", list: "a list", dict: "an object"}
_CLAIMS: Final = "claimcheck/"

Record = Mapping[str, object]


class FieldNames(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Names to look for where the user gives none (`data/reading/fields.toml`).

    Attributes:
        text: Of the text.
        title: Of the title.
        publisher: Of the publisher.
        published: Of the publication date.
        articles: Of the list of articles in an object.
    """

    text: tuple[str, ...]
    title: tuple[str, ...]
    publisher: tuple[str, ...]
    published: tuple[str, ...]
    articles: tuple[str, ...]


@cache
def field_names() -> FieldNames:
    """Return the names to look for."""
    names: FieldNames = load_toml("reading/fields.toml", FieldNames)
    return names


def has_text(record: Record, settings: Settings) -> bool:
    """Whether a record has the field that holds the text, whatever is in it."""
    return _value(record, settings.text_field, field_names().text) is not None


def require_articles(names: Iterable[str], record: Record, settings: Settings) -> None:
    """Refuse a file whose first record shows that it does not hold articles.

    Args:
        names: The names of its fields, to tell the user.
        record: The record.
        settings: What the user calls the fields.

    Raises:
        UnsupportedInput: It holds claim records.
        MalformedRecord: No field of it is that of the text.
    """
    if str(record.get("schema", "")).startswith(_CLAIMS):
        raise UnsupportedInput("holds claim records, not articles", hint="`claimcheck conflicts` compares them.")
    if has_text(record, settings):
        return
    known = list(names)
    shown = ", ".join(map(repr, known[:_SHOWN])) + (", …" if len(known) > _SHOWN else "")
    if settings.text_field is None:
        raise MalformedRecord(f"has no field that is known to hold text, but {shown or 'none at all'}")
    nearest = get_close_matches(settings.text_field, known, 1)
    hint = f"Did you mean {nearest[0]!r}?" if nearest else None
    raise MalformedRecord(f"has no field {settings.text_field!r}, but {shown or 'none at all'}", hint=hint)


def article_of(record: Record, path: str, settings: Settings) -> Document:
    """Make a document of a record.

    Args:
        record: Its fields.
        path: As for a document.
        settings: What the user calls the fields; else they are found by their usual names.

    Raises:
        MalformedRecord: It has no text, or something else than text in its place.
        EmptyInput: Its text is empty.
        InputError: Its text is too long or holds what is no text.
    """
    names = field_names()
    text = _value(record, settings.text_field, names.text)
    if text is None:
        raise MalformedRecord(f"has no {settings.text_field or 'text'}")
    if isinstance(text, list) and all(isinstance(part, str) for part in text):
        text = "\n\n".join(text)
    if not isinstance(text, str):
        raise MalformedRecord(f"has {_KINDS.get(type(text), 'something else')} in the place of text")
    if not text.strip():
        raise EmptyInput("has an empty text")
    check_text(text, settings.max_characters)
    return Document.from_text(
        text,
        path,
        published_day(_words(_value(record, settings.published_field, names.published))),
        title=_words(_value(record, settings.title_field, names.title)),
        publisher=_words(_value(record, settings.publisher_field, names.publisher)),
        is_plain=False,
    )


def published_day(value: str | None) -> str | None:
    """Return the day of a date as files hold it (`2024-10-17T10:00:00Z`, `20241017`, `17 October 2024`) as EDTF."""
    if value is None:
        return None
    if match := _DAY.match(value):
        day = "-".join(match.groups())
        return day if is_edtf(day) else None
    if is_edtf(value):
        return value
    dates = find_dates(value[:200])
    return dates[0].edtf if dates else None


def _value(record: Record, given: str | None, guesses: Iterable[str]) -> object:
    """The value of the field of that name, or of the first of the usual names that has one."""
    if given is not None:
        return _inside(record, given)
    folded = {_fold(name): name for name in reversed(list(record)) if isinstance(name, str)}
    for guess in guesses:
        head, _, rest = guess.partition(".")
        value = record.get(folded.get(_fold(head), ""))
        if rest:
            value = _inside(value, rest) if isinstance(value, Mapping) else None
        if value is not None and (rest or not isinstance(value, Mapping)):
            return value
    return None


def _inside(record: Record, name: str) -> object:
    """The value of a field, or of a field of an inner object (`fields.bodyText`)."""
    if name in record:
        return record[name]
    head, _, rest = name.partition(".")
    inner = record.get(head)
    return _inside(inner, rest) if rest and isinstance(inner, Mapping) else None


def _fold(name: str) -> str:
    return _SEPARATORS.sub("", name).casefold()


def _words(value: object) -> str | None:
    if not isinstance(value, str):
        return None
    words = " ".join(value.split())
    return words.encode("utf-8", "replace").decode() or None
