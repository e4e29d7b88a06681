"""Read articles: paths to documents."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import PurePath

import msgspec

from claimcheck.errors import InputError, UnsupportedInput
from claimcheck.reading.discover import discover
from claimcheck.reading.formats import FORMATS, READERS, SUFFIXES, Reader
from claimcheck.reading.layout import layout
from claimcheck.reading.source import STDIN, Source, open_source
from claimcheck.records.document import Document, Failure
from claimcheck.records.path import shown_path
from claimcheck.settings import Settings

Paths = str | os.PathLike[str] | Iterable[str | os.PathLike[str]]


def read(
    paths: Paths, *, settings: Settings | None = None, failures: list[Failure] | None = None
) -> Iterator[Document]:
    """Yield the articles at and below paths, in a stable order, completed from their texts.

    Args:
        paths: A path or several: files, folders (with all below them), `-` for standard input.
        settings: Encoding and limits; the defaults if not given.
        failures: If given, what cannot be read is added to it and the run goes on.

    Raises:
        InputError: Something cannot be read and `failures` is not given; the message names the path.
    """
    return map(complete, read_bare(paths, settings=settings or Settings(), failures=failures))


def read_bare(paths: Paths, *, settings: Settings, failures: list[Failure] | None = None) -> Iterator[Document]:
    """Yield the articles as `read` does, but only with the metadata that their files give.

    Raises:
        InputError: As for `read`.
    """

    def report(path: str, error: InputError) -> None:
        error = type(error)(f"{path} {error.message}", hint=error.hint)
        if failures is None:
            raise error
        failures.append(Failure(path=path, code=error.code, message=error.message))

    given = [paths] if isinstance(paths, str | os.PathLike) else paths
    for source in discover([os.fspath(path) for path in given], SUFFIXES, report):
        path = source.path if source.file else shown_path(settings.stdin_filename or STDIN)
        try:
            with open_source(source) as file:
                yield from _reader(source, settings)(file, path, settings)
        except InputError as error:
            report(path, error)


def _reader(source: Source, settings: Settings) -> Reader:
    """The reader of a file by its ending; of standard input by what the user says it holds, or calls it.

    Raises:
        UnsupportedInput: The user calls it by an ending that has no reader.
    """
    if source.file is None and settings.input_format:
        return READERS[FORMATS[settings.input_format]]
    suffix = (source.file or PurePath(settings.stdin_filename or "")).suffix.lower()
    if suffix not in READERS:
        raise UnsupportedInput(f"has no reader for {suffix}", hint=f"Say what it holds: {', '.join(FORMATS)}.")
    return READERS[suffix]


def complete(document: Document) -> Document:
    """Fill in title, publisher and publication date from the text, where they are not known."""
    if None not in (document.title, document.publisher, document.published):
        return document
    found = layout(document)
    return msgspec.structs.replace(
        document,
        title=document.title or found.title,
        publisher=document.publisher or found.publisher,
        published=document.published or found.published,
    )
