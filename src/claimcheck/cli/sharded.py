"""`claimcheck extract --engine ray --output FOLDER/`: shards of articles to shards of claims."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from claimcheck.cli.console import Terminal
from claimcheck.cli.failures import tell_failures
from claimcheck.cli.progress import progress
from claimcheck.records.document import Failure
from claimcheck.report.words import plural
from claimcheck.settings import Settings


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
