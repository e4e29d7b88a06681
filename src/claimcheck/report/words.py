"""Claims in words: what a record says, short enough for a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from claimcheck.records.capped import Capped
from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Conflict
from claimcheck.records.values import Number, tidy

PLAIN_STANDING: Final = "asserted"
"""The standing of what the author says himself and as a fact; tables need not say it."""

_LARGE: Final = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))


def number_words(number: Number) -> str:
    """Write a number with thousands separators, a round large one in words: `12,000`, `2.5`, `1.3 billion`."""
    number = tidy(number) or 0
    for size, word in _LARGE:
        if abs(number) >= size and (number * 1000) % size == 0:
            return f"{number / size:,.3f}".rstrip("0").rstrip(".") + f" {word}"
    return _digits(number)


def _digits(number: Number) -> str:
    return f"{number:,}" if isinstance(number, int) or abs(number) >= 1e6 else f"{number:,.6g}"


def interval_words(lower: Number | None, upper: Number | None, *, approximate: bool = False) -> str:
    """Write an interval: `12,000`, `≈12,000`, `10,000–12,000`, `≥ 5`, `≤ 5`."""
    if lower is not None and upper is not None:
        ends = [number_words(end) for end in ([lower] if lower == upper else [lower, upper])]
        if ends[0][-1].isdigit() and not ends[-1][-1].isdigit():  # `1–2 million` would be one to two million
            ends = [_digits(lower), _digits(upper)]
        return ("≈" if approximate else "") + "–".join(ends)
    if lower is not None:
        return f"≥ {number_words(lower)}"
    return "" if upper is None else f"≤ {number_words(upper)}"


def value_words(claim: Claim) -> str:
    """Write the value of a claim as understood, where it says more than the words of the text.

    Example:
        `≈12,000 troop`, `2024-10-17`, `Kursk Region (RUS)`, `Sergey Lavrov, foreign minister (Russia)`.
    """
    match claim.kind:
        case "quantity":
            return _quantity(claim)
        case "date":
            return " ".join(filter(None, (claim.time_edtf or "undated", claim.day_part, claim.clock)))
        case "place":
            return _place(claim)
        case "office":
            return _office(claim)
        case "quote" | "event":
            return ""


def fact_words(claim: Claim) -> str:
    """Write who does what to whom, whose, where and when, as far as the record says and its own words do not.

    Example:
        `who: North Korea · does: deploy · to: its troops · place: Ukraine · time: last month`.
    """
    slots = {
        "who": claim.actor or (claim.speaker if claim.kind == "quote" else None),
        "does": None if claim.kind == "quote" else claim.action,
        "to": claim.patient,
        "of": claim.item_of,
        "person": claim.person if claim.kind != "office" else None,
        "place": claim.place if claim.kind != "place" else None,
        "time": claim.time or claim.time_edtf if claim.kind != "date" else None,
    }
    words = claim.exact.casefold()
    return " · ".join(f"{name}: {value}" for name, value in slots.items() if value and value.casefold() not in words)


def standing_words(claim: Claim) -> str:
    """Write how sure the claim is and who says so: `asserted`, `possible, negative, according to reports`."""
    parts = [claim.modality, "negative" if claim.polarity == "negative" else "", f"according to {claim.source}"]
    return ", ".join(part for part in parts[: 3 if claim.source else 2] if part)


def meaning_words(claim: Claim) -> str:
    """Write value, slots, and the standing where it is not simply asserted by the author."""
    standing = standing_words(claim)
    parts = (value_words(claim), fact_words(claim), "" if standing == "asserted" else standing)
    return " · ".join(part for part in parts if part)


def label_words(conflict: Conflict) -> str:
    """Write the severity of a conflict, or why it is none: `high`, `no conflict (rounding)`."""
    return (
        conflict.severity if conflict.relation == "conflict" else f"no conflict ({conflict.relation.replace('_', ' ')})"
    )


def location_words(claim: Claim) -> str:
    """Write where a claim stands, for an editor to jump to: `path:line:column`, or `path@offset` without lines."""
    if claim.line is None or claim.column is None:
        return f"{claim.path}@{claim.start}"
    return f"{claim.path}:{claim.line}:{claim.column}"


def plural(number: int, noun: str) -> str:
    """Write a count with its noun: `1 claim`, `2,000 claims`, `5 countries`."""
    if number != 1:
        noun = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{number:,} {noun}"


def capped_words(capped: Sequence[Capped]) -> str:
    """Write what a comparison left out."""
    blocks = plural(sum(row.blocks for row in capped), "group")
    largest = plural(max(row.largest for row in capped), "claim")
    left_out = plural(sum(row.left_out for row in capped), "pair")
    return (
        f"{blocks} of like claims too large to compare each with each (the largest: {largest}): "
        f"each claim was compared with the likeliest others, {left_out} left out"
    )


def _quantity(claim: Claim) -> str:
    amount = interval_words(claim.lower, claim.upper, approximate=claim.approximate)
    unit = {None: "", "percent": "%", "1": ""}.get(claim.unit, f" {claim.unit}")
    is_money = (claim.unit or "")[:3].isupper()
    thing = "" if is_money else " ".join(filter(None, (*claim.item_modifiers, claim.item)))
    return " ".join(filter(None, (amount + unit.replace("_", " ").rstrip(), thing)))


def _place(claim: Claim) -> str:
    name = claim.place if claim.place != claim.exact else None
    if name and claim.place_country:
        return f"{name} ({claim.place_country})"
    return name or claim.place_country or ""


def _office(claim: Claim) -> str:
    status = claim.office_status if claim.office_status != "current" else None
    title = " ".join(filter(None, (status, claim.office)))
    return ", ".join(filter(None, (claim.person, title))) + (f" ({claim.polity})" if claim.polity else "")
