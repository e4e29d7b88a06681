"""What `claimcheck conflicts` is given: claim records where a `schema` field says so, articles else."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from io import BufferedReader, BytesIO
from pathlib import Path
from typing import BinaryIO, Final, cast

import msgspec

from claimcheck.cli.failures import hint_for
from claimcheck.errors import MalformedRecord, UnreadableInput
from claimcheck.normalise.edtf import check_times
from claimcheck.reading.source import STDIN
from claimcheck.records.claim import Claim
from claimcheck.records.path import shown_path
from claimcheck.report.json_report import ClaimsReport
from claimcheck.report.parquet import MAGIC, claims_of_parquet

_SUFFIXES: Final = (".jsonl", ".ndjson", ".json")
_PARQUET: Final = ".parquet"
_HEAD_BYTES: Final = 65_536
_LINE_BYTES: Final = 10_000_000
_RECORD: Final = re.compile(rb'\s*+\{(?s:.*?)"schema"\s*+:\s*+"claimcheck/')
_DECODER: Final = msgspec.json.Decoder(Claim)


def sort_inputs(inputs: Iterable[str], *, is_stdin_article: bool = False) -> tuple[list[str], list[str]]:
    """Tell claim records from articles.

    Args:
        inputs: Files, folders, `-`.
        is_stdin_article: Whether standard input is known to hold an article.

    Returns:
        Files of claim records (or `-`), and paths of articles.
    """
    records: list[str] = []
    articles: list[str] = []
    for given in inputs:
        found = [] if given == STDIN and is_stdin_article else _record_files(given)
        records += found
        if not found:
            articles.append(given)
    return records, articles


def read_claims(files: Sequence[str]) -> Iterator[Claim]:
    """Yield claims from files of records, each claim once.

    Args:
        files: Files of JSON lines, of the JSON object that `extract` writes, or of Parquet; `-` for standard input.

    Raises:
        MalformedRecord: A line is no claim record; the message names file and line.
        UnreadableInput: A file cannot be read.
        PackageMissing: A file is Parquet, and pyarrow is not installed.
    """
    seen: set[str] = set()
    for given in files:
        for claim in _claims(given):
            if claim.claim_id not in seen:
                seen.add(claim.claim_id)
                yield claim


def _record_files(given: str) -> list[str]:
    """The input itself, or the files of claim records below the folder; none where it is articles."""
    if given == STDIN:
        head = cast("BufferedReader", sys.stdin.buffer).peek(_HEAD_BYTES)
        return [STDIN] if head.startswith(MAGIC) or _is_record(head) else []
    path = Path(given)
    files = sorted(path.rglob("*")) if path.is_dir() else [path]
    return [str(file) for file in files if _has_records(file)]


def _has_records(file: Path) -> bool:
    suffix = file.suffix.lower()
    try:
        if suffix not in (*_SUFFIXES, _PARQUET) or not file.is_file():
            return False
        if suffix == _PARQUET:
            return True
        with file.open("rb") as stream:
            return _is_record(stream.read(_HEAD_BYTES))
    except OSError:
        return False


def _is_record(head: bytes) -> bool:
    return _RECORD.match(head.removeprefix(b"\xef\xbb\xbf")) is not None


def _claims(given: str) -> Iterator[Claim]:
    name = "standard input" if given == STDIN else shown_path(given)
    try:
        if given == STDIN:
            yield from _claims_of_stdin(name)
            return
        if Path(given).suffix.lower() == _PARQUET:
            yield from claims_of_parquet(given, name)
            return
        with Path(given).open("rb") as file:
            yield from _decode(file, name)
    except OSError as error:
        raise UnreadableInput(
            f"{name} cannot be read: {error.strerror}", hint=hint_for(UnreadableInput.code)
        ) from error


def _claims_of_stdin(name: str) -> Iterator[Claim]:
    stream = cast("BufferedReader", sys.stdin.buffer)
    if stream.peek(len(MAGIC)).startswith(MAGIC):
        # Parquet is read from its end: what comes by a pipe has to be there whole.
        return claims_of_parquet(BytesIO(stream.read()), name)
    return _decode(stream, name)


def _decode(file: BinaryIO, name: str) -> Iterator[Claim]:
    for number, line in enumerate(iter(lambda: file.readline(_LINE_BYTES), b""), 1):
        record = line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
        if record.isspace():
            continue
        try:
            claim = _DECODER.decode(record)
            check_times(claim)
        except ValueError as error:
            if number == 1 and (report := _whole_report(record + file.read())):
                yield from report.claims
                return
            raise MalformedRecord(
                f"line {number} of {name} is no claim record: {error}", hint=hint_for(MalformedRecord.code)
            ) from error
        yield claim


def _whole_report(data: bytes) -> ClaimsReport | None:
    """The JSON object of `extract --format json`, if it is one."""
    try:
        report = msgspec.json.decode(data, type=ClaimsReport)
        for claim in report.claims:
            check_times(claim)
    except ValueError:
        return None
    return report
