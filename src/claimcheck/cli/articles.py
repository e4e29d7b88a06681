"""Articles as a user names them on the command line."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from claimcheck.cli.console import Terminal
from claimcheck.cli.failures import hint_for
from claimcheck.errors import PathNotFound, UsageError
from claimcheck.normalise.edtf import is_edtf
from claimcheck.reading.remote import is_address, shown_address
from claimcheck.reading.source import STDIN, suffix_of
from claimcheck.records.document import Document
from claimcheck.settings import Settings


def require_some_path(paths: Sequence[str], *, takes_addresses: bool = False) -> None:
    """Refuse a run that can read nothing before anything is made for it.

    Args:
        paths: What the user named.
        takes_addresses: Whether files may be named by addresses.

    Raises:
        PathNotFound: None of the paths exists.
        UsageError: One is an address, and such are not taken here.
    """
    if addresses := [path for path in paths if is_address(path)]:
        if takes_addresses:
            return
        raise UsageError(
            f"{shown_address(addresses[0])} is an address, and only files of this machine are read",
            hint="`claimcheck extract ADDRESS --engine ray --output claims/` reads it, `conflicts --engine ray` too.",
        )
    if not any(path == STDIN or os.path.lexists(path) for path in paths):
        message = f"{paths[0]} does not exist" if len(paths) == 1 else f"none of these exists: {', '.join(paths)}"
        raise PathNotFound(message, hint=hint_for(PathNotFound.code))


def count_files(paths: Sequence[str], terminal: Terminal) -> int | None:
    """Count the files that will be read, where somebody watches who wants to know how long it takes; else null."""
    if not terminal.has_progress:
        return None

    from claimcheck.reading.discover import discover
    from claimcheck.reading.formats import SUFFIXES, SUFFIXES_OF_MANY

    sources = list(discover(paths, SUFFIXES, lambda _path, _error: None))
    # How many articles a file of many holds is known when it has been read.
    is_known = all(source.file and suffix_of(source.file) not in SUFFIXES_OF_MANY for source in sources)
    return len(sources) if is_known else None


def refuse_input_as_output(output: str | None, paths: Sequence[str]) -> None:
    """Refuse to write over what is read.

    Raises:
        UsageError: The output is one of the inputs, or an article in a folder of them.
    """
    if not output or output == STDIN:
        return
    goal = Path(os.path.realpath(output))
    inputs = [Path(os.path.realpath(path)) for path in paths if path != STDIN]
    is_below = any(goal.is_relative_to(path) for path in inputs)
    if goal in inputs or (is_below and goal.is_file() and _is_article(goal)):
        raise UsageError(f"{output} is an input; writing there would destroy it", hint="Name another file.")


def _is_article(file: Path) -> bool:
    """Whether a file in a folder of articles is one; reports and claim records of ours are none."""
    from claimcheck.reading.formats import SUFFIXES
    from claimcheck.reading.read import read_bare

    is_read = suffix_of(file) in SUFFIXES
    return is_read and next(read_bare([file], settings=Settings(), failures=[]), None) is not None


def check_published(date: str | None) -> str | None:
    """Return a publication date as given.

    Raises:
        UsageError: It is no date.
    """
    if date is not None and not is_edtf(date):
        raise UsageError(f"the publication date {date!r} is no date", hint="Write 2024-10-17, 2024-10 or 2024.")
    return date


def dated(documents: Iterable[Document], published: str | None) -> Iterator[Document]:
    """Give articles that state no publication date the one that the user knows."""
    if published is None:
        yield from documents
        return

    from claimcheck.reading.read import complete

    for document in map(complete, documents):
        yield msgspec.structs.replace(document, published=document.published or published)
