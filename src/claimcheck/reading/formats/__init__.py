"""The formats that can be read, by suffix. A reader turns a file into its articles.

What reads a format that only some users have is imported when the first such file comes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import BinaryIO, Final, cast

from claimcheck.reading.refused import Refused
from claimcheck.records.document import Document
from claimcheck.records.vocabulary import InputFormat
from claimcheck.settings import Settings

Reader = Callable[[BinaryIO, str, Settings], Iterator[Document | Refused]]

_MODULES: Final[dict[InputFormat, str]] = {
    "text": "plain",
    "markdown": "markdown",
    "html": "html",
    "pdf": "pdf",
    "json": "json",
    "jsonl": "jsonl",
    "csv": "csv",
    "tsv": "csv",
    "warc": "warc",
}
FORMATS_BY_SUFFIX: Final[dict[str, InputFormat]] = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".pdf": "pdf",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "tsv",
    ".warc": "warc",
}
FORMATS: Final = tuple(_MODULES)
SUFFIXES: Final = tuple(FORMATS_BY_SUFFIX)
DATA_SUFFIXES: Final = (".json", ".jsonl", ".ndjson", ".csv", ".tsv")
SUFFIXES_OF_MANY: Final = (*DATA_SUFFIXES, ".warc")


def reader_of(form: InputFormat) -> Reader:
    """Return the reader of a format."""
    module = import_module(f"{__name__}.{_MODULES[form]}")
    return cast("Reader", getattr(module, f"read_{form}"))
