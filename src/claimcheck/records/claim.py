"""The claim record, `claimcheck/v1`."""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal

import msgspec
from msgspec import Meta

from claimcheck.records.values import Number, check_interval
from claimcheck.records.vocabulary import DayPart, Kind, Modality, OfficeStatus, Polarity, Role, SourceKind

SCHEMA: Final = "claimcheck/v1"

Offset = Annotated[int, Meta(ge=0)]


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """One checkable claim, flat. `null` where a field does not apply.

    Offsets count code points of the document's text, half open: `text[start:end] == exact`.

    Raises:
        ValueError: The interval is reversed or not finite, or the span does not fit its text.
    """

    schema: Annotated[Literal["claimcheck/v1"], Meta(description="Version of the record")] = SCHEMA
    claim_id: Annotated[str, Meta(description="`c` and 16 hex digits: document, span, kind and an ordinal")]
    kind: Annotated[Kind, Meta(description="What the claim is about; `event` is a bare happening")]

    document_id: Annotated[str, Meta(description="Hash of path, record number and text")]
    path: Annotated[str, Meta(description="Relative, POSIX, as given; `#n` for the n-th record of a file of many")]
    title: Annotated[str | None, Meta(description="Title of the article, if known")] = None
    publisher: Annotated[str | None, Meta(description="Who published it, if known")] = None
    published: Annotated[str | None, Meta(description="Publication date, EDTF")] = None

    start: Annotated[Offset, Meta(description="First code point of the value")]
    end: Annotated[Offset, Meta(description="One past the last code point of the value")]
    exact: Annotated[str, Meta(description="`text[start:end]`")]
    sentence_start: Annotated[Offset, Meta(description="First code point of the sentence")]
    sentence_end: Annotated[Offset, Meta(description="One past its last code point")]
    sentence: Annotated[str, Meta(description="The evidence that a person reads")]
    line: Annotated[int | None, Meta(description="1-based line of `start` in the original file")] = None
    column: Annotated[int | None, Meta(description="1-based column of `start` in the original file")] = None

    actor: Annotated[str | None, Meta(description="Who does it or has it, as the sentence says")] = None
    actor_id: Annotated[str | None, Meta(description="ISO 3166-1 alpha-3, organisation code or folded name")] = None
    patient: Annotated[str | None, Meta(description="Who or what undergoes the event")] = None
    patient_id: Annotated[str | None, Meta(description="As `actor_id`")] = None
    action: Annotated[str | None, Meta(description="Lemma of the verb of the event")] = None
    action_class: Annotated[str | None, Meta(description="Class of the event, as `deploy`, `kill`, `meet`")] = None
    item: Annotated[str | None, Meta(description="What is counted or measured, singular lemma")] = None
    item_class: Annotated[str | None, Meta(description="Class of the item, as `personnel`, `money`, `share`")] = None
    item_modifiers: Annotated[tuple[str, ...], Meta(description="Words that narrow the item")] = ()
    item_of: Annotated[str | None, Meta(description="Whose the counted things are")] = None
    item_of_id: Annotated[str | None, Meta(description="As `actor_id`")] = None

    lower: Annotated[Number | None, Meta(description="Lower end of the closed interval, null if open")] = None
    upper: Annotated[Number | None, Meta(description="Upper end of the closed interval, null if open")] = None
    approximate: Annotated[bool, Meta(description="Whether a hedge or a vague numeral softens the bounds")] = False
    unit: Annotated[str | None, Meta(description='"" for counts, ISO 4217, else a plain unit name')] = None
    role: Annotated[Role | None, Meta(description="Whole, part, or end of a change")] = None
    group_id: Annotated[str | None, Meta(description="Links parts, wholes and ends of a change")] = None

    time: Annotated[str | None, Meta(description="When, as the text says")] = None
    time_edtf: Annotated[str | None, Meta(description="When, EDTF; never filled from the clock")] = None
    time_earliest: Annotated[str | None, Meta(description="First day, ISO 8601")] = None
    time_latest: Annotated[str | None, Meta(description="Last day, ISO 8601")] = None
    day_part: Annotated[DayPart | None, Meta(description="Part of the day, where stated")] = None
    clock: Annotated[str | None, Meta(description="HH:MM, with zone where stated")] = None

    place: Annotated[str | None, Meta(description="Where, by its name")] = None
    place_id: Annotated[str | None, Meta(description="Identifier in the gazetteer")] = None
    place_country: Annotated[str | None, Meta(description="ISO 3166-1 alpha-3")] = None

    person: Annotated[str | None, Meta(description="Who holds the office; on an age, whose age it is")] = None
    person_id: Annotated[str | None, Meta(description="Folded name of the person")] = None
    office: Annotated[str | None, Meta(description="The office, as the sentence says")] = None
    office_id: Annotated[str | None, Meta(description="Identifier of the office")] = None
    polity: Annotated[str | None, Meta(description="Of which country or body")] = None
    polity_id: Annotated[str | None, Meta(description="As `actor_id`")] = None
    office_status: Annotated[OfficeStatus | None, Meta(description="Null for ranks and occupations")] = None

    quote: Annotated[str | None, Meta(description="The words inside the marks")] = None
    speaker: Annotated[str | None, Meta(description="Who spoke them")] = None

    modality: Annotated[Modality, Meta(description="How the claim is put")] = "asserted"
    polarity: Annotated[Polarity, Meta(description="`negative` for what is said not to be so")] = "positive"
    source: Annotated[str | None, Meta(description='Who says so, innermost first, joined by " < "')] = None
    source_kind: Annotated[SourceKind, Meta(description="What kind of source that is")] = "author"
    confidence: Annotated[float, Meta(ge=0, le=1, description="How sure it is that the text says so")] = 1.0

    def __post_init__(self) -> None:
        """Refuse intervals and spans that cannot be."""
        check_interval(self.lower, self.upper)
        if self.end - self.start != len(self.exact):
            raise ValueError("`exact` does not have the length of its span")

    def to_dict(self) -> dict[str, Any]:
        """Return the v1 record as plain builtins."""
        result: dict[str, Any] = msgspec.to_builtins(self)
        result["item_modifiers"] = list(self.item_modifiers)
        return result


def reading_order(claim: Claim) -> tuple[str, int, int, str]:
    """Key that sorts claims as a person reads them: path, offset, id."""
    return (claim.path, claim.start, claim.end, claim.claim_id)
