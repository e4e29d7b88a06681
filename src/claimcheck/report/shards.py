"""A folder of claims, one Parquet file for each unit of work, each with a marker that says what it was made from."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

import msgspec

from claimcheck.records.claim import Claim
from claimcheck.records.document import Failure
from claimcheck.report.file import make_folder, output_file
from claimcheck.report.parquet import claims_parquet

MARKERS: Final = "_markers"


class Marker(msgspec.Struct, frozen=True, kw_only=True):
    """What came of a unit.

    Attributes:
        name: The unit.
        key: Content of its files, and key of the extraction.
        articles: Articles read.
        claims: Claims found.
        failures: What could not be read or extracted.
        is_known: Whether it had been done before.
    """

    name: str
    key: str
    articles: int
    claims: int
    failures: list[Failure] = []
    is_known: bool = False


class ShardFolder(msgspec.Struct, frozen=True):
    """The folder; all machines see it."""

    path: Path

    def make(self) -> None:
        """Make it, if it is not there.

        Raises:
            OutputError: It cannot be made.
        """
        make_folder(self.path / MARKERS)

    def known(self, name: str, key: str) -> Marker | None:
        """Return the marker of a unit if its claims are there and were made under that key."""
        try:
            marker = msgspec.json.decode(self._marker(name).read_bytes(), type=Marker)
        except (OSError, msgspec.DecodeError):
            return None
        return marker if marker.key == key and self._claims(name).exists() else None

    def write_claims(self, name: str, claims: Iterable[Claim]) -> None:
        """Write the claims of a unit as they come, all or none.

        Raises:
            OutputError: They cannot be written.
        """
        with output_file(self._claims(name)) as file:
            for piece in claims_parquet(claims):
                file.write(piece)

    def mark(self, marker: Marker) -> None:
        """Write a marker, after its claims.

        Raises:
            OutputError: It cannot be written.
        """
        with output_file(self._marker(marker.name)) as file:
            file.write(msgspec.json.encode(marker))

    def keep(self, names: set[str]) -> None:
        """Remove the claims of all other units: their files are gone, or grouped anew."""
        for marker in (self.path / MARKERS).glob("*.json"):
            if marker.stem not in names:
                self._claims(marker.stem).unlink(missing_ok=True)
                marker.unlink()

    def _marker(self, name: str) -> Path:
        return self.path / MARKERS / f"{name}.json"

    def _claims(self, name: str) -> Path:
        return self.path / f"{name}.parquet"
