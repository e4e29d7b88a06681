"""Options that several commands share, so that they are called and explained alike."""

from __future__ import annotations

from typing import Annotated, Final, Literal

import typer

from claimcheck.cli.formats import completer, names_of
from claimcheck.records.vocabulary import EngineName, InputFormat

OUTPUT: Final = "Output"
INPUT: Final = "Input"
WORK: Final = "Work"


ClaimFormat = Literal["table", "json", "jsonl", "csv", "tsv", "markdown", "parquet"]
OfficialsFormat = Literal["table", "json", "csv", "popolo", "ftm"]
StoryFormat = Literal["table", "json", "jsonl", "csv", "tsv"]
ConflictFormat = Literal[
    "table", "concise", "json", "jsonl", "csv", "tsv", "markdown", "html", "sarif", "github", "parquet"
]

PathsArgument = Annotated[
    list[str], typer.Argument(metavar="PATH", help="Files, folders (with all below them), or - for standard input.")
]
_FORMAT: Final = "FORMAT[=FILE]"
_SEVERAL: Final = "Several, each with its =FILE, are written in one run."
ClaimFormatOption = Annotated[
    list[str] | None,
    typer.Option(
        "--format",
        metavar=_FORMAT,
        autocompletion=completer(ClaimFormat),
        help=f"{names_of(ClaimFormat)}; a table if not given. {_SEVERAL}",
        rich_help_panel=OUTPUT,
    ),
]
ConflictFormatOption = Annotated[
    list[str] | None,
    typer.Option(
        "--format",
        metavar=_FORMAT,
        autocompletion=completer(ConflictFormat),
        help=f"{names_of(ConflictFormat)}; a table if not given. {_SEVERAL}",
        rich_help_panel=OUTPUT,
    ),
]
OutputOption = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write to a file, whole or not at all, in the place of standard output.",
        rich_help_panel=OUTPUT,
    ),
]
InputsArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="INPUT",
        help="Articles, or claim records (jsonl, parquet): files, folders, - for standard input; else the store.",
    ),
]
StoryFormatOption = Annotated[
    list[str] | None,
    typer.Option(
        "--format",
        metavar=_FORMAT,
        autocompletion=completer(StoryFormat),
        help=f"{names_of(StoryFormat)}; a table if not given. {_SEVERAL}",
        rich_help_panel=OUTPUT,
    ),
]
OfficialsFormatOption = Annotated[
    list[str] | None,
    typer.Option(
        "--format",
        metavar=_FORMAT,
        autocompletion=completer(OfficialsFormat),
        help=f"{names_of(OfficialsFormat)} (FollowTheMoney lines); a table if not given. {_SEVERAL}",
        rich_help_panel=OUTPUT,
    ),
]
CsvRawOption = Annotated[
    bool,
    typer.Option(
        "--csv-raw",
        help="In csv and tsv, leave texts as they are; else formulas and hidden characters are made harmless.",
        rich_help_panel=OUTPUT,
    ),
]
CsvDelimiterOption = Annotated[
    str,
    typer.Option(
        "--csv-delimiter",
        metavar="CHARACTER",
        help="What stands between the cells of csv; some spreadsheets want ';'.",
        rich_help_panel=OUTPUT,
    ),
]
StoreOption = Annotated[
    str | None,
    typer.Option(
        "--store", metavar="FILE", help="The claim store; .claimcheck/claims.db if not given.", rich_help_panel=INPUT
    ),
]
ModelOption = Annotated[
    str | None,
    typer.Option(
        "--model",
        metavar="NAME",
        help="Another installed spaCy pipeline; its weights are not verified.",
        rich_help_panel=INPUT,
    ),
]
EncodingOption = Annotated[
    str | None,
    typer.Option(
        "--encoding", metavar="NAME", help="Encoding of the articles; found out if not given.", rich_help_panel=INPUT
    ),
]
PublishedOption = Annotated[
    str | None,
    typer.Option(
        "--published",
        metavar="DATE",
        help="Publication date, as 2024-10-17, of articles that state none.",
        rich_help_panel=INPUT,
    ),
]
OfficialsOption = Annotated[
    str | None,
    typer.Option(
        "--officials",
        metavar="FILE",
        help="Office-holders to count in, as csv, Popolo or FollowTheMoney; those imported if not given.",
        rich_help_panel=INPUT,
    ),
]
PlacesOption = Annotated[
    str | None,
    typer.Option("--places", metavar="FILE", help="Places to count in, as csv.", rich_help_panel=INPUT),
]
InputFormatOption = Annotated[
    InputFormat | None,
    typer.Option("--input-format", help="What standard input holds; found out if not given.", rich_help_panel=INPUT),
]
StdinFilenameOption = Annotated[
    str | None,
    typer.Option(
        "--stdin-filename",
        metavar="NAME",
        help="What to call standard input; its ending tells what it holds.",
        rich_help_panel=INPUT,
    ),
]
TextFieldOption = Annotated[
    str | None,
    typer.Option(
        "--text-field",
        metavar="NAME",
        help="Field or column of the text in json, jsonl and csv; found by its usual names if not given.",
        rich_help_panel=INPUT,
    ),
]
TitleFieldOption = Annotated[
    str | None,
    typer.Option("--title-field", metavar="NAME", help="Likewise of the title.", rich_help_panel=INPUT),
]
PublisherFieldOption = Annotated[
    str | None,
    typer.Option("--publisher-field", metavar="NAME", help="Likewise of the publisher.", rich_help_panel=INPUT),
]
PublishedFieldOption = Annotated[
    str | None,
    typer.Option("--published-field", metavar="NAME", help="Likewise of the publication date.", rich_help_panel=INPUT),
]
ForceOption = Annotated[
    bool,
    typer.Option("--force", help="Parse articles again that have not changed.", rich_help_panel=INPUT),
]
ListInputsOption = Annotated[
    bool,
    typer.Option(
        "--list-inputs",
        help="Only list the articles that would be read, and what cannot be.",
        rich_help_panel=INPUT,
    ),
]
StrictOption = Annotated[
    bool, typer.Option("--strict", help="Fail if any article cannot be read.", rich_help_panel=INPUT)
]
EngineOption = Annotated[
    EngineName | None,
    typer.Option(
        "--engine",
        help="Where to work: in this process, in several (few articles are done in this one), or in a Ray cluster.",
        rich_help_panel=WORK,
    ),
]
JobsOption = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        metavar="N",
        min=1,
        help="How many processes; one for each core that may be used, if not given.",
        rich_help_panel=WORK,
    ),
]
