"""The publication date of an article, out of its own text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from claimcheck.reading.dateline import Dateline
from claimcheck.reading.dates import find_dates
from claimcheck.reading.parts import Part
from claimcheck.reading.title import header

_UNLABELLED: Final = "alone"
_DATELINE: Final = "dateline"
_CAPTION: Final = "caption"
_UNDATED: Final = "XXXX"
# What is believed first.
_RANKS: Final = ("published", _UNLABELLED, "updated", _DATELINE, "today", _CAPTION)


def choose_published(parts: Sequence[Part], datelines: Sequence[Dateline]) -> str | None:
    """Choose among the dates of a page.

    A date labelled as that of publication wins, then one alone above the text, then that of an update, of the first
    dateline, of the visit (`Today: …`), of a picture or film (in brackets); one without year comes last of all.

    Returns:
        EDTF (`2024-10-17`, `XXXX-10-19`), or null if the text gives no date.
    """
    found = [(edtf.startswith(_UNDATED), _RANKS.index(label), edtf) for label, edtf in _candidates(parts, datelines)]
    return min(found, key=lambda entry: entry[:2])[2] if found else None


def _candidates(parts: Sequence[Part], datelines: Sequence[Dateline]) -> Iterator[tuple[str, str]]:
    top = {id(part) for part in header(parts)}
    for part in parts:
        if part.kind not in ("date", "byline"):
            continue
        for date in find_dates(part.line.text):
            if date.edtf and part.line.text.startswith("("):
                yield _CAPTION, date.edtf
            elif date.edtf and (date.label or id(part) in top):
                yield date.label or _UNLABELLED, date.edtf
    for dateline in datelines[:1]:
        if dateline.date:
            yield _DATELINE, dateline.date
