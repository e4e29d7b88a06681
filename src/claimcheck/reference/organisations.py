"""Organisations that are no part of one state: international bodies, alliances, armed groups, aid, media."""

from __future__ import annotations

from functools import cache
from typing import Literal

import msgspec

from claimcheck.errors import DataError
from claimcheck.reference.folding import abbreviation, place_key, place_keys
from claimcheck.reference.tables import load_rows


class Organisation(msgspec.Struct, frozen=True, kw_only=True):
    """An organisation.

    Attributes:
        code: Short identifier in capitals, `UN`, `HEZBOLLAH`.
        name: Full name.
        other_names: Acronyms, short forms, spellings, descriptions ("UN nuclear watchdog").
        kind: What it is.
    """

    code: str
    name: str
    other_names: tuple[str, ...]
    kind: Literal["international", "alliance", "armed_group", "party", "government", "aid", "media", "sport"]


def organisation(name: str) -> str | None:
    """Return the code of the organisation that a name means.

    Args:
        name: Acronym, full name or short form as written: `U.N.`, `the United Nations`, `Houthi rebels`.

    Returns:
        The code (`UN`), null if no organisation bears the name.
    """
    table = _by_name()
    return next((table[key] for key in place_keys(name) if key in table), None)


@cache
def organisations() -> dict[str, Organisation]:
    """Return all organisations by code.

    Raises:
        DataError: The table is invalid, or a code stands twice.
    """
    rows = load_rows("officials/organisations.csv", Organisation)
    table = {row.code: row for row in rows}
    if len(table) < len(rows):
        raise DataError("data/officials/organisations.csv: a code stands twice")
    return table


@cache
def _by_name() -> dict[str, str]:
    table: dict[str, str] = {}
    for row in organisations().values():
        for name in (row.name, *row.other_names):
            table.setdefault(abbreviation(name) or place_key(name), row.code)
    return table
