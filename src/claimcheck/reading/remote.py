"""Files that are named by an address (`file://`, `s3://`, …), listed and opened by pyarrow, or else by fsspec.

Nothing else in the package opens what is not on this machine, and this does only what the user's address names.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, BinaryIO, Final, NamedTuple, cast
from urllib.parse import quote

from claimcheck.errors import InputError, PackageMissing, PathNotFound, UnreadableInput

if TYPE_CHECKING:
    from pyarrow import fs

_ADDRESS: Final = re.compile(r"[a-z][a-z0-9+.-]*+://")


class RemoteFile(NamedTuple):
    """A file by its address, with its size in bytes."""

    address: str
    size: int


def is_address(path: str) -> bool:
    """Whether a path is an address."""
    return _ADDRESS.match(path) is not None


def shown_address(address: str) -> str:
    """Return an address as records show it: without options and without a user's name and key."""
    scheme, _, rest = address.partition("?")[0].partition("://")
    host, slash, path = rest.partition("/")
    return f"{scheme}://{host.rpartition('@')[2]}{slash}{path}"


def files_at(address: str) -> list[RemoteFile]:
    """List the file of an address, or all files below it, sorted; hidden ones are left out.

    Raises:
        PathNotFound: There is none.
        UnreadableInput: The address is wrong, nothing here can open such addresses, or the place fails.
        PackageMissing: pyarrow is not installed.
    """
    system, top = _open_system(address)
    from pyarrow import fs

    with _failing():
        info = system.get_file_info(top)
        if info.type == fs.FileType.File:
            return [RemoteFile(address, info.size)]
        if info.type == fs.FileType.NotFound:
            raise PathNotFound("does not exist")
        found = system.get_file_info(fs.FileSelector(top, recursive=True))
    names = ((info.path[len(top.rstrip("/")) :].lstrip("/"), info) for info in found if info.type == fs.FileType.File)
    wanted = (RemoteFile(_below(address, name), info.size or 0) for name, info in names if not _is_hidden(name))
    return sorted(wanted)


@contextmanager
def open_address(address: str) -> Iterator[BinaryIO]:
    """Open the file of an address for reading.

    Raises:
        PathNotFound: There is none.
        UnreadableInput: As for `files_at`.
        PackageMissing: pyarrow is not installed.
    """
    system, path = _open_system(address)
    with _failing():
        opened = system.open_input_file(path)
    with io.BufferedReader(cast("io.RawIOBase", opened)) as file:
        yield cast("BinaryIO", file)


def _is_hidden(name: str) -> bool:
    return any(part.startswith(".") for part in name.split("/"))


def _below(address: str, name: str) -> str:
    """The address of a file below another address, whose options stay at the end."""
    top, mark, options = address.partition("?")
    return f"{top.rstrip('/')}/{quote(name)}{mark}{options}"


def _open_system(address: str) -> tuple[fs.FileSystem, str]:
    try:
        from pyarrow import fs
    except ImportError as error:
        raise PackageMissing(
            "addresses need the package pyarrow, which is not installed", hint="pip install 'claimcheck[ray]'"
        ) from error
    with _failing():
        try:
            system, path = fs.FileSystem.from_uri(address)
        except ValueError:
            system, path = _by_fsspec(address)
    return system, path


def _by_fsspec(address: str) -> tuple[Any, str]:
    """Open an address of a kind that pyarrow does not know by the package fsspec, which comes with Ray."""
    import fsspec
    from pyarrow import fs

    system, path = fsspec.core.url_to_fs(address)
    return fs.PyFileSystem(fs.FSSpecHandler(system)), path


@contextmanager
def _failing() -> Iterator[None]:
    """Turn whatever a file system says into an error of ours, by the words that it has for it."""
    try:
        yield
    except InputError:
        raise
    except FileNotFoundError as error:
        raise PathNotFound("does not exist") from error
    except (OSError, ValueError, ImportError) as error:
        raise UnreadableInput(
            f"cannot be used: {str(error).partition(chr(10))[0]}",
            hint="Write it as in file:///data/news, with %20 for a space; s3:// and the like need their package.",
        ) from error
