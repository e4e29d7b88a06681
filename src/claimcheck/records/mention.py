"""A mention: every number, time, place, office, quotation and event of a text, claim or not."""

from __future__ import annotations

from typing import Any

import msgspec

from claimcheck.records.values import Place, Quantity, Quotation, Tenure, TimeExpression, tidy
from claimcheck.records.vocabulary import MentionKind


class Mention(msgspec.Struct, frozen=True, kw_only=True):
    """A value with its span.

    Attributes:
        kind: Kind of the value.
        start: First code point of the span in the document's text.
        end: One past the last code point.
        exact: `text[start:end]`.
        value: The value; null for events.
    """

    kind: MentionKind
    start: int
    end: int
    exact: str
    value: Quantity | TimeExpression | Place | Tenure | Quotation | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return the mention flat, with the fields of its value beside its span."""
        row: dict[str, Any] = {"kind": self.kind, "start": self.start, "end": self.end, "exact": self.exact}
        match self.value:
            case Quantity() as quantity:
                row |= {name: getattr(quantity, name) for name in quantity.__struct_fields__}
                row |= {"lower": tidy(quantity.lower), "upper": tidy(quantity.upper)}
                row["item_modifiers"] = list(quantity.item_modifiers)
            case TimeExpression() as time:
                row |= {"timex_type": time.timex_type, "timex_value": time.timex_value, "time_edtf": time.edtf}
                row |= {"time_earliest": time.earliest, "time_latest": time.latest}
                row |= {"day_part": time.day_part, "clock": time.clock}
            case Place() as place:
                row |= {"place": place.name, "place_id": place.place_id, "place_country": place.country}
            case Tenure() as tenure:
                row |= {"person": tenure.person, "office": tenure.office, "office_id": tenure.office_id}
                row |= {"polity": tenure.polity, "office_status": tenure.status, "time_edtf": tenure.edtf}
            case Quotation() as quotation:
                row |= {"quote": quotation.words, "speaker": quotation.speaker}
            case None:
                pass
        return row
