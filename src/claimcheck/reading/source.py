"""A source of bytes: a file or standard input, opened with care."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath
from typing import BinaryIO, Final

import msgspec

from claimcheck.errors import InputTooLarge, PathNotFound, UnreadableInput
from claimcheck.reading.remote import files_at, is_address, open_address, shown_address
from claimcheck.records.path import shown_path

STDIN: Final = "-"
GZIP: Final = ".gz"


class Source(msgspec.Struct, frozen=True):
    """Something to read.

    Attributes:
        path: What records show.
        file: The file, null for standard input and for addresses.
        is_named: Whether the user named it, and did not name a folder above it.
        address: The address, where it is named by one.
        remote_size: How many bytes there are at the address.
    """

    path: str
    file: Path | None
    is_named: bool = True
    address: str | None = None
    remote_size: int = 0

    @property
    def name(self) -> str:
        """What to read it by again: its path or address."""
        return self.address or str(self.file or STDIN)

    @property
    def size(self) -> int:
        """How many bytes it has."""
        return self.file.stat().st_size if self.file else self.remote_size

    @property
    def is_stdin(self) -> bool:
        """Whether it is standard input."""
        return self.file is None and self.address is None


def named_source(name: str) -> Source:
    """Return the source of a path or address, as `Source.name` says it.

    Raises:
        InputError: Nothing is at the address, or nothing can open it.
    """
    if not is_address(name):
        return Source(shown_path(name), Path(name))
    (found,) = files_at(name)
    return Source(shown_address(name), None, address=name, remote_size=found.size)


def suffix_of(name: str | os.PathLike[str]) -> str:
    """Return the ending that tells the format, in lower case: that before `.gz`, if it ends so."""
    path = PurePath(name)
    return PurePath(path.stem).suffix.lower() if path.suffix.lower() == GZIP else path.suffix.lower()


@contextmanager
def open_source(source: Source) -> Iterator[BinaryIO]:
    """Open a source for reading.

    Raises:
        PathNotFound: It is gone.
        UnreadableInput: It may not be read, or is no regular file.
    """
    if source.address is not None:
        with open_address(source.address) as remote:
            yield remote
        return
    if source.file is None:
        yield sys.stdin.buffer
        return
    try:
        # A pipe without a writer would block for ever in a plain open.
        descriptor = os.open(source.file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except FileNotFoundError as error:
        raise PathNotFound("does not exist") from error
    except (OSError, ValueError) as error:
        raise UnreadableInput(f"cannot be opened: {getattr(error, 'strerror', None) or error}") from error
    mode = os.fstat(descriptor).st_mode
    if not stat.S_ISREG(mode):
        os.close(descriptor)
        if stat.S_ISDIR(mode):
            raise UnreadableInput("is a folder, not a file")
        raise UnreadableInput("is a pipe, device or socket, not a file", hint="Pipe it in and read `-`.")
    with os.fdopen(descriptor, "rb") as file:
        yield file


def read_bytes(file: BinaryIO, max_bytes: int) -> bytes:
    """Read a whole article, or refuse it without reading it whole.

    Raises:
        InputTooLarge: It has more bytes than allowed.
        UnreadableInput: The medium fails.
    """
    try:
        data = file.read(max_bytes + 1)
    except OSError as error:
        raise UnreadableInput(f"cannot be read: {error.strerror}") from error
    if len(data) > max_bytes:
        raise InputTooLarge(
            f"is over the limit of {max_bytes:,} bytes", hint="Split it into articles, or set `max_bytes` higher."
        )
    return data
