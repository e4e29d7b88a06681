"""Flat CSV: a header row, and a row for each tenure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import msgspec

from claimcheck.errors import UndecodableInput
from claimcheck.reference.interchange.told import Told
from claimcheck.reference.tables import numbered_rows

COLUMNS: Final = {"roles": "role", "polities": "polity"}


class FlatRow(msgspec.Struct, frozen=True, kw_only=True):
    """The columns; those with a default may be missing.

    Attributes:
        name: Name to show.
        start_date: First day in office.
        person_id: Wikidata QID, or another identifier.
        other_names: Other spellings, joined by `|`.
        office: Normalised office, `foreign_minister`; may be empty where the role tells it.
        role: The title as worded.
        polity: Code or name of the state, organisation, region or city; may be empty where the role tells it.
        end_date: Last day in office, empty if still in office.
        status: `full`, `acting`, `concurrent`.
        confidence: `high`, `medium`, `low`.
        end_kind: `estimated`, `at_least`.
        as_of: To which day a tenure without an end is attested.
        sources: Names of sources, joined by `|`.
    """

    name: str
    start_date: str
    person_id: str = ""
    other_names: tuple[str, ...] = ()
    office: str = ""
    role: str = ""
    polity: str = ""
    end_date: str = ""
    status: str = ""
    confidence: str = ""
    end_kind: str = ""
    as_of: str = ""
    sources: tuple[str, ...] = ()


def tell_flat(data: bytes, name: str) -> Iterator[Told]:
    """Yield the tenures of a CSV file.

    Raises:
        UndecodableInput: It is not UTF-8.
        DataError: It is no CSV file with these columns; the message names file, line and column.
    """
    for line, row in numbered_rows(decode(data, name), FlatRow, name):
        cells = msgspec.structs.asdict(row)
        roles, polities = ((text,) if text.strip() else () for text in (cells.pop("role"), cells.pop("polity")))
        yield Told(where=f":{line}", roles=roles, polities=polities, **cells)


def decode(data: bytes, name: str) -> str:
    """Decode a table, with or without byte order mark.

    Raises:
        UndecodableInput: It is not UTF-8; the message names the line.
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UndecodableInput(f"{name}:{line} is not UTF-8", hint="Save the table as UTF-8.") from error
