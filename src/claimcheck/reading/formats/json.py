"""JSON: an article, a list of articles, or an object that holds such a list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from io import BufferedReader, BytesIO
from typing import Any, BinaryIO, Final

import msgspec

from claimcheck.errors import DamagedInput, EmptyInput, InputError, MalformedRecord
from claimcheck.reading.fields import article_of, field_names, has_text, require_articles
from claimcheck.reading.formats.jsonl import read_jsonl
from claimcheck.reading.refused import Refused
from claimcheck.reading.sniff import sniff
from claimcheck.reading.source import read_bytes
from claimcheck.records.document import Document
from claimcheck.settings import Settings

# A list is read whole: so many articles of the largest size.
_ARTICLES: Final = 20
_BYTE: Final = re.compile(r"byte ([0-9]+)")


def read_json(file: BinaryIO, path: str, settings: Settings) -> Iterator[Document | Refused]:
    """Yield the articles of a JSON file, and in their place those that are none.

    Raises:
        InputError: It is no JSON, too large, or holds no article.
    """
    data = read_bytes(file, _ARTICLES * settings.max_bytes).removeprefix(b"\xef\xbb\xbf")
    if data.lstrip().startswith(b"{") and sniff(_peekable(data)) == "jsonl":
        yield from read_jsonl(BytesIO(data), path, settings)
        return
    content = _parse(data)
    if isinstance(content, dict) and has_text(content, settings):
        require_articles(content, content, settings)
        yield article_of(content, path, settings)
        return
    for number, record in enumerate(_records(content, settings), 1):
        try:
            if not isinstance(record, dict):
                raise MalformedRecord("is no JSON object")
            yield article_of(record, f"{path}#{number}", settings)
        except InputError as error:
            yield Refused(f"{path}#{number}", error)


def _parse(data: bytes) -> object:
    if not data.strip():
        raise EmptyInput("holds nothing")
    try:
        return msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        kind = DamagedInput if "truncated" in str(error) else MalformedRecord
        raise kind(f"is no whole JSON, line {_line_of(data, error)}: {error}") from error


def _line_of(data: bytes, error: Exception) -> int:
    """Return the line that a decoder's error names by its byte, the last one where it names none."""
    byte = _BYTE.search(str(error))
    return data.count(b"\n", 0, int(byte[1]) if byte else len(data.rstrip())) + 1


def _records(content: object, settings: Settings) -> list[Any]:
    """The list of articles, at the top or under one of the usual names."""
    found = content if isinstance(content, list) else None
    if isinstance(content, dict):
        found = next(filter(_is_list_of_objects, (_inside(content, name) for name in field_names().articles)), None)
        if found is None:
            require_articles(content, content, settings)
    if found is None or (found and not isinstance(found[0], dict)):
        raise MalformedRecord("holds neither an article nor a list of articles")
    if not found:
        raise EmptyInput("holds no article")
    require_articles(found[0], found[0], settings)
    return found


def _inside(content: Mapping[str, Any], name: str) -> Any:  # noqa: ANN401 - whatever JSON holds there
    head, _, rest = name.partition(".")
    value = content.get(head)
    return _inside(value, rest) if rest and isinstance(value, dict) else None if rest else value


def _is_list_of_objects(value: object) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)


def _peekable(data: bytes) -> BinaryIO:
    return BufferedReader(BytesIO(data))
