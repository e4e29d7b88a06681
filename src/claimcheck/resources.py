"""Data files of the package: found inside wheels and editable installs alike, validated when loaded."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from importlib import resources
from importlib.resources.abc import Traversable
from typing import TypeVar, cast

import msgspec

from claimcheck.errors import DataError

T = TypeVar("T")
_LOADED: dict[tuple[str, object], object] = {}


def data_file(name: str) -> Traversable:
    """Return the data file of that name below `claimcheck/data`."""
    return resources.files("claimcheck").joinpath("data", *name.split("/"))


@cache
def digest(*folders: str) -> str:
    """Return 12 hexadecimal digits that change with any file below folders of the package.

    Args:
        folders: Names below `claimcheck`: `data`, `reading`.
    """
    sum_of_all = blake2b(digest_size=6)
    for folder in folders:
        for name, file in _files(resources.files("claimcheck").joinpath(folder), folder):
            content = file.read_bytes()
            sum_of_all.update(f"{name}\0{len(content)}\0".encode() + content)
    return sum_of_all.hexdigest()


def _files(folder: Traversable, prefix: str) -> Iterator[tuple[str, Traversable]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        name = f"{prefix}/{entry.name}"
        if entry.is_dir() and not entry.name.startswith("__"):
            yield from _files(entry, name)
        elif entry.is_file() and not entry.name.endswith(".pyc"):
            yield name, entry


def decode_toml(text: str, shape: type[T], name: str) -> T:
    """Read TOML into a typed shape.

    Args:
        text: Content of the file.
        shape: Type that msgspec validates against (a Struct with `forbid_unknown_fields`, or a dict).
        name: Name of the file for the error message.

    Raises:
        DataError: The text is no TOML, or does not have the shape; the message names file and line.
    """
    try:
        return msgspec.convert(tomllib.loads(text), shape)
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"{name}: {error}") from error
    except msgspec.ValidationError as error:
        raise DataError(f"{name}{_line_of(text, str(error))}: {error}") from error


def load_toml(name: str, shape: type[T]) -> T:
    """Read and validate one of our TOML data files, once per process.

    Raises:
        DataError: As for `decode_toml`.
    """
    key = (name, shape)
    if key not in _LOADED:
        _LOADED[key] = decode_toml(data_file(name).read_text(encoding="utf-8"), shape, f"data/{name}")
    return cast("T", _LOADED[key])


def _line_of(text: str, message: str) -> str:
    """Find the line that msgspec's path (`$.row[3].unit`) points at, as well as the text tells."""
    path = re.search(r"at `\$\.?([\w\[\].]*)", message)
    table, _, index = (path[1] if path else "").split(".")[0].partition("[")
    if not table:
        return ""
    header = rf"^\[\[{re.escape(table)}\]\]" if index else rf"^\[?{re.escape(table)}\b"
    places = [match.start() for match in re.finditer(header, text, re.MULTILINE)]
    wanted = int(index.rstrip("]")) if index.rstrip("]").isdigit() else 0
    return f":{text.count(chr(10), 0, places[wanted]) + 1}" if wanted < len(places) else ""
