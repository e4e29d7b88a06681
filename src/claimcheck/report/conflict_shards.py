"""A folder of conflicts: numbered files of so many records each, in their order."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count, islice
from pathlib import Path
from typing import Final, Literal

from claimcheck.records.conflict import Conflict
from claimcheck.report.file import make_folder, output_file
from claimcheck.report.jsonl_report import json_lines
from claimcheck.report.parquet import conflicts_parquet

ShardFormat = Literal["parquet", "jsonl"]
_RECORDS: Final = 10_000


def write_conflict_shards(folder: Path, conflicts: Iterable[Conflict], form: ShardFormat) -> None:
    """Write conflicts into a folder, in the place of those that are there.

    Args:
        folder: The folder; made if it is not there.
        conflicts: The conflicts.
        form: Of the files.

    Raises:
        OutputError: They cannot be written.
        PackageMissing: pyarrow is not installed.
    """
    rest = iter(conflicts)
    old = set(folder.glob("part-*"))
    make_folder(folder)
    for number in count():
        records = list(islice(rest, _RECORDS))
        if number and not records:  # one file at least, so that a reader knows that nothing was found
            break
        path = folder / f"part-{number:06}.{form}"
        with output_file(path) as file:
            for piece in conflicts_parquet(records) if form == "parquet" else json_lines(records):
                file.write(piece)
        old.discard(path)
    for path in old:
        path.unlink()
