"""The formats that can be read, by suffix. A reader turns a file into its articles."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import BinaryIO, Final

from claimcheck.reading.formats.plain import read_plain
from claimcheck.records.document import Document
from claimcheck.records.vocabulary import InputFormat
from claimcheck.settings import Settings

Reader = Callable[[BinaryIO, str, Settings], Iterator[Document]]

READERS: Final[dict[str, Reader]] = {
    ".txt": read_plain,
    ".text": read_plain,
    ".md": read_plain,
    ".markdown": read_plain,
    "": read_plain,
}
# What a user may say of standard input, and the suffix of a file that would hold it.
FORMATS: Final[dict[InputFormat, str]] = {"text": ".txt", "markdown": ".md"}
SUFFIXES: Final = tuple(suffix for suffix in READERS if suffix)
