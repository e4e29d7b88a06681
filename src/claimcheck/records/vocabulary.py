"""The closed vocabularies of the records. `docs` and the JSON Schema take them from here."""

from __future__ import annotations

from typing import Literal, get_args

Kind = Literal["quantity", "date", "place", "office", "quote", "event"]
MentionKind = Literal["quantity", "time", "place", "office", "quote", "event"]
Modality = Literal["asserted", "planned", "possible", "estimated", "conditional", "denied"]
Polarity = Literal["positive", "negative"]
Role = Literal["total", "part", "change_from", "change_to", "change_by"]
OfficeStatus = Literal["current", "former", "acting", "deputy", "elect"]
SourceKind = Literal["author", "named", "unnamed", "media"]
DayPart = Literal["morning", "afternoon", "evening", "night"]
Change = Literal["=", "~", "<", ">", "up", "down"]
InputFormat = Literal["text", "markdown"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]

ItemClass = Literal[
    "personnel", "killed", "wounded", "captured", "missing", "arrested", "displaced", "infected", "voters", "votes",
    "employees", "ammunition", "vehicle", "aircraft", "ship", "building", "money", "share", "rate", "distance", "area",
    "volume", "mass", "speed", "temperature", "duration", "age", "event", "other",
]  # fmt: skip
ActionClass = Literal[
    "deploy", "send_supply", "fund_pay", "possess", "occur", "kill", "wound", "capture", "attack", "detain_charge",
    "evacuate_displace", "protest", "train", "test_launch", "increase", "decrease", "elect_vote", "sign_agree",
    "sanction", "meet", "arrive_visit", "appoint", "resign_dismiss", "announce_say", "other",
]  # fmt: skip

ConflictType = Literal["quantity", "date", "location", "official", "quote", "denial", "arithmetic", "calendar"]
Severity = Literal["high", "medium", "low"]
Relation = Literal[
    "conflict", "same", "rounding", "within_bounds", "update", "correction", "scope", "part_whole", "different_event",
    "different_thing", "granularity", "alias", "future", "background",
]  # fmt: skip

KINDS: tuple[str, ...] = get_args(Kind)
ITEM_CLASSES: tuple[str, ...] = get_args(ItemClass)
ACTION_CLASSES: tuple[str, ...] = get_args(ActionClass)
CONFLICT_TYPES: tuple[str, ...] = get_args(ConflictType)
SEVERITIES: tuple[str, ...] = get_args(Severity)
RELATIONS: tuple[str, ...] = get_args(Relation)

EngineName = Literal["serial", "processes"]
