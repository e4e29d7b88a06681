"""Read articles: paths to documents."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath
from typing import BinaryIO

import msgspec

from claimcheck.errors import InputError, MalformedRecord, OwnReport, UnsupportedInput
from claimcheck.reading.discover import discover
from claimcheck.reading.formats import DATA_SUFFIXES, FORMATS, FORMATS_BY_SUFFIX, SUFFIXES, reader_of
from claimcheck.reading.gunzip import gunzip
from claimcheck.reading.layout import layout
from claimcheck.reading.refused import Refused
from claimcheck.reading.sniff import sniff
from claimcheck.reading.source import GZIP, STDIN, Source, open_source, suffix_of
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
    # A user's own tables of officials and places are no articles, even where they lie among these.
    tables = {Path(table).resolve() for table in (settings.officials, settings.places) if table}
    for source in discover([os.fspath(path) for path in given], SUFFIXES, report):
        if source.file and tables and source.file.resolve() in tables:
            continue
        for found in _read_source(source, settings):
            if isinstance(found, Document):
                yield found
            elif not _is_passed_over(source, found):
                report(found.path, found.error)


def _is_passed_over(source: Source, refused: Refused) -> bool:
    """Whether a file found in a folder is a report of ours or holds other data than articles; pictures are likewise."""
    if source.is_named or refused.path != source.path:
        return False
    if isinstance(refused.error, OwnReport):
        return True
    is_data = suffix_of(source.file or source.path) in DATA_SUFFIXES
    return is_data and isinstance(refused.error, MalformedRecord | UnsupportedInput)


def _read_source(source: Source, settings: Settings) -> Iterator[Document | Refused]:
    """Yield the articles of a source, and at the end what hinders reading the rest of it."""
    path = shown_path(settings.stdin_filename or STDIN) if source.is_stdin else source.path
    try:
        with open_source(source) as file:
            yield from _articles(file, source, path, settings)
    except InputError as error:
        yield Refused(path, error)


def _articles(file: BinaryIO, source: Source, path: str, settings: Settings) -> Iterator[Document | Refused]:
    """Read a file by its ending, standard input by what the user says it holds or calls it; else by how it begins.

    Raises:
        InputError: It cannot be read.
    """
    name = settings.stdin_filename or "" if source.is_stdin else source.file or source.path
    suffix = suffix_of(name)
    form = settings.input_format if source.is_stdin else None
    form = form or FORMATS_BY_SUFFIX.get(suffix)
    if form is None and suffix:
        raise UnsupportedInput(f"has no reader for {suffix}", hint=f"Say what it holds: {', '.join(FORMATS)}.")
    if PurePath(name).suffix.lower() == GZIP:
        file = gunzip(file)
    if form is None and (form := sniff(file)) is None:
        file = gunzip(file)
        form = sniff(file) or "text"
    yield from reader_of(form)(file, path, settings)


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
