"""`--format NAME` and `--format NAME=FILE`, as often as one likes: several outputs of one run."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from difflib import get_close_matches
from itertools import chain
from typing import Generic, NamedTuple, TypeVar, cast, get_args

from claimcheck.cli.articles import refuse_input_as_output
from claimcheck.cli.console import STDOUT, Terminal
from claimcheck.errors import UsageError
from claimcheck.report.csv_report import CSV, Dialect

Form = TypeVar("Form", bound=str)


class Output(NamedTuple, Generic[Form]):
    """One output of a run.

    Attributes:
        form: Its form.
        file: Where it goes; null for standard output.
        dialect: How it is written, if it is a table for spreadsheets.
    """

    form: Form
    file: str | None
    dialect: Dialect


def outputs(
    given: Sequence[str] | None,
    known: object,
    output: str | None,
    dialect: Dialect = CSV,
    *,
    inputs: Sequence[str] = (),
    default: str = "table",
) -> list[Output[Form]]:
    """Understand the formats of a command.

    Args:
        given: The values of `--format`: a format, or a format and its file.
        known: The formats of the command, as a literal type.
        output: The file of `--output`: there goes what names no file; null or `-` for standard output.
        dialect: How tables are written; those with tabs have them in the place of its delimiter.
        inputs: What is read, and must not be written over.
        default: The format if none is given.

    Raises:
        UsageError: A format is unknown, two outputs go to one place, or a file is an input.
    """
    wanted = [_output(text, get_args(known), output, dialect) for text in given or [default]]
    places = [place.file or STDOUT for place in wanted]
    if doubled := next((place for place in places if places.count(place) > 1), None):
        where = "standard output" if doubled == STDOUT else doubled
        raise UsageError(f"two formats go to {where}", hint="Give each its file: --format html=report.html")
    if output is not None and output not in places:
        raise UsageError(f"nothing goes to --output {output}", hint="Each --format names a file of its own.")
    for place in places:
        refuse_input_as_output(place, inputs)
    return cast("list[Output[Form]]", wanted)


def each(wanted: Sequence[Output[Form]], terminal: Terminal) -> Iterator[tuple[Form, Dialect]]:
    """Yield each form with its dialect; what is written meanwhile goes where that one belongs.

    Raises:
        OutputError: A file cannot be written.
    """
    for form, file, dialect in wanted:
        with terminal.into(file):
            yield form, dialect


def completer(known: object) -> Callable[[str], list[str]]:
    """Return what completes a format in a shell."""
    return lambda incomplete: [name for name in get_args(known) if name.startswith(incomplete)]


def names_of(*kinds: object) -> str:
    """Name formats for a help text."""
    return ", ".join(dict.fromkeys(chain.from_iterable(map(get_args, kinds))))


def _output(text: str, known: Sequence[str], output: str | None, dialect: Dialect) -> Output[str]:
    name, equals, file = text.partition("=")
    if name not in known:
        nearest = get_close_matches(name, known, 1)
        hint = f"Did you mean {nearest[0]!r}?" if nearest else "Add =FILE to a format to write it to a file of its own."
        raise UsageError(f"{name!r} is no format: they are {', '.join(known)}", hint=hint)
    if equals and not file:
        raise UsageError(f"--format {text} names no file", hint=f"Write --format {name}=FILE, or --format {name}.")
    return Output(
        name, (file if equals else output) or None, dialect._replace(delimiter="\t") if name == "tsv" else dialect
    )
