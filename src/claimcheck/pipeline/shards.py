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
from claimcheck.reading.source import named_source, open_source
from claimcheck.records.claim import Claim
from claimcheck.records.document import Document, Failure
from claimcheck.report.shards import Marker, ShardFolder
from claimcheck.settings import Settings

_UNIT_BYTES: Final = 8_000_000


class Unit(msgspec.Struct, frozen=True):
    """Files that one worker turns into one file of claims."""

    name: str
    files: list[str]


def extract_shards(
    paths: Sequence[str], output: Path, *, settings: Settings, extraction_key: str, published: str | None = None
) -> Iterator[Marker]:
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
    folder = ShardFolder(output)
    folder.make()
    failures: list[Failure] = []
    found = list(units(paths, failures))
    work = partial(extract_unit, folder=folder, settings=settings, extraction_key=extraction_key, published=published)
    for done in Ray(settings.jobs).run(work, map(msgspec.json.encode, found), lambda unit: [unit]):
        yield msgspec.json.decode(done, type=Marker)
    folder.keep({unit.name for unit in found})
    if failures:
        yield Marker(name="", key="", articles=0, claims=0, failures=failures)


def units(paths: Sequence[str], failures: list[Failure]) -> Iterator[Unit]:
    """Group files: large ones alone, small ones by a hash of their path, so that a new one touches one group only."""

    def report(path: str, error: InputError) -> None:
        failures.append(Failure(path=path, code=error.code, message=f"{path} {error.message}"))

    sizes = {one.name: one.size for one in discover(paths, SUFFIXES, report) if not one.is_stdin}
    groups = 1
    while groups * _UNIT_BYTES < sum(size for size in sizes.values() if size < _UNIT_BYTES):
        groups *= 2
    members: dict[str, list[str]] = {}
    for file, size in sizes.items():
        number = int.from_bytes(blake2b(file.encode("utf-8", "surrogateescape"), digest_size=8).digest())
        name = f"part-{number:016x}" if size >= _UNIT_BYTES else f"group-{number % groups:06}-of-{groups:06}"
        members.setdefault(name, []).append(file)
    return (Unit(name, sorted(files)) for name, files in sorted(members.items()))


def extract_unit(
    data: bytes, *, folder: ShardFolder, settings: Settings, extraction_key: str, published: str | None
) -> bytes:
    """Extract a unit, unless its marker fits; the work of one actor."""
    unit = msgspec.json.decode(data, type=Unit)
    key = f"{_content(unit)} {extraction_key}"
    known = folder.known(unit.name, key)
    if known is not None:
        return msgspec.json.encode(msgspec.structs.replace(known, is_known=True))
    done = Tally(unit, settings, published)
    folder.write_claims(unit.name, done.claims())
    marker = Marker(name=unit.name, key=key, articles=done.articles, claims=done.found, failures=done.failures)
    folder.mark(marker)
    return msgspec.json.encode(marker)


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


def _content(unit: Unit) -> str:
    digest = blake2b(digest_size=16)
    for name in unit.files:
        source = named_source(name)
        digest.update(msgspec.json.encode([name, source.size]))
        with open_source(source) as file:
            while piece := file.read(1 << 20):
                digest.update(piece)
    return digest.hexdigest()
