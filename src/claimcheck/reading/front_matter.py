"""Front matter: the fields between two lines of dashes that open a Markdown file."""

from __future__ import annotations

import re
from typing import Final

import msgspec

from claimcheck.reading.dates import find_dates

_FRONT: Final = re.compile(r"---[ \t]*\n((?:[^\n]{0,500}\n){1,60}?)---[ \t]*(?:\n|$)")
_FIELD: Final = re.compile(r"^(\w[\w-]*)[ \t]*:[ \t]*([^\n]+)$", re.MULTILINE)
_TITLE: Final = ("title", "headline")
_PUBLISHER: Final = ("publisher", "publication", "site", "site_name")
_PUBLISHED: Final = ("published", "date", "publishdate", "pubdate")


class FrontMatter(msgspec.Struct, frozen=True):
    """What front matter says of its article.

    Attributes:
        end: One past its last code point; 0 if there is none.
        title: Title.
        publisher: Publisher.
        published: Publication date, EDTF.
    """

    end: int = 0
    title: str | None = None
    publisher: str | None = None
    published: str | None = None


def front_matter(text: str) -> FrontMatter:
    """Read the front matter of a text, if it has any."""
    match = _FRONT.match(text)
    fields = {name.lower(): _unquoted(value) for name, value in _FIELD.findall(match[1])} if match else {}
    if not match or not fields:
        return FrontMatter()
    dates = find_dates(_first(fields, _PUBLISHED) or "")
    return FrontMatter(
        end=match.end(),
        title=_first(fields, _TITLE),
        publisher=_first(fields, _PUBLISHER),
        published=dates[0].edtf if dates else None,
    )


def _first(fields: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((fields[name] for name in names if fields.get(name)), None)


def _unquoted(value: str) -> str:
    value = value.strip()
    return value[1:-1].strip() if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value
