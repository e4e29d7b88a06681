"""JSON Schema (2020-12) of what is written, made from the records themselves."""

from __future__ import annotations

import re
from typing import Any, Final, Literal

import msgspec

from claimcheck.records.claim import SCHEMA, Claim
from claimcheck.records.conflict import Conflict
from claimcheck.records.story import Story
from claimcheck.report.json_report import ClaimsReport, ConflictsReport, StoriesReport

RecordName = Literal["claim", "conflict", "story", "report"]

_TYPES: Final[dict[RecordName, list[type]]] = {
    "claim": [Claim],
    "conflict": [Conflict],
    "story": [Story],
    "report": [ClaimsReport, ConflictsReport, StoriesReport],
}


def json_schema(record: RecordName) -> dict[str, Any]:
    """Return the schema of a record, or of the object of `--format json`.

    Unknown fields are allowed: within v1 fields may be added, never renamed.
    """
    types = _TYPES[record]
    parts, definitions = msgspec.json.schema_components(types, ref_template="#/$defs/{name}")
    body = parts[0] if len(parts) == 1 else {"anyOf": list(parts)}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{SCHEMA.replace('/', ':')}:{record}",
        **body,
        "$defs": {name: _tidy(part) for name, part in sorted(definitions.items())},
    }


def _tidy(definition: dict[str, Any]) -> dict[str, Any]:
    """Keep the first paragraph of a docstring, on one line."""
    description = re.split(r"\n\s*\n", definition.get("description", ""))[0]
    return definition | {"description": " ".join(description.split())}
