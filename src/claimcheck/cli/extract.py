"""`claimcheck extract`: articles to claims, kept in the store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from heapq import merge
from typing import TYPE_CHECKING

import typer

from claimcheck.cli.articles import check_published, count_files, dated, refuse_input_as_output, require_some_path
from claimcheck.cli.console import Terminal
from claimcheck.cli.failures import tell_failures
from claimcheck.cli.model import model_used
from claimcheck.cli.options import (
    ClaimFormatOption,
    CsvRawOption,
    EncodingOption,
    EngineOption,
    InputFormatOption,
    JobsOption,
    ModelOption,
    OfficialsOption,
    OutputOption,
    PathsArgument,
    PlacesOption,
    PublishedOption,
    StdinFilenameOption,
    StoreOption,
    StrictOption,
)
from claimcheck.cli.output import describe_run, write_claims
from claimcheck.cli.progress import progress
from claimcheck.cli.record import use_record
from claimcheck.cli.stored import open_store
from claimcheck.reading.source import STDIN
from claimcheck.records.claim import Claim, reading_order
from claimcheck.records.document import Document
from claimcheck.report.words import plural
from claimcheck.settings import Settings, load_settings

if TYPE_CHECKING:
    from claimcheck.engine.work import Entry
    from claimcheck.pipeline.update import Summary
    from claimcheck.store.store import Store

EXAMPLES = """
Examples:

claimcheck extract seeds/

claimcheck extract seeds/ --format jsonl

claimcheck extract seeds/ --format csv --output claims.csv

claimcheck extract - --stdin-filename wire/today.md < seeds/003_69f1d449826c0d97.txt
"""


def extract(
    context: typer.Context,
    paths: PathsArgument,
    form: ClaimFormatOption = "table",
    output: OutputOption = None,
    csv_raw: CsvRawOption = False,
    store: StoreOption = None,
    officials: OfficialsOption = None,
    places: PlacesOption = None,
    model: ModelOption = None,
    encoding: EncodingOption = None,
    published: PublishedOption = None,
    input_format: InputFormatOption = None,
    stdin_filename: StdinFilenameOption = None,
    strict: StrictOption = False,
    engine: EngineOption = None,
    jobs: JobsOption = None,
) -> None:
    """Read articles and list the checkable claims in them.

    The claims are kept in the store, for `claimcheck conflicts`; articles that are gone from PATH leave it.

    Articles that have not changed are not parsed again.
    """
    terminal: Terminal = context.obj
    settings = load_settings(
        store=store,
        officials=officials,
        places=places,
        model=model,
        encoding=encoding,
        input_format=input_format,
        stdin_filename=stdin_filename,
        strict=strict or None,
        engine=engine,
        jobs=jobs,
    )
    check_published(published)
    require_some_path(paths)
    refuse_input_as_output(output, paths)
    settings = use_record(context, settings)
    with open_store(settings, create=True) as opened:
        done = fill(opened, paths, settings, published=published, terminal=terminal)
        tell_failures(terminal, done.failures, articles=done.read, is_strict=settings.strict)
        counts = {"extracted": done.extracted, "unchanged": done.unchanged, "dropped": done.dropped}
        with terminal.into(output):
            summary = write_claims(
                terminal,
                claims_below(opened, [settings.stdin_filename or STDIN if path == STDIN else path for path in paths]),
                describe_run("extract", model=model_used(settings, terminal), counts=counts),
                form=form,
                is_raw=csv_raw,
                articles=done.read,
                failures=done.failures,
            )
    kinds = ", ".join(plural(count, kind) for kind, count in summary.by_kind.items() if count)
    terminal.tell(
        f"{plural(summary.claims, 'claim')} in {plural(done.read, 'article')}"
        f" ({done.extracted:,} parsed, {done.unchanged:,} unchanged){': ' if kinds else '.'}{kinds}"
    )


def fill(
    store: Store, paths: Sequence[str], settings: Settings, *, published: str | None, terminal: Terminal
) -> Summary:
    """Make the store equal to the articles at and below paths."""
    from claimcheck.pipeline.extraction import extraction_key
    from claimcheck.pipeline.spread import spread
    from claimcheck.pipeline.update import update

    def extract_dated(documents: Iterable[Document]) -> Iterator[Entry]:
        yield from spread(dated(documents, published), settings)

    key = extraction_key(settings) + (f" published={published}" if published else "")
    with progress(terminal, count_files(paths, terminal)) as tick:
        return update(store, paths, settings=settings, extract=extract_dated, extraction_key=key, on_progress=tick)


def claims_below(store: Store, paths: Iterable[str]) -> Iterator[Claim]:
    """Yield the claims of articles at and below paths, each once, in reading order."""
    from claimcheck.store.query import ClaimQuery

    last = None
    for claim in merge(*(store.claims(ClaimQuery(document=path)) for path in paths), key=reading_order):
        if claim.claim_id != last:
            yield claim
        last = claim.claim_id
