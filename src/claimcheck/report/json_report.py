"""JSON: one object with the run, the records and the summary. Only `run` differs between two runs on the same input."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal

import msgspec

from claimcheck.records.claim import SCHEMA, Claim
from claimcheck.records.conflict import Conflict
from claimcheck.records.story import Story
from claimcheck.report.jsonl_report import encode
from claimcheck.report.summary import ClaimsSummary, ConflictsSummary, StoriesSummary


class Model(msgspec.Struct, frozen=True, kw_only=True):
    """The language model that the claims were extracted with."""

    name: str
    version: str
    verified: bool


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """How an output came about.

    Attributes:
        command: Name of the command.
        version: Version of claimcheck.
        rules: Version of the rules and other data.
        started: Time of the start, ISO 8601, UTC.
        model: The language model, null where claims were taken as they are.
        counts: What the run did: articles read, extracted, unchanged, dropped.
    """

    command: str
    version: str
    rules: str
    started: str
    model: Model | None = None
    counts: dict[str, int] = {}


class ClaimsReport(msgspec.Struct, frozen=True, kw_only=True):
    """Output of `extract` and `claims` with `--format json`."""

    schema: Literal["claimcheck/v1"] = SCHEMA
    run: Run
    claims: tuple[Claim, ...]
    summary: ClaimsSummary


class ConflictsReport(msgspec.Struct, frozen=True, kw_only=True):
    """Output of `conflicts` with `--format json`."""

    schema: Literal["claimcheck/v1"] = SCHEMA
    run: Run
    conflicts: tuple[Conflict, ...]
    summary: ConflictsSummary


class StoriesReport(msgspec.Struct, frozen=True, kw_only=True):
    """Output of `stories` with `--format json`."""

    schema: Literal["claimcheck/v1"] = SCHEMA
    run: Run
    stories: tuple[Story, ...]
    summary: StoriesSummary


def claims_object(run: Run, claims: Iterable[Claim], summarise: Callable[[], ClaimsSummary]) -> Iterator[bytes]:
    """Write a `ClaimsReport` piece by piece, one record a line.

    Args:
        run: How the output came about.
        claims: The claims, in reading order.
        summarise: Gives the summary when all claims have been written.
    """
    yield from _object(run, "claims", claims, summarise)


def conflicts_object(run: Run, conflicts: Sequence[Conflict], summary: ConflictsSummary) -> Iterator[bytes]:
    """Write a `ConflictsReport` piece by piece, one record a line."""
    yield from _object(run, "conflicts", conflicts, lambda: summary)


def stories_object(run: Run, stories: Sequence[Story], summary: StoriesSummary) -> Iterator[bytes]:
    """Write a `StoriesReport` piece by piece, one record a line."""
    yield from _object(run, "stories", stories, lambda: summary)


def _object(
    run: Run,
    name: str,
    records: Iterable[Claim] | Iterable[Conflict] | Iterable[Story],
    summarise: Callable[[], ClaimsSummary | ConflictsSummary | StoriesSummary],
) -> Iterator[bytes]:
    yield b'{"schema": "%s",\n"run": %s,\n"%s": [' % (SCHEMA.encode(), encode(run), name.encode())
    separator = b"\n"
    for record in records:
        yield separator + encode(record)
        separator = b",\n"
    yield b'\n],\n"summary": %s}\n' % encode(summarise())
