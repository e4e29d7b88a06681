"""Gzip, unpacked as it is read, and never more than its size makes believable."""

from __future__ import annotations

import gzip
import io
import zlib
from typing import TYPE_CHECKING, BinaryIO, Final

from claimcheck.errors import DamagedInput, InputTooLarge

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

MAGIC: Final = b"\x1f\x8b"
# Deflate packs zeros 1 : 1,000, prose 1 : 3, a dump of records that repeat themselves 1 : 50.
_MOST_BYTES_FOR_ONE: Final = 200
_ALWAYS_ALLOWED: Final = 10_000_000


class _Counted(io.RawIOBase):
    """A stream that knows how many bytes were taken from it."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.taken = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        data = self._file.read(len(memoryview(buffer)))
        memoryview(buffer)[: len(data)] = data
        self.taken += len(data)
        return len(data)


class _Gunzipped(io.RawIOBase):
    """What a gzip stream holds; its errors are errors of input."""

    def __init__(self, file: BinaryIO) -> None:
        self._packed = _Counted(file)
        self._file = gzip.GzipFile(fileobj=io.BufferedReader(self._packed))
        self._given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        try:
            count = self._file.readinto(buffer)
        except EOFError as error:
            raise DamagedInput("is cut off: the gzip stream has no end") from error
        except (OSError, zlib.error) as error:
            raise DamagedInput(f"is no sound gzip file: {error}") from error
        self._given += count
        if self._given > max(_ALWAYS_ALLOWED, _MOST_BYTES_FOR_ONE * self._packed.taken):
            raise InputTooLarge(
                f"unpacks to more than {_MOST_BYTES_FOR_ONE} times its size, as no text does",
                hint="If it is sound, unpack it yourself.",
            )
        return count


def gunzip(file: BinaryIO) -> BinaryIO:
    """Return a stream of what a gzip stream holds, unpacked as it is read.

    Reading from it raises:
        DamagedInput: It is cut off or no gzip.
        InputTooLarge: It unpacks to more than 10 MB and more than 200 times its size.
    """
    return io.BufferedReader(_Gunzipped(file))
