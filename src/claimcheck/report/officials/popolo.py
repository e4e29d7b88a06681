"""Tenures as Popolo JSON (popoloproject.com).

What Popolo has no word for (how sure an end is, to which day an open tenure is attested) stands beside its own terms,
as it allows, under the names of `Membership`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from claimcheck.reference.countries import countries
from claimcheck.reference.polities import polity_name
from claimcheck.reference.tenure import Membership
from claimcheck.report.officials.holding import Holding
from claimcheck.report.sanitise import json_bytes


def holdings_popolo(holdings: Sequence[Holding]) -> Iterator[bytes]:
    """Write tenures as one object of persons, organizations, posts and memberships.

    Args:
        holdings: The tenures.
    """
    persons = {holding.tenure.person_id: _person(holding) for holding in holdings}
    organizations = {holding.tenure.polity: _organization(holding.tenure.polity) for holding in holdings}
    posts = {post["id"]: post for post in (_post(holding.tenure) for holding in holdings)}
    parts = {
        "persons": list(persons.values()),
        "organizations": list(organizations.values()),
        "posts": list(posts.values()),
        "memberships": [_membership(holding.tenure) for holding in holdings],
    }
    yield json_bytes(msgspec.json.format(msgspec.json.encode(parts))) + b"\n"


def _person(holding: Holding) -> dict[str, Any]:
    identifier = holding.tenure.person_id
    person: dict[str, Any] = {"id": identifier, "name": holding.person}
    if holding.other_names:
        person["other_names"] = [{"name": name} for name in holding.other_names]
    if identifier.startswith("Q") and identifier[1:].isdecimal():
        person["identifiers"] = [{"scheme": "wikidata", "identifier": identifier}]
    return person


def _organization(code: str) -> dict[str, Any]:
    kind = "state" if code in countries() else "region or city" if "/" in code else "organization"
    return {"id": code, "name": polity_name(code), "classification": kind}


def _post(tenure: Membership) -> dict[str, Any]:
    label = tenure.office.replace("_", " ")
    return {"id": _post_id(tenure), "label": label, "role": tenure.office, "organization_id": tenure.polity}


def _post_id(tenure: Membership) -> str:
    return f"{tenure.polity}#{tenure.office}"


def _membership(tenure: Membership) -> dict[str, Any]:
    told = msgspec.structs.asdict(tenure) | {"sources": [{"note": source} for source in tenure.sources]}
    del told["polity"]
    told |= {"post_id": _post_id(tenure), "organization_id": tenure.polity}
    return {name: value for name, value in told.items() if value}
