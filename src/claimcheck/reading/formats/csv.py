"""CSV and TSV: an article a row, the names of the fields in the first."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import BinaryIO, Final

from claimcheck.errors import EmptyInput, InputError, MalformedRecord, UndecodableInput
from claimcheck.reading.fields import article_of, require_articles
from claimcheck.reading.refused import Refused
from claimcheck.records.document import Document
from claimcheck.settings import Settings

_DELIMITERS: Final = (",", ";", "\t", "|")
_REST: Final = "\0rest"
_LONGEST_HEADER: Final = 100_000


def read_csv(file: BinaryIO, path: str, settings: Settings) -> Iterator[Document | Refused]:
    """Yield the articles of a table, and in their place those that are none.

    The delimiter is the commonest of comma, semicolon, tab and bar in the first line.

    Raises:
        InputError: It is empty or undecodable, or no column is known to hold the text.
    """
    yield from _read(file, path, settings, None)


def read_tsv(file: BinaryIO, path: str, settings: Settings) -> Iterator[Document | Refused]:
    """Yield the articles of a table whose delimiter is the tab.

    Raises:
        InputError: As for `read_csv`.
    """
    yield from _read(file, path, settings, "\t")


def _read(file: BinaryIO, path: str, settings: Settings, delimiter: str | None) -> Iterator[Document | Refused]:
    # The limit is one for the whole process; the standard one is shorter than long articles.
    csv.field_size_limit(max(csv.field_size_limit(), settings.max_bytes))
    text = io.TextIOWrapper(file, encoding=settings.encoding or "utf-8-sig", newline="")
    try:
        header = text.readline(_LONGEST_HEADER)
        if not header.strip():
            raise EmptyInput("holds no table")
        delimiter = delimiter or max(_DELIMITERS, key=header.count)
        (names,) = csv.reader([header], delimiter=delimiter)
        require_articles(names, dict.fromkeys(names, ""), settings)
        rows = csv.DictReader(text, names, delimiter=delimiter, restkey=_REST, strict=True)
        yield from _articles(rows, path, settings)
    except UnicodeDecodeError as error:
        raise UndecodableInput(
            f"is not {error.encoding}: {error.reason}", hint="Name the encoding with --encoding, such as windows-1252."
        ) from error
    except csv.Error as error:
        raise MalformedRecord(f"has a wrong first line: {error}") from error
    finally:
        text.detach()


def _articles(rows: csv.DictReader[str], path: str, settings: Settings) -> Iterator[Document | Refused]:
    number = 0
    while True:
        number += 1
        try:
            row = next(rows, None)
            if row is None:
                break
            if _REST in row:
                raise MalformedRecord(f"has more fields than the first line has names (line {rows.line_num + 1})")
            yield article_of(row, f"{path}#{number}", settings)
        except csv.Error as error:
            # After a quotation mark that is never closed nothing can be told apart any more.
            yield Refused(f"{path}#{number}", MalformedRecord(f"is broken (line {rows.line_num + 1}): {error}"))
        except InputError as error:
            yield Refused(f"{path}#{number}", error)
    if number == 1:
        raise EmptyInput("holds no row")
