"""Dates as claims: which time expressions place an event in time, and with which bounds."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.normalise.edtf import bounds
from claimcheck.records.frames import ParsedSentence, Seed
from claimcheck.records.values import Tenure, TimeExpression

_OPENING = frozenset(("since",))
_CLOSING = frozenset(("until", "till", "by"))
_SKIPPED = frozenset(("now", "set", "weekdays", "duration", "durations", "hours", "noon"))


class DateSpan(NamedTuple):
    """A date with its span and bounds, prepositions that open or close an interval included."""

    seed: Seed
    start: int
    end: int
    edtf: str | None
    earliest: str | None
    latest: str | None


def date_spans(sentence: ParsedSentence) -> list[DateSpan]:
    """Return the dates of a sentence.

    Args:
        sentence: The sentence with its mentions.

    Returns:
        Dates in order; durations, vague times, clock times without a day and the years of a tenure are left out.
    """
    tenures = [one.mention for one in sentence.seeds if isinstance(one.mention.value, Tenure)]
    times = [one for one in sentence.seeds if _is_date(one)]
    times = [one for one in times if not any(t.start <= one.mention.start < t.end for t in tenures)]
    found: list[DateSpan] = []
    skip = -1
    for index, seed in enumerate(times):
        if index == skip:
            continue
        pair = _pair(sentence, times, index)
        if pair is not None:
            skip = index + 1
            found.append(pair)
        else:
            found.append(span_of(sentence, seed))
    return found


def span_of(sentence: ParsedSentence, seed: Seed) -> DateSpan:
    """Return a date with the preposition that opens or closes it: `since Monday` is 2024-01-15/.."""
    value = seed.mention.value
    assert isinstance(value, TimeExpression)  # noqa: S101  # callers pass times
    start, edtf = seed.mention.start, value.edtf
    word = seed.preposition
    if word in _OPENING | _CLOSING and edtf and "/" not in edtf:
        edtf = f"{edtf}/.." if word in _OPENING else f"../{edtf}"
    if word in _OPENING | _CLOSING or (word == "between" and seed.shape == "days"):
        start = _start_with(sentence, word, start)
    earliest, latest = bounds(edtf) if edtf and not edtf.startswith("XXXX") else (None, None)
    return DateSpan(seed, start, seed.mention.end, edtf, earliest, latest)


def _start_with(sentence: ParsedSentence, word: str, start: int) -> int:
    """Return where a date begins with the preposition before it."""
    offset = sentence.text.lower().rfind(word, 0, start - sentence.start)
    return sentence.start + offset if offset >= 0 else start


def _is_date(seed: Seed) -> bool:
    value = seed.mention.value
    if not isinstance(value, TimeExpression) or seed.shape in _SKIPPED:
        return False
    if value.timex_type == "DURATION":
        return value.edtf is not None
    return (
        value.edtf is not None
        or value.timex_value.startswith(("XXXX-WXX", "XXXX-Q", "XXXX-H"))
        or (
            seed.shape not in ("clock", "unit", "ago", "deictic", "this_part", "overnight")
            and value.timex_type == "DATE"
        )
    )


def _pair(sentence: ParsedSentence, times: list[Seed], index: int) -> DateSpan | None:
    """`between 2018 and 2021`, `from 2013 to 2017`: one stretch."""
    if index + 1 >= len(times):
        return None
    first, second = times[index], times[index + 1]
    between = sentence.text[first.mention.end - sentence.start : second.mention.start - sentence.start].strip().lower()
    a, b = first.mention.value, second.mention.value
    joined = (first.preposition == "between" and between == "and") or (
        first.preposition == "from" and between in ("to", "until", "through")
    )
    if not joined or not isinstance(a, TimeExpression) or not isinstance(b, TimeExpression) or not a.edtf or not b.edtf:
        return None
    if "/" in a.edtf or "/" in b.edtf:
        return None
    earliest, latest = bounds(f"{a.edtf}/{b.edtf}")
    if earliest and latest and earliest > latest:
        return None
    start = first.mention.start
    start = _start_with(sentence, "between", start) if first.preposition == "between" else start
    return DateSpan(first, start, second.mention.end, f"{a.edtf}/{b.edtf}", earliest, latest)
