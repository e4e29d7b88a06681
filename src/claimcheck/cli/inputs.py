"""What `claimcheck conflicts` is given: claim records where a `schema` field says so, articles else."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from io import BufferedReader, BytesIO
from pathlib import Path, PurePath
from typing import Final, cast

from claimcheck.cli.failures import hint_for
from claimcheck.errors import InputError
from claimcheck.pipeline.claim_files import PARQUET, claims_in, claims_of_lines, named
from claimcheck.reading.remote import files_at, is_address, shown_address
from claimcheck.reading.source import STDIN, named_source, open_source
from claimcheck.records.claim import Claim
from claimcheck.report.parquet import MAGIC, claims_of_parquet

_SUFFIXES: Final = (".jsonl", ".ndjson", ".json")
_HEAD_BYTES: Final = 65_536
_RECORD: Final = re.compile(rb'\s*+\{(?s:.*?)"schema"\s*+:\s*+"claimcheck/')
_STDIN_NAME: Final = "standard input"


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
    if is_address(given):
        with named(shown_address(given)):
            found = [file.address for file in files_at(given)]
    else:
        path = Path(given)
        found = [str(file) for file in (sorted(path.rglob("*")) if path.is_dir() else [path])]
    return [name for name in found if _has_records(name)]


def _has_records(name: str) -> bool:
    suffix = PurePath(shown_address(name) if is_address(name) else name).suffix.lower()
    if suffix not in (*_SUFFIXES, PARQUET):
        return False
    try:
        with open_source(named_source(name)) as file:
            return suffix == PARQUET or _is_record(file.read(_HEAD_BYTES))
    except (InputError, OSError):
        return False


def _is_record(head: bytes) -> bool:
    return _RECORD.match(head.removeprefix(b"\xef\xbb\xbf")) is not None


def _claims(given: str) -> Iterator[Claim]:
    try:
        yield from _claims_of_stdin() if given == STDIN else claims_in(given)
    except InputError as error:
        error.hint = error.hint or hint_for(error.code)
        raise


def _claims_of_stdin() -> Iterator[Claim]:
    stream = cast("BufferedReader", sys.stdin.buffer)
    if stream.peek(len(MAGIC)).startswith(MAGIC):
        # Parquet is read from its end: what comes by a pipe has to be there whole.
        return claims_of_parquet(BytesIO(stream.read()), _STDIN_NAME)
    return claims_of_lines(stream, _STDIN_NAME)
