"""The officials and places of the user's own that settings name, read from their files."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from claimcheck.errors import InputError, InputTooLarge
from claimcheck.reading.source import STDIN, Source, open_source, read_bytes
from claimcheck.records.path import shown_path
from claimcheck.reference.additions import Additions, in_use
from claimcheck.reference.area import Area
from claimcheck.reference.interchange import places, read
from claimcheck.reference.record_tables import HEADER, unpack
from claimcheck.settings import Settings

# Tables are longer than the file that they come from: they hold an index.
_MAX_TABLE_BYTES: Final = 4 * read.MAX_BYTES


def additions(settings: Settings) -> Additions:
    """Return what is to be counted in beside the shipped record; what is in use already if the settings name nothing.

    Args:
        settings: `officials` names a file in any form that `read_officials` takes, or tables that were imported;
            `places` names a table of places.

    Raises:
        InputError: A file cannot be read, is too long, or holds nothing.
        DataError: Something in a file is wrong; the message names file, line and column.
    """
    named = (settings.officials, settings.places)
    if named in ((None, None), in_use().named):
        return in_use()
    return Additions(
        named=named,
        officials=_tables(settings.officials) if settings.officials else None,
        places=_places(settings.places) if settings.places else (),
    )


def read_officials_file(path: str, *, as_of: str = "") -> read.Imported:
    """Read a file of office-holders, or standard input (`-`).

    Args:
        path: The file, in any form that `read_officials` takes.
        as_of: To which day open tenures are attested of which the file does not say it.

    Raises:
        InputError: As for `additions`.
        DataError: As for `additions`.
    """
    return read.read_officials(_content(path, read.MAX_BYTES), _name(path), as_of=as_of)


def _tables(path: str) -> bytes:
    data = _content(path, _MAX_TABLE_BYTES)
    if data.startswith(HEADER):
        unpack(data, _name(path))
        return data
    return read.read_officials(data, _name(path)).pack()


def _places(path: str) -> tuple[Area, ...]:
    return places.read_places(_content(path, places.MAX_BYTES), _name(path))


def _content(path: str, max_bytes: int) -> bytes:
    try:
        with open_source(Source(path, None if path == STDIN else Path(path))) as file:
            return read_bytes(file, max_bytes)
    except InputTooLarge as error:
        raise InputTooLarge(f"{_name(path)} {error.message}", hint="Keep the rows that you need.") from error
    except InputError as error:
        raise type(error)(f"{_name(path)} {error.message}", hint="Check the path, and that you may read it.") from error


def _name(path: str) -> str:
    return "standard input" if path == STDIN else shown_path(os.fspath(path))
