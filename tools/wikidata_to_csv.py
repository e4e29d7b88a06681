"""Turn an answer of the Wikidata query service into the flat CSV that `claimcheck officials import` reads.

    python tools/wikidata_to_csv.py ANSWER.json --office foreign_minister --as-of 2026-03-01 > ministers.csv

ANSWER.json is what the query of `docs/officials.md` gives with `format=json`: one office for all states. Wikidata
splits a tenure by cabinet; statements of one person that follow each other within two weeks are one tenure here.
Statements without a start, persons without a name and states without a code are left out and counted on stderr.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

from claimcheck.reference.tenure import first_day, last_day

VARIABLES = (
    "person", "personLabel", "aliases", "officeLabel", "iso3", "start", "startPrec", "end", "endPrec", "natureLabel",
)  # fmt: skip
COLUMNS = (
    "person_id", "name", "other_names", "office", "role", "polity", "start_date", "end_date", "status", "as_of",
    "sources",
)  # fmt: skip
DIGITS = {"9": 4, "10": 7, "11": 10}  # of an ISO 8601 date, by Wikidata's precision: year, month, day
ONE_TENURE = timedelta(days=14)

Row = dict[str, str]


def main() -> None:
    """Read the answer and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("answer", type=Path, metavar="ANSWER.json")
    parser.add_argument("--office", required=True, help="office that was asked for, as claimcheck calls it")
    parser.add_argument("--as-of", required=True, type=day, metavar="DATE", help="day of the query")
    arguments = parser.parse_args()
    left_out: Counter[str] = Counter()
    answer = json.loads(arguments.answer.read_text(encoding="utf-8"))
    rows = list(statements(answer, left_out))
    writer = csv.DictWriter(sys.stdout, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for row in joined(rows):
        as_of = "" if row["end_date"] else arguments.as_of
        writer.writerow(row | {"office": arguments.office, "as_of": as_of, "sources": "wikidata"})
    for reason, count in left_out.items():
        sys.stderr.write(f"left out: {count} {reason}\n")


def day(text: str) -> str:
    """Return a day, month or year as given, or refuse it."""
    last_day(text)
    return text


def statements(answer: dict[str, Any], left_out: Counter[str]) -> Iterator[Row]:
    """Yield a row for each statement of the answer that can be used; count the others."""
    for binding in answer["results"]["bindings"]:
        value = {name: binding.get(name, {}).get("value", "") for name in VARIABLES}
        person_id = value["person"].rpartition("/")[2]
        start = cut(value["start"], value["startPrec"])
        if not start:
            left_out["without a start"] += 1
        elif value["personLabel"] in {"", person_id}:
            left_out["without a name"] += 1
        elif not value["iso3"]:
            left_out["of a polity without a code"] += 1
        else:
            yield {
                "person_id": person_id,
                "name": value["personLabel"],
                "other_names": value["aliases"],
                "role": "" if value["officeLabel"].startswith("Q") else value["officeLabel"],
                "polity": value["iso3"],
                "start_date": start,
                "end_date": cut(value["end"], value["endPrec"]),
                "status": "acting" if {"acting", "interim"} & set(value["natureLabel"].lower().split()) else "",
            }


def cut(time: str, precision: str) -> str:
    """Cut a time of Wikidata to what is known of it; empty if less than the year is, or it is before our era."""
    digits = DIGITS.get(precision, 0)
    text = time.removeprefix("+")[:digits]
    return "" if text.startswith("-") else text


def joined(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield tenures by polity and start: the statements of one person that follow each other are one."""
    tenures: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: row["start_date"]):
        mine = tenures[row["polity"], row["person_id"], row["status"]]
        if mine and goes_on(mine[-1]["end_date"], row["start_date"]):
            mine[-1]["end_date"] = row["end_date"] and max(row["end_date"], mine[-1]["end_date"])
        else:
            mine.append(dict(row))
    yield from sorted((row for mine in tenures.values() for row in mine), key=lambda r: (r["polity"], r["start_date"]))


def goes_on(end: str, start: str) -> bool:
    """Whether a statement that starts then belongs to a tenure with that end."""
    return not end or first_day(start) - last_day(end) <= ONE_TENURE


if __name__ == "__main__":
    main()
