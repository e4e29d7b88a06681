"""Paths as a user gives them to sources, in a stable order."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from claimcheck.errors import InputError, NothingToRead, PathNotFound, UnreadableInput, UnsupportedInput
from claimcheck.reading.remote import files_at, is_address, shown_address
from claimcheck.reading.source import STDIN, Source, suffix_of
from claimcheck.records.path import shown_path

Report = Callable[[str, InputError], None]
_HIDDEN: Final = "."


def discover(paths: Sequence[str], suffixes: Sequence[str], report: Report) -> Iterator[Source]:
    """Yield the files at and below paths, each once.

    Files named by the user are read whatever they link to; links found on the way are not followed, hidden files
    and folders (and with them the store's own) not entered.

    Args:
        paths: Files, folders, addresses of these (`s3://news/2024`), `-` for standard input.
        suffixes: Endings, in lower case, of the files to read in folders, packed or not.
        report: Told of each path that gives nothing, with the reason; may raise it.
    """
    seen: set[Path] = set()
    for given in paths:
        for source in _sources(given, suffixes, report):
            identity = source.file.resolve() if source.file else Path(source.address or STDIN)
            if identity not in seen:
                seen.add(identity)
                yield source


def _sources(given: str, suffixes: Sequence[str], report: Report) -> Iterator[Source]:
    if given == STDIN:
        yield Source(STDIN, None)
        return
    if is_address(given):
        yield from _at_address(given, suffixes, report)
        return
    path, shown = Path(given), shown_path(given)
    try:
        if path.is_dir():
            yield from _folder(path, suffixes, report)
            return
        exists = path.exists()
    except OSError as error:
        report(shown, UnreadableInput(f"cannot be used: {error.strerror}"))
        return
    if not exists:
        report(shown, PathNotFound("does not exist"))
    elif suffix_of(path) not in (*suffixes, "") and path.is_file():
        report(shown, UnsupportedInput(f"has no reader for {path.suffix}", hint=_readable(suffixes)))
    else:
        yield Source(shown, path)


def _at_address(given: str, suffixes: Sequence[str], report: Report) -> Iterator[Source]:
    try:
        files = files_at(given)
    except InputError as error:
        report(shown_address(given), error)
        return
    sources = [
        Source(shown_address(file), None, is_named=file == given, address=file, remote_size=size)
        for file, size in files
    ]
    found = [source for source in sources if source.is_named or suffix_of(source.path) in suffixes]
    yield from found
    if not found:
        report(shown_address(given), NothingToRead("holds no article", hint=_readable(suffixes)))


def _folder(folder: Path, suffixes: Sequence[str], report: Report) -> Iterator[Source]:
    found = False
    for file in _walk(folder, report):
        if suffix_of(file) in suffixes:
            found = True
            yield Source(shown_path(file), file, is_named=False)
    if not found:
        report(shown_path(folder), NothingToRead("holds no article", hint=_readable(suffixes)))


def _walk(folder: Path, report: Report) -> Iterator[Path]:
    """Yield the files below a folder in the order of their paths, without recursion: folders may be deep."""
    pending = [(folder, True)]
    while pending:
        path, is_folder = pending.pop()
        if not is_folder:
            yield path
            continue
        try:
            with os.scandir(path) as entries:
                children = [(entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries if _is_wanted(entry)]
        except OSError as error:
            report(shown_path(path), UnreadableInput(f"cannot be entered: {error.strerror}"))
            continue
        # A folder sorts by its name with the slash, so that files come in the order of their paths.
        children.sort(key=lambda child: child[0] + "/" * child[1], reverse=True)
        pending += [(path / name, is_below) for name, is_below in children]


def _is_wanted(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith(_HIDDEN):
        return False
    return entry.is_file(follow_symlinks=False) or entry.is_dir(follow_symlinks=False)


def _readable(suffixes: Sequence[str]) -> str:
    return f"Files that end in {', '.join(suffixes)} are read, also with .gz; pipe other text into `-`."
