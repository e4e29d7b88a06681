"""A file of office-holders in any of the forms, read whole or refused whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Final

import msgspec

from claimcheck.errors import DataError, EmptyInput, InputTooLarge
from claimcheck.reference.additions import Additions, using
from claimcheck.reference.interchange import flat, followthemoney, popolo
from claimcheck.reference.interchange.check import Checker, LeftOut, Named
from claimcheck.reference.interchange.told import Told
from claimcheck.reference.record_tables import pack
from claimcheck.reference.tenure import Membership
from claimcheck.resources import load_toml

MAX_BYTES: Final = 64_000_000
MAX_TENURES: Final = 100_000
_LINE_SUFFIXES: Final = (".jsonl", ".ndjson", ".ftm.json", ".ijson")
_SHOWN: Final = 4  # further errors that are told


class Imported(msgspec.Struct, frozen=True, kw_only=True):
    """What a file holds.

    Attributes:
        names: The names of each person, the one to show first.
        tenures: Who held what.
        left_out: How many tenures could not be used, by reason, and the place of the first in the file.
    """

    names: dict[str, tuple[str, ...]]
    tenures: tuple[Membership, ...]
    left_out: dict[LeftOut, tuple[int, str]]

    def pack(self) -> bytes:
        """Return the tables in which look-ups find the tenures."""
        return pack(self.names, self.tenures)

    def left_out_words(self) -> str:
        """Say what was left out, empty if nothing was."""
        words: dict[str, str] = load_toml("officials/left_out.toml", dict[str, str])
        parts = (f"{count:,} {words[reason]} (first {where})" for reason, (count, where) in self.left_out.items())
        return ", ".join(parts)


def read_officials(data: bytes, name: str, *, as_of: str = "") -> Imported:
    """Read a file of office-holders.

    Args:
        data: Content of the file: flat CSV, Popolo JSON or FollowTheMoney lines, told apart by how it begins.
        name: What an error calls the file.
        as_of: To which day open tenures are attested of which the file does not say it.

    Raises:
        InputTooLarge: It is too long, or holds too many tenures.
        EmptyInput: It holds no tenure that can be used.
        UndecodableInput: A table is not UTF-8.
        DataError: Something in it is wrong; the message names file, line or row, and column.
    """
    if len(data) > MAX_BYTES:
        raise InputTooLarge(f"{name} is over the limit of {MAX_BYTES:,} bytes")
    # Names are understood as the shipped record does, whatever else is in use.
    with using(Additions()):
        told, checker = _reader(data, name, as_of)
        imported = _collect(islice(told, MAX_TENURES + 1), checker, name)
    if not imported.tenures:
        left_out = imported.left_out_words()
        raise EmptyInput(f"{name} holds no tenure that can be used" + (f": {left_out}" if left_out else ""))
    return imported


def _reader(data: bytes, name: str, as_of: str) -> tuple[Iterator[Told], Checker]:
    """What a file tells, and how that is checked, by the form of the file."""
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip()
    if name.endswith(_LINE_SUFFIXES) or followthemoney.is_entity(start.partition(b"\n")[0]):
        return followthemoney.tell_followthemoney(data, name), Checker(
            name, followthemoney.COLUMNS, column_word="property", is_strict=False, as_of=as_of
        )
    if start.startswith((b"{", b"[")):
        return popolo.tell_popolo(data, name), Checker(
            name, popolo.COLUMNS, column_word="field", is_strict=False, as_of=as_of
        )
    return flat.tell_flat(data, name), Checker(name, flat.COLUMNS, column_word="column", is_strict=True, as_of=as_of)


def _collect(told: Iterable[Told], checker: Checker, name: str) -> Imported:
    names: dict[str, dict[str, None]] = {}
    tenures: dict[Membership, None] = {}
    counts: Counter[LeftOut] = Counter()
    firsts: dict[LeftOut, str] = {}
    problems: list[DataError] = []
    for number, each in enumerate(told):
        if number == MAX_TENURES:
            raise InputTooLarge(f"{name} holds more than {MAX_TENURES:,} tenures")
        try:
            found = checker.check(each)
        except DataError as error:
            problems.append(error)
            continue
        if isinstance(found, Named):
            tenures[found.tenure] = None
            names.setdefault(found.tenure.person_id, {}).update(dict.fromkeys(found.names))
        else:
            counts[found] += 1
            firsts.setdefault(found, each.where.lstrip(":, "))
    if problems:
        raise _summed_up(problems)
    left_out: Mapping[LeftOut, tuple[int, str]] = {reason: (counts[reason], firsts[reason]) for reason in counts}
    return Imported(
        names={person: tuple(borne) for person, borne in names.items()}, tenures=tuple(tenures), left_out=dict(left_out)
    )


def _summed_up(problems: list[DataError]) -> DataError:
    """The first error, with the next ones as its hint."""
    first, *others = problems
    if not others:
        return first
    shown = "; ".join(error.message for error in others[:_SHOWN])
    more = f"; and {len(others) - _SHOWN:,} more" if len(others) > _SHOWN else ""
    return DataError(first.message, hint=f"Also wrong: {shown}{more}.")
