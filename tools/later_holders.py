"""Lay the hand-kept `later_holders.csv` over the collected tenures: who took over since the record was taken.

Columns: polity, office, office_label, name, other_names (joined by `|`), status (empty is `full`), start, end, as_of.
A row without a start continues the tenure that its person has there, open or with an end that is only a guess: it tells
the end, or to which day the holder is attested. A row with a start is a tenure of its own. Days may be months or years.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import combinations

from claimcheck.errors import DataError
from claimcheck.reference.countries import countries
from claimcheck.reference.folding import fold
from claimcheck.reference.offices import is_single
from claimcheck.reference.tenure import first_day, last_day

Row = dict[str, str]

GUESSED_ENDS = {"estimated", "at_least"}
PRECISIONS = {len("2024"): "year", len("2024-10"): "month", len("2024-10-01"): "day"}
# A successor is named, sworn in and takes over within some weeks, and sources differ on which of the days they tell.
OVERLAP_AT_MOST = timedelta(days=31)


class LaterHolders:
    """The tenures of the record, and those laid over them."""

    def __init__(self, rows: list[Row]) -> None:
        """Index the tenures of the record by post, and its persons by folded name."""
        self.rows = list(rows)
        self._names: dict[str, dict[str, str]] = defaultdict(dict)
        self._countries: dict[str, set[str]] = defaultdict(set)
        self._posts: dict[tuple[str, str], list[Row]] = defaultdict(list)
        for row in rows:
            self._index(row)
        self._known = self._overlaps().keys()

    def _index(self, row: Row) -> None:
        for name in filter(None, (row["name"], *row["aliases"].split("|"))):
            self._names[fold(name)].setdefault(row["person_id"], row["name"])
        self._countries[row["person_id"]].add(row["polity"].split("/")[0])
        self._posts[row["polity"], row["office"]].append(row)

    def lay(self, where: str, told: Row) -> None:
        """Lay one row over the record.

        Args:
            where: File and line, for messages.
            told: The cells of the row.

        Raises:
            DataError: The row does not hold, or what it continues is not in the record.
        """
        post = told["polity"], told["office"]
        if told["end"] and told["as_of"]:
            raise DataError(f"{where}: {told['name']}: both an end and an `as_of`")
        person_id, name = self._person(where, told)
        own = [row for row in self._posts[post] if row["person_id"] == person_id]
        until = told["end"] or told["as_of"]
        guessed = [row for row in own if not row["end"] or row["end_precision"] in GUESSED_ENDS]
        unfinished = [row for row in guessed if row["start"] < until] if len(guessed) > 1 else guessed
        if told["start"]:
            if any(told["start"] < (row["end"] or "9999") and row["start"] < (told["end"] or "9999") for row in own):
                raise DataError(f"{where}: {told['name']} is on record there at that time: leave the start empty")
            row = new_tenure(told, person_id, name)
            self.rows.append(row)
            self._index(row)
        elif len(unfinished) == 1:
            row = unfinished[0]
            finish(row, told)
        else:
            raise DataError(f"{where}: {told['name']} has {len(unfinished)} unfinished tenures there, not one")
        if row["end"] and last_day(row["end"]) < first_day(row["start"]):
            raise DataError(f"{where}: {told['name']}: the end is before the start")

    def _person(self, where: str, told: Row) -> tuple[str, str]:
        """Return identifier and name: a person of that name with a post in that state, else a new one.

        A body of several states takes its officials from anywhere: there the name alone must do.
        """
        named = self._names[fold(told["name"])]
        holders = {row["person_id"] for row in self._posts[told["polity"], told["office"]]} & named.keys()
        country = told["polity"].split("/")[0]
        is_body = country not in countries()
        fits = holders or {i for i in named if is_body or country in self._countries[i]}
        if len(fits) > 1:
            raise DataError(f"{where}: several persons are named {told['name']}: {', '.join(sorted(fits))}")
        for person_id in fits:
            return person_id, named[person_id]
        slug = re.sub(r"[^a-z0-9]+", "-", fold(told["name"])).strip("-")
        return f"{country.lower()}-{slug}", told["name"]

    def overlaps(self) -> list[str]:
        """Return, in words, the posts of one person that two persons surely held for more than a month.

        What the record itself has of them (a post of that name at two bodies of a state, say) is left out.
        """
        return [text for pair, text in self._overlaps().items() if pair not in self._known]

    def _overlaps(self) -> dict[tuple[int, int], str]:
        found = {}
        for (polity, office), tenures in self._posts.items():
            full = [row for row in tenures if row["status"] == "full" and row["confidence"] != "low"]
            for one, other in combinations(full if is_single(office) else (), 2):
                both_from = max(last_day(one["start"]), last_day(other["start"]))
                shared = min(surely_until(one), surely_until(other)) - both_from
                if one["person_id"] != other["person_id"] and shared > OVERLAP_AT_MOST:
                    names = f"{one['name']} and {other['name']}"
                    found[id(one), id(other)] = f"{polity} {office}: {names}, {shared.days} days"
        return found


def surely_until(row: Row) -> date:
    """Return the last day on which the office surely was held, as far as the row tells."""
    if row["end"] and row["end_precision"] != "estimated":
        return first_day(row["end"])
    return last_day(row["as_of"] or row["start"])


def new_tenure(told: Row, person_id: str, name: str) -> Row:
    """Return a tenure in the columns of the record."""
    row = {column: told[column] for column in ("polity", "office", "office_label", "start", "end", "as_of")}
    is_sure = all(PRECISIONS[len(day)] == "day" for day in (told["start"], told["end"] or told["start"]))
    return row | {
        "person_id": person_id,
        "name": name,
        "aliases": told["other_names"],
        "source": "public_record",
        "confidence": "high" if is_sure else "medium",
        "status": told["status"] or "full",
        "start_precision": PRECISIONS[len(told["start"])],
        "end_precision": PRECISIONS.get(len(told["end"]), ""),
    }


def finish(row: Row, told: Row) -> None:
    """Give a tenure of the record its end, or the later day to which it is attested."""
    if row["end_precision"] in GUESSED_ENDS and row["confidence"] == "low":
        row["confidence"] = "medium"  # it was low for its end
    row["end"], row["as_of"] = told["end"], told["as_of"]
    row["end_precision"] = PRECISIONS.get(len(told["end"]), "")
    row["aliases"] = "|".join(filter(None, (row["aliases"], told["other_names"])))
    row["source"] = "+".join(sorted({*row["source"].split("+"), "public_record"}))


def with_later_holders(rows: list[Row], later: Iterable[tuple[str, Row]]) -> list[Row]:
    """Return the tenures of the record, those of the hand-kept file laid over them.

    Args:
        rows: Tenures in the columns of the collected files; those that get an end are changed.
        later: The place (`file:line`) and the cells of every row of the hand-kept file.

    Raises:
        DataError: A row does not hold, or two persons hold an office of one person for more than a month.
    """
    record = LaterHolders(rows)
    for where, told in later:
        record.lay(where, told)
    if found := record.overlaps():
        raise DataError("two persons in an office of one:\n" + "\n".join(found))
    return record.rows
