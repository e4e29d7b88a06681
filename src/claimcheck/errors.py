"""The tree of errors. Every error has a stable code that users can search for.

ClaimcheckError
├── UsageError             E010  the command line does not make sense
├── ConfigError            E020  a settings file or variable is wrong
│   └── PackageMissing     E021  an optional package is not installed
├── InputError             E100  something given to read cannot be used
│   ├── PathNotFound       E101
│   ├── UnreadableInput    E102  permissions, I/O errors, devices
│   ├── UnsupportedInput   E103  binary, or a type without a reader
│   ├── InputTooLarge      E104
│   ├── UndecodableInput   E105  no encoding fits
│   ├── EmptyInput         E106
│   ├── MalformedRecord    E107  a line or row of a file of records
│   ├── NothingToRead      E108  no article at all
│   ├── DamagedInput       E109  cut off, or not what its name says
│   ├── EncryptedInput     E110  needs a password
│   ├── ReaderMissing      E111  its reader needs an optional package
│   ├── ArticleFailed      E112  its analysis failed
│   └── OwnReport          E113  a page that claimcheck itself wrote
├── DataError              E200  a data file (ours or the user's) is invalid, with file and line
├── ModelError             E300
│   ├── ModelMissing       E301
│   └── ModelMismatch      E302  a weight file is not the one in the lock file
├── StoreError             E400
│   ├── StoreMissing       E401
│   ├── StoreLocked        E402
│   ├── StoreVersion       E403
│   └── StoreForeign       E404  the file is not a claimcheck store
├── NotFound               E500  no claim, conflict, code or document of that name
├── OutputError            E600  what was asked for cannot be written
├── EngineError            E700  worker processes or machines cannot be used
│   └── StoryFailed        E701  articles on one story could not be compared
└── InternalError          E900  a mistake in claimcheck itself
"""

from __future__ import annotations

from typing import ClassVar


class ClaimcheckError(Exception):
    """Base of all errors that claimcheck raises on purpose.

    Args:
        message: One clear sentence: what is wrong, and where.
        hint: The next step for the user, if there is one.
    """

    code: ClassVar[str] = "E000"

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(ClaimcheckError):
    """The command line does not make sense."""

    code = "E010"


class ConfigError(ClaimcheckError):
    """A settings file or an environment variable is wrong."""

    code = "E020"


class PackageMissing(ConfigError):
    """A package that only some users need is not installed."""

    code = "E021"


class InputError(ClaimcheckError):
    """Something given to read cannot be used."""

    code = "E100"


class PathNotFound(InputError):
    """The path does not exist."""

    code = "E101"


class UnreadableInput(InputError):
    """The file exists but cannot be read."""

    code = "E102"


class UnsupportedInput(InputError):
    """The file is binary, or of a type without a reader."""

    code = "E103"


class InputTooLarge(InputError):
    """The file or article is over the size limit."""

    code = "E104"


class UndecodableInput(InputError):
    """No encoding turns the bytes into text."""

    code = "E105"


class EmptyInput(InputError):
    """The file holds no text."""

    code = "E106"


class MalformedRecord(InputError):
    """A line or row of a file of records is wrong."""

    code = "E107"


class NothingToRead(InputError):
    """No article was found at all."""

    code = "E108"


class DamagedInput(InputError):
    """The file is cut off or damaged, or not what its name says."""

    code = "E109"


class EncryptedInput(InputError):
    """The file cannot be read without a password."""

    code = "E110"


class ReaderMissing(InputError):
    """The reader of such files needs a package that is not installed."""

    code = "E111"


class ArticleFailed(InputError):
    """The article was read, but its analysis failed; the others go on."""

    code = "E112"


class OwnReport(InputError):
    """The page is a report of ours, and no article."""

    code = "E113"


class DataError(ClaimcheckError):
    """A data file is invalid; the message names file and line."""

    code = "E200"


class ModelError(ClaimcheckError):
    """The language model cannot be used."""

    code = "E300"


class ModelMissing(ModelError):
    """The language model is not installed."""

    code = "E301"


class ModelMismatch(ModelError):
    """A weight file of the model differs from the lock file."""

    code = "E302"


class StoreError(ClaimcheckError):
    """The claim store cannot be used."""

    code = "E400"


class StoreMissing(StoreError):
    """There is no store, or it is empty."""

    code = "E401"


class StoreLocked(StoreError):
    """Another process is writing to the store."""

    code = "E402"


class StoreVersion(StoreError):
    """The store was written by another version of claimcheck."""

    code = "E403"


class StoreForeign(StoreError):
    """The file is not a claimcheck store."""

    code = "E404"


class NotFound(ClaimcheckError):
    """No claim, conflict, code or document of that name."""

    code = "E500"


class OutputError(ClaimcheckError):
    """What was asked for cannot be written: the disk is full, the device fails."""

    code = "E600"


class EngineError(ClaimcheckError):
    """Worker processes or machines cannot be used."""

    code = "E700"


class StoryFailed(EngineError):
    """The articles on one story could not be compared; the others are."""

    code = "E701"


class InternalError(ClaimcheckError):
    """A mistake in claimcheck itself; the crash file says where."""

    code = "E900"
