"""`claimcheck stories`: which articles tell of the same events, and which are copies."""

from __future__ import annotations

import typer

from claimcheck.cli.articles import check_published, refuse_input_as_output
from claimcheck.cli.console import Terminal
from claimcheck.cli.given import given_claims
from claimcheck.cli.options import (
    CsvRawOption,
    EncodingOption,
    InputFormatOption,
    InputsArgument,
    ModelOption,
    OutputOption,
    PublishedOption,
    StdinFilenameOption,
    StoreOption,
    StoryFormatOption,
    StrictOption,
)
from claimcheck.cli.output import describe_run, write_stories
from claimcheck.report.summary import StoriesSummary, sum_up_stories
from claimcheck.report.words import plural
from claimcheck.settings import load_settings

EXAMPLES = """
Examples:

claimcheck stories

claimcheck stories seeds/ --format csv

claimcheck extract seeds/ --format jsonl | claimcheck stories - --format json
"""


def stories(
    context: typer.Context,
    inputs: InputsArgument = None,
    form: StoryFormatOption = "table",
    output: OutputOption = None,
    csv_raw: CsvRawOption = False,
    store: StoreOption = None,
    model: ModelOption = None,
    encoding: EncodingOption = None,
    published: PublishedOption = None,
    input_format: InputFormatOption = None,
    stdin_filename: StdinFilenameOption = None,
    strict: StrictOption = False,
) -> None:
    """List stories: the articles that tell of the same events, and which of them are copies of one text.

    Claims are compared within a story, and copies count as one source. Articles without a claim are not listed.
    """
    terminal: Terminal = context.obj
    refuse_input_as_output(output, inputs or ())
    settings = load_settings(
        store=store,
        model=model,
        encoding=encoding,
        input_format=input_format,
        stdin_filename=stdin_filename,
        strict=strict or None,
    )
    with given_claims(inputs, settings, published=check_published(published), terminal=terminal) as given:
        from claimcheck.pipeline.comparison import find_stories

        found = find_stories(given.claims)
    summary = sum_up_stories(found, failures=given.failures)
    with terminal.into(output):
        write_stories(terminal, found, describe_run("stories", model=given.model), summary, form=form, is_raw=csv_raw)
    terminal.tell(_words(summary))


def _words(summary: StoriesSummary) -> str:
    copies = f" ({'1 copy' if summary.copies == 1 else f'{summary.copies:,} copies'})" if summary.copies else ""
    return f"{plural(summary.stories, 'story')} in {plural(summary.articles, 'article')}{copies}."
