"""JSON lines: one record a line, nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Conflict
from claimcheck.records.story import Story
from claimcheck.report.sanitise import json_bytes

_ENCODER = msgspec.json.Encoder()


def encode(record: msgspec.Struct) -> bytes:
    """Encode one record on one line, UTF-8, without newline."""
    return json_bytes(_ENCODER.encode(record))


def json_lines(records: Iterable[Claim] | Iterable[Conflict] | Iterable[Story]) -> Iterator[bytes]:
    """Encode records, each with its newline, UTF-8."""
    for record in records:
        yield encode(record) + b"\n"
