"""What came of units of work: a file for each, named by all that it depends on, so that none is done twice."""

from __future__ import annotations

from pathlib import Path

import msgspec

from claimcheck.errors import OutputError
from claimcheck.report.file import output_file


class UnitFolder(msgspec.Struct, frozen=True):
    """The folder; all machines see it."""

    path: Path

    def make(self) -> None:
        """Make it, if it is not there.

        Raises:
            OutputError: It cannot be made.
        """
        try:
            self.path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(f"cannot make the folder {self.path}: {error.strerror}") from error

    def has(self, key: str) -> bool:
        """Whether a unit is done."""
        return self._file(key).exists()

    def read(self, key: str) -> bytes:
        """Return what came of a unit that is done.

        Raises:
            OutputError: It cannot be read.
        """
        try:
            return self._file(key).read_bytes()
        except OSError as error:
            raise OutputError(f"cannot read {self._file(key)}: {error.strerror}") from error

    def write(self, key: str, done: bytes) -> None:
        """Keep what came of a unit, whole or not at all.

        Raises:
            OutputError: It cannot be written.
        """
        with output_file(self._file(key)) as file:
            file.write(done)

    def keep(self, keys: set[str]) -> None:
        """Remove all other units."""
        for file in self.path.glob("*.done"):
            if file.stem not in keys:
                file.unlink()

    def _file(self, key: str) -> Path:
        return self.path / f"{key}.done"
