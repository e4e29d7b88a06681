"""Extraction of whole shards on many machines: each unit of files becomes one Parquet file of claims with a marker.

A marker is written after its claims and names the content of the files and the key of the extraction. A unit whose
marker fits is not worked on again, so that a run killed at any point goes on where it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import Final

import msgspec

from claimcheck.engine.ray import Ray
from claimcheck.engine.work import attempt, batches
from claimcheck.errors import InputError
from claimcheck.pipeline.spread import extract_documents
from claimcheck.reading.discover import discover
from claimcheck.reading.formats import SUFFIXES
from claimcheck.reading.read import complete, read_bare
from claimcheck.records.claim import Claim
from claimcheck.records.document import Document, Failure
from claimcheck.report.file import atomic_file
from claimcheck.report.parquet import claims_parquet
from claimcheck.settings import Settings

MARKERS: Final = "_markers"
_UNIT_BYTES: Final = 8_000_000


class Unit(msgspec.Struct, frozen=True):
    """Files that one worker turns into one file of claims."""

    name: str
    files: list[str]


class Done(msgspec.Struct, frozen=True, kw_only=True):
    """What came of a unit; also the content of its marker.

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


def extract_shards(
    paths: Sequence[str], output: Path, *, settings: Settings, extraction_key: str, published: str | None = None
) -> Iterator[Done]:
    """Extract the claims of all files at and below paths into a folder that all machines see.

    Args:
        paths: Files and folders.
        output: The folder; made if it is not there.
        settings: Settings.
        extraction_key: Changes when rules, model or settings do.
        published: Publication date of articles that state none.

    Yields:
        What came of each unit; then, as units without claims, what could not be found.

    Raises:
        PackageMissing: Ray or pyarrow is not installed.
        ClaimcheckError: As for extraction.
    """
    (output / MARKERS).mkdir(parents=True, exist_ok=True)
    failures: list[Failure] = []
    found = list(units(paths, failures))
    work = partial(extract_unit, output=output, settings=settings, extraction_key=extraction_key, published=published)
    for done in Ray(settings.jobs).run(work, [msgspec.json.encode(unit) for unit in found]):
        yield msgspec.json.decode(done, type=Done)
    forget_others(output, {unit.name for unit in found})
    if failures:
        yield Done(name="", key="", articles=0, claims=0, failures=failures)


def units(paths: Sequence[str], failures: list[Failure]) -> Iterator[Unit]:
    """Group files: large ones alone, small ones by a hash of their path, so that a new one touches one group only."""

    def report(path: str, error: InputError) -> None:
        failures.append(Failure(path=path, code=error.code, message=f"{path} {error.message}"))

    sizes = {str(one.file): one.file.stat().st_size for one in discover(paths, SUFFIXES, report) if one.file}
    groups = 1
    while groups * _UNIT_BYTES < sum(size for size in sizes.values() if size < _UNIT_BYTES):
        groups *= 2
    members: dict[str, list[str]] = {}
    for file, size in sizes.items():
        number = int.from_bytes(blake2b(file.encode("utf-8", "surrogateescape"), digest_size=8).digest())
        name = f"part-{number:016x}" if size >= _UNIT_BYTES else f"group-{number % groups:06}-of-{groups:06}"
        members.setdefault(name, []).append(file)
    return (Unit(name, files) for name, files in sorted(members.items()))


def extract_unit(data: bytes, *, output: Path, settings: Settings, extraction_key: str, published: str | None) -> bytes:
    """Extract a unit, unless its marker fits; the work of one actor."""
    unit = msgspec.json.decode(data, type=Unit)
    key = f"{_content(unit)} {extraction_key}"
    marker = output / MARKERS / f"{unit.name}.json"
    known = _read_marker(marker)
    if known is not None and known.key == key and (output / f"{unit.name}.parquet").exists():
        return msgspec.json.encode(msgspec.structs.replace(known, is_known=True))
    done = Tally(unit, settings, published)
    with atomic_file(output / f"{unit.name}.parquet") as file:
        for piece in claims_parquet(done.claims()):
            file.write(piece)
    written = msgspec.json.encode(
        Done(name=unit.name, key=key, articles=done.articles, claims=done.found, failures=done.failures)
    )
    with atomic_file(marker) as file:
        file.write(written)
    return written


class Tally:
    """Extracts a unit and counts what comes.

    Args:
        unit: The unit.
        settings: Settings.
        published: Publication date of articles that state none.
    """

    def __init__(self, unit: Unit, settings: Settings, published: str | None) -> None:
        self._unit, self._settings, self._published = unit, settings, published
        self.articles = self.found = 0
        self.failures: list[Failure] = []

    def claims(self) -> Iterator[Claim]:
        """Yield the claims, article by article."""
        for batch in batches(self._documents()):
            for entry in attempt(partial(extract_documents, settings=self._settings), batch):
                if isinstance(entry, Failure):
                    self.failures.append(entry)
                    continue
                self.articles += 1
                self.found += len(entry[1])
                yield from entry[1]

    def _documents(self) -> Iterator[Document]:
        documents: Iterable[Document] = read_bare(self._unit.files, settings=self._settings, failures=self.failures)
        if self._published is None:
            yield from documents
            return
        for document in map(complete, documents):
            yield msgspec.structs.replace(document, published=document.published or self._published)


def forget_others(output: Path, names: set[str]) -> None:
    """Remove the claims of units that are no more: files are gone, or grouped anew."""
    for marker in (output / MARKERS).glob("*.json"):
        if marker.stem not in names:
            (output / f"{marker.stem}.parquet").unlink(missing_ok=True)
            marker.unlink()


def _content(unit: Unit) -> str:
    digest = blake2b(digest_size=16)
    for name in unit.files:
        digest.update(msgspec.json.encode([name, Path(name).stat().st_size]))
        with Path(name).open("rb") as file:
            while piece := file.read(1 << 20):
                digest.update(piece)
    return digest.hexdigest()


def _read_marker(marker: Path) -> Done | None:
    try:
        return msgspec.json.decode(marker.read_bytes(), type=Done)
    except (OSError, msgspec.DecodeError):
        return None
