"""Claim records in files: JSON lines, the JSON object that `extract` writes, or Parquet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath
from typing import BinaryIO, Final

import msgspec

from claimcheck.errors import MalformedRecord
from claimcheck.normalise.edtf import check_times
from claimcheck.reading.source import named_source, open_source
from claimcheck.records.claim import Claim
from claimcheck.report.json_report import ClaimsReport
from claimcheck.report.parquet import claims_of_parquet

PARQUET: Final = ".parquet"
_LINE_BYTES: Final = 10_000_000
_DECODER: Final = msgspec.json.Decoder(Claim)


def claims_in(name: str) -> Iterator[Claim]:
    """Yield the claims of a file.

    Args:
        name: Its path or address.

    Raises:
        MalformedRecord: Something in it is no claim record; the message names file and line.
        InputError: It cannot be read.
        PackageMissing: It is Parquet, and pyarrow is not installed.
    """
    source = named_source(name)
    with open_source(source) as file:
        if PurePath(source.path).suffix.lower() == PARQUET:
            yield from claims_of_parquet(file, source.path)
        else:
            yield from claims_of_lines(file, source.path)


def claims_of_lines(file: BinaryIO, name: str) -> Iterator[Claim]:
    """Yield the claims of JSON lines, or of one JSON object.

    Args:
        file: The open file.
        name: What to call it in errors.

    Raises:
        MalformedRecord: As for `claims_in`.
    """
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
            raise MalformedRecord(f"line {number} of {name} is no claim record: {error}") from error
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
