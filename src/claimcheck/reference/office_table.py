"""The table of offices (`data/offices/offices.toml`), indexed for look-up."""

from __future__ import annotations

from functools import cache

import msgspec

from claimcheck.resources import load_toml

OfficeExample = tuple[str, str, str]  # title, polity, offices


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Classes of words in titles."""

    dropped: frozenset[str]
    loose: tuple[str, ...]
    ministers: tuple[str, ...]
    deputies: tuple[str, ...]
    ambassadors: tuple[str, ...]
    acting: frozenset[str]


class FieldRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A field that a minister or secretary may have."""

    office: str
    words: tuple[str, ...]
    examples: tuple[OfficeExample, ...]


class TitleRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Whole titles.

    Attributes:
        offices: The offices that they stand for.
        titles: Normalised titles.
        polities: The only polities of which this holds, all if empty; `*/*` is any region or city.
        without_roles: Words that a tenure's own wording may not hold (a president is not the prime minister).
        examples: For the tests.
    """

    offices: tuple[str, ...]
    titles: tuple[str, ...]
    examples: tuple[OfficeExample, ...]
    polities: frozenset[str] = frozenset()
    without_roles: tuple[str, ...] = ()


class InstitutionRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Titles of those who lead or speak for an institution named beside them ("Kremlin spokesman")."""

    roles: tuple[str, ...]
    titles: tuple[str, ...]
    offices: tuple[str, ...]
    examples: tuple[OfficeExample, ...]


class OfficeFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file."""

    single: frozenset[str]
    organisation_heads: frozenset[str]
    spelling: dict[str, str]
    words: Words
    deputies: dict[str, str]
    field: tuple[FieldRow, ...]
    title: tuple[TitleRow, ...]
    institution: tuple[InstitutionRow, ...]


class OfficeTable(msgspec.Struct, frozen=True):
    """The file, indexed.

    Attributes:
        file: The file as read.
        titles: Rows of each normalised title.
        fields: Office of each field.
        institutions: Offices of each role and title.
    """

    file: OfficeFile
    titles: dict[str, tuple[TitleRow, ...]]
    fields: dict[str, str]
    institutions: dict[tuple[str, str], tuple[str, ...]]


@cache
def office_table() -> OfficeTable:
    """Return the table of offices.

    Raises:
        DataError: The data file is invalid.
    """
    file = load_toml("offices/offices.toml", OfficeFile)
    titles: dict[str, tuple[TitleRow, ...]] = {}
    for row in file.title:
        for title in row.titles:
            titles[title] = (*titles.get(title, ()), row)
    fields: dict[str, str] = {}
    for field in file.field:
        for word in field.words:
            fields.setdefault(word, field.office)
    institutions = {
        (role, title): row.offices for row in file.institution for role in row.roles for title in row.titles
    }
    return OfficeTable(file, titles, fields, institutions)
