"""From what a file tells to tenures of the record: every cell is checked, and an error names its place."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Final, Literal, get_args

import msgspec

from claimcheck.errors import DataError
from claimcheck.reference.folding import fold
from claimcheck.reference.interchange.identity import identify
from claimcheck.reference.interchange.post import NoPost, is_acting, offices, post_of_office, post_of_title
from claimcheck.reference.interchange.text import tidy
from claimcheck.reference.interchange.told import Told
from claimcheck.reference.officials import Post
from claimcheck.reference.tenure import Confidence, EndKind, Membership, Status, first_day, last_day

LeftOut = Literal[NoPost, "no_start", "ended"]

_DAY: Final = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")
_IDENTIFIER: Final = re.compile(r"[\w.:/@#~-]{1,128}")
_DAY_PRECISE: Final = len("2024-10-17")


class Named(msgspec.Struct, frozen=True):
    """A tenure, and the names of who holds it, the one to show first."""

    tenure: Membership
    names: tuple[str, ...]


class Checker:
    """Checks the tenures of one file.

    Args:
        name: What an error calls the file.
        columns: What the file calls a field of `Told`, where it has another name for it.
        column_word: What the file calls its columns: `column`, `field`, `property`.
        is_strict: Whether a tenure that cannot be placed is an error; else it is left out.
        as_of: To which day open tenures are attested that say nothing of it; empty if that is unknown.
    """

    def __init__(
        self, name: str, columns: Mapping[str, str], *, column_word: str, is_strict: bool, as_of: str = ""
    ) -> None:
        self._name = name
        self._columns = columns
        self._column_word = column_word
        self._is_strict = is_strict
        self._as_of = as_of

    def check(self, told: Told) -> Named | LeftOut:
        """Return the tenure, or why it is left out.

        Raises:
            DataError: A cell is wrong; the message names file, place and column.
        """
        told = self._clean(told)
        if not fold(told.name):
            raise self._wrong(told, "name", f"{told.name!r} holds no letter" if told.name else "is empty")
        if not told.start_date and not self._is_strict:
            return "no_start"
        if told.status == "ended" and not self._is_strict:
            return "ended"
        days = self._days(told)
        found = self._post(told)
        if isinstance(found, str):
            return found
        post, role = found
        cells = {
            "person_id": self._person_id(told, post.polity),
            "office": post.office,
            "polity": post.polity,
            "role": role,
            "status": self._one_of(told, "status", Status, "acting" if is_acting(role) else "full"),
            "confidence": self._one_of(told, "confidence", Confidence, _confidence(told)),
            "sources": told.sources or (self._name.rpartition("/")[2],),
        }
        tenure = msgspec.convert(cells | days, Membership)
        return Named(tenure, (told.name, *(other for other in told.other_names if other != told.name)))

    def _clean(self, told: Told) -> Told:
        """Bring white space in order, and refuse what is no text."""
        return msgspec.structs.replace(
            told,
            **{
                field: self._texts(told, field, value)
                for field, value in msgspec.structs.asdict(told).items()
                if field != "where"
            },
        )

    def _texts(self, told: Told, field: str, value: str | tuple[str, ...]) -> str | tuple[str, ...]:
        if isinstance(value, tuple):
            return tuple(filter(None, (self._text(told, field, each) for each in value)))
        return self._text(told, field, value)

    def _text(self, told: Told, field: str, value: str) -> str:
        try:
            return tidy(value)
        except ValueError as error:
            raise self._wrong(told, field, str(error)) from error

    def _days(self, told: Told) -> dict[str, str | None]:
        """Start, end, kind of end and day of attestation, checked."""
        for field in ("start_date", "end_date", "as_of"):
            self._check_day(told, field)
        start, end, as_of = told.start_date, told.end_date, told.as_of or self._as_of
        if not start:
            raise self._wrong(told, "start_date", "is empty")
        if end and last_day(end) < first_day(start):
            raise self._wrong(told, "end_date", f"{end} is before the start, {start}")
        kind = self._one_of(told, "end_kind", EndKind, "")
        if kind and not end:
            raise self._wrong(told, "end_kind", "there is no end")
        if as_of and last_day(as_of) < first_day(start):
            as_of = start
        is_attested = not end or kind == "estimated"
        return {
            "start_date": start,
            "end_date": end or None,
            "end_kind": kind,
            "as_of": as_of if is_attested and as_of else None,
        }

    def _check_day(self, told: Told, field: str) -> None:
        day: str = getattr(told, field)
        try:
            if not day or (_DAY.fullmatch(day) and first_day(day)):
                return
        except ValueError:
            pass
        raise self._wrong(told, field, f"{day!r} is no day, month or year such as 2024-10-17, 2024-10 or 2024")

    def _post(self, told: Told) -> tuple[Post, str] | NoPost:
        """The post, and the title as worded."""
        if told.office:
            found = post_of_office(told.office, told.polities)
            if isinstance(found, Post):
                return found, next(iter(told.roles), told.office.replace("_", " "))
            problem: NoPost = found
        else:
            by_title = post_of_title(told.roles, told.polities)
            if not isinstance(by_title, str):
                return by_title
            problem = by_title
        if self._is_strict:
            raise self._misplaced(told, problem)
        return problem

    def _misplaced(self, told: Told, problem: NoPost) -> DataError:
        if problem == "no_polity":
            text = next(iter(told.polities), "")
            return self._wrong(told, "polities", f"{text!r} is no polity" if text else "no polity is named")
        if told.office:
            return self._wrong(told, "office", f"unknown office {told.office!r}{_nearest(told.office)}")
        text = next(iter(told.roles), "")
        return self._wrong(told, "roles" if text else "office", f"unknown title {text!r}" if text else "is empty")

    def _person_id(self, told: Told, polity: str) -> str:
        if told.person_id and not _IDENTIFIER.fullmatch(told.person_id):
            raise self._wrong(told, "person_id", f"{told.person_id!r} is no identifier")
        return identify(told.person_id, told.name, polity)

    def _one_of(self, told: Told, field: str, values: object, default: str) -> str:
        value: str = getattr(told, field)
        known: Sequence[str] = get_args(values)
        if value and value not in known:
            raise self._wrong(told, field, f"{value!r} is none of {', '.join(filter(None, known))}")
        return value or default

    def _wrong(self, told: Told, field: str, problem: str) -> DataError:
        column = self._columns.get(field, field)
        return DataError(f"{self._name}{told.where}, {self._column_word} {column}: {problem}")


def _confidence(told: Told) -> str:
    days = (told.start_date, told.end_date or told.start_date)
    return "high" if all(len(day) == _DAY_PRECISE for day in days) else "medium"


def _nearest(office: str) -> str:
    nearest = get_close_matches(office, offices(), 1)
    return f" (did you mean {nearest[0]!r}?)" if nearest else ""
