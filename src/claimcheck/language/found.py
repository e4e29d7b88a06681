"""What the components find in one sentence, before it becomes mentions and claims. All indexes are tokens."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimcheck.language.clauses import Clause
from claimcheck.language.tree import Tree
from claimcheck.normalise.amounts import Amount
from claimcheck.normalise.times.recognise import RawTime
from claimcheck.records.values import Place, TimeExpression
from claimcheck.records.vocabulary import Modality, OfficeStatus, Polarity, Role, SourceKind


@dataclass(slots=True)
class FoundTime:
    """A time expression: what was read, and the token that carries it."""

    raw: RawTime
    head: int
    value: TimeExpression | None = None
    event: int | None = None


@dataclass(slots=True)
class FoundQuantity:
    """A quantity: the amount, what it counts, whose, and its part in a change or a whole.

    `person` are the code points of whose age it is.
    """

    amount: Amount
    number: int
    start: int
    end: int
    head: int | None = None
    item: str | None = None
    item_class: str = "other"
    modifiers: tuple[str, ...] = ()
    unit: str = ""
    owner: str | None = None
    person: tuple[int, int] | None = None
    role: Role | None = None
    group: int | None = None
    change: str = "="
    partitive: int | None = None
    is_claim: bool = True
    event: int | None = None


@dataclass(slots=True)
class FoundPlace:
    """A named place: span, entry of the gazetteer, and whether it locates something."""

    start: int
    end: int
    head: int
    value: Place
    is_location: bool = True
    preposition: str = ""
    event: int | None = None


@dataclass(slots=True)
class FoundOffice:
    """A person with an office."""

    start: int
    end: int
    person: str
    office: str
    polity: str | None = None
    polity_id: str | None = None
    status: OfficeStatus | None = "current"
    edtf: str | None = None
    person_start: int = -1
    person_end: int = -1


@dataclass(slots=True)
class Event:
    """A happening: its verb or noun, arguments as written, certainty and source."""

    clause: Clause
    action: str
    start: int
    end: int
    is_nominal: bool = False
    actor: str | None = None
    actor_head: int | None = None
    patient: str | None = None
    patient_head: int | None = None
    owner: str | None = None
    modality: Modality = "asserted"
    polarity: Polarity = "positive"
    is_future: bool = False
    is_reporting: bool = False
    source: tuple[str, ...] = ()
    source_kind: SourceKind = "author"
    complement: str | None = None


@dataclass(slots=True)
class Sentence:
    """A sentence under analysis; `offset` is where it begins in the document, `is_kept` whether it passes the gate."""

    tree: Tree
    offset: int = 0
    is_kept: bool = True
    times: list[FoundTime] = field(default_factory=list)
    quantities: list[FoundQuantity] = field(default_factory=list)
    places: list[FoundPlace] = field(default_factory=list)
    offices: list[FoundOffice] = field(default_factory=list)
    events: dict[int, Event] = field(default_factory=dict)
    quoted: list[tuple[int, int]] = field(default_factory=list)
