"""`claimcheck stories`: which articles tell of the same events, and which are copies."""

from __future__ import annotations

import typer

from claimcheck.cli.articles import check_published
from claimcheck.cli.chosen import settings_of
from claimcheck.cli.console import Terminal
from claimcheck.cli.formats import Output, each, outputs
from claimcheck.cli.given import given_claims
from claimcheck.cli.options import (
    CsvDelimiterOption,
    CsvRawOption,
    EncodingOption,
    InputFormatOption,
    InputsArgument,
    ModelOption,
    OutputOption,
    PublishedFieldOption,
    PublishedOption,
    PublisherFieldOption,
    StdinFilenameOption,
    StoreOption,
    StoryFormat,
    StoryFormatOption,
    StrictOption,
    TextFieldOption,
    TitleFieldOption,
)
from claimcheck.cli.output import describe_run, write_stories
from claimcheck.report.csv_report import dialect_of
from claimcheck.report.summary import StoriesSummary, sum_up_stories
from claimcheck.report.words import plural

EXAMPLES = """
Examples:

claimcheck stories

claimcheck stories seeds/ --format csv

claimcheck extract seeds/ --format jsonl | claimcheck stories - --format json
"""


def stories(
    context: typer.Context,
    inputs: InputsArgument = None,
    formats: StoryFormatOption = None,
    output: OutputOption = None,
    csv_raw: CsvRawOption = False,
    csv_delimiter: CsvDelimiterOption = ",",
    store: StoreOption = None,
    model: ModelOption = None,
    encoding: EncodingOption = None,
    published: PublishedOption = None,
    input_format: InputFormatOption = None,
    stdin_filename: StdinFilenameOption = None,
    text_field: TextFieldOption = None,
    title_field: TitleFieldOption = None,
    publisher_field: PublisherFieldOption = None,
    published_field: PublishedFieldOption = None,
    strict: StrictOption = False,
) -> None:
    """List stories: the articles that tell of the same events, and which of them are copies of one text.

    Claims are compared within a story, and copies count as one source. Articles without a claim are not listed.
    """
    terminal: Terminal = context.obj
    wanted: list[Output[StoryFormat]] = outputs(
        formats, StoryFormat, output, dialect_of(csv_delimiter, is_raw=csv_raw), inputs=inputs or ()
    )
    settings = settings_of(context)
    with given_claims(inputs, settings, published=check_published(published), terminal=terminal) as given:
        from claimcheck.pipeline.comparison import find_stories

        found = find_stories(given.claims)
    summary = sum_up_stories(found, failures=given.failures)
    run = describe_run("stories", model=given.model)
    for form, dialect in each(wanted, terminal):
        write_stories(terminal, found, run, summary, form=form, dialect=dialect)
    terminal.tell(_words(summary))


def _words(summary: StoriesSummary) -> str:
    copies = f" ({'1 copy' if summary.copies == 1 else f'{summary.copies:,} copies'})" if summary.copies else ""
    return f"{plural(summary.stories, 'story')} in {plural(summary.articles, 'article')}{copies}."
