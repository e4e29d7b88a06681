"""Tenures as FollowTheMoney entities, a line each (followthemoney.tech): Person, Organization, Position, Occupancy.

What its schemata have no property for (acting, how sure an end is) stands in the summary of the occupancy, as
`key: word`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import blake2b
from typing import Any

import msgspec

from claimcheck.reference.countries import countries
from claimcheck.reference.polities import polity_name
from claimcheck.reference.tenure import Membership
from claimcheck.report.officials.holding import Holding
from claimcheck.report.sanitise import json_bytes


def holdings_followthemoney(holdings: Sequence[Holding]) -> Iterator[bytes]:
    """Write tenures, whom they are of and what they hold, each entity before those that name it.

    Args:
        holdings: The tenures.
    """
    written: set[str] = set()
    for holding in holdings:
        for entity in _entities(holding):
            if entity["id"] not in written:
                written.add(entity["id"])
                yield json_bytes(msgspec.json.encode(entity)) + b"\n"


def _entities(holding: Holding) -> Iterator[dict[str, Any]]:
    tenure = holding.tenure
    yield _person(holding)
    if _is_organization(tenure.polity):
        names = [polity_name(tenure.polity)]
        yield _entity(_id("organization", tenure.polity), "Organization", name=names, alias=[tenure.polity])
    yield _position(tenure)
    yield _occupancy(tenure)


def _person(holding: Holding) -> dict[str, Any]:
    identifier = holding.tenure.person_id
    is_wikidata = identifier.startswith("Q") and identifier[1:].isdecimal()
    return _entity(
        identifier,
        "Person",
        name=[holding.person],
        alias=list(holding.other_names),
        wikidataId=[identifier] if is_wikidata else [],
    )


def _position(tenure: Membership) -> dict[str, Any]:
    state = countries().get(tenure.polity.partition("/")[0])
    return _entity(
        _id("position", tenure.polity, tenure.office, tenure.role),
        "Position",
        name=[tenure.role or tenure.office.replace("_", " ")],
        keywords=[tenure.office],
        country=[state.iso2.lower()] if state and state.iso2 else [],
        subnationalArea=[tenure.polity] if "/" in tenure.polity or (state and not state.iso2) else [],
        organization=[_id("organization", tenure.polity)] if _is_organization(tenure.polity) else [],
    )


def _occupancy(tenure: Membership) -> dict[str, Any]:
    remarks = {"status": tenure.status, "confidence": tenure.confidence, "end_kind": tenure.end_kind}
    entity = _entity(
        _id("occupancy", *(str(value) for value in msgspec.structs.astuple(tenure))),
        "Occupancy",
        holder=[tenure.person_id],
        post=[_id("position", tenure.polity, tenure.office, tenure.role)],
        startDate=[tenure.start_date],
        endDate=[tenure.end_date] if tenure.end_date else [],
        status=["ended" if tenure.end_date else "current" if tenure.as_of else "unknown"],
        summary=[f"{key}: {word}" for key, word in remarks.items() if word],
    )
    return entity | {"datasets": list(tenure.sources)} | ({"last_seen": tenure.as_of} if tenure.as_of else {})


def _is_organization(polity: str) -> bool:
    return "/" not in polity and polity not in countries()


def _entity(identifier: str, schema: str, **properties: list[str]) -> dict[str, Any]:
    told = {name: texts for name, texts in properties.items() if texts}
    return {"id": identifier, "schema": schema, "properties": told}


def _id(*parts: str) -> str:
    """An identifier that the same entity has in each export."""
    return f"cc-{blake2b(chr(0).join(parts).encode(), digest_size=10).hexdigest()}"
