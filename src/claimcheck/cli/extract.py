"""`claimcheck extract`: articles to claims, kept in the store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from heapq import merge
from typing import TYPE_CHECKING

import typer

from claimcheck.cli.articles import check_published, count_files, dated, require_some_path
from claimcheck.cli.chosen import settings_of
from claimcheck.cli.console import Terminal
from claimcheck.cli.failures import tell_failures
from claimcheck.cli.formats import Output, each, outputs
from claimcheck.cli.model import model_used
from claimcheck.cli.options import (
    ClaimFormat,
    ClaimFormatOption,
    CsvDelimiterOption,
    CsvRawOption,
    EncodingOption,
    EngineOption,
    ForceOption,
    InputFormatOption,
    JobsOption,
    ListInputsOption,
    ModelOption,
    OfficialsOption,
    OutputOption,
    PathsArgument,
    PlacesOption,
    PublishedFieldOption,
    PublishedOption,
    PublisherFieldOption,
    StdinFilenameOption,
    StoreOption,
    StrictOption,
    TextFieldOption,
    TitleFieldOption,
)
from claimcheck.cli.output import describe_run, write_claims
from claimcheck.cli.progress import progress
from claimcheck.cli.record import use_record
from claimcheck.cli.sharded import extract_into, is_for_shards
from claimcheck.cli.stored import open_store
from claimcheck.cli.watch import WatchOption
from claimcheck.reading.source import STDIN
from claimcheck.records.claim import Claim, reading_order
from claimcheck.records.document import Document, Failure
from claimcheck.report.csv_report import dialect_of
from claimcheck.report.sanitise import inline
from claimcheck.report.words import plural
from claimcheck.settings import Settings

if TYPE_CHECKING:
    from claimcheck.engine.work import Entry
    from claimcheck.pipeline.update import Summary
    from claimcheck.report.summary import ClaimsSummary
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
    formats: ClaimFormatOption = None,
    output: OutputOption = None,
    csv_raw: CsvRawOption = False,
    csv_delimiter: CsvDelimiterOption = ",",
    store: StoreOption = None,
    officials: OfficialsOption = None,
    places: PlacesOption = None,
    model: ModelOption = None,
    encoding: EncodingOption = None,
    published: PublishedOption = None,
    input_format: InputFormatOption = None,
    stdin_filename: StdinFilenameOption = None,
    text_field: TextFieldOption = None,
    title_field: TitleFieldOption = None,
    publisher_field: PublisherFieldOption = None,
    published_field: PublishedFieldOption = None,
    force: ForceOption = False,
    list_inputs: ListInputsOption = False,
    strict: StrictOption = False,
    engine: EngineOption = None,
    jobs: JobsOption = None,
    watch: WatchOption = False,
) -> None:
    """Read articles and list the checkable claims in them.

    The claims are kept in the store, for `claimcheck conflicts`; articles that are gone from PATH leave it.

    Articles that have not changed are not parsed again.
    """
    terminal: Terminal = context.obj
    settings = settings_of(context)
    check_published(published)
    is_sharded = is_for_shards(output, settings)
    require_some_path(paths, takes_addresses=is_sharded)
    wanted: list[Output[ClaimFormat]] = outputs(
        formats, ClaimFormat, output, dialect_of(csv_delimiter, is_raw=csv_raw), inputs=paths
    )
    if list_inputs:
        list_articles(paths, settings, terminal)
        return
    settings = use_record(context, settings)
    if output and is_sharded:
        extract_into(output, paths, settings, published=published, terminal=terminal)
        return
    done, summary = extract_to_store(paths, settings, published=published, wanted=wanted, terminal=terminal)
    kinds = ", ".join(plural(count, kind) for kind, count in summary.by_kind.items() if count)
    terminal.tell(
        f"{plural(summary.claims, 'claim')} in {plural(done.read, 'article')}"
        f" ({done.extracted:,} parsed, {done.unchanged:,} unchanged){': ' if kinds else '.'}{kinds}"
    )


def extract_to_store(
    paths: Sequence[str],
    settings: Settings,
    *,
    published: str | None,
    wanted: Sequence[Output[ClaimFormat]],
    terminal: Terminal,
) -> tuple[Summary, ClaimsSummary]:
    """Make the store equal to the articles at and below paths, and write their claims."""
    with open_store(settings, create=True) as opened:
        done = fill(opened, paths, settings, published=published, terminal=terminal)
        tell_failures(terminal, done.failures, articles=done.read, is_strict=settings.strict)
        counts = {"extracted": done.extracted, "unchanged": done.unchanged, "dropped": done.dropped}
        run = describe_run("extract", model=model_used(settings, terminal), counts=counts)
        tops = [settings.stdin_filename or STDIN if path == STDIN else path for path in paths]
        for form, dialect in each(wanted, terminal):
            summary = write_claims(
                terminal,
                claims_below(opened, tops),
                run,
                form=form,
                dialect=dialect,
                articles=done.read,
                failures=done.failures,
            )
    return done, summary


def list_articles(paths: Sequence[str], settings: Settings, terminal: Terminal) -> None:
    """Print the path of each article at and below paths, and tell what cannot be read.

    Raises:
        InputError: No article can be read, or one cannot and the run is strict.
    """
    from claimcheck.reading.read import read_bare

    failures: list[Failure] = []
    articles = 0
    for document in read_bare(paths, settings=settings, failures=failures):
        articles += 1
        terminal.write([f"{inline(document.path)}\n".encode()])
    tell_failures(terminal, failures, articles=articles, is_strict=settings.strict)
    terminal.tell(f"{plural(articles, 'article')}.")


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
