"""`--engine ray --output FOLDER/`: shards of articles to shards of claims, and these to shards of conflicts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from claimcheck.cli.console import Terminal
from claimcheck.cli.failures import tell_failures
from claimcheck.cli.formats import Output
from claimcheck.cli.options import ConflictFormat
from claimcheck.cli.progress import progress
from claimcheck.errors import UsageError
from claimcheck.records.document import Failure
from claimcheck.report.conflict_shards import ShardFormat, write_conflict_shards
from claimcheck.report.findings import Findings
from claimcheck.report.unit_folder import UnitFolder
from claimcheck.report.words import plural
from claimcheck.settings import Settings

UNITS: Final = "_units"


def is_for_shards(output: str | None, settings: Settings) -> bool:
    """Whether claims go into a folder of Parquet files, one for each shard, and not into the store."""
    return settings.engine == "ray" and output is not None and (output.endswith("/") or Path(output).is_dir())


def extract_into(
    folder: str, paths: Sequence[str], settings: Settings, *, published: str | None, terminal: Terminal
) -> None:
    """Extract all articles at and below paths into a folder, and say what was done.

    Raises:
        InputError: No article could be read, or one could not and the run is strict.
        PackageMissing: Ray or pyarrow is not installed.
    """
    from claimcheck.pipeline.extraction import extraction_key
    from claimcheck.pipeline.shards import extract_shards

    key = extraction_key(settings) + (f" published={published}" if published else "")
    failures: list[Failure] = []
    articles = claims = parsed = 0
    with progress(terminal) as tick:
        for done in extract_shards(paths, Path(folder), settings=settings, extraction_key=key, published=published):
            articles += done.articles
            claims += done.claims
            parsed += 0 if done.is_known else done.articles
            failures += done.failures
            tick(done.name)
    tell_failures(terminal, failures, articles=articles, is_strict=settings.strict)
    counts = f"{parsed:,} parsed, {articles - parsed:,} unchanged"
    terminal.tell(f"{plural(claims, 'claim')} in {plural(articles, 'article')} ({counts})")


class ConflictShards(NamedTuple):
    """A folder for conflicts.

    Attributes:
        folder: The folder.
        form: Of its files.
        units: Where in it what is done is kept.
    """

    folder: Path
    form: ShardFormat
    units: UnitFolder

    def write(self, findings: Findings) -> None:
        """Write what is shown.

        Raises:
            OutputError: It cannot be written.
        """
        write_conflict_shards(self.folder, [*findings.conflicts, *findings.listed], self.form)


def shards_for(wanted: Sequence[Output[ConflictFormat]], settings: Settings) -> ConflictShards | None:
    """Return the folder for conflicts, if that is what is asked for.

    Raises:
        UsageError: Its files cannot have the form that is asked for.
    """
    form, output, _ = wanted[0]
    if len(wanted) > 1 or output is None or not is_for_shards(output, settings):
        return None
    if form not in ("table", "parquet", "jsonl"):
        raise UsageError(f"a folder of conflicts has no format {form}", hint="Take parquet or jsonl.")
    folder = Path(output)
    return ConflictShards(folder, "jsonl" if form == "jsonl" else "parquet", UnitFolder(folder / UNITS))
