"""A tenure as a file tells it, before anything is checked."""

from __future__ import annotations

import msgspec


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """A tenure, all in text; empty where the file tells nothing.

    Attributes:
        where: Its place in the file, to follow the file's name: `:4`, `, memberships[3]`.
        name: Name to show.
        other_names: Other names.
        person_id: Identifier of the person in the file.
        office: Normalised office.
        roles: Titles, as worded; the first that is known counts.
        polities: Codes or names of the polity; the first that is known counts.
        start_date: ISO 8601, year, month or day.
        end_date: ISO 8601, year, month or day.
        status: `full`, `acting`, `concurrent`; or what the file says of an end that it does not date: `ended`.
        confidence: `high`, `medium`, `low`.
        end_kind: `estimated`, `at_least`.
        as_of: To which day an open tenure is attested.
        sources: Names of sources.
    """

    where: str
    name: str
    other_names: tuple[str, ...] = ()
    person_id: str = ""
    office: str = ""
    roles: tuple[str, ...] = ()
    polities: tuple[str, ...] = ()
    start_date: str = ""
    end_date: str = ""
    status: str = ""
    confidence: str = ""
    end_kind: str = ""
    as_of: str = ""
    sources: tuple[str, ...] = ()
