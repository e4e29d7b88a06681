"""Markdown, to paste into an issue, a wiki or an editor: claims in tables, conflicts in lists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from claimcheck.records.claim import Claim
from claimcheck.records.conflict import Conflict, Position
from claimcheck.report.sanitise import inline
from claimcheck.report.words import (
    label_words,
    location_words,
    meaning_words,
    plural,
    standing_words,
)

# What CommonMark, its tables and struck-out words, and GitHub's formulas would take for markup.
_MARKUP: Final = re.compile(r"[\\`*_\[\]<>#|~&$]")
# Where GitHub would make links out of bare addresses.
_ADDRESS: Final = re.compile(r"(?<=:)//|(?<=[Ww]{3})\.|(?<=\w)@(?=\w)")
_LIST_MARK: Final = re.compile(r"^([0-9]+(?=[.)])|(?=[-+=]))")


def claims_markdown(claims: Iterable[Claim]) -> Iterator[bytes]:
    """Write claims as they come, a heading and a table for each article."""
    for number, (path, group) in enumerate(groupby(claims, key=lambda claim: claim.path)):
        rows = list(group)
        about = ", ".join(part for part in (rows[0].title, rows[0].publisher, rows[0].published) if part)
        yield ("\n" if number else "").encode() + f"## {escape(path)}\n\n".encode()
        yield f"{escape(about)}\n\n".encode() if about else b""
        yield b"| at | kind | words | meaning |\n| --- | --- | --- | --- |\n"
        for claim in rows:
            place = str(claim.start) if claim.line is None else f"{claim.line}:{claim.column}"
            yield f"| {place} | {claim.kind} | {escape(claim.exact)} | {escape(meaning_words(claim))} |\n".encode()


def conflicts_markdown(conflicts: Iterable[Conflict]) -> Iterator[bytes]:
    """Write conflicts, a heading for each: positions with their sentences, reasons, the command that tells more."""
    for number, conflict in enumerate(conflicts):
        heading = f"## {label_words(conflict)} {conflict.code}: {escape(conflict.question)}\n\n"
        yield ("\n" if number else "").encode() + heading.encode()
        for position in conflict.positions:
            yield from _position(conflict, position)
        yield from _grounds(conflict)


def escape(text: str) -> str:
    """Make a text of anybody's stand as it is, on one line, wherever in Markdown it is put."""
    escaped = _ADDRESS.sub(r"\\\g<0>", _MARKUP.sub(r"\\\g<0>", inline(text).strip()))
    return _LIST_MARK.sub(r"\1\\", escaped)


def _position(conflict: Conflict, position: Position) -> Iterator[bytes]:
    sources = f" ({plural(position.sources, 'source')})" if position.sources else ""
    yield f"- **{escape(position.value)}**{sources}\n".encode()
    for claim in conflict.claims:
        if claim.claim_id in position.claim_ids:
            about = ", ".join(part for part in (claim.publisher, claim.published) if part)
            where = escape(location_words(claim)) + (f" ({escape(about)})" if about else "")
            yield f"  - {where}: {_quoted(claim)} ({escape(standing_words(claim))})\n".encode()


def _quoted(claim: Claim) -> str:
    """The sentence of a claim with its span in bold."""
    start = claim.start - claim.sentence_start
    end = min(claim.end - claim.sentence_start, len(claim.sentence))
    before, words, after = claim.sentence[:start], claim.sentence[start:end], claim.sentence[end:]
    if not words.strip():
        return escape(claim.sentence)
    lead, trail = " " * before[-1:].isspace(), " " * after[:1].isspace()
    return f"{escape(before)}{lead}**{escape(words)}**{trail}{escape(after)}"


def _grounds(conflict: Conflict) -> Iterator[bytes]:
    if conflict.reasons:
        yield b"\nWhy:\n\n" + "".join(f"- {escape(reason)}\n" for reason in conflict.reasons).encode()
    if conflict.reference:
        yield f"\nRecord: {escape(conflict.reference.text)} ({escape(conflict.reference.source)})\n".encode()
    if conflict.relation_notes:
        yield f"\nNote: {escape(', '.join(conflict.relation_notes).replace('_', ' '))}\n".encode()
    yield f"\n`claimcheck explain {conflict.conflict_id}`\n".encode()
