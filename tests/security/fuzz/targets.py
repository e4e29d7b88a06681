"""What is fuzzed: one function for each door through which the bytes of strangers come in.

A target returns for every input; whatever else it raises is a mistake of claimcheck.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from itertools import pairwise
from pathlib import Path
from tempfile import mkdtemp
from typing import Final
from unittest.mock import patch

from claimcheck.cli.inputs import read_claims
from claimcheck.errors import ClaimcheckError, InputError
from claimcheck.normalise.amounts import read_amounts
from claimcheck.normalise.edtf import bounds, is_edtf
from claimcheck.normalise.times.anchor import Anchor
from claimcheck.normalise.times.recognise import find_times
from claimcheck.normalise.times.resolve import resolve
from claimcheck.pipeline.comparison import find_conflicts
from claimcheck.reading.formats import SUFFIXES
from claimcheck.reading.layout import layout
from claimcheck.reading.read import read
from claimcheck.reference.interchange.places import read_places
from claimcheck.reference.interchange.read import read_officials
from claimcheck.report.claim_table import claim_tables
from claimcheck.report.conflict_table import conflict_blocks
from claimcheck.report.csv_report import claims_csv, conflicts_csv
from claimcheck.report.jsonl_report import json_lines
from claimcheck.settings import Settings

SEEDS: Final = Path(__file__).parent / "seeds"
LIMITS: Final = Settings(max_bytes=20_000, max_characters=20_000)
ANCHORS: Final = (Anchor(None), Anchor(dt.date(2024, 2, 29)), Anchor(dt.date(1, 1, 1)), Anchor(dt.date(9999, 12, 31)))


@cache
def files() -> dict[str, Path]:
    """One file under a name of every format, and packed."""
    folder = Path(mkdtemp())
    (folder / "a").touch()
    for suffix in (*SUFFIXES, *(f"{suffix}.gz" for suffix in SUFFIXES)):
        (folder / f"a{suffix}").hardlink_to(folder / "a")
    return {file.name.removeprefix("a"): file for file in folder.iterdir()}


def read_as(data: bytes, *suffixes: str) -> None:
    """Read a file by what it is said to hold, whatever it holds."""
    files()[""].write_bytes(data)
    for suffix in suffixes:
        for document in read(files()[suffix], settings=LIMITS, failures=[]):
            found = layout(document)
            assert all(0 <= block.start < block.end <= len(document.text) for block in found.blocks)
            document.text.encode()


def readers(data: bytes) -> None:
    """The readers of texts, of tables and of records, packed and not."""
    read_as(data, "", ".txt", ".txt.gz", ".md", ".json", ".jsonl", ".jsonl.gz", ".csv", ".tsv")


def html(data: bytes) -> None:
    """The reader of pages."""
    read_as(data, ".html")


def pdf(data: bytes) -> None:
    """The reader of PDF files."""
    read_as(data, ".pdf")


def warc(data: bytes) -> None:
    """The reader of web archives, packed and not."""
    read_as(data, ".warc", ".warc.gz")


def numbers(data: bytes) -> None:
    """The grammar of numbers, amounts, units and money."""
    text = data.decode("utf-8", "replace")
    found = read_amounts(text)
    for one in found:
        assert 0 <= one.start <= one.number_start < one.number_end <= one.end <= len(text)
        assert one.lower is None or one.upper is None or one.lower <= one.upper
    assert all(one.number_end <= two.number_start for one, two in pairwise(found))


def times(data: bytes) -> None:
    """The grammar of times, and EDTF."""
    text = data.decode("utf-8", "replace")
    is_edtf(text)
    found = find_times(text)
    for raw in found:
        assert text[raw.start : raw.end] == raw.exact
        for anchor in ANCHORS:
            read = resolve(raw, anchor)
            if read is not None and read.edtf:
                assert is_edtf(read.edtf)
                assert bounds(read.edtf) in ((read.earliest, read.latest), (None, None))
    assert all(one.end <= two.start for one, two in pairwise(found))


def records(data: bytes) -> None:
    """The decoder of claim records; what it lets through is compared and reported."""
    stdin = io.TextIOWrapper(io.BufferedReader(io.BytesIO(data)))
    claims = []
    with patch("sys.stdin", stdin), suppress(InputError):
        claims = list(read_claims(["-"]))
    conflicts = find_conflicts(claims, relations=True)
    for pieces in (json_lines(claims), json_lines(conflicts), claims_csv(claims), conflicts_csv(conflicts)):
        b"".join(pieces).decode()
    list(claim_tables(claims, width=80, has_styles=False))
    list(conflict_blocks(conflicts, width=80, has_styles=False))


def importers(data: bytes) -> None:
    """The readers of officials and of places."""
    with suppress(ClaimcheckError):
        read_officials(data, "a").pack()
    with suppress(ClaimcheckError):
        read_places(data, "a")


TARGETS: Final[dict[str, Callable[[bytes], None]]] = {
    target.__name__: target for target in (readers, html, pdf, warc, numbers, times, records, importers)
}
